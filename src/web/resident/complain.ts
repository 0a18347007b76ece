import { one } from '../form.ts'
import { notFound, type Reply, showStep, type Visit } from '../reply.ts'
import { errorsOfFiles, type Gate, takeUploads } from '../take-uploads.ts'
import { checkPage } from './check-page.ts'
import { files, staysWithFiles } from './files-question.ts'
import type { HourlyLimit } from './limit.ts'
import type { Place } from './place.ts'
import { type Asking, isChecked, isWrong, type Question } from './question.ts'
import { questionPage } from './question-page.ts'
import { firstUnanswered, QUESTIONS, questionAfter } from './questions.ts'
import { type Intake, send } from './send.ts'

/** The first question of a new complaint. */
export async function start(visit: Visit, place: Place): Promise<Reply> {
  return ask({ place, typed: {}, requestId: visit.requestId, uploads: [] }, QUESTIONS[0])
}

/** Takes what a page of the form sent: the answer to a question, the whole complaint, or the wish to go elsewhere. */
export async function proceed(intake: Intake, sent: Visit, place: Place): Promise<Reply> {
  const gate = gateFor(intake.files, sent)
  const { visit, uploads, rejected } = await takeUploads(
    ...([intake.house, place.landlord.id, sent, gate] as const),
  )
  const asking = { place, typed: visit.form, requestId: visit.requestId, uploads }
  const { question = '' } = visit.params
  if (rejected.length > 0)
    return showStep(questionPage(asking, files, errorsOfFiles(rejected)), 422)
  if (staysWithFiles(visit.form)) return ask(asking, files)
  const go = one(visit.form, 'go')
  if (go === 'check') return check(asking)
  if (go !== '') return ask(asking, named(go))
  if (question !== 'check') return next(asking, named(question))
  const unanswered = firstUnanswered(asking)
  return unanswered === undefined
    ? send(intake, visit, asking)
    : showStep(questionPage(asking, unanswered, unanswered.check(asking)), 422)
}

/** Files that one internet connection may send in an hour are counted: what is not sent with a form stays for a day. */
const gateFor = (limit: HourlyLimit, { ip, now }: Visit): Gate => ({
  isOpen: () => !limit.isReached(ip, now),
  count: () => limit.count(ip, now),
})

const named = (name: string) => QUESTIONS.find((question) => question.name === name)

const ask = (asking: Asking, question: Question | undefined): Reply =>
  question === undefined ? notFound() : showStep(questionPage(asking, question))

function next(asking: Asking, answered: Question | undefined): Reply {
  if (answered === undefined) return notFound()
  const errors = answered.check(asking)
  if (isWrong(errors)) return showStep(questionPage(asking, answered, errors), 422)
  const following = isChecked(asking) ? undefined : questionAfter(asking, answered)
  return following === undefined ? check(asking) : ask(asking, following)
}

/** All answers together; or what is still to be answered, since a change can bring up another question. */
function check(asking: Asking): Reply {
  const unanswered = firstUnanswered(asking)
  return showStep(unanswered === undefined ? checkPage(asking) : questionPage(asking, unanswered))
}

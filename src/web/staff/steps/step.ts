import * as z from 'zod'
import type { Refusal } from '#complaint/refusals.ts'
import { fieldOf } from '#complaint/refusals.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import type { Db } from '#db/sql.ts'
import type { RecordedEntry } from '#record/chain.ts'
import type { NewDocument } from '#record/documents.ts'
import { type House, type Submission, submit } from '#record/door.ts'
import { type Draft, removeDraft } from '#record/drafts.ts'
import type { Filled } from '../../fields.ts'
import { type Errors, one, readForm, requestId, seen } from '../../form.ts'
import { type Html, path } from '../../html.ts'
import {
  type Form,
  notFound,
  type PageStatus,
  type Reply,
  type Route,
  seeOther,
  show,
} from '../../reply.ts'
import { type InHand, takeInHand } from '../complaint/in-hand.ts'
import type { StepLetter } from '../letters/step-letter.ts'
import { type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { draftFor, draftRoute, filledFrom } from './draft.ts'
import { keyOf } from './draft-key.ts'
import { stepPage } from './step-page.ts'
import { inTheWay, type StepName } from './trial.ts'

/** One step of a complaint as a page: what it asks for, and the command that its form becomes. */
export type Step = {
  readonly name: StepName
  readonly title: (inHand: InHand) => string
  readonly button: string
  /** Where it leads afterwards, if not to the complaint’s own page. */
  readonly leadsTo?: 'people' | 'investigation' | 'ombudsman' | 'letters'
  /** What the form holds when it is opened. */
  readonly start: (inHand: InHand, query: Form) => Form
  readonly fields: (filled: Filled, inHand: InHand) => Html
  /** What else is asked when the letter went in another way than through Putright: when, and how. */
  readonly sent?: (filled: Filled, inHand: InHand) => Html
  /** The letter that tells of it, where Putright writes one. */
  readonly letter?: StepLetter
  readonly read: (
    form: Form,
    inHand: InHand,
    newId: () => string,
  ) => Asked | { readonly errors: Errors }
  /** What somebody has to know before they fill it in. */
  readonly before?: (inHand: InHand) => Html
  /** What is good to have beside the form. */
  readonly beside?: (inHand: InHand) => Beside
  /** What will happen when the button is pressed. */
  readonly after: (inHand: InHand) => Html
  /** What to say to somebody who can't take this step now, besides why. */
  readonly instead?: (inHand: InHand) => Html
  /** More than the complaint itself, where the step needs it. */
  readonly take?: typeof takeInHand
  /** Where in this form a refusal stands, if not beside the field that it names. */
  readonly besideField?: (field: string, form: Form) => string
}

export type Beside = { readonly title: string; readonly content: Html }

export type Asked = {
  readonly command: Exclude<Submission['command'], { type: 'receive' }>
  readonly documents: readonly NewDocument[]
} & Pick<Submission, 'people' | 'corrections' | 'other'>

/** What a step's page shows: a form with what was typed so far, and what has happened in the meantime. */
export type Shown = {
  readonly filled: Filled
  readonly requestId: string
  /** Entries that others added since the page was opened. */
  readonly changes: readonly RecordedEntry[]
  readonly blocked: Refusal | undefined
  /** The version of the draft that the form goes on from: 0 where there is none. */
  readonly had: number
  /** The draft that was brought back. */
  readonly draft?: Draft | undefined
  /** A version that somebody else saved over the same draft. */
  readonly theirs?: Draft
}

export function stepRoutes(step: Step, house: House, newId: () => string): readonly Route<Who>[] {
  const address = `/desk/complaints/:reference/${step.name}`
  return [
    staffGet(address, async (visit) => {
      const inHand = await (step.take ?? takeInHand)(house, visit)
      if (inHand === undefined) return notFound()
      const blocked = inTheWay(step.name, inHand)
      const draft = blocked === undefined ? await draftFor(house, step, inHand) : undefined
      const filled = { typed: filledFrom(step, inHand, draft, visit.query), errors: {} }
      const had = draft?.version ?? 0
      const shown = { filled, requestId: newId(), changes: [], blocked, had, draft }
      return show(stepPage(step, visit, inHand, shown), blocked === undefined ? 200 : 409)
    }),
    staffPost(address, (visit) => take(step, house, newId, visit)),
    draftRoute(step, house, newId),
  ]
}

async function take(
  step: Step,
  house: House,
  newId: () => string,
  visit: StaffVisit,
): Promise<Reply> {
  const takeIt = step.take ?? takeInHand
  const inHand = await takeIt(house, visit)
  if (inHand === undefined) return notFound()
  const { form, requestId, now } = visit
  const again = (errors: Errors, status: PageStatus, current = inHand) =>
    show(stepAgain(step, visit, current, errors), status)
  if ('another' in form) return again({}, 200)

  const hidden = readForm(HIDDEN, form)
  const asked = step.read(form, inHand, newId)
  if ('errors' in hidden) return again(hidden.errors, 422)
  if ('errors' in asked) return again(asked.errors, 422)
  const { looked, who } = inHand
  const about = { complaintId: looked.id, seen: hidden.value.seen, by: who.actor, requestId, now }
  const also = (tx: Db) => removeDraft(tx, who.landlord.id, keyOf(step, inHand))
  const answer = await submit(house, who.landlord, { ...about, ...asked, also })
  if ('accepted' in answer)
    return seeOther(
      step.leadsTo === undefined
        ? path`/desk/complaints/${looked.complaint.reference}?done=${step.name}`
        : path`/desk/complaints/${looked.complaint.reference}/${step.leadsTo}?done=${step.name}`,
    )
  if ('refusal' in answer) {
    const field = fieldOf(answer.refusal) ?? ''
    const where = step.besideField?.(field, form) ?? field
    return again({ [where]: sayRefusal(answer.refusal) }, 422)
  }
  const current = await takeIt(house, visit)
  return current === undefined ? notFound() : again({}, 409, current)
}

const HIDDEN = z.object({ requestId: requestId(), seen: seen() })

/** The page once more, with all that was typed and what others have done since it was opened. */
function stepAgain(step: Step, visit: StaffVisit, inHand: InHand, errors: Errors): Html {
  const read = readForm(z.object({ seen: seen() }), visit.form)
  const shown = 'errors' in read ? inHand.looked.seq : read.value.seen
  const changes = inHand.looked.entries.slice(shown)
  const blocked = inTheWay(step.name, inHand)
  const top = blocked === undefined ? {} : { '': sayRefusal(blocked) }
  const filled = { typed: visit.form, errors: { ...top, ...errors } }
  const had = Number.parseInt(one(visit.form, 'draft'), 10) || 0
  const page = { filled, requestId: visit.requestId, changes, blocked, had }
  return stepPage(step, visit, inHand, page)
}

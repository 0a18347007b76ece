import type { StartEvent } from '#policy/policy.ts'
import { sayPeriod } from '#time/period.ts'
import { sayDay, sayShortDay } from '#time/say-day.ts'
import type { Deadline } from './deadlines.ts'
import type { StageStep } from './stages/commands.ts'

/** What a step is, as something to be done. */
export const STEP_TO_DO: Record<StageStep, string> = {
  log: 'enter it in the register',
  acknowledge: 'acknowledge it',
  respond: 'answer it',
}

/** How a deadline was worked out, in one or two sentences that anyone can check by hand. */
export function explain(deadline: Deadline): string {
  return [
    counting(deadline),
    extension(deadline),
    safeDay(deadline),
    post(deadline),
    target(deadline),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function counting(deadline: Deadline): string {
  const start = `${startWord(deadline.stage, deadline.from)} on ${sayShortDay(deadline.start)}`
  const from = deadline.provisional ? `if ${start}` : start
  const leftOut = deadline.leftOut.map(({ date, why }) => `${why} (${sayShortDay(date)})`)
  const holidays = leftOut.length === 0 ? '' : `, leaving out ${leftOut.join(', ')}`
  const end = deadline.extendedOn === undefined ? 'Due' : 'First due'
  return `${end} ${sayDay(deadline.firstDue)}: ${from}, plus ${sayPeriod(deadline.within)}${holidays}; ${deadline.cite}.`
}

function extension({ extendedOn, due }: Deadline): string {
  return extendedOn === undefined
    ? ''
    : `Extended to ${sayDay(due)}: the resident was told on ${sayShortDay(extendedOn)}.`
}

function safeDay({ safe, due, done }: Deadline): string {
  if (done !== undefined || safe === due) return ''
  return `Work to ${sayDay(safe)}: in time even if the first day is counted too.`
}

function post({ postBy, done }: Deadline): string {
  return postBy === undefined || done !== undefined
    ? ''
    : `It must have arrived by then: a letter by post goes out by ${sayDay(postBy)}.`
}

function target({ target, done }: Deadline): string {
  if (target === undefined || done !== undefined) return ''
  return `The policy can also be read to mean ${sayDay(target.due)} (${target.cite}): aim for that.`
}

function startWord(stage: 1 | 2, event: StartEvent): string {
  if (event === 'received') return stage === 1 ? 'received' : 'review asked for'
  return event
}

import { learnedBy, shouldTeach } from '#complaint/learning/state.ts'
import type { Day } from '#time/day.ts'
import type { Practised } from './in-practice.ts'

type Found = 'kept' | 'broken' | undefined

/** Broken if anything is, kept if something is and nothing waits. */
const verdict = (all: readonly Found[]): Found =>
  all.includes('broken')
    ? 'broken'
    : all.length > 0 && !all.includes(undefined)
      ? 'kept'
      : undefined

/** Whether something with a day was done by it; undefined while there is time. */
function inTime(due: Day, done: Day | undefined, today: Day): Found {
  if (done !== undefined) return done <= due ? 'kept' : 'broken'
  return due < today ? 'broken' : undefined
}

/**
 * What an answer promised was done by the day that the resident was told last, and money was paid by its day (Code 2024,
 * 7.3). What was declined, or handed over as the resident agreed, is no test of it.
 */
export const promisesKept = ({ complaint, today }: Practised): Found => {
  const { actions, offers } = complaint.puttingRight
  return verdict([
    ...actions
      .filter(({ handedOver }) => handedOver === undefined)
      .map(({ due, done }) => inTime(due, done, today)),
    ...offers.flatMap(({ payBy, paid, declined }) =>
      payBy === undefined || declined !== undefined ? [] : [inTime(payBy, paid, today)],
    ),
  ])
}

/** Once it was closed it was asked whether something has to change beyond it (Code 2024, 9.1; 2020, 6.5). */
export const lookedBeyond = ({ complaint, today }: Practised): Found => {
  const { closed, learned } = complaint
  if (closed === undefined || !shouldTeach(complaint)) return undefined
  if (learned.learnings.length > 0) return 'kept'
  return learnedBy(closed.on) < today ? 'broken' : undefined
}

/** What it was said had to change was changed by its day (Code 2024, 9.2). */
export const changeMade = ({ complaint, today }: Practised): Found =>
  verdict(complaint.learned.improvements.map(({ due, made }) => inTime(due, made, today)))

/** Evidence went to the Ombudsman by its day, or by another that was agreed once the delay was explained (Code 2020, 3.20). */
export const evidenceSent = ({ complaint, today }: Practised): Found =>
  verdict(complaint.ombudsman.requests.map(({ due, complete }) => inTime(due, complete, today)))

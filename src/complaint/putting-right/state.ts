import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Complaint } from '../complaint.ts'
import type { Action, Compensation, PuttingRightEntry, Remedy } from './entries.ts'

/** A promise as it stands. */
export type ActionState = Action & {
  readonly stage: Stage
  readonly promised: Day
  /** The day it was first promised for. */
  readonly firstDue: Day
  readonly done?: Day
  readonly handedOver?: Day
}

/** An offer of money as it stands. One that is paid without waiting for an answer is owed from the beginning. */
export type OfferState = Compensation & {
  readonly stage: Stage
  readonly offered: Day
  readonly accepted?: Day
  readonly declined?: Day
  readonly paid?: Day
}

/** What was offered at one time, without the money. */
export type RemedyState = Omit<Remedy, 'compensation'> & {
  readonly stage: Stage
  readonly on: Day
}

export type PuttingRight = {
  readonly remedies: readonly RemedyState[]
  readonly actions: readonly ActionState[]
  readonly offers: readonly OfferState[]
  /** The last day on which the resident was sent an update. */
  readonly updated?: Day
}

export const NOTHING_PROMISED: PuttingRight = { remedies: [], actions: [], offers: [] }

/** Something that was promised and is not done: an action, or money that is owed. */
export type Owed = { readonly id: string; readonly due: Day }

/** Actions that are neither done nor handed over. The complaint stays open for them (Code 2024, 7.3). */
export const openActions = ({ actions }: PuttingRight): readonly ActionState[] =>
  actions.filter((one) => one.done === undefined && one.handedOver === undefined)

/** Actions that somebody still has to do, also those that go on elsewhere. */
export const undoneActions = ({ actions }: PuttingRight): readonly ActionState[] =>
  actions.filter((one) => one.done === undefined)

/** Whether money is to be paid: it was accepted, or does not wait for an answer. */
export const isOwed = ({ payBy, declined, paid }: OfferState): boolean =>
  payBy !== undefined && declined === undefined && paid === undefined

/** Offers that the resident has not answered. */
export const unanswered = ({ offers }: PuttingRight): readonly OfferState[] =>
  offers.filter((one) => one.accepted === undefined && one.declined === undefined && !one.paid)

/** Everything that keeps a complaint open, the earliest due day first. */
export function owedIn(puttingRight: PuttingRight): readonly Owed[] {
  const money = puttingRight.offers
    .filter(isOwed)
    .map(({ id, payBy, offered }) => ({ id, due: payBy ?? offered }))
  return [...openActions(puttingRight).map(({ id, due }) => ({ id, due })), ...money].toSorted(
    (a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
  )
}

/** What an entry makes of remedies and promises. */
export function evolvePuttingRight(
  puttingRight: PuttingRight,
  entry: PuttingRightEntry,
): PuttingRight {
  const { remedies, actions, offers } = puttingRight
  const action = (id: string, change: Partial<ActionState>) => ({
    ...puttingRight,
    actions: actions.map((one) => (one.id === id ? { ...one, ...change } : one)),
  })
  const offer = (id: string, change: Partial<OfferState>) => ({
    ...puttingRight,
    offers: offers.map((one) => (one.id === id ? { ...one, ...change } : one)),
  })
  switch (entry.type) {
    case 'remedy-offered': {
      const { type: _type, compensation, ...remedy } = entry
      const { on, stage } = entry
      const money = compensation === undefined ? [] : [{ ...compensation, stage, offered: on }]
      return { ...puttingRight, remedies: [...remedies, remedy], offers: [...offers, ...money] }
    }
    case 'action-promised': {
      const { type: _type, on, ...promised } = entry
      const added = { ...promised, promised: on, firstDue: entry.due }
      return { ...puttingRight, actions: [...actions, added] }
    }
    case 'action-moved':
      return { ...action(entry.action, { due: entry.to }), updated: entry.on }
    case 'action-done':
      return action(entry.action, { done: entry.on })
    case 'action-handed-over':
      return action(entry.action, { handedOver: entry.on })
    case 'compensation-accepted':
      return offer(entry.compensation, { accepted: entry.on, payBy: entry.payBy })
    case 'compensation-declined':
      return offer(entry.compensation, { declined: entry.on })
    case 'compensation-paid':
      return offer(entry.compensation, { paid: entry.on })
    case 'resident-updated':
      return { ...puttingRight, updated: entry.on }
  }
}

/** Whether a complaint is answered and something that was promised is not done yet. */
export const isBeingPutRight = (complaint: Complaint): boolean =>
  complaint.closed === undefined &&
  complaint.stages.at(-1)?.responded !== undefined &&
  owedIn(complaint.puttingRight).length > 0

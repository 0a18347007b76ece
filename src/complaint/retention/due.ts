import type { Policy } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { endOf } from '#time/period.ts'
import type { Complaint } from '../complaint.ts'
import { openImprovements } from '../learning/state.ts'
import {
  determinationOf,
  openContacts,
  openOrders,
  openRecommendations,
  openRequests,
} from '../ombudsman/state.ts'
import { unanswered, undoneActions } from '../putting-right/state.ts'
import { openHolds } from './state.ts'

/** What keeps the record of a complaint although its time is over. */
export const KEPT_BY = ['open', 'action', 'money', 'ombudsman', 'improvement', 'hold'] as const
export type KeptBy = (typeof KEPT_BY)[number]

/** Everything that keeps a complaint's record for now. */
export function keptBy(complaint: Complaint): readonly KeptBy[] {
  const { puttingRight, ombudsman, learned, retention } = complaint
  const isOwed = puttingRight.offers.some(
    ({ accepted, payBy, declined, paid }) =>
      (accepted !== undefined || payBy !== undefined) &&
      declined === undefined &&
      paid === undefined,
  )
  const review = determinationOf(ombudsman)?.review
  const holds: Readonly<Record<KeptBy, boolean>> = {
    open: endedOn(complaint) === undefined,
    action: undoneActions(puttingRight).length > 0,
    money: isOwed || unanswered(puttingRight).length > 0,
    ombudsman:
      openContacts(ombudsman).length > 0 ||
      openRequests(ombudsman).length > 0 ||
      openOrders(ombudsman).length > 0 ||
      openRecommendations(ombudsman).length > 0 ||
      isWithOmbudsman(complaint) ||
      (review !== undefined && review.decided === undefined),
    improvement: openImprovements(learned).length > 0,
    hold: openHolds(retention).length > 0,
  }
  return KEPT_BY.filter((one) => holds[one])
}

/** Whether the Ombudsman asked for evidence and has not decided since. */
function isWithOmbudsman({ ombudsman }: Complaint): boolean {
  const asked = ombudsman.requests.map(({ on }) => on).toSorted()
  const last = asked.at(-1)
  const decided = determinationOf(ombudsman)?.on
  return last !== undefined && (decided === undefined || decided < last)
}

/** The day on which a complaint ended: it was closed, or not accepted. */
const endedOn = ({ closed, declined }: Complaint): Day | undefined => (closed ?? declined)?.on

/**
 * The day from which a complaint's record is kept for its time: when it was closed, or the last promise was kept or the
 * Ombudsman's last word complied with, whichever was later.
 */
export function keptFrom(complaint: Complaint): Day | undefined {
  const ended = endedOn(complaint)
  if (ended === undefined) return undefined
  const { puttingRight, ombudsman, learned } = complaint
  const days = [
    ...puttingRight.actions.map(({ done }) => done),
    ...puttingRight.offers.map(({ paid }) => paid),
    ...learned.improvements.map(({ made }) => made),
    ...ombudsman.determinations.flatMap(({ on, review }) => [on, review?.decided?.on]),
    ...ombudsman.orders.map(({ complied }) => complied?.on),
    ...ombudsman.recommendations.map(({ answered }) => answered?.on),
    ...ombudsman.contacts.map(({ answered }) => answered),
  ].filter((day) => day !== undefined)
  return days.reduce((last, next) => (next > last ? next : last), ended)
}

/** The first day on which a complaint's record may be disposed of; none where the policy says nothing of it. */
export function disposalDue(
  complaint: Complaint,
  { retention }: Pick<Policy, 'retention'>,
): Day | undefined {
  const from = keptFrom(complaint)
  return retention === undefined || from === undefined ? undefined : endOf(from, retention.period)
}

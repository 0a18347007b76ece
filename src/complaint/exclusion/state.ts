import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Complaint, StageState } from '../complaint.ts'
import type { Deadline } from '../deadlines.ts'
import type { StaffId } from '../entries.ts'
import type { ExclusionEntry } from './entries.ts'

/** What a complaint knows of not having been accepted. */
export type Excluded = {
  readonly declined?: { readonly on: Day; readonly stage: Stage; readonly ground: string }
  /** Grounds that somebody with the power approved to be used. */
  readonly approvals: readonly { readonly ground: string; readonly by: StaffId }[]
  /** Grounds which the Ombudsman told us not to use. */
  readonly overruled: readonly string[]
}

/** What an entry about not accepting makes of a complaint. */
export function evolveExcluded(complaint: Complaint, entry: ExclusionEntry): Complaint {
  switch (entry.type) {
    case 'complaint-declined':
    case 'escalation-refused': {
      const { on, stage, ground } = entry
      return { ...complaint, declined: { on, stage, ground } }
    }
    case 'decline-approved': {
      const { ground, by } = entry
      return { ...complaint, approvals: [...complaint.approvals, { ground, by }] }
    }
    case 'part-redirected':
      return complaint
    case 'accepted-on-instruction': {
      const { declined, ...open } = complaint
      const overruled = [...complaint.overruled, ...(declined ? [declined.ground] : [])]
      return { ...open, overruled, approvals: [], stages: begunAgain(complaint, entry.on) }
    }
  }
}

/** The present stage as it begins anew on a day. Whoever took part has taken part. */
function begunAgain({ stages }: Complaint, received: Day): Complaint['stages'] {
  const [first, second] = stages
  const anew = ({ stage, tookPart }: StageState): StageState => {
    return { stage, received, tookPart, extensions: [] }
  }
  return second === undefined ? [anew(first)] : [first, anew(second)]
}

/**
 * Nothing more is asked for once a complaint was declined: its letter ends the clocks. What had not been done in time by
 * then stays late.
 */
export function endedBy(declined: Day, deadlines: readonly Deadline[]): readonly Deadline[] {
  return deadlines.flatMap((deadline) =>
    deadline.done !== undefined
      ? [deadline]
      : deadline.due < declined
        ? [{ ...deadline, done: declined }]
        : [],
  )
}

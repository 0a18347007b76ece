import { rulesOf } from '#complaint/decision.ts'
import { type Difference, replay } from '#complaint/replay.ts'
import type { Db } from '#db/sql.ts'
import { type Rulebook, rulesFor, rulesUnder } from '#ombudsman/rulebook.ts'
import type { Policy } from '#policy/policy.ts'
import { addMonths, type Day } from '#time/day.ts'
import { eachComplaint, receivedSince } from './each.ts'

export type Rehearsal = {
  readonly from: Day
  readonly complaints: number
  /** Steps that were late under the policies they were under, and would have been under the new edition. */
  readonly lateNow: number
  readonly lateThen: number
  readonly changed: readonly {
    readonly reference: string
    readonly differences: readonly Difference[]
  }[]
}

/** What would have happened to the last twelve months' complaints under another edition of the policy. */
export async function rehearse(
  tx: Db,
  landlordId: string,
  book: Rulebook,
  policy: Policy,
  today: Day,
): Promise<Rehearsal> {
  const from = addMonths(today, -12)
  let [complaints, lateNow, lateThen] = [0, 0, 0]
  const changed: { reference: string; differences: readonly Difference[] }[] = []
  for await (const { complaint } of eachComplaint(tx, landlordId, receivedSince(from))) {
    const now = rulesOf(rulesFor(book, complaint))
    const then = rulesOf(rulesUnder(book, policy, complaint.received))
    const replayed = replay(complaint, now, then, today)
    complaints += 1
    lateNow += replayed.lateNow
    lateThen += replayed.lateThen
    if (replayed.differences.length > 0)
      changed.push({ reference: complaint.reference, differences: replayed.differences })
  }
  return { from, complaints, lateNow, lateThen, changed }
}

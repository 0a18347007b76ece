import type { Complaint } from '#complaint/complaint.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'

/** One kind of failure or remedy of a stage, with the day of the first answer that said so. */
type AnswerKind = {
  readonly stage: Stage
  readonly what: 'failure' | 'remedy'
  readonly kind: string
  readonly said: Day
}

/** What the answers of a complaint said went wrong, and how it is put right, each kind once for a stage. */
export function answerKindsOf({
  stages,
  puttingRight,
}: Pick<Complaint, 'stages' | 'puttingRight'>): readonly AnswerKind[] {
  const failures = stages.flatMap(({ stage, responded }) =>
    (responded?.failures ?? []).map((kind) => ({
      ...{ stage, what: 'failure' as const, kind },
      said: (responded as NonNullable<typeof responded>).on,
    })),
  )
  const remedies = puttingRight.remedies.flatMap(({ stage, on, kinds }) =>
    kinds.map((kind) => ({ stage, what: 'remedy' as const, kind, said: on })),
  )
  const first = new Map<string, AnswerKind>()
  for (const one of [...failures, ...remedies].toSorted((a, b) => (a.said < b.said ? -1 : 1))) {
    const key = `${one.stage} ${one.what} ${one.kind}`
    if (!first.has(key)) first.set(key, one)
  }
  return [...first.values()]
}

/** Writes the kinds of a complaint's answers. They are only ever added, but for a day that was put right. */
export async function writeAnswerKinds(
  tx: Db,
  landlordId: string,
  complaintId: string,
  kinds: readonly AnswerKind[],
): Promise<void> {
  if (kinds.length === 0) return
  await tx.run(sql`
    insert into answer_kind (landlord_id, complaint_id, stage, what, kind, said)
    select ${landlordId}, ${complaintId}, stage, what, kind, said
    from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) as new (stage integer, what text, kind text, said date)
    on conflict (landlord_id, complaint_id, stage, what, kind) do update set said = excluded.said`)
}

/** How many answers said a kind of failure, or put things right in a kind of way. */
export type CountedKind = {
  readonly what: AnswerKind['what']
  readonly kind: string
  readonly n: number
}

/** The kinds of all answers from one day to another, also of complaints that are confidential. */
export const countedKinds = (
  tx: Db,
  landlordId: string,
  since: Day,
  today: Day,
): Promise<CountedKind[]> =>
  tx.all<CountedKind>(sql`
    select what, kind, count(*) as n from answer_kind
    where landlord_id = ${landlordId} and said between ${since} and ${today}
    group by what, kind order by what, kind`)

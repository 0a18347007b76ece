import { type Db, sql } from '#db/sql.ts'

/** How a landlord did, by the Code's clock: what the regulator's measures and the extensions table count. */
export type Rates = {
  readonly complaints: number
  readonly open: number
  readonly escalated: number
  readonly stages: readonly StageRates[]
  readonly outcomes: Readonly<Record<string, number>>
}

export type StageRates = {
  readonly stage: number
  readonly inTime: number
  readonly extended: number
  readonly late: number
  readonly acknowledged: number
  readonly acknowledgedInTime: number
}

export async function ratesOf(tx: Db, landlordId: string): Promise<Rates> {
  const [counts, stages, outcomes] = await Promise.all([
    tx.one<Pick<Rates, 'complaints' | 'open' | 'escalated'>>(sql`
      select count(*) as complaints, count(*) filter (where closed is null) as open,
        count(*) filter (where stage = 2) as escalated
      from complaint where landlord_id = ${landlordId}`),
    tx.all<StageRates>(sql`
      select stage,
        count(*) filter (where step = 'respond' and done <= first_due) as "inTime",
        count(*) filter (where step = 'respond' and done > first_due and done <= due) as extended,
        count(*) filter (where step = 'respond' and done > due) as late,
        count(*) filter (where step = 'acknowledge' and done is not null) as acknowledged,
        count(*) filter (where step = 'acknowledge' and done <= due) as "acknowledgedInTime"
      from deadline where landlord_id = ${landlordId} and clock = 'code' group by stage order by stage`),
    tx.all<{ outcome: string; count: number }>(sql`
      select outcome, count(*) as count from complaint
      where landlord_id = ${landlordId} and outcome is not null group by outcome`),
  ])
  const none = { complaints: 0, open: 0, escalated: 0 }
  const byOutcome = Object.fromEntries(outcomes.map(({ outcome, count }) => [outcome, count]))
  return { ...(counts ?? none), stages, outcomes: byOutcome }
}

/** The rates of several landlords as one. */
export function sumOf(all: readonly Rates[]): Rates {
  const total = (pick: (one: Rates) => number) => all.reduce((sum, one) => sum + pick(one), 0)
  const stage = (one: Rates, n: number) => one.stages.find((rates) => rates.stage === n)
  const outcomes = [...new Set(all.flatMap((one) => Object.keys(one.outcomes)))].sort()
  return {
    complaints: total((one) => one.complaints),
    open: total((one) => one.open),
    escalated: total((one) => one.escalated),
    stages: [1, 2].map((n) => ({
      stage: n,
      inTime: total((one) => stage(one, n)?.inTime ?? 0),
      extended: total((one) => stage(one, n)?.extended ?? 0),
      late: total((one) => stage(one, n)?.late ?? 0),
      acknowledged: total((one) => stage(one, n)?.acknowledged ?? 0),
      acknowledgedInTime: total((one) => stage(one, n)?.acknowledgedInTime ?? 0),
    })),
    outcomes: Object.fromEntries(
      outcomes.map((name) => [name, total((one) => one.outcomes[name] ?? 0)]),
    ),
  }
}

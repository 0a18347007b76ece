import type { Policy } from '#policy/policy.ts'
import { MONTH_NAMES, type PublicityRule, TIMES } from '#policy/publishing.ts'
import { addDays, addMonths, type Day, day, partsOf } from '#time/day.ts'
import type { Publicity } from './publicity.ts'

/** How a landlord stands with something that its policy wants made known. */
export type Standing = {
  readonly rule: PublicityRule
  /** `later` when it isn't due before a day to come; `on-occasion` when it is kept and never due. */
  readonly state: 'kept' | 'due' | 'overdue' | 'later' | 'on-occasion'
  /** What counts for it now, the latest first. */
  readonly done: readonly Publicity[]
  /** How often it is to be done in the time that counts now. */
  readonly wanted: number
  /** By when the rest is due, or the day before which nothing is. */
  readonly by?: Day
  /** The calendar year before, where it was done less often than promised. */
  readonly short?: { readonly year: number; readonly done: number }
}

/** How many things are due or overdue. */
export const openOf = (standings: readonly Standing[]): readonly Standing[] =>
  standings.filter(({ state }) => state === 'due' || state === 'overdue')

/** What a policy wants made known, and how far it has been: each by the log alone. */
export function publicityDue(
  policy: Pick<Policy, 'publicity' | 'inForceFrom'>,
  log: readonly Publicity[],
  today: Day,
): readonly Standing[] {
  return policy.publicity.map((rule) => {
    const fitting = log.filter((one) => !one.off && fits(one, rule))
    if (rule.every === 'occasion')
      return { rule, state: 'on-occasion', done: fitting, wanted: 0 } as const
    if (rule.every === 'edition') return byEdition(rule, fitting, policy.inForceFrom, today)
    return rule.month === undefined
      ? byYear(rule, fitting, log, policy.inForceFrom, today)
      : byMonth(rule, fitting, policy.inForceFrom, today)
  })
}

/** Whether something that was done is what a rule wants. */
const fits = ({ medium, of }: Publicity, rule: PublicityRule) =>
  medium === rule.in && rule.of.every((one) => of.includes(one))

const since = (done: readonly Publicity[], from: Day) => done.filter((one) => one.done >= from)

/** Once an edition is in force it is to be made known; there is no day by which. */
function byEdition(
  rule: PublicityRule,
  fitting: readonly Publicity[],
  inForceFrom: Day,
  today: Day,
): Standing {
  const done = since(fitting, inForceFrom)
  if (done.length > 0) return { rule, state: 'kept', done, wanted: 1 }
  return inForceFrom > today
    ? { rule, state: 'later', done, wanted: 1, by: inForceFrom }
    : { rule, state: 'due', done, wanted: 1 }
}

const firstOf = (year: number, month = 1) => day(`${year}-${String(month).padStart(2, '0')}-01`)

/** So many times in each calendar year: what is missing is due by its end. */
function byYear(
  rule: PublicityRule,
  fitting: readonly Publicity[],
  log: readonly Publicity[],
  inForceFrom: Day,
  today: Day,
): Standing {
  const { year } = partsOf(today)
  const wanted = TIMES[rule.times]
  const done = since(fitting, firstOf(year))
  const before = since(fitting, firstOf(year - 1)).length - done.length
  // A log that began late in that year, or a policy that was not in force, can't have left anything out.
  const hadBegun = log.some((one) => one.done < firstOf(year - 1, 7))
  const isKnown = inForceFrom <= firstOf(year - 1) && hadBegun
  const short = isKnown && before < wanted ? { short: { year: year - 1, done: before } } : {}
  return done.length >= wanted
    ? { rule, state: 'kept', done, wanted, ...short }
    : { rule, state: 'due', done, wanted, by: addDays(firstOf(year + 1), -1), ...short }
}

/** In one month of each year. Once it has begun it is due by its end, and afterwards overdue until it is done. */
function byMonth(
  rule: PublicityRule,
  fitting: readonly Publicity[],
  inForceFrom: Day,
  today: Day,
): Standing {
  const month = MONTH_NAMES.indexOf(rule.month ?? 'january') + 1
  const { year } = partsOf(today)
  const ofThisYear = firstOf(year, month)
  const start = today >= ofThisYear ? ofThisYear : firstOf(year - 1, month)
  const done = since(fitting, start)
  const end = addDays(addMonths(start, 1), -1)
  if (done.length > 0) return { rule, state: 'kept', done, wanted: 1, by: addMonths(start, 12) }
  if (end < inForceFrom) return { rule, state: 'later', done, wanted: 1, by: addMonths(start, 12) }
  return { rule, state: today > end ? 'overdue' : 'due', done, wanted: 1, by: end }
}

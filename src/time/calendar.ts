import { readFacts } from './calendar-file.ts'
import { type Day, dayNumbered, daysBetween, numberOfDay, weekday } from './day.ts'

/** What is known of a nation's working days, and for which days: all that is needed to make a `Calendar`. */
export type CalendarFacts = {
  /** In words: `England and Wales`. */
  readonly name: string
  /** gov.uk's word for the nation: `england-and-wales`. */
  readonly division: string
  /** The first day this calendar can answer for. */
  readonly from: Day
  /** The last day this calendar can answer for: bank holidays after it are not announced yet. */
  readonly to: Day
  /** Days that are not worked, and what each is. */
  readonly holidays: ReadonlyMap<Day, string>
}

/** The working days of one nation as far as they are known, perhaps without one landlord's closure days. */
export type Calendar = CalendarFacts & {
  /** By calendar day since `from`: how many working days there are up to and including it. */
  readonly workingDaysUpTo: Int32Array
  /** By working day since `from`: how many calendar days after `from` it is. */
  readonly workingDays: Int32Array
}

/** A day on which a landlord is closed though its nation works. */
export type ClosureDay = { readonly day: Day; readonly why: string }

/**
 * A calendar, counted through once, so that adding 5 working days costs the same as adding 5,000.
 *
 * A `Calendar` is also `CalendarFacts`: with a nation's calendar and a landlord's closure days this makes
 * the landlord's. Where a closure day is a bank holiday anyway, the bank holiday's name stays.
 */
export function makeCalendar(
  facts: CalendarFacts,
  closureDays: readonly ClosureDay[] = [],
): Calendar {
  const { name, division, from, to } = facts
  if (to < from) throw new RangeError(`A calendar cannot begin on ${from} and end on ${to}`)
  const closures = closureDays.map(({ day, why }) => [day, why] as const)
  const named = new Map<Day, string>([...closures, ...facts.holidays])
  const holidays = new Map([...named].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { name, division, from, to, holidays, ...countWorkingDays(from, to, holidays) }
}

/**
 * A calendar from the parsed JSON of its file: one of ours, or gov.uk's bank-holidays.json with one division
 * or with all of them, of which `division` picks one. Where the file doesn't say from when to when it knows,
 * that is from 1 January of its first event's year to 31 December of its last's.
 */
export function readCalendar(value: unknown, division?: string): Calendar {
  const problems: string[] = []
  const facts = readFacts(value, division, problems)
  if (facts === undefined) throw new CalendarError(problems)
  return makeCalendar(facts)
}

/** A calendar file that can't be used, with everything that is wrong with it. */
export class CalendarError extends Error {
  override name = 'CalendarError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('; '))
    this.problems = problems
  }
}

function countWorkingDays(from: Day, to: Day, holidays: ReadonlyMap<Day, string>) {
  const workingDaysUpTo = new Int32Array(daysBetween(from, to) + 1)
  const workingDays: number[] = []
  const [first, firstWeekday] = [numberOfDay(from), weekday(from)]
  for (let i = 0; i < workingDaysUpTo.length; i += 1) {
    const isWeekday = (firstWeekday - 1 + i) % 7 < 5
    if (isWeekday && !holidays.has(dayNumbered(first + i))) workingDays.push(i)
    workingDaysUpTo[i] = workingDays.length
  }
  return { workingDaysUpTo, workingDays: Int32Array.from(workingDays) }
}

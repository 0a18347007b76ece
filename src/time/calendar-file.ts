import type { CalendarFacts } from './calendar.ts'
import { type Day, parseDay, sayDate } from './day.ts'

type Fields = { readonly [name: string]: unknown }

/** What a calendar file says, or undefined with every problem it has added to `problems`. */
export function readFacts(
  value: unknown,
  division: string | undefined,
  problems: string[],
): CalendarFacts | undefined {
  const picked = pickDivision(value, division)
  if (typeof picked === 'string') {
    problems.push(picked)
    return undefined
  }
  const { file, name } = picked
  const holidays = readEvents(file.events, problems)
  const days = [...holidays.keys()].sort()
  const from = readLimit(file.from, yearOf(days[0], '01-01'), (problem) =>
    problems.push(`from: ${problem}`),
  )
  const to = readLimit(file.to, yearOf(days.at(-1), '12-31'), (problem) =>
    problems.push(`to: ${problem}`),
  )
  if (from === undefined || to === undefined) return undefined

  if (to < from) problems.push(`it begins on ${sayDate(from)} but ends on ${sayDate(to)}`)
  else
    for (const on of days.filter((on) => on < from || on > to))
      problems.push(`${sayDate(on)} is not between ${sayDate(from)} and ${sayDate(to)}`)
  if (problems.length > 0) return undefined
  return { name: sayDivision(name), division: name, from, to, holidays }
}

/** The part of the file for one division, and that division's name; or what is wrong. */
function pickDivision(
  value: unknown,
  asked: string | undefined,
): { file: Fields; name: string } | string {
  if (!isObject(value)) return 'it is not a calendar of bank holidays'
  const own = value.division ?? asked
  if (typeof own === 'string' && ('division' in value || 'events' in value))
    return asked === undefined || asked === own
      ? { file: value, name: own }
      : `it is the calendar of ${own}, not of ${asked}`
  if ('division' in value || 'events' in value)
    return 'division: it does not say which one it is of'

  const divisions = Object.entries(value).flatMap(([name, file]) =>
    isObject(file) ? [{ file, name }] : [],
  )
  const all = divisions.map(({ name }) => name).join(', ')
  if (all === '') return 'it is not a calendar of bank holidays'
  if (asked === undefined)
    return (divisions.length === 1 ? divisions[0] : undefined) ?? `choose one division of ${all}`
  return divisions.find(({ name }) => name === asked) ?? `it has no ${asked}, only ${all}`
}

function readEvents(events: unknown, problems: string[]): ReadonlyMap<Day, string> {
  const holidays = new Map<Day, string>()
  if (!Array.isArray(events)) {
    problems.push('events: there is no list of bank holidays')
    return holidays
  }
  for (const [i, event] of events.entries()) {
    const { date, title } = isObject(event) ? event : {}
    const on = typeof date === 'string' ? parseDay(date) : undefined
    const add = (column: string, problem: string) =>
      problems.push(`event ${i + 1}, ${column}: ${problem}`)
    if (typeof title !== 'string' || title === '') add('title', 'it has none')
    if (on === undefined) add('date', notADay(date))
    else if (holidays.has(on)) add('date', `${sayDate(on)} is there twice`)
    else holidays.set(on, String(title))
  }
  return holidays
}

function readLimit(
  value: unknown,
  otherwise: Day | undefined,
  report: (problem: string) => void,
): Day | undefined {
  if (value === undefined) {
    if (otherwise === undefined) report('it is needed, as no bank holiday shows it')
    return otherwise
  }
  const on = typeof value === 'string' ? parseDay(value) : undefined
  if (on === undefined) report(notADay(value))
  return on
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const notADay = (value: unknown) =>
  value === undefined ? 'it has none' : `${JSON.stringify(value)} is not a day like 2026-03-31`

const yearOf = (on: Day | undefined, monthAndDay: string) =>
  on === undefined ? undefined : parseDay(`${on.slice(0, 4)}-${monthAndDay}`)

/** `england-and-wales` in words: `England and Wales`. */
const sayDivision = (division: string) =>
  division
    .split('-')
    .map((word) => (word === 'and' ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join(' ')

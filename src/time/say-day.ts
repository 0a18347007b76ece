import { type Day, daysBetween, MONTHS, partsOf, sayDate, weekday } from './day.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `Friday 6 June 2025` */
export function sayDay(on: Day): string {
  return `${WEEKDAYS[weekday(on) - 1]} ${sayDate(on)}`
}

/** `6 June`, where the year is plain from what is around it. */
export function sayShortDay(on: Day): string {
  const { month, date } = partsOf(on)
  return `${date} ${MONTHS[month - 1]}`
}

/** `June 2025` */
export function sayMonth(on: Day): string {
  const { year, month } = partsOf(on)
  return `${MONTHS[month - 1]} ${year}`
}

/**
 * Days in a sentence, in order, a month named once: `25, 26 December and 1 January`. The months
 * have their year if the days are a year or more apart.
 */
export function sayDays(days: readonly Day[]): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  const withYear = daysBetween(first, last) >= 365
  const said = days.map((on, i) => {
    const isLastOfMonth = days[i + 1]?.slice(0, 7) !== on.slice(0, 7)
    if (!isLastOfMonth) return String(partsOf(on).date)
    return withYear ? sayDate(on) : sayShortDay(on)
  })
  return sayList(said)
}

/** `one, two and three` */
export function sayList(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

import type { Calendar } from './calendar.ts'
import { addDays, addMonths, addWeeks, type Day } from './day.ts'
import { countFrom, lastWorkingDayTo, type PeriodEnd } from './working-days.ts'

/** The units in which landlords' policies count. */
export type Unit = 'working-days' | 'calendar-days' | 'weeks' | 'months'

/** A length of time as a policy states it: `{ count: 10, unit: 'working-days' }`. */
export type Period = { readonly count: number; readonly unit: Unit }

/**
 * The deadline that is a period after an event on `from`, which is day 0.
 *
 * - `working-days`: as `countFrom`.
 * - `calendar-days` and `weeks`: every day counts. A week from a Tuesday is the next Tuesday.
 * - `months`: the same day of a later month, or that month's last day (`addMonths`).
 *
 * For the last three nothing is left out, and `onNonWorkingDay` says what becomes of an end that is
 * not a working day: it is kept, or the working day before is due. Counting the first day too would end
 * them a day earlier, so the safe day is the last working day on or before the day before that end.
 * Neither day is ever before `from`.
 */
export function addPeriod(
  calendar: Calendar,
  from: Day,
  { count, unit }: Period,
  { onNonWorkingDay = 'keep' }: { readonly onNonWorkingDay?: 'keep' | 'earlier' } = {},
): PeriodEnd {
  if (unit === 'working-days') {
    const { due, safe, leftOut } = countFrom(calendar, from, count)
    return { due, safe, leftOut }
  }
  if (count < 0) throw new RangeError(`A deadline cannot be before its event: ${count} ${unit}`)
  const end = ADD[unit](from, count)
  const notBefore = (on: Day, least: Day) => (on < from ? least : on)
  const due = onNonWorkingDay === 'earlier' ? notBefore(lastWorkingDayTo(calendar, end), end) : end
  if (count === 0) return { due, safe: due, leftOut: [] }
  const safe = notBefore(lastWorkingDayTo(calendar, addDays(end, -1)), from)
  return { due, safe, leftOut: [] }
}

const ADD = { 'calendar-days': addDays, weeks: addWeeks, months: addMonths } as const

/** The day that is a period after another, where every day counts. Working days are counted with a calendar. */
export function endOf(from: Day, { count, unit }: Period): Day {
  if (unit === 'working-days') throw new RangeError('Working days are counted with a calendar')
  return ADD[unit](from, count)
}

/** `10 working days`, `1 month` */
export function sayPeriod({ count, unit }: Period): string {
  const plural = unit.replace('-', ' ')
  return `${count} ${count === 1 ? plural.slice(0, -1) : plural}`
}

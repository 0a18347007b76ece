import {
  type Calendar,
  mustKnow,
  nthWorkingDay,
  PastCalendarError,
  workingDaysUpTo,
} from './calendar.ts'
import { addDays, addMonths, addWeeks, type Day, sayDate, weekday } from './day.ts'

/** Monday to Friday, not a bank holiday of the landlord's nation nor one of its closure days. */
export function isWorkingDay(calendar: Calendar, on: Day): boolean {
  mustKnow(calendar, on)
  return weekday(on) <= 5 && !calendar.holidays.has(on)
}

/**
 * The working day that is `count` working days after `from`; before it, if `count` is negative.
 *
 * `from` is day 0, whatever kind of day it is: a complaint received on a Saturday has Monday as
 * its first working day. With a `count` of 0 it is `from` itself.
 */
export function addWorkingDays(calendar: Calendar, from: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`)
  mustKnow(calendar, from)
  if (count === 0) return from
  const dayZero =
    count > 0 ? workingDaysUpTo(calendar, from) : workingDaysUpTo(calendar, addDays(from, -1)) + 1
  const found = nthWorkingDay(calendar, dayZero + count)
  if (found !== undefined) return found
  const asked = `${sayWorkingDays(Math.abs(count))} ${count < 0 ? 'before' : 'after'} ${sayDate(from)}`
  throw new PastCalendarError(calendar, asked, count < 0)
}

/**
 * How many working days `to` is after `from`; negative if it is before.
 *
 * `from` is day 0 and not counted; `to` is counted if it is a working day. So it gives back what was
 * added: `workingDaysBetween(c, from, addWorkingDays(c, from, n))` is `n`. From a Friday to the Sunday
 * after is 0: whether something is late is asked of the days (`done > due`), never of this.
 */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  mustKnow(calendar, from)
  mustKnow(calendar, to)
  if (from <= to) return workingDaysUpTo(calendar, to) - workingDaysUpTo(calendar, from)
  const upToTheDayBefore = (on: Day) => workingDaysUpTo(calendar, addDays(on, -1))
  return upToTheDayBefore(to) - upToTheDayBefore(from)
}

/** The first working day after a day. */
export function nextWorkingDay(calendar: Calendar, after: Day): Day {
  return addWorkingDays(calendar, after, 1)
}

/** The last working day before a day. */
export function previousWorkingDay(calendar: Calendar, before: Day): Day {
  return addWorkingDays(calendar, before, -1)
}

/** The day itself if it is a working day, else the last one before it. */
export function lastWorkingDayTo(calendar: Calendar, on: Day): Day {
  return isWorkingDay(calendar, on) ? on : previousWorkingDay(calendar, on)
}

/** A weekday that was not counted, and why. */
export type LeftOut = { readonly date: Day; readonly why: string }

/** The weekdays that are not counted from day 0, `from`, to `to`, in order. */
export function leftOut(calendar: Calendar, from: Day, to: Day): readonly LeftOut[] {
  mustKnow(calendar, from)
  mustKnow(calendar, to)
  const isBetween = (on: Day) => (from <= to ? on > from && on <= to : on >= to && on < from)
  return [...calendar.holidays]
    .filter(([on]) => isBetween(on) && weekday(on) <= 5)
    .map(([date, why]) => ({ date, why }))
}

/** A deadline, and the days that were left out in counting to it. */
export type PeriodEnd = {
  /** The deadline is the end of this day. Lateness is measured from it. */
  readonly due: Day
  /** The last day in time also for the Ombudsman, some of whose decisions count the first day too. */
  readonly safe: Day
  readonly leftOut: readonly LeftOut[]
}

/** A deadline in working days, with what it was counted from. */
export type Count = PeriodEnd & { readonly from: Day; readonly count: number }

/**
 * The deadline `count` working days after an event on `from`.
 *
 * The safe day is one working day before the due day if `from` is a working day, and the due day
 * itself if it is not: then day 1 is the same for everyone. It is never before `from`.
 */
export function countFrom(calendar: Calendar, from: Day, count: number): Count {
  if (count < 0)
    throw new RangeError(`A deadline cannot be before its event: ${count} working days`)
  const due = addWorkingDays(calendar, from, count)
  const couldCountFrom = count > 0 && isWorkingDay(calendar, from)
  const safe = couldCountFrom ? addWorkingDays(calendar, from, count - 1) : due
  return { from, count, due, safe, leftOut: leftOut(calendar, from, due) }
}

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

/** `1 working day`, `10 working days` */
export function sayWorkingDays(count: number): string {
  return sayPeriod({ count, unit: 'working-days' })
}

/** `10 working days`, `1 month` */
export function sayPeriod({ count, unit }: Period): string {
  const plural = unit.replace('-', ' ')
  return `${count} ${count === 1 ? plural.slice(0, -1) : plural}`
}

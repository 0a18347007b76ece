import type { Calendar } from './calendar.ts'
import { addDays, type Day, daysBetween, sayDate, weekday } from './day.ts'

/** A calendar was asked about a day that it can't answer for, as its bank holidays aren't known. */
export class PastCalendarError extends RangeError {
  override name = 'PastCalendarError'

  /** `asked` is what was asked for, in words. */
  constructor({ name, from, to }: Calendar, asked: string, isBefore: boolean) {
    super(
      isBefore
        ? `The ${name} calendar begins on ${sayDate(from)}; ${asked} is before it`
        : `The ${name} calendar ends on ${sayDate(to)}; ${asked} is past it`,
    )
  }
}

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
  const days = Math.abs(count) === 1 ? '1 working day' : `${Math.abs(count)} working days`
  const asked = `${days} ${count < 0 ? 'before' : 'after'} ${sayDate(from)}`
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
  // Asked for each deadline of each command, so the many holidays that lie elsewhere make no new objects.
  const between: LeftOut[] = []
  for (const [date, why] of calendar.holidays)
    if (isBetween(date) && weekday(date) <= 5) between.push({ date, why })
  return between
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

/** Throws unless the calendar can answer for the day. */
function mustKnow(calendar: Calendar, on: Day): void {
  if (on < calendar.from || on > calendar.to)
    throw new PastCalendarError(calendar, sayDate(on), on < calendar.from)
}

/** How many working days there are from the calendar's first day up to and including this one. */
function workingDaysUpTo(calendar: Calendar, on: Day): number {
  return calendar.workingDaysUpTo[daysBetween(calendar.from, on)] ?? 0 // none before the first day
}

/** The nth working day of the calendar, or undefined if it has none: the opposite of `workingDaysUpTo`. */
function nthWorkingDay(calendar: Calendar, nth: number): Day | undefined {
  const daysAfterFirst = calendar.workingDays[nth - 1]
  return daysAfterFirst === undefined ? undefined : addDays(calendar.from, daysAfterFirst)
}

/**
 * A day of the civil calendar, written `2026-03-31`.
 *
 * It has no time and no zone. As text it sorts and compares with `<`, is equal with `===`,
 * and goes into PostgreSQL, JSON and a URL unchanged.
 */
export type Day = string & { readonly [isDay]: true }
declare const isDay: unique symbol

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const DAYS_IN_400_YEARS = 146_097
const DAYS_TO_1970 = 719_468 // from 1 March of the year 0

/** The day written as `YYYY-MM-DD`, or undefined: `2026-02-30` is no day. */
export function parseDay(text: string): Day | undefined {
  const match = SHAPE.exec(text)
  if (match === null) return undefined
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const exists = year >= 1 && date >= 1 && date <= daysInMonth(year, month)
  return exists ? (text as Day) : undefined
}

/** The day written as `YYYY-MM-DD`, where anything else is a defect. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`Not a day: ${text}`)
  return parsed
}

/** The day that is this many calendar days later, or earlier if `count` is negative. */
export function addDays(from: Day, count: number): Day {
  return dayNumbered(numberOfDay(from) + count)
}

export function addWeeks(from: Day, count: number): Day {
  return addDays(from, count * 7)
}

/**
 * The same day of the month, `count` calendar months later; the last day of that month
 * if it is too short. 31 August and 6 months is 28 or 29 February.
 */
export function addMonths(from: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of months: ${count}`)
  const { year, month, date } = partsOf(from)
  const months = year * 12 + (month - 1) + count
  const [newYear, newMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1]
  return written(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)))
}

/** Calendar days from one day to another: 1 to tomorrow, -1 to yesterday. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from)
}

/** 1 for Monday to 7 for Sunday, as in ISO 8601. */
export function weekday(on: Day): number {
  return ((((numberOfDay(on) + 3) % 7) + 7) % 7) + 1
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(on: Day): { year: number; month: number; date: number } {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), date: Number(on.slice(8)) }
}

export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
] as const

/** `6 June 2025` */
export function sayDate(on: Day): string {
  const { year, month, date } = partsOf(on)
  return `${date} ${MONTHS[month - 1]} ${year}`
}

/** How many days after 1 January 1970 a day is. Consecutive days have consecutive numbers. */
export function numberOfDay(on: Day): number {
  const { year, month, date } = partsOf(on)
  // Years are taken to begin in March, so that a leap day is the last of its year.
  const y = month <= 2 ? year - 1 : year
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return y * 365 + leapDays + dayOfYear - DAYS_TO_1970
}

/** The day with that number; the opposite of `numberOfDay`. */
export function dayNumbered(number: number): Day {
  if (!Number.isInteger(number)) throw new RangeError(`Not a whole number of days: ${number}`)
  const days = number + DAYS_TO_1970
  const era = Math.floor(days / DAYS_IN_400_YEARS)
  const dayOfEra = days - era * DAYS_IN_400_YEARS
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((monthFromMarch + 2) % 12) + 1
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

// Made once: making a formatter costs a hundred times more than using it.
const london = { timeZone: 'Europe/London' } as const
const dayInLondon = new Intl.DateTimeFormat('en-CA', { ...london, dateStyle: 'short' })
const timeInLondon = new Intl.DateTimeFormat('en-GB', { ...london, timeStyle: 'short' })

/** The day it is in London at an instant: 23:30 UTC in July is the next day there. */
export function londonDay(at: Date): Day {
  const hour = Math.floor(at.getTime() / 3_600_000)
  // A day in London begins on a full hour, and whoever asks often asks of the same hour again.
  if (hour !== asked.hour) asked = { hour, day: day(dayInLondon.format(at)) }
  return asked.day
}
let asked = { hour: Number.NaN, day: '' as Day }

/** The time it is in London at an instant, written `14:05`. */
export function londonTime(at: Date): string {
  return timeInLondon.format(at)
}

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

function written(year: number, month: number, date: number): Day {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`No day is written in the year ${year}`)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day
}

const pad = (number: number, digits: number) => String(number).padStart(digits, '0')

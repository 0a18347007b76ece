import type { Calendar } from '#time/calendar.ts'
import { addDays, type Day, weekday } from '#time/day.ts'
import { addWorkingDays, isWorkingDay } from '#time/working-days.ts'
import type { Random } from './random.ts'

/** The instant at a time in London, given in minutes after midnight. */
export function instant(on: Day, minutes: number, seconds = 0): Date {
  const time = { hour: Math.floor(minutes / 60), minute: minutes % 60, second: seconds }
  const there = Temporal.PlainDate.from(on).toPlainDateTime(time).toZonedDateTime('Europe/London')
  return new Date(there.epochMilliseconds)
}

/** During office hours. */
export const atWork = (random: Random, on: Day): Date =>
  instant(on, random.int(9 * 60, 16 * 60 + 50), random.int(0, 59))

/** When people write at home: mostly in the evening, and some in the night. */
export function atHome(random: Random, on: Day): Date {
  const hour = random.weighted(HOURS)
  return instant(on, Number(hour) * 60 + random.int(0, 59), random.int(0, 59))
}

const HOURS = {
  0: 1,
  2: 1,
  6: 1,
  7: 3,
  8: 5,
  9: 7,
  11: 7,
  13: 6,
  15: 5,
  17: 7,
  18: 9,
  19: 11,
} as const

/** The day itself if it is worked, else the next that is. */
export const onOrAfter = (calendar: Calendar, on: Day): Day =>
  isWorkingDay(calendar, on) ? on : addWorkingDays(calendar, on, 1)

export const later = (...days: readonly Day[]): Day =>
  days.reduce((last, next) => (next > last ? next : last))
export const earlier = (...days: readonly Day[]): Day =>
  days.reduce((first, next) => (next < first ? next : first))

/** Days on which complaints arrive: more on Mondays than on Sundays, and more in winter than in summer. */
export function arrivals(random: Random, from: Day, to: Day, count: number): Day[] {
  const days: Day[] = []
  while (days.length < count) {
    const on = addDays(from, Math.floor(random.next() * daysIn(from, to)))
    const weight = (WEEKDAY[weekday(on) - 1] ?? 1) * (MONTH[Number(on.slice(5, 7)) - 1] ?? 1)
    if (random.next() * HEAVIEST < weight) days.push(on)
  }
  return days
}

const daysIn = (from: Day, to: Day) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days + 1

const WEEKDAY = [1.4, 1.2, 1.1, 1, 0.9, 0.3, 0.25]
const MONTH = [1.25, 1.2, 1.1, 0.95, 0.9, 0.85, 0.85, 0.85, 0.95, 1.05, 1.15, 0.9]
const HEAVIEST = 1.4 * 1.25

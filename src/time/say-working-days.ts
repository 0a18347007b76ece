import type { Calendar } from './calendar.ts'
import { type Day, daysBetween } from './day.ts'
import { sayPeriod } from './period.ts'
import { workingDaysBetween } from './working-days.ts'

/** `1 working day`, `10 working days` */
export function sayWorkingDays(count: number): string {
  return sayPeriod({ count, unit: 'working-days' })
}

/** Where a day lies, seen from today: `today`, `in 3 working days`, `1 working day ago`. */
export function sayWorkingDaysFrom(calendar: Calendar, today: Day, on: Day): string {
  if (on === today) return 'today'
  return on > today ? `in ${sayGap(calendar, today, on)}` : `${sayGap(calendar, on, today)} ago`
}

/** What is left of a deadline: `today`, `in 3 working days`, `2 working days late`. */
export function sayTimeLeft(calendar: Calendar, today: Day, due: Day): string {
  return today > due
    ? `${sayGap(calendar, due, today)} late`
    : sayWorkingDaysFrom(calendar, today, due)
}

/** In calendar days where there is no working day between, as from a Friday to the Sunday after. */
function sayGap(calendar: Calendar, from: Day, to: Day): string {
  const workingDays = workingDaysBetween(calendar, from, to)
  if (workingDays > 0) return sayWorkingDays(workingDays)
  const days = daysBetween(from, to)
  return days === 1 ? '1 day' : `${days} days`
}

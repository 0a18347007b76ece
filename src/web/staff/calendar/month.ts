import type { Calendar } from '#time/calendar.ts'
import { addDays, addMonths, type Day, day, weekday } from '#time/day.ts'
import { isWorkingDay } from '#time/working-days.ts'
import type { DaysWork } from '#views/work.ts'

/** A day of a month as the calendar of the desk shows it. */
export type MonthDay = {
  readonly on: Day
  readonly isWorkingDay: boolean
  /** The name of the holiday or the reason why the landlord is closed. */
  readonly holiday?: string
  readonly tasks: number
  readonly letters: number
  /** Has much more than the other days of this month. */
  readonly isFull: boolean
}

/** A day is called full when it has at least this many tasks and twice as many as the usual working day of the month. */
const FULL_FROM = 5
const TIMES_USUAL = 2

/** The first day of the month of a day, or of what an address asks for: `2025-06`. */
export const monthOf = (on: Day): Day => day(`${on.slice(0, 7)}-01`)

/** The days of a month, with what is to be worked on on each. Where the calendar ends, weekends alone are known. */
export function daysOf(
  month: Day,
  work: readonly DaysWork[],
  calendar: Calendar,
): readonly MonthDay[] {
  const byDay = new Map(work.map((one) => [one.on, one]))
  const next = addMonths(month, 1)
  const days: Omit<MonthDay, 'isFull'>[] = []
  for (let on = month; on < next; on = addDays(on, 1)) {
    const { tasks = 0, letters = 0 } = byDay.get(on) ?? {}
    const holiday = calendar.holidays.get(on)
    days.push({
      ...{ on, tasks: Number(tasks), letters: Number(letters) },
      isWorkingDay: isKnown(calendar, on) ? isWorkingDay(calendar, on) : weekday(on) < 6,
      ...(holiday === undefined ? {} : { holiday }),
    })
  }
  const usual = usualOf(days)
  return days.map((one) => ({
    ...one,
    isFull: one.tasks >= Math.max(FULL_FROM, TIMES_USUAL * usual),
  }))
}

const isKnown = ({ from, to }: Calendar, on: Day) => from <= on && on <= to

/** How many tasks the middle one of the working days with something to do has. */
function usualOf(days: readonly Pick<MonthDay, 'isWorkingDay' | 'tasks'>[]): number {
  const counts = days
    .filter(({ isWorkingDay, tasks }) => isWorkingDay && tasks > 0)
    .map(({ tasks }) => tasks)
    .toSorted((a, b) => a - b)
  return counts[Math.floor((counts.length - 1) / 2)] ?? 0
}

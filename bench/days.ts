import { makeCalendar } from '#time/calendar.ts'
import { day } from '#time/day.ts'
import { addWorkingDays } from '#time/working-days.ts'
import type { Line } from './run.ts'

const TIMES = 300_000

/** Adding five working days and five thousand, which should cost the same. */
export function benchDays(): Line[] {
  const [from, to] = [day('2000-01-03'), day('2049-12-31')]
  const years = Array.from({ length: 50 }, (_, n) => 2000 + n)
  const holidays = new Map(years.map((year) => [day(`${year}-12-25`), 'Christmas Day']))
  const calendar = makeCalendar({ name: 'Bench', division: 'bench', from, to, holidays })
  const nanoseconds = (count: number) => {
    const begin = performance.now()
    for (let time = 0; time < TIMES; time += 1) addWorkingDays(calendar, from, count)
    return ((performance.now() - begin) * 1e6) / TIMES
  }
  nanoseconds(5)
  const [few, many] = [nanoseconds(5), nanoseconds(5_000)]
  return [
    [
      'adding 5 and 5,000 working days',
      `${few.toFixed(0)} ns`,
      `${many.toFixed(0)} ns`,
      (many / few).toFixed(2),
    ],
  ]
}

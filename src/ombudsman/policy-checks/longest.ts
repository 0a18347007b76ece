import { makeCalendar } from '#time/calendar.ts'
import { addDays, type Day, day } from '#time/day.ts'
import { addPeriod, type Period } from '#time/period.ts'
import { workingDaysBetween } from '#time/working-days.ts'

/**
 * Years without a bank holiday, in which times of the policy are laid beside those of the Code. Bank holidays move
 * working days alike for both; where the policy counts otherwise they only ever make the Code's day a later one.
 */
const PLAIN_YEARS = makeCalendar({
  name: 'plain years',
  division: 'none',
  from: day('2023-01-01'),
  to: day('2028-12-31'),
  holidays: new Map(),
})

/** Every day of a year, for anything may happen on any of them. */
export const DAYS: readonly Day[] = Array.from({ length: 366 }, (_, n) =>
  addDays(day('2024-01-01'), n),
)

/** The last day of a time that begins on a day. */
export const endOf = (from: Day, within: Period): Day => addPeriod(PLAIN_YEARS, from, within).due

/** How a policy's last days lie to the Code's, whatever happens when. */
export type Comparison = {
  readonly isEverLater: boolean
  readonly isEverEarlier: boolean
  /** By how many working days it is later at worst. */
  readonly laterBy: number
}

/** Lays pairs of last days, the policy's and the Code's, beside each other. */
export function compareEnds(ends: readonly (readonly [policy: Day, code: Day])[]): Comparison {
  return {
    isEverLater: ends.some(([policy, code]) => policy > code),
    isEverEarlier: ends.some(([policy, code]) => policy < code),
    laterBy: Math.max(
      0,
      ...ends.map(([policy, code]) => workingDaysBetween(PLAIN_YEARS, code, policy)),
    ),
  }
}

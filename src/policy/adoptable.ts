import { type Day, sayDate } from '#time/day.ts'
import type { Policy } from './policy.ts'

/**
 * What keeps an edition from being adopted although its file can be read: it must say on which day it was approved and
 * by which day it is looked at again (THT-REV-2, CLIENT-39a). The editions that come with the program are in force as
 * they were found, some of them without these days, and show that.
 */
export function notAdoptable(
  { approvedOn, approvedBy, reviewBy }: Policy,
  today: Day,
): readonly string[] {
  return [
    approvedOn === undefined &&
      'approved-on: the day on which it was approved is missing. No edition is adopted before it is approved',
    approvedOn !== undefined &&
      approvedOn > today &&
      `approved-on: ${sayDate(approvedOn)} has not come yet. Adopt the edition once it is approved`,
    approvedBy === undefined && 'approved-by: who approved it is missing, such as the Board',
    reviewBy === undefined &&
      'review-by: the day by which it is to be reviewed next is missing. Give one, however far off',
  ].filter((problem) => problem !== false)
}

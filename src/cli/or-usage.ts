import { CannotMake } from '#demonstration/make.ts'
import { CannotStart } from '#main/house.ts'
import { FileProblems } from '#policy/problems.ts'
import { PastCalendarError } from '#time/working-days.ts'
import { UsageError } from './command.ts'

/** What lies outside the program is said in its own words and with exit status 2; only defects have a stack. */
export async function orUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (
      error instanceof CannotStart ||
      error instanceof CannotMake ||
      error instanceof FileProblems ||
      error instanceof PastCalendarError
    )
      throw new UsageError(error.message)
    throw error
  }
}

import type { Day } from '#time/day.ts'
import type { Period } from '#time/period.ts'
import type { Way } from './document.ts'

/** What has to be known beside a policy to say it. */
export type Facts = {
  /** The landlord's name as its residents know it. */
  readonly name: string
  readonly today: Day
  readonly ombudsman: {
    readonly name: string
    readonly ways: readonly Way[]
    /** How long after the final response the Ombudsman can normally be asked to investigate. */
    readonly within: Period
  }
}

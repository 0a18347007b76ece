import type { Day } from '#time/day.ts'
import type { Policy } from './policy.ts'

/** Of a landlord's editions the one in force on a day: a complaint stays under that of the day it was received. */
export function inForce(editions: readonly Policy[], on: Day): Policy | undefined {
  return editions
    .filter((edition) => edition.inForceFrom <= on)
    .reduce<Policy | undefined>(
      (latest, edition) =>
        latest === undefined || edition.inForceFrom > latest.inForceFrom ? edition : latest,
      undefined,
    )
}

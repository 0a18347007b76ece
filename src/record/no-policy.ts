import type { Refusal } from '#complaint/refusals.ts'
import type { Rulebook } from '#ombudsman/rulebook.ts'

/** Why nothing can be taken that is of a day before the landlord's first policy. */
export function noPolicy({ editions }: Rulebook): Refusal {
  const earliest = editions[0]?.inForceFrom
  return { refused: 'no-policy', field: 'on', ...(earliest === undefined ? {} : { earliest }) }
}

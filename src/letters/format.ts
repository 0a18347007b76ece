import type { AdjustmentFormat } from '#complaint/people/entries.ts'
import type { Day } from '#time/day.ts'
import type { LetterFormat } from './letter.ts'

/** What was asked for somebody, and whether it holds today. */
type Asked = {
  readonly person: string
  readonly format: AdjustmentFormat
  readonly agreed?: Day | null | undefined
  readonly ended?: Day | null | undefined
}

/** A letter for somebody who has asked for nothing else. */
export const USUAL_FORMAT: LetterFormat = { size: 12, spacing: 'usual', contrast: 'usual' }

/** What was agreed with somebody and has not ended: by any of their complaints. */
export function agreedFormats(
  adjustments: readonly Asked[],
  person: string,
): ReadonlySet<AdjustmentFormat> {
  const holds = (one: Asked) => one.person === person && one.agreed != null && one.ended == null
  return new Set(adjustments.filter(holds).map(({ format }) => format))
}

/**
 * How a letter to somebody looks, by what was agreed with them: nobody has to remember it (EMH 27, Equality Act 2010
 * section 20). Where both sizes of large print were agreed, the larger.
 */
export function formatFor(adjustments: readonly Asked[], person: string): LetterFormat {
  const agreed = agreedFormats(adjustments, person)
  return {
    size: agreed.has('large-print-24') ? 24 : agreed.has('large-print-18') ? 18 : 12,
    spacing: agreed.has('dyslexia-friendly') ? 'dyslexia' : 'usual',
    contrast: agreed.has('high-contrast') ? 'high' : 'usual',
  }
}

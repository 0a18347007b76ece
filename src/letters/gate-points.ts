import type { LetterPartName } from '#policy/policy.ts'
import type { FactsOf } from './facts.ts'
import type { Missing } from './gate.ts'
import type { Mandate } from './mandate.ts'
import { spelled } from './said.ts'

/** Every point has a decision, and every decision has reasons (Code 2024, 6.7 and 6.18; Code 2020, 3.14). */
export function pointsMissing(
  { said, complaint, stage }: FactsOf<'response'>,
  mandate: readonly Mandate[],
): readonly Missing[] {
  const byCode = stage === 1 ? 'Code 2024 6.7' : 'Code 2024 6.18'
  const lacking = (part: LetterPartName, says: string, field: string): Missing => ({
    ...{ part, says, field },
    cite: mandate.find((one) => one.part === part)?.cite ?? byCode,
  })
  return complaint.points.flatMap(({ id }, n) => {
    const decision = said.decisions?.find(({ point }) => point === id)
    return [
      ...(decision?.outcome === undefined
        ? [lacking('points-answered', `Decide on point ${n + 1}.`, `outcome-${id}`)]
        : []),
      ...(spelled(decision?.reasons) === undefined
        ? [
            lacking(
              'reasons',
              `Give the reasons for the decision on point ${n + 1}.`,
              `reasons-${id}`,
            ),
          ]
        : []),
    ]
  })
}

import type { LetterFacts } from './facts.ts'
import type { Missing } from './gate.ts'
import { actionsOf } from './gate-parts.ts'
import { spelled } from './said.ts'

const CITE = 'Code 2024 7.3'

/** A promise says what is done, who sees to it and by when (Code 2024, 7.3; EHT-2.2.4f). */
export function promisesMissing(facts: LetterFacts): readonly Missing[] {
  return actionsOf(facts).flatMap(({ what, owner, due }, n): readonly Missing[] => {
    const row = n + 1
    const lacks: readonly (readonly [boolean, string, string])[] = [
      [what.trim() === '', `Say what will be done in promise ${row}.`, `what-${row}`],
      [owner === undefined, `Choose who sees to promise ${row}.`, `owner-${row}`],
      [due === undefined, `Choose the day by which promise ${row} is kept.`, `due-${row}`],
    ]
    return lacks
      .filter(([isMissing]) => isMissing)
      .map(([, says, field]) => ({ part: 'outstanding-actions', says, cite: CITE, field }))
  })
}

/** Where something went wrong it is put right, and the remedy reflects what it did to them (Code 2024, 7.1 and 7.2). */
export function remedyMissing(facts: LetterFacts): readonly Missing[] {
  if (facts.kind !== 'response') return []
  const { decisions = [], remedies, impact, compensation } = facts.said
  const isOurFault = decisions.some(
    ({ outcome }) => outcome === 'upheld' || outcome === 'partly-upheld',
  )
  const isOffered = (remedies ?? []).length > 0 || compensation !== undefined
  return [
    ...(isOurFault && remedies !== undefined && remedies.length === 0
      ? [
          {
            part: 'remedy' as const,
            says: 'Something went wrong: say how it is put right.',
            ...{ cite: 'Code 2024 7.1', field: 'remedies' },
          },
        ]
      : []),
    ...(isOffered && spelled(impact) === undefined
      ? [
          {
            says: 'Say how it affected them: the remedy has to reflect that.',
            ...{ cite: 'Code 2024 7.2', field: 'impact' },
          },
        ]
      : []),
  ]
}

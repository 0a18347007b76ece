import { type Blocks, paragraph } from './blocks.ts'
import type { LetterFacts } from './facts.ts'
import { isAsked } from './mandate.ts'

/** The complaints policy goes out with the letter, where the policy itself asks for that (THT-S1O-8). */
export function policyCopy(facts: LetterFacts): Blocks {
  const { policyAt } = facts.landlord
  if (!isAsked(facts, 'policy-copy'))
    return facts.kind === 'acknowledgement'
      ? paragraph(
          policyAt &&
            `You can read our complaints policy here: ${policyAt} Ask us if you would like it on paper.`,
        )
      : []
  const online = policyAt === undefined ? '' : ` You can also read it here: ${policyAt}`
  return paragraph(
    `A copy of our complaints policy comes with this letter. It tells you what we do at each step, and how long it may take.${online}`,
    'policy-copy',
  )
}

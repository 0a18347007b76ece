import { type Blocks, paragraph, section } from './blocks.ts'
import type { LetterFacts } from './facts.ts'
import { isAsked } from './mandate.ts'

/** What the law gives somebody who was discriminated against or harassed (EHT-1.4.2a, EHT-1.4.2b). */
export function discriminationRights(facts: LetterFacts): Blocks {
  if (!isAsked(facts, 'discrimination-rights')) return []
  return section(
    'Your rights about discrimination and harassment',
    paragraph(
      'You have told us of discrimination or harassment. We look into this with great care. You also have these rights by law, whatever we decide.',
      'discrimination-rights',
    ),
    paragraph(
      'It is against the law to treat you worse because of your race or your sex. You have the right to take such a complaint to the County Court.',
      'discrimination-rights',
    ),
    paragraph(
      'The Protection from Harassment Act 1997 gives you rights if somebody harasses you. You can ask a court to make them stop, and to make them pay for the harm. If you are in danger, call the police on 999.',
      'discrimination-rights',
    ),
    paragraph(
      'Citizens Advice or a solicitor can tell you more. Ask early, because a court sets short times for this.',
      'discrimination-rights',
    ),
  )
}

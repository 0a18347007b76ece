import { z } from 'zod'
import { LETTER_NAMES, LETTER_PARTS, type Source, type Stage } from './policy.ts'
import { citedFrom, text, yesNo } from './values.ts'

/** What must all be true of a complaint for a rule to hold for it. */
export const condition = z.strictObject({
  oral: yesNo.exactOptional(),
  resident: yesNo.exactOptional(),
  grading: text.exactOptional(),
  'about-role': text.exactOptional(),
})

/** Something that a letter must say. */
export const letterPart = { part: z.enum(LETTER_PARTS), when: condition.exactOptional() }

/** What letters of some kinds must say, at both stages or at one: the same in a policy and in an edition of the Code. */
export const letterRules = (source: Source) =>
  z.array(
    z.strictObject({
      in: z.array(z.enum(LETTER_NAMES)).min(1),
      stage: z
        .enum(['1', '2'])
        .transform((value): Stage => (value === '1' ? 1 : 2))
        .exactOptional(),
      ...letterPart,
      ...citedFrom(source),
    }),
  )

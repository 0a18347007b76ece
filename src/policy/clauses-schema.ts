import { z } from 'zod'
import { CAPABILITIES_TO_COME, type ProvisionRef } from './clause.ts'
import type { Stage } from './policy.ts'
import { text } from './values.ts'

const PROVISION = /^(2020|2022|2024) ([A-Z]?\d[\dA-Za-z.]*)$/

/** A provision as people cite it: `2024 6.3`. */
const provision = z
  .string()
  .regex(PROVISION, 'must be an edition of the Code and a provision of it, like “2024 6.3”')
  .transform((value): ProvisionRef => {
    const [, edition, number] = PROVISION.exec(value) as unknown as [
      string,
      ProvisionRef['edition'],
      string,
    ]
    return { edition, number }
  })

const stageNumber = z.enum(['1', '2']).transform((value): Stage => (value === '1' ? 1 : 2))

const POINTER = /^(setting|command|refusal|entry|letter|page|check) \S+$/

const row = {
  id: text,
  says: text,
  'shown-at': z.array(stageNumber).exactOptional(),
  answers: z.array(provision).default([]),
  'falls-short': z.array(z.strictObject({ of: provision, says: text, needs: text })).default([]),
}
const by = z.array(
  z
    .string()
    .regex(
      POINTER,
      'must say what sees to it, like “setting stages.1.respond” or “command extend”',
    ),
)

/** Every clause of a policy. What is said to be met names what meets it. */
export const clauses = z.array(
  z.discriminatedUnion('met', [
    z.strictObject({
      ...row,
      met: z.enum(['enforced', 'generated', 'recorded', 'reminded', 'guided']),
      by: by.min(1),
    }),
    z.strictObject({ ...row, met: z.literal('organisational'), because: text, by: by.default([]) }),
    z.strictObject({
      ...row,
      met: z.literal('planned'),
      'waits-for': z.enum(CAPABILITIES_TO_COME),
      by: by.default([]),
    }),
  ]),
)

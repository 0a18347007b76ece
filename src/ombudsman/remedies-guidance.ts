import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type CamelKeys, camelKeys } from '#policy/kebab.ts'
import { FileProblems } from '#policy/problems.ts'
import { readFile } from '#policy/read-file.ts'
import { aDay, text } from '#policy/values.ts'
import type { Day } from '#time/day.ts'

const guidanceSchema = z.strictObject({
  factors: z.array(z.strictObject({ id: text, name: text, cite: text })).min(1),
  editions: z
    .array(
      z.strictObject({
        name: text,
        from: aDay.exactOptional(),
        to: aDay.exactOptional(),
        says: text,
        sums: z
          .array(
            z.strictObject({
              what: text,
              sum: text,
              seen: z.enum(['page', 'decisions', 'memory']),
            }),
          )
          .min(1),
        source: z.strictObject({ name: text, address: z.url() }),
      }),
    )
    .min(1),
})

/** The Ombudsman's guidance on remedies: it stands beside a form and decides nothing (Code 2024, 7.4). */
export type RemediesGuidance = CamelKeys<z.output<typeof guidanceSchema>>
export type GuidanceEdition = RemediesGuidance['editions'][number]

/** The guidance that comes with the program. */
const GUIDANCE = new URL('../../codes/remedies/guidance.yaml', import.meta.url)

/** The guidance from its file, or one error that lists every mistake in it. */
export function readRemediesGuidance(
  written = readFileSync(GUIDANCE, 'utf8'),
  fileName = 'codes/remedies/guidance.yaml',
): RemediesGuidance {
  const read = readFile(written, fileName, { schema: guidanceSchema, check: () => [] })
  if ('problems' in read) throw new FileProblems('The guidance on remedies', read.problems)
  return camelKeys(read.value)
}

/** The edition that applies on a day; none where we hold none. */
export const guidanceOn = ({ editions }: RemediesGuidance, on: Day): GuidanceEdition | undefined =>
  editions.find(
    ({ from, to }) => (from === undefined || from <= on) && (to === undefined || on <= to),
  )

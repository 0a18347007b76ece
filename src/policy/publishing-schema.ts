import { z } from 'zod'
import { DOCUMENT_KINDS, MADE_KNOWN, MEDIA, MONTH_NAMES, TIMES, type Times } from './publishing.ts'
import { citedFrom, text } from './values.ts'

const named = {
  id: text.regex(/^[a-z0-9-]+$/, 'must be small letters, digits and hyphens'),
  name: text,
  ...citedFrom('policy'),
}

/** What a policy wants made known, where, and when. */
export const publicity = z.array(
  z.strictObject({
    ...named,
    in: z.enum(MEDIA),
    of: z.array(z.enum(MADE_KNOWN)).min(1),
    every: z.enum(['year', 'edition', 'occasion']),
    times: z.enum(Object.keys(TIMES) as [Times, ...Times[]]).default('once'),
    month: z.enum(MONTH_NAMES).exactOptional(),
  }),
)

/** The documents that a policy names and does not contain. */
export const expectedDocuments = z.array(
  z.strictObject({
    ...named,
    kind: z.enum(DOCUMENT_KINDS),
    'also-called': z.array(text).default([]),
  }),
)

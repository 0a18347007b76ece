import { z } from 'zod'
import { clauses } from './clauses-schema.ts'
import { clocksShape } from './clocks-schema.ts'
import { condition, letterPart, letterRules } from './letters-schema.ts'
import { expectedDocuments, publicity } from './publishing-schema.ts'
import { aDay, citedFrom, period, text, yesNo } from './values.ts'

/** What a policy file may say. Its keys are words with hyphens; a key that is not here is a mistake. */

const cited = citedFrom('policy')
const named = {
  id: text.regex(/^[a-z0-9-]+$/, 'must be small letters, digits and hyphens'),
  name: text,
  ...cited,
}
const roles = z.array(text).min(1)
const oneOrTwo = z.enum(['1', '2']).transform((value): 1 | 2 => (value === '1' ? 1 : 2))

const letter = z.array(z.strictObject({ ...letterPart, ...cited }))

const stage = z.strictObject({
  name: text,
  'handled-by': z.strictObject({ roles, ...cited }),
  'issued-by': z.strictObject({ roles, ...cited }).exactOptional(),
  ...clocksShape('policy'),
  acknowledgement: letter,
  response: letter,
  'triage-first': z.strictObject(cited).exactOptional(),
  'contact-resident': z.strictObject(cited).exactOptional(),
  'comment-on-findings': z
    .strictObject({
      findings: z.enum(['adverse', 'all']),
      from: z.array(z.enum(['complainant', 'subject'])).min(1),
      ...cited,
    })
    .exactOptional(),
})

const capability = z.enum([
  'take-complaints',
  'handle-stage-1',
  'handle-stage-2',
  'assign',
  'see-all',
  'extend-stage-2',
  'approve-beyond-cap',
  'decide-exclusion',
  'read-reports',
  'read-record',
  'administer',
  'keep-disciplinary',
])

const ground = z.strictObject({
  ...named,
  for: z.enum(['everyone', 'residents', 'others']).default('everyone'),
  asks: z
    .array(
      z.enum([
        'occurred-on',
        'aware-on',
        'discretion',
        'claim-filed-on',
        'claim-reference',
        'earlier-complaint',
        'other-body',
        'reason',
        'approval',
      ]),
    )
    .default([]),
  unless: z
    .array(
      z.enum([
        'safeguarding',
        'health-and-safety',
        'about-our-handling',
        'dissatisfied-with-our-answer',
        'new-facts',
        'evidence-supplied',
        'linked-to-tenancy',
      ]),
    )
    .default([]),
  'older-than': period.exactOptional(),
  boundary: z.enum(['over', 'or-more']).exactOptional(),
  'counts-from-awareness': yesNo.exactOptional(),
  'send-to': text.exactOptional(),
  still: text.exactOptional(),
  feedback: yesNo.exactOptional(),
})

export const policySchema = z.strictObject({
  landlord: named.id,
  name: text,
  edition: text,
  'in-force-from': aDay,
  'review-by': aDay.exactOptional(),
  'approved-on': aDay.exactOptional(),
  'approved-by': text.exactOptional(),
  owner: text.exactOptional(),
  follows: z.enum(['2020', '2022', '2024']),
  'residents-are': text,
  calendar: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
  'closure-days': z.array(z.strictObject({ on: aDay, why: text })).default([]),
  stages: z.strictObject({ 1: stage, 2: stage }),
  'third-stage': z.strictObject({ reasons: text, ...cited }).exactOptional(),
  escalation: z.strictObject({
    window: z.strictObject({ within: period, cite: text }).exactOptional(),
    reason: z.enum(['not-needed', 'not-said']),
    options: z.array(z.strictObject(named)).default([]),
    'reviews-first': z.strictObject(cited).exactOptional(),
    ...cited,
  }),
  'early-resolution': z
    .strictObject({
      name: text,
      within: period,
      from: z.literal('received'),
      'needs-agreement': yesNo,
      ...cited,
    })
    .exactOptional(),
  'service-requests': z
    .strictObject({ name: text, 'contact-within': period, tells: text.exactOptional(), ...cited })
    .exactOptional(),
  consent: z.strictObject({ before: text, ...cited }).exactOptional(),
  letters: letterRules('policy').exactOptional(),
  updates: z.strictObject({ every: period, ...cited }).exactOptional(),
  learning: z.strictObject({ 'at-closure': z.enum(['must', 'asked']), ...cited }).exactOptional(),
  'legal-advice': z.strictObject({ before: z.literal('offer'), ...cited }).exactOptional(),
  'designated-person': z.strictObject({ within: period, ...cited }).exactOptional(),
  anonymous: z
    .strictObject({ treatment: z.enum(['needs-evidence', 'looked-into']), ...cited })
    .exactOptional(),
  'spoken-complaints': z
    .strictObject({ asks: z.array(z.enum(['name', 'address', 'telephone'])).min(1), ...cited })
    .exactOptional(),
  'equality-monitoring': z.strictObject(cited).exactOptional(),
  channels: z
    .array(
      z.strictObject({
        ...named,
        oral: yesNo.default(false),
        'ask-privately': yesNo.default(false),
        reach: text.exactOptional(),
        to: text.exactOptional(),
        hours: text.exactOptional(),
      }),
    )
    .min(1),
  'complainant-types': z
    .array(
      z.strictObject({
        ...named,
        resident: yesNo,
        'code-applies': yesNo,
        'asks-interest': yesNo.default(false),
        'at-discretion': yesNo.default(false),
      }),
    )
    .min(1),
  roles: z
    .array(z.strictObject({ id: named.id, title: text, may: z.array(capability), ...cited }))
    .min(1),
  routing: z
    .array(
      z.strictObject({
        stage: z.enum(['1', '2']).transform((value): 1 | 2 => (value === '1' ? 1 : 2)),
        when: condition,
        roles,
        variation: yesNo.exactOptional(),
        ...cited,
      }),
    )
    .default([]),
  referrals: z
    .array(z.strictObject({ stage: oneOrTwo, from: roles, to: roles, ...cited }))
    .default([]),
  informs: z
    .array(
      z.strictObject({
        ...named,
        stage: oneOrTwo,
        at: z.enum(['begun', 'answered']),
        when: condition.exactOptional(),
        by: roles.exactOptional(),
        whom: roles.exactOptional(),
        within: period,
      }),
    )
    .default([]),
  variation: z.strictObject(cited).exactOptional(),
  'exclusion-grounds': z.array(ground).default([]),
  gradings: z.array(z.strictObject(named)).default([]),
  categories: z.array(z.strictObject({ ...named, 'counts-as': text })).default([]),
  remedies: z.array(z.strictObject(named)).min(1),
  retention: z
    .strictObject({
      period: period.refine(
        ({ unit }) => unit !== 'working-days',
        'must be in calendar days, weeks or months: no calendar goes so far',
      ),
      from: z.literal('closed'),
      ...cited,
    })
    .exactOptional(),
  publicity: publicity.default([]),
  documents: expectedDocuments.default([]),
  conflicts: z
    .array(z.strictObject({ ref: text, clauses: z.array(text), issue: text, treatment: text }))
    .default([]),
  clauses: clauses.default([]),
  gaps: z.array(z.strictObject({ after: text, missing: text, meanwhile: text })).default([]),
})

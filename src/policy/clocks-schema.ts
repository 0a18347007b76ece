import { z } from 'zod'
import type { Source } from './policy.ts'
import { citedFrom, period } from './values.ts'

const startEvent = z.enum(['received', 'logged', 'acknowledged'])
const beyond = z.enum([
  'good-reason',
  'exceptional-and-agreed',
  'agreed',
  'progress-report',
  'never',
])
const forWhom = z.enum(['everyone', 'residents'])

/** The times of a stage as a file writes them: the same for a policy and for an edition of the Code. */
export function clocksShape(source: Source) {
  const cited = citedFrom(source)
  const cite = cited.cite
  const clock = z.strictObject({
    within: period,
    from: startEvent,
    'met-when': z.enum(['issued', 'delivered']).default('issued'),
    'on-non-working-day': z.enum(['keep', 'earlier']).default('keep'),
    target: z.strictObject({ within: period, from: startEvent, cite }).exactOptional(),
    'binds-for': forWhom.default('everyone'),
    ...cited,
  })
  const cap = { 'up-to': z.array(period).default([]), beyond }
  const extension = z.strictObject({
    when: z.string().min(1),
    ...cap,
    'beyond-from': z.strictObject({ within: period, from: startEvent }).exactOptional(),
    'ombudsman-details': z.enum(['always', 'when-not-agreed', 'not-said']).default('not-said'),
    updates: z.enum(['agreed-interval', 'regular', 'not-said']).default('not-said'),
    'for-others': z.strictObject({ ...cap, ...cited }).exactOptional(),
    ...cited,
  })
  return { log: clock.exactOptional(), acknowledge: clock, respond: clock, extension }
}

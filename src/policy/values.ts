import { z } from 'zod'
import { day, parseDay } from '#time/day.ts'
import type { Period } from '#time/period.ts'
import type { Source } from './policy.ts'

/** The small values of which a policy or Code file is made. */

export const text = z.string().min(1)

export const aDay = z
  .string()
  .refine((value) => parseDay(value) !== undefined, 'must be a day, like 2024-06-30')
  .transform((value) => day(value))

export const yesNo = z.enum(['yes', 'no']).transform((value) => value === 'yes')

const PERIOD = /^([1-9]\d*) (working day|calendar day|week|month)s?$/

/** A time as people write it: `10 working days`, `1 week`, `6 months`. */
export const period = z
  .string()
  .regex(
    PERIOD,
    'must be a time, like “10 working days”, “7 calendar days”, “1 week” or “6 months”',
  )
  .transform((value): Period => {
    const [, count, unit] = PERIOD.exec(value) as unknown as [string, string, keyof typeof UNITS]
    return { count: Number(count), unit: UNITS[unit] }
  })

const UNITS = {
  'working day': 'working-days',
  'calendar day': 'calendar-days',
  week: 'weeks',
  month: 'months',
} as const

/** Where a value comes from. A value that does not say is from the document that the file describes. */
export const citedFrom = (source: Source) => ({
  cite: text,
  source: z.enum(['policy', 'code', 'setting']).default(source),
  note: text.exactOptional(),
})

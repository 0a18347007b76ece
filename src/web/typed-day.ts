import { type Day, parseDay } from '#time/day.ts'

export type DayRules = {
  /** The name of the day in a sentence: `Date received`. */
  readonly name: string
  /** What is said if nothing was typed; without it, `Enter the date received`. */
  readonly required?: string
  readonly from?: { readonly day: Day; readonly otherwise: string }
  readonly to?: { readonly day: Day; readonly otherwise: string }
}

/** A day as typed into three inputs; or the sentence that says what is wrong with it. */
export function readDay(value: unknown, rules: DayRules): Day | { readonly wrong: string } {
  const { name, from, to } = rules
  const missing = missingParts(value)
  if (missing.length === 3) return { wrong: rules.required ?? `Enter the ${lowerFirst(name)}` }
  if (missing.length > 0) return { wrong: `${name} must include a ${missing.join(' and ')}` }
  const { date, month, year } = value as Parts
  if (!/^\d{4}$/.test(year)) return { wrong: 'Year must include 4 numbers' }
  const read = parseDay(`${year}-${monthNumber(month)}-${date.padStart(2, '0')}`)
  if (read === undefined) return { wrong: `${name} must be a real date` }
  if (from !== undefined && read < from.day) return { wrong: from.otherwise }
  if (to !== undefined && read > to.day) return { wrong: to.otherwise }
  return read
}

type Parts = { readonly date: string; readonly month: string; readonly year: string }

/** Which of the three inputs are empty. */
export function missingParts(value: unknown): readonly string[] {
  const { date = '', month = '', year = '' } = (value ?? {}) as Partial<Parts>
  const isMissing = { day: date === '', month: month === '', year: year === '' }
  return Object.entries(isMissing).flatMap(([part, missing]) => (missing ? [part] : []))
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** `6`, `06`, `jun`, `June` and `sept` are months. */
function monthNumber(month: string): string {
  if (/^\d{1,2}$/.test(month)) return month.padStart(2, '0')
  const word = month.toLowerCase().replace('.', '')
  const index = /^[a-z]{3,9}$/.test(word) ? MONTHS.indexOf(word.slice(0, 3)) : -1
  return String(index + 1).padStart(2, '0')
}

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

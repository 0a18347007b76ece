import type { Day } from '#time/day.ts'
import { all, one } from '../../form.ts'
import type { Form } from '../../reply.ts'
import { readDay } from '../../typed-day.ts'

/** What was written into some fields, those left empty left out. */
export function words<Name extends string>(
  form: Form,
  ...names: readonly Name[]
): Readonly<Partial<Record<Name, string>>> {
  const written = names.flatMap((name) => {
    const text = one(form, name).replaceAll('\r\n', '\n')
    return text === '' ? [] : [[name, text] as const]
  })
  return Object.fromEntries(written) as Partial<Record<Name, string>>
}

/** A day, if it is one. */
export function dayIn(form: Form, name: string): Day | undefined {
  const [date, month, year] = ['day', 'month', 'year'].map((part) => one(form, `${name}-${part}`))
  const read = readDay({ date, month, year }, { name })
  return typeof read === 'string' ? read : undefined
}

/** Nothing, or one fact under its name. */
export const fact = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Readonly<Partial<Record<Name, Value>>>

/** Words, or a box that says there are none. */
export function wordsOrNone<Name extends string>(form: Form, name: Name) {
  const text = words(form, name)[name]
  return fact(name, all(form, `${name}-none`).length > 0 ? ({ none: true } as const) : text)
}

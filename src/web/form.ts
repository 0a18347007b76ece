import * as z from 'zod'
import * as govuk from './govuk.ts'
import { type Html, html } from './html.ts'
import type { Form } from './reply.ts'
import { type DayRules, missingParts, readDay } from './typed-day.ts'

/** What is wrong, by the name of the field. */
export type Errors = Readonly<Record<string, string>>

/** A form into what it means, or what is wrong with each field, in the order of the fields. */
export function readForm<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  form: Form,
): { readonly value: z.output<z.ZodObject<Shape>> } | { readonly errors: Errors } {
  const names = Object.keys(schema.shape)
  const read = schema.safeParse(
    Object.fromEntries(names.map((name) => [name, typedIn(form, name)])),
  )
  if (read.success) return { value: read.data }
  const errors: Record<string, string> = {}
  for (const name of names) {
    const issue = read.error.issues.find(({ path }) => path[0] === name)
    if (issue !== undefined) errors[name] = issue.message
  }
  return { errors }
}

/** A day is typed into three inputs, which are read together. */
function typedIn(form: Form, name: string): unknown {
  const [date, month, year] = [`${name}-day`, `${name}-month`, `${name}-year`] as const
  if (!(date in form || month in form || year in form)) return form[name]
  return { date: one(form, date), month: one(form, month), year: one(form, year) }
}

/** One value of a form, without the white space around it. */
export function one(form: Form, name: string): string {
  return (valuesOf(form[name]).at(-1) ?? '').trim()
}

/** All values of one name. */
export function all(form: Form, name: string): readonly string[] {
  return valuesOf(form[name])
}

const valuesOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string')

// Browsers send each line end as two characters, and count it as one.
const typed = z
  .unknown()
  .transform((value) => (valuesOf(value).at(-1) ?? '').replaceAll('\r\n', '\n').trim())

type Length = { readonly max?: number; readonly tooLong?: string }
const tooLong = ({ max = 10_000, tooLong }: Length) =>
  tooLong ?? `This must be ${max.toLocaleString('en-GB')} characters or fewer`

/** Something that has to be written. */
export function text(required: string, length: Length = {}) {
  return optionalText(length).refine((value) => value !== '', { message: required })
}

/** Something that may be written; empty if it was not. */
export function optionalText(length: Length = {}) {
  const fits = (value: string) => value.length <= (length.max ?? 10_000)
  return typed.refine(fits, { message: tooLong(length) })
}

/** One of several. */
export function choice<const Value extends string>(values: readonly Value[], required: string) {
  return typed.transform((value, context) => {
    const chosen = values.find((possible) => possible === value)
    return chosen ?? refuse(context, required)
  })
}

/** Any of several; at least one, if there is a sentence that asks for one. */
export function choices<const Value extends string>(values: readonly Value[], required?: string) {
  return z.unknown().transform((value, context) => {
    const given = valuesOf(value)
    const chosen = values.filter((possible) => given.includes(possible))
    if (chosen.length === 0 && required !== undefined) return refuse(context, required)
    return chosen
  })
}

/** Ticked or not. */
export const checkbox = () => z.unknown().transform((value) => valuesOf(value).length > 0)

export type IntegerRules = {
  readonly required: string
  readonly wrong: string
  readonly min?: number
  readonly max?: number
}

/** A whole number. `wrong` says which numbers are meant. */
export function integer({ required, wrong, min = 0, max = 999_999_999 }: IntegerRules) {
  return typed.transform((value, context) => {
    if (value === '') return refuse(context, required)
    const number = Number(value.replaceAll(/[,\s]/g, ''))
    const isMeant = Number.isInteger(number) && number >= min && number <= max
    return isMeant ? number : refuse(context, wrong)
  })
}

/** A day from three inputs. The sentences are those of the GOV.UK Design System. */
export function day(rules: DayRules) {
  return z.unknown().transform((value, context) => {
    const read = readDay(value, rules)
    return typeof read === 'string' ? read : refuse(context, read.wrong)
  })
}

/** A day, or undefined if all three inputs are empty. */
export function optionalDay(rules: DayRules) {
  return z.unknown().transform((value, context) => {
    if (missingParts(value).length === 3) return undefined
    const read = readDay(value, rules)
    return typeof read === 'string' ? read : refuse(context, read.wrong)
  })
}

const OUT_OF_DATE = 'This page is out of date. Go back, open it again and try once more'

/** How many entries of the record the page had shown: what has come since must be looked at first. */
export const seen = () => integer({ required: OUT_OF_DATE, wrong: OUT_OF_DATE })

/** The id that was made with the form, so that sending it twice is one request. */
export const requestId = () => typed.pipe(z.uuid({ message: OUT_OF_DATE }))

/** What every form that changes something carries with it. */
export function hiddenFields(hidden: {
  readonly requestId: string
  readonly seen?: number | undefined
}): Html {
  return html`<input type="hidden" name="requestId" value="${hidden.requestId}">${
    hidden.seen !== undefined && html`<input type="hidden" name="seen" value="${hidden.seen}">`
  }`
}

/** The summary of what is wrong in a form, each line a link to its field; nothing if nothing is wrong. */
export function errorSummary(errors: Errors): Html {
  const errorList = Object.entries(errors).map(([name, text]) =>
    name === '' || name === 'seen' || name === 'requestId'
      ? { text }
      : // What is put right on another page is named by its address.
        { text, href: name.startsWith('/') ? name : `#${name}` },
  )
  if (errorList.length === 0) return html``
  return govuk.errorSummary({ titleText: 'There is a problem', errorList })
}

function refuse(context: z.core.$RefinementCtx, message: string): never {
  context.issues.push({ code: 'custom', message, input: context.value })
  return z.NEVER
}

/** Whether a part of an address can be the id of something. */
export const isUuid = (text: string): boolean => z.uuid().safeParse(text).success

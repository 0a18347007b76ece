import { all, type Errors, one } from './form.ts'
import * as govuk from './govuk.ts'
import type { Choice, Divider, Input, SelectItem, Text } from './govuk-options.ts'
import { type Html, html } from './html.ts'
import type { Form } from './reply.ts'

/** What was typed so far, and what is wrong with it. A new form is `{ typed: {}, errors: {} }`. */
export type Filled = { readonly typed: Form; readonly errors: Errors }

type FieldOptions = {
  readonly hint?: string | Html | undefined
  /** Whether the label is the heading of a page that asks only this. */
  readonly heading?: boolean
}

type TextOptions = FieldOptions & {
  readonly type?: 'text' | 'email' | 'tel' | 'search' | 'password'
  readonly autocomplete?: string
  readonly spellcheck?: boolean
  /** How long an answer is expected to be, in characters. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20
  readonly numeric?: boolean
  readonly prefix?: string
  readonly suffix?: string
}

export function textField(name: string, label: string, filled: Filled, o: TextOptions = {}): Html {
  const { type, autocomplete, spellcheck } = o
  return govuk.input({
    ...common(name, label, filled, o),
    ...{ type, autocomplete, spellcheck, inputmode: o.numeric ? 'numeric' : inputmodeOf(type) },
    value: type === 'password' ? '' : typedText(filled, name),
    ...(o.width && { classes: `govuk-input--width-${o.width}` }),
    ...(o.prefix && { prefix: { text: o.prefix } }),
    ...(o.suffix && { suffix: { text: o.suffix } }),
  })
}

type LongTextOptions = FieldOptions & {
  readonly rows?: number
  /** With this, how many characters are left is counted while one types. */
  readonly max?: number
  readonly spellcheck?: boolean
}

export function longTextField(
  name: string,
  label: string,
  filled: Filled,
  o: LongTextOptions = {},
): Html {
  const { rows = 6, spellcheck, max } = o
  const field = {
    ...common(name, label, filled, o),
    rows,
    spellcheck,
    value: typedText(filled, name),
  }
  if (max === undefined) return govuk.textarea(field)
  return govuk.characterCount({ ...field, maxlength: max, threshold: 75 })
}

export type ChoiceItem = {
  readonly value: string
  readonly text: string | Html
  readonly hint?: string | Html
  /** What else is asked if this is chosen. Without JavaScript it is always shown. */
  readonly more?: Html
  /** For checkboxes: choosing this excludes the others. */
  readonly exclusive?: boolean
}
type ChoiceOptions = FieldOptions & { readonly inline?: boolean; readonly small?: boolean }
type Items = readonly (ChoiceItem | Divider)[]

export function radiosField(
  name: string,
  legend: string,
  filled: Filled,
  items: Items,
  o: ChoiceOptions = {},
): Html {
  const chosen = one(filled.typed, name)
  const sizes = [o.inline && 'govuk-radios--inline', o.small && 'govuk-radios--small']
  return govuk.radios({
    ...{ name, idPrefix: name, classes: sizes.filter(Boolean).join(' ') },
    ...group(name, legend, filled, o),
    items: items.map((item) => choiceOf(item, (value) => value === chosen)),
  })
}

export function checkboxesField(
  name: string,
  legend: string,
  filled: Filled,
  items: Items,
  o: ChoiceOptions = {},
): Html {
  const chosen = all(filled.typed, name)
  return govuk.checkboxes({
    ...{ name, idPrefix: name, classes: o.small ? 'govuk-checkboxes--small' : '' },
    ...group(name, legend, filled, o),
    items: items.map((item) => choiceOf(item, (value) => chosen.includes(value))),
  })
}

/** One box to tick, with its own words as its label. */
export function checkboxField(
  name: string,
  label: string | Html,
  filled: Filled,
  o: { readonly hint?: string } = {},
): Html {
  const checked = all(filled.typed, name).length > 0
  const hint = o.hint === undefined ? {} : { hint: { text: o.hint } }
  const { errorMessage } = problemOf(name, filled)
  return govuk.checkboxes({
    ...{ name, idPrefix: name, errorMessage },
    items: [{ ...textOf(label), value: 'yes', checked, ...hint }],
  })
}

export function selectField(
  name: string,
  label: string,
  filled: Filled,
  items: readonly SelectItem[],
  o: FieldOptions = {},
): Html {
  const chosen = one(filled.typed, name)
  const selected = items.map((item) => ({ ...item, selected: item.value === chosen }))
  return govuk.select({ ...common(name, label, filled, o), items: selected })
}

/** A day in three inputs, named `name-day`, `name-month` and `name-year`. */
export function dayField(name: string, legend: string, filled: Filled, o: FieldOptions = {}): Html {
  const wrong = wrongParts(name, filled)
  // The summary links to `#name`: that is the first input with something wrong in it.
  const linked = wrong[0] ?? 'day'
  const { fieldset, ...rest } = group(name, legend, filled, o)
  return govuk.dateInput({
    ...rest,
    ...{ id: `${name}-parts`, namePrefix: name, fieldset: { ...fieldset, role: 'group' } },
    items: PARTS.map((part) => ({
      name: part,
      id: part === linked ? name : `${name}-${part}`,
      value: typedText(filled, `${name}-${part}`),
      classes: `govuk-input--width-${part === 'year' ? 4 : part === 'month' ? 3 : 2}`,
      error: wrong.includes(part),
      ...(part === 'month' && { inputmode: 'text' as const }), // a month may be a word
    })),
  })
}

const PARTS = ['day', 'month', 'year'] as const

/** Which inputs of a day to mark: those the sentence names, else all three. */
function wrongParts(name: string, { errors }: Filled): readonly (typeof PARTS)[number][] {
  const error = errors[name]
  if (error === undefined) return []
  const named = / must include a |^Year must/.test(error)
    ? PARTS.filter((part) =>
        new RegExp(`\\b${part}\\b`, 'i').test(error.replace(/^.* must include/, '')),
      )
    : []
  return named.length > 0 ? named : PARTS
}

function common(name: string, label: string, filled: Filled, o: FieldOptions) {
  const size = o.heading ? 'govuk-label--l' : 'govuk-label--s'
  return {
    ...{ id: name, name, label: { text: label, classes: size, isPageHeading: o.heading ?? false } },
    ...problemOf(name, filled),
    hint: o.hint === undefined ? undefined : textOf(o.hint),
  }
}

function group(name: string, legend: string, filled: Filled, o: FieldOptions) {
  const classes = `govuk-fieldset__legend--${o.heading ? 'l' : 's'}`
  const { errorMessage } = problemOf(name, filled)
  const hint = o.hint === undefined ? undefined : textOf(o.hint)
  const fieldset = { legend: { text: legend, classes, isPageHeading: o.heading ?? false } }
  return { fieldset, errorMessage, hint }
}

function problemOf(name: string, { errors }: Filled) {
  const error = errors[name]
  return { errorMessage: error === undefined ? undefined : { text: error } }
}

function choiceOf(item: ChoiceItem | Divider, isChosen: (value: string) => boolean) {
  if ('divider' in item) return item
  const { value, text, hint, more, exclusive } = item
  const choice: Choice = { ...textOf(text), value, checked: isChosen(value) }
  return {
    ...choice,
    ...(hint !== undefined && { hint: textOf(hint) }),
    ...(more !== undefined && { conditional: { html: more } }),
    ...(exclusive && { behaviour: 'exclusive' as const }),
  }
}

/** What was typed, with its white space: it is given back as it was. */
const typedText = ({ typed }: Filled, name: string) => all(typed, name).at(-1) ?? ''
const textOf = (text: string | Html): Text =>
  typeof text === 'string' ? { text } : { html: html`${text}` }
const inputmodeOf = (type: TextOptions['type']): Input['inputmode'] =>
  type === 'email' || type === 'tel' || type === 'search' ? type : undefined

import * as z from 'zod'
import type { NewAction } from '#complaint/putting-right/commands.ts'
import type { Owner } from '#complaint/putting-right/entries.ts'
import { dayField, type Filled, radiosField, selectField, textField } from '../../fields.ts'
import { choice, day, type Errors, one, readForm, text } from '../../form.ts'
import * as govuk from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import type { WriteText } from './remedy-read.ts'

const MOST = 12
const AGREED = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not-applicable', text: 'Not called for' },
] as const

/** A row for each promise. Another row is a button that gives the form back with everything in it, without a script. */
export function actionRows(filled: Filled, inHand: InHand): Html {
  const count = rowsIn(filled.typed)
  const rows = Array.from({ length: count }, (_, n) => n + 1)
  const isNew = one(filled.typed, 'another') === 'action'
  return html`<input type="hidden" name="actionRows" value="${count}">
    ${rows.map((row) => rowOf(row, filled, inHand, isNew && row === count))}
    ${count < MOST && govuk.button({ text: 'Add another promise', name: 'another', value: 'action', classes: 'govuk-button--secondary pr-add' })}`
}

/** How many rows a form has. */
export function rowsIn(typed: Form): number {
  const had = Math.min(MOST, Math.max(1, Number.parseInt(one(typed, 'actionRows'), 10) || 1))
  return one(typed, 'another') === 'action' ? Math.min(MOST, had + 1) : had
}

function rowOf(row: number, filled: Filled, { looked }: InHand, isNew: boolean): Html {
  const error = filled.errors[`what-${row}`]
  const fields = html`${govuk.textarea({
    ...{ id: `what-${row}`, name: `what-${row}`, rows: 2, value: one(filled.typed, `what-${row}`) },
    label: { text: 'What will be done', classes: 'govuk-label--s' },
    errorMessage: error === undefined ? undefined : { text: error },
    ...(isNew && { attributes: { autofocus: '' } }),
  })}
    ${selectField(`owner-${row}`, 'Who sees to it', filled, [
      { value: '', text: 'Choose' },
      ...ownersOf(looked).map(({ id, name }) => ({ value: id, text: name })),
      { value: 'contractor', text: 'A contractor, named below' },
    ])}
    ${textField(`contractor-${row}`, 'Contractor', filled, { hint: 'Only if a contractor sees to it.', width: 20 })}
    ${dayField(`due-${row}`, 'Day it will be done by', filled)}
    ${radiosField(`agreed-${row}`, 'Agreed with the resident?', filled, AGREED, { inline: true, small: true })}`
  return html`<div class="pr-point">${govuk.fieldset({
    legend: { text: `Promise ${row}`, classes: 'govuk-fieldset__legend--m' },
    html: fields,
  })}</div>`
}

/** Who can see to a promise: everyone here whom the complaint is not about. */
const ownersOf = ({ staff, complaint }: InHand['looked']) =>
  staff.filter((one) => one.active && !complaint.about.includes(one.id))

/** The promises of a form. A row in which nothing was filled in is left out. */
export function readActions(
  form: Form,
  { looked }: InHand,
  text: WriteText,
  newId: () => string,
): { readonly value: readonly NewAction[] } | { readonly errors: Errors } {
  const owners = ['contractor', ...ownersOf(looked).map(({ id }) => id)]
  const rows = Array.from({ length: rowsIn(form) }, (_, n) =>
    readRow(form, n + 1, { owners, text, newId }),
  )
  const errors: Errors = Object.assign(
    {},
    ...rows.map((row) => ('errors' in row ? row.errors : {})),
  )
  if (Object.keys(errors).length > 0) return { errors }
  return {
    value: rows.flatMap((row) => ('value' in row && row.value !== undefined ? [row.value] : [])),
  }
}

type Reading = {
  readonly owners: readonly string[]
  readonly text: WriteText
  readonly newId: () => string
}

function readRow(form: Form, row: number, { owners, text: write, newId }: Reading) {
  const names = ['what', 'owner', 'contractor', 'agreed', 'due'].map((name) => `${name}-${row}`)
  const days = ['day', 'month', 'year'].map((part) => `due-${row}-${part}`)
  if ([...names, ...days].every((name) => one(form, name) === '')) return { value: undefined }
  const read = readForm(shapeOf(row, owners), form)
  if ('errors' in read) return read
  const value = (name: string) => read.value[`${name}-${row}`] as string
  const contractor = one(form, `contractor-${row}`)
  const isContractor = value('owner') === 'contractor'
  if (isContractor && contractor === '')
    return { errors: { [`contractor-${row}`]: 'Enter the contractor’s name' } }
  const owner: Owner = isContractor
    ? { contractor: write('contractor', contractor) }
    : { staff: value('owner') }
  const what = write('action', value('what'))
  const due = read.value[`due-${row}`] as NewAction['due']
  const agreed = value('agreed') as NewAction['agreed']
  return { value: { id: newId(), what, owner, agreed, ...(due === undefined ? {} : { due }) } }
}

const shapeOf = (row: number, owners: readonly string[]): z.ZodObject<z.ZodRawShape> =>
  z.object({
    [`what-${row}`]: text('Enter what will be done', { max: 1000 }),
    [`owner-${row}`]: choice(owners, 'Choose who sees to it'),
    [`due-${row}`]: day({
      name: 'Day it will be done by',
      required: 'Enter the day it will be done by',
    }),
    [`agreed-${row}`]: choice(
      ['yes', 'no', 'not-applicable'],
      'Choose whether the resident agreed',
    ),
  })

import * as z from 'zod'
import type { Text } from '#complaint/entries.ts'
import type { Compensation, Remedy } from '#complaint/putting-right/entries.ts'
import type { DocumentKind } from '#record/documents.ts'
import { all, checkbox, type Errors, one, optionalDay, optionalText, readForm } from '../../form.ts'
import { readMoney } from '../../money.ts'
import type { Form } from '../../reply.ts'
import { PARTS } from './remedy-fields.ts'

export type WriteText = (kind: DocumentKind, words: string) => Text
type Read<T> = { readonly value: T } | { readonly errors: Errors }

const REMEDY = z.object({
  impact: optionalText(),
  guidance: checkbox(),
  notDone: optionalText(),
})

/** The remedy of a form; undefined if nothing of it was filled in. Whether one is needed is for `decide` to say. */
export function readRemedy(
  form: Form,
  text: WriteText,
  newId: () => string,
): Read<Remedy | undefined> {
  const read = readForm(REMEDY, form)
  const money = readCompensation(form, text, newId)
  const kinds = all(form, 'remedies')
  const errors: Errors = {
    ...('errors' in read ? read.errors : {}),
    ...('errors' in money ? money.errors : {}),
  }
  if ('errors' in read || 'errors' in money) return { errors }
  const { impact, guidance, notDone } = read.value
  const compensation = money.value
  const isEmpty = kinds.length === 0 && compensation === undefined
  if (isEmpty && (impact !== '' || all(form, 'factors').length > 0))
    return { errors: { remedies: 'Choose what the remedy is made of' } }
  if (isEmpty && notDone === '') return { value: undefined }
  if (kinds.length === 0 && compensation !== undefined)
    return { errors: { remedies: 'Choose what the remedy is made of, with the money among it' } }
  return {
    value: {
      kinds,
      factors: all(form, 'factors'),
      guidance,
      ...(impact === '' ? {} : { impact: text('impact', impact) }),
      ...(compensation === undefined ? {} : { compensation }),
      ...(notDone === '' ? {} : { notDone: text('not-done', notDone) }),
    },
  }
}

const MONEY = z.object({
  basis: optionalText(),
  payBy: optionalDay({ name: 'Day it is paid by', required: 'Enter the day it is paid by' }),
})

/** Each part needs an amount or nil, and the whole a note on how it was worked out. */
function readCompensation(
  form: Form,
  text: WriteText,
  newId: () => string,
): Read<Compensation | undefined> {
  const read = readForm(MONEY, form)
  if ('errors' in read) return read
  const { basis, payBy } = read.value
  const typed = PARTS.map((part) => ({ part, typed: one(form, part) }))
  if (typed.every((each) => each.typed === '') && basis === '' && payBy === undefined)
    return { value: undefined }
  const sums = typed.map(({ part, typed }) => ({ part, typed, pence: readMoney(typed) }))
  const errors = Object.fromEntries(
    sums
      .filter(({ pence }) => pence === undefined)
      .map(({ part, typed }) => [
        part,
        typed === '' ? 'Enter an amount, or 0 if it is nil' : 'Enter a sum, like 50 or 12.50',
      ]),
  )
  const sum = (name: string) => sums.find(({ part }) => part === name)?.pence ?? 0
  if (Object.keys(errors).length > 0) return { errors }
  if (sums.every(({ pence }) => pence === 0))
    return { errors: { statutory: 'Enter a sum in one of the parts, or leave all four empty' } }
  if (basis === '') return { errors: { basis: 'Enter how the sums were worked out' } }
  return {
    value: {
      id: newId(),
      statutory: sum('statutory'),
      quantified: sum('quantified'),
      timeAndTrouble: sum('timeAndTrouble'),
      distress: sum('distress'),
      basis: text('basis', basis),
      ...(payBy === undefined ? {} : { payBy }),
    },
  }
}

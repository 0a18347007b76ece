import * as z from 'zod'
import type { Upload } from '#record/uploads.ts'
import type { Filled } from '../fields.ts'
import { all, type Errors, one, readForm } from '../form.ts'
import type { Html } from '../html.ts'
import type { Form } from '../reply.ts'
import type { Place } from './place.ts'

/** Everything that is typed on the form for a complaint. Each page carries what the others asked. */
export const FIELDS = [
  ...[
    'words',
    'wanted',
    'for',
    'their-name',
    'their-address',
    'who',
    'interest',
    'name',
    'address',
  ],
  ...['contact', 'email', 'telephone', 'post', 'adjustments'],
] as const

/** A form on its way: what was typed so far, for whom, and the id that makes sending it twice one complaint. */
export type Asking = {
  readonly place: Place
  readonly typed: Form
  readonly requestId: string
  /** What was sent with the form so far. */
  readonly uploads: readonly Upload[]
}

/** A question with a page of its own. */
export type Question = {
  /** Its place in the address. */
  readonly name: string
  readonly fields: readonly string[]
  readonly title: (asking: Asking) => string
  /** Whether the answers so far leave it to be asked. */
  readonly isAsked: (asking: Asking) => boolean
  readonly check: (asking: Asking) => Errors
  readonly show: (filled: Filled, asking: Asking) => Html
  /** Whether files are sent with it. */
  readonly takesFiles?: true
}

export const isWrong = (errors: Errors) => Object.keys(errors).length > 0

/** What is wrong with some of the fields. */
export function errorsOf(typed: Form, fields: Readonly<Record<string, z.ZodType>>): Errors {
  const read = readForm(z.object(fields), typed)
  return 'errors' in read ? read.errors : {}
}

/** One answer as it is kept: PostgreSQL keeps no control characters, and each line end is one. */
export const answer = (typed: Form, field: string): string =>
  one(typed, field)
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, '')

/** An answer that may have several values. */
export const answers = (typed: Form, field: string): readonly string[] => all(typed, field)

/** Whether they have seen all their answers: from then on each change leads back there. */
export const isChecked = ({ typed }: Asking): boolean => one(typed, 'checked') !== ''

/** Whether somebody complains for somebody else. */
export const isForSomeone = (typed: Form): boolean => answer(typed, 'for') === 'someone'

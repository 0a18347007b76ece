import * as z from 'zod'
import { groundsFor } from '#complaint/exclusion/grounds.ts'
import { longTextField, radiosField, textField } from '../../fields.ts'
import { choice, one, optionalText, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { issuedFields, issuedShape, typedDay } from './issued.ts'
import { papers } from './papers.ts'
import type { Step } from './step.ts'
import { theirWords } from './their-words.ts'

const ELSEWHERE = 'elsewhere'

/** Passes a part of a complaint to where it belongs, while the rest goes on. */
export const redirectPart: Step = {
  name: 'redirect-part',
  title: () => 'Pass a part on to where it belongs',
  button: 'Record what was passed on',
  start: ({ context }) => typedDay('on', context.today),
  before: theirWords,
  fields: (filled, inHand) => {
    const items = [
      ...places(inHand).map(({ id, name, sendTo = '', still, cite }) => ({
        ...{ value: id, text: `To ${sendTo}` },
        hint: html`${name}. ${still && `Still owed: ${still}.`} <span class="pr-clause">${cite}</span>`,
      })),
      {
        ...{ value: ELSEWHERE, text: 'Somewhere else' },
        more: textField('elsewhere', 'Where', filled, { autocomplete: 'off' }),
      },
    ]
    return html`${longTextField('what', 'The part that is passed on', filled, { rows: 3 })}
      ${radiosField('to', 'Where it goes', filled, items, { small: true })}
      ${issuedFields(filled, 'Day they were told', 'Tell them what is passed on, to whom, and that the rest goes on here.')}`
  },
  read(form, inHand) {
    const isElsewhere = one(form, 'to') === ELSEWHERE
    const read = readForm(
      passing([...places(inHand).map(({ id }) => id), ELSEWHERE], isElsewhere),
      form,
    )
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { what, to, elsewhere, ...told } = read.value
    const place = isElsewhere ? { to: text('redirected-to', elsewhere) } : { ground: to }
    return {
      documents,
      command: { type: 'redirect-part', ...told, ...place, what: text('redirected', what) },
    }
  },
  after: () =>
    html`<p class="govuk-body">The rest of the complaint goes on as before. No day moves.</p>`,
}

const places = ({ looked, context }: InHand) =>
  groundsFor(context.policy, looked.complaint).filter(({ sendTo }) => sendTo !== undefined)

const passing = (ids: readonly string[], isElsewhere: boolean) =>
  z.object({
    what: text('Enter the part that is passed on'),
    to: choice(ids, 'Choose where it goes'),
    elsewhere: isElsewhere ? text('Enter where it goes', { max: 200 }) : optionalText(),
    ...issuedShape('Day they were told'),
  })

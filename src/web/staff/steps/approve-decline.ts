import * as z from 'zod'
import { groundsFor } from '#complaint/exclusion/grounds.ts'
import { longTextField, radiosField } from '../../fields.ts'
import { choice, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { papers } from './papers.ts'
import type { Step } from './step.ts'
import { theirWords } from './their-words.ts'

/** Approves that somebody else may decline a complaint on a ground that asks for it. */
export const approveDecline: Step = {
  name: 'approve-decline',
  title: () => 'Approve that it may be declined',
  button: 'Record my approval',
  start: () => ({}),
  before: theirWords,
  fields: (filled, inHand) => {
    const items = grounds(inHand).map(({ id, name, note, cite }) => ({
      ...{ value: id, text: name },
      hint: html`${note} <span class="pr-clause">${cite}</span>`,
    }))
    return html`${radiosField('ground', 'On what ground', filled, items, { small: true })}
      ${longTextField('weighed', 'What you weighed, for this complaint', filled, {
        hint: 'What speaks for taking it on all the same, and why that is not enough.',
        rows: 5,
      })}`
  },
  read(form, inHand) {
    const read = readForm(approval(grounds(inHand).map(({ id }) => id)), form)
    if ('errors' in read) return read
    const { documents, text } = papers()
    const { ground, weighed } = read.value
    const command = { type: 'approve-decline', ground, weighed: text('reasons', weighed) } as const
    return { documents, command }
  },
  after: () =>
    html`<p class="govuk-body">Nothing is decided yet: somebody else with the power decides, on this ground only, and writes the letter.</p>`,
}

const grounds = ({ looked, context }: InHand) =>
  groundsFor(context.policy, looked.complaint).filter(({ asks }) => asks.includes('approval'))

const approval = (ids: readonly string[]) =>
  z.object({
    ground: choice(ids, 'Choose the ground'),
    weighed: text('Enter what you weighed'),
  })

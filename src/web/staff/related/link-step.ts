import * as z from 'zod'
import { longTextField, radiosField, textField } from '../../fields.ts'
import { choice, one, readForm, text } from '../../form.ts'
import { html } from '../../html.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { SAY_RELATION } from '../told/related.ts'
import { withOther } from './with-related.ts'

/** Says that another complaint has to do with this one. */
export const linkComplaint: Step = {
  name: 'link-complaint',
  title: () => 'Link another complaint',
  button: 'Link them',
  take: withOther,
  start: (_inHand, query) => ({ reference: one(query, 'reference'), relation: 'related' }),
  fields: (
    filled,
  ) => html`${textField('reference', 'Reference of the other complaint', filled, { width: 10, spellcheck: false })}
    ${radiosField(
      'relation',
      'What is it to this one?',
      filled,
      (['related', 'duplicate'] as const).map((value) => ({ value, text: SAY_RELATION[value] })),
      { small: true },
    )}
    ${longTextField('reason', 'Why', filled, { rows: 3 })}`,
  read(form, { looked, context, other }) {
    const read = readForm(LINK, form)
    if ('errors' in read) return read
    if (other === undefined)
      return { errors: { reference: 'Enter the reference of a complaint that you can open' } }
    if (other === looked.id)
      return { errors: { reference: 'Enter the reference of another complaint' } }
    const { relation, reason } = read.value
    const here = papers()
    const there = papers()
    const said = { type: 'link-complaint', on: context.today, relation } as const
    return {
      documents: here.documents,
      command: { ...said, complaint: other, reason: here.text('reason', reason) },
      other: {
        complaintId: other,
        command: { ...said, complaint: looked.id, reason: there.text('reason', reason) },
        documents: there.documents,
      },
    }
  },
  after: () =>
    html`<p class="govuk-body">Each complaint shows the other. Both go on, each with its own days: a link closes nothing.</p>`,
}

const LINK = z.object({
  reference: text('Enter the reference of the other complaint', { max: 40 }),
  relation: choice(['related', 'duplicate'], 'Choose what it is to this one'),
  reason: text('Enter why'),
})

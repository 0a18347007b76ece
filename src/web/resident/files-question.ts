import { filesField } from '../file-field.ts'
import { one } from '../form.ts'
import { button } from '../govuk.ts'
import { html } from '../html.ts'
import type { Form } from '../reply.ts'
import type { Question } from './question.ts'

const TITLE = 'Photographs or papers (optional)'

/** Photographs, videos, letters: whatever shows what has gone wrong. */
export const files: Question = {
  name: 'files',
  fields: [],
  title: () => TITLE,
  isAsked: () => true,
  check: () => ({}),
  takesFiles: true,
  show: (filled, { uploads, place }) => html`${filesField(filled, {
    ...{ label: TITLE, heading: true, uploads, limits: place.limits },
    after: button({
      text: 'Add these and choose more',
      name: 'more',
      value: 'yes',
      classes: 'govuk-button--secondary',
    }),
  })}
    <p class="govuk-body">If you have none to hand, leave this empty and continue: you can send us some later.</p>`,
}

/** Whether the page of the files is to be shown once more: somebody took one off, or has more to add. */
export const staysWithFiles = (form: Form) => one(form, 'more') !== '' || one(form, 'remove') !== ''

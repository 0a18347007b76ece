import type { Errors } from '../form.ts'
import { button } from '../govuk.ts'
import { type Content, type Html, html } from '../html.ts'
import { addressOf, WAYS, waysOf } from './contact-question.ts'
import { personOf } from './person-questions.ts'
import { placePage } from './place.ts'
import { type Asking, answer } from './question.ts'
import { backButton, complaintForm, hiddenField } from './question-page.ts'
import { asked } from './questions.ts'

const TITLE = 'Check your answers, then send your complaint'

/** Everything that was answered, each with a way to change it, before it is sent. */
export function checkPage(asking: Asking, errors: Errors = {}): Html {
  const questions = asked(asking)
  const last = questions.at(-1)?.name ?? ''
  return placePage(asking.place, {
    // No way out of the form but Back: what was typed would be lost.
    footer: [],
    title: TITLE,
    errors,
    body: complaintForm(
      asking,
      'check',
      ['checked'],
      html`${hiddenField('checked', 'yes')}
      <h1 class="govuk-heading-l">${TITLE}</h1>
      <dl class="govuk-summary-list">
        ${questions.map((question) => rowsOf(question.name, asking).map((row) => rowHtml(row, question.name)))}
      </dl>
      <p class="govuk-body">When you press the button, ${asking.place.landlord.name} has your complaint.</p>
      <div class="govuk-button-group">
        ${button({ text: 'Send my complaint', preventDoubleClick: true })}
        ${backButton(last)}
      </div>`,
    ),
  })
}

type Row = { readonly label: string; readonly value: Content; readonly change: string }

function rowsOf(question: string, asking: Asking): readonly Row[] {
  const { typed } = asking
  const said = (label: string, field: string, change = label.toLowerCase()): Row => ({
    label,
    value: answer(typed, field),
    change,
  })
  switch (question) {
    case 'words':
      return [said('What has gone wrong', 'words')]
    case 'wanted':
      return [said('What would put it right', 'wanted')]
    case 'files':
      return [
        { label: 'Photographs or papers', value: named(asking), change: 'photographs or papers' },
      ]
    case 'for': {
      const value = answer(typed, 'for') === 'someone' ? 'Someone else' : 'Me'
      return [{ label: 'Who it is for', value, change: 'who the complaint is for' }]
    }
    case 'them':
      return [said('Their name', 'their-name'), said('Their address', 'their-address')]
    case 'who': {
      const label = answer(typed, 'for') === 'someone' ? 'They are' : 'You are'
      return [
        { label, value: personOf(asking)?.name, change: `which ${label.toLowerCase()}` },
        ...(personOf(asking)?.asksInterest ? [said('How it affects you', 'interest')] : []),
      ]
    }
    case 'name':
      return [said('Your name', 'name')]
    case 'address':
      return [said('Your address', 'address')]
    case 'contact':
      return [{ label: 'How to contact you', value: contact(asking), change: 'how to contact you' }]
    default:
      return [said('What we should do differently', 'adjustments')]
  }
}

const named = ({ uploads }: Asking): string =>
  uploads
    .filter(({ scan }) => scan !== 'infected')
    .map(({ name, description }) => (description === '' ? name : `${name}: ${description}`))
    .join('\n')

function contact(asking: Asking): string {
  const details = {
    email: answer(asking.typed, 'email'),
    telephone: answer(asking.typed, 'telephone'),
    letter: addressOf(asking),
  }
  return waysOf(asking)
    .map((way) => `${WAYS[way]}: ${details[way].replaceAll('\n', ', ')}`)
    .join('\n')
}

function rowHtml({ label, value, change }: Row, question: string): Html {
  return html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">${label}</dt>
    <dd class="govuk-summary-list__value pr-typed">${value || 'Not answered'}</dd>
    <dd class="govuk-summary-list__actions"><button class="pr-link-button" name="go" value="${question}">Change<span
      class="govuk-visually-hidden"> ${change}</span></button></dd>
  </div>`
}

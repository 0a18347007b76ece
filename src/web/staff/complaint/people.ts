import { currentStage } from '#complaint/complaint.ts'
import { complainantType } from '#complaint/roles.ts'
import { nameOf } from '#policy/policy.ts'
import type { Looked } from '#record/look.ts'
import type { Person } from '#record/people.ts'
import { insetText, summaryList } from '../../govuk.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import { needsInView } from '../people/in-view.ts'
import { SAY_RELATIONSHIP } from '../people/words.ts'
import { nameOfStaff, written } from './words.ts'

/** Who complains, whom it is about if that is somebody else, and who handles it. */
export function peopleOf(looked: Looked): Html {
  const { complaint, complainant, resident, rules } = looked
  const { stage, handler, preparedBy } = currentStage(complaint)
  const [first] = complaint.stages
  const type = complainantType(rules.policy, complaint)?.name ?? complaint.complainantType
  const { reference } = complaint
  return html`${summaryList({
    classes: 'pr-people',
    rows: [
      row('Complainant', html`${contact(complainant)}<p class="pr-clause">${type}</p>`),
      ...(complaint.resident === undefined
        ? []
        : [row('Resident it is about', html`${contact(resident)}`)]),
      ...looked.joined.map((one) => row('Complains too', contact(one))),
      ...complaint.people.representatives.map((one) =>
        row(
          `Representative: ${SAY_RELATIONSHIP[one.relationship].toLowerCase()}`,
          contact(looked.representatives.find(({ id }) => id === one.person)),
        ),
      ),
      row(
        stage === 1 ? 'Handler' : 'Handler of stage 2',
        handler === undefined ? 'Nobody yet' : nameOfStaff(looked, handler),
      ),
      ...(preparedBy === undefined
        ? []
        : [row('Prepares the answer, from outside', written(looked, preparedBy))]),
      ...(stage === 2 && first.handler !== undefined
        ? [row('Handler of stage 1', nameOfStaff(looked, first.handler))]
        : []),
      row('Came by', nameOf(rules.policy.channels, complaint.channel)),
    ],
  })}<p class="govuk-body"><a class="govuk-link" href="${path`/desk/complaints/${reference}/people`}">Details, needs and who was heard</a></p>`
}

const row = (key: string, value: Content) => ({
  key: { text: key },
  value: { html: html`${value}` },
})

function contact(person: Person | undefined): Html {
  if (person?.name === undefined || person.name === null)
    return html`<span class="pr-erased">erased</span>`
  const { name, telephone, email, address, preferredContact } = person
  const lines: readonly Content[] = [
    html`<strong>${name}</strong>`,
    telephone &&
      html`<a class="govuk-link" href="tel:${telephone.replaceAll(/[^\d+]/g, '')}">${telephone}</a>`,
    email &&
      html`<a class="govuk-link" href="mailto:${encodeURIComponent(email).replace('%40', '@')}">${email}</a>`,
    address && html`<span class="pr-typed">${address}</span>`,
    preferredContact && html`Prefers: ${sayPreferred(preferredContact)}`,
    html`<a class="govuk-link" href="${path`/desk/person/${person.id}`}">All that we have from ${name}</a>`,
  ]
  return html`<ul class="govuk-list pr-contact">${lines.map((line) => line && html`<li>${line}</li>`)}</ul>`
}

/** What somebody needs from us to be able to take part: in view wherever their complaint is worked on. */
export function adjustmentsOf(looked: Looked): Html {
  return html`${
    looked.complaint.confidential &&
    insetText({ classes: 'pr-notice', text: 'Confidential: only those named on it can open it.' })
  }${needsInView(looked)}`
}

/** How somebody likes to be reached, as people say it: `e-mail, letter`. */
const sayPreferred = (ways: string) =>
  ways
    .split(', ')
    .map((way) => (way === 'email' ? 'e-mail' : way.toLowerCase()))
    .join(', ')

import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { summaryList } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { filesOfContactPart } from './files.ts'
import type { ContactInHand } from './in-hand.ts'
import { SAY_FOUND, writtenIn } from './words.ts'

/** What somebody told us, who it is, when and how: beside each form about it. */
export function factsOf(inHand: ContactInHand): Html {
  const { looked } = inHand
  const { contact, rules } = looked
  const { subject, words } = contact
  const rows = [
    ['Came on', sayDay(contact.received)],
    ['How', nameOf(rules.policy.channels, contact.channel)],
    ['From', from(looked)],
  ] as const
  return html`${subject && html`<p class="govuk-body govuk-!-font-weight-bold">${writtenIn(looked, subject)}</p>`}
    <blockquote class="govuk-body pr-words">${writtenIn(looked, words)}</blockquote>
    ${summaryList({ rows: rows.map(([key, value]) => ({ key: { text: key ?? '' }, value: typeof value === 'string' ? { text: value } : { html: value ?? html`` } })) })}
    ${looked.person && html`<p class="govuk-body"><a class="govuk-link" href="${path`/desk/person/${looked.person.id}`}">All that we have from ${looked.person.name ?? 'them'}</a></p>`}
    ${filesOfContactPart(inHand)}${theirs(looked)}`
}

function from({ contact, person }: ContactInHand['looked']): string {
  if (contact.from === undefined) return 'Nobody we know'
  if (person === undefined) return 'Name erased'
  const { name, telephone, email, address } = person
  return [name ?? 'No name given', telephone, email, address].filter(Boolean).join('\n')
}

/** What else the same person, or anyone at their address, told us: it may belong together. */
function theirs({ theirs, others }: ContactInHand['looked']): Html {
  if (theirs.length + others.length === 0) return html``
  return html`<h3 class="govuk-heading-s">From the same person or address</h3>
    <ul class="govuk-list">${theirs.map(
      ({ reference, next, closed }) =>
        html`<li>Complaint <a class="govuk-link" href="${path`/desk/complaints/${reference}`}">${reference}</a>: ${closed === null ? next : 'closed'}</li>`,
    )}${others.map(
      ({ reference, kind, received }) =>
        html`<li>Contact <a class="govuk-link" href="${path`/desk/contacts/${reference}`}">${reference}</a> of ${sayDay(received)}: ${kind === null ? 'not decided yet' : SAY_FOUND[kind].toLowerCase()}</li>`,
    )}</ul>`
}

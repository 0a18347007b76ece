import type { Channel, Policy } from '#policy/policy.ts'
import { type Filled, longTextField, textField } from '../../fields.ts'
import { details } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'

/** For a complaint that was told: why something of what the policy asks is not given. */
export function notGivenField({ spokenComplaints }: Policy, filled: Filled): Html {
  return html`${
    spokenComplaints &&
    longTextField('notGiven', 'If they don’t give all of this, why', filled, {
      hint: html`By telephone or in person we ask for their ${spokenComplaints.asks.join(', ')}. Write “anonymous” or why it is not given. <span class="pr-clause">${spokenComplaints.cite}</span>`,
      rows: 2,
    })
  }`
}

/** Where it was, of a complaint that came where others can read along, and what to do then. */
export function platformField({ channels }: Policy, filled: Filled): Html {
  const open = inPublic(channels)
  if (open === undefined) return html``
  return html`${textField('platform', 'If it came on social media: which platform', filled, {
    hint: 'Facebook, X, Instagram …',
    autocomplete: 'off',
    width: 20,
  })}
  ${details({ summaryText: 'If it came on social media: take it out of the public’s sight', html: moveToPrivate(open) })}`
}

export const inPublic = (channels: readonly Channel[]): Channel | undefined =>
  channels.find(({ askPrivately }) => askPrivately)

/** How a complaint gets from a public place into a private one (Code 2020, 2.2). */
export const moveToPrivate = ({ cite }: Channel): Html =>
  html`<ol class="govuk-list govuk-list--number">
    <li>Answer in public only that you are sorry to hear it and will write to them in private. Say nothing of their home, their complaint or themselves.</li>
    <li>Ask them for a private message with their name and how to reach them. Record it with “Ask for a private message” on the page of the complaint.</li>
    <li>Take the complaint all the same, from the day it was posted. It waits for no message.</li>
    <li>What was posted stays in our record. It is not quoted in letters to anybody else, nor sent on.</li>
  </ol><p class="govuk-body"><span class="pr-clause">${cite}; Code 2020, 2.2</span></p>`

import { currentStage } from '#complaint/complaint.ts'
import type { Party } from '#complaint/people/entries.ts'
import { latestInvitation } from '#complaint/people/hear.ts'
import { representativesOf } from '#complaint/people/represent.ts'
import { isSame } from '#complaint/people/state.ts'
import { sayDay } from '#time/say-day.ts'
import { one } from '../../form.ts'
import { notificationBanner, summaryList } from '../../govuk.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { lineOf, nameOfStaff, written } from '../complaint/words.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { abusePart } from './abuse-step.ts'
import { needsPart } from './needs-part.ts'
import { stepLink } from './step-link.ts'
import { everybodyOn } from './who-is-on-it.ts'
import { SAY_RELATIONSHIP, SAY_TENURE } from './words.ts'

/** The people of one complaint: who they are, what they need, who acts for them and who was heard. */
export function peoplePage(visit: StaffVisit, inHand: InHand): Html {
  const { looked } = inHand
  const { reference } = looked.complaint
  const done = SAY_DONE[one(visit.query, 'done')]
  return deskPage(visit, {
    title: `People: ${reference}`,
    back: { href: path`/desk/complaints/${reference}`, text: `Back to complaint ${reference}` },
    wide: true,
    body: html`${done && notificationBanner({ type: 'success', text: done })}
      <h1 class="govuk-heading-l"><span class="govuk-caption-l">${reference}: ${lineOf(looked)}</span> People</h1>
      ${part('details', 'Who they are', details(inHand))}
      ${part('needs', 'Reasonable adjustments and restrictions', html`${needsPart(inHand)}${abusePart(inHand)}`)}
      ${part('acting', 'Who acts for the resident', acting(inHand))}
      ${part('heard', 'Hearing people', hearing(inHand))}`,
  })
}

const SAY_DONE: Readonly<Record<string, string>> = {
  'correct-person': 'The details are saved',
  'ask-adjustment': 'The adjustment is recorded',
  'decide-adjustment': 'The decision is recorded',
  'review-adjustment': 'The review is recorded',
  'name-representative': 'The representative is recorded',
  'record-consent': 'It is recorded what became of the consent',
  'note-companion': 'It is recorded who came along',
  'note-abuse': 'It is kept. The complaint goes on as it is',
  'restrict-contact': 'The restriction is recorded. The complaint goes on',
  'review-restriction': 'The review is recorded',
  hear: 'It is recorded',
  'invite-comment': 'It is recorded that the findings were sent',
  'record-comment': 'The comment is recorded',
}

const part = (id: string, title: string, content: Html) =>
  html`<section class="govuk-!-margin-bottom-6" aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${title}</h2>${content}</section>`

const row = (key: string, value: Content) => ({
  key: { text: key },
  value: { html: value ? html`${value}` : html`<span class="pr-clause">not known</span>` },
})
const typed = (text: string | null | undefined) =>
  text && html`<span class="pr-typed">${text}</span>`

function details(inHand: InHand): Html {
  return html`${everybodyOn(inHand.looked).map(({ id, role, person }) => {
    const every = person?.updateEvery
    return html`<h3 class="govuk-heading-s">${person?.name ?? 'Erased'} <span class="govuk-!-font-weight-regular">(${role.toLowerCase()})</span></h3>
      ${summaryList({
        rows: [
          row('Telephone', person?.telephone),
          row('E-mail', person?.email),
          row('Address for letters', typed(person?.address)),
          row('Home', person?.property ? typed(person.property) : 'The same'),
          row('Lives there as', person?.tenure && SAY_TENURE[person.tenure]),
          row('Prefers to hear from us', person?.preferredContact),
          row('How often', every && `every ${every} working ${every === 1 ? 'day' : 'days'}`),
        ],
      })}
      ${stepLink('correct-person', `Put the details of ${person?.name ?? 'this person'} right`, inHand, path`?person=${id}`)}`
  })}`
}

function acting(inHand: InHand): Html {
  const { looked, context } = inHand
  const { complaint } = looked
  const ids = representativesOf(complaint)
  const { consent } = context.policy
  const people = ids.map((id) => {
    const named = complaint.people.representatives.find(({ person }) => person === id)
    const found = everybodyOn(looked).find((one) => one.id === id)
    return html`<li><strong>${found?.person?.name ?? 'erased'}</strong>${
      named
        ? html` (${SAY_RELATIONSHIP[named.relationship].toLowerCase()}), since ${sayDay(named.since)}. May: ${written(looked, named.scope)}`
        : html`, who complained for the resident`
    }.<br>${consentOf(id, inHand)}</li>`
  })
  return html`${ids.length === 0 ? html`<p class="govuk-body">Nobody: the resident speaks for themselves.</p>` : html`<ul class="govuk-list govuk-list--spaced">${people}</ul>`}
    ${consent && ids.length > 0 && html`<p class="govuk-body">The policy wants the resident’s written consent before ${consent.before}. No clock waits for it: without consent the answer goes to the resident. <span class="pr-clause">${consent.cite}</span></p>`}
    ${stepLink('name-representative', 'Name a representative', inHand)}
    ${ids.length > 0 && stepLink('record-consent', 'Record the resident’s consent', inHand)}
    ${stepLink('note-companion', 'Note who came along to a meeting', inHand)}`
}

function consentOf(id: string, { looked: { complaint }, context }: InHand): Html {
  const found = complaint.people.consents.find(({ representative }) => representative === id)
  if (found?.received) return html`Written consent came on ${sayDay(found.received)}.`
  if (found?.withheld) return html`The resident did not agree, on ${sayDay(found.withheld)}.`
  if (found?.asked)
    return html`<strong>Consent outstanding</strong>: asked for on ${sayDay(found.asked)}.`
  return context.policy.consent === undefined
    ? html`Consent was not asked for; the policy does not ask for it.`
    : html`<strong>Consent outstanding</strong>: not asked for yet.`
}

function hearing(inHand: InHand): Html {
  const { looked, context } = inHand
  const { complaint } = looked
  const { stage } = currentStage(complaint)
  const rule = context.policy.stages[stage].commentOnFindings
  const parties: readonly Party[] = [
    { of: 'complainant' },
    ...complaint.about.map((staff) => ({ of: 'subject', staff }) as const),
  ]
  return html`${rule && html`<p class="govuk-body">Before the decision of stage ${stage} is final, ${rule.findings === 'all' ? 'the findings' : 'findings against somebody'} are sent for comment. <span class="pr-clause">${rule.cite}</span></p>`}
    <ul class="govuk-list govuk-list--spaced">${parties.map((party) => html`<li><strong>${nameOf(party, inHand)}</strong><br>${positionOf(party, inHand)} ${commentOf(party, inHand)}</li>`)}</ul>
    ${stepLink('hear', 'Record that somebody was asked, or what they said', inHand)}
    ${stepLink('invite-comment', 'Send the findings for comment', inHand)}
    ${complaint.people.invitations.some(({ answered }) => answered === undefined) && stepLink('record-comment', 'Record a comment on the findings', inHand)}`
}

const nameOf = (party: Party, { looked }: InHand) =>
  party.of === 'subject'
    ? `${nameOfStaff(looked, party.staff)} (complained about)`
    : (looked.complainant?.name ?? 'Whoever complains')

function positionOf(party: Party, { looked }: InHand): Html {
  const found = looked.complaint.people.heard.findLast((one) => isSame(one, party))
  if (found?.silentBy && !found.heard)
    return html`Asked for their position on ${sayDay(found.asked ?? found.silentBy)}, and had not answered by ${sayDay(found.silentBy)}.`
  if (found?.notAsked && !found.heard)
    return html`Could not be asked for their position: that was recorded on ${sayDay(found.notAsked)}.`
  if (found?.heard)
    return html`Position set out on ${sayDay(found.heard)}${found.position && html`: ${written(looked, found.position)}`}.`
  return found?.asked
    ? html`Asked for their position on ${sayDay(found.asked)}, not answered yet.`
    : html`Not asked for their position beyond what the complaint says.`
}

function commentOf(party: Party, { looked }: InHand): Html {
  const found = latestInvitation(looked.complaint, party)
  if (found === undefined) return html``
  return found.answered
    ? html`Answered the findings on ${sayDay(found.answered)}.`
    : html`The findings were sent on ${sayDay(found.on)}; comments are waited for until ${sayDay(found.until)}.`
}

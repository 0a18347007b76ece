import type { Status } from '#complaint/complaint.ts'
import type { AboutPerson, TheirComplaint, TheirContact } from '#record/about-person.ts'
import type { Person } from '#record/people.ts'
import type { Staff } from '#record/staff.ts'
import { sayDay, sayList } from '#time/say-day.ts'
import { summaryList } from '../../govuk.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import { SAY_FOUND } from '../contacts/words.ts'
import { SAY_TENURE } from '../people/words.ts'
import { deskPage, mayAdminister, mayOversee, type StaffVisit } from '../who.ts'
import { oneLine } from '../worklist/groups.ts'
import { exportForm } from './export-form.ts'
import { mayExport, whoMayExport } from './locked.ts'

export type PersonShown = AboutPerson & {
  readonly staff: readonly Staff[]
  /** Whether whoever looks sees to contacts. */
  readonly contactsToo: boolean
}

/** Somebody’s file: what we know of them, and all that they have to do with as far as whoever looks may see it. */
export function aboutPersonPage(visit: StaffVisit, shown: PersonShown): Html {
  const { who } = visit
  const { person, complaints, contacts, perhaps, contactsToo } = shown
  const name = person.name ?? 'Somebody whose name is erased'
  const open = complaints.filter(({ locked }) => locked === null)
  const locked = complaints.filter((one) => one.locked !== null)
  const seen = contactsToo ? contacts.filter((one) => one.open) : []
  return deskPage(visit, {
    title: name,
    back: { href: '/desk', text: 'Worklist' },
    body: html`<h1 class="govuk-heading-l">${name}</h1>
      ${details(person)}
      <h2 class="govuk-heading-m" id="complaints">Complaints</h2>
      ${
        open.length === 0
          ? html`<p class="govuk-body">None that you may open.</p>`
          : html`<ul class="govuk-list govuk-list--spaced">${open.map(complaintItem)}</ul>`
      }
      ${mayAdminister(who) && locked.length > 0 && lockedPart(visit, shown, locked)}
      ${contactsToo && html`<h2 class="govuk-heading-m" id="contacts">Contacts</h2>${contactList(seen)}`}
      ${perhaps.length > 0 && perhapsPart(perhaps)}
      ${mayAdminister(who) && exportForm(visit, perhaps)}
      ${mayOversee(who) && html`<p class="govuk-body"><a class="govuk-link" href="${path`/desk/person/${person.id}/looks`}">Who has looked at this page</a></p>`}`,
  })
}

function details(person: Person): Html {
  const rows: readonly (readonly [string, Content])[] = [
    ['Telephone', person.telephone],
    ['E-mail', person.email],
    ['Address for letters', person.address],
    ['Home', person.property],
    ['Lives there as', person.tenure && SAY_TENURE[person.tenure]],
    ['Prefers to hear from us', person.preferredContact],
    ['What they need from us', person.adjustments],
  ]
  return summaryList({
    rows: rows.map(([key, value]) => ({
      key: { text: key },
      value: {
        html: value
          ? html`<span class="pr-typed">${value}</span>`
          : html`<span class="pr-clause">not known</span>`,
      },
    })),
  })
}

const SAY_AS = {
  complainant: 'complainant',
  resident: 'resident it is about',
  joined: 'complains too',
  representative: 'representative',
} as const

const sayAs = ({ as }: TheirComplaint) => sayList(as.map((one) => SAY_AS[one]))

function complaintItem(one: TheirComplaint): Html {
  const { reference, says, received } = one
  return html`<li><a class="govuk-link" href="${path`/desk/complaints/${reference}`}">${reference}</a> ${says === null ? 'Text erased' : oneLine(says)}<br>
    <span class="pr-clause">As ${sayAs(one)}. Received on ${sayDay(received)}. ${standing(one)}</span></li>`
}

function standing({ status, stage, closed }: TheirComplaint): string {
  if (closed !== null) return `${SAY_STATUS[status]} on ${sayDay(closed)}.`
  return `Stage ${stage}: ${SAY_STATUS[status].toLowerCase()}.`
}

const SAY_STATUS: Record<Status, string> = {
  'to-log': 'To be logged',
  'to-acknowledge': 'To be acknowledged',
  'to-respond': 'Being looked into',
  answered: 'Answered',
  closed: 'Closed',
  declined: 'Not accepted',
  'to-look-into': 'Made anonymously, to be looked into',
}

/** What whoever administers may not open: what it is stays shut, and that it is there does not. */
function lockedPart(
  { who }: StaffVisit,
  { staff }: PersonShown,
  locked: readonly TheirComplaint[],
): Html {
  return html`<h3 class="govuk-heading-s" id="locked">You may not open</h3>
    <ul class="govuk-list govuk-list--spaced">${locked.map((one) => {
      const names = whoMayExport(one, staff, who.policy)
      return html`<li>${one.reference}: ${WHY[one.locked ?? 'no-role']}, as ${sayAs(one)}.<br><span class="pr-clause">${
        mayExport(one)
          ? 'It is part of what you can export.'
          : `It is left out of what you can export. ${sayWho(names)}`
      }</span></li>`
    })}</ul>`
}

const WHY = {
  'complained-about': 'it is about you',
  confidential: 'it is confidential and you are not on it',
  'no-role': 'your role does not let you see it',
} as const

/** Who can export what somebody else can’t. */
export const sayWho = (names: readonly string[]): string =>
  names.length > 0
    ? `${sayList(names)} can export it.`
    : 'Nobody can as things are: it takes somebody who looks after people’s access, whom it is not about, and who is on it or chooses who handles complaints.'

function contactList(contacts: readonly TheirContact[]): Html {
  if (contacts.length === 0) return html`<p class="govuk-body">None that you may open.</p>`
  return html`<ul class="govuk-list govuk-list--spaced">${contacts.map(
    ({ reference, received, kind, closed }) =>
      html`<li><a class="govuk-link" href="${path`/desk/contacts/${reference}`}">${reference}</a> ${kind === null ? 'To be decided what it is' : SAY_FOUND[kind]}<br>
        <span class="pr-clause">Came on ${sayDay(received)}${closed !== null && `, done on ${sayDay(closed)}`}.</span></li>`,
  )}</ul>`
}

function perhapsPart(perhaps: readonly Person[]): Html {
  return html`<h2 class="govuk-heading-m" id="perhaps">Perhaps the same person</h2>
    <p class="govuk-body">On record with the same e-mail, or with the same name and address.</p>
    <ul class="govuk-list">${perhaps.map(({ id, name, address }) => html`<li><a class="govuk-link" href="${path`/desk/person/${id}`}">${name}</a>${address && html`, ${oneLine(address)}`}</li>`)}</ul>`
}

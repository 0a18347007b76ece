import * as z from 'zod'
import type { Letter } from '#letters/letter.ts'
import { renderPdf } from '#letters/render-pdf.ts'
import type { House } from '#record/door.ts'
import { type Letterhead, letterheadOf, linesOf, setLetterhead } from '#record/letterhead.ts'
import { londonDay } from '#time/day.ts'
import { type Filled, longTextField, textField } from '../../fields.ts'
import { hiddenFields, one, optionalText, readForm, requestId, text } from '../../form.ts'
import { button, notificationBanner } from '../../govuk.ts'
import { html } from '../../html.ts'
import {
  type Form,
  file,
  notFound,
  type PageStatus,
  type Reply,
  type Route,
  seeOther,
  show,
} from '../../reply.ts'
import { deskPage, mayAdminister, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'

const TITLE = 'How letters are headed'
const HERE = '/desk/settings/letterhead'

/** The head of a landlord's letters: address, telephone, e-mail, website. Each change is recorded. */
export function letterheadSettingsRoutes(house: House): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayAdminister(visit.who) ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/settings/letterhead', only(open)),
    staffPost('/desk/settings/letterhead', only(keep)),
    staffGet('/desk/settings/letterhead/letter.pdf', only(asPrinted)),
  ]
}

const kept = ({ database }: House, { who }: StaffVisit) =>
  database.asLandlord(who.landlord.id, (tx) => letterheadOf(tx, who.landlord.id))

async function open(house: House, visit: StaffVisit): Promise<Reply> {
  const { address, ...rest } = await kept(house, visit)
  const typed: Form = { ...rest, address: address.join('\n') }
  return form(visit, { typed, errors: {} }, 200)
}

function form(visit: StaffVisit, filled: Filled, status: PageStatus): Reply {
  const done =
    'done' in visit.query &&
    notificationBanner({ type: 'success', text: 'Letters are headed so from now on.' })
  const body = html`${done}<h1 class="govuk-heading-l">${TITLE}</h1>
    <p class="govuk-body">Letters begin with your name, ${visit.who.landlord.name}, and these details. Letters that were sent stay as they were.</p>
    <form method="post" novalidate>
      ${hiddenFields({ requestId: visit.requestId })}
      ${longTextField('address', 'Address', filled, { rows: 5, hint: 'A line for each part, with the postcode last.' })}
      ${textField('telephone', 'Telephone', filled, { hint: 'Leave empty if there is none.' })}
      ${textField('email', 'E-mail', filled, { type: 'email', hint: 'Leave empty if there is none.' })}
      ${textField('website', 'Website', filled, { hint: 'Leave empty if there is none.' })}
      ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
    <h2 class="govuk-heading-m">As it is printed</h2>
    <ul class="govuk-list">${[12, 18, 24].map(
      (size) =>
        html`<li><a class="govuk-link" href="${HERE}/letter.pdf?size=${size}">An empty letter in ${size} point (PDF)</a></li>`,
    )}</ul>`
  const back = { href: '/desk/settings', text: 'Settings' }
  return show(deskPage(visit, { title: TITLE, body, back, errors: filled.errors }), status)
}

/** As many lines as stand beside the window of an envelope. */
const MOST_LINES = 7

const LETTERHEAD = z.object({
  requestId: requestId(),
  address: text('Enter the address', { max: 400 }).refine(
    (value) => linesOf(value).length <= MOST_LINES,
    { message: `The address must have ${MOST_LINES} lines or fewer` },
  ),
  telephone: optionalText({ max: 60 }).refine(
    (value) => value === '' || value.replaceAll(/\D/g, '').length >= 5,
    { message: 'Enter a telephone number, like 01632 960123' },
  ),
  email: optionalText({ max: 100 }).refine(
    (value) => value === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
    { message: 'Enter an e-mail address, like complaints@example.org' },
  ),
  website: optionalText({ max: 100 }).refine((value) => value === '' || /^\S+\.\S+$/.test(value), {
    message: 'Enter an address of a website, like www.example.org',
  }),
})

async function keep({ database }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, actor } = visit.who
  const read = readForm(LETTERHEAD, visit.form)
  if ('errors' in read) return form(visit, { typed: visit.form, errors: read.errors }, 422)
  const { address, telephone, email, website } = read.value
  const letterhead: Letterhead = {
    address: linesOf(address),
    ...(telephone === '' ? {} : { telephone }),
    ...(email === '' ? {} : { email }),
    ...(website === '' ? {} : { website }),
  }
  const adoption = { by: actor, requestId: visit.requestId, now: visit.now }
  await database.asLandlord(landlord.id, (tx) => setLetterhead(tx, landlord, letterhead, adoption))
  return seeOther(`${HERE}?done=kept`)
}

/** A letter to nobody, to be looked at and folded. */
async function asPrinted(house: House, visit: StaffVisit): Promise<Reply> {
  const asked = Number(one(visit.query, 'size'))
  const size = asked === 18 || asked === 24 ? asked : 12
  const letter: Letter = {
    ...{ kind: 'update', title: 'An empty letter', reference: 'XXX-0000' },
    on: londonDay(visit.now),
    from: { name: visit.who.landlord.name, ...(await kept(house, visit)) },
    to: { name: 'Somebody', address: ['1 Their Street', 'Their Town', 'XX1 1XX'] },
    salutation: 'Dear Somebody',
    blocks: [
      { kind: 'heading', text: 'A heading' },
      { kind: 'paragraph', text: 'This letter shows how yours look. Fold it at the marks.' },
    ],
    closing: 'Yours sincerely',
    signer: { title: 'Complaints' },
  }
  const bytes = renderPdf(letter, { size, spacing: 'usual', contrast: 'usual' })
  if (bytes === undefined) return notFound()
  return file(bytes, 'application/pdf', `Letter in ${size} point.pdf`, 'in-browser')
}

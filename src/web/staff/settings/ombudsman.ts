import * as z from 'zod'
import { HOUSING_OMBUDSMAN, type OmbudsmanDetails } from '#ombudsman/details.ts'
import type { House } from '#record/door.ts'
import { ombudsmanDetailsOf, setOmbudsmanDetails } from '#record/ombudsman-details.ts'
import { type Filled, longTextField, textField } from '../../fields.ts'
import { hiddenFields, readForm, requestId, text } from '../../form.ts'
import { button, notificationBanner } from '../../govuk.ts'
import { html } from '../../html.ts'
import {
  type Form,
  notFound,
  type PageStatus,
  type Reply,
  type Route,
  seeOther,
  show,
} from '../../reply.ts'
import { deskPage, mayAdminister, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'

const TITLE = 'How residents can reach the Ombudsman'

/** The Ombudsman's details as letters and pages give them. Each change is recorded. */
export function ombudsmanSettingsRoutes(house: House): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayAdminister(visit.who) ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/settings/ombudsman', only(open)),
    staffPost('/desk/settings/ombudsman', only(keep)),
  ]
}

async function open({ database }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord } = visit.who
  const details = await database.asLandlord(landlord.id, (tx) =>
    ombudsmanDetailsOf(tx, landlord.id),
  )
  return form(visit, { typed: typedOf(details), errors: {} }, 200)
}

const typedOf = ({ post, ...details }: OmbudsmanDetails): Form => ({
  ...details,
  post: post.join('\n'),
})

function form(visit: StaffVisit, filled: Filled, status: PageStatus): Reply {
  const done =
    'done' in visit.query &&
    notificationBanner({ type: 'success', text: 'Letters and pages say this from now on.' })
  const body = html`${done}<h1 class="govuk-heading-l">${TITLE}</h1>
    <p class="govuk-body">Letters, and the pages for residents, give these details. They are the Ombudsman’s own until you change them. The Ombudsman takes no new complaint by e-mail, so there is none here.</p>
    <form method="post" novalidate>
      ${hiddenFields({ requestId: visit.requestId })}
      ${textField('name', 'Name', filled)}
      ${textField('telephone', 'Telephone', filled, { type: 'tel', width: 20 })}
      ${textField('website', 'Website', filled)}
      ${textField('form', 'Online form', filled)}
      ${longTextField('post', 'Address for letters', filled, { rows: 4, hint: 'A line for each part.' })}
      ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
    <p class="pr-clause">The Ombudsman’s own, as looked up in November 2026: ${HOUSING_OMBUDSMAN.telephone}, ${HOUSING_OMBUDSMAN.post.join(', ')}.</p>`
  const back = { href: '/desk/settings', text: 'Settings' }
  return show(deskPage(visit, { title: TITLE, body, back, errors: filled.errors }), status)
}

const address = (required: string) =>
  text(required, { max: 200 }).refine((value) => value === '' || /^https:\/\/\S+$/.test(value), {
    message: 'Enter an address that begins with https://',
  })

const DETAILS = z.object({
  requestId: requestId(),
  name: text('Enter the name', { max: 200 }),
  telephone: text('Enter the telephone number', { max: 30 }).refine(
    (value) => value === '' || /\d{5,}/.test(value.replaceAll(/\D/g, '')),
    { message: 'Enter a telephone number, like 0300 111 3000' },
  ),
  website: address('Enter the website'),
  form: address('Enter the address of the online form'),
  post: text('Enter the address for letters', { max: 500 }),
})

async function keep({ database }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, actor } = visit.who
  const read = readForm(DETAILS, visit.form)
  if ('errors' in read) return form(visit, { typed: visit.form, errors: read.errors }, 422)
  const { requestId: _request, post, ...rest } = read.value
  const lines = post.split('\n').map((line) => line.trim())
  const details = { ...rest, post: lines.filter(Boolean) }
  const adoption = { by: actor, requestId: visit.requestId, now: visit.now }
  await database.asLandlord(landlord.id, (tx) =>
    setOmbudsmanDetails(tx, landlord, details, adoption),
  )
  return seeOther('/desk/settings/ombudsman?done=kept')
}

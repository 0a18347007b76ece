import * as z from 'zod'
import { reachingOf, setContactDetails } from '#record/contact-details.ts'
import type { House } from '#record/door.ts'
import { type Filled, textField } from '../../fields.ts'
import { hiddenFields, optionalText, readForm, requestId } from '../../form.ts'
import { button, notificationBanner } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { notFound, type PageStatus, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { filesState } from '../files/state.ts'
import { deskPage, mayAdminister, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { letterheadSettingsRoutes } from './letterhead.ts'
import { ombudsmanSettingsRoutes } from './ombudsman.ts'

const TITLE = 'How residents can reach us'

/** A landlord's settings, for whoever administers. Each change is recorded. */
export function settingsRoutes(house: House): readonly Route<Who>[] {
  const only =
    (handle: (house: House, visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
      mayAdminister(visit.who) ? handle(house, visit) : notFound()
  return [
    staffGet('/desk/settings', only(open)),
    staffPost('/desk/settings', only(keep)),
    ...ombudsmanSettingsRoutes(house),
    ...letterheadSettingsRoutes(house),
  ]
}

async function open(house: House, visit: StaffVisit): Promise<Reply> {
  const { database } = house
  const { landlord } = visit.who
  const { details, hours = '' } = await database.asLandlord(landlord.id, (tx) =>
    reachingOf(tx, landlord.id),
  )
  const files = await filesState(house)
  return form(visit, { typed: { ...named(details), hours }, errors: {} }, 200, files)
}

/** The names of the fields: an id of the policy might be the name of a field of ours. */
const named = (details: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(details).map(([id, text]) => [`reach-${id}`, text]))

function form(visit: StaffVisit, filled: Filled, status: PageStatus, more?: Html): Reply {
  const done =
    'done' in visit.query &&
    notificationBanner({ type: 'success', text: 'Residents see this from now on.' })
  const body = html`${done}<h1 class="govuk-heading-l">${TITLE}</h1>
    <p class="govuk-body">Residents see this beside each way to complain and in the <a class="govuk-link" href="${path`/${visit.who.landlord.slug}/guide-to-complaints`}">Guide to complaints</a>. Leave empty what has no number or address.</p>
    <p class="govuk-body"><a class="govuk-link" href="/desk/settings/ombudsman">How residents can reach the Ombudsman</a><br><a class="govuk-link" href="/desk/settings/letterhead">How letters are headed</a></p>
    <form method="post" novalidate>
      ${hiddenFields({ requestId: visit.requestId })}
      ${visit.who.policy.channels.map(({ id, name, reach, cite }) =>
        textField(
          `reach-${id}`,
          name,
          filled,
          reach === undefined ? {} : { hint: `If empty, as the policy says: ${reach} (${cite})` },
        ),
      )}
      ${textField('hours', 'When your offices are open', filled, { hint: 'For example, Monday to Friday, 9 am to 5 pm. It is in the Guide to complaints.' })}
      ${button({ text: 'Keep this', preventDoubleClick: true })}
    </form>
    ${more}`
  return show(deskPage(visit, { title: TITLE, body, errors: filled.errors }), status)
}

async function keep({ database }: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, actor, policy } = visit.who
  const fields = policy.channels.map(
    ({ id }) => [`reach-${id}`, optionalText({ max: 200 })] as const,
  )
  const read = readForm(
    z.object({
      requestId: requestId(),
      hours: optionalText({ max: 200 }),
      ...Object.fromEntries(fields),
    }),
    visit.form,
  )
  if ('errors' in read) return form(visit, { typed: visit.form, errors: read.errors }, 422)
  const typed = read.value as Readonly<Record<string, string>>
  const details = Object.fromEntries(
    policy.channels.flatMap(({ id }) =>
      typed[`reach-${id}`] ? [[id, typed[`reach-${id}`] ?? ''] as const] : [],
    ),
  )
  const adoption = { by: actor, requestId: visit.requestId, now: visit.now }
  const hours = read.value.hours || undefined
  await database.asLandlord(landlord.id, (tx) =>
    setContactDetails(tx, landlord, details, adoption, hours),
  )
  return seeOther('/desk/settings?done=kept')
}

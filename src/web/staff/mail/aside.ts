import type { House } from '#record/door.ts'
import { bytesOf } from '#record/files.ts'
import { type AsideRow, asideAsItCame, setAside } from '#record/mail-aside.ts'
import { type Html, html, path } from '../../html.ts'
import { file, notFound, type Reply, type Route, show } from '../../reply.ts'
import { worklist } from '../../worklist.ts'
import { deskPage, mayPost, type StaffVisit, staffGet, type Who } from '../who.ts'
import { sayTime } from './words.ts'

const TITLE = 'E-mails that were set aside'

const SAY: Record<AsideRow['became'], string> = {
  own: 'A letter of ours that came back to us',
  receipt: 'Says that something was read, or takes longer',
  bounce: 'Says that a letter did not arrive',
  'set-aside': 'One of many that a program sent on one day',
}

/** What came by mail and asks nobody to look at it: nothing that came is dropped. */
export function asideRoutes(house: House): readonly Route<Who>[] {
  const only = (handle: (visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
    mayPost(visit.who) ? handle(visit) : notFound()
  return [
    staffGet(
      '/desk/mail/aside',
      only(async (visit) => {
        const { landlord, viewer } = visit.who
        const rows = await house.database.asLandlord(landlord.id, (tx) =>
          setAside(tx, landlord.id, viewer),
        )
        return show(asidePage(visit, rows))
      }),
    ),
    staffGet(
      '/desk/mail/aside/:id',
      only(async ({ who, params }) => {
        const { landlord, viewer } = who
        const kept = await house.database.asLandlord(landlord.id, (tx) =>
          asideAsItCame(tx, landlord.id, viewer, params.id ?? ''),
        )
        if (kept === undefined) return notFound()
        const bytes = await bytesOf(house, landlord.id, kept, 0, kept.size - 1)
        return file(bytes, 'message/rfc822', 'message.eml')
      }),
    ),
  ]
}

function asidePage(visit: StaffVisit, rows: readonly AsideRow[]): Html {
  const body = html`<h1 class="govuk-heading-l govuk-!-margin-bottom-4">${TITLE}</h1>
    <p class="govuk-body">These came to our mailbox and ask nobody to look at them. Each is kept as it came.</p>
    ${
      rows.length === 0
        ? html`<p class="govuk-body">There are none.</p>`
        : worklist(
            TITLE,
            rows.map(({ id, became, from, receivedAt, reference }) => ({
              reference: SAY[became],
              href: path`/desk/mail/aside/${id}`,
              about: '',
              more: html`From ${from ?? 'nobody'}${reference && html` · <a class="govuk-link" href="${path`/desk/complaints/${reference}`}">${reference}</a>`}`,
              next: '',
              due: html`${sayTime(receivedAt)}`,
            })),
          )
    }`
  return deskPage(visit, {
    ...{ title: TITLE, body, wide: true },
    back: { href: '/desk/mail', text: 'E-mail' },
  })
}

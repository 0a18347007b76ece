import * as z from 'zod'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { newDocument } from '#record/documents.ts'
import { type House, submit } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { keepLook, keepRefusedComplaint } from '#record/looks.ts'
import {
  complaintOfMail,
  isLetter,
  type MailSeen,
  mailFor,
  mailsFor,
  settleMail,
} from '#record/mail-list.ts'
import { ringForMail } from '#record/mail-queue.ts'
import { londonDay } from '#time/day.ts'
import type { Filled } from '../../fields.ts'
import { choice, optionalText, readForm, requestId, seen } from '../../form.ts'
import { path } from '../../html.ts'
import {
  file,
  notFound,
  type PageStatus,
  type Reply,
  type Route,
  seeOther,
  show,
} from '../../reply.ts'
import { mayPost, type StaffVisit, staffGet, staffPost, type Who } from '../who.ts'
import { asideRoutes } from './aside.ts'
import { mailListPage, type Stays } from './list-page.ts'
import { messagePage, noMailPage } from './message-page.ts'

/** Whether mail is handed to a server at all. */
export type MailOut = { readonly hasServer: boolean }

/** What went out by e-mail, each as it arrives; and what is to be done about what did not. */
export function mailRoutes(house: House, out: MailOut): readonly Route<Who>[] {
  const only = (handle: (visit: StaffVisit) => Promise<Reply>) => async (visit: StaffVisit) =>
    mayPost(visit.who) ? handle(visit) : notFound()
  const one = (handle: (visit: StaffVisit, mail: MailSeen) => Promise<Reply>) =>
    only(async (visit) => {
      const mail = await seenMail(house, visit)
      if (mail !== undefined) return handle(visit, mail)
      return (await isSeenLetter(house, visit)) ? show(noMailPage(visit)) : notFound()
    })
  const shown = (visit: StaffVisit, mail: MailSeen, filled: Filled, status: PageStatus = 200) =>
    show(messagePage(visit, mail, staysOf(visit.who.landlord, out), filled), status)
  return [
    staffGet(
      '/desk/mail',
      only(async (visit) => {
        const { who } = visit
        const mails = await house.database.asLandlord(who.landlord.id, (tx) =>
          mailsFor(tx, who.landlord.id, viewerOf(visit)),
        )
        return show(mailListPage(visit, mails, staysOf(who.landlord, out)))
      }),
    ),
    ...asideRoutes(house),
    staffGet(
      '/desk/mail/:id',
      one(async (visit, mail) => shown(visit, mail, { typed: {}, errors: {} })),
    ),
    staffGet('/desk/mail/:id/as-it-looks', one(asItLooks)),
    staffPost(
      '/desk/mail/:id',
      one((visit, mail) =>
        seeTo(house, visit, mail, (filled, status) => shown(visit, mail, filled, status)),
      ),
    ),
  ]
}

const staysOf = (landlord: Landlord, { hasServer }: MailOut): Stays =>
  landlord.demonstration ? 'demonstration' : hasServer ? undefined : 'no-server'

const viewerOf = ({ who }: StaffVisit) => ({ viewer: who.viewer, email: who.staff.email })

const seenMail = ({ database }: House, visit: StaffVisit) =>
  database.asLandlord(visit.who.landlord.id, async (tx) => {
    const { landlord, viewer } = visit.who
    const mail = await mailFor(tx, landlord.id, viewerOf(visit), visit.params.id ?? '')
    const at = { part: 'mail', now: visit.now }
    if (mail === undefined) {
      const reference = await complaintOfMail(tx, landlord.id, visit.params.id ?? '')
      if (reference !== undefined)
        await keepRefusedComplaint(tx, landlord.id, viewer, reference, at)
    } else if (mail.reference !== null)
      await keepLook(tx, landlord.id, {
        ...{ kind: 'complaint', thing: mail.complaintId, staff: viewer.id },
        ...at,
      })
    return mail
  })

const isSeenLetter = ({ database }: House, visit: StaffVisit) =>
  database.asLandlord(visit.who.landlord.id, (tx) =>
    isLetter(tx, visit.who.landlord.id, viewerOf(visit), visit.params.id ?? ''),
  )

async function asItLooks(_visit: StaffVisit, { html, subject }: MailSeen): Promise<Reply> {
  if (html === null) return notFound()
  return file(
    Buffer.from(html),
    'text/html; charset=utf-8',
    `${subject ?? 'e-mail'}.html`,
    'in-browser',
  )
}

const SEEN_TO = z.object({
  what: choice(['again', 'again-now', 'arrived'], 'Choose what is to be done'),
  how: optionalText(),
  seen: seen(),
  requestId: requestId(),
})

/** Has it sent again or says that it arrived: what the complaint is told and what becomes of the mail, together. */
async function seeTo(
  house: House,
  visit: StaffVisit,
  mail: MailSeen,
  again: (filled: Filled, status: PageStatus) => Reply,
): Promise<Reply> {
  const { who, form, now } = visit
  const read = readForm(SEEN_TO, form)
  if ('errors' in read) return again({ typed: form, errors: read.errors }, 422)
  const { what, how } = read.value
  if (what === 'arrived' && how === '')
    return again({ typed: form, errors: { how: 'Enter how you know that it arrived' } }, 422)
  const to = (what === 'again-now' ? mail.addressNow : mail.toAddress) ?? ''
  const note = newDocument('note', what === 'arrived' ? `It arrived: ${how}` : AGAIN)
  const settled = what === 'arrived' ? ({ as: 'arrived' } as const) : ({ as: 'again', to } as const)
  const answer = await submit(house, who.landlord, {
    ...{ complaintId: mail.complaintId, seen: read.value.seen, by: who.actor, now },
    ...{ requestId: read.value.requestId, documents: [note] },
    command: {
      ...{ type: 'see-to-letter', on: londonDay(now), letter: mail.letter ?? '' },
      what: note.ref,
    },
    also: async (tx) => {
      await settleMail(tx, who.landlord.id, mail.id, settled, now)
      if (settled.as === 'again') await ringForMail(tx, who.landlord.id)
    },
  })
  if ('accepted' in answer) return seeOther(path`/desk/mail/${mail.id}`)
  const problem = 'stale' in answer ? STALE : sayRefusal(answer.refusal)
  return again({ typed: form, errors: { '': problem } }, 'stale' in answer ? 409 : 422)
}

const AGAIN = 'Sent again by e-mail.'
const STALE =
  'Since you opened this page, something has been added to the complaint. Look at it, and then press again'

import * as z from 'zod'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { compose } from '#letters/compose.ts'
import { missingFrom } from '#letters/gate.ts'
import { renderText } from '#letters/render-text.ts'
import type { NonCompliance } from '#ombudsman/non-compliance.ts'
import { type House, submit } from '#record/door.ts'
import { nonCompliances } from '#record/non-compliance.ts'
import { sayDay } from '#time/say-day.ts'
import { type WorklistRow, worklist } from '#views/worklist.ts'
import type { Filled } from '../../fields.ts'
import { all, readForm, text } from '../../form.ts'
import { notFound, type Reply, show } from '../../reply.ts'
import { type InHand, takeInHand } from '../complaint/in-hand.ts'
import { formOnIssue } from '../letters/draft-letter.ts'
import { goingOut } from '../letters/issue.ts'
import { writtenIn } from '../letters/known.ts'
import { type Way, waysLiked } from '../letters/ways.ts'
import { updateResident } from '../steps/act-steps.ts'
import type { StaffVisit } from '../who.ts'
import { derivedId } from '../workload/derived-id.ts'
import { mayWrite } from './may-write.ts'
import { noticesPage } from './notices-page.ts'

/** What became of the notice to one complainant: how it goes, or why it doesn't. */
export type Noticed = { readonly reference: string } & (
  | { readonly way: Way }
  | { readonly why: string }
)

/** The open complaints that an exceptional event touches, with one notice for all of them (Code 2024, 8.5). */
export async function openNotices(house: House, visit: StaffVisit): Promise<Reply> {
  const found = await touched(house, visit)
  if (found === undefined) return notFound()
  const typed = {
    words: sayEvent(found.event),
    complaint: found.rows.map(({ reference }) => reference),
  }
  return show(noticesPage(visit, { ...found, filled: { typed, errors: {} } }))
}

async function touched({ database }: House, { who }: StaffVisit) {
  const { landlord, viewer } = who
  if (!mayWrite(who)) return undefined
  return database.asLandlord(landlord.id, async (tx) => {
    const { all } = await nonCompliances(tx, landlord.id)
    const event = all.find(({ ended }) => ended === undefined)
    const rows = await worklist(tx, landlord.id, viewer, { limit: MOST })
    return event === undefined ? undefined : { event, rows }
  })
}

/** More are not written to at once. */
export const MOST = 500

export type Touched = { readonly event: NonCompliance; readonly rows: readonly WorklistRow[] }

const sayEvent = ({ since, until }: NonCompliance): string =>
  `Something exceptional happened on ${sayDay(since)} that keeps us from dealing with complaints as we should. We are sorry. We expect to be back to normal by ${sayDay(until)}.

Your complaint goes on. You do not have to complain again.`

const NOTICE = z.object({ words: text('Enter what they are told', { max: 5000 }) })

/** Writes to each of those who were chosen, in the way that they are written to, and keeps it at their complaint. */
export async function sendNotices(
  house: House,
  visit: StaffVisit,
  newId: () => string,
): Promise<Reply> {
  const found = await touched(house, visit)
  if (found === undefined) return notFound()
  const { form } = visit
  const read = readForm(NOTICE, form)
  const chosen = all(form, 'complaint')
  const again = (errors: Filled['errors']) =>
    show(noticesPage(visit, { ...found, filled: { typed: form, errors } }), 422)
  if ('errors' in read) return again(read.errors)
  if (chosen.length === 0) return again({ complaint: 'Choose at least one complaint' })
  const noticed: Noticed[] = []
  for (const reference of chosen)
    noticed.push(await notice(house, visit, { reference, words: read.value.words, newId }))
  return show(noticesPage(visit, { ...found, noticed, filled: { typed: {}, errors: {} } }))
}

type One = { readonly reference: string; readonly words: string; readonly newId: () => string }

async function notice(
  house: House,
  visit: StaffVisit,
  { reference, words, newId }: One,
): Promise<Noticed> {
  const inHand = await takeInHand(house, { ...visit, params: { reference } })
  if (inHand === undefined) return { reference, why: 'You can’t open it' }
  const { requestId, now } = visit
  const written = await letterTo(house, inHand, words)
  if (written === undefined) return { reference, why: 'Nobody knows where to write to' }
  const { draft, form, way } = written
  const lacking = missingFrom(draft.letter, draft.facts)[0]
  if (lacking !== undefined) return { reference, why: lacking.says }
  const asked = updateResident.read(
    formOnIssue(updateResident, inHand, { form, ...draft }, way),
    inHand,
    newId,
  )
  if ('errors' in asked) return { reference, why: Object.values(asked.errors).join('. ') }
  const going = goingOut({ inHand, draft, ways: [way], newId, now }, asked)
  const { looked, who } = inHand
  const answer = await submit(house, who.landlord, {
    ...{ complaintId: looked.id, seen: looked.seq, by: who.actor, now },
    requestId: derivedId(requestId, reference),
    ...asked,
    ...going,
  })
  if ('refusal' in answer) return { reference, why: sayRefusal(answer.refusal) }
  return 'stale' in answer
    ? { reference, why: 'Somebody else has just changed it' }
    : { reference, way }
}

/** The notice as the letter that this person gets, where there is a way to them. */
async function letterTo(house: House, inHand: InHand, words: string) {
  const form = { ...updateResident.start(inHand, {}), words }
  const { letter: stepLetter } = updateResident
  const { staff } = inHand.who
  if (stepLetter === undefined) return undefined
  const written = await writtenIn(house, stepLetter, inHand, { form, signs: staff })
  if (written === undefined) return undefined
  const { email, address } = written.person
  const way = waysLiked(written.person, inHand).find(
    (one) => (one === 'email' && email) || (one === 'post' && address),
  )
  const letter = compose(written.facts)
  return way && { way, form, draft: { ...written, letter, text: renderText(letter) } }
}

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Actor } from '#complaint/commands.ts'
import type { Letter, LetterFormat } from '#letters/letter.ts'
import { renderPdf } from '#letters/render-pdf.ts'
import { newDocument, newFile } from '#record/documents.ts'
import type { House } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { day } from '#time/day.ts'
import { taken } from './desk.ts'
import { at, done } from './house.ts'
import { answer, USUAL } from './sample-letters.ts'

type Different = {
  readonly received?: string
  readonly format?: LetterFormat
  readonly name?: string
  /** As it is kept where nothing typesets. */
  readonly asPage?: true
}

/** A complaint that is acknowledged by a letter for the post, as it is kept when it is issued. */
export async function letterForThePost(
  house: House,
  landlord: Landlord,
  by: Actor,
  on: string,
  { received = on, format = USUAL, name = 'Siân Ŵyn-Jones', asPage }: Different = {},
) {
  const complaint = await taken(house, landlord, 'The roof leaks', received, {
    facts: { complainantType: landlord.slug === 'eht' ? 'licensee' : 'tenant' },
    person: { name },
  })
  const letter: Letter = {
    ...answer,
    ...{ kind: 'acknowledgement', title: 'We have your complaint', on: day(on) },
    ...{ reference: complaint.reference, to: { name, address: ['4 Invented Street'] } },
  }
  const pdf = renderPdf(letter, format)
  assert.ok(pdf, 'nothing typesets on this machine')
  const kept = asPage
    ? newFile('letter-sent', Buffer.from('<p>Letter'), {
        mediaType: 'text/html',
        name: 'Letter.html',
      })
    : newFile('letter-sent', pdf, { mediaType: 'application/pdf', name: 'Letter.pdf' })
  const definition = newDocument('definition', 'The roof leaks')
  const outcomesSought = newDocument('outcomes-sought', 'A roof that does not')
  const point = newDocument('point', 'The roof')
  const id = randomUUID()
  await done(house, landlord, {
    ...{ complaintId: complaint.id, seen: 1, by, requestId: randomUUID(), now: at(on) },
    command: {
      ...{ type: 'acknowledge', on: day(on), means: 'post' },
      ...{ definition: definition.ref, outcomesSought: outcomesSought.ref },
      points: [{ id: randomUUID(), text: point.ref }],
      ...(landlord.slug === 'eht'
        ? { log: { summary: definition.ref, grading: 'service-failure' } }
        : {}),
    },
    documents: [definition, outcomesSought, point, kept],
    letters: [{ id, kind: 'acknowledgement', means: 'post', sent: [kept.ref] }],
  })
  return { ...complaint, letter: id, pdf }
}

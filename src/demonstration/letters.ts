import { currentStage } from '#complaint/complaint.ts'
import { complaintFrom } from '#complaint/evolve.ts'
import type { LetterIssue } from '#complaint/letters/entries.ts'
import type { Db } from '#db/sql.ts'
import { compose } from '#letters/compose.ts'
import type { FactsOf } from '#letters/facts.ts'
import { USUAL_FORMAT } from '#letters/format.ts'
import { renderHtml } from '#letters/render-html.ts'
import { renderPdf } from '#letters/render-pdf.ts'
import { renderText } from '#letters/render-text.ts'
import { HOUSING_OMBUDSMAN } from '#ombudsman/details.ts'
import { rulesFor } from '#ombudsman/rulebook.ts'
import { digestOf, type NewDocument, wordsOf } from '#record/documents.ts'
import type { House, Submission } from '#record/door.ts'
import { readEntries } from '#record/entries.ts'
import { letterheadOf, linesOf } from '#record/letterhead.ts'
import { queueMail } from '#record/mail-queue.ts'
import { type Person, personById } from '#record/people.ts'
import { addDays, londonDay } from '#time/day.ts'
import type { Cast } from './plot.ts'
import { bytesFor, idFor } from './random.ts'

/** How far back letters are issued as somebody would issue them today. What is older was sent before Putright came. */
const DAYS = 10

/**
 * The last thing that somebody did to a complaint lately: where that was to acknowledge it, the letter is in the record
 * as it was sent, and one that goes by post waits for it. One that goes by e-mail is asked for as any other: that of a
 * demonstration never leaves the machine.
 */
export async function withLetter(
  { database }: House,
  cast: Cast,
  submission: Submission,
): Promise<Submission> {
  const { command, complaintId, now } = submission
  if (command.type !== 'acknowledge' || londonDay(now) < addDays(londonDay(cast.until), -DAYS))
    return submission
  const found = await database.asLandlord(cast.landlord.id, async (tx) => {
    const { id } = cast.landlord
    const entries = await readEntries(tx, id, complaintId)
    const complaint = complaintFrom(entries.map(({ entry }) => entry))
    const person = complaint && (await personById(tx, id, complaint.complainant))
    if (complaint === undefined || person === undefined) return undefined
    const letterhead = await letterheadOf(tx, id)
    const facts = factsOf(cast, submission, complaint, { person, letterhead })
    return facts && { facts, person }
  })
  if (found === undefined) return submission
  const { facts, person } = found
  const pieces = piecesOf(command.means, facts, submission.requestId)
  const letter: LetterIssue = {
    ...{ id: idFor(submission.requestId, 'letter'), kind: facts.kind, means: command.means },
    sent: pieces.map(({ ref }) => ref),
  }
  return {
    ...submission,
    letters: [letter],
    documents: [...(submission.documents ?? []), ...pieces],
    ...(command.means === 'email' && person.email
      ? { also: mailOf(cast, submission, facts, letter, { ...person, email: person.email }) }
      : {}),
  }
}

/** Asks for the e-mail that carries a letter. */
function mailOf(
  { landlord }: Cast,
  { complaintId, requestId, now }: Submission,
  facts: Facts,
  letter: LetterIssue,
  { id: person, email: address, name }: Person & { readonly email: string },
) {
  const { reference, title } = compose(facts)
  const [text, html] = letter.sent
  return async (tx: Db) => {
    if (text === undefined) return
    await queueMail(tx, landlord.id, complaintId, {
      ...{ id: idFor(requestId, 'mail'), letter: letter.id, now, text: text.document },
      ...(html === undefined ? {} : { html: html.document }),
      to: { person, address, ...(name ? { name } : {}) },
      subject: `${reference}: ${title}`,
    })
  }
}

type Facts = FactsOf<'acknowledgement'>
type Ends = {
  readonly person: Awaited<ReturnType<typeof personById>>
  readonly letterhead: Awaited<ReturnType<typeof letterheadOf>>
}

function factsOf(
  { rulebook, landlord, staff }: Cast,
  { command, by, documents = [] }: Submission,
  complaint: Facts['complaint'],
  { person, letterhead }: Ends,
): Facts | undefined {
  if (command.type !== 'acknowledge') return undefined
  const rules = rulesFor(rulebook, complaint)
  const texts = new Map(documents.map((one) => [one.ref.document, wordsOf(one)]))
  const role = by.kind === 'staff' ? by.roles[0] : undefined
  const titleOf = (id: string | undefined) =>
    rules.policy.roles.find((one) => one.id === id)?.title ?? 'Complaints'
  return {
    kind: 'acknowledgement',
    ...{ stage: currentStage(complaint).stage, on: command.on, complaint, texts, rules },
    ...{
      aboutRoles: [],
      ombudsman: HOUSING_OMBUDSMAN,
      landlord: { name: landlord.name, ...letterhead },
    },
    to: { ...(person?.name ? { name: person.name } : {}), address: linesOf(person?.address ?? '') },
    signer: { title: titleOf(role) },
    staff: new Map(staff.map(({ id, name, roles }) => [id, { name, title: titleOf(roles[0]) }])),
    said: {
      definition: texts.get(command.definition.document) ?? '',
      outcomesSought: texts.get(command.outcomesSought.document) ?? '',
      points: command.points.map(({ text }) => texts.get(text.document) ?? ''),
    },
  }
}

/** By e-mail its two ways to be read; else as it is printed. */
function piecesOf(
  means: LetterIssue['means'],
  facts: Facts,
  requestId: string,
): readonly NewDocument[] {
  const letter = compose(facts)
  const name = `${letter.reference} acknowledgement ${letter.on}`
  const kept = (content: Uint8Array, mediaType: string, ending: string): NewDocument => {
    const salt = bytesFor('salt', requestId, ending)
    const ref = { document: idFor(requestId, ending), digest: digestOf(salt, content) }
    return { kind: 'letter-sent', content, mediaType, name: `${name}.${ending}`, salt, ref }
  }
  const page = Buffer.from(renderHtml(letter, USUAL_FORMAT))
  const html = kept(page, 'text/html; charset=utf-8', 'html')
  if (means === 'email')
    return [kept(Buffer.from(renderText(letter)), 'text/plain; charset=utf-8', 'txt'), html]
  const pdf = renderPdf(letter, USUAL_FORMAT)
  return [pdf === undefined ? html : kept(pdf, 'application/pdf', 'pdf')]
}

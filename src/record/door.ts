import type { Actor, Command } from '#complaint/commands.ts'
import { type Complaint, complaintFrom } from '#complaint/complaint.ts'
import { decide } from '#complaint/decide.ts'
import type { Context } from '#complaint/decision.ts'
import type { LetterIssue } from '#complaint/letter-entries.ts'
import { withLetter } from '#complaint/letters.ts'
import type { Refusal } from '#complaint/refusals.ts'
import { constraintOf, type Database, sqlState } from '#db/postgres.ts'
import { type Db, sql } from '#db/sql.ts'
import { together } from '#db/together.ts'
import { type Rulebook, rulesFor, rulesOn } from '#ombudsman/rulebook.ts'
import { londonDay } from '#time/day.ts'
import { project } from '#views/project.ts'
import type { RecordedEntry } from './chain.ts'
import { type Correction, correctPerson } from './correct-person.ts'
import { insertDocuments, type NewDocument } from './documents.ts'
import { earlierOf } from './earlier.ts'
import type { Library } from './editions.ts'
import { appendEntries, chained, readEntries } from './entries.ts'
import type { Landlord } from './landlords.ts'
import { insertPerson, type Person } from './people.ts'
import { nextReference } from './reference.ts'
import { askForSeal } from './seal.ts'
import { rolesOfStaff } from './staff.ts'

/** Where complaints are kept, and the rules they are judged by. */
export type House = { readonly database: Database; readonly library: Library }

/** What an edge hands over: a command for one complaint, from someone who had seen this many of its entries. */
export type Submission = {
  readonly complaintId: string
  readonly seen: number
  /** A new complaint gets its reference here. */
  readonly command:
    | Exclude<Command, { type: 'receive' }>
    | Omit<Extract<Command, { type: 'receive' }>, 'reference'>
  readonly by: Actor
  /** The same for a repeat of the same request: a double click, a retry. */
  readonly requestId: string
  readonly documents?: readonly NewDocument[]
  readonly people?: readonly Person[]
  /** What is put right about somebody on the complaint. */
  readonly corrections?: readonly Correction[]
  /** The letter that tells of it, where Putright sends one. */
  readonly letter?: LetterIssue
  /** What else is written if this is carried out, in the same transaction: an e-mail to send, a draft that is done. */
  readonly also?: (tx: Db) => Promise<unknown>
  readonly now: Date
}

export type Answer =
  | {
      readonly accepted: true
      readonly complaintId: string
      readonly seq: number
      readonly repeated: boolean
    }
  | { readonly refusal: Refusal }
  /** Others have added entries since; these. */
  | { readonly stale: readonly RecordedEntry[] }

/**
 * The only way into the record: read, decide, append and project in one transaction, together or not at all. A
 * request that was carried out before is answered as it was and adds nothing.
 */
export async function submit(
  house: House,
  landlord: Landlord,
  submission: Submission,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await house.database.asLandlord(landlord.id, (tx) =>
        carryOut(tx, house.library, landlord, submission),
      )
    } catch (error) {
      if (error instanceof Refused) return { refusal: error.refusal }
      // Somebody else wrote between our reading and our writing: look again, and say what is there now.
      if (attempt < 3 && sqlState(error) === '23505' && RACES.has(constraintOf(error) ?? ''))
        continue
      throw error
    }
  }
}

const RACES = new Set(['entry_pkey', 'request_pkey', 'document_pkey'])

/** Undoes the transaction, so that a refused complaint uses up no reference. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

async function carryOut(
  tx: Db,
  library: Library,
  landlord: Landlord,
  submission: Submission,
): Promise<Answer> {
  const { complaintId, seen, by, requestId, now } = submission
  const [done, before, rulebook] = await Promise.all([
    tx.one<{ complaintId: string; seq: number }>(sql`
      select complaint_id as "complaintId", seq from request where landlord_id = ${landlord.id} and id = ${requestId}`),
    readEntries(tx, landlord.id, complaintId),
    library.rulebookOf(tx, landlord.id),
  ])
  if (done !== undefined) return { accepted: true, ...done, repeated: true }
  if (before.length !== seen) return { stale: before.slice(seen) }

  const complaint = complaintFrom(before.map(({ entry }) => entry))
  const context = await contextOf(tx, rulebook, landlord, complaint, submission)
  if ('refused' in context) throw new Refused(context)
  const command = await withReference(tx, landlord, submission)
  const decision = withLetter(
    decide(command, complaint, context),
    submission.letter,
    complaint,
    context.today,
  )
  if ('refusal' in decision) throw new Refused(decision.refusal)

  const added = chained(landlord.id, complaintId, before, decision.entries, { by, requestId, now })
  const entries = [...before, ...added]
  await together(
    ...(submission.people ?? []).map((person) => insertPerson(tx, landlord.id, person)),
    ...(submission.corrections ?? []).map((one) => correctPerson(tx, landlord.id, one)),
    insertDocuments(tx, landlord.id, complaintId, submission.documents ?? [], now),
    appendEntries(tx, landlord.id, complaintId, added),
    tx.run(sql`
      insert into request (landlord_id, id, complaint_id, seq)
      values (${landlord.id}, ${requestId}, ${complaintId}, ${entries.length})`),
    askForSeal(tx, landlord.id, now),
    project(tx, landlord.id, complaintId, entries, context),
    ...(submission.also === undefined ? [] : [submission.also(tx)]),
  )
  return { accepted: true, complaintId, seq: entries.length, repeated: false }
}

async function withReference(
  tx: Db,
  landlord: Landlord,
  { command }: Submission,
): Promise<Command> {
  return command.type === 'receive'
    ? { ...command, reference: await nextReference(tx, landlord) }
    : command
}

async function contextOf(
  tx: Db,
  rulebook: Rulebook,
  landlord: Landlord,
  complaint: Complaint | undefined,
  { command, by, now }: Submission,
): Promise<Context | Refusal> {
  const today = londonDay(now)
  if (complaint !== undefined) {
    const [aboutRoles, earlier] = await Promise.all([
      rolesOfStaff(tx, landlord.id, complaint.about),
      earlierOf(tx, landlord.id, command),
    ])
    return { ...rulesFor(rulebook, complaint), today, by, aboutRoles, ...earlier }
  }
  const on = 'on' in command ? command.on : today
  const rules = rulesOn(rulebook, on)
  return rules === undefined ? noPolicy(rulebook) : { ...rules, today, by, aboutRoles: [] }
}

function noPolicy({ editions }: Rulebook): Refusal {
  const earliest = editions[0]?.inForceFrom
  return { refused: 'no-policy', field: 'on', ...(earliest === undefined ? {} : { earliest }) }
}

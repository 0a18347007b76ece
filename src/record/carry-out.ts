import type { Actor } from '#complaint/commands.ts'
import { constraintOf, type Database, sqlState } from '#db/postgres.ts'
import type { Db } from '#db/sql.ts'
import { together } from '#db/together.ts'
import type { Files } from '#files/files.ts'
import type { Rulebook } from '#ombudsman/rulebook.ts'
import type { Written } from '#views/written.ts'
import type { AnyEntry, RecordedEntry } from './chain.ts'
import { type Correction, correctPerson } from './correct-person.ts'
import { insertDocuments, type NewDocument } from './documents.ts'
import type { Library } from './editions.ts'
import { appendEntries, chained, readEntries } from './entries.ts'
import type { Landlord } from './landlords.ts'
import { insertPerson, type Person } from './people.ts'
import { note, recall } from './requests.ts'

/** Where complaints are kept, and the rules they are judged by. */
export type House = {
  readonly database: Database
  readonly library: Library
  /** How files are taken in and where they are kept, if not as they are in the database. */
  readonly files?: Files
}

/** What comes with a command, whatever it is for. */
export type Handed = {
  /** How many entries whoever asks had seen. */
  readonly seen: number
  readonly by: Actor
  /** The same for a repeat of the same request: a double click, a retry. */
  readonly requestId: string
  readonly documents?: readonly NewDocument[]
  readonly people?: readonly Person[]
  /** What is put right about somebody. */
  readonly corrections?: readonly Correction[]
  /** What else is written if this is carried out, in the same transaction: an e-mail to send, a draft that is done. */
  readonly also?: (tx: Db) => Promise<unknown>
  readonly now: Date
}

/** What was decided: new entries, and how the views are made from all of them; or why not. */
export type Decided<Of extends AnyEntry, Why> =
  | {
      readonly entries: readonly Of[]
      readonly project: (
        tx: Db,
        entries: readonly RecordedEntry<Of>[],
        written: Written,
      ) => Promise<unknown>
    }
  | { readonly refusal: Why }

/** The entries of one thing, a complaint or a contact, with what is handed over for it and what decides. */
export type Stream<Of extends AnyEntry, Why> = {
  readonly id: string
  readonly handed: Handed
  readonly decide: (
    tx: Db,
    before: readonly RecordedEntry<Of>[],
    rulebook: Rulebook,
  ) => Promise<Decided<Of, Why>>
  /** What the same request does to another stream. A refusal there undoes both. */
  readonly alongside?: (tx: Db) => Promise<Why | undefined>
}

export type Carried<Of extends AnyEntry, Why> =
  | {
      readonly accepted: true
      /** That of the request's first time, if it is repeated. */
      readonly id: string
      readonly seq: number
      readonly repeated: boolean
    }
  | { readonly refusal: Why }
  /** Others have added entries since; these. */
  | { readonly stale: readonly RecordedEntry<Of>[] }

/**
 * The only way into the record: read, decide, append and project in one transaction, together or not at all. A
 * request that was carried out before is answered as it was and adds nothing.
 */
export async function carryOut<Of extends AnyEntry, Why>(
  { database, library }: House,
  landlord: Landlord,
  stream: Stream<Of, Why>,
): Promise<Carried<Of, Why>> {
  for (let attempt = 1; ; attempt += 1) {
    let refusal: Why | undefined
    try {
      return await database.asLandlord(landlord.id, async (tx) => {
        const carried = await inTransaction(tx, library, landlord, stream)
        if (!('refusal' in carried)) return carried
        refusal = carried.refusal
        throw new Undone()
      })
    } catch (error) {
      if (refusal !== undefined) return { refusal }
      // Somebody else wrote between our reading and our writing: look again, and say what is there now.
      if (attempt < 3 && sqlState(error) === '23505' && RACES.has(constraintOf(error) ?? ''))
        continue
      throw error
    }
  }
}

const RACES = new Set(['entry_pkey', 'request_pkey', 'document_pkey'])

/** Undoes the transaction, so that what is refused leaves nothing behind and uses up no reference. */
class Undone extends Error {}

async function inTransaction<Of extends AnyEntry, Why>(
  tx: Db,
  library: Library,
  landlord: Landlord,
  stream: Stream<Of, Why>,
): Promise<Carried<Of, Why>> {
  const { id, handed } = stream
  const { requestId, now, also } = handed
  const [{ done, written }, before, rulebook] = await Promise.all([
    recall(tx, landlord.id, requestId, id),
    readEntries<Of>(tx, landlord.id, id),
    library.rulebookOf(tx, landlord.id),
  ])
  if (done !== undefined) return { accepted: true, ...done, repeated: true }
  const added = await decidedOn(tx, landlord, stream, { before, rulebook, written })
  if (!('writes' in added)) return added
  const refusal = await stream.alongside?.(tx)
  if (refusal !== undefined) return { refusal }
  await together(
    ...added.writes(),
    note(tx, landlord.id, { id: requestId, complaintId: id, seq: added.seq }, now),
    ...(also === undefined ? [] : [also(tx)]),
  )
  return { accepted: true, id, seq: added.seq, repeated: false }
}

/** Adds to a second stream in the transaction of a request that is carried out on a first. */
export async function addTo<Of extends AnyEntry, Why>(
  tx: Db,
  library: Library,
  landlord: Landlord,
  stream: Stream<Of, Why>,
): Promise<Carried<Of, Why>> {
  const [before, rulebook] = await Promise.all([
    readEntries<Of>(tx, landlord.id, stream.id),
    library.rulebookOf(tx, landlord.id),
  ])
  const added = await decidedOn(tx, landlord, stream, { before, rulebook, written: {} })
  if (!('writes' in added)) return added
  await together(...added.writes())
  return { accepted: true, id: stream.id, seq: added.seq, repeated: false }
}

type Known<Of extends AnyEntry> = {
  readonly before: readonly RecordedEntry<Of>[]
  readonly rulebook: Rulebook
  readonly written: Written
}
type Added = { readonly seq: number; readonly writes: () => readonly Promise<unknown>[] }

async function decidedOn<Of extends AnyEntry, Why>(
  tx: Db,
  landlord: Landlord,
  { id, handed, decide }: Stream<Of, Why>,
  { before, rulebook, written }: Known<Of>,
): Promise<Added | Exclude<Carried<Of, Why>, { accepted: true }>> {
  if (before.length !== handed.seen) return { stale: before.slice(handed.seen) }
  const decided = await decide(tx, before, rulebook)
  if ('refusal' in decided) return decided
  const added = chained(landlord.id, id, before, decided.entries, handed)
  const entries = [...before, ...added]
  const { people = [], corrections = [], documents = [], now } = handed
  return {
    seq: entries.length,
    writes: () => [
      ...people.map((person) => insertPerson(tx, landlord.id, person)),
      ...corrections.map((one) => correctPerson(tx, landlord.id, one)),
      insertDocuments(tx, landlord.id, id, documents, now),
      appendEntries(tx, landlord.id, id, added),
      decided.project(tx, entries, written),
    ],
  }
}

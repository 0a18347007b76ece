import { type Contact, contactFrom } from '#contact/contact.ts'
import type { ContactEntry } from '#contact/entries.ts'
import { type ContactNext, contactNext } from '#contact/next.ts'
import { type Db, sql } from '#db/sql.ts'
import { type RulesInForce, rulesFor } from '#ombudsman/rulebook.ts'
import { type ContactRow, contactRows, seenBy } from '#views/contact-list.ts'
import { type Viewer, visibleTo, type WorklistRow, worklist } from '#views/worklist.ts'
import type { House } from './carry-out.ts'
import type { RecordedEntry } from './chain.ts'
import { textsOf } from './documents.ts'
import { readEntries } from './entries.ts'
import { filesOf, type KeptFile } from './files.ts'
import type { Landlord } from './landlords.ts'
import { keepLook, keepRefusedContact, type LookedAt } from './looks.ts'
import { type Person, personById } from './people.ts'
import { type Staff, staffOf } from './staff.ts'

/** A contact with everything that a page needs to show it. */
export type LookedContact = {
  readonly id: string
  readonly seq: number
  readonly contact: Contact
  readonly entries: readonly RecordedEntry<ContactEntry>[]
  readonly rules: RulesInForce
  readonly next: ContactNext
  readonly texts: ReadonlyMap<string, string>
  readonly person: Person | undefined
  readonly staff: readonly Staff[]
  /** What came with it and is still here, by document id. */
  readonly files: ReadonlyMap<string, KeptFile>
  /** The complaints that it is, belongs to or led to, with their references; those that may be seen. */
  readonly complaints: readonly { readonly id: string; readonly reference: string }[]
  /** What the same person, or anyone at their address, complained of. */
  readonly theirs: readonly WorklistRow[]
  /** What else the same person got in touch about. */
  readonly others: readonly ContactRow[]
}

/** A contact by its reference, as somebody may see it; undefined when there is none or it is not for them. */
export function lookContact(
  { database, library }: House,
  landlord: Landlord,
  viewer: Viewer,
  reference: string,
  at?: LookedAt,
): Promise<LookedContact | undefined> {
  return database.asLandlord(landlord.id, async (tx) => {
    const row = await tx.one<{ id: string }>(sql`
      select k.id from contact k
      where k.landlord_id = ${landlord.id} and (k.reference = ${reference.toUpperCase()} or k.id::text = ${reference})
        and ${seenBy(landlord.id, viewer)}`)
    if (row === undefined) {
      if (at !== undefined) await keepRefusedContact(tx, landlord.id, viewer, reference, at)
      return undefined
    }
    if (at !== undefined)
      await keepLook(tx, landlord.id, { kind: 'contact', thing: row.id, staff: viewer.id, ...at })
    return lookAtContact(tx, { library }, landlord, viewer, row.id)
  })
}

/** A contact by its id, for whoever has already been let in. */
export async function lookAtContact(
  tx: Db,
  { library }: Pick<House, 'library'>,
  landlord: Landlord,
  viewer: Viewer,
  id: string,
): Promise<LookedContact | undefined> {
  const [entries, texts, staff, files, rulebook] = await Promise.all([
    readEntries<ContactEntry>(tx, landlord.id, id),
    textsOf(tx, landlord.id, id),
    staffOf(tx, landlord.id),
    filesOf(tx, landlord.id, id),
    library.rulebookOf(tx, landlord.id),
  ])
  const contact = contactFrom(entries.map(({ entry }) => entry))
  if (contact === undefined) return undefined
  const rules = rulesFor(rulebook, contact)
  return {
    ...{ id, seq: entries.length, contact, entries, rules, texts, staff, files },
    next: contactNext(contact, rules.policy, rules.calendar),
    complaints: await linked(tx, landlord.id, viewer, contact),
    ...(await around(tx, landlord.id, viewer, id, contact)),
  }
}

function linked(tx: Db, landlordId: string, viewer: Viewer, { complaint, request }: Contact) {
  const ids = [...(complaint === undefined ? [] : [complaint]), ...(request?.complaints ?? [])]
  return ids.length === 0
    ? Promise.resolve([])
    : tx.all<{ id: string; reference: string }>(sql`
        select c.id, c.reference from complaint c
        where c.landlord_id = ${landlordId} and c.id = any(${ids}::uuid[]) and ${visibleTo(viewer)}
        order by c.received`)
}

/** Who it is from, and what else they have told us. */
async function around(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  id: string,
  { from, complaint }: Contact,
) {
  if (from === undefined) return { person: undefined, theirs: [], others: [] }
  const isDisposed = await tx.one(sql`
    select 1 from complaint where landlord_id = ${landlordId} and id = ${complaint ?? null} and disposed is not null`)
  if (isDisposed !== undefined) return { person: undefined, theirs: [], others: [] }
  const person = await personById(tx, landlordId, from)
  const addresses = person?.address ? [person.address.toLowerCase()] : []
  const [theirs, others] = await Promise.all([
    worklist(tx, landlordId, viewer, { by: { people: [from], addresses }, closed: true, limit: 8 }),
    contactRows(tx, landlordId, viewer, { person: from, limit: 8 }),
  ])
  return { person, theirs, others: others.filter((one) => one.id !== id) }
}

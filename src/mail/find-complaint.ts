import { complaintFrom } from '#complaint/evolve.ts'
import { peopleOn } from '#complaint/people/adjust.ts'
import { type Db, sql } from '#db/sql.ts'
import { readEntries } from '#record/entries.ts'
import type { Landlord } from '#record/landlords.ts'
import { markIn, referencesIn } from './envelope.ts'
import type { ReadMessage } from './read-message.ts'

/** The complaint that a message belongs to, and who of it wrote. */
export type Belongs = { readonly complaintId: string; readonly person: string }

/** A message may name many complaints; more than these nobody looks through. */
const MOST = 10

/**
 * Finds the complaint of an answer: by the message that it answers, by the reference in the address that it was sent to,
 * or by that in its subject; and only if it comes from somebody of that complaint. From anybody else, whatever it
 * bears, it is for a person to look at: anyone can write a reference.
 */
export async function complaintOf(
  tx: Db,
  landlord: Landlord,
  message: ReadMessage,
): Promise<Belongs | undefined> {
  const { from } = message
  if (from === undefined) return undefined
  for (const complaintId of await namedIn(tx, landlord, message)) {
    const person = await personOn(tx, landlord.id, complaintId, from.address)
    if (person !== undefined) return { complaintId, person }
  }
  return undefined
}

/** The complaints that a message names, the surest first. */
async function namedIn(
  tx: Db,
  landlord: Landlord,
  { follows, to, subject }: ReadMessage,
): Promise<readonly string[]> {
  const marks = to.flatMap((address) => markIn(address) ?? []).join(' ')
  const references = referencesIn(`${marks} ${subject}`, landlord.slug)
  const [answered, named] = await Promise.all([
    tx.all<{ id: string }>(sql`
      select complaint_id as id from mail
      where landlord_id = ${landlord.id} and message_id = any(${follows.slice(-50)}) and complaint_id <> landlord_id
      order by queued_at desc limit ${MOST}`),
    tx.all<{ id: string; reference: string }>(sql`
      select id, reference from complaint
      where landlord_id = ${landlord.id} and reference = any(${references.slice(0, MOST)})`),
  ])
  const inOrder = named.toSorted(
    (a, b) => references.indexOf(a.reference) - references.indexOf(b.reference),
  )
  return [...new Set([...answered, ...inOrder].map(({ id }) => id))]
}

/** Who of a complaint has an address: whoever complains, the resident, or somebody who acts for them. */
async function personOn(
  tx: Db,
  landlordId: string,
  complaintId: string,
  address: string,
): Promise<string | undefined> {
  const entries = await readEntries(tx, landlordId, complaintId)
  const complaint = complaintFrom(entries.map(({ entry }) => entry))
  if (complaint === undefined || complaint.retention.disposed !== undefined) return undefined
  const people = peopleOn(complaint)
  const rows = await tx.all<{ id: string }>(sql`
    select id from person
    where landlord_id = ${landlordId} and id = any(${people}) and lower(email) = ${address.toLowerCase()}`)
  return people.find((id) => rows.some((row) => row.id === id))
}

/** Whom an address belongs to, if it is one person's alone. */
export async function personByAddress(
  tx: Db,
  landlordId: string,
  address: string,
): Promise<string | undefined> {
  const rows = await tx.all<{ id: string }>(sql`
    select id from person
    where landlord_id = ${landlordId} and lower(email) = ${address.toLowerCase()} limit 2`)
  return rows.length === 1 ? rows[0]?.id : undefined
}

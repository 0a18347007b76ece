import type { Actor } from '#complaint/commands.ts'
import { type Contact, contactFrom, contactStatus } from '#contact/contact.ts'
import type { ContactEntry } from '#contact/entries.ts'
import { contactNext } from '#contact/next.ts'
import { type Db, sql } from '#db/sql.ts'
import type { RulesInForce } from '#ombudsman/rulebook.ts'

/** What the view needs of an entry in the record. */
type Recorded = {
  readonly entry: ContactEntry
  readonly recordedAt: Date
  readonly by: { readonly kind: Actor['kind']; readonly id?: string }
}

/** Makes the row of one contact anew from its entries, in the transaction that added the last of them. */
export async function projectContact(
  tx: Db,
  landlordId: string,
  id: string,
  entries: readonly Recorded[],
  { policy, calendar }: RulesInForce,
): Promise<void> {
  const contact = contactFrom(entries.map(({ entry }) => entry))
  if (contact === undefined) return
  const { says, owner, workBy, due } = contactNext(contact, policy, calendar)
  const first = entries[0]?.by
  const tell = toTell(contact)
  await tx.run(sql`
    insert into contact (landlord_id, id, reference, seq, status, kind, received, channel, person, words, subject,
      files, message, policy, complaint_id, told, recorded_by, says, owner, work_by, due, tell, tell_on, closed, changed_at)
    values (${landlordId}, ${id}, ${contact.reference}, ${entries.length}, ${contactStatus(contact)},
      ${contact.found?.as ?? null}, ${contact.received}, ${contact.channel}, ${contact.from ?? null}, ${contact.words.document},
      ${contact.subject?.document ?? null}, ${contact.files?.length ?? 0}, ${contact.message ?? null},
      ${contact.policy}, ${complaintOf(contact) ?? null}, ${contact.survey?.told ?? null},
      ${first?.kind === 'staff' ? (first.id ?? null) : null}, ${says},
      ${owner ?? null}, ${workBy ?? null}, ${due ?? null}, ${tell?.staff ?? null}, ${tell?.on ?? null}, ${doneOn(contact) ?? null}, ${entries.at(-1)?.recordedAt ?? null})
    on conflict (landlord_id, id) do update set seq = excluded.seq, status = excluded.status, kind = excluded.kind,
      person = excluded.person, complaint_id = excluded.complaint_id, told = excluded.told, says = excluded.says,
      owner = excluded.owner, work_by = excluded.work_by, due = excluded.due, tell = excluded.tell, tell_on = excluded.tell_on, closed = excluded.closed,
      changed_at = excluded.changed_at`)
}

/** The complaint that it is or belongs to; of a request, the last one about how it was dealt with. */
const complaintOf = ({ complaint, request }: Contact) => complaint ?? request?.complaints.at(-1)

/** Whom the policy wants told of a request that is open, and since when. */
const toTell = ({ found, request }: Contact) =>
  request?.tell === undefined || request.closed !== undefined || found?.as !== request.kind
    ? undefined
    : { staff: request.tell, on: request.opened }

/** The day on which nothing more had to be done about it. */
const doneOn = (contact: Contact) =>
  contactStatus(contact) === 'done' ? (contact.request?.closed?.on ?? contact.found?.on) : undefined

import type { Actor } from '#complaint/commands.ts'
import { contactFrom, contactStatus } from '#contact/contact.ts'
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
  await tx.run(sql`
    insert into contact (landlord_id, id, reference, seq, status, received, channel, person, words, subject, files,
      message, policy, recorded_by, says, owner, work_by, due, changed_at)
    values (${landlordId}, ${id}, ${contact.reference}, ${entries.length}, ${contactStatus(contact)},
      ${contact.received}, ${contact.channel}, ${contact.from ?? null}, ${contact.words.document},
      ${contact.subject?.document ?? null}, ${contact.files?.length ?? 0}, ${contact.message ?? null},
      ${contact.policy}, ${first?.kind === 'staff' ? (first.id ?? null) : null}, ${says}, ${owner ?? null},
      ${workBy ?? null}, ${due ?? null}, ${entries.at(-1)?.recordedAt ?? null})
    on conflict (landlord_id, id) do update set seq = excluded.seq, status = excluded.status, says = excluded.says,
      owner = excluded.owner, work_by = excluded.work_by, due = excluded.due, changed_at = excluded.changed_at`)
}

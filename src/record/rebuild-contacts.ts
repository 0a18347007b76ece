import type { ContactEntry } from '#contact/entries.ts'
import { type Db, sql } from '#db/sql.ts'
import { rulesFor } from '#ombudsman/rulebook.ts'
import { projectContact } from '#views/contacts.ts'
import type { House } from './carry-out.ts'
import { readEntries } from './entries.ts'
import type { Landlord } from './landlords.ts'

type Rebuilt = {
  readonly count: number
  readonly differed: readonly { readonly complaint: string; readonly table: string }[]
}

/** Makes the rows of a landlord's contacts again from their entries and says which were not what the entries say. */
export async function rebuildContacts(house: House, landlord: Landlord): Promise<Rebuilt> {
  const ids = await house.database.asLandlord(landlord.id, (tx) => contactIds(tx, landlord.id))
  const differed: string[] = []
  for (const id of ids) differed.push(...(await rebuildOne(house, landlord, id)))
  return {
    count: ids.length,
    differed: differed.map((complaint) => ({ complaint, table: 'contact' })),
  }
}

async function contactIds(tx: Db, landlordId: string): Promise<string[]> {
  // Rows of the view that have no entries behind them are found by the union.
  const rows = await tx.all<{ id: string }>(sql`
    select complaint_id as id from entry where landlord_id = ${landlordId} and seq = 1 and type = 'contact-received'
    union select id from contact where landlord_id = ${landlordId}`)
  return rows.map(({ id }) => id)
}

/** The reference of the contact if its row was another. */
function rebuildOne(house: House, landlord: Landlord, id: string): Promise<string[]> {
  return house.database.asLandlord(landlord.id, async (tx) => {
    const row = () =>
      tx.all<{ reference: string }>(
        sql`select * from contact where landlord_id = ${landlord.id} and id = ${id} for update`,
      )
    const was = await row()
    const rulebook = await house.library.rulebookOf(tx, landlord.id)
    const entries = await readEntries<ContactEntry>(tx, landlord.id, id)
    await tx.run(sql`delete from contact where landlord_id = ${landlord.id} and id = ${id}`)
    const first = entries[0]?.entry
    if (first?.type === 'contact-received')
      await projectContact(
        tx,
        landlord.id,
        id,
        entries,
        rulesFor(rulebook, { policy: first.policy, received: first.on }),
      )
    const is = await row()
    const same = JSON.stringify(was) === JSON.stringify(is)
    return same ? [] : [is[0]?.reference ?? was[0]?.reference ?? id]
  })
}

import { type Db, sql } from '#db/sql.ts'
import { rulesFor } from '#ombudsman/rulebook.ts'
import { project } from '#views/project.ts'
import type { House } from './door.ts'
import { readEntries } from './entries.ts'
import type { Landlord } from './landlords.ts'
import { rebuildContacts } from './rebuild-contacts.ts'

export type Rebuilt = {
  readonly complaints: number
  readonly contacts: number
  /** The reference of each complaint or contact, and the table whose rows of it differed. */
  readonly differed: readonly { readonly complaint: string; readonly table: string }[]
}

/** Makes a landlord's views again from its entries and says which rows were not what the entries say. */
export async function rebuild(house: House, landlord: Landlord): Promise<Rebuilt> {
  const ids = await house.database.asLandlord(landlord.id, (tx) => complaintIds(tx, landlord.id))
  const differed: { complaint: string; table: string }[] = []
  for (const complaintId of ids) differed.push(...(await rebuildOne(house, landlord, complaintId)))
  const contacts = await rebuildContacts(house, landlord)
  return {
    complaints: ids.length,
    contacts: contacts.count,
    differed: [...differed, ...contacts.differed],
  }
}

async function complaintIds(tx: Db, landlordId: string): Promise<string[]> {
  // Rows of the view that have no entries behind them are found by the union.
  const rows = await tx.all<{ id: string }>(sql`
    select complaint_id as id from entry where landlord_id = ${landlordId} and seq = 1 and type = 'complaint-received'
    union select id from complaint where landlord_id = ${landlordId}`)
  return rows.map(({ id }) => id)
}

function rebuildOne(house: House, landlord: Landlord, complaintId: string) {
  return house.database.asLandlord(landlord.id, async (tx) => {
    // Held, so that nobody adds an entry between our reading and our writing.
    await tx.run(sql`
      select 1 from complaint where landlord_id = ${landlord.id} and id = ${complaintId} for update`)
    const rulebook = await house.library.rulebookOf(tx, landlord.id)
    const entries = await readEntries(tx, landlord.id, complaintId)
    const was = await rowsOf(tx, landlord.id, complaintId)
    await tx.run(
      sql`delete from complaint where landlord_id = ${landlord.id} and id = ${complaintId}`,
    )
    const first = entries[0]?.entry
    if (first?.type === 'complaint-received') {
      const rules = rulesFor(rulebook, { policy: first.policy, received: first.on })
      await project(tx, landlord.id, complaintId, entries, rules)
    }
    const is = await rowsOf(tx, landlord.id, complaintId)
    const complaint = first?.type === 'complaint-received' ? first.reference : complaintId
    return VIEWS.filter((table) => was[table] !== is[table]).map((table) => ({ complaint, table }))
  })
}

const VIEWS = [
  ...(['complaint', 'people', 'deadline', 'needs', 'actions', 'tasks', 'letters'] as const),
  'learning',
  'answerKinds',
] as const

/** The rows of a complaint as text, to compare. */
async function rowsOf(tx: Db, landlordId: string, complaintId: string) {
  const complaint = await tx.all(sql`
    select to_jsonb(complaint) - 'written' as row from complaint
    where landlord_id = ${landlordId} and id = ${complaintId}`)
  const deadline = await tx.all(sql`
    select * from deadline where landlord_id = ${landlordId} and complaint_id = ${complaintId}
    order by stage, step, clock`)
  const people = await tx.all(sql`
    select * from complaint_person where landlord_id = ${landlordId} and complaint_id = ${complaintId}
    order by person, is_as`)
  const adjustments = await tx.all(sql`
    select * from adjustment where landlord_id = ${landlordId} and complaint_id = ${complaintId} order by id`)
  const restrictions = await tx.all(sql`
    select * from contact_restriction where landlord_id = ${landlordId} and complaint_id = ${complaintId} order by id`)
  const actions = await tx.all(sql`
    select * from action where landlord_id = ${landlordId} and complaint_id = ${complaintId} order by id`)
  const tasks = await tx.all(sql`
    select * from task where landlord_id = ${landlordId} and complaint_id = ${complaintId} order by kind, id`)
  const letters = await tx.all(sql`
    select * from letter where landlord_id = ${landlordId} and complaint_id = ${complaintId} order by id`)
  const learnings = await tx.all(sql`
    select * from learning where landlord_id = ${landlordId} and complaint_id = ${complaintId} order by id`)
  const improvements = await tx.all(sql`
    select * from improvement where landlord_id = ${landlordId} and complaint_id = ${complaintId} order by id`)
  const kinds = await tx.all(sql`
    select * from answer_kind where landlord_id = ${landlordId} and complaint_id = ${complaintId}
    order by stage, what, kind`)
  return {
    answerKinds: JSON.stringify(kinds),
    complaint: JSON.stringify(complaint),
    people: JSON.stringify(people),
    deadline: JSON.stringify(deadline),
    needs: JSON.stringify([adjustments, restrictions]),
    actions: JSON.stringify(actions),
    tasks: JSON.stringify(tasks),
    letters: JSON.stringify(letters),
    learning: JSON.stringify([learnings, improvements]),
  }
}

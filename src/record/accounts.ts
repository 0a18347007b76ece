import { constraintOf, type Database } from '#db/postgres.ts'
import { type Db, sql } from '#db/sql.ts'
import { londonDay } from '#time/day.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'
import { endSessions } from './session.ts'
import { endSignInLinks } from './sign-in-link.ts'
import { insertStaff, type Staff, staffOf } from './staff.ts'

/** Somebody who works for a landlord, as whoever administers sees them. */
export type Account = Staff & { readonly hasPassword: boolean }

/** Everyone's accounts, by name, those that are switched off last. */
export async function accountsOf(tx: Db, landlordId: string): Promise<Account[]> {
  const [staff, rows] = await Promise.all([
    staffOf(tx, landlordId),
    tx.all<{ id: string }>(sql`
      select id from staff where landlord_id = ${landlordId} and password is not null`),
  ])
  const withPassword = new Set(rows.map(({ id }) => id))
  return staff
    .map((one) => ({ ...one, hasPassword: withPassword.has(one.id) }))
    .sort((a, b) => Number(b.active) - Number(a.active))
}

/** Adds somebody. The same id again is the same request; another with the same e-mail address is `taken`. */
export async function addAccount(
  database: Database,
  landlord: Pick<Landlord, 'id'>,
  account: Omit<Staff, 'active'>,
  adoption: Adoption,
): Promise<'added' | 'taken'> {
  try {
    await database.asLandlord(landlord.id, async (tx) => {
      const before = await tx.one(sql`
        select 1 from staff where landlord_id = ${landlord.id} and id = ${account.id}`)
      if (before !== undefined) return
      const added = { ...account, active: true }
      await insertStaff(tx, landlord.id, added)
      await recordChange(tx, landlord, added, adoption)
    })
    return 'added'
  } catch (error) {
    if (constraintOf(error) === 'staff_landlord_id_email_key') return 'taken'
    throw error
  }
}

/** What `changeAccount` did. `nobody-left`: then nobody could administer any more, so nothing was changed. */
export type Changed = 'changed' | 'taken' | 'nobody-left' | 'not-there'

/**
 * Changes somebody's name, address, roles or whether they are active; whoever is switched off is signed out at once.
 * Of `administer`, the roles that may do this, somebody active must always be left.
 */
export async function changeAccount(
  database: Database,
  landlord: Pick<Landlord, 'id'>,
  account: Staff,
  administer: readonly string[],
  adoption: Adoption,
): Promise<Changed> {
  try {
    return await database.asLandlord(landlord.id, async (tx) => {
      // Locked, so that two administrators can't switch each other off at the same moment.
      const all = await tx.all<Staff>(sql`
        select id, name, email, roles, active from staff where landlord_id = ${landlord.id} order by id for update`)
      if (!all.some(({ id }) => id === account.id)) return 'not-there'
      const after = all.map((one) => (one.id === account.id ? account : one))
      const may = (one: Staff) => one.active && one.roles.some((role) => administer.includes(role))
      if (all.some(may) && !after.some(may)) return 'nobody-left'
      await write(tx, landlord.id, account)
      await recordChange(tx, landlord, account, adoption)
      return 'changed'
    })
  } catch (error) {
    if (constraintOf(error) === 'staff_landlord_id_email_key') return 'taken'
    throw error
  }
}

/** Says in the landlord's own chain who may do what from now on. Names and addresses stay out of it. */
async function recordChange(
  tx: Db,
  landlord: Pick<Landlord, 'id'>,
  { id, roles, active }: Staff,
  adoption: Adoption,
): Promise<void> {
  const entry = {
    type: 'staff-changed',
    on: londonDay(adoption.now),
    staff: id,
    roles,
    active,
  } as const
  await addLandlordEntry(tx, landlord, entry, adoption)
}

async function write(tx: Db, landlordId: string, account: Staff): Promise<void> {
  const { id, name, email, roles, active } = account
  await tx.run(sql`
    update staff set name = ${name}, email = ${email.toLowerCase()}, roles = ${roles}, active = ${active}
    where landlord_id = ${landlordId} and id = ${id}`)
  if (active) return
  await endSessions(tx, landlordId, id)
  await endSignInLinks(tx, landlordId, id)
}

import { type Db, sql } from '#db/sql.ts'

/** Somebody who works for a landlord. */
export type Staff = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly string[]
  readonly active: boolean
}

/** Everyone who works for a landlord, by name. */
export function staffOf(tx: Db, landlordId: string): Promise<Staff[]> {
  return tx.all(sql`
    select id, name, email, roles, active from staff where landlord_id = ${landlordId}
    order by name collate "en-GB-x-icu"`)
}

export function staffById(tx: Db, landlordId: string, id: string): Promise<Staff | undefined> {
  return tx.one(sql`
    select id, name, email, roles, active from staff where landlord_id = ${landlordId} and id = ${id}`)
}

export async function insertStaff(
  tx: Db,
  landlordId: string,
  { id, name, email, roles, active }: Staff,
): Promise<void> {
  await tx.run(sql`
    insert into staff (landlord_id, id, name, email, roles, active)
    values (${landlordId}, ${id}, ${name}, ${email.toLowerCase()}, ${roles}, ${active})`)
}

/** All the roles that some staff have between them. */
export async function rolesOfStaff(
  tx: Db,
  landlordId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const rows = await tx.all<{ roles: string[] }>(sql`
    select roles from staff where landlord_id = ${landlordId} and id = any(${ids})`)
  return [...new Set(rows.flatMap((row) => row.roles))]
}

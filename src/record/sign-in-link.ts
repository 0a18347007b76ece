import type { Database } from '#db/postgres.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Landlord } from './landlords.ts'
import { digestOfToken, endSessions, newToken, startSession } from './session.ts'
import { type Staff, staffById } from './staff.ts'

const A_WEEK = 7 * 24 * 60 * 60 * 1000

/** A link by which somebody signs in once, within a week. It takes the place of the one before. */
export async function makeSignInLink(
  database: Database,
  landlord: Pick<Landlord, 'id'>,
  staffId: string,
  now: Date,
  token = newToken(),
): Promise<string> {
  const expires = new Date(now.getTime() + A_WEEK)
  await database.acrossLandlords(async (tx) => {
    await endSignInLinks(tx, landlord.id, staffId)
    await tx.run(sql`delete from sign_in_link where expires_at <= ${now}`)
    await tx.run(sql`
      insert into sign_in_link (digest, landlord_id, staff_id, expires_at)
      values (${digestOfToken(token)}, ${landlord.id}, ${staffId}, ${expires})`)
  })
  return token
}

export async function endSignInLinks(tx: Db, landlordId: string, staffId: string): Promise<void> {
  await tx.run(
    sql`delete from sign_in_link where landlord_id = ${landlordId} and staff_id = ${staffId}`,
  )
}

export type SignInLink = { readonly landlord: Landlord; readonly staff: Staff }

/** For whom a link is, without using it; undefined when it was used, has run out or never was. */
export async function lookAtSignInLink(
  database: Database,
  token: string,
  now: Date,
): Promise<SignInLink | undefined> {
  const row = await database.acrossLandlords((tx) =>
    tx.one<Landlord & { staffId: string }>(sql`
      select l.id, l.slug, l.name, l.demonstration, k.staff_id as "staffId"
      from sign_in_link k join landlord l on l.id = k.landlord_id
      where k.digest = ${digestOfToken(token)} and k.expires_at > ${now}`),
  )
  if (row === undefined) return undefined
  const { staffId, ...landlord } = row
  const staff = await database.asLandlord(landlord.id, (tx) => staffById(tx, landlord.id, staffId))
  return staff?.active ? { landlord, staff } : undefined
}

/**
 * Signs in by a link, once: of those who try, the one who deletes its row gets in. The password before is forgotten
 * and other sessions end, for a link is what somebody gets whose password is lost or known to others.
 */
export async function useSignInLink(
  database: Database,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const link = await lookAtSignInLink(database, token, now)
  if (link === undefined) return undefined
  const { landlord, staff } = link
  return database.asLandlord(landlord.id, async (tx) => {
    // The row of `staff` first: whoever switches somebody off takes the locks in the same order.
    const active = await tx.one(sql`
      select 1 from staff where landlord_id = ${landlord.id} and id = ${staff.id} and active for update`)
    const used = await tx.run(sql`delete from sign_in_link where digest = ${digestOfToken(token)}`)
    if (active === undefined || used === 0) return undefined
    await tx.run(sql`
      update staff set password = null where landlord_id = ${landlord.id} and id = ${staff.id}`)
    await endSessions(tx, landlord.id, staff.id)
    return startSession(tx, landlord.id, staff.id, now)
  })
}

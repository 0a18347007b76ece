import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '#db/postgres.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Landlord } from './landlords.ts'

/** How long somebody stays signed in: a day at the desk. */
const SESSION = 12 * 60 * 60 * 1000

/** A secret that cannot be guessed, for a cookie or a link. Only its digest is kept. */
export const newToken = (random: Uint8Array = randomBytes(32)): string =>
  Buffer.from(random).toString('base64url')

export const digestOfToken = (token: string): Uint8Array =>
  createHash('sha256').update(token).digest()

/** Signs somebody in. The token is for their cookie. */
export async function startSession(
  tx: Db,
  landlordId: string,
  staffId: string,
  now: Date,
  token = newToken(),
): Promise<string> {
  const expires = new Date(now.getTime() + SESSION)
  await tx.run(sql`delete from session where expires_at <= ${now}`)
  await tx.run(sql`
    insert into session (digest, landlord_id, staff_id, expires_at)
    values (${digestOfToken(token)}, ${landlordId}, ${staffId}, ${expires})`)
  return token
}

export type Session = { readonly landlord: Landlord; readonly staffId: string }

/** Whose session a cookie is; undefined when there is none any more. */
export async function sessionOf(
  database: Database,
  token: string,
  now: Date,
): Promise<Session | undefined> {
  const row = await database.acrossLandlords((tx) =>
    tx.one<Landlord & { staffId: string }>(sql`
      select l.id, l.slug, l.name, l.demonstration, s.staff_id as "staffId"
      from session s join landlord l on l.id = s.landlord_id
      where s.digest = ${digestOfToken(token)} and s.expires_at > ${now}`),
  )
  if (row === undefined) return undefined
  const { staffId, ...landlord } = row
  return { landlord, staffId }
}

/** Signs out. */
export async function endSession(database: Database, token: string): Promise<void> {
  await database.acrossLandlords((tx) =>
    tx.run(sql`delete from session where digest = ${digestOfToken(token)}`),
  )
}

/** Signs somebody out everywhere, but for one session if a token is given. */
export async function endSessions(
  tx: Db,
  landlordId: string,
  staffId: string,
  butFor = '',
): Promise<void> {
  await tx.run(sql`
    delete from session
    where landlord_id = ${landlordId} and staff_id = ${staffId} and digest <> ${digestOfToken(butFor)}`)
}

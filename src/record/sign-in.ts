import type { Database } from '#db/postgres.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Landlord } from './landlords.ts'
import { hashPassword, isPassword } from './password.ts'
import { endSessions, startSession } from './session.ts'

/** After so many failures in a row somebody has to wait, whoever it is and whether or not there is such an account. */
const FAILURES = 5
const WAIT = 15 * 60 * 1000

export type Attempt = { readonly email: string; readonly password: string; readonly now: Date }
export type Failed =
  | { readonly failed: 'wrong' }
  | { readonly failed: 'wait'; readonly until: Date }

/** Signs in with a password: the token for the cookie, or why not. */
export async function signIn(
  database: Database,
  landlord: Pick<Landlord, 'id'>,
  attempt: Attempt,
): Promise<{ readonly token: string } | Failed> {
  const checked = await checkPassword(database, landlord, attempt)
  if ('failed' in checked) return checked
  const token = await database.asLandlord(landlord.id, (tx) =>
    startSession(tx, landlord.id, checked.staffId, attempt.now),
  )
  return { token }
}

/** Whether somebody knows the password of an account. Each try is counted before it is looked at, so a hundred at once are five. */
export async function checkPassword(
  { asLandlord }: Database,
  { id }: Pick<Landlord, 'id'>,
  { password, now, ...attempt }: Attempt,
): Promise<{ readonly staffId: string } | Failed> {
  const email = attempt.email.toLowerCase()
  const counted = await asLandlord(id, (tx) => countAttempt(tx, id, email, now))
  if (counted.failures > FAILURES)
    return { failed: 'wait', until: new Date(counted.since.getTime() + WAIT) }
  const account = await asLandlord(id, (tx) => accountOf(tx, id, email))
  const right = await isPassword(password, account?.password ?? undefined)
  if (!right || account === undefined) return { failed: 'wrong' }
  await asLandlord(id, (tx) => forgetAttempts(tx, id, email, now))
  return { staffId: account.id }
}

/** Gives somebody a new password, and signs them out elsewhere. */
export async function setPassword(
  database: Database,
  landlord: Pick<Landlord, 'id'>,
  staffId: string,
  password: string,
  session?: string,
): Promise<void> {
  const kept = await hashPassword(password)
  await database.asLandlord(landlord.id, async (tx) => {
    await tx.run(sql`
      update staff set password = ${kept} where landlord_id = ${landlord.id} and id = ${staffId}`)
    await endSessions(tx, landlord.id, staffId, session)
  })
}

export async function hasPassword(tx: Db, landlordId: string, staffId: string): Promise<boolean> {
  const row = await tx.one(sql`
    select 1 from staff where landlord_id = ${landlordId} and id = ${staffId} and password is not null`)
  return row !== undefined
}

/** Trying on while one has to wait makes the wait no longer; after it one begins anew. */
async function countAttempt(tx: Db, landlordId: string, email: string, now: Date) {
  const before = new Date(now.getTime() - WAIT)
  const row = await tx.one<{ failures: number; since: Date }>(sql`
    insert into sign_in_failure as f (landlord_id, email, failures, since)
    values (${landlordId}, ${email}, 1, ${now})
    on conflict (landlord_id, email) do update set
      failures = case when f.since <= ${before} then 1 else f.failures + 1 end,
      since = case when f.since > ${before} and f.failures >= ${FAILURES} then f.since else ${now} end
    returning f.failures, f.since`)
  return row ?? { failures: 1, since: now }
}

function accountOf(tx: Db, landlordId: string, email: string) {
  return tx.one<{ id: string; password: string | null }>(sql`
    select id, password from staff where landlord_id = ${landlordId} and email = ${email} and active`)
}

async function forgetAttempts(tx: Db, landlordId: string, email: string, now: Date): Promise<void> {
  const old = new Date(now.getTime() - WAIT)
  await tx.run(sql`
    delete from sign_in_failure
    where landlord_id = ${landlordId} and (email = ${email} or since <= ${old})`)
}

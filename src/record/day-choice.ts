import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { digestOfToken, newToken } from './session.ts'
import type { Staff } from './staff.ts'

/** How somebody wants to hear of what they have to do. */
export type DayChoice = { readonly hasFeed: boolean; readonly mailed: boolean }

export async function dayChoiceOf(tx: Db, landlordId: string, staffId: string): Promise<DayChoice> {
  const row = await tx.one<DayChoice>(sql`
    select feed is not null as "hasFeed", mailed from day_choice
    where landlord_id = ${landlordId} and staff_id = ${staffId}`)
  return row ?? { hasFeed: false, mailed: false }
}

/** Makes the secret part of the address of somebody's calendar. The one before no longer opens anything. */
export async function startFeed(
  tx: Db,
  landlordId: string,
  staffId: string,
  token = newToken(),
): Promise<string> {
  await tx.run(sql`
    insert into day_choice (landlord_id, staff_id, feed)
    values (${landlordId}, ${staffId}, ${digestOfToken(token)})
    on conflict (landlord_id, staff_id) do update set feed = excluded.feed`)
  return token
}

export async function endFeed(tx: Db, landlordId: string, staffId: string): Promise<void> {
  await tx.run(sql`
    update day_choice set feed = null where landlord_id = ${landlordId} and staff_id = ${staffId}`)
}

/** Whether somebody gets their day by e-mail. The first one comes on the next working day. */
export async function chooseMail(
  tx: Db,
  landlordId: string,
  staffId: string,
  mailed: boolean,
  today: Day,
): Promise<void> {
  await tx.run(sql`
    insert into day_choice (landlord_id, staff_id, mailed, mailed_on)
    values (${landlordId}, ${staffId}, ${mailed}, ${today})
    on conflict (landlord_id, staff_id) do update set mailed = excluded.mailed, mailed_on = excluded.mailed_on`)
}

/** Whose calendar the secret opens, if they still work here. */
export function staffOfFeed(tx: Db, landlordId: string, token: string): Promise<Staff | undefined> {
  return tx.one(sql`
    select s.id, s.name, s.email, s.roles, s.active
    from day_choice d join staff s on s.landlord_id = d.landlord_id and s.id = d.staff_id
    where d.landlord_id = ${landlordId} and d.feed = ${digestOfToken(token)} and s.active`)
}

/** Those who are still to get their day by e-mail, each marked as having got it: nobody gets it twice. */
export function takeUnmailed(tx: Db, landlordId: string, today: Day): Promise<Staff[]> {
  return tx.all(sql`
    with taken as (
      update day_choice set mailed_on = ${today}
      where landlord_id = ${landlordId} and mailed and (mailed_on is null or mailed_on < ${today})
      returning landlord_id, staff_id
    )
    select s.id, s.name, s.email, s.roles, s.active
    from taken t join staff s on s.landlord_id = t.landlord_id and s.id = t.staff_id
    where t.landlord_id = ${landlordId} and s.active`)
}

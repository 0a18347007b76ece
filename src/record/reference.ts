import { type Db, sql } from '#db/sql.ts'
import type { Landlord } from './landlords.ts'

/** The next complaint's reference, such as `EMH-1042`: short enough to say on the telephone, without gaps. */
export async function nextReference(tx: Db, landlord: Landlord): Promise<string> {
  const row = await tx.one<{ last: number }>(sql`
    insert into reference_counter (landlord_id, last) values (${landlord.id}, 1001)
    on conflict (landlord_id) do update set last = reference_counter.last + excluded.last - 1000
    returning last`)
  return `${landlord.slug.toUpperCase()}-${row?.last}`
}

/** The next contact's reference, such as `EMH-C1042`: told apart from a complaint's by its letter. */
export async function nextContactReference(tx: Db, landlord: Landlord): Promise<string> {
  const row = await tx.one<{ last: number }>(sql`
    insert into reference_counter (landlord_id, last, last_contact) values (${landlord.id}, 1000, 1001)
    on conflict (landlord_id) do update set last_contact = reference_counter.last_contact + 1
    returning last_contact as last`)
  return `${landlord.slug.toUpperCase()}-C${row?.last}`
}

import { type Db, sql } from '#db/sql.ts'

/** Whoever did something with a complaint had opened it a few minutes before: so much is sure of invented people too. */
export async function lookedBefore(tx: Db, landlordId: string): Promise<void> {
  await tx.run(sql`
    insert into look as l (landlord_id, id, kind, thing, part, staff_id, looked_at)
    select e.landlord_id, md5(e.complaint_id::text || e.seq)::uuid, 'complaint', e.complaint_id, '', e.actor_id,
      e.recorded_at - interval '3 minutes'
    from entry e
    join complaint c on c.landlord_id = e.landlord_id and c.id = e.complaint_id
    where e.landlord_id = ${landlordId} and e.actor_kind = 'staff' and e.actor_id is not null and e.seq > 1
    on conflict do nothing`)
}

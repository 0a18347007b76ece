import { type Db, sql } from '#db/sql.ts'

/** Somebody who complains or for whom somebody complains. Kept apart from the record, and erasable. */
export type Person = {
  readonly id: string
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly telephone?: string | undefined
  readonly address?: string | undefined
  /** The home it is about, where letters go elsewhere. */
  readonly property?: string | undefined
  readonly tenure?: Tenure | undefined
  readonly preferredContact?: string | undefined
  /** Working days between two updates, as they want it. */
  readonly updateEvery?: number | undefined
  /** What they need from us to be able to take part, in their words. */
  readonly adjustments?: string | undefined
}

/** Low cost rental, low cost home ownership, or neither: the regulator's measures are kept for each. */
export type Tenure = 'lcra' | 'lcho' | 'other'

export async function insertPerson(tx: Db, landlordId: string, person: Person): Promise<void> {
  const { id, name, email, telephone, address, tenure, preferredContact, adjustments } = person
  await tx.run(sql`
    insert into person (landlord_id, id, name, email, telephone, address, tenure, preferred_contact, adjustments)
    values (${landlordId}, ${id}, ${name ?? null}, ${email ?? null}, ${telephone ?? null}, ${address ?? null},
      ${tenure ?? null}, ${preferredContact ?? null}, ${adjustments ?? null})
    on conflict (landlord_id, id) do nothing`)
}

export function personById(tx: Db, landlordId: string, id: string): Promise<Person | undefined> {
  return tx.one(sql`
    select id, name, email, telephone, address, property, tenure, preferred_contact as "preferredContact",
      update_every as "updateEvery", adjustments
    from person where landlord_id = ${landlordId} and id = ${id}`)
}

import { type Db, sql } from '#db/sql.ts'

/** A landlord of this installation. */
export type Landlord = {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Its complaints, people and addresses are invented. */
  readonly demonstration: boolean
}

/** All landlords, by name. */
export function landlords(db: Db): Promise<Landlord[]> {
  return db.all(
    sql`select id, slug, name, demonstration from landlord order by name collate "en-GB-x-icu"`,
  )
}

export function landlordBySlug(db: Db, slug: string): Promise<Landlord | undefined> {
  return db.one(sql`select id, slug, name, demonstration from landlord where slug = ${slug}`)
}

/** Adds a landlord. It takes complaints once it has adopted a policy. */
export async function addLandlord(db: Db, landlord: Landlord): Promise<void> {
  await db.run(sql`
    insert into landlord (id, slug, name, demonstration)
    values (${landlord.id}, ${landlord.slug}, ${landlord.name}, ${landlord.demonstration})`)
}

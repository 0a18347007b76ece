import { PERSON_FIELDS, type PersonField } from '#complaint/people/entries.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Person } from './people.ts'

/** What can be put right about somebody, as it should be. */
export type Details = Partial<Pick<Person, PersonField>>

/** Somebody as their details should be: all of those that can be put right. */
export type Correction = { readonly id: string; readonly details: Details }

/** Writes somebody's details over those that we had. The entry beside it says which of them were put right. */
export async function correctPerson(
  tx: Db,
  landlordId: string,
  { id, details }: Correction,
): Promise<void> {
  const { name, telephone, email, address, property, tenure, preferredContact, updateEvery } =
    details
  await tx.run(sql`
    update person set name = ${name ?? null}, telephone = ${telephone ?? null}, email = ${email ?? null},
      address = ${address ?? null}, property = ${property ?? null}, tenure = ${tenure ?? null},
      preferred_contact = ${preferredContact ?? null}, update_every = ${updateEvery ?? null}
    where landlord_id = ${landlordId} and id = ${id}`)
}

/** Which details differ from those that we have. */
export function differing(before: Person | undefined, now: Details): readonly PersonField[] {
  return PERSON_FIELDS.filter((field) => (before?.[field] ?? undefined) !== now[field])
}

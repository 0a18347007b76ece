import type { Complaint } from '#complaint/complaint.ts'
import { type Db, sql } from '#db/sql.ts'

/** What somebody is to a complaint. */
export type IsAs = 'complainant' | 'resident' | 'joined' | 'representative'

/** Whom a complaint is by, for and through, each as what they are to it. */
export function peopleAs(complaint: Complaint): readonly { person: string; is: IsAs }[] {
  const { complainant, resident, related, people } = complaint
  return [
    { person: complainant, is: 'complainant' },
    ...(resident === undefined ? [] : [{ person: resident, is: 'resident' as const }]),
    ...related.joined.map(({ person }) => ({ person, is: 'joined' as const })),
    ...people.representatives.map(({ person }) => ({ person, is: 'representative' as const })),
  ]
}

/** Writes whom a complaint is by, for and through. Nobody ceases to be that. */
export async function writePeople(
  tx: Db,
  landlordId: string,
  complaintId: string,
  complaint: Complaint,
): Promise<void> {
  await tx.run(sql`
    insert into complaint_person (landlord_id, complaint_id, person, is_as)
    select ${landlordId}, ${complaintId}, person, "is"
    from jsonb_to_recordset(${JSON.stringify(peopleAs(complaint))}::jsonb) as new (person uuid, "is" text)
    on conflict do nothing`)
}

/** Of a record that was disposed of nobody is known. */
export function dropPeople(tx: Db, landlordId: string, complaintId: string): Promise<number> {
  return tx.run(sql`
    delete from complaint_person where landlord_id = ${landlordId} and complaint_id = ${complaintId}`)
}

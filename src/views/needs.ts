import type { AdjustmentFormat } from '#complaint/people/entries.ts'
import type { PeopleState } from '#complaint/people/state.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'

/** What somebody needs from us, with whichever of their complaints it was asked. */
export type Need = {
  readonly id: string
  readonly complaintId: string
  readonly person: string
  readonly format: AdjustmentFormat
  /** In their words; null when erased. */
  readonly need: string | null
  readonly asked: Day
  readonly agreed: Day | null
  readonly declined: Day | null
  readonly inPractice: Day | null
  readonly reviewBy: Day | null
}

/** How somebody may reach us for now. */
export type RestrictedContact = {
  readonly id: string
  readonly complaintId: string
  readonly person: string
  readonly channels: readonly string[]
  readonly only: string | null
  readonly restricted: string | null
  readonly since: Day
  readonly reviewBy: Day
}

/**
 * Writes what a complaint's entries say of needs and restrictions. Of a record that was disposed of, only what holds for
 * somebody who is still known: they have other complaints, and need it there.
 */
export async function writeNeeds(
  tx: Db,
  landlordId: string,
  complaintId: string,
  { adjustments, restrictions }: Pick<PeopleState, 'adjustments' | 'restrictions'>,
  isKept: boolean,
): Promise<void> {
  const inForce = <One extends { ended?: unknown; lifted?: unknown }>(all: readonly One[]) =>
    isKept ? all : all.filter(({ ended, lifted }) => ended === undefined && lifted === undefined)
  const known = sql`${isKept}::boolean or exists (
    select from person p where p.landlord_id = ${landlordId} and p.id = new.person and p.name is not null)`
  if (adjustments.length > 0)
    await tx.run(sql`
      insert into adjustment (landlord_id, complaint_id, id, person, format, need, asked, agreed, declined, in_practice,
        review_by, ended)
      select ${landlordId}, ${complaintId}, id, person, format, (need ->> 'document')::uuid, asked, agreed,
        (declined ->> 'on')::date, "inPractice", "reviewBy", ended
      from jsonb_to_recordset(${JSON.stringify(inForce(adjustments))}::jsonb) as new (id uuid, person uuid, format text, need jsonb,
        asked date, agreed date, declined jsonb, "inPractice" date, "reviewBy" date, ended date)
      where ${known}
      on conflict (landlord_id, complaint_id, id) do update set agreed = excluded.agreed, declined = excluded.declined,
        in_practice = excluded.in_practice, review_by = excluded.review_by, ended = excluded.ended`)
  if (restrictions.length > 0)
    await tx.run(sql`
      insert into contact_restriction (landlord_id, complaint_id, id, person, channels, only_staff, restricted, since,
        review_by, lifted)
      select ${landlordId}, ${complaintId}, id, person,
        array(select jsonb_array_elements_text(channels)), "only", (restricted ->> 'document')::uuid, since, "reviewBy",
        lifted
      from jsonb_to_recordset(${JSON.stringify(inForce(restrictions))}::jsonb) as new (id uuid, person uuid, channels jsonb,
        "only" uuid, restricted jsonb, since date, "reviewBy" date, lifted date)
      where ${known}
      on conflict (landlord_id, complaint_id, id) do update set review_by = excluded.review_by, lifted = excluded.lifted`)
}

export type Needs = {
  readonly adjustments: readonly Need[]
  readonly restrictions: readonly RestrictedContact[]
}

/** What these people need and how they may reach us, whichever of their complaints it came from. */
export async function needsOf(
  tx: Db,
  landlordId: string,
  people: readonly string[],
): Promise<Needs> {
  const [adjustments, restrictions] = await Promise.all([
    tx.all<Need>(sql`
      select a.id, a.complaint_id as "complaintId", a.person, a.format, convert_from(d.content, 'UTF8') as need, a.asked,
        a.agreed, a.declined, a.in_practice as "inPractice", a.review_by as "reviewBy"
      from adjustment a
      left join document d on d.landlord_id = a.landlord_id and d.id = a.need
      where a.landlord_id = ${landlordId} and a.person = any(${people}::uuid[]) and a.ended is null
      order by a.asked, a.id`),
    tx.all<RestrictedContact>(sql`
      select r.id, r.complaint_id as "complaintId", r.person, r.channels, r.only_staff as only,
        convert_from(d.content, 'UTF8') as restricted, r.since, r.review_by as "reviewBy"
      from contact_restriction r
      left join document d on d.landlord_id = r.landlord_id and d.id = r.restricted
      where r.landlord_id = ${landlordId} and r.person = any(${people}::uuid[]) and r.lifted is null
      order by r.since, r.id`),
  ])
  return { adjustments, restrictions }
}

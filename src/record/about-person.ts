import type { Status } from '#complaint/complaint.ts'
import type { ContactStatus, Found } from '#contact/contact.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import type { IsAs } from '#views/complaint-people.ts'
import { seenBy } from '#views/contact-list.ts'
import { type Viewer, visibleTo } from '#views/worklist.ts'
import type { NotLetIn } from './looks.ts'
import { type Person, personById } from './people.ts'

/** A complaint in which somebody has a part. */
export type TheirComplaint = {
  readonly id: string
  readonly reference: string
  readonly as: readonly IsAs[]
  readonly status: Status
  readonly stage: 1 | 2
  readonly received: Day
  readonly closed: Day | null
  /** Why whoever looks may not open it; null when they may. */
  readonly locked: NotLetIn | null
  /** One line about it; null when it is locked or was erased. */
  readonly says: string | null
  /** Staff whom it is about, and whoever had a part in it. */
  readonly about: readonly string[]
  readonly letIn: readonly string[]
  readonly confidential: boolean
}

/** A contact that came from somebody. */
export type TheirContact = {
  readonly id: string
  readonly reference: string
  readonly status: ContactStatus
  readonly kind: Found | null
  readonly received: Day
  readonly closed: Day | null
  /** Whether whoever looks may open it. */
  readonly open: boolean
  /** The complaint that it is with, by its reference. */
  readonly complaint: string | null
}

/** Somebody with everything that they have to do with. */
export type AboutPerson = {
  readonly person: Person
  readonly complaints: readonly TheirComplaint[]
  readonly contacts: readonly TheirContact[]
  /** Others on record who may be the same: of the same e-mail, or of the same name and address. */
  readonly perhaps: readonly Person[]
}

/** All that somebody has to do with, whoever may open it; undefined when nobody is known by this id. */
export async function aboutPerson(
  tx: Db,
  landlordId: string,
  viewer: Viewer & { readonly administers: boolean },
  id: string,
): Promise<AboutPerson | undefined> {
  const person = await personById(tx, landlordId, id)
  if (person === undefined) return undefined
  const [complaints, contacts, perhaps] = await Promise.all([
    complaintsOf(tx, landlordId, viewer, [id]),
    contactsOf(tx, landlordId, viewer, [id]),
    perhapsTheSame(tx, landlordId, viewer, person),
  ])
  return { person, complaints, contacts, perhaps }
}

/** The complaints in which any of these people has a part, the last received first. */
export function complaintsOf(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  people: readonly string[],
): Promise<TheirComplaint[]> {
  return tx.all(sql`
    select c.id, c.reference, c.status, c.stage, c.received, c.closed, c.about, c.confidential,
      array_remove(c.took_part || c.recorded_by, null) as "letIn", locked.why as locked,
      case when locked.why is null then convert_from(coalesce(d.content, w.content), 'UTF8') end as says,
      (select array_agg(distinct p.is_as order by p.is_as) from complaint_person p
        where p.landlord_id = ${landlordId} and p.complaint_id = c.id and p.person = any(${people}::uuid[])) as "as"
    from complaint c
    left join document d on d.landlord_id = c.landlord_id and d.id = c.summary
    left join document w on w.landlord_id = c.landlord_id and w.id = c.words
    cross join lateral (select case when (${visibleTo(viewer)}) then null
      when ${viewer.id}::uuid = any(c.about) then 'complained-about'
      when c.confidential then 'confidential' else 'no-role' end as why) locked
    where c.landlord_id = ${landlordId} and c.id in (
      select p.complaint_id from complaint_person p
      where p.landlord_id = ${landlordId} and p.person = any(${people}::uuid[]))
    order by c.received desc, c.reference desc`)
}

/** What any of these people got in touch about, the last received first. */
export function contactsOf(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  people: readonly string[],
): Promise<TheirContact[]> {
  return tx.all(sql`
    select k.id, k.reference, k.status, k.kind, k.received, k.closed,
      coalesce(${seenBy(landlordId, viewer)}, false) as open, o.reference as complaint
    from contact k
    left join complaint o on o.landlord_id = k.landlord_id and o.id = k.complaint_id
    where k.landlord_id = ${landlordId} and k.person = any(${people}::uuid[]) and o.disposed is null
    order by k.received desc, k.reference desc`)
}

/** Whoever sees a name here sees a complaint of theirs, or looks after what is kept about people. */
function perhapsTheSame(
  tx: Db,
  landlordId: string,
  viewer: Viewer & { readonly administers: boolean },
  { id, email, name, address }: Person,
): Promise<Person[]> {
  return tx.all(sql`
    select o.id, o.name, o.email, o.telephone, o.address from person o
    where o.landlord_id = ${landlordId} and o.id <> ${id} and o.name is not null
      and (lower(o.email) = lower(${email ?? null}::text)
        or (lower(o.name) = lower(${name ?? null}::text) and lower(o.address) = lower(${address ?? null}::text)))
      and (${viewer.administers}::boolean or exists (
        select from complaint_person p
        join complaint c on c.landlord_id = p.landlord_id and c.id = p.complaint_id
        where p.landlord_id = ${landlordId} and p.person = o.id and ${visibleTo(viewer)}))
    order by o.name, o.id limit 50`)
}

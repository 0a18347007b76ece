import { randomUUID } from 'node:crypto'
import { type Db, join, sql } from '#db/sql.ts'
import { seenBy } from '#views/contact-list.ts'
import { type Viewer, visibleTo } from '#views/worklist.ts'

/** Why somebody was not let in. */
export type NotLetIn = 'complained-about' | 'confidential' | 'no-role'

/** That a member of staff opened something, or tried to. Kept for ever, and says nothing of what is in it. */
export type Look = {
  readonly kind: 'complaint' | 'contact' | 'person'
  /** The complaint, contact or person, by its id. */
  readonly thing: string
  /** Which page of it, or which file or letter; empty for the page itself. */
  readonly part: string
  readonly staff: string
  readonly now: Date
  readonly refused?: NotLetIn
  /** Whether it is kept however short the last one is ago. */
  readonly always?: boolean
}

/** What a page that is opened says of itself. */
export type LookedAt = Pick<Look, 'part' | 'now'>

/** Somebody who goes back and forth on a page has looked at it once. */
const SAME_LOOK_MINUTES = 10
/** The part of an address comes from outside, so it is cut. */
const LONGEST_PART = 200

/** Keeps a look, in one statement: nothing is added while the last one of the same is a few minutes old. */
export async function keepLook(tx: Db, landlordId: string, look: Look): Promise<void> {
  const { kind, thing, staff, now, refused = null, always = false } = look
  const part = look.part.slice(0, LONGEST_PART)
  const since = new Date(now.getTime() - SAME_LOOK_MINUTES * 60_000)
  await tx.run(sql`
    insert into look as l (landlord_id, id, kind, thing, part, staff_id, looked_at, refused)
    select ${landlordId}, ${randomUUID()}::uuid, ${kind}, ${thing}::uuid, ${part}, ${staff}::uuid, ${now}::timestamptz,
      ${refused}::text
    where ${always}::boolean or not exists (
      select from look k
      where k.landlord_id = ${landlordId} and k.thing = ${thing}::uuid and k.looked_at > ${since}
        and k.staff_id = ${staff}::uuid and k.part = ${part} and k.refused is not distinct from ${refused}::text)`)
}

/** Keeps that a complaint which is there was not opened, and why. */
export async function keepRefusedComplaint(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  reference: string,
  at: LookedAt,
): Promise<void> {
  const row = await tx.one<{ id: string; refused: NotLetIn }>(sql`
    select c.id, case when ${viewer.id}::uuid = any(c.about) then 'complained-about'
      when c.confidential then 'confidential' else 'no-role' end as refused
    from complaint c
    where c.landlord_id = ${landlordId} and c.reference = ${reference.toUpperCase()} and (${visibleTo(viewer)}) is not true`)
  if (row === undefined) return
  const { id: thing, refused } = row
  await keepLook(tx, landlordId, { kind: 'complaint', thing, staff: viewer.id, ...at, refused })
}

/** Keeps that a contact which is there was not opened, and why. */
export async function keepRefusedContact(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  reference: string,
  at: LookedAt,
): Promise<void> {
  const row = await tx.one<{ id: string; refused: NotLetIn }>(sql`
    select k.id, case when ${seenBy(landlordId, viewer)} then 'no-role'
      when exists (select from complaint a where a.landlord_id = ${landlordId} and a.id = k.complaint_id
        and ${viewer.id}::uuid = any(a.about)) then 'complained-about'
      else 'confidential' end as refused
    from contact k
    where k.landlord_id = ${landlordId} and (k.reference = ${reference.toUpperCase()} or k.id::text = ${reference})`)
  if (row === undefined) return
  const { id: thing, refused } = row
  await keepLook(tx, landlordId, { kind: 'contact', thing, staff: viewer.id, ...at, refused })
}

/** A look as it is listed. */
export type KeptLook = {
  readonly kind: Look['kind']
  /** Of a complaint or contact; a person has none. */
  readonly reference: string | null
  readonly thing: string
  readonly part: string
  readonly staff: string
  readonly name: string | null
  readonly at: Date
  readonly refused: NotLetIn | null
}

export type LookFilter = {
  /** Only of this complaint, contact or person, by its id. */
  readonly thing?: string
  /** Only those of this member of staff. */
  readonly staff?: string
  readonly limit: number
}

/** Who looked, the last first. Whoever a complaint is about is not told who looks at it. */
export function looksFor(
  tx: Db,
  landlordId: string,
  viewer: string,
  { thing, staff, limit }: LookFilter,
): Promise<KeptLook[]> {
  return tx.all(sql`
    select l.kind, coalesce(c.reference, k.reference) as reference, l.thing, l.part, l.staff_id as staff, s.name,
      l.looked_at as at, l.refused
    from look l
    left join complaint c on c.landlord_id = l.landlord_id and c.id = l.thing
    left join contact k on k.landlord_id = l.landlord_id and k.id = l.thing
    left join complaint o on o.landlord_id = l.landlord_id and o.id = k.complaint_id
    left join staff s on s.landlord_id = l.landlord_id and s.id = l.staff_id
    where ${join(
      [
        sql`l.landlord_id = ${landlordId}`,
        sql`not (${viewer}::uuid = any(coalesce(c.about, o.about, '{}')))`,
        ...(thing === undefined ? [] : [sql`l.thing = ${thing}`]),
        ...(staff === undefined ? [] : [sql`l.staff_id = ${staff}`]),
      ],
      ' and ',
    )}
    order by l.looked_at desc, l.id limit ${limit}`)
}

/** The id of the complaint or contact that a reference names; of none that is about whoever asks. */
export async function thingCalled(
  tx: Db,
  landlordId: string,
  viewer: string,
  reference: string,
): Promise<string | undefined> {
  const row = await tx.one<{ id: string }>(sql`
    select c.id from complaint c
    where c.landlord_id = ${landlordId} and c.reference = ${reference.toUpperCase()} and not (${viewer}::uuid = any(c.about))
    union all
    select k.id from contact k
    where k.landlord_id = ${landlordId} and k.reference = ${reference.toUpperCase()} and not exists (
      select from complaint o
      where o.landlord_id = ${landlordId} and o.id = k.complaint_id and ${viewer}::uuid = any(o.about))`)
  return row?.id
}

import { type Db, sql } from '#db/sql.ts'
import { adoptPolicy, type Edition } from '#record/adopt.ts'
import { setContactDetails } from '#record/contact-details.ts'
import type { House } from '#record/door.ts'
import { addLandlord, type Landlord, landlordBySlug } from '#record/landlords.ts'
import { insertStaff, staffOf } from '#record/staff.ts'
import { addDays, londonDay } from '#time/day.ts'
import { reachOf } from './landlord-details.ts'
import { type Cast, castOf, yearUpTo } from './plot.ts'
import { publish } from './publishing.ts'
import { idFor } from './random.ts'
import type { Size } from './size.ts'
import { instant } from './when.ts'

/** An invented landlord that is to be there. */
export type Wanted = {
  readonly slug: string
  readonly name: string
  /** Of its policy, or of the one that it borrows. */
  readonly editions: readonly Edition[]
  readonly size: Size
  readonly seed: number
}

/**
 * A landlord with its policy and its people, made if it is not there. Its year ends on the day before it was first
 * asked for, so that a load which was interrupted goes on with the same complaints on another day.
 */
export async function makeLandlord(house: House, wanted: Wanted, now: Date): Promise<Cast> {
  const { slug, name, size, seed } = wanted
  const landlord = await house.database.acrossLandlords(async (tx): Promise<Landlord> => {
    const made = { id: idFor(seed, 'landlord', slug), slug, name, demonstration: true }
    const there = await landlordBySlug(tx, slug)
    if (there === undefined) await addLandlord(tx, made)
    return there ?? made
  })
  if (!landlord.demonstration)
    throw new CannotMake(
      `${slug} is here with complaints of its own, so no invented ones are added`,
    )
  return house.database.asLandlord(landlord.id, async (tx) => {
    const until = await asked(tx, landlord, wanted, now)
    await adoptOnce(tx, house, landlord, wanted, until)
    const rulebook = await house.library.rulebookOf(tx, landlord.id)
    const cast = castOf(rulebook, landlord, size, seed, until)
    const there = new Set((await staffOf(tx, landlord.id)).map(({ id }) => id))
    for (const one of cast.staff) if (!there.has(one.id)) await insertStaff(tx, landlord.id, one)
    return cast
  })
}

/** What is there already stands in the way: a real landlord, or an invented one that was made otherwise. */
export class CannotMake extends Error {
  override name = 'CannotMake'
}

const KIND = 'demonstration'

/** Notes what was asked for and up to when; what was noted the first time stands. */
async function asked(tx: Db, landlord: Landlord, wanted: Wanted, now: Date): Promise<Date> {
  const yesterday = addDays(londonDay(now), -1)
  const what = `seed ${wanted.seed}, ${wanted.size.complaints} complaints`
  const rows = await tx.all<{ key: string }>(sql`
    select key from outbox where landlord_id = ${landlord.id} and kind = ${KIND}`)
  const [key = `${instant(yesterday, 23 * 60 + 59).toISOString()} ${what}`] = rows.map(
    (row) => row.key,
  )
  const [until = '', ...before] = key.split(' ')
  if (before.join(' ') !== what)
    throw new CannotMake(
      `${landlord.slug} is here and was made with other numbers: ${before.join(' ')}`,
    )
  await tx.run(sql`
    insert into outbox (landlord_id, kind, key, due_at) values (${landlord.id}, ${KIND}, ${key}, ${now})
    on conflict (landlord_id, kind, key) do nothing`)
  return new Date(until)
}

async function adoptOnce(
  tx: Db,
  { library }: House,
  landlord: Landlord,
  { editions, seed, slug }: Wanted,
  until: Date,
): Promise<void> {
  const there = await library.rulebookOf(tx, landlord.id)
  if (there.editions.length > 0) return
  const { from } = yearUpTo({ editions: editions.map(({ policy }) => policy) }, londonDay(until))
  const adoption = (what: string) => ({
    by: { kind: 'system' } as const,
    requestId: idFor(seed, 'adoption', slug, what),
    now: instant(addDays(from, -1), 10 * 60),
  })
  for (const edition of editions)
    await adoptPolicy(tx, landlord, edition, adoption(edition.policy.edition))
  await setContactDetails(tx, landlord, reachOf(slug), adoption('how to be reached'))
  const newest = editions.at(-1)?.policy
  const year = { from, to: londonDay(until) }
  if (newest !== undefined) await publish(tx, { id: landlord.id, slug, seed }, newest, year)
}

/** Whether a landlord's invented complaints are all there. Until then none of its days may be sealed. */
export async function isWhole(tx: Db, landlordId: string): Promise<boolean> {
  const missing = await tx.one(sql`
    select 1 from outbox where landlord_id = ${landlordId} and kind = ${KIND} and done_at is null`)
  return missing === undefined
}

export async function markWhole(tx: Db, landlordId: string, now: Date): Promise<void> {
  await tx.run(sql`
    update outbox set done_at = ${now} where landlord_id = ${landlordId} and kind = ${KIND} and done_at is null`)
}

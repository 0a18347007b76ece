import { randomUUID } from 'node:crypto'
import { asOwner } from '#db/postgres.ts'
import { type Db, sql } from '#db/sql.ts'
import { demonstration } from '#demonstration/landlords.ts'
import { type Loading, load } from '#demonstration/load.ts'
import { isWhole } from '#demonstration/make.ts'
import { rolesThatMay } from '#policy/policy.ts'
import { adoptPolicy, type Edition } from '#record/adopt.ts'
import type { House } from '#record/door.ts'
import { addLandlord, type Landlord, landlordBySlug, landlords } from '#record/landlords.ts'
import { insertStaff, type Staff, staffOf } from '#record/staff.ts'
import type { Config } from './config.ts'
import type { Opened } from './house.ts'

/**
 * Sees to it that there is something to begin with: the demonstration, or each landlord with its policy and an
 * administrator. Where landlords are it adds nothing, but for what an interrupted start left undone.
 */
export async function beginWith(
  { house, url }: Opened,
  { first }: Config,
  editions: readonly Edition[],
  loading: Loading,
): Promise<void> {
  // Programs that start together take turns. Held until the connection ends.
  await asOwner(url, async (owner) => {
    await owner.run(sql`select pg_advisory_lock(hashtext('putright.begin'))`)
    const there = await house.database.acrossLandlords(landlords)
    const invented = there.filter((landlord) => landlord.demonstration)
    const begins = there.length === 0
    if (
      first === 'demonstration' ||
      (begins && first !== 'empty') ||
      (await isPartial(house, invented))
    )
      await loadCounted(owner, house, editions, loading)
    else if (invented.length === 0 && (begins || (await lacksPolicy(house, there))))
      for (const [slug, own] of Map.groupBy(editions, ({ policy }) => policy.landlord))
        await beginEmpty(house, slug, own, loading.now)
  })
}

/**
 * Loads with PostgreSQL counting what is there, early and at the end. By itself it counts a minute later, and until
 * then it plans as if every table were empty, and keeps those plans.
 */
async function loadCounted(
  owner: Db,
  house: House,
  editions: readonly Edition[],
  loading: Loading,
): Promise<void> {
  let counted: Promise<unknown> | undefined
  const arrived = () => {
    counted ??= owner.run(sql`analyze`)
    return counted
  }
  await load(house, demonstration(editions), { ...loading, arrived })
  // What was whole already has long been counted.
  if (counted !== undefined) await owner.run(sql`analyze`)
}

/** Whether a start was interrupted while it loaded. */
async function isPartial({ database }: House, invented: readonly Landlord[]): Promise<boolean> {
  for (const { id, slug } of invented) {
    const whole = await database.asLandlord(id, (tx) => isWhole(tx, id))
    // What a simulation left undone is for whoever ran it.
    if (!whole && !slug.startsWith('sim-')) return true
  }
  return false
}

async function lacksPolicy({ database, library }: House, there: readonly Landlord[]) {
  for (const { id } of there) {
    const { editions } = await database.asLandlord(id, (tx) => library.rulebookOf(tx, id))
    if (editions.length === 0) return true
  }
  return false
}

/** A landlord without complaints: its policy, and somebody who can add everyone else. */
async function beginEmpty(
  house: House,
  slug: string,
  editions: readonly Edition[],
  now: Date,
): Promise<void> {
  const name = editions.at(-1)?.policy.name ?? slug
  const landlord = await house.database.acrossLandlords(async (tx) => {
    const made = { id: randomUUID(), slug, name, demonstration: false }
    const there = await landlordBySlug(tx, slug)
    if (there === undefined) await addLandlord(tx, made)
    return there ?? made
  })
  await house.database.asLandlord(landlord.id, async (tx) => {
    const { editions: adopted } = await house.library.rulebookOf(tx, landlord.id)
    const by = { kind: 'system' } as const
    for (const edition of adopted.length > 0 ? [] : editions)
      await adoptPolicy(tx, landlord, edition, { by, requestId: randomUUID(), now })
    if ((await staffOf(tx, landlord.id)).length === 0)
      await insertStaff(tx, landlord.id, administrator(slug, editions))
  })
}

function administrator(slug: string, editions: readonly Edition[]): Staff {
  const policy = editions.at(-1)?.policy
  const roles = policy === undefined ? [] : rolesThatMay(policy, 'administer').map(({ id }) => id)
  const email = `administrator@${slug}.example.org`
  return { id: randomUUID(), name: 'Administrator', email, roles, active: true }
}

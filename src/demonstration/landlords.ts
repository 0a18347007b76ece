import type { Edition } from '#record/adopt.ts'
import type { Wanted } from './make.ts'
import { dealt, randomFor } from './random.ts'
import { SIZES, sizeFor } from './size.ts'

/** The demonstration is the same everywhere, but for the day it ends on. */
const SEED = 1

/** The landlords whose policies come with the program, as the demonstration has them. */
export function demonstration(editions: readonly Edition[]): readonly Wanted[] {
  return [...byLandlord(editions)].map(([slug, own]) => ({
    ...{ slug, editions: own, seed: SEED, name: own.at(-1)?.policy.name ?? slug },
    size: SIZES[slug] ?? sizeFor(30),
  }))
}

export type Simulation = {
  readonly landlords: number
  readonly complaints: number
  readonly seed: number
}

/**
 * Invented landlords `sim-001` and on, each under one of the policies, which share out the complaints between them
 * as landlords do: a few have many.
 */
export function simulated(editions: readonly Edition[], wanted: Simulation): readonly Wanted[] {
  const { landlords, complaints, seed } = wanted
  const policies = [...byLandlord(editions).values()]
  const slugs = Array.from({ length: landlords }, (_, n) => `sim-${String(n + 1).padStart(3, '0')}`)
  const random = randomFor('simulation', seed)
  const weights = Object.fromEntries(
    slugs.map((slug) => [slug, Math.exp(0.9 * normal(random.next))]),
  )
  const shares = dealt(random, complaints, weights)
  const counts = new Map(slugs.map((slug) => [slug, 0]))
  for (const slug of shares) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return slugs.map((slug, n) => ({
    ...{ slug, seed, name: `Invented Homes ${n + 1}` },
    editions: policies[n % policies.length] ?? [],
    size: sizeFor(counts.get(slug) ?? 0),
  }))
}

/** The editions of each landlord's policy, the oldest first. */
function byLandlord(editions: readonly Edition[]): ReadonlyMap<string, readonly Edition[]> {
  const sorted = editions.toSorted((a, b) => (a.policy.inForceFrom < b.policy.inForceFrom ? -1 : 1))
  return Map.groupBy(sorted, ({ policy }) => policy.landlord)
}

/** A number from the bell curve (Box and Muller). */
const normal = (next: () => number) =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

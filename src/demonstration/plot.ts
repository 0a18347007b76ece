import { type Rulebook, type RulesInForce, rulesOn } from '#ombudsman/rulebook.ts'
import type { ComplainantType } from '#policy/policy.ts'
import type { Landlord } from '#record/landlords.ts'
import type { Staff } from '#record/staff.ts'
import { addDays, type Day, londonDay } from '#time/day.ts'
import { typeWeights } from './complainant.ts'
import type { Fate } from './fate.ts'
import { fatesOf, type Year } from './fates.ts'
import type { Photographs } from './photographs.ts'
import { dealt, type Random, randomFor } from './random.ts'
import type { Size } from './size.ts'
import { staffFor } from './staff.ts'
import { later } from './when.ts'
import { KINDS } from './words/library.ts'
import type { Kind, Matter } from './words/matter.ts'

/** A landlord with its people, about to live through a year of complaints. */
export type Cast = {
  readonly landlord: Landlord
  /** The landlord's own. */
  readonly rulebook: Rulebook
  readonly staff: readonly Staff[]
  readonly size: Size
  readonly seed: number
  /** Nothing happens after. */
  readonly until: Date
  /** What some send along, if any were taken. */
  readonly photographs?: Photographs
}

/** What a complaint is about, who brings it, and what becomes of it. */
export type Plot = {
  readonly fate: Fate
  readonly kind: Kind
  readonly matter: Matter
  readonly type: ComplainantType
}

export function castOf(
  rulebook: Rulebook,
  landlord: Landlord,
  size: Size,
  seed: number,
  until: Date,
): Cast {
  const policy = rulesOf(rulebook, londonDay(until)).policy
  const staff = staffFor(policy, landlord.slug, size, seed)
  return { landlord, rulebook, staff, size, seed, until }
}

/** The complaints of the year up to the end, in the order in which they arrive. */
export function plotsOf(cast: Cast): Plot[] {
  const { landlord, rulebook, size, seed, until } = cast
  const to = londonDay(until)
  const { policy, calendar } = rulesOf(rulebook, to)
  const year = yearUpTo(rulebook, to)
  const fates = fatesOf([seed, landlord.slug], size, year, calendar)
  const random = randomFor('plots', seed, landlord.slug)
  const types = dealt(random, fates.length, typeWeights(policy, size))
  const kinds = dealt(random, fates.length, shares(KINDS))
  const next = new Map(KINDS.map((kind) => [kind.name, inTurn(random, heard(kind, size))]))
  return fates.map((fate, i) => {
    const type = policy.complainantTypes.find(({ id }) => id === types[i])
    const kind = KINDS.find(({ name }) => name === kinds[i])
    const matter = kind && turn(next.get(kind.name) ?? [])
    if (type === undefined || kind === undefined || matter === undefined)
      throw new Error('There is nothing to complain of')
    return { fate, kind, matter, type }
  })
}

/** The rules of a day, where it is a defect if there are none. */
export function rulesOf(rulebook: Rulebook, on: Day): RulesInForce {
  const rules = rulesOn(rulebook, on)
  if (rules === undefined) throw new Error(`No policy was in force on ${on}`)
  return rules
}

/** Twelve months, or less if a landlord's first policy is younger than that. */
export function yearUpTo({ editions }: Pick<Rulebook, 'editions'>, to: Day): Year {
  const from = addDays(to, -364)
  return { from: later(from, editions[0]?.inForceFrom ?? from), to }
}

const shares = (kinds: readonly Kind[]) =>
  Object.fromEntries(kinds.map(({ name, share }) => [name, share]))

const heard = ({ matters }: Kind, { families }: Size) =>
  matters.filter((matter) => families || matter.families === undefined)

/** In no order, but that those about somebody who works there come first: one is enough to show what follows. */
const inTurn = (random: Random, matters: readonly Matter[]): Matter[] =>
  random
    .shuffled(matters)
    .sort((a, b) => Number(b.aboutStaff === true) - Number(a.aboutStaff === true))

/** The next of a list, which then goes to its end. */
function turn<T>(list: T[]): T | undefined {
  const next = list.shift()
  if (next !== undefined) list.push(next)
  return next
}

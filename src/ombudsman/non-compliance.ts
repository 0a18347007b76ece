import type { Text } from '#complaint/entries.ts'
import type { Day } from '#time/day.ts'

/** What a landlord owes when exceptional circumstances keep it from complying with the Code (Code 2024, 8.5). */
export const DUTIES = ['ombudsman-told', 'residents-told', 'published', 'return-day-given'] as const
export type Duty = (typeof DUTIES)[number]

/** What can have happened while a landlord could not keep to the Code. They stand in its own chain of entries. */
export type NonComplianceEntry =
  | {
      readonly type: 'non-compliance-began'
      readonly on: Day
      readonly id: string
      readonly since: Day
      /** When it expects to comply again. Without this day nobody can be told, so it is asked at once. */
      readonly until: Day
      readonly what: Text
    }
  | {
      readonly type: 'non-compliance-duty-done'
      readonly on: Day
      readonly id: string
      readonly duty: Duty
      readonly done: Day
      readonly how: Text
    }
  | {
      readonly type: 'non-compliance-moved'
      readonly on: Day
      readonly id: string
      readonly until: Day
      readonly how: Text
    }
  | {
      readonly type: 'non-compliance-ended'
      readonly on: Day
      readonly id: string
      readonly ended: Day
      readonly how: Text
    }

export type DutyDone = { readonly done: Day; readonly how: Text }

/** A time in which the Code could not be kept, with each duty and the day it was done. */
export type NonCompliance = {
  readonly id: string
  readonly since: Day
  readonly until: Day
  /** The day it was first expected to end. */
  readonly firstUntil: Day
  readonly what: Text
  readonly duties: Readonly<Partial<Record<Duty, DutyDone>>>
  readonly ended?: Day
}

const isAboutIt = (entry: { readonly type: string }): entry is NonComplianceEntry =>
  entry.type.startsWith('non-compliance-')

/** The times in which a landlord could not keep to the Code, the latest first. */
export function nonCompliancesFrom(
  entries: readonly { readonly type: string }[],
): readonly NonCompliance[] {
  return entries.filter(isAboutIt).reduce<readonly NonCompliance[]>(evolve, [])
}

function evolve(
  all: readonly NonCompliance[],
  entry: NonComplianceEntry,
): readonly NonCompliance[] {
  const one = (change: (found: NonCompliance) => NonCompliance) =>
    all.map((found) => (found.id === entry.id ? change(found) : found))
  switch (entry.type) {
    case 'non-compliance-began': {
      const { id, since, until, what } = entry
      return [{ id, since, until, firstUntil: until, what, duties: {} }, ...all]
    }
    case 'non-compliance-duty-done': {
      const { duty, done, how } = entry
      return one((found) => ({ ...found, duties: { ...found.duties, [duty]: { done, how } } }))
    }
    case 'non-compliance-moved':
      // Whoever was told the old day has to be told the new one.
      return one(({ duties, ...found }) => {
        const { 'return-day-given': _old, ...kept } = duties
        return { ...found, duties: kept, until: entry.until }
      })
    case 'non-compliance-ended':
      return one((found) => ({ ...found, ended: entry.ended }))
  }
}

/** The duties that are still to be done, in their order. */
export const openDuties = ({ duties }: NonCompliance): readonly Duty[] =>
  DUTIES.filter((duty) => duties[duty] === undefined)

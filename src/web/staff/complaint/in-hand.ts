import type { Context } from '#complaint/decision.ts'
import type { LibraryDocument } from '#publishing/library.ts'
import type { House } from '#record/door.ts'
import type { Leave } from '#record/leave.ts'
import { type Looked, look } from '#record/look.ts'
import { londonDay } from '#time/day.ts'
import type { RelatedComplaints } from '#views/related.ts'
import { partOf } from '../looks/part.ts'
import type { StaffVisit, Who } from '../who.ts'

/** A complaint as somebody at the desk has it before them, with all that a decision on it rests on. */
export type InHand = {
  readonly looked: Looked
  readonly context: Context
  readonly who: Who
  /** Complaints that it is linked with, and others that may have to do with it: only where they are asked for. */
  readonly related?: RelatedComplaints
  /** Who is or will be away: only where it is asked for. */
  readonly away?: readonly Leave[]
  /** Another complaint that was named, by its id, if whoever looks may see it. */
  readonly other?: string
  /** The landlord’s policies on unacceptable behaviour: only where they are asked for. */
  readonly behaviour?: readonly LibraryDocument[]
  /** What the same people, or others at their address, complained of before and is closed: only where it is asked for. */
  readonly closedBefore?: readonly ClosedBefore[]
}

export type ClosedBefore = { readonly reference: string; readonly about: string | null }

/** The complaint that a page's address names; undefined when there is none, or none that this person may see. */
export async function takeInHand(house: House, visit: StaffVisit): Promise<InHand | undefined> {
  const { who, params, now } = visit
  const today = londonDay(now)
  const at = { part: partOf(visit), now }
  const looked = await look(house, who.landlord, who.viewer, params.reference ?? '', today, at)
  if (looked === undefined) return undefined
  const { about } = looked.complaint
  const aboutRoles = looked.staff
    .filter((one) => about.includes(one.id))
    .flatMap((one) => one.roles)
  return { looked, who, context: { ...looked.rules, today, by: who.actor, aboutRoles } }
}

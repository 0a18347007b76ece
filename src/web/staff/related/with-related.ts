import { peopleOn } from '#complaint/people/adjust.ts'
import type { House } from '#record/door.ts'
import { look } from '#record/look.ts'
import { addMonths, londonDay } from '#time/day.ts'
import { complaintsById, mayBeRelated } from '#views/related.ts'
import { one } from '../../form.ts'
import { type InHand, takeInHand } from '../complaint/in-hand.ts'
import type { StaffVisit } from '../who.ts'

/** How many months back a closed complaint is suggested: Putright’s own setting. */
const RECENT_MONTHS = 12

/** A complaint with those that it has to do with, and those of the same people or address. */
export async function withRelated(house: House, visit: StaffVisit): Promise<InHand | undefined> {
  const inHand = await takeInHand(house, visit)
  if (inHand === undefined) return undefined
  const { landlord, viewer } = visit.who
  const { id, complaint } = inHand.looked
  const ids = complaint.related.links.map((link) => link.complaint)
  const since = addMonths(londonDay(visit.now), -RECENT_MONTHS)
  const related = await house.database.asLandlord(landlord.id, async (tx) => {
    const linked = await complaintsById(tx, landlord.id, viewer, ids)
    const people = complaint.retention.disposed === undefined ? peopleOn(complaint) : []
    const suggested = await mayBeRelated(tx, landlord.id, viewer, { id, people, since })
    return { linked, suggested: suggested.filter((other) => !ids.includes(other.id)) }
  })
  return { ...inHand, related }
}

/** The complaint in hand, and the other one whose reference was typed, if whoever asks may see it. */
export async function withOther(house: House, visit: StaffVisit): Promise<InHand | undefined> {
  const inHand = await withRelated(house, visit)
  const typed = one(visit.form, 'reference') || one(visit.query, 'reference')
  if (inHand === undefined || typed === '') return inHand
  const { landlord, viewer } = visit.who
  const other = await look(house, landlord, viewer, typed, londonDay(visit.now))
  return other === undefined ? inHand : { ...inHand, other: other.id }
}

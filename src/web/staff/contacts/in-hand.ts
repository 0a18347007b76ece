import { may } from '#complaint/roles.ts'
import { mayTriage } from '#contact/decide.ts'
import type { House } from '#record/door.ts'
import { type LookedContact, lookContact } from '#record/look-contact.ts'
import { keepRefusedContact } from '#record/looks.ts'
import { type Day, londonDay } from '#time/day.ts'
import { partOf } from '../looks/part.ts'
import type { StaffVisit, Who } from '../who.ts'

/** A contact as somebody at the desk has it before them. */
export type ContactInHand = {
  readonly looked: LookedContact
  readonly who: Who
  readonly today: Day
}

/** The contact that a page's address names; undefined when there is none, or none for this person. */
export async function takeContact(
  house: House,
  visit: StaffVisit,
  reference = visit.params.reference ?? '',
): Promise<ContactInHand | undefined> {
  const { who, now } = visit
  const { landlord, viewer } = who
  const at = { part: partOf(visit), now }
  if (!seesContacts(who)) {
    await house.database.asLandlord(landlord.id, (tx) =>
      keepRefusedContact(tx, landlord.id, viewer, reference, at),
    )
    return undefined
  }
  const looked = await lookContact(house, landlord, viewer, reference, at)
  return looked && { looked, who, today: londonDay(now) }
}

/** Whether somebody sees to contacts. */
export const seesContacts = ({ policy, actor }: Who): boolean => mayTriage(policy, actor)

/** The staff with the role that the policy wants told of a support request, and its title; none if it names no role. */
export function whoIsTold({ looked, who }: ContactInHand) {
  const { roles, serviceRequests } = who.policy
  const role = roles.find(({ id }) => id === serviceRequests?.tells)
  if (role === undefined) return undefined
  const staff = looked.staff.filter(({ active, roles }) => active && roles.includes(role.id))
  return { title: role.title, staff }
}

/** Staff who may see to a request. */
export const whoMaySeeToIt = ({ looked, who }: ContactInHand) =>
  looked.staff.filter(
    ({ id, roles, active }) =>
      active &&
      may(
        who.policy,
        { kind: 'staff', id, roles },
        ...(['take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'] as const),
      ),
  )

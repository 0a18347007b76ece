import { peopleOn } from '#complaint/people/adjust.ts'
import type { Party } from '#complaint/people/entries.ts'
import type { Looked } from '#record/look.ts'
import type { Person } from '#record/people.ts'
import { type Filled, radiosField } from '../../fields.ts'
import { one } from '../../form.ts'
import type { Html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import { nameOfStaff } from '../complaint/words.ts'

/** Those of whom it was noted that they need something, and nothing has been made of it yet. */
export function unsettledOn(looked: Looked) {
  return everybodyOn(looked).filter(
    ({ id, person }) =>
      person?.adjustments && !looked.needs.adjustments.some((one) => one.person === id),
  )
}

/** Everybody whom a complaint is by, for and through, with what they are to it. */
export function everybodyOn(
  looked: Looked,
): readonly { readonly id: string; readonly role: string; readonly person: Person | undefined }[] {
  const { complaint, complainant, resident, joined, representatives } = looked
  return peopleOn(complaint).map((id) => {
    if (id === complaint.complainant)
      return {
        id,
        role: complaint.resident ? 'Complains for the resident' : 'Complainant',
        person: complainant,
      }
    if (id === complaint.resident) return { id, role: 'Resident it is about', person: resident }
    const other = joined.find((one) => one.id === id)
    if (complaint.related.joined.some(({ person }) => person === id))
      return { id, role: 'Complains too', person: other }
    return { id, role: 'Representative', person: representatives.find((one) => one.id === id) }
  })
}

export const nameOn = (looked: Looked, id: string): string =>
  everybodyOn(looked).find((one) => one.id === id)?.person?.name ?? 'somebody whose name is erased'

/** Which of the people on it; who is the only one is chosen already. */
export function personField(legend: string, filled: Filled, looked: Looked): Html {
  const items = everybodyOn(looked).map(({ id, role, person }) => ({
    value: id,
    text: person?.name ?? 'erased',
    hint: role,
  }))
  return radiosField('person', legend, filled, items, { small: true })
}

/** The person that a page was opened for, or the only one; among several somebody has to choose. */
export function startPerson({ complaint }: Looked, query: Form): Form {
  const people = peopleOn(complaint)
  const asked = one(query, 'person')
  const person = people.length === 1 ? people[0] : people.find((id) => id === asked)
  return person === undefined ? {} : { person }
}

/** Whoever complains, and whoever is complained about, to be chosen from. */
export function partyField(legend: string, filled: Filled, looked: Looked): Html {
  const { complaint, complainant } = looked
  const items = [
    { value: 'complainant', text: complainant?.name ?? 'Whoever complains', hint: 'Complains' },
    ...complaint.about.map((id) => ({
      value: id,
      text: nameOfStaff(looked, id),
      hint: 'Complained about',
    })),
  ]
  return radiosField('party', legend, filled, items, { small: true })
}

export function startParty(looked: Looked, query: Form): Form {
  const asked = one(query, 'party')
  return { party: looked.complaint.about.includes(asked) ? asked : 'complainant' }
}

export const partyIn = (form: Form): Party => {
  const staff = one(form, 'party')
  return staff === 'complainant' || staff === '' ? { of: 'complainant' } : { of: 'subject', staff }
}

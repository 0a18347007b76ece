import { wordsOf } from '#record/documents.ts'
import type { House, Submission } from '#record/door.ts'
import { type Looked, lookAt } from '#record/look.ts'
import type { Person } from '#record/people.ts'
import type { Place } from './place.ts'

/** A complaint that was sent. Its id can't be guessed, and whoever has it is shown no more than reference and dates. */
export async function sentComplaint(
  house: House,
  { landlord, today }: Place,
  id: string,
): Promise<Looked | undefined> {
  // Entries about the landlord itself stand under the landlord's own id.
  if (!UUID.test(id) || id === landlord.id) return undefined
  return house.database.asLandlord(landlord.id, (tx) => lookAt(tx, house, landlord, id, today))
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a complaint that was sent says the same as one that is sent again. */
export async function sentAs(
  house: House,
  place: Place,
  id: string,
  { documents = [], people = [] }: Submission,
): Promise<boolean> {
  const before = await sentComplaint(house, place, id)
  if (before === undefined) return false
  const { complaint, texts, complainant, resident } = before
  const said = [complaint.words, complaint.wanted].map((text) => text && texts.get(text.document))
  const now = documents.filter(({ kind }) => kind !== 'description').map(wordsOf)
  return (
    said.filter((text) => text !== undefined).join('\0') === now.join('\0') &&
    [complainant, resident].map(facts).join('\0') === [people[0], people[1]].map(facts).join('\0')
  )
}

const facts = (person: Person | undefined): string =>
  [
    ...[person?.name, person?.email, person?.telephone, person?.address],
    ...[person?.preferredContact, person?.adjustments],
  ].join('\0')

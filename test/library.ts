import { randomUUID } from 'node:crypto'
import type { House } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { shelve } from '#record/library.ts'
import { day } from '#time/day.ts'
import { at } from './house.ts'

/** Puts a policy on unacceptable behaviour into a landlord's library, under which contact can be restricted. */
export async function shelveBehaviourPolicy({ database }: House, landlord: Landlord) {
  const [id, edition] = [randomUUID(), day('2024-01-01')]
  const address = 'https://www.example.org/behaviour'
  const document = {
    id,
    kind: 'behaviour',
    name: 'Acceptable Behaviour Policy',
    edition,
    address,
  } as const
  const adoption = {
    by: { kind: 'system' },
    requestId: randomUUID(),
    now: at('2024-01-02'),
  } as const
  await database.asLandlord(landlord.id, (tx) => shelve(tx, landlord, document, [], adoption))
  return { document: id, edition }
}

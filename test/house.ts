import { randomUUID } from 'node:crypto'
import type { Actor, Command } from '#complaint/commands.ts'
import { adoptPolicy } from '#record/adopt.ts'
import { newDocument } from '#record/documents.ts'
import { type Answer, type House, type Submission, submit } from '#record/door.ts'
import { openLibrary } from '#record/editions.ts'
import { addLandlord, type Landlord } from '#record/landlords.ts'
import { shippedEdition } from '#record/shelf.ts'
import { insertStaff } from '#record/staff.ts'
import { day } from '#time/day.ts'
import { testDatabase } from './database.ts'
import { shelf } from './given.ts'

/** A real house for a test file: its own database, the real policies, one landlord, and staff with given roles. */
export async function testHouse(slug = 'emh') {
  const test = await testDatabase()
  const house: House = { database: test.database, library: openLibrary(shelf) }
  const landlord = await newLandlord(house, slug)
  return { ...test, house, landlord }
}

/** A landlord under one of the five policies, whatever its own name. */
export async function newLandlord(
  { database }: House,
  slug: string,
  policy = slug,
): Promise<Landlord> {
  const landlord = { id: randomUUID(), slug, name: `Landlord ${slug}`, demonstration: false }
  await database.acrossLandlords((tx) => addLandlord(tx, landlord))
  const edition = shippedEdition(policy)
  await database.asLandlord(landlord.id, (tx) =>
    adoptPolicy(tx, landlord, edition, {
      by: { kind: 'system' },
      requestId: randomUUID(),
      now: at('2021-01-04'),
    }),
  )
  return landlord
}

/** Somebody who works for the landlord, as an actor. */
export async function newStaff(
  { database }: House,
  landlord: Landlord,
  name: string,
  ...roles: string[]
) {
  const id = randomUUID()
  await database.asLandlord(landlord.id, (tx) =>
    insertStaff(tx, landlord.id, { id, name, email: `${id}@example.org`, roles, active: true }),
  )
  return { kind: 'staff', id, roles } as const satisfies Actor
}

/** A complaint by Mrs Jones as her form would send it, on a day in London. */
export function complaintBy(
  words: string,
  on: string,
  change: Partial<Submission> = {},
): Submission & { complaintId: string } {
  const complainant = randomUUID()
  const document = newDocument('words', words)
  return {
    complaintId: randomUUID(),
    seen: 0,
    command: {
      type: 'receive',
      on: day(on),
      channel: 'email',
      complainantType: 'tenant',
      complainant,
      words: document.ref,
    },
    by: { kind: 'resident', person: complainant },
    requestId: randomUUID(),
    documents: [document],
    people: [
      {
        id: complainant,
        name: 'Siân Jones',
        address: '4 Invented Street',
        email: 'sian.jones@example.org',
      },
    ],
    now: at(on),
    ...change,
  }
}

/** Ten in the morning of a day in London. */
export const at = (on: string) => new Date(`${on}T10:00:00Z`)

/** Gives a command and insists that it is accepted. */
export async function done(
  house: House,
  landlord: Landlord,
  submission: Submission,
): Promise<Extract<Answer, { accepted: true }>> {
  const answer = await submit(house, landlord, submission)
  if (!('accepted' in answer)) throw new Error(`not accepted: ${JSON.stringify(answer)}`)
  return answer
}

/** A later command on a complaint. */
export const next = (
  complaintId: string,
  seen: number,
  command: Submission['command'] & Command,
  by: Actor,
  on: string,
): Submission => ({
  complaintId,
  seen,
  command,
  by,
  requestId: randomUUID(),
  now: at(on),
})

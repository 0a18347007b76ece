import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { sql } from '#db/sql.ts'
import { day } from '#time/day.ts'
import { contactBy, contactDone } from '../../test/contacts.ts'
import { complaintBy, newStaff, testHouse } from '../../test/house.ts'
import { submitContact } from './contact-door.ts'
import { submit } from './door.ts'
import { rebuild } from './rebuild.ts'
import { verify } from './verify.ts'

const { house, landlord, owner, ...built } = await testHouse()
after(() => built.drop())

const rows = () =>
  house.database.asLandlord(landlord.id, (tx) =>
    tx.all<{ reference: string; status: string; says: string; workBy: string; due: string }>(sql`
      select reference, status, says, work_by as "workBy", due from contact
      where landlord_id = ${landlord.id} order by reference`),
  )

test('what reaches the landlord is in the record at once, with a reference, and waits to be looked at', async () => {
  await contactDone(house, landlord, contactBy('The lift is broken', '2025-05-20'))
  assert.deepEqual(await rows(), [
    {
      ...{ reference: 'EMH-C1001', status: 'to-triage', says: 'Decide what it is' },
      // Were it a complaint, it would have to be logged and acknowledged within five working days.
      ...{ workBy: '2025-05-20', due: '2025-05-28' },
    },
  ])
})

test('the same request twice adds nothing and is answered as it was', async () => {
  const contact = contactBy('A second message', '2025-05-20')
  const first = await contactDone(house, landlord, contact)
  const again = contactBy('A second message', '2025-05-20', { requestId: contact.requestId })
  assert.deepEqual(await contactDone(house, landlord, again), { ...first, repeated: true })
  assert.equal((await rows()).length, 2)
})

test('what is refused uses up no reference', async () => {
  const contact = contactBy('By pigeon', '2025-05-20')
  const command = { ...contact.command, channel: 'pigeon' }
  const answer = await submitContact(house, landlord, { ...contact, command })
  assert.ok('refusal' in answer && answer.refusal.refused === 'not-in-policy')
  await contactDone(house, landlord, contactBy('By e-mail', '2025-05-20'))
  assert.equal((await rows()).at(-1)?.reference, 'EMH-C1003')
})

test('contacts are verified and their rows made again like those of complaints', async () => {
  const { broken, complaints, contacts } = await verify(house.database, landlord)
  assert.deepEqual([broken, complaints, contacts], [[], 0, 3])
  assert.deepEqual((await rebuild(house, landlord)).differed, [])
  await owner.run(sql`update contact set says = 'Nothing' where reference = 'EMH-C1002'`)
  assert.deepEqual((await rebuild(house, landlord)).differed, [
    { complaint: 'EMH-C1002', table: 'contact' },
  ])
  assert.deepEqual((await rebuild(house, landlord)).differed, [])
})

test('a complaint that is refused by its contact is not taken at all, and uses up no reference', async () => {
  const { contactId } = await contactDone(house, landlord, contactBy('Nobody came', '2025-05-20'))
  const later = complaintBy('Nobody came', '2025-05-21')
  const command = {
    type: 'make-complaint',
    on: day('2025-05-21'),
    complaint: later.complaintId,
  } as const
  const by = await newStaff(house, landlord, 'Tom', 'complaints-team')
  const part = (received: string) => ({
    ...{ contactId, seen: 1, command: { ...command, received: day(received) } },
  })
  const refused = await submit(house, landlord, { ...later, by, contact: part('2025-05-21') })
  assert.ok('refusal' in refused && refused.refusal.refused === 'contact-says')
  assert.match(sayRefusal(refused.refusal), /received on Tuesday 20 May 2025/)
  const stale = { ...part('2025-05-20'), seen: 0 }
  const again = await submit(house, landlord, { ...later, by, contact: stale })
  assert.ok('refusal' in again && again.refusal.refused === 'contact-says')

  const taken = await submit(house, landlord, { ...later, by, contact: part('2025-05-20') })
  assert.ok('accepted' in taken)
  const row = await owner.one(sql`
    select c.reference, k.status, k.kind from complaint c join contact k on k.complaint_id = c.id
    where k.id = ${contactId}`)
  assert.deepEqual(row, { reference: 'EMH-1001', status: 'done', kind: 'complaint' })
  assert.deepEqual((await verify(house.database, landlord)).broken, [])
})

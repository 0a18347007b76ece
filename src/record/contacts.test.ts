import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { contactBy, contactDone } from '../../test/contacts.ts'
import { testHouse } from '../../test/house.ts'
import { submitContact } from './contact-door.ts'
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

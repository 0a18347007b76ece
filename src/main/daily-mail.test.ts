import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { chooseMail } from '#record/day-choice.ts'
import { day } from '#time/day.ts'
import { busyDesk } from '../../test/busy-desk.ts'
import { sweep } from './sweep.ts'

let world: Awaited<ReturnType<typeof busyDesk>>
before(async () => {
  world = await busyDesk()
})
after(() => world.drop())

const swept = async (now: string) => {
  const { house, landlord } = world
  await sweep(house, new Date(now), assert.ifError)
  return house.database.asLandlord(landlord.id, (tx) =>
    tx.all<{ to: string; subject: string; text: string }>(sql`
      select m.to_name as "to", m.subject, convert_from(d.content, 'UTF8') as text
      from mail m join document d on d.landlord_id = m.landlord_id and d.id = m.text_document
      where m.landlord_id = ${landlord.id} order by m.queued_at`),
  )
}

describe('the day of somebody who asked for it by e-mail', () => {
  before(() => {
    const { house, landlord, staff } = world
    return house.database.asLandlord(landlord.id, (tx) =>
      chooseMail(tx, landlord.id, staff.handler.id, true, day('2025-06-04')),
    )
  })

  test('comes from the next working day on, at seven in London, and once', async () => {
    assert.deepEqual(await swept('2025-06-04T12:00:00Z'), [])
    assert.deepEqual(await swept('2025-06-05T05:59:00Z'), [])
    const [first, ...others] = await swept('2025-06-05T06:00:00Z')
    assert.deepEqual(others, [])
    assert.deepEqual([first?.to, first?.subject], ['Marcus Bell', 'Your day: Thursday 5 June 2025'])
    assert.equal((await swept('2025-06-05T06:01:00Z')).length, 1)
    assert.equal((await swept('2025-06-06T06:01:00Z')).length, 2)
  })

  test('says what is late and what is to be done, with references and without a name', async () => {
    const [first] = await swept('2025-06-06T06:02:00Z')
    assert.match(first?.text ?? '', /EMH-1001: Answer at stage 1\. Due Wednesday 28 May 2025\./)
    assert.match(first?.text ?? '', /^2 are overdue/m)
    assert.doesNotMatch(first?.text ?? '', /Jones|boiler|Rahman/i)
  })

  test('does not come at a weekend or on a bank holiday, nor when it is stopped', async () => {
    const before = (await swept('2025-06-06T06:03:00Z')).length
    assert.equal((await swept('2025-06-07T08:00:00Z')).length, before)
    assert.equal((await swept('2025-08-25T08:00:00Z')).length, before)
    const { house, landlord, staff } = world
    await house.database.asLandlord(landlord.id, (tx) =>
      chooseMail(tx, landlord.id, staff.handler.id, false, day('2025-08-25')),
    )
    assert.equal((await swept('2025-08-26T08:00:00Z')).length, before)
  })
})

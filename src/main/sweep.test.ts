import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { complaintBy, done, testHouse } from '../../test/house.ts'
import { sweep } from './sweep.ts'

let made: Awaited<ReturnType<typeof testHouse>>
before(async () => {
  made = await testHouse()
})
after(() => made.drop())

test('a day is sealed once what came at its end has had the time to be written', async () => {
  const { house, landlord } = made
  await done(house, landlord, complaintBy('The lift is out of order', '2026-07-07'))
  const sealed = async (now: string) => {
    await sweep(house, new Date(now), assert.ifError)
    const rows = await house.database.asLandlord(landlord.id, (tx) =>
      tx.all<{ day: string }>(sql`
        select on_day as day from seal where landlord_id = ${landlord.id} and on_day > '2026-01-01'`),
    )
    return rows.map(({ day }) => day)
  }
  assert.deepEqual(await sealed('2026-07-07T23:04:00Z'), []) // four minutes past midnight in London
  assert.deepEqual(await sealed('2026-07-07T23:06:00Z'), ['2026-07-07'])
  assert.deepEqual(await sealed('2026-07-07T23:07:00Z'), ['2026-07-07'])
})

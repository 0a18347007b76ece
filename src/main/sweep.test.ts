import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { keepUpload, uploadsOf } from '#record/uploads.ts'
import { complaintBy, done, testHouse } from '../../test/house.ts'
import { pdf } from '../../test/real-files.ts'
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

test('files of forms that nobody sent are swept away after a day', async () => {
  const { house, landlord } = made
  const taken = {
    name: 'a.pdf',
    kind: 'document',
    mediaType: 'application/pdf',
    content: pdf,
  } as const
  const form = randomUUID()
  await keepUpload(house, landlord.id, form, taken, new Date('2026-07-08T10:00:00Z'))
  const left = async (now: string) => {
    await sweep(house, new Date(now), assert.ifError)
    return house.database.asLandlord(landlord.id, (tx) => uploadsOf(tx, landlord.id, form))
  }
  assert.equal((await left('2026-07-09T09:59:00Z')).length, 1)
  assert.equal((await left('2026-07-09T10:01:00Z')).length, 0)
})

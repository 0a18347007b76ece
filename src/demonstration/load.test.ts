import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import type { House } from '#record/door.ts'
import { openLibrary } from '#record/editions.ts'
import { type Landlord, landlords } from '#record/landlords.ts'
import { rebuild } from '#record/rebuild.ts'
import { sealDaysOver } from '#record/seal.ts'
import { shippedEditions } from '#record/shelf.ts'
import { verify } from '#record/verify.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { shelf } from '../../test/given.ts'
import { demonstration, simulated } from './landlords.ts'
import { load } from './load.ts'
import { CannotMake, isWhole } from './make.ts'
import { ratesOf, sumOf } from './rates.ts'

const now = new Date('2026-11-22T09:30:00Z')
const later = new Date('2026-11-27T15:00:00Z')
// emh is like the others, and takes ten times as long.
const small = demonstration(shippedEditions()).filter(({ slug }) => slug !== 'emh')
const complaints = small.reduce((sum, { size }) => sum + size.complaints, 0)

describe('loading the demonstration', () => {
  const tests: TestDatabase[] = []
  let whole: House
  before(async () => {
    whole = await newHouse()
    const loaded = await load(whole, small, { now })
    assert.equal(loaded.complaints, complaints)
  })
  after(async () => {
    for (const test of tests) await test.drop()
  })

  async function newHouse(): Promise<House> {
    const test = await testDatabase()
    tests.push(test)
    return { database: test.database, library: openLibrary(shelf) }
  }

  test('gives references in the order in which complaints were received', async () => {
    for (const one of await invented(whole)) {
      const rows = await whole.database.asLandlord(one.id, (tx) =>
        tx.all<{ reference: string; received: string }>(sql`
          select reference, received from complaint where landlord_id = ${one.id} order by reference`),
      )
      const days = rows.map(({ received }) => received)
      assert.deepEqual(days, days.toSorted())
    }
  })

  test('has photographs with some of the complaints of damp, leaks and repairs', async () => {
    let photographs = 0
    for (const one of await invented(whole)) {
      const rows = await whole.database.asLandlord(one.id, (tx) =>
        tx.all<{ name: string; size: number }>(sql`
          select name, size from document where landlord_id = ${one.id} and kind = 'file'`),
      )
      for (const { name, size } of rows) assert.ok(name.endsWith('.jpg') && size < 10_000, name)
      photographs += rows.length
    }
    assert.ok(photographs >= 3, `${photographs} photographs`)
  })

  test('makes a record that verifies, with its seals, and views that a rebuild finds as they are', async () => {
    for (const landlord of await invented(whole)) {
      const sealed = await whole.database.asLandlord(landlord.id, (tx) =>
        sealDaysOver(tx, landlord.id, now),
      )
      assert.ok(sealed > 20)
      assert.deepEqual((await verify(whole.database, landlord)).broken, [])
      assert.deepEqual((await rebuild(whole, landlord)).differed, [])
    }
  })

  test('adds nothing the second time', async () => {
    const before = await heads(whole)
    assert.equal((await load(whole, small, { now: later })).commands, 0)
    assert.deepEqual(await heads(whole), before)
  })

  test('goes on where it was stopped, on another day, to the very same record', async () => {
    const house = await newHouse()
    for (const share of [0.3, 0.7]) {
      const stop = new AbortController()
      const report = (done: number) => done > share && stop.abort()
      await assert.rejects(load(house, small, { now, report, signal: stop.signal }), {
        name: 'AbortError',
      })
    }
    await load(house, small, { now: later })
    assert.deepEqual(await heads(house), await heads(whole))
    for (const { id } of await invented(house))
      assert.ok(await house.database.asLandlord(id, (tx) => isWhole(tx, id)))
  })

  test('simulates as many landlords and complaints as were asked for, and no others afterwards', async () => {
    const house = await newHouse()
    const wanted = { landlords: 3, complaints: 60, seed: 7 }
    const { casts } = await load(house, simulated(shippedEditions(), wanted), { now })
    const rates = []
    for (const { landlord } of casts)
      rates.push(await house.database.asLandlord(landlord.id, (tx) => ratesOf(tx, landlord.id)))
    const { complaints, open, escalated } = sumOf(rates)
    assert.equal(complaints, 60)
    assert.ok(open > 0 && escalated > 0)
    const more = simulated(shippedEditions(), { ...wanted, complaints: 70 })
    await assert.rejects(load(house, more, { now }), CannotMake)
  })
})

const invented = ({ database }: House): Promise<Landlord[]> => database.acrossLandlords(landlords)

/** The last hash of every complaint: the same only if everything before is the same. */
async function heads(house: House): Promise<readonly string[]> {
  const all = []
  for (const { id, slug } of await invented(house)) {
    const rows = await house.database.asLandlord(id, (tx) =>
      tx.all<{ id: string; seq: number; hash: Buffer }>(sql`
        select distinct on (complaint_id) complaint_id as id, seq, hash from entry
        where landlord_id = ${id} order by complaint_id, seq desc`),
    )
    for (const row of rows) all.push(`${slug} ${row.id} ${row.seq} ${row.hash.toString('hex')}`)
  }
  return all
}

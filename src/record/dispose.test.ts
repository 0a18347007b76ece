import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { s3Store } from '#files/s3.ts'
import { isRejected, takeFile } from '#files/take.ts'
import { day } from '#time/day.ts'
import { taken } from '../../test/desk.ts'
import { at, done, newStaff, testHouse } from '../../test/house.ts'
import { pdf } from '../../test/real-files.ts'
import { startS3 } from '../../test/s3.ts'
import { dispose } from './dispose.ts'
import type { House } from './door.ts'
import { filesOf } from './files.ts'
import { addedFrom, keepUpload, sweepUploads, takingOf, uploadsOf } from './uploads.ts'
import { verify } from './verify.ts'

const { house: plain, landlord, owner, drop } = await testHouse('tht')
const s3 = await startS3()
const store = s3Store(s3.settings)
const house: House = { ...plain, files: { store } }
after(async () => {
  await drop()
  await s3.stop()
})
const officer = await newStaff(plain, landlord, 'Ruth Bell', 'chief-officer')
const administrator = await newStaff(plain, landlord, 'Jo Flynn', 'administrator')

/** A complaint that was closed on 1 March 2022, with a paper that is kept in the store. */
async function closedWithPaper() {
  const { id } = await taken(house, landlord, 'The ceiling drips', '2022-02-01', {
    facts: { complainantType: 'resident' },
  })
  const form = randomUUID()
  const file = await takeFile(pdf, 'Invoice.pdf', takingOf(house))
  assert.ok(!isRejected(file))
  await keepUpload(house, landlord.id, form, file, at('2022-02-02'))
  const uploads = await house.database.asLandlord(landlord.id, (tx) =>
    uploadsOf(tx, landlord.id, form),
  )
  const added = addedFrom(landlord.id, uploads, 'resident', at('2022-02-02'))
  const asked = { complaintId: id, by: officer }
  await done(house, landlord, {
    ...{ ...asked, seen: 1, requestId: randomUUID(), now: at('2022-02-02') },
    command: { type: 'add-files', on: day('2022-02-02'), files: added.files },
    documents: added.documents,
    also: added.also(id),
  })
  await done(house, landlord, {
    ...{ ...asked, seen: 2, requestId: randomUUID(), now: at('2022-03-01') },
    command: { type: 'close', on: day('2022-03-01'), because: 'withdrawn' },
  })
  const files = await house.database.asLandlord(landlord.id, (tx) => filesOf(tx, landlord.id, id))
  const [kept] = [...files.values()]
  assert.ok(kept?.place)
  return { id, place: kept.place }
}

const disposedBy = (through: House, complaintId: string, requestId = randomUUID()) =>
  dispose(through, landlord, {
    ...{ complaintId, seen: 3, by: administrator, requestId, now: at('2025-03-01') },
  })
const placesOf = (id: string) =>
  owner.all(sql`select 1 from document where complaint_id = ${id} and place is not null`)

test('THT-15: what is kept in a store goes with the record, which verifies afterwards', async () => {
  const { id, place } = await closedWithPaper()
  assert.ok(await store.get(place))
  const requestId = randomUUID()
  const answer = await disposedBy(house, id, requestId)
  assert.ok('accepted' in answer)
  assert.equal(await store.get(place), undefined)
  assert.deepEqual(await placesOf(id), [])
  assert.deepEqual((await verify(house.database, landlord, [], store)).broken, [])
  const again = await disposedBy(house, id, requestId)
  assert.ok('accepted' in again && again.repeated)
})

test('a store that does not answer does not keep a record, and its object goes as soon as it does', async () => {
  const { id, place } = await closedWithPaper()
  const away = s3Store({ ...s3.settings, url: 'http://127.0.0.1:1' })
  const answer = await disposedBy({ ...plain, files: { store: away } }, id)
  assert.ok('accepted' in answer)
  assert.deepEqual(await placesOf(id), [])
  assert.ok(await store.get(place), 'still there')
  await sweepUploads(house, landlord.id, at('2025-03-02'))
  assert.equal(await store.get(place), undefined)
  assert.deepEqual(await owner.all(sql`select 1 from upload`), [])
})

test('THT-15: before its day nothing is erased', async () => {
  const { id, place } = await closedWithPaper()
  const answer = await dispose(house, landlord, {
    ...{ complaintId: id, seen: 3, by: administrator, requestId: randomUUID() },
    now: at('2025-02-28'),
  })
  assert.ok('refusal' in answer && answer.refusal.refused === 'disposal-early')
  assert.ok(await store.get(place))
  assert.deepEqual((await placesOf(id)).length, 1)
})

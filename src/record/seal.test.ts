import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connect, type Database } from '#db/postgres.ts'
import { complaintBy, done, newStaff, next, testHouse } from '../../test/house.ts'
import { newDocument } from './documents.ts'
import { sealDaysOver, sealFor, sealsAgain, sealsOf } from './seal.ts'
import { verify } from './verify.ts'

let world: Awaited<ReturnType<typeof testHouse>>
let watched: Database
const said: string[] = []
before(async () => {
  world = await testHouse()
  watched = connect(world.url, { onStatement: (text) => said.push(text) })
})
after(async () => {
  await watched.end()
  await world.drop()
})

/** Complaints of four days, the first of them logged on the third; then all of them sealed. */
async function fourDays() {
  const { house, landlord } = world
  const team = await newStaff(house, landlord, 'Team', 'complaints-team')
  const first = complaintBy('The boiler is broken', '2025-05-20')
  await done(house, landlord, first)
  await done(house, landlord, complaintBy('The lift is stuck', '2025-05-20'))
  await done(house, landlord, complaintBy('Nobody answers', '2025-05-21'))
  const summary = newDocument('summary', 'Boiler')
  await done(house, landlord, {
    ...next(first.complaintId, 1, { type: 'log', summary: summary.ref }, team, '2025-05-22'),
    documents: [summary],
  })
  await done(house, landlord, complaintBy('There is mould again', '2025-05-27'))
  await house.database.asLandlord(landlord.id, (tx) =>
    sealDaysOver(tx, landlord.id, new Date('2025-06-01T10:00:00Z')),
  )
}

test('all seals are worked out again in one walk, each as on its day', async () => {
  const { house, landlord } = world
  await fourDays()
  await house.database.asLandlord(landlord.id, async (tx) => {
    const seals = await sealsOf(tx, landlord.id)
    assert.deepEqual(
      seals.map(({ on }) => on).filter((on) => on > '2025-01-01'),
      ['2025-05-20', '2025-05-21', '2025-05-22', '2025-05-27'],
    )
    const again = await sealsAgain(tx, landlord.id, seals)
    assert.deepEqual(again, seals)
    for (const seal of seals) assert.deepEqual(await sealFor(tx, landlord.id, seal.on), seal)
  })
})

test('verifying reads each entry a fixed number of times, however many days were sealed', async () => {
  const { landlord } = world
  const { complaints, seals, broken } = await verify(watched, landlord)
  assert.deepEqual(broken, [])
  assert.ok(seals.length > 4)
  const reads = said.filter((text) => /\bfrom entry\b/.test(text))
  // One for the list of all, one for each complaint and for the landlord's own, one for the seals.
  assert.equal(reads.length, 1 + complaints + 1 + 1)
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { connect, type Database } from '#db/postgres.ts'
import { sql } from '#db/sql.ts'
import { complaintBy, done, newStaff, next, testHouse } from '../../test/house.ts'
import { newDocument } from './documents.ts'
import { rebuild } from './rebuild.ts'

let world: Awaited<ReturnType<typeof testHouse>>
let watched: Database
const said: string[] = []
before(async () => {
  world = await testHouse()
  watched = connect(world.url, { onStatement: (text) => said.push(text) })
})
after(async () => {
  await watched?.end()
  await world?.drop()
})

/** The tables of views that are written to while something is done. */
async function tablesWritten(work: () => Promise<unknown>): Promise<readonly string[]> {
  said.length = 0
  await work()
  const views = /insert into (complaint|deadline|task|action|letter|adjustment|learning)\b/
  return said.flatMap((text) => views.exec(text)?.[1] ?? []).toSorted()
}

/** A complaint that was logged, and what gives it to a handler. */
async function loggedComplaint() {
  const { house, landlord } = world
  const team = await newStaff(house, landlord, 'Team', 'complaints-team')
  const handler = await newStaff(house, landlord, 'Handler', 'complaint-handler')
  const { complaintId } = await done(
    house,
    landlord,
    complaintBy('The boiler is broken', '2025-05-20'),
  )
  const summary = newDocument('summary', 'Boiler')
  await done(house, landlord, {
    ...next(complaintId, 1, { type: 'log', summary: summary.ref }, team, '2025-05-21'),
    documents: [summary],
  })
  const assign = { type: 'assign', handler, conflict: 'none', declared: true } as const
  return {
    complaintId,
    assigned: () =>
      done(
        { ...house, database: watched },
        landlord,
        next(complaintId, 2, assign, team, '2025-05-21'),
      ),
  }
}

test('a command writes the views that it changes, and leaves the others alone', async () => {
  const { house, landlord } = world
  const { assigned } = await loggedComplaint()
  // Whose the tasks are changes; the days and all else stay.
  assert.deepEqual(await tablesWritten(assigned), ['complaint', 'task'])
  assert.deepEqual((await rebuild(house, landlord)).differed, [])
})

test('a view that would now be made otherwise is written, though nothing of the complaint changed it', async () => {
  const { house, landlord, owner } = world
  const { complaintId, assigned } = await loggedComplaint()
  // As another calendar or another edition of the program would leave it: made from something else.
  await owner.run(sql`
    update complaint set written = written || '{"deadlines":"otherwise"}' where id = ${complaintId}`)
  await owner.run(sql`delete from deadline where complaint_id = ${complaintId}`)
  assert.deepEqual(await tablesWritten(assigned), ['complaint', 'deadline', 'task'])
  assert.deepEqual((await rebuild(house, landlord)).differed, [])
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { readPolicy } from '#policy/read.ts'
import { readCalendar } from '#time/calendar.ts'
import { day } from '#time/day.ts'
import { acknowledge } from '../../test/commands.ts'
import { at, complaintBy, done, newLandlord, newStaff, next, testHouse } from '../../test/house.ts'
import { adoptPolicy } from './adopt.ts'
import { newDocument } from './documents.ts'
import { rebuild } from './rebuild.ts'
import { movedBy, type NewCalendar, replaceCalendar } from './replace-calendar.ts'
import { rehearse } from './replay.ts'
import { shippedEdition } from './shelf.ts'
import { verify } from './verify.ts'

type World = Awaited<ReturnType<typeof testHouse>>
let world: World
before(async () => {
  world = await testHouse('soths')
})
after(() => world.drop())

const system = { kind: 'system' } as const

/** A complaint received on a day, acknowledged two days later with its points. */
async function acknowledged(
  landlord = world.landlord,
  on = '2026-05-19',
  acknowledgedOn = '2026-05-21',
) {
  const { house } = world
  const { complaintId } = await done(house, landlord, complaintBy('Damp', on))
  const documents = ['definition', 'outcomes-sought', 'point'].map((kind) =>
    newDocument(kind as 'point', `The ${kind}`),
  )
  const [definition, outcomesSought, point] = documents.map(({ ref }) => ref)
  assert.ok(definition && outcomesSought && point)
  const command = acknowledge(acknowledgedOn, {
    definition,
    outcomesSought,
    points: [{ id: randomUUID(), text: point }],
  })
  await done(house, landlord, {
    ...next(complaintId, 1, command, system, acknowledgedOn),
    documents,
  })
  return complaintId
}

const dueOf = async (complaintId: string, step = 'respond') => {
  const row = await world.owner.one<{ due: string }>(sql`
    select due from deadline where complaint_id = ${complaintId} and step = ${step} and clock = 'policy' and stage = 1`)
  return row?.due
}

/** Stoke's policy with fifteen working days in the place of ten. */
const fifteen = () => {
  const { content } = shippedEdition('soths')
  const text = content
    .replace('respond:\n      within: 10 working days', 'respond:\n      within: 15 working days')
    .replace('edition: 2024-06', 'edition: 2026-06')
    .replace('in-force-from: 2024-06-01', 'in-force-from: 2026-06-01')
    .replace('review-by: 2025-06-30', 'review-by: 2027-06-30')
  const read = readPolicy(text, 'new.yaml')
  assert.ok('policy' in read, JSON.stringify(read))
  return { policy: read.policy, content: text }
}

describe('adopting an edition', () => {
  test('leaves earlier complaints under theirs, and puts later ones under the new one', async () => {
    const { house } = world
    const landlord = await newLandlord(house, 'adopts', 'soths')
    const earlier = await acknowledged(landlord, '2026-05-29', '2026-06-03')
    await house.database.asLandlord(landlord.id, (tx) =>
      adoptPolicy(tx, landlord, fifteen(), {
        by: system,
        requestId: randomUUID(),
        now: at('2026-05-20'),
      }),
    )
    const later = await acknowledged(landlord, '2026-06-01', '2026-06-03')
    assert.equal(await dueOf(earlier), '2026-06-17')
    assert.equal(await dueOf(later), '2026-06-24')
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
    assert.deepEqual((await rebuild(house, landlord)).differed, [])
  })

  test('is rehearsed on the last twelve months: which steps would have been late', async () => {
    const { house } = world
    const landlord = await newLandlord(house, 'rehearses', 'soths')
    await acknowledged(landlord, '2026-05-19', '2026-05-21')
    const book = await house.database.asLandlord(landlord.id, (tx) =>
      house.library.rulebookOf(tx, landlord.id),
    )
    const rehearsal = await house.database.asLandlord(landlord.id, (tx) =>
      rehearse(tx, landlord.id, book, fifteen().policy, day('2026-06-10')),
    )
    // Ten working days from 21 May ended on 5 June; fifteen end on the 12th.
    assert.equal(rehearsal.complaints, 1)
    assert.equal(rehearsal.lateNow, 1)
    assert.equal(rehearsal.lateThen, 0)
    assert.deepEqual(rehearsal.changed[0]?.differences[0], {
      stage: 1,
      step: 'respond',
      wasDue: '2026-06-05',
      wouldBeDue: '2026-06-12',
      becomes: 'in-time',
    })
  })

  test('can’t be undone or changed', async () => {
    await assert.rejects(
      world.owner.run(sql`update policy_edition set content = ''`),
      /append-only/,
    )
    await assert.rejects(
      world.owner
        .run(sql`delete from calendar_edition where true`)
        .then(() => world.owner.run(sql`truncate calendar_edition`)),
      /append-only/,
    )
  })
})

describe('a new bank holiday', () => {
  /** England's calendar with a holiday proclaimed on Monday 1 June 2026. */
  const proclaimed = (): NewCalendar => {
    const file = JSON.parse(
      readFileSync(new URL('../../calendars/england-and-wales.json', import.meta.url), 'utf8'),
    )
    file.events.push({ date: '2026-06-01', title: 'A new bank holiday', notes: '' })
    file.events.sort((a: { date: string }, b: { date: string }) => (a.date < b.date ? -1 : 1))
    const content = JSON.stringify(file)
    return { division: 'england-and-wales', calendar: readCalendar(file), content }
  }

  test('moves open deadlines that it falls into, and no others', async () => {
    const { house } = world
    const landlord = await newLandlord(house, 'moves', 'soths')
    const told = await acknowledged(landlord, '2026-05-19', '2026-05-21')
    const { complaintId: untold } = await done(house, landlord, complaintBy('Noise', '2026-05-28'))
    const moved = await house.database.asLandlord(landlord.id, (tx) =>
      movedBy(tx, house, landlord, proclaimed()),
    )
    const policy = moved
      .filter((one) => one.clock === 'policy')
      .map(({ id, step, from, to, promised }) => ({ id, step, from, to, promised }))
    const wanted = [
      { id: told, step: 'respond', from: '2026-06-05', to: '2026-06-08', promised: '2026-06-05' },
      {
        id: untold,
        step: 'acknowledge',
        from: '2026-06-04',
        to: '2026-06-05',
        promised: undefined,
      },
      { id: untold, step: 'respond', from: '2026-06-18', to: '2026-06-19', promised: undefined },
    ]
    const order = (a: { id: string; step: string }, b: { id: string; step: string }) =>
      `${a.id}${a.step}`.localeCompare(`${b.id}${b.step}`)
    assert.deepEqual(policy.toSorted(order), wanted.toSorted(order))
  })

  test('leaves what was promised as it was told, while what was not told yet moves', async () => {
    const { house, owner } = world
    const landlord = await newLandlord(house, 'keeps', 'soths')
    const told = await acknowledged(landlord, '2026-05-19', '2026-05-21')
    const { complaintId: untold } = await done(house, landlord, complaintBy('Noise', '2026-05-28'))
    const tell = await replaceCalendar(house, landlord, proclaimed(), 'kept', {
      by: system,
      requestId: randomUUID(),
      now: at('2026-05-29'),
    })
    assert.deepEqual(tell, [])
    assert.equal(await dueOf(untold, 'acknowledge'), '2026-06-05')
    const row = await owner.one<{ workBy: string }>(
      sql`select work_by as "workBy" from complaint where id = ${told}`,
    )
    assert.equal(row?.workBy, '2026-06-05')
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
    assert.deepEqual((await rebuild(house, landlord)).differed, [])
  })

  test('moves promises too if the landlord chooses, says so in each complaint, and lists whom to tell', async () => {
    const { house, owner } = world
    const landlord = await newLandlord(house, 'tells', 'soths')
    const told = await acknowledged(landlord, '2026-05-19', '2026-05-21')
    const administrator = await newStaff(house, landlord, 'Administrator', 'administrator')
    const tell = await replaceCalendar(house, landlord, proclaimed(), 'moved', {
      by: administrator,
      requestId: randomUUID(),
      now: at('2026-05-29'),
    })
    assert.deepEqual(tell, ['TELLS-1001'])
    const row = await owner.one<{ data: object }>(
      sql`select data from entry where complaint_id = ${told} and type = 'promise-moved'`,
    )
    assert.deepEqual(row?.data, { stage: 1, from: '2026-06-05', to: '2026-06-08' })
  })
})

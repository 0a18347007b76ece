import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { policyOn } from '#ombudsman/rulebook.ts'
import { day } from '#time/day.ts'
import { rulebookOf } from '../../test/given.ts'
import { at, complaintBy, done, newLandlord, newStaff, next, testHouse } from '../../test/house.ts'
import { newDocument, textsOf } from './documents.ts'
import { submit } from './door.ts'
import { readEntries } from './entries.ts'
import { look, viewerOf } from './look.ts'
import { rebuild } from './rebuild.ts'
import { sealDaysOver, sealsOf } from './seal.ts'
import { verify } from './verify.ts'

type World = Awaited<ReturnType<typeof testHouse>>
let world: World
before(async () => {
  world = await testHouse()
})
after(() => world.drop())

const logging = (summary: string) => {
  const document = newDocument('summary', summary)
  return { command: { type: 'log', summary: document.ref } as const, documents: [document] }
}

/** A new complaint, and the team that logs it. */
async function newComplaint(words = 'The boiler is broken') {
  const { house, landlord } = world
  const team = await newStaff(house, landlord, 'Team', 'complaints-team')
  const { complaintId } = await done(house, landlord, complaintBy(words, '2025-05-20'))
  return { complaintId, team }
}

const count = async (table: 'entry' | 'document' | 'complaint', complaintId: string) => {
  const column = table === 'complaint' ? sql`id` : sql`complaint_id`
  const row = await world.owner.one<{ n: number }>(sql`
    select count(*)::int as n from ${table === 'entry' ? sql`entry` : table === 'document' ? sql`document` : sql`complaint`}
    where ${column} = ${complaintId}`)
  return row?.n
}

describe('the one door', () => {
  test('writes the entries, the texts, the person and the views together', async () => {
    const { house, landlord } = world
    const { complaintId } = await newComplaint()
    const entries = await house.database.asLandlord(landlord.id, (tx) =>
      readEntries(tx, landlord.id, complaintId),
    )
    assert.deepEqual(
      entries.map(({ entry }) => entry.type),
      ['complaint-received'],
    )
    assert.equal(await count('document', complaintId), 1)
    assert.equal(await count('complaint', complaintId), 1)
  })

  test('keeps names and words out of the entries', async () => {
    const { owner } = world
    const { complaintId } = await newComplaint('My secret words')
    const row = await owner.one<{ all: string }>(
      sql`select string_agg(data::text, '') as all from entry where complaint_id = ${complaintId}`,
    )
    assert.doesNotMatch(row?.all ?? '', /secret|Jones|Invented|example\.org/)
  })

  test('adds nothing when the same request comes again, and answers as before', async () => {
    const { house, landlord } = world
    const submission = complaintBy('Twice', '2025-05-20')
    const first = await done(house, landlord, submission)
    const second = await done(house, landlord, submission)
    assert.deepEqual({ ...second, repeated: false }, first)
    assert.equal(await count('entry', submission.complaintId), 1)
  })

  test('adds once when the same request comes ten times at the same moment', async () => {
    const { house, landlord } = world
    const submission = complaintBy('Ten times', '2025-05-20')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => submit(house, landlord, submission)),
    )
    assert.ok(answers.every((answer) => 'accepted' in answer))
    assert.equal(await count('entry', submission.complaintId), 1)
    assert.equal(await count('document', submission.complaintId), 1)
  })

  test('lets one of two people through who act on the same complaint, and shows the other what changed', async () => {
    const { house, landlord } = world
    const { complaintId, team } = await newComplaint()
    const both = await Promise.all(
      ['one', 'two'].map((summary) => {
        const { command, documents } = logging(summary)
        return submit(house, landlord, {
          ...next(complaintId, 1, command, team, '2025-05-21'),
          documents,
        })
      }),
    )
    const [stale, ...others] = both.filter((answer) => 'stale' in answer)
    assert.ok(stale && others.length === 0 && both.some((answer) => 'accepted' in answer))
    assert.deepEqual(
      stale.stale.map(({ entry }) => entry.type),
      ['complaint-logged'],
    )
  })

  test('writes nothing at all when the command is refused, and uses up no reference', async () => {
    const { house, landlord } = world
    const references: string[] = []
    for (const channel of ['email', 'pigeon', 'email']) {
      const submission = complaintBy('Counted', '2025-05-20')
      const command = { ...submission.command, channel } as typeof submission.command
      const answer = await submit(house, landlord, { ...submission, command })
      if ('refusal' in answer) {
        assert.equal(answer.refusal.refused, 'not-in-policy')
        assert.equal(await count('document', submission.complaintId), 0)
      } else {
        const row = await world.owner.one<{ reference: string }>(
          sql`select reference from complaint where id = ${submission.complaintId}`,
        )
        references.push(row?.reference ?? '')
      }
    }
    const [first, second] = references.map((reference) => Number(reference.replace('EMH-', '')))
    assert.equal(second, (first ?? 0) + 1)
  })

  test('gives references without gaps when many complain at once (EHT-2.2.2a)', async () => {
    const { house } = world
    const landlord = await newLandlord(house, 'soths')
    await Promise.all(
      Array.from({ length: 20 }, () => done(house, landlord, complaintBy('Many', '2025-05-20'))),
    )
    const rows = await world.owner.all<{ reference: string }>(sql`
      select reference from complaint where landlord_id = ${landlord.id} order by reference`)
    assert.deepEqual(
      rows.map((row) => row.reference),
      Array.from({ length: 20 }, (_, n) => `SOTHS-${1001 + n}`),
    )
  })
})

describe('the record', () => {
  test('refuses change, removal and truncation, even by its owner', async () => {
    const { owner } = world
    await newComplaint()
    for (const statement of [
      sql`update entry set on_day = on_day`,
      sql`delete from entry`,
      sql`truncate entry`,
      sql`truncate entry cascade`,
      sql`delete from seal where false`,
    ])
      if (statement.text.includes('where false')) await owner.run(statement)
      else await assert.rejects(owner.run(statement), /append-only/)
  })

  test('can’t be changed by the program’s role at all', async () => {
    const { house, landlord } = world
    for (const statement of [
      sql`update entry set on_day = on_day where landlord_id = ${landlord.id}`,
      sql`delete from entry where landlord_id = ${landlord.id}`,
      sql`delete from request where landlord_id = ${landlord.id}`,
    ])
      await assert.rejects(
        house.database.asLandlord(landlord.id, (tx) => tx.run(statement)),
        /permission denied/,
      )
  })

  test('is seen by its own landlord and by no other', async () => {
    const { house } = world
    const { complaintId } = await newComplaint()
    const other = await newLandlord(house, 'other', 'soths')
    const entries = await house.database.asLandlord(other.id, (tx) =>
      readEntries(tx, world.landlord.id, complaintId),
    )
    assert.equal(entries.length, 0)
  })

  test('verifies, and names the entry that somebody changed behind its back', async () => {
    const { house, owner } = world
    const landlord = await newLandlord(house, 'client')
    const submissions = ['a', 'b', 'c'].map((words) => complaintBy(words, '2025-05-20'))
    for (const submission of submissions) {
      const command = {
        ...submission.command,
        complainantType: 'client',
      } as typeof submission.command
      await done(house, landlord, { ...submission, command })
    }
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
    await owner.run(sql`alter table entry disable trigger all`)
    await owner.run(
      sql`update entry set data = data || '{"channel": "letter"}' where complaint_id = ${submissions[1]?.complaintId ?? ''}`,
    )
    await owner.run(sql`alter table entry enable trigger all`)
    const { broken } = await verify(house.database, landlord)
    assert.deepEqual(broken, [
      { complaint: submissions[1]?.complaintId, seq: 1, problem: 'has been changed' },
    ])
  })

  test('still verifies when a text has been erased, and notices one that was altered', async () => {
    const { house, landlord, owner } = world
    const erased = await newComplaint('To be erased')
    await owner.run(
      sql`update document set content = null, salt = null where complaint_id = ${erased.complaintId}`,
    )
    const one = await verify(house.database, landlord)
    assert.deepEqual(one.broken, [])
    assert.ok(one.erasedDocuments >= 1)
    const altered = await newComplaint('As it was written')
    await owner.run(
      sql`update document set content = 'altered'::bytea where complaint_id = ${altered.complaintId}`,
    )
    const two = await verify(house.database, landlord)
    assert.deepEqual(
      two.broken.map(({ complaint }) => complaint),
      [altered.complaintId],
    )
    await owner.run(
      sql`update document set content = 'As it was written'::bytea where complaint_id = ${altered.complaintId}`,
    )
  })

  test('is sealed day by day, once, and a seal kept elsewhere finds a history that was written anew', async () => {
    const { house, owner } = world
    const landlord = await newLandlord(house, 'tht')
    const submission = complaintBy('Sealed', '2025-05-20')
    const tht = policyOn(rulebookOf('tht'), day('2025-05-20'))
    const command = {
      ...submission.command,
      channel: tht.channels[0]?.id,
      complainantType: tht.complainantTypes[0]?.id,
    } as typeof submission.command
    await done(house, landlord, { ...submission, command })
    const seal = (now: Date) =>
      house.database.asLandlord(landlord.id, (tx) => sealDaysOver(tx, landlord.id, now))
    // The day on which it adopted its policy was over long ago.
    assert.equal(await seal(at('2025-05-20')), 1)
    assert.equal(await seal(at('2025-05-20')), 0)
    assert.equal(await seal(at('2025-05-21')), 1)
    assert.equal(await seal(at('2025-05-22')), 0)
    const kept = await house.database.asLandlord(landlord.id, (tx) => sealsOf(tx, landlord.id))
    assert.deepEqual((await verify(house.database, landlord, kept)).broken, [])

    const forged = kept.map((one) => ({ ...one, hash: '00'.repeat(32) }))
    assert.match(
      (await verify(house.database, landlord, forged)).broken[0]?.problem ?? '',
      /not the one that was kept/,
    )
    await owner.run(sql`alter table entry disable trigger all`)
    await owner.run(sql`delete from entry where complaint_id = ${submission.complaintId}`)
    await owner.run(sql`alter table entry enable trigger all`)
    assert.match(
      (await verify(house.database, landlord)).broken[0]?.problem ?? '',
      /does not fit the record/,
    )
  })

  test('gives the same views again, and says which rows were not what it says', async () => {
    const { house, landlord, owner } = world
    const { complaintId, team } = await newComplaint()
    const { command, documents } = logging('Boiler')
    await done(house, landlord, { ...next(complaintId, 1, command, team, '2025-05-21'), documents })
    assert.deepEqual((await rebuild(house, landlord)).differed, [])
    await owner.run(sql`update complaint set status = 'closed' where id = ${complaintId}`)
    await owner.run(
      sql`delete from deadline where complaint_id = ${complaintId} and clock = 'code'`,
    )
    const { differed } = await rebuild(house, landlord)
    assert.deepEqual(
      differed.map(({ table }) => table),
      ['complaint', 'deadline'],
    )
    assert.deepEqual((await rebuild(house, landlord)).differed, [])
  })
})

describe('looking at a complaint', () => {
  test('is not for somebody it is about', async () => {
    const { house, landlord } = world
    const subject = await newStaff(house, landlord, 'Complained about', 'complaints-team')
    const submission = complaintBy('She was rude', '2025-05-20')
    const command = { ...submission.command, about: [subject.id] } as typeof submission.command
    await done(house, landlord, { ...submission, command })
    const row = await world.owner.one<{ reference: string }>(
      sql`select reference from complaint where id = ${submission.complaintId}`,
    )
    const policy = policyOn(rulebookOf('emh'), day('2025-05-20'))
    const seen = (by: { kind: 'staff'; id: string; roles: readonly string[] }) =>
      look(house, landlord, viewerOf(policy, by), row?.reference ?? '', day('2025-05-20'))
    assert.equal(await seen(subject), undefined)
    assert.ok(await seen(await newStaff(house, landlord, 'Another', 'complaints-team')))
    assert.equal(await seen(await newStaff(house, landlord, 'Board', 'board')), undefined)
  })

  test('shows the words while they are kept', async () => {
    const { house, landlord } = world
    const { complaintId } = await newComplaint('Kept words')
    const texts = await house.database.asLandlord(landlord.id, (tx) =>
      textsOf(tx, landlord.id, complaintId),
    )
    assert.deepEqual([...texts.values()], ['Kept words'])
    assert.equal(texts.get(randomUUID()), undefined)
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql, trustedSql } from '#db/sql.ts'
import { newDocument, newFile } from '#record/documents.ts'
import { saveDraft } from '#record/drafts.ts'
import { queueMail } from '#record/mail-queue.ts'
import { rebuild } from '#record/rebuild.ts'
import { verify } from '#record/verify.ts'
import { day } from '#time/day.ts'
import { contactBy, contactDone } from '../../../../test/contacts.ts'
import { atDesks, sitting, taken } from '../../../../test/desk.ts'
import { at, complaintBy, done, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { routesOf } from '../../../main/routes.ts'
import { app } from '../../server.ts'

const { house, landlord, owner, drop } = await testHouse('tht')
after(drop)
const officer = await newStaff(house, landlord, 'Ruth Bell', 'chief-officer')
const administrator = await newStaff(house, landlord, 'Jo Flynn', 'administrator')
const both = await newStaff(house, landlord, 'Ivy Moss', 'administrator', 'chief-officer')

const clock = { now: at('2025-03-01') }
const routes = routesOf(house)
const desk = app(routes, atDesks(house, [landlord], clock))
const as = (staff: { readonly id: string }) => sitting(desk, landlord, staff as typeof officer)

/** A complaint of February 2022 with all that can be kept of one, closed on 1 March 2022. */
async function closed(name = 'Siân Jones') {
  const complainant = randomUUID()
  const { id, reference } = await taken(house, landlord, 'Damp in Siân’s hall', '2022-02-01', {
    facts: { complainantType: 'resident', complainant },
    person: { id: complainant, name },
  })
  const told = story(house, landlord, id)
  await told.log(officer, '2022-02-01', 'Damp in the hall')
  const letter = randomUUID()
  const sent = newFile('letter-sent', Buffer.from('<p>Dear Siân'), {
    ...{ mediaType: 'text/html', name: 'Letter.html' },
  })
  const photo = newFile('file', Buffer.from('photograph'), {
    ...{ mediaType: 'image/jpeg', name: 'Siân’s hall.jpg' },
  })
  const [definition, wanted, point] = [
    newDocument('definition', 'Damp'),
    newDocument('outcomes-sought', 'A dry hall'),
    newDocument('point', 'The hall'),
  ]
  await done(house, landlord, {
    ...{ complaintId: id, seen: told.seen(), by: officer, requestId: randomUUID() },
    ...{ now: at('2022-02-02'), documents: [definition, wanted, point, sent] },
    command: {
      ...{ type: 'acknowledge', on: day('2022-02-02'), means: 'email' },
      ...{ definition: definition.ref, outcomesSought: wanted.ref },
      points: [{ id: randomUUID(), text: point.ref }],
    },
    letters: [{ id: letter, kind: 'acknowledgement', means: 'email', sent: [sent.ref] }],
    also: (tx) =>
      queueMail(tx, landlord.id, id, {
        ...{ id: randomUUID(), letter, subject: `${reference}: Damp`, text: sent.ref.document },
        ...{
          to: { person: complainant, address: 'sian.jones@example.org' },
          now: at('2022-02-02'),
        },
      }),
  })
  const { length: seen } = await entriesOf(id)
  await done(house, landlord, {
    ...{ complaintId: id, seen, by: officer, requestId: randomUUID(), now: at('2022-02-03') },
    documents: [photo],
    command: {
      ...{ type: 'add-files', on: day('2022-02-03') },
      files: [{ file: photo.ref, kind: 'photograph', from: 'resident' }],
    },
  })
  await done(house, landlord, {
    ...{ complaintId: id, seen: seen + 1, by: officer, requestId: randomUUID() },
    ...{ now: at('2022-03-01') },
    command: { type: 'close', on: day('2022-03-01'), because: 'withdrawn' },
  })
  await house.database.asLandlord(landlord.id, (tx) =>
    saveDraft(
      tx,
      landlord.id,
      { complaintId: id, step: 'add-message', stage: 1 },
      {
        ...{ typed: { words: `${name} rang` }, had: 0, page: randomUUID() },
        ...{ by: officer.id, now: at('2022-03-01') },
      },
    ),
  )
  const files = { letter, sent: sent.ref.document, photo: photo.ref.document }
  return { id, reference, complainant, ...files, path: `/desk/complaints/${reference}` }
}

const entriesOf = (id: string) =>
  owner.all<{ type: string }>(sql`select type from entry where complaint_id = ${id} order by seq`)

/** Everything of the landlord's, outside the record itself, in which a text still stands. */
async function whereStill(text: string): Promise<string[]> {
  const tables = await owner.all<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'putright'::regnamespace and relkind = 'r' order by relname`)
  const found: string[] = []
  for (const { name } of tables) {
    const query = sql`select 1 from ${trustedSql(`putright."${name}"`)} t where t::text ilike ${`%${text}%`} limit 1`
    if ((await owner.all(query)).length > 0) found.push(name)
  }
  return found
}

/** Opens the page, ticks the box and presses the button. */
async function disposed(path: string) {
  const page = await as(administrator).open(`${path}/disposal`)
  return as(administrator).send(page, `${path}/disposal`, { what: 'dispose', sure: 'yes' })
}

test('THT-15: a record that is due is listed for whoever administers, and nothing of what is in it', async () => {
  const { reference, path } = await closed()
  clock.now = at('2025-02-28')
  assert.match(
    (await as(administrator).open('/desk/disposal')).text,
    /Due by .* Saturday 1 March 2025/,
  )
  assert.equal((await as(administrator).open('/desk')).location, '/desk/people')
  clock.now = at('2025-03-01')
  const { text } = await as(administrator).open('/desk/disposal')
  assert.match(
    text,
    new RegExp(`${reference} Closed on Tuesday 1 March 2022 Saturday 1 March 2025`),
  )
  assert.doesNotMatch(text, /Damp|Siân/)
  assert.equal((await as(administrator).open('/desk')).location, '/desk/disposal')
  assert.equal((await as(officer).open('/desk/disposal')).status, 404)
  // Who administers and sees complaints besides has it on the worklist; who handles complaints has not.
  const worklist = await as(both).open('/desk?whose=all')
  assert.match(worklist.text, /All \(1\) .*Today .*Dispose of its record, or hold it/)
  assert.doesNotMatch(worklist.text, /overdue|Late/)
  assert.doesNotMatch((await as(officer).open('/desk?whose=all')).text, /Dispose of its record/)
  const page = await as(administrator).open(`${path}/disposal`)
  assert.match(page.text, /can be disposed of from Saturday 1 March 2025 on/)
  assert.match(page.text, /THT-15/)
  assert.doesNotMatch(page.text, /Damp|Siân/)
})

test('THT-15: nothing is disposed of before its day, or without somebody who says so', async () => {
  const { id, path } = await closed()
  clock.now = at('2025-02-28')
  const early = await disposed(path)
  assert.equal(early.status, 422)
  assert.match(early.text, /It is kept until Saturday 1 March 2025/)
  clock.now = at('2025-03-01')
  const page = await as(administrator).open(`${path}/disposal`)
  const unsure = await as(administrator).send(page, `${path}/disposal`, { what: 'dispose' })
  assert.equal(unsure.status, 422)
  assert.match(unsure.text, /Tick that nothing and nobody needs it any more/)
  assert.equal((await entriesOf(id)).at(-1)?.type, 'complaint-closed')
})

test('THT-15: a hold keeps it until it is lifted, each with a reason', async () => {
  const { path, reference } = await closed()
  const hold = async (typed: Record<string, string>) =>
    as(administrator).send(
      await as(administrator).open(`${path}/disposal`),
      `${path}/disposal`,
      typed,
    )
  assert.equal((await hold({ what: 'hold-disposal', reason: '' })).status, 422)
  const done = await hold({ what: 'hold-disposal', reason: 'A claim in court' })
  assert.equal(done.status, 303)
  const held = await as(administrator).open(`${path}/disposal`)
  assert.match(held.text, /It is kept because of somebody’s hold on it/)
  assert.match(held.text, /A claim in court/)
  assert.equal((await disposed(path)).status, 422)
  assert.match(
    (await as(administrator).open('/desk/disposal')).text,
    new RegExp(`Kept longer .*${reference}`),
  )
  const [, id = ''] = /name="hold" value="([^"]+)"/.exec(held.html) ?? []
  const lifted = await hold({ what: 'lift-hold', hold: id, lifted: 'The court has decided' })
  assert.equal(lifted.status, 303)
  assert.equal((await disposed(path)).status, 303)
})

test('THT-15: what is disposed of is erased everywhere, while the record verifies and the figures stay', async () => {
  const { id, reference, path, complainant, letter, sent, photo } = await closed('Zebedee Quill')
  const figures = () =>
    owner.all(sql`
      select status, stage, received, closed, category, outcome,
        (select count(*) from deadline d where d.complaint_id = c.id) as deadlines,
        (select count(*) from letter l where l.complaint_id = c.id) as letters
      from complaint c where id = ${id}`)
  const before = await figures()
  assert.equal((await disposed(path)).location, `${path}/disposal`)
  assert.deepEqual(await figures(), before)
  const documents = await owner.all(sql`
    select 1 from document where complaint_id = ${id} and num_nonnulls(content, salt, name, place) > 0`)
  assert.deepEqual(documents, [])
  assert.deepEqual(await whereStill('Zebedee'), [])
  assert.deepEqual(await whereStill(complainant), ['complaint', 'entry'])
  for (const table of ['draft', 'mail', 'complaint_person', 'task'])
    assert.ok(!(await whereStill(id)).includes(table), table)
  assert.deepEqual(await owner.all(sql`select 1 from person where id = ${complainant}`), [])
  const { broken, erasedDocuments } = await verify(house.database, landlord)
  assert.deepEqual(broken, [])
  assert.ok(erasedDocuments >= 6)
  assert.deepEqual((await rebuild(house, landlord)).differed, [])

  const page = await as(officer).open(path)
  assert.match(
    page.text,
    /The record of this complaint was disposed of on Saturday 1 March 2025 by Jo Flynn, as the policy says \(THT-15\)/,
  )
  assert.doesNotMatch(page.text, /Zebedee|hall/)
  const names = { reference, id: photo, letter, document: sent }
  for (const route of routes.filter(
    ({ method, path }) => method === 'get' && path.includes('/:'),
  )) {
    if (!route.path.startsWith('/desk/complaints/')) continue
    const address = route.path.replaceAll(
      /:(\w+)/g,
      (_, name: string) => names[name as 'id'] ?? name,
    )
    const seen = await as(both).open(address)
    assert.ok(seen.status < 500, address)
    assert.doesNotMatch(seen.text, /Zebedee|Dear/, address)
  }
  for (const place of [
    '/desk',
    `/desk?q=${reference}`,
    '/desk/oversight',
    '/desk/learning',
    '/desk/learning/themes',
    '/desk/mail',
    '/desk/post',
    '/desk/contacts',
    '/desk/putting-right',
    '/desk/compliance',
    '/desk/disposal',
    '/desk/looks',
  ])
    assert.ok((await as(both).open(place)).status < 500, place)
})

test('whoever has another complaint stays known, with what they need from us', async () => {
  const { path, complainant, id, reference } = await closed()
  const other = await taken(house, landlord, 'The gate', '2025-01-10', {
    facts: { complainantType: 'resident', complainant },
    person: { id: complainant },
  })
  assert.equal((await disposed(path)).status, 303)
  const person = await owner.one(sql`select name from person where id = ${complainant}`)
  assert.deepEqual(person, { name: 'Siân Jones' })
  assert.match((await as(officer).open(`/desk/complaints/${other.reference}`)).text, /Siân Jones/)
  assert.doesNotMatch((await as(officer).open(`/desk/person/${complainant}`)).text, /hall/)
  // But whose record it was is told nowhere: not on its page, and not to a search for the name.
  const { text } = await as(officer).open(path)
  assert.equal(/.{80}(Siân|sian).{40}/.exec(text), null)
  const found = await as(officer).open('/desk?q=Siân')
  assert.match(found.text, new RegExp(other.reference))
  assert.doesNotMatch(found.text, new RegExp(reference))
  assert.deepEqual(
    await owner.all(sql`select 1 from complaint_person where complaint_id = ${id}`),
    [],
  )
})

test('THT-15: what reached us before it was a complaint goes with it', async () => {
  const contact = contactBy('My ceiling drips, says Zuleika', '2022-02-01')
  const { contactId } = await contactDone(house, landlord, contact)
  const { command, ...later } = complaintBy('My ceiling drips', '2022-02-01')
  await done(house, landlord, {
    ...{ ...later, by: officer },
    command: { ...command, complainantType: 'resident', contact: contactId } as typeof command,
    contact: {
      ...{ contactId, seen: 1 },
      command: {
        ...{ type: 'make-complaint', on: day('2022-02-01'), complaint: later.complaintId },
        received: day('2022-02-01'),
      },
    },
  })
  await done(house, landlord, {
    ...{ complaintId: later.complaintId, seen: 1, by: officer, requestId: randomUUID() },
    ...{ now: at('2022-03-01') },
    command: { type: 'close', on: day('2022-03-01'), because: 'withdrawn' },
  })
  const row = await owner.one<{ reference: string; contact: string }>(sql`
    select c.reference, k.reference as contact from complaint c join contact k on k.complaint_id = c.id
    where c.id = ${later.complaintId}`)
  assert.ok(row)
  assert.equal((await disposed(`/desk/complaints/${row.reference}`)).status, 303)
  assert.deepEqual(
    await owner.all(
      sql`select 1 from document where complaint_id = ${contactId} and salt is not null`,
    ),
    [],
  )
  const { text, status } = await as(officer).open(`/desk/contacts/${row.contact}`)
  assert.equal(status, 200)
  assert.doesNotMatch(text, /Zuleika|Siân/)
  assert.deepEqual((await verify(house.database, landlord)).broken, [])
  assert.deepEqual((await rebuild(house, landlord)).differed, [])
})

test('nobody adds to a record that was disposed of', async () => {
  const { path } = await closed()
  assert.equal((await disposed(path)).status, 303)
  const seen = await as(officer).open(`${path}/add-message`)
  assert.equal(seen.status, 409)
  assert.match(seen.text, /Its record was disposed of on Saturday 1 March 2025 \(THT-15\)/)
})

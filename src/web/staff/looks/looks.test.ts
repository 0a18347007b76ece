import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { contactBy, contactDone } from '../../../../test/contacts.ts'
import { atDesks, sitting, taken } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { contactRoutes } from '../contacts/routes.ts'
import { looksRoutes } from './routes.ts'

const { house, landlord, owner, drop } = await testHouse('emh')
after(drop)
const officer = await newStaff(house, landlord, 'Priya Shah', 'complaints-team')
const handler = await newStaff(house, landlord, 'Tom O’Neill', 'complaint-handler')
const colleague = await newStaff(house, landlord, 'Owen Pryce', 'colleague')
const auditor = await newStaff(house, landlord, 'Uma Iyer', 'quality-and-performance')
const administrator = await newStaff(house, landlord, 'Jo Flynn', 'administrator')
const reader = await newStaff(house, landlord, 'Ben Hart', 'board')

const clock = { now: at('2025-05-29') }
const newId = { newId: randomUUID }
const desk = app(
  [...complaintRoutes(house, newId), ...contactRoutes(house, newId), ...looksRoutes(house)],
  atDesks(house, [landlord], clock),
)
const as = (staff: typeof officer | typeof handler) =>
  sitting(desk, landlord, staff as typeof officer)

const looksAt = (thing: string) =>
  owner.all<{ staff: string; part: string; refused: string | null }>(sql`
    select s.name as staff, l.part, l.refused from look l
    join staff s on s.landlord_id = l.landlord_id and s.id = l.staff_id
    where l.thing = ${thing} order by l.looked_at, l.id`)

test('CLIENT-5a: each time somebody opens a complaint, its letters or its people, that is in the audit list', async () => {
  const { id, reference } = await taken(house, landlord, 'Nobody came', '2025-05-27')
  const path = `/desk/complaints/${reference}`
  for (const page of ['', '/letters', '/people', '?on=2025-05-29', '/log'])
    assert.equal((await as(officer).open(path + page)).status, 200)
  const looks = await looksAt(id)
  assert.deepEqual(
    looks.map(({ staff, part }) => [staff, part]).toSorted(),
    ['', 'as-it-stood', 'letters', 'log', 'people'].map((part) => ['Priya Shah', part]),
  )
  const page = await as(auditor).open(`${path}/looks`)
  assert.match(page.text, /Who has looked at EMH-\d+/)
  assert.match(page.text, /Thursday 29 May 2025 11:00 Priya Shah Its letters/)
})

test('the same page within ten minutes is one look, and a later one is another', async () => {
  const { id, reference } = await taken(house, landlord, 'The lift', '2025-05-27')
  for (const minutes of [0, 3, 9, 11]) {
    clock.now = new Date(at('2025-05-29').getTime() + minutes * 60_000)
    await as(officer).open(`/desk/complaints/${reference}`)
  }
  clock.now = at('2025-05-29')
  assert.equal((await looksAt(id)).length, 2)
})

test('THT-1k, CLIENT-5a: who has no role on it, whom it is about and who is not on a confidential one are refused, and that is kept', async () => {
  const plain = await taken(house, landlord, 'The roof', '2025-05-27')
  const about = await taken(house, landlord, 'Tom was rude', '2025-05-27', {
    facts: { about: [handler.id] },
  })
  const secret = await taken(house, landlord, 'In confidence', '2025-05-27', {
    facts: { confidential: true },
  })
  const tries = [
    [colleague, plain, 'no-role'],
    [handler, about, 'complained-about'],
    [handler, secret, 'confidential'],
  ] as const
  for (const [who, { id, reference }, refused] of tries) {
    for (const page of ['', '/letters'])
      assert.equal((await as(who).open(`/desk/complaints/${reference}${page}`)).status, 404)
    assert.deepEqual((await looksAt(id)).map((one) => [one.refused, one.part]).toSorted(), [
      [refused, ''],
      [refused, 'letters'],
    ])
  }
  const { text } = await as(administrator).open(`/desk/looks?reference=${about.reference}`)
  assert.match(text, /Tom O’Neill EMH-\d+ Refused: it is about them\. Its page/)
})

test('CLIENT-33: a contact that is opened, or refused, is in the list, with its reference', async () => {
  const { contactId } = await contactDone(house, landlord, contactBy('The lift', '2025-05-28'))
  const row = await owner.one<{ reference: string }>(
    sql`select reference from contact where id = ${contactId}`,
  )
  const path = `/desk/contacts/${row?.reference}`
  assert.equal((await as(officer).open(path)).status, 200)
  assert.equal((await as(reader).open(path)).status, 404)
  assert.deepEqual(
    (await looksAt(contactId)).map(({ staff, refused }) => [staff, refused]).toSorted(),
    [
      ['Ben Hart', 'no-role'],
      ['Priya Shah', null],
    ],
  )
})

test('the list is for whoever administers or reads the record, and a complaint’s page leads there', async () => {
  const { id, reference } = await taken(house, landlord, 'Damp', '2025-05-27')
  const path = `/desk/complaints/${reference}`
  for (const who of [officer, handler, reader])
    for (const page of ['/desk/looks', `${path}/looks`])
      assert.equal((await as(who).open(page)).status, 404)
  assert.match((await as(auditor).open(path)).html, /looks">Who has looked at it/)
  assert.doesNotMatch((await as(officer).open(path)).html, /Who has looked at it/)
  const all = await as(administrator).open('/desk/looks')
  assert.match(all.text, new RegExp(`Uma Iyer ${reference} Its page`))
  const hers = await as(administrator).open(`/desk/looks?staff=${auditor.id}`)
  assert.doesNotMatch(hers.html.replace(/<select[\s\S]*<\/select>/, ''), /Priya Shah/)
  const none = await as(administrator).open('/desk/looks?reference=EMH-9')
  assert.equal(none.status, 422)
  assert.match(none.text, /There is no complaint or contact ‘EMH-9’/)
  await story(house, landlord, id).log(officer, '2025-05-29', 'Damp')
})

test('whom a complaint is about learns nothing of who looks at it, whatever their role', async () => {
  const { id, reference } = await taken(house, landlord, 'Jo was rude', '2025-05-27', {
    facts: { about: [administrator.id] },
  })
  await as(officer).open(`/desk/complaints/${reference}`)
  assert.equal((await as(administrator).open(`/desk/complaints/${reference}/looks`)).status, 404)
  assert.doesNotMatch((await as(administrator).open('/desk/looks')).text, new RegExp(reference))
  assert.match((await as(auditor).open('/desk/looks')).text, new RegExp(reference))
  assert.deepEqual((await looksAt(id)).map(({ refused }) => refused).toSorted(), [
    'complained-about',
    null,
  ])
})

test('nobody can change or remove a look, not even the program', async () => {
  const change = sql`update look set part = 'other' where landlord_id = ${landlord.id}`
  const remove = sql`delete from look where landlord_id = ${landlord.id}`
  for (const statement of [change, remove]) {
    await assert.rejects(
      house.database.asLandlord(landlord.id, (tx) => tx.run(statement)),
      /permission denied/,
    )
    await assert.rejects(owner.run(statement), /append-only/)
  }
})

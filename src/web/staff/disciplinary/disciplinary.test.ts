import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { textsOf } from '#record/documents.ts'
import { verify } from '#record/verify.ts'
import { atDesks, cookieOf, sitting, taken, typedDay } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { routesOf } from '../../../main/routes.ts'
import { app } from '../../server.ts'

const { house, landlord, owner, drop } = await testHouse('emh')
after(drop)
const officer = await newStaff(house, landlord, 'Priya Shah', 'complaints-team')
const handler = await newStaff(house, landlord, 'Tom O’Neill', 'complaint-handler')
const people = await newStaff(house, landlord, 'Lena Roth', 'people-team')
const auditor = await newStaff(house, landlord, 'Uma Iyer', 'quality-and-performance')
const administrator = await newStaff(house, landlord, 'Jo Flynn', 'administrator')

const clock = { now: at('2025-05-29') }
const routes = routesOf(house)
const desk = app(routes, atDesks(house, [landlord], clock))
const as = (staff: { readonly id: string }) => sitting(desk, landlord, staff as typeof officer)

const OUTCOME = 'A final written warning was given'

/** A complaint that is being investigated, with what came of the disciplinary investigation. */
async function withOutcome() {
  const complainant = randomUUID()
  const { id, reference } = await taken(house, landlord, 'The fitter swore at me', '2025-05-20', {
    facts: { complainant },
    person: { id: complainant },
  })
  const told = story(house, landlord, id)
  await told.log(officer, '2025-05-21', 'A fitter who swore')
  await told.assign(officer, '2025-05-21', handler)
  await told.acknowledge(officer, '2025-05-22', 'The fitter swore', 'The swearing')
  const path = `/desk/complaints/${reference}`
  const page = await as(people).open(`${path}/disciplinary`)
  assert.equal(page.status, 200)
  const typed = { outcome: OUTCOME, ...typedDay('on', '2025-05-28') }
  const sent = await as(people).send(page, `${path}/disciplinary`, typed)
  assert.equal(sent.location, `${path}/disciplinary`)
  return { id, reference, path, complainant }
}

test('EMH-22b: what came of a disciplinary investigation is read by the People Team and nobody else', async () => {
  const { id, path, reference } = await withOutcome()
  assert.match((await as(people).open(`${path}/disciplinary`)).text, new RegExp(OUTCOME))
  for (const who of [officer, handler, auditor, administrator])
    assert.equal((await as(who).open(`${path}/disciplinary`)).status, 404)
  const found = await as(people).open(`/desk/disciplinary?reference=${reference.toLowerCase()}`)
  assert.equal(found.location, `${path}/disciplinary`)
  assert.equal((await as(people).open('/desk')).location, '/desk/disciplinary')
  assert.equal(
    (await as(people).open(path)).status,
    404,
    'of the complaint itself they see nothing',
  )
  const looks = await owner.all<{ part: string }>(
    sql`select part from look where thing = ${id} and part = 'disciplinary' and refused is null`,
  )
  assert.equal(looks.length, 1)
})

test('EMH-22b: the outcome is on no page of the complaint, in no letter and in no text that a letter is made of', async () => {
  const { id, path, reference } = await withOutcome()
  const texts = await house.database.asLandlord(landlord.id, (tx) => textsOf(tx, landlord.id, id))
  assert.ok(![...texts.values()].some((text) => text.includes(OUTCOME)))
  for (const who of [handler])
    for (const route of routes) {
      if (route.method !== 'get' || !route.path.startsWith('/desk/complaints/')) continue
      const seen = await as(who).open(route.path.replace(':reference', reference))
      assert.doesNotMatch(seen.html, /written warning/, route.path)
    }
  const page = await as(officer).open(path)
  assert.match(page.text, /What came of a disciplinary investigation was kept/)
  assert.match(page.text, /only People Team can read it/)
  for (const place of ['/desk?q=warning', '/desk/looks', '/desk/learning', '/desk/mail'])
    assert.doesNotMatch((await as(officer).open(place)).html, /written warning/, place)
})

test('EMH-22b: the outcome is not in what is exported about the resident', async () => {
  const { complainant } = await withOutcome()
  const response = await desk.request(`/desk/person/${complainant}/export`, {
    method: 'POST',
    headers: { cookie: cookieOf(landlord, administrator), origin: 'http://localhost' },
    body: new URLSearchParams({ requestId: randomUUID() }),
  })
  assert.equal(response.status, 200)
  const bytes = Buffer.from(await response.arrayBuffer()).toString('utf8')
  assert.match(bytes, /The fitter swore/, 'what is in the archive is stored as it is')
  assert.doesNotMatch(bytes, /written warning/)
})

test('what was typed wrong is said beside its field, and whoever has not the role keeps nothing', async () => {
  const { path } = await withOutcome()
  const page = await as(people).open(`${path}/disciplinary`)
  const empty = await as(people).send(page, `${path}/disciplinary`, { outcome: '' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Enter what came of it/)
  const other = await as(officer).send(page, `${path}/disciplinary`, { outcome: 'Guessed' })
  assert.equal(other.status, 404)
  assert.deepEqual((await verify(house.database, landlord)).broken, [])
  assert.equal((await as(people).open('/desk/disciplinary?reference=EMH-9')).status, 422)
  assert.equal((await as(officer).open('/desk/disciplinary')).status, 404)
})

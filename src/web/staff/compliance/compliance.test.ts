import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { readPolicy } from '#policy/read.ts'
import { adoptPolicy } from '#record/adopt.ts'
import { addLandlord } from '#record/landlords.ts'
import { shippedEdition } from '#record/shelf.ts'
import { verify } from '#record/verify.ts'
import { atDesks, sitting, taken } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { complianceRoutes } from './routes.ts'

const { house, landlord, drop } = await testHouse('soths')
after(drop)
const mrc = await newStaff(house, landlord, 'Mo', 'mrc')
const director = await newStaff(house, landlord, 'Dee', 'housing-director')
const colleague = await newStaff(house, landlord, 'Cal', 'staff')
const desk = app(complianceRoutes(house), atDesks(house, [landlord], { now: at('2026-06-22') }))
const mo = sitting(desk, landlord, mrc)
const dee = sitting(desk, landlord, director)
const cal = sitting(desk, landlord, colleague)

const inTime = await taken(house, landlord, 'In time', '2026-05-19')
const late = await taken(house, landlord, 'Late', '2026-05-19')
for (const [{ id }, words, on] of [
  [inTime, 'In time', '2026-05-20'],
  [late, 'Late', '2026-06-10'],
] as const) {
  const told = story(house, landlord, id)
  await told.log(director, '2026-05-19', words)
  await told.acknowledge(director, on, words, 'A point')
}

describe('do we comply?', () => {
  test('lays policy and practice side by side for each provision, with the complaints behind', async () => {
    const { text, html } = await dee.open('/desk/compliance')
    assert.match(text, /6\.2 .*?Not always 1 of 2 complaints kept it The 1 that did not/)
    assert.match(
      html,
      new RegExp(`<a class="govuk-link" href="/desk/complaints/${late.reference}">`),
    )
    assert.match(text, /5\.6 .*?Kept 2 of 2 complaints kept it/)
    assert.match(text, /6\.5 .*?No complaint was a test of it/)
  })

  test('shows the governing body references and no way into complaints', async () => {
    const { text, html } = await mo.open('/desk/compliance')
    assert.match(text, new RegExp(late.reference))
    assert.doesNotMatch(html, /href="\/desk\/complaints/)
    assert.doesNotMatch(text, /Jones/)
  })

  test('is not for staff who only take complaints', async () =>
    assert.equal((await cal.open('/desk/compliance')).status, 404))

  test('judges only complaints of the days of an edition', async () => {
    const { text } = await dee.open('/desk/compliance?code=2022')
    assert.match(text, /4\.1 .*?No complaint was a test of it/)
  })

  test('keeps a statement with its evidence, author and date, in the record', async () => {
    const path = '/desk/compliance/2024/4.3'
    const empty = await mo.send(await mo.open(path), path, { complies: 'yes', evidence: '' })
    assert.equal(empty.status, 400)
    assert.match(empty.text, /Say how we know/)
    const answer = await mo.send(await mo.open(path), path, {
      complies: 'no',
      evidence: 'Training is booked for July 2026',
    })
    assert.match(answer.location, /^\/desk\/compliance/)
    assert.match(
      (await dee.open('/desk/compliance')).text,
      /4\.3 .*?We do not comply, stated on Monday 22 June 2026/,
    )
    const page = await dee.open(path)
    assert.match(page.text, /Stated on Monday 22 June 2026 by Mo/)
    assert.match(page.html, /Training is booked for July 2026/)
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
  })

  test('knows no provision that the Code does not have', async () =>
    assert.equal((await dee.open('/desk/compliance/2024/99.9')).status, 404))
})

test('CODE20-3.8a: the reasons for a third stage stand beside the provision of 2020, and fall short of that of 2024', async () => {
  const asked = 'Residents asked for a panel of their own'
  const third = `\nthird-stage: { reasons: ${asked}, cite: SOTHS-8.8a }\n\nescalation:`
  const content = shippedEdition('soths').content.replace('\nescalation:', third)
  const read = readPolicy(content, 'third.yaml')
  assert.ok('policy' in read)
  const other = { id: randomUUID(), slug: 'third', name: 'Third Homes', demonstration: false }
  const adoption = {
    by: { kind: 'system' },
    requestId: randomUUID(),
    now: at('2024-06-03'),
  } as const
  await house.database.acrossLandlords((tx) => addLandlord(tx, other))
  await house.database.asLandlord(other.id, (tx) =>
    adoptPolicy(tx, other, { policy: read.policy, content }, adoption),
  )
  const reader = await newStaff(house, other, 'Rae', 'mrc')
  const desks = atDesks(house, [other], { now: at('2026-06-22') })
  const rae = sitting(app(complianceRoutes(house), desks), other, reader)
  const of2020 = (await rae.open('/desk/compliance?code=2020')).text
  assert.match(
    of2020,
    new RegExp(`3\\.8 .*? Met .*? a third that is believed to be needed: ${asked}`),
  )
  const of2024 = (await rae.open('/desk/compliance')).text
  assert.match(of2024, new RegExp(`5\\.3 .*? Falls short .*? ${asked}.*? two stages and no more`))
})

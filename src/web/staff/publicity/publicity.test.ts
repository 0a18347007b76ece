import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { verify } from '#record/verify.ts'
import { atDesks, cookieOf, readable, type Seen, sitting, typedDay } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { ownFileRoutes } from '../own-files.ts'
import { yourDayRoutes } from '../your-day/routes.ts'
import { publicityRoutes } from './routes.ts'

const { house, landlord, drop } = await testHouse('soths')
after(drop)
const emh = await newLandlord(house, 'emh')
const clock = { now: at('2026-04-20') }
const administrator = await newStaff(house, landlord, 'Ann', 'administrator')
const officer = await newStaff(house, landlord, 'Olu', 'senior-housing-officer')
const editor = await newStaff(house, emh, 'Eve', 'administrator')
const routes = [...publicityRoutes(house, { newId: randomUUID }), ...ownFileRoutes(house)]
const desk = app(routes, atDesks(house, [landlord, emh], clock))
const ann = sitting(desk, landlord, administrator)
const eve = sitting(desk, emh, editor)
const PATH = '/desk/publicity/note'

type Typed = Record<string, string | readonly string[]>
async function note(typed: Typed, who = ann): Promise<Seen> {
  return who.send(await who.open(PATH), PATH, typed)
}
const newsletter = {
  ...{ medium: 'newsletter', of: ['policy'], name: 'Spring 2026' },
  ...typedDay('done', '2026-03-02'),
}

describe('what is made known about complaints', () => {
  test('the page is for those who look after the policy', async () => {
    assert.equal((await sitting(desk, landlord, officer).open('/desk/publicity')).status, 404)
    assert.match((await ann.open('/desk/publicity')).text, /Nothing is in the log yet/)
  })

  test('SOTHS-5.5b: the rent letter of March is overdue in April, until it is noted', async () => {
    const before = await ann.open('/desk/publicity')
    assert.match(before.text, /rent increase SOTHS-5.5b .* Overdue It was due by Tuesday 31 March/)
    const asked = await ann.open(`${PATH}?rule=rent-letters`)
    assert.match(asked.html, /value="rent-letter" selected/)
    const sent = { medium: 'rent-letter', of: 'policy', name: 'Letters to all tenants' }
    await note({ ...sent, ...typedDay('done', '2026-03-09') })
    const page = await ann.open('/desk/publicity')
    assert.match(page.text, /rent increase SOTHS-5.5b .* Done Next from Monday 1 March 2027/)
  })

  test('SOTHS-5.5a: with one newsletter noted the second is listed as due', async () => {
    assert.equal((await note(newsletter)).location, '/desk/publicity?done=note')
    const { text } = await ann.open('/desk/publicity?done=note')
    assert.match(text, /Due 1 of 2 this year\. The next by Thursday 31 December 2026/)
    assert.match(text, /Monday 2 March 2026: Spring 2026/)
  })

  test('SOTHS-5.4: a tenancy that was signed is noted with its day and who was told', async () => {
    const told = { medium: 'tenancy-sign-up', of: 'how-to-complain', name: 'The five of April' }
    await note({ ...told, ...typedDay('done', '2026-04-13') })
    const { text } = await ann.open('/desk/publicity')
    assert.match(text, /Monday 13 April 2026 Tenancy sign-up: The five of April how to complain/)
  })

  test('SOTHS-5.5c: surveys and campaigns are noted with their name and day', async () => {
    const survey = { medium: 'survey', of: 'policy', name: 'Tenant satisfaction 2026' }
    await note({ ...survey, ...typedDay('done', '2026-02-02') })
    const campaign = { medium: 'campaign', of: 'policy', name: 'Building safety' }
    await note({ ...campaign, ...typedDay('done', '2026-02-03') })
    const { text } = await ann.open('/desk/publicity')
    assert.match(text, /Survey: Tenant satisfaction 2026/)
    assert.match(text, /Campaign or consultation: Building safety/)
  })

  test('EMH-31: policy, Code and Scheme can be chosen, and the log has item, medium and day', async () => {
    const leaflet = { medium: 'leaflet', of: ['policy', 'code', 'scheme'], name: 'Your voice' }
    await note({ ...leaflet, ...typedDay('done', '2026-04-01') }, eve)
    assert.match(
      (await eve.open('/desk/publicity')).text,
      /Wednesday 1 April 2026 Leaflet or poster: Your voice the complaints policy, the Ombudsman’s Code and the Ombudsman and its Scheme/,
    )
    assert.doesNotMatch((await ann.open('/desk/publicity')).text, /Your voice/)
  })

  test('CODE20-2.6a: there is a paragraph about the policy for letters, with the Ombudsman', async () => {
    const { text } = await ann.open('/desk/publicity')
    assert.match(text, /Our complaints policy says what we do and how long it takes\. Read it at/)
    assert.match(text, /ask us for a copy, for example in large print/)
    assert.match(text, /Housing Ombudsman.* for advice at any time: 0300 111 3000/)
  })

  test('nothing was made known tomorrow, and what was typed stays', async () => {
    const answer = await note({ ...newsletter, ...typedDay('done', '2026-04-21') })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /The day must be today or earlier/)
    assert.match(answer.html, /value="Spring 2026"/)
    const { text } = await note({})
    for (const error of ['Choose where', 'Choose what was made known', 'Enter which one'])
      assert.match(text, new RegExp(error))
  })

  test('is put right by a later entry, and what it said before is shown', async () => {
    const { html } = await ann.open('/desk/publicity')
    const path =
      /href="(\/desk\/publicity\/[\w-]+\/correct)">Put it right<span[^>]*>: Newsletter/.exec(
        html,
      )?.[1]
    const open = await ann.open(path ?? '')
    assert.match(open.html, /value="Spring 2026"/)
    assert.match(
      (await ann.send(open, path ?? '', { ...newsletter, place: 'yes' })).text,
      /Enter why/,
    )
    const right = { ...newsletter, name: 'Easter 2026', place: 'yes', why: 'It came out at Easter' }
    await ann.send(open, path ?? '', right)
    const after = await ann.open('/desk/publicity')
    assert.match(after.text, /Newsletter: Easter 2026/)
    assert.match(after.text, /Newsletter, Monday 2 March 2026, the complaints policy: Spring 2026/)
    const again = await ann.open(path ?? '')
    await ann.send(again, path ?? '', { place: 'no', why: 'It was not printed' })
    assert.match((await ann.open('/desk/publicity')).text, /Did not take place/)
    assert.equal((await ann.open(path ?? '')).status, 404)
  })

  test('a file is kept with it, for everybody who works there and nobody else', async () => {
    const opened = await ann.open(PATH)
    const body = new FormData()
    body.set('requestId', /name="requestId" value="([^"]+)"/.exec(opened.html)?.[1] ?? '')
    for (const [name, value] of Object.entries({ ...newsletter, of: 'code' })) body.set(name, value)
    body.set('files', new File(['%PDF-1.4\n%%EOF'], 'newsletter.pdf', { type: 'application/pdf' }))
    const headers = { cookie: cookieOf(landlord, administrator), origin: 'http://localhost' }
    const sent = await desk.request(PATH, { method: 'POST', body, headers })
    assert.equal(sent.status, 303, readable(await sent.clone().text()))
    const { html } = await ann.open('/desk/publicity')
    const href = /href="(\/desk\/own-files\/[\w-]+)"/.exec(html)?.[1] ?? ''
    const shown = await sitting(desk, landlord, officer).open(href)
    assert.equal(shown.status, 200)
    assert.match(shown.html, /^%PDF/)
    assert.equal((await eve.open(href)).status, 404)
  })

  test('SOTHS-5.5a, SOTHS-5.5b: what is due stands on the day of whoever looks after the policy', async () => {
    const director = await newStaff(house, landlord, 'Dee', 'housing-director')
    const days = app(yourDayRoutes(house), atDesks(house, [landlord], clock))
    const { text } = await sitting(days, landlord, director).open('/desk/your-day')
    assert.match(text, /Around the policy \d things are to be made known 2 documents are missing/)
    assert.doesNotMatch(
      (await sitting(days, landlord, officer).open('/desk/your-day')).text,
      /Around the policy/,
    )
  })

  test('all of it stands in the record', async () => {
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
  })
})

import assert from 'node:assert/strict'
import { after, beforeEach, describe, test } from 'node:test'
import { readEntries } from '#record/entries.ts'
import { rebuild } from '#record/rebuild.ts'
import { verify } from '#record/verify.ts'
import { atDesks, cookieOf, sitting, typedDay } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { ask } from '../../../../test/pdf-tools.ts'
import { letterForThePost } from '../../../../test/posting.ts'
import { app } from '../../server.ts'
import { postRoutes } from './routes.ts'

const world = await testHouse('eht')
after(world.drop)
const { house } = world
const clock = { now: at('2025-05-22') }
let landlord = world.landlord
let officer = await newStaff(house, landlord, 'Priya Nair', 'complaints-officer')
let sits = 0

/** Each test has a landlord of its own, since a page shows all that a landlord has. */
beforeEach(async () => {
  sits += 1
  landlord = await newLandlord(house, `eht-${sits}`, 'eht')
  officer = await newStaff(house, landlord, 'Priya Nair', 'complaints-officer')
  clock.now = at('2025-05-22')
})
const seat = (staff = officer) => {
  const desk = app(postRoutes(house), atDesks(house, [landlord, world.landlord], clock))
  return { ...sitting(desk, landlord, staff), desk }
}
const issue = (on: string, different = {}) =>
  letterForThePost(house, { ...landlord, slug: 'eht' }, officer, on, different)
const lastOf = (id: string) =>
  house.database.asLandlord(landlord.id, async (tx) => {
    const entries = await readEntries(tx, landlord.id, id)
    return entries.at(-1)?.entry
  })

describe('what must go in the post', () => {
  test('is nothing, and the page says what will be there', async () => {
    const { text } = await seat().open('/desk/post')
    assert.match(
      text,
      /What must go in the post today\? No letter waits for the post\. A letter that goes out by post/,
    )
  })

  test('is listed by the last day from which it arrives in time, what is late first (EHT-2.2.2b)', async () => {
    // Five working days, and it must have arrived, which takes two. 26 May is a bank holiday.
    const late = await issue('2025-05-21', { received: '2025-05-13', name: 'Ann Late' })
    const today = await issue('2025-05-21', { received: '2025-05-19', name: 'Ben Today' })
    const later = await issue('2025-05-22', { received: '2025-05-22', name: 'Cai Later' })
    const { text } = await seat().open('/desk/post')
    assert.match(
      text,
      /1 letter should be in the post already; 1 letter must go today; 1 letter can go later\./,
    )
    assert.match(
      text,
      new RegExp(
        `Late: should have gone by Friday 16 May 2025 Ann Late: acknowledgement, stage 1 ${late.reference}, of Wednesday 21 May 2025\\. Read it.*` +
          ` By today, Thursday 22 May 2025 Ben Today: acknowledgement, stage 1 ${today.reference}.*` +
          ` By Wednesday 28 May 2025 Cai Later: acknowledgement, stage 1 ${later.reference}`,
      ),
    )
  })

  test('is printed together as it was kept, or only what must go by today', async () => {
    await issue('2025-05-21', { received: '2025-05-19', name: 'Ben Today' })
    await issue('2025-05-22', { name: 'Cai Later' })
    const { desk } = seat()
    const print = async (query: string) => {
      const response = await desk.request(`/desk/post/letters.pdf?${query}`, {
        headers: { cookie: cookieOf(landlord, officer) },
      })
      assert.equal(response.headers.get('content-type'), 'application/pdf')
      return ask('pdftotext', new Uint8Array(await response.arrayBuffer())).replaceAll(/\s+/g, ' ')
    }
    const all = await print('sides=2')
    assert.match(all, /Letters to post, Thursday 22 May 2025/)
    assert.match(
      all,
      /Ben Today 4 Invented Street.*We have your complaint.*Cai Later 4 Invented Street/,
    )
    const today = await print('until=2025-05-22')
    assert.match(today, /Ben Today 4 Invented Street/)
    assert.doesNotMatch(today, /Cai/)
  })

  test('is read by itself as the very file that was kept', async () => {
    const one = await issue('2025-05-21')
    await issue('2025-05-21')
    const response = await seat().desk.request(`/desk/post/letters.pdf?letter=${one.letter}`, {
      headers: { cookie: cookieOf(landlord, officer) },
    })
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), Buffer.from(one.pdf))
  })

  test('is opened with the letters of its complaint where there is no PDF of it', async () => {
    const page = await issue('2025-05-21', { asPage: true })
    const { open, desk } = seat()
    const { html, text } = await open('/desk/post')
    assert.match(
      text,
      /1 letter should be in the post already|1 letter must go today|1 letter can go later/,
    )
    assert.match(html, new RegExp(`/desk/complaints/${page.reference}/letters"`))
    assert.doesNotMatch(html, /letters\.pdf/)
    const response = await desk.request('/desk/post/letters.pdf', {
      headers: { cookie: cookieOf(landlord, officer) },
    })
    assert.equal(response.status, 404)
  })

  test('is recorded as posted with its day, all or some of it', async () => {
    const one = await issue('2025-05-21', { received: '2025-05-19' })
    const two = await issue('2025-05-21', { received: '2025-05-19' })
    const { open, send } = seat()
    const page = await open('/desk/post')
    const typed = { letter: [one.letter], ...typedDay('on', '2025-05-22') }
    const sent = await send(page, '/desk/post', typed)
    assert.equal(sent.location, '/desk/post?posted=1')
    assert.deepEqual(await lastOf(one.id), {
      type: 'letter-posted',
      on: '2025-05-22',
      letter: one.letter,
    })
    assert.equal((await lastOf(two.id))?.type, 'letter-issued')
    const left = await open(sent.location)
    assert.match(left.text, /1 letter is recorded as posted/)
    assert.match(left.text, new RegExp(two.reference))
    assert.doesNotMatch(left.text, new RegExp(one.reference))
  })

  test('is recorded once, however often the form is sent and whoever sends it', async () => {
    const one = await issue('2025-05-21')
    const { open, send } = seat()
    const other = await newStaff(house, landlord, 'Tom Reed', 'complaints-officer')
    const [page, theirs] = [await open('/desk/post'), await seat(other).open('/desk/post')]
    const typed = { letter: [one.letter], ...typedDay('on', '2025-05-22') }
    const both = await Promise.all([
      send(page, '/desk/post', typed),
      send(page, '/desk/post', typed),
    ])
    assert.deepEqual(
      both.map(({ location }) => location),
      ['/desk/post?posted=1', '/desk/post?posted=1'],
    )
    assert.equal(
      (await seat(other).send(theirs, '/desk/post', typed)).location,
      '/desk/post?posted=1',
    )
    const entries = await house.database.asLandlord(landlord.id, (tx) =>
      readEntries(tx, landlord.id, one.id),
    )
    assert.equal(entries.filter(({ entry }) => entry.type === 'letter-posted').length, 1)
  })

  test('is not recorded without a letter, for a day to come, or for one before the letter; what was typed stays', async () => {
    const one = await issue('2025-05-21')
    const { open, send } = seat()
    const page = await open('/desk/post')
    const none = await send(page, '/desk/post', typedDay('on', '2025-05-22'))
    assert.equal(none.status, 422)
    assert.match(none.html, /<a href="#letter">Tick the letters that are in the post/)
    const tomorrow = await send(page, '/desk/post', {
      letter: [one.letter],
      ...typedDay('on', '2025-05-23'),
    })
    assert.match(
      tomorrow.html,
      /<a href="#on">The day on which they went must be today or in the past/,
    )
    assert.match(tomorrow.html, /value="23"/)
    const before = await send(page, '/desk/post', {
      letter: [one.letter],
      ...typedDay('on', '2025-05-20'),
    })
    assert.equal(before.status, 422)
    assert.match(
      before.html,
      new RegExp(`<a href="#on">${one.reference}: .*Wednesday 21 May 2025 or later`),
    )
    assert.match(before.html, /type="checkbox"[^>]*checked/)
  })

  test('is seen only by those who may, and of no other landlord', async () => {
    const one = await issue('2025-05-21')
    const board = await newStaff(house, landlord, 'Bo Ardman', 'board')
    assert.equal((await seat(board).open('/desk/post')).status, 404)
    const elsewhere = await newStaff(house, world.landlord, 'Ella Where', 'complaints-officer')
    const desk = app(postRoutes(house), atDesks(house, [landlord, world.landlord], clock))
    const there = sitting(desk, world.landlord, elsewhere)
    const page = await there.open('/desk/post')
    assert.doesNotMatch(page.text, new RegExp(one.reference))
    const tried = { letter: [one.letter], ...typedDay('on', '2025-05-22') }
    await there.send(page, '/desk/post', tried)
    assert.equal((await lastOf(one.id))?.type, 'letter-issued')
    assert.equal((await there.open(`/desk/post/letters.pdf?letter=${one.letter}`)).status, 404)
  })

  test('leaves a record that verifies, and views that can be made again', async () => {
    const one = await issue('2025-05-21')
    const { open, send } = seat()
    await send(await open('/desk/post'), '/desk/post', {
      letter: [one.letter],
      ...typedDay('on', '2025-05-22'),
    })
    const { differed } = await rebuild(house, landlord)
    assert.deepEqual(differed, [])
    const verified = await verify(house.database, landlord)
    assert.deepEqual(verified.broken, [])
  })
})

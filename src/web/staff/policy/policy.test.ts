import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { shippedEdition } from '#record/shelf.ts'
import { verify } from '#record/verify.ts'
import {
  atDesks,
  cookieOf,
  hiddenIn,
  readable,
  type Seen,
  sitting,
  taken,
} from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { policyRoutes } from './routes.ts'

const { house, landlord, owner, drop } = await testHouse('soths')
after(drop)
const administrator = await newStaff(house, landlord, 'Ann', 'administrator')
const officer = await newStaff(house, landlord, 'Tom', 'housing-director')
const clock = { now: at('2026-05-22') }
const landlords = [landlord]
const desk = app(policyRoutes(house), atDesks(house, landlords, clock))
const ann = sitting(desk, landlord, administrator)
const tom = sitting(desk, landlord, officer)

/** Uploads a file as a browser does. */
async function upload(
  path: string,
  text: string,
  who = cookieOf(landlord, administrator),
): Promise<Seen> {
  const body = new FormData()
  body.set('file', new File([text], 'new.yaml'))
  const response = await desk.request(path, {
    method: 'POST',
    body,
    headers: { cookie: who, origin: 'http://localhost' },
  })
  const html = await response.text()
  return {
    status: response.status,
    html,
    text: readable(html),
    location: response.headers.get('location') ?? '',
  }
}

/** Stoke's policy from 1 June 2026, with another time for stage 1. */
const edition = (days = 15, name = '2026-06') =>
  shippedEdition('soths')
    .content.replace(
      'respond:\n      within: 10 working days',
      `respond:\n      within: ${days} working days`,
    )
    .replace('edition: 2024-06', `edition: ${name}`)
    .replace('in-force-from: 2024-06-01', 'in-force-from: 2026-06-01')
    .replace('review-by: 2025-06-30', 'review-by: 2027-06-30\napproved-on: 2026-05-20')

describe('the policy at the desk', () => {
  test('SOTHS-0: shows the edition in force, who owns and approved it and that its review is overdue, what contradicts itself, and how each clause is met', async () => {
    const page = await tom.open('/desk/policy')
    assert.match(page.text, /Edition 2024-06, in force from Saturday 1 June 2024/)
    assert.match(
      page.text,
      /was to be reviewed by Monday 30 June 2025\. That is overdue\. It is for the Housing Director/,
    )
    assert.match(page.text, /Not built yet: not met by Putright/)
    assert.match(page.text, /What contradicts itself/)
  })

  test('CLIENT-42, EMH-85, THT-REV-1: says three months before that a review is near, and from the day after that it is overdue', async () => {
    for (const [slug, before, near, overdue] of [
      ['client', '2025-12-30', '2026-01-02', '2026-04-01'],
      ['emh', '2026-02-20', '2026-03-02', '2026-06-01'],
    ] as const) {
      const other = await newLandlord(house, slug)
      const reader = await newStaff(house, other, 'Ray', 'auditor')
      const time = { now: at(before) }
      const ray = sitting(app(policyRoutes(house), atDesks(house, [other], time)), other, reader)
      assert.doesNotMatch(
        (await ray.open('/desk/policy')).text,
        /to be reviewed soon|That is overdue/,
      )
      time.now = at(near)
      assert.match((await ray.open('/desk/policy')).text, /to be reviewed soon: by/)
      time.now = at(overdue)
      assert.match((await ray.open('/desk/policy')).text, /That is overdue/)
    }
    const tht = await newLandlord(house, 'tht')
    const reader = await newStaff(house, tht, 'Ray', 'auditor')
    const ray = sitting(app(policyRoutes(house), atDesks(house, [tht], clock)), tht, reader)
    const { text } = await ray.open('/desk/policy')
    assert.match(text, /When it was approved is not known/)
    assert.match(text, /no day by which it is to be reviewed\. The next edition needs one/)
  })

  test('is changed by administrators and by nobody else', async () => {
    assert.doesNotMatch((await tom.open('/desk/policy')).text, /Adopt a new edition/)
    assert.equal((await tom.open('/desk/policy/adopt')).status, 404)
    assert.equal(
      (await upload('/desk/policy/adopt', edition(), cookieOf(landlord, officer))).status,
      404,
    )
    assert.equal((await ann.open('/desk/policy/adopt')).status, 200)
  })
})

describe('adopting an edition', () => {
  test('with mistakes in it shows every one with its line', async () => {
    const page = await upload(
      '/desk/policy/adopt',
      edition()
        .replace('within: 15 working days', 'within: soon')
        .replace('follows: 2024', 'follows: 2023'),
    )
    assert.equal(page.status, 400)
    assert.match(page.text, /new\.yaml:\d+ .*stages\.1\.respond\.within/)
    assert.match(page.text, /new\.yaml:\d+ .*follows/)
    assert.match(page.html, /<title>Error:/)
  })

  test('THT-REV-2, CLIENT-39a: is refused without the day it was approved, by whom, and the day of its next review', async () => {
    for (const [from, to, says] of [
      ['approved-on: 2026-05-20\n', '', /the day on which it was approved is missing/],
      ['approved-on: 2026-05-20', 'approved-on: 2026-05-23', /23 May 2026 has not come yet/],
      ['review-by: 2027-06-30\n', '', /the day by which it is to be reviewed next is missing/],
      ['approved-by: the Board', '', /who approved it is missing/],
    ] as const) {
      const file = edition().replace(from, to)
      assert.notEqual(file, edition())
      const page = await upload('/desk/policy/adopt', file)
      assert.equal(page.status, 400)
      assert.match(page.text, says)
    }
    assert.equal((await upload('/desk/policy/adopt', edition())).status, 200)
  })

  test('CODE20-3.8a: a third stage is refused, and where its reasons are said they stand in what the Code says of it', async () => {
    const third = edition().replace('\n  2:\n    name', '\n  3: {}\n  2:\n    name')
    assert.match((await upload('/desk/policy/adopt', third)).text, /Putright runs two stages/)
    const reasons =
      "\nthird-stage: { reasons: 'Residents asked for a panel of their own', cite: SOTHS-6.1a }\n"
    const told = edition().replace('\nescalation:', `${reasons}\nescalation:`)
    const page = await upload('/desk/policy/adopt', told)
    assert.equal(page.status, 200)
    assert.match(page.text, /5\.3 Falls short .* Residents asked for a panel of their own/)
  })

  test('of another landlord, or of a day that has passed, is refused', async () => {
    assert.match(
      (await upload('/desk/policy/adopt', shippedEdition('emh').content)).text,
      /this is the policy of “emh”/,
    )
    assert.match(
      (await upload('/desk/policy/adopt', edition().replace('2026-06-01', '2026-05-01'))).text,
      /choose Friday 22 May 2026 or a later day/,
    )
    assert.match(
      (await upload('/desk/policy/adopt', edition(15, '2024-06'))).text,
      /there is an edition “2024-06” already/,
    )
  })

  test('shows the breach of the Code, what is different and what would have happened, and changes nothing until one says yes', async () => {
    const { id, reference } = await taken(house, landlord, 'Damp', '2026-04-20')
    const told = story(house, landlord, id)
    await told.log(officer, '2026-04-20', 'Damp')
    await told.assign(officer, '2026-04-20', officer)
    await told.acknowledge(officer, '2026-04-21', 'Damp', 'The damp')
    // Due on 6 May; today is 22 May, and fifteen working days end on the 13th: late either way, so not different.
    const review = await upload('/desk/policy/adopt', edition(25))
    assert.equal(review.status, 200)
    assert.match(review.text, /falls short of/i)
    assert.match(review.text, /6\.3 Falls short/)
    assert.match(review.text, /10 working days.*25 working days/)
    assert.match(review.text, /Of the 1 complaint received since/)
    assert.match(
      review.text,
      new RegExp(
        `${reference} Stage 1: answer it Wednesday 6 May 2026 Thursday 28 May 2026 in time`,
      ),
    )
    const kept = await owner.all(
      sql`select edition from policy_edition where landlord_id = ${landlord.id}`,
    )
    assert.equal(kept.length, 1)
  })

  test('keeps the edition as it was uploaded, says who adopted it, and puts later complaints under it', async () => {
    const review = await upload('/desk/policy/adopt', edition())
    const content = hiddenIn(review, 'content')
    const answer = await ann.send(review, '/desk/policy/adopt/yes', { content })
    assert.equal(answer.location, '/desk/policy')
    const row = await owner.one<{ content: string }>(
      sql`select content from policy_edition where landlord_id = ${landlord.id} and edition = '2026-06'`,
    )
    assert.equal(row?.content, edition())
    assert.match(
      (await ann.open('/desk/policy')).text,
      /2026-06 Monday 1 June 2026 Friday 22 May 2026 by Ann/,
    )
    assert.equal((await ann.send(review, '/desk/policy/adopt/yes', { content })).status, 409)
    const { id } = await taken(house, landlord, 'Later', '2026-06-02')
    const later = await owner.one<{ policy: string }>(
      sql`select policy from complaint where id = ${id}`,
    )
    assert.equal(later?.policy, '2026-06')
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
  })
})

describe('replacing the bank holidays', () => {
  /** England's calendar with a holiday proclaimed on Monday 1 June 2026, in our form. */
  const proclaimed = () => {
    const file = JSON.parse(
      readFileSync(
        new URL('../../../../calendars/england-and-wales.json', import.meta.url),
        'utf8',
      ),
    )
    file.events.push({ date: '2026-06-01', title: 'A new bank holiday', notes: '' })
    return JSON.stringify(file)
  }

  test('says what is wrong with a file that is no calendar', async () => {
    assert.match((await upload('/desk/policy/calendar', 'not JSON')).text, /The file is not JSON/)
    assert.equal((await upload('/desk/policy/calendar', '{}')).status, 400)
  })

  test('shows every open deadline that moves, keeps promises by default, and lists whom to tell if they move', async () => {
    const other = await newLandlord(house, 'holidays', 'soths')
    landlords.push(other)
    const keeper = await newStaff(house, other, 'Kay', 'administrator')
    const director = await newStaff(house, other, 'Dee', 'housing-director')
    const { id, reference } = await taken(house, other, 'Noise', '2026-05-19')
    const told = story(house, other, id)
    await told.log(director, '2026-05-19', 'Noise')
    await told.acknowledge(director, '2026-05-21', 'Noise', 'The noise')
    const cookie = cookieOf(other, keeper)
    const review = await upload('/desk/policy/calendar', proclaimed(), cookie)
    assert.match(
      review.text,
      new RegExp(
        `${reference} Stage 1: answer it the policy Friday 5 June 2026 Monday 8 June 2026 Friday 5 June 2026`,
      ),
    )
    assert.match(review.html, /name="promises"[^>]*value="kept" checked/)
    const kay = sitting(desk, other, keeper)
    const done = await kay.send(review, '/desk/policy/calendar/yes', {
      content: hiddenIn(review, 'content'),
      promises: 'moved',
    })
    assert.match(done.text, new RegExp(`Tell these residents their new day ${reference}`))
    const row = await owner.one<{ due: string }>(
      sql`select due from deadline where complaint_id = ${id} and clock = 'policy' and step = 'respond'`,
    )
    assert.equal(row?.due, '2026-06-08')
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { busyDesk, WEDNESDAY } from '../../../../test/busy-desk.ts'
import { atDesks, sitting } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { worklistRoutes } from './routes.ts'

type World = Awaited<ReturnType<typeof desk>>
let world: World
before(async () => {
  world = await desk()
})
after(() => world.drop())

async function desk() {
  const busy = await busyDesk()
  const other = await newLandlord(busy.house, 'soths')
  const clock = { now: at(WEDNESDAY) }
  const served = app(worklistRoutes(busy.house), atDesks(busy.house, [busy.landlord, other], clock))
  const as = (who: keyof typeof busy.staff) => sitting(served, busy.landlord, busy.staff[who])
  return { ...busy, other, clock, served, as }
}

const references = (html: string) =>
  [...html.matchAll(/data-stop>([^<]+)</g)].map((match) => match[1])

describe('the worklist', () => {
  test('begins with one’s own complaints, by what is most urgent', async () => {
    const { complaints, as } = world
    const { text, html } = await as('handler').open('/desk')
    assert.match(text, /Worklist Wednesday 4 June 2025: 1 is overdue and 1 needs work today\./)
    const mine = ['boiler', 'damp', 'gate', 'charge'] as const
    assert.deepEqual(
      references(html),
      mine.map((name) => complaints[name].reference),
    )
    assert.match(
      text,
      /Overdue 1 .*Late: 5 working days Wednesday 28 May 2025.* Today 1 .* Later 1 .* Waiting for the resident 1/,
    )
    assert.match(html, /<a class="[^"]*" href="#overdue"><strong>1<\/strong> Overdue<\/a>/)
  })

  test('tells of each complaint who, what, the stage, what is next and whose it is', async () => {
    const { complaints, as } = world
    const { text, html } = await as('handler').open('/desk')
    assert.match(html, new RegExp(`href="/desk/complaints/${complaints.boiler.reference}"`))
    assert.match(
      text,
      /EMH-1001 Siân Jones: Boiler broken since November, three visits missed Stage 1 Marcus Bell Answer at stage 1/,
    )
  })

  test('shows what nobody handles yet to whoever chooses handlers or takes complaints', async () => {
    const { as, complaints } = world
    const team = await as('team').open('/desk?whose=nobodys')
    const { lift, roof, about, bins } = complaints
    assert.deepEqual(
      references(team.html),
      [lift, lift, about, bins, roof, about, bins].map(({ reference }) => reference),
    )
    assert.match(team.text, /Not logged yet/)
    const handler = await as('handler').open('/desk?whose=nobodys')
    assert.deepEqual(
      references(handler.html),
      [lift, lift, bins, roof, bins].map(({ reference }) => reference),
    )
  })

  test('begins with everyone’s for somebody who handles none', async () => {
    const { html } = await world.as('team').open('/desk')
    // Eight complaints; three of them wait for an offer to settle them early besides.
    assert.equal(references(html).length, 11)
    assert.match(html, /aria-current="page" href="[^"]*whose=all">All \(11\)/)
  })

  test('never shows a complaint to the person it is about, not even when they search for it', async () => {
    const { as, complaints } = world
    for (const path of [
      '/desk?whose=all',
      '/desk?q=shouted',
      `/desk?q=${complaints.about.reference}`,
    ])
      assert.ok(
        !references((await as('handler').open(path)).html).includes(complaints.about.reference),
        path,
      )
    assert.match((await as('team').open('/desk?q=shouted')).text, /Confidential/)
  })

  test('shows a confidential complaint to those who choose handlers, and to no reviewer', async () => {
    const { as, complaints } = world
    assert.doesNotMatch(
      (await as('reviewer').open('/desk')).html,
      new RegExp(complaints.about.reference),
    )
    assert.doesNotMatch((await as('reviewer').open('/desk?q=shouted')).text, /shouted at me/)
  })

  test('shows nothing of another landlord', async () => {
    const { house, other, served } = world
    const director = await newStaff(house, other, 'Dee', 'housing-director')
    const { text, html } = await sitting(served, other, director).open('/desk')
    assert.deepEqual(references(html), [])
    assert.match(
      text,
      /No complaint is open\. When somebody is dissatisfied, in whatever words, log a complaint/,
    )
    assert.deepEqual(
      references((await sitting(served, other, director).open('/desk?q=jones')).html),
      [],
    )
  })

  test('is not for an administrator or the board', async () => {
    const { as } = world
    assert.equal((await as('administrator').open('/desk')).location, '/desk/people')
    assert.equal((await as('administrator').open('/desk?q=jones')).location, '/desk/people')
    assert.equal((await as('board').open('/desk')).location, '/desk/oversight')
  })

  test('is not for a colleague who only takes complaints, and they begin where they take one', async () => {
    const { house, landlord, served } = world
    const colleague = await newStaff(house, landlord, 'Owen Pryce', 'colleague')
    assert.equal((await sitting(served, landlord, colleague).open('/desk')).location, '/desk/log')
  })

  test('sends somebody who is not signed in to sign in and back, with their filters', async () => {
    const response = await world.served.request('/desk?whose=all&stage=2')
    assert.equal(
      response.headers.get('location'),
      `/desk/sign-in?then=${encodeURIComponent('/desk?whose=all&stage=2')}`,
    )
  })
})

describe('searching', () => {
  const found = async (q: string, who: 'team' | 'handler' = 'team') =>
    references((await world.as(who).open(`/desk?q=${encodeURIComponent(q)}`)).html)

  test('finds a reference, part of a name, an address and words, whatever the case', async () => {
    const { boiler, roof, bins, damp, lift } = world.complaints
    assert.deepEqual(await found('1001'), [boiler.reference])
    assert.deepEqual(await found('JONES'), [boiler.reference, roof.reference])
    assert.deepEqual(await found('nowhere close'), [bins.reference])
    assert.deepEqual(await found('mould child'), [damp.reference])
    assert.deepEqual(await found('fifth time'), [lift.reference])
  })

  test('takes signs as they are', async () => {
    assert.deepEqual(await found('%'), [])
    assert.deepEqual(await found('_'), [])
    assert.deepEqual(await found("o'; drop table complaint"), [])
  })

  test('says what to try when nothing is found', async () => {
    const { text } = await world.as('team').open('/desk?q=xyzzy')
    assert.match(text, /Nothing was found with each of these words .* Clear the search/)
  })
})

describe('filters', () => {
  test('are in the address and can be put together', async () => {
    const { as, complaints } = world
    const stage2 = await as('team').open('/desk?whose=all&stage=2')
    assert.deepEqual(references(stage2.html), [complaints.roof.reference])
    assert.match(stage2.html, /<option value="2" selected>Stage 2/)
    const waiting = await as('team').open('/desk?whose=all&waits=resident')
    assert.deepEqual(references(waiting.html), [complaints.charge.reference])
    const marcus = await as('team').open(`/desk?whose=${world.staff.handler.id}&stage=1`)
    assert.equal(references(marcus.html).length, 4)
    assert.match(marcus.html, /selected>Marcus Bell \(4\)/)
  })

  test('that nobody knows are left aside', async () => {
    const { html } = await world.as('team').open('/desk?whose=x%27&stage=3&waits=x')
    assert.equal(references(html).length, 11)
  })
})

describe('the calendar', () => {
  test('counts what there is to do by day, under the day to work to, and leads to it', async () => {
    const { as } = world
    const { text, html } = await as('team').open('/desk/calendar?month=2025-06&whose=all')
    assert.match(text, /What comes in June 2025/)
    assert.match(text, /Thursday 5 June 2025/)
    const [, on, whose] = /href="\/desk\?whose=([^&]+)&amp;on=(2025-06-[0-9]+)"/.exec(html) ?? []
    assert.ok(on && whose)
    const day = await as('team').open(`/desk?whose=all&on=${whose}`)
    assert.ok(references(day.html).length > 0)
    assert.match(html, /month=2025-05&amp;whose=all">May 2025/)
  })

  test('says what should have been worked on before today, and of whom', async () => {
    const { as } = world
    const { text } = await as('handler').open('/desk/calendar?month=2025-06&whose=mine')
    assert.match(text, /2 were to be worked on before today/)
  })

  test('falls back on this month, and is not for those who see no complaints', async () => {
    const { as } = world
    assert.match((await as('team').open('/desk/calendar?month=x')).text, /in June 2025/)
    assert.equal((await as('board').open('/desk/calendar')).status, 404)
  })

  test('never counts a complaint for somebody whom it is about', async () => {
    const { as } = world
    const total = async (who: 'team' | 'handler') =>
      Number(
        /(\d+) tasks? ha/.exec(
          (await as(who).open('/desk/calendar?month=2025-06&whose=all')).text,
        )?.[1],
      )
    assert.ok((await total('handler')) < (await total('team')))
  })
})

describe('oversight', () => {
  test('counts without a name, by the Code, and says how (EMH-77)', async () => {
    const all = await world.owner.all(
      sql`select id from complaint where landlord_id = ${world.landlord.id}`,
    )
    const { text, status } = await world.as('board').open('/desk/oversight')
    assert.equal(status, 200)
    assert.match(text, /8 complaints are open; 1 letter is overdue\./)
    assert.match(text, /Stage 1 3 3 1 1 Stage 2 1 0 0 0/)
    assert.equal(all.length, 8)
    assert.match(text, /8 complaints came in, and 1 went on to stage 2/)
    assert.match(text, /Stage 1 answer 2 2 \(100 %\) 0 0 1/)
    assert.match(text, /at stage 1 an acknowledgement within 5 working days \(Code 2024 6\.2\)/)
    assert.doesNotMatch(text, /Jones|Marcus|EMH-1/)
  })

  test('is for those who read reports', async () => {
    const { as } = world
    assert.equal((await as('handler').open('/desk/oversight')).status, 404)
    assert.equal((await as('administrator').open('/desk/oversight')).status, 404)
  })
})

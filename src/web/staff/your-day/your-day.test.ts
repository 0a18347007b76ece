import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { busyDesk, WEDNESDAY } from '../../../../test/busy-desk.ts'
import { atDesks, sitting } from '../../../../test/desk.ts'
import { at } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { worklistRoutes } from '../worklist/routes.ts'

type World = Awaited<ReturnType<typeof desk>>
let world: World
before(async () => {
  world = await desk()
})
after(() => world.drop())

async function desk() {
  const busy = await busyDesk()
  const clock = { now: at(WEDNESDAY) }
  const served = app(worklistRoutes(busy.house), atDesks(busy.house, [busy.landlord], clock))
  const as = (who: keyof typeof busy.staff) => sitting(served, busy.landlord, busy.staff[who])
  return { ...busy, served, as }
}

async function chosen(who: 'handler' | 'team', choose: string) {
  const me = world.as(who)
  return await me.send(await me.open('/desk/your-day'), '/desk/your-day', { choose })
}

describe('your day', () => {
  test('is what is overdue, for today and for this week, without a resident’s name', async () => {
    const { text } = await world.as('handler').open('/desk/your-day')
    assert.match(text, /Your day: Wednesday 4 June 2025 1 is overdue and 1 is for today\./)
    assert.match(text, /Overdue EMH-1001 Answer at stage 1\. Due Wednesday 28 May 2025\./)
    assert.doesNotMatch(text, /Jones|Boiler/)
  })

  test('is not for those who see no complaints', async () => {
    assert.equal((await world.as('board').open('/desk/your-day')).status, 404)
    assert.equal((await world.as('administrator').open('/desk/your-day')).status, 404)
  })

  test('can be had by e-mail, and no longer', async () => {
    assert.match((await world.as('team').open('/desk/your-day')).text, /Send it to me/)
    await chosen('team', 'mail')
    assert.match(
      (await world.as('team').open('/desk/your-day')).text,
      /is sent to .* Stop the e-mail/,
    )
    await chosen('team', 'no-mail')
    assert.match((await world.as('team').open('/desk/your-day')).text, /Send it to me/)
  })
})

describe('a calendar of one’s own', () => {
  const address = ({ html }: { html: string }) =>
    /href="http:\/\/localhost(\/calendar\/[^"]+\.ics)"/.exec(html)?.[1] ?? ''
  const opened = async (path: string) => {
    const response = await world.served.request(path)
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    }
  }

  test('is read by a program that is not signed in, with each task on the day to work to', async () => {
    const { status, type, text } = await opened(address(await chosen('handler', 'feed')))
    assert.deepEqual([status, type], [200, 'text/calendar; charset=utf-8'])
    assert.match(text, /^BEGIN:VCALENDAR\r\n/)
    assert.match(
      text,
      /DTSTART;VALUE=DATE:20250603\r\n(?:.*\r\n)*?SUMMARY:EMH-1002: Answer at stage 1/,
    )
    assert.match(text, /DESCRIPTION:Due Wednesday 4 June 2025\\; this is the safe day/)
    assert.doesNotMatch(text, /Jones|boiler|Rahman/i)
  })

  test('shows its address only once, and a new one shuts the old one', async () => {
    const old = address(await chosen('handler', 'feed'))
    assert.equal(address(await world.as('handler').open('/desk/your-day')), '')
    const next = address(await chosen('handler', 'feed'))
    assert.equal((await opened(old)).status, 404)
    assert.equal((await opened(next)).status, 200)
    await chosen('handler', 'no-feed')
    assert.equal((await opened(next)).status, 404)
  })

  test('opens nothing for a guess, nor at another landlord', async () => {
    const good = address(await chosen('handler', 'feed'))
    for (const bad of [
      good.replace('/emh/', '/eht/'),
      good.replace(/.\.ics$/, '!.ics'),
      '/calendar/emh/x.ics',
    ])
      assert.equal((await opened(bad)).status, 404, bad)
  })
})

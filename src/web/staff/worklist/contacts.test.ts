import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { busyDesk, WEDNESDAY } from '../../../../test/busy-desk.ts'
import { contactBy, contactDone } from '../../../../test/contacts.ts'
import { atDesks, sitting } from '../../../../test/desk.ts'
import { at } from '../../../../test/house.ts'
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
  await contactDone(busy.house, busy.landlord, contactBy('Is the lift mended?', '2025-06-03'))
  const reference = 'EMH-C1001'
  const served = app(
    worklistRoutes(busy.house),
    atDesks(busy.house, [busy.landlord], { now: at(WEDNESDAY) }),
  )
  const as = (who: keyof typeof busy.staff) => sitting(served, busy.landlord, busy.staff[who])
  return { ...busy, reference, as }
}

describe('what is no complaint yet', () => {
  test('stands on the worklist among the rest, by the day on which it must be known what it is', async () => {
    const { as, reference } = world
    const { text, html } = await as('team').open('/desk?whose=all')
    assert.match(html, new RegExp(`href="/desk/contacts/${reference}"`))
    assert.match(
      text,
      new RegExp(`${reference} .*Is the lift mended\\? Contact Nobody’s yet Decide what it is`),
    )
  })

  test('can be seen alone, and is nobody’s until somebody takes it', async () => {
    const { as, reference } = world
    for (const path of ['/desk?whose=all&what=contacts', '/desk?whose=nobodys&what=contacts']) {
      const { html } = await as('team').open(path)
      assert.deepEqual(
        [...html.matchAll(/data-stop>([^<]+)</g)].map((one) => one[1]),
        [reference],
      )
    }
    const { html } = await as('handler').open('/desk?whose=mine')
    assert.ok(!html.includes(reference))
  })

  test('is in one’s day, and leads to the page of the contact', async () => {
    const { as, reference } = world
    const { html, text } = await as('team').open('/desk/your-day')
    assert.match(html, new RegExp(`href="/desk/contacts/${reference}"`))
    assert.match(
      text,
      new RegExp(`${reference} Decide what it is\\. Due \\w+ \\d+ June 2025\\. (?!Safe)`),
    )
    assert.doesNotMatch(html, new RegExp(`complaints/${reference}`))
  })

  test('is not among the complaints of a stage, nor where something waits for the resident', async () => {
    const { as, reference } = world
    for (const path of ['/desk?whose=all&stage=1', '/desk?whose=all&waits=resident'])
      assert.ok(!(await as('team').open(path)).html.includes(reference), path)
  })
})

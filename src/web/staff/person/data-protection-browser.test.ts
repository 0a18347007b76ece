import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Actor } from '#complaint/commands.ts'
import type { Landlord } from '#record/landlords.ts'
import { day } from '#time/day.ts'
import {
  axe,
  fitsItsWidth,
  openBrowser,
  screenshot,
  withoutScripts,
} from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, done, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { routesOf } from '../../../main/routes.ts'
import { type Running, serve } from '../../server.ts'

// Who has looked, somebody's file, what is due for disposal and what can't be divulged, in a real browser.

const { house, landlord: tht, drop } = await testHouse('tht')
const emh = await newLandlord(house, 'emh')
const chief = await newStaff(house, tht, 'Ruth Bell', 'chief-officer')
const both = await newStaff(house, tht, 'Ivy Moss', 'administrator', 'chief-officer')
const people = await newStaff(house, emh, 'Lena Roth', 'people-team')
const clock = { now: at('2025-03-03') }

const jones = randomUUID()
/** A complaint of Mrs Jones’s that was closed three years ago, and another that is not for everybody. */
const old = await takenFrom('Damp in the hall', '2022-02-01')
for (const each of [old, await takenFrom('Mould in the bathroom', '2022-02-15')])
  await done(house, tht, {
    ...{ complaintId: each.id, seen: 1, by: chief, requestId: randomUUID(), now: at('2022-03-01') },
    command: { type: 'close', on: day('2022-03-01'), because: 'withdrawn' },
  })
const secret = await takenFrom('In confidence', '2025-02-20', { about: [both.id] })
const misconduct = await taken(house, emh, 'The fitter swore', '2025-02-20')

function takenFrom(words: string, on: string, more: object = {}) {
  const facts = { complainantType: 'resident', complainant: jones, ...more }
  return taken(house, tht, words, on, { facts, person: { id: jones } })
}

let browser: Browser
let server: Running
before(async () => {
  browser = await openBrowser()
  server = await serve(routesOf(house), {
    ...{ port: 0, host: '127.0.0.1', ...atDesks(house, [tht, emh], clock) },
  })
})
after(async () => {
  await browser?.close()
  await server?.close()
  await drop()
})

async function opened(landlord: Landlord, who: Extract<Actor, { kind: 'staff' }>, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 800 } })
  const [name = '', value = ''] = cookieOf(landlord, who).split('=')
  await context.addCookies([{ name, value, url: `http://127.0.0.1:${server.port}` }])
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}
const address = (path: string) => `http://127.0.0.1:${server.port}${path}`

const PAGES = [
  ['person', tht, both, `/desk/person/${jones}`],
  ['complaint', tht, both, `/desk/complaints/${old.reference}`],
  ['looks', tht, both, '/desk/looks'],
  ['looks-at-one', tht, both, `/desk/complaints/${old.reference}/looks`],
  ['due', tht, both, '/desk/disposal'],
  ['dispose', tht, both, `/desk/complaints/${old.reference}/disposal`],
  ['worklist', tht, both, '/desk?whose=all'],
  ['disciplinary-find', emh, people, '/desk/disciplinary'],
  ['disciplinary', emh, people, `/desk/complaints/${misconduct.reference}/disciplinary`],
] as const

for (const width of [360, 1280])
  describe(`at ${width} px`, () => {
    for (const [name, landlord, who, path] of PAGES)
      test(`${name} can be used by everyone`, async () => {
        const page = await opened(landlord, who, width)
        await page.goto(address(path))
        await screenshot(page, `data-protection-${name}-${width}`)
        await fitsItsWidth(page)
        await axe(page)
        await page.context().close()
      })
  })

test('THT-15: a record is disposed of without scripts, after a mistake, and says so afterwards', async () => {
  const page = await opened(tht, both, 1280)
  await withoutScripts(page.context())
  await page.goto(address('/desk/disposal'))
  await page.getByRole('link', { name: old.reference }).first().click()
  await page.getByRole('button', { name: 'Dispose of the record' }).click()
  await page.getByText('Tick that nothing and nobody needs it any more').first().waitFor()
  await screenshot(page, 'data-protection-dispose-error')
  await axe(page)
  await page.getByLabel('Nothing and nobody needs it any more').check()
  await page.getByRole('button', { name: 'Dispose of the record' }).click()
  await page.getByText('was disposed of on Monday 3 March 2025 by Ivy Moss').waitFor()
  await screenshot(page, 'data-protection-disposed')
  await axe(page)
  await page.goto(address(`/desk/complaints/${old.reference}`))
  await page.getByText('Disposed of', { exact: true }).waitFor()
  await screenshot(page, 'data-protection-complaint-disposed')
  await axe(page)
  await page.context().close()
})

test('CLIENT-33: everything about somebody is saved as one file, with what is left out said before', async () => {
  const page = await opened(tht, both, 1280)
  await page.goto(address(`/desk/person/${jones}`))
  await page.getByText(`${secret.reference}: it is about you`).waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export it' }).click()
  assert.equal((await saving).suggestedFilename(), 'Kept about Siân Jones, 2025-03-03.zip')
  await page.context().close()
})

import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

// What is asked before somebody is given a complaint, before it is acknowledged and before it is decided, in a real browser.

const { house, landlord, drop } = await testHouse('soths')
const director = await newStaff(house, landlord, 'Lena Marsh', 'housing-director')
const colleague = await newStaff(house, landlord, 'Dan Fry', 'staff')
const fresh = await taken(house, landlord, 'The gutter leaks', '2025-05-27')
const about = { facts: { about: [colleague.id] } }
const underWay = await taken(house, landlord, 'He was rude to me', '2025-05-20', about)
const told = story(house, landlord, underWay.id)
await told.assign(director, '2025-05-22', director)
await told.acknowledge(director, '2025-05-22', 'A colleague was rude', 'He was rude')

/** Each page, and what is chosen on it so that all that it asks is seen. */
const PAGES: readonly (readonly [name: string, path: string, ...chosen: string[]])[] = [
  ['triage-first', `${fresh.reference}/assign`, 'Yes, and it is managed'],
  ['attempt-asked', `${fresh.reference}/acknowledge`, 'Yes, or it was tried'],
  ['attempt', `${underWay.reference}/note-attempt`, 'By telephone'],
  ['agree-definition', `${underWay.reference}/agree-definition`, 'No'],
  [
    'heard',
    `${underWay.reference}/respond`,
    'Yes: they said that the complaint says it all',
    'No: they could not be asked',
  ],
  ['hear', `${underWay.reference}/hear`, 'They were asked, and had not answered by the day below'],
]

describe('what is asked before a decision, in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const routes = complaintRoutes(house, { newId: randomUUID })
    const clock = { now: at('2025-05-29') }
    server = await serve(routes, {
      port: 0,
      host: '127.0.0.1',
      ...atDesks(house, [landlord], clock),
    })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  for (const width of [360, 1280])
    for (const [name, path, ...chosen] of PAGES)
      test(`${name} can be used by everyone at ${width} pixels`, async () => {
        const address = `http://127.0.0.1:${server.port}`
        const context = await browser.newContext({ viewport: { width, height: 900 } })
        const [cookie, value = ''] = cookieOf(landlord, director).split('=')
        await context.addCookies([{ name: cookie ?? '', value, url: address }])
        const page = await context.newPage()
        await page.goto(`${address}/desk/complaints/${path}`)
        for (const one of chosen) await page.getByLabel(one, { exact: true }).first().check()
        await screenshot(page, `understand-${name}-${width}`)
        await fitsItsWidth(page)
        await axe(page)
        await context.close()
      })
})

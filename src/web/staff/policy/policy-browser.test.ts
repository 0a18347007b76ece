import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { shippedEdition } from '#record/shelf.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { type Running, serve } from '../../server.ts'
import { complianceRoutes } from '../compliance/routes.ts'
import { settingsRoutes } from '../settings/routes.ts'
import { policyRoutes } from './routes.ts'

// What an administrator does to a policy, in a real browser.

const { house, landlord, drop } = await testHouse('soths')
const administrator = await newStaff(house, landlord, 'Ann', 'administrator')
const director = await newStaff(house, landlord, 'Dee', 'housing-director')
const { id } = await taken(house, landlord, 'Damp', '2026-04-20')
const told = story(house, landlord, id)
await told.log(director, '2026-04-20', 'Damp')
await told.acknowledge(director, '2026-04-29', 'Damp', 'The damp')

const fresh = shippedEdition('soths')
  .content.replace(
    'respond:\n      within: 10 working days',
    'respond:\n      within: 25 working days',
  )
  .replace('edition: 2024-06', 'edition: 2026-06')
  .replace('in-force-from: 2024-06-01', 'in-force-from: 2026-06-01')
  .replace('review-by: 2025-06-30', 'review-by: 2027-06-30\napproved-on: 2026-05-20')

const PAGES = [
  '/desk/policy',
  '/desk/policy/adopt',
  '/desk/policy/calendar',
  '/desk/compliance',
  '/desk/compliance/2024/4.3',
  '/desk/settings',
]

describe('a policy and its administrator in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const routes = [...policyRoutes(house), ...complianceRoutes(house), ...settingsRoutes(house)]
    const options = atDesks(house, [landlord], { now: at('2026-05-22') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  async function opened(path: string, width: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const [name, value] = cookieOf(landlord, administrator).split('=') as [string, string]
    await context.addCookies([{ name, value, url: `http://127.0.0.1:${server.port}` }])
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${server.port}${path}`)
    return page
  }

  for (const width of [360, 1280]) {
    for (const path of PAGES)
      test(`${path} can be used by everyone at ${width} pixels`, async () => {
        const page = await opened(path, width)
        await axe(page)
        await fitsItsWidth(page)
        await screenshot(page, `policy${path.replaceAll('/', '-')}-${width}`)
        await page.context().close()
      })

    test(`what would follow from an edition can be read by everyone at ${width} pixels`, async () => {
      const page = await opened('/desk/policy/adopt', width)
      await page.setInputFiles('input[type=file]', {
        name: 'new.yaml',
        mimeType: 'text/yaml',
        buffer: Buffer.from(fresh),
      })
      await page.getByRole('button', { name: 'See what would follow' }).click()
      assert.match((await page.textContent('h1')) ?? '', /What would follow from edition 2026-06/)
      await axe(page)
      await fitsItsWidth(page)
      await screenshot(page, `policy-review-${width}`)
      await page.context().close()
    })
  }
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { notePublicity } from '#record/publicity.ts'
import { day } from '#time/day.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { shelveBehaviourPolicy } from '../../../../test/library.ts'
import { residentRoutes } from '../../resident/routes.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { copyRoutes } from '../copies/routes.ts'
import { libraryRoutes } from '../library/routes.ts'
import { logRoutes } from '../log/routes.ts'
import { feedbackRoutes } from '../policy/feedback.ts'
import { policyRoutes } from '../policy/routes.ts'
import { publicityRoutes } from './routes.ts'

// What is made known, the library, and the guide, in a real browser.

const { house, landlord: soths, drop } = await testHouse('soths')
const tht = await newLandlord(house, 'tht')
const administrator = await newStaff(house, soths, 'Ann', 'administrator', 'housing-director')
const damp = await taken(house, soths, 'Damp', '2026-05-20')
const newId = { newId: randomUUID }
const NEWSLETTER = { medium: 'newsletter', of: ['policy'], name: 'Spring 2026' } as const

describe('what is published about complaints, in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    await shelveBehaviourPolicy(house, soths)
    const facts = { id: randomUUID(), done: day('2026-03-02'), ...NEWSLETTER }
    const adoption = {
      by: { kind: 'system' },
      requestId: randomUUID(),
      now: at('2026-03-02'),
    } as const
    await house.database.asLandlord(soths.id, (tx) => notePublicity(tx, soths, facts, [], adoption))
    browser = await openBrowser()
    const routes = [
      ...[...copyRoutes(house, newId), ...feedbackRoutes(house, newId), ...policyRoutes(house)],
      ...complaintRoutes(house, newId),
      ...[...publicityRoutes(house, newId), ...libraryRoutes(house, newId), ...logRoutes(house)],
      ...residentRoutes(house, newId),
    ]
    const options = atDesks(house, [soths, tht], { now: at('2026-05-22') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  async function opened(path: string, width: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const [name, value] = cookieOf(soths, administrator).split('=') as [string, string]
    await context.addCookies([{ name, value, url: `http://127.0.0.1:${server.port}` }])
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${server.port}${path}`)
    return page
  }

  const PAGES = [
    '/desk/publicity',
    '/desk/publicity/note?rule=newsletter',
    '/desk/library',
    '/desk/library/add',
    '/desk/log',
    '/desk/copies',
    '/desk/policy/feedback',
    '/desk/policy',
    `/desk/complaints/${damp.reference}/restrict-contact`,
    '/tht/guide-to-complaints',
    '/tht',
  ]
  for (const width of [360, 1280])
    for (const path of PAGES)
      test(`${path} can be used by everyone at ${width} pixels`, async () => {
        const page = await opened(path, width)
        await axe(page)
        await fitsItsWidth(page)
        await screenshot(page, `publishing${path.replaceAll(/[/?=]/g, '-')}-${width}`)
        await page.context().close()
      })

  test('a leaflet is noted with its picture by clicking and typing, and put right', async () => {
    const page = await opened('/desk/publicity', 1280)
    await page.getByRole('link', { name: /^Note it.*Leaflets/ }).click()
    await page.getByLabel('Which one').fill('Your voice')
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const file = { name: 'leaflet.png', mimeType: 'image/png', buffer: png }
    await page.getByLabel('What it looked like (optional)').setInputFiles(file)
    await page.getByRole('button', { name: 'Put it into the log' }).click()
    await page.getByText('It is in the log.').waitFor()
    await page.getByRole('link', { name: /^Put it right.*Leaflet or poster/ }).click()
    await page.getByLabel('Which one').fill('Your voice, second print')
    await page.getByLabel('Why it has to be put right').fill('It was the second print')
    await axe(page)
    await screenshot(page, 'publishing-correct-1280')
    await page.getByRole('button', { name: 'Put it right' }).click()
    await page.getByText('Your voice, second print').first().waitFor()
    await page.locator('summary', { hasText: 'What it said before' }).click()
    await screenshot(page, 'publishing-corrected-1280')
    await axe(page)
    assert.ok(await page.getByRole('link', { name: 'File 1' }).isVisible())
    await page.context().close()
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { makeSignInLink } from '#record/sign-in-link.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { letterForThePost } from '../../../../test/posting.ts'
import { type Running, serve } from '../../server.ts'
import { signInRoutes } from '../sign-in/routes.ts'
import { identify } from '../sign-in/session.ts'
import { postRoutes } from './routes.ts'

// The page of the post in a real browser, narrow and wide, with axe, by keyboard, and without JavaScript.

const now = at('2025-05-22')
const world = await testHouse('eht')
const { house, landlord } = world
const officer = await newStaff(house, landlord, 'Priya Nair', 'complaints-officer')
const defects: unknown[] = []
let browser: Browser
let server: Running

before(async () => {
  for (const [received, name] of [
    ['2025-05-13', 'Ann Featherstonehaugh-Cholmondeley'],
    ['2025-05-19', 'Ben Jones'],
    ['2025-05-19', 'Cai Jones'],
    ['2025-05-22', 'Dee Jones'],
  ] as const)
    await letterForThePost(house, landlord, officer, '2025-05-22', { received, name })
  browser = await openBrowser()
  server = await serve([...signInRoutes(house), ...postRoutes(house)], {
    ...{ port: 0, host: '127.0.0.1', now: () => now, identify: identify(house) },
    onDefect: (error) => defects.push(error),
  })
})
after(async () => {
  await browser.close()
  await server.close()
  await world.drop()
})

async function sitDown(width: number, javaScript = true): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width, height: 800 }, javaScriptEnabled: javaScript, reducedMotion: 'reduce' },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const token = await makeSignInLink(house.database, landlord, officer.id, now)
  await page.goto(`http://127.0.0.1:${server.port}/desk/sign-in/${token}`)
  await page.getByRole('button', { name: /^Sign in as/ }).click()
  await page.goto(`http://127.0.0.1:${server.port}/desk/post`)
  return page
}

async function lookAt(page: Page, name: string) {
  await page.evaluate('document.fonts.ready')
  await screenshot(page, `post-${name}`)
  await axe(page)
  await fitsItsWidth(page)
  assert.deepEqual(defects, [])
}

describe('the page of the post in a browser', () => {
  for (const width of [360, 1280])
    test(`can be read and used at ${width} pixels, with its errors`, async () => {
      const page = await sitDown(width)
      await lookAt(page, String(width))
      for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
      await page.getByRole('button', { name: 'Record as posted' }).click()
      await lookAt(page, `${width}-error`)
      await page.getByRole('link', { name: 'Tick the letters that are in the post' }).click()
      assert.equal(await page.evaluate('document.activeElement.type'), 'checkbox')
      await page.context().close()
    })

  test('is used by keyboard alone, and without JavaScript', async () => {
    const page = await sitDown(1280, false)
    const first = page.getByRole('checkbox', { name: /Ann/ })
    await first.focus()
    assert.equal(await first.isChecked(), true)
    // What is late and what must go today is ticked; what can go later is not.
    for (const press of ['Tab', 'Tab', 'Tab', 'Space']) await page.keyboard.press(press)
    assert.deepEqual(
      await Promise.all((await page.getByRole('checkbox').all()).map((box) => box.isChecked())),
      [true, false, true, false],
    )
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await page.locator(':focus').textContent())?.includes('Record as posted')) break
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
    await page.getByText('2 letters are recorded as posted.').waitFor()
    assert.equal(await page.getByRole('checkbox').count(), 2)
    await page.context().close()
  })
})

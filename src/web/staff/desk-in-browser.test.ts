import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { makeSignInLink } from '#record/sign-in-link.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../test/browser.ts'
import { busyDesk, WEDNESDAY } from '../../../test/busy-desk.ts'
import { newLandlord } from '../../../test/house.ts'
import { type Running, serve } from '../server.ts'
import { peopleRoutes } from './accounts/routes.ts'
import { logRoutes } from './log/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { identify } from './sign-in/session.ts'
import { worklistRoutes } from './worklist/routes.ts'

// The pages of the desk in a real browser, narrow and wide, with axe; and kept as pictures for people.

type World = Awaited<ReturnType<typeof busyDesk>>
let world: World
let browser: Browser
let server: Running
const defects: unknown[] = []
const now = new Date(`${WEDNESDAY}T10:00:00Z`)

before(async () => {
  world = await busyDesk()
  const { house } = world
  await newLandlord(house, 'soths')
  const routes = [
    ...signInRoutes(house),
    ...worklistRoutes(house),
    ...logRoutes(house),
    ...peopleRoutes(house),
  ]
  browser = await openBrowser()
  server = await serve(routes, {
    ...{ port: 0, host: '127.0.0.1', now: () => now, identify: identify(house) },
    onDefect: (error) => defects.push(error),
  })
})
after(async () => {
  await browser.close()
  await server.close()
  await world.drop()
})

const at = (path: string) => `http://127.0.0.1:${server.port}${path}`

/** A browser window of somebody who has come in by a link. */
async function sitDown(who: keyof World['staff'] | undefined, width: number, javaScript = true) {
  const context = await browser.newContext({
    ...{ viewport: { width, height: 800 }, javaScriptEnabled: javaScript, reducedMotion: 'reduce' },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => defects.push(error))
  if (who !== undefined) {
    const { house, landlord, staff } = world
    const token = await makeSignInLink(house.database, landlord, staff[who].id, now)
    await page.goto(at(`/desk/sign-in/${token}`))
    await page.getByRole('button', { name: /^Sign in as/ }).click()
  }
  return page
}

async function lookAt(page: Page, name: string) {
  await page.evaluate('document.fonts.ready')
  await screenshot(page, `desk-${name}`)
  await axe(page)
  await fitsItsWidth(page)
  assert.deepEqual(defects, [])
}

const PAGES = [
  ['sign-in', undefined, '/desk/sign-in?landlord=emh'],
  ['choose-landlord', undefined, '/desk/sign-in'],
  ['used-link', undefined, '/desk/sign-in/nothing'],
  ['password', 'handler', '/desk/password'],
  ['worklist-mine', 'handler', '/desk'],
  ['worklist-all', 'team', '/desk'],
  ['worklist-search', 'team', '/desk?q=jones'],
  ['worklist-nothing-found', 'team', '/desk?q=xyzzy'],
  ['worklist-filtered', 'team', '/desk?whose=all&stage=2&waits=landlord'],
  ['oversight', 'board', '/desk'],
  ['people', 'administrator', '/desk'],
  ['add-a-person', 'administrator', '/desk/people/add'],
  ['log', 'team', '/desk/log'],
] as const

for (const width of [360, 1280])
  describe(`at ${width} px`, () => {
    for (const [name, who, path] of PAGES)
      test(`${name} can be used by everyone`, async () => {
        const page = await sitDown(who, width)
        await page.goto(at(path))
        await lookAt(page, `${name}-${width}`)
        await page.context().close()
      })

    test('a complaint can be taken down, with somebody found and a mistake mended', async () => {
      const page = await sitDown('team', width)
      await takeDown(page, (name) => lookAt(page, `${name}-${width}`))
      await page.context().close()
    })

    test('a person can be added and gets a link', async () => {
      const page = await sitDown('administrator', width)
      await page.goto(at('/desk/people/add'))
      await page.getByRole('button', { name: 'Add and make' }).click()
      await lookAt(page, `add-a-person-errors-${width}`)
      await page.getByLabel('Name').fill('Sam Green')
      await page.getByLabel('Work e-mail address').fill(`sam${width}@example.org`)
      await page.getByLabel('Complaint handler').check()
      await page.getByRole('button', { name: 'Add and make' }).click()
      await lookAt(page, `person-added-${width}`)
      await page.goto(at('/desk/people'))
      await page.getByRole('link', { name: 'Sam Green' }).first().click()
      await lookAt(page, `person-${width}`)
      await page.context().close()
    })
  })

/** What somebody does while a resident talks. */
async function takeDown(page: Page, look: (name: string) => Promise<void>) {
  await page.goto(at('/desk/log'))
  await page.getByLabel('What happened, in their words').fill('The lift again.\nI am stuck.')
  await page.getByLabel('Find someone who has complained before').fill('jones')
  await page.getByRole('button', { name: 'Find' }).click()
  await look('log-found')
  await page.getByRole('button', { name: 'Log the complaint' }).click()
  await look('log-errors')
  await page.getByLabel('One line about it').fill('Lift broken')
  await page.getByLabel('Siân Jones').first().check()
  await page.getByRole('button', { name: 'Log the complaint' }).click()
  await look('log-done')
  assert.match(await page.locator('main').innerText(), /EMH-10\d\d/)
}

test('the worklist can be printed', async () => {
  const page = await sitDown('team', 800)
  await page.emulateMedia({ media: 'print' })
  await page.goto(at('/desk'))
  await screenshot(page, 'desk-worklist-print')
  assert.equal(await page.locator('.pr-search').isVisible(), false)
  await page.context().close()
})

test('a complaint can be taken down without JavaScript', async () => {
  const page = await sitDown('team', 360, false)
  await takeDown(page, () => fitsItsWidth(page))
  await page.context().close()
})

test('the worklist is gone through with j, k and enter, from group to group', async () => {
  const page = await sitDown('team', 1280)
  await page.goto(at('/desk?whose=all'))
  const links = page.locator('a[data-stop]')
  await links.first().focus()
  const references: string[] = []
  const count = await links.count()
  for (let i = 0; i < count; i += 1) {
    references.push((await page.locator(':focus').innerText()).trim())
    await page.keyboard.press('j')
  }
  assert.deepEqual(references, await links.allInnerTexts())
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/desk/complaints/${references.at(-2)}$`))
  await page.context().close()
})

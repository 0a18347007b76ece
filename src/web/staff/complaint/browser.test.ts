import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Landlord } from '#record/landlords.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from './routes.ts'

// The pages of a complaint in a real browser: looked at by axe, kept as pictures, and used by the keyboard alone.

const WORDS = `The damp in my daughter’s bedroom is back. I reported it in November and in January. Somebody came, painted over it and went.

Nobody rang me afterwards. She has asthma.`
const person = {
  telephone: '07700 900123',
  adjustments: 'Large print. Please ring before you write: she is partially sighted.',
}
const POINTS = ['The damp in the bedroom was painted over and came back', 'Nobody rang afterwards']
const UNDERSTOOD =
  'Ms Jones reported damp in her daughter’s bedroom in November and January. It was painted over without a survey, and nobody told her what would happen next.'

const { house, landlord: emh, drop } = await testHouse('emh')
const soths = await newLandlord(house, 'soths')
const officer = await newStaff(house, emh, 'Priya Shah', 'complaints-team')
const handler = await newStaff(house, emh, 'Tom O’Neill', 'complaint-handler')
await newStaff(house, emh, 'Grace Adeyemi', 'stage-2-reviewer')
await newStaff(house, emh, 'Owen Pryce', 'colleague')
const head = await newStaff(house, soths, 'Anne Holt', 'head-of-property')
const director = await newStaff(house, soths, 'Marcus Bell', 'housing-director')

const fresh = await taken(house, emh, WORDS, '2025-05-27', { person })

const running = await taken(house, emh, WORDS, '2025-05-20', { person })
const one = story(house, emh, running.id)
await one.log(officer, '2025-05-21', 'Damp in a child’s bedroom, painted over')
await one.assign(officer, '2025-05-21', handler)
await one.acknowledge(officer, '2025-05-22', UNDERSTOOD, ...POINTS)

const late = await taken(house, emh, WORDS, '2025-05-01', { person })
const two = story(house, emh, late.id)
await two.acknowledge(officer, '2025-05-12', UNDERSTOOD, ...POINTS)

const answered = await taken(house, emh, WORDS, '2025-04-22', { person })
const three = story(house, emh, answered.id)
await three.acknowledge(officer, '2025-04-24', UNDERSTOOD, ...POINTS)
await three.assign(officer, '2025-04-24', handler)
await three.respond(handler, '2025-05-06', 'upheld', 'not-upheld')

const second = await taken(house, soths, WORDS, '2025-02-03', { person })
const four = story(house, soths, second.id)
await four.acknowledge(head, '2025-02-05', UNDERSTOOD, ...POINTS)
await four.assign(director, '2025-02-05', head)
await four.respond(head, '2025-02-14', 'upheld', 'partly-upheld')
await four.escalate(head, '2025-04-14', 'The damp is still there.')
await four.acknowledge(director, '2025-04-17', UNDERSTOOD)
await four.assign(director, '2025-04-17', director)
await four.extend(director, '2025-05-15', '2025-06-12', 'The surveyor’s report is awaited.')

const PAGES = [
  ...[['fresh', emh, officer, fresh, ''] as const],
  ['fresh-acknowledge', emh, officer, fresh, '/acknowledge'],
  ['fresh-log', emh, officer, fresh, '/log'],
  ['running', emh, handler, running, ''],
  ['running-assign', emh, officer, running, '/assign'],
  ['running-extend', emh, handler, running, '/extend'],
  ['running-respond', emh, handler, running, '/respond'],
  ['running-not-the-handler', emh, officer, running, '/respond'],
  ['running-withdrawn', emh, officer, running, '/close'],
  ['running-as-it-stood', emh, officer, running, '?on=2025-05-20'],
  ['late', emh, officer, late, '?done=acknowledge'],
  ['answered', emh, officer, answered, ''],
  ['answered-escalate', emh, officer, answered, '/escalate'],
  ['answered-close', emh, officer, answered, '/close'],
  ['second', soths, director, second, ''],
] as const

describe('the pages of a complaint in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const routes = complaintRoutes(house, { newId: randomUUID })
    const options = atDesks(house, [emh, soths], { now: at('2025-05-29') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  for (const width of [360, 1280])
    for (const [name, landlord, staff, { reference }, rest] of PAGES)
      test(`${name} can be used by everyone at ${width} pixels`, async () => {
        const page = await opened(landlord, staff, width)
        await page.goto(`${address()}/desk/complaints/${reference}${rest}`)
        await screenshot(page, `complaint-${name}-${width}`)
        await fitsItsWidth(page)
        await axe(page)
        await page.context().close()
      })

  for (const javaScriptEnabled of [true, false])
    test(`a complaint is acknowledged by the keyboard alone, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
      const { reference } = await taken(house, emh, WORDS, '2025-05-27', { person })
      const page = await opened(emh, officer, 1280, javaScriptEnabled)
      await page.goto(`${address()}/desk/complaints/${reference}`)
      await tabTo(page, 'Acknowledge at stage 1')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/acknowledge')
      await type(page, 'One line about it', 'Damp in a child’s bedroom')
      await type(page, 'Our understanding of the complaint', UNDERSTOOD)
      await type(page, 'Outcomes sought', 'The damp mended')
      for (const n of [1, 2, 3]) await type(page, `Point ${n}`, `Thing ${n}`)
      await tabTo(page, 'Add another')
      await page.keyboard.press('Enter')
      await page.waitForLoadState()
      // The new row has the focus: one goes on writing.
      assert.equal(await focused(page), 'Point 4')
      await page.keyboard.type('Thing 4')
      await tabTo(page, 'By e-mail')
      await page.keyboard.press('Space')
      await tabTo(page, 'Record the acknowledgement')
      await page.keyboard.press('Enter')
      await page.waitForURL('**?done=acknowledge')
      assert.match(await page.innerText('main'), /acknowledgement of stage 1 is recorded/)
      assert.match(await page.innerText('.pr-points'), /Thing 1.*Thing 2.*Thing 3.*Thing 4/s)
      await page.context().close()
    })

  for (const width of [360, 1280]) {
    test(`what is wrong is said at the top and beside each field at ${width} pixels`, async () => {
      const page = await opened(emh, handler, width)
      await page.goto(`${address()}/desk/complaints/${running.reference}/respond`)
      await page.getByRole('button', { name: 'Record the answer' }).click()
      await page.getByRole('alert').waitFor()
      await screenshot(page, `complaint-wrong-${width}`)
      await fitsItsWidth(page)
      await axe(page)
      await tabTo(page, 'Choose a decision on point 1')
      await page.keyboard.press('Enter')
      assert.equal(await focused(page), 'Upheld')
      await page.context().close()
    })

    test(`somebody who comes second sees what changed and what they typed at ${width} pixels`, async () => {
      const { id, reference } = await taken(house, emh, WORDS, '2025-05-20', { person })
      const told = story(house, emh, id)
      await told.acknowledge(officer, '2025-05-22', UNDERSTOOD, ...POINTS)
      const page = await opened(emh, officer, width)
      await page.goto(`${address()}/desk/complaints/${reference}/assign`)
      await told.assign(officer, '2025-05-29', handler)
      await page.getByLabel('Priya Shah').check()
      await page.getByLabel('No', { exact: true }).check()
      await page.getByLabel('They have said: “I will judge it on its merits').check()
      await page.getByRole('button', { name: 'Give it to them' }).click()
      await page.getByText('Since you opened this page').waitFor()
      assert.ok(await page.getByLabel('Priya Shah').isChecked())
      await screenshot(page, `complaint-changed-${width}`)
      await fitsItsWidth(page)
      await axe(page)
      await page.getByRole('button', { name: 'Give it to them' }).click()
      await page.waitForURL('**?done=assign')
      await page.context().close()
    })
  }

  const address = () => `http://127.0.0.1:${server.port}`
  async function opened(
    landlord: Landlord,
    staff: { readonly kind: 'staff'; readonly id: string; readonly roles: readonly string[] },
    width: number,
    javaScriptEnabled = true,
  ): Promise<Page> {
    const viewport = { width, height: 900 }
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    const [name = '', value = ''] = cookieOf(landlord, staff).split('=')
    await context.addCookies([{ name, value, url: address() }])
    return context.newPage()
  }
})

/** The words by which whoever is at the keyboard knows where they are. */
const focused = (page: Page): Promise<string> =>
  page.locator(':focus').evaluate((element) => {
    const { labels, textContent } = element as unknown as {
      labels?: readonly { textContent: string }[]
      textContent: string
    }
    return (labels?.[0]?.textContent ?? textContent).trim()
  })

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === name) return
  }
  throw new Error(`The tab key never comes to: ${name}`)
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

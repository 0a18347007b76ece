import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { photographOf } from '#files/image.ts'
import { addLandlord } from '#record/landlords.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../test/browser.ts'
import { newLandlord, testHouse } from '../../../test/house.ts'
import { exe, pdf } from '../../../test/real-files.ts'
import { type Running, serve } from '../server.ts'
import { residentRoutes } from './routes.ts'

let house: Awaited<ReturnType<typeof testHouse>>
let browser: Browser
let running: Running
before(async () => {
  ;[house, browser] = await Promise.all([testHouse('emh'), openBrowser()])
  running = await serve(residentRoutes(house.house, { newId: randomUUID }), {
    port: 0,
    host: '127.0.0.1',
    now: () => new Date('2025-05-20T12:00:00Z'),
    onDefect: (error) => {
      throw error
    },
  })
})
after(async () => {
  await Promise.all([browser?.close(), running?.close()])
  await house?.drop()
})

for (const width of [320, 360, 1280])
  for (const javaScriptEnabled of [true, false])
    test(`somebody can complain ${javaScriptEnabled ? 'with' : 'without'} JavaScript on a screen ${width} wide`, async () => {
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: { width, height: 800 },
        baseURL: `http://127.0.0.1:${running.port}`,
      })
      const page = await context.newPage()
      await complain(page, (name) =>
        looksRight(page, `resident-${width}-${javaScriptEnabled ? 'js' : 'no-js'}-${name}`),
      )
      assert.deepEqual(await context.cookies(), [])
      await context.close()
    })

test('the pages that few people see are as easy to read', async () => {
  for (const slug of OTHERS) await newLandlord(house.house, slug)
  const { acrossLandlords } = house.house.database
  const unready = { id: randomUUID(), slug: 'new', name: 'New Homes', demonstration: true }
  await acrossLandlords((tx) => addLandlord(tx, unready))
  const baseURL = `http://127.0.0.1:${running.port}`
  const context = await browser.newContext({ viewport: { width: 360, height: 800 }, baseURL })
  const page = await context.newPage()
  for (const slug of [...OTHERS, 'new']) {
    await page.goto(`/${slug}`)
    await looksRight(page, `resident-360-js-landlord-${slug}`)
  }
  await page.goto('/tht/complain')
  await complainAsContractor(page)
  const send = page.getByRole('button', { name: 'Send my complaint' })
  await send.click()
  await page.getByText('Your reference is').waitFor()
  await looksRight(page, 'resident-360-js-sent-by-contractor')
  await context.close()
})

const OTHERS = ['client', 'eht', 'soths', 'tht']

async function complainAsContractor(page: Page): Promise<void> {
  await page.getByLabel('What has gone wrong?').fill('You have not paid me')
  await forward(page)
  await forward(page)
  await forward(page)
  await page.getByLabel('No, for myself').check()
  await forward(page)
  await looksRight(page, 'resident-360-js-who-tht')
  await page.getByLabel('Contractor or supplier').check()
  await forward(page)
  await page.getByLabel('What is your name?').fill('R. Mason')
  await forward(page)
  await looksRight(page, 'resident-360-js-address-of-contractor')
  await forward(page)
  await page.getByLabel('By e-mail').check()
  await page.getByLabel('Your e-mail address').fill('r.mason@example.org')
  await forward(page)
  await forward(page)
}

/** axe itself needs JavaScript in the page, so without it the page is only measured and kept as a picture. */
async function looksRight(page: Page, name: string): Promise<void> {
  await screenshot(page, name)
  if (name.includes('no-js')) return
  await axe(page)
  await fitsItsWidth(page)
}

async function complain(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto('/')
  await look('0-front')
  await page.getByRole('link', { name: 'Make a complaint to Landlord emh' }).click()
  await look('0-landlord')
  await page.getByRole('button', { name: 'Make a complaint' }).click()

  await forward(page)
  await look('1-words-wrong')
  await page.getByLabel('What has gone wrong?').fill('The roof leaks.\n\nNobody comes.')
  await look('1-words')
  await forward(page)
  await look('2-wanted')
  await forward(page)
  await addFiles(page, look)
  await look('3-for')
  await page.getByLabel('Yes, for someone else').check()
  await forward(page)
  await page.getByLabel('Their full name').fill('Siân Jones')
  await page.getByLabel('Their address').fill('4 Invented Street\nDerby')
  await look('3-them')
  await forward(page)
  await look('4-who')
  await page.getByLabel('Tenant').check()
  await forward(page)
  await look('5-name')
  await page.getByLabel('What is your name?').fill('Carys Jones')
  await page.keyboard.press('Enter')

  await page.getByLabel('By telephone').check()
  await forward(page)
  await look('7-contact-wrong')
  await page.getByLabel('Your telephone number').fill('01632 960 001')
  await page.getByLabel('By letter').check()
  await page.getByLabel('The address for our letters').fill('9 Made Up Road')
  await look('7-contact')
  await forward(page)
  await look('8-adjustments')
  await forward(page)
  await look('9-check')
  await page.getByText('damp-wall.jpg: The wall by the bed').waitFor()

  await page.getByRole('button', { name: 'Change who the complaint is for' }).click()
  await page.getByLabel('No, for myself').check()
  await forward(page)
  await page.getByLabel('What is your address?').fill('4 Invented Street')
  await look('6-address')
  await forward(page)
  await page.getByText('By letter: 4 Invented Street').waitFor()
  await page.getByRole('button', { name: 'Send my complaint' }).click()
  await page.getByText('Your reference is').waitFor()
  await look('10-sent')
  await page.reload()
  await page.getByText('Your reference is').waitFor()
}

/** By keyboard as far as a test can: the window in which files are chosen belongs to the system. */
async function addFiles(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const field = page.getByLabel('Photographs or papers (optional)')
  await look('3-files')
  await field.setInputFiles([
    { name: 'damp-wall.jpg', mimeType: 'image/jpeg', buffer: await photograph() },
    { name: 'setup.exe', mimeType: 'image/jpeg', buffer: exe },
    { name: 'Letter from March.pdf', mimeType: 'application/pdf', buffer: pdf },
  ])
  await forward(page)
  await page.getByText('‘setup.exe’ is a program').first().waitFor()
  await look('3-files-wrong')
  await page.getByRole('button', { name: 'Remove Letter from March.pdf' }).click()
  await page.getByRole('heading', { name: 'The file you have added' }).waitFor()
  const says = page.getByLabel('What it shows (optional): damp-wall.jpg')
  await says.focus()
  await page.keyboard.type('The wall by the bed')
  await look('3-files-added')
  await page.keyboard.press('Enter')
  await page.getByText('Are you complaining for someone else?').first().waitFor()
}

const photograph = async () => Buffer.from(await photographOf(WALL))
const WALL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><rect width="64" height="48" fill="#665"/></svg>'

const forward = (page: Page) => page.getByRole('button', { name: 'Continue' }).click()

import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

// A complaint settled early, and one that came where others can read it, in a real browser.

const { house, landlord: emh, drop } = await testHouse('emh')
const soths = await newLandlord(house, 'soths')
const amina = await newStaff(house, emh, 'Amina Khatun', 'complaints-team')
const owen = await newStaff(house, soths, 'Owen Price', 'senior-housing-officer')

describe('settling a complaint early', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const routes = complaintRoutes(house, { newId: randomUUID })
    const options = atDesks(house, [emh, soths], { now: at('2025-05-20') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  const opened = async (cookie: string, path: string, width: number): Promise<Page> => {
    const [name = '', value = ''] = cookie.split('=')
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const url = `http://127.0.0.1:${server.port}`
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    await page.goto(url + path)
    return page
  }
  const look = async (page: Page, name: string) => {
    await screenshot(page, `early-${name}`)
    await fitsItsWidth(page)
    await axe(page)
  }

  for (const width of [360, 1280]) {
    test(`is offered, agreed and done at ${width} pixels, and its letter is still owed`, async () => {
      const { reference } = await taken(house, emh, 'The gate is stuck', '2025-05-19')
      const page = await opened(cookieOf(emh, amina), `/desk/complaints/${reference}`, width)
      await page.getByRole('link', { name: 'Offer to settle it early' }).click()
      await page.getByLabel('What we offer').fill('The gate is mended on Thursday')
      await page.getByRole('group', { name: 'How it was offered' }).getByLabel('Telephone').check()
      await look(page, `offer-${width}`)
      await page.getByRole('button', { name: 'Record the offer' }).click()
      await page.getByRole('link', { name: 'Record whether they agree' }).click()
      await page.getByLabel('Yes, they agree').check()
      await page.getByRole('button', { name: 'Record their answer' }).click()
      await page.getByText('Enter the day by which it is done').first().waitFor()
      await look(page, `answer-${width}`)
      const doneBy = page.getByRole('group', { name: 'When it is done' })
      await doneBy.getByLabel('Day').fill('22')
      await doneBy.getByLabel('Month').fill('5')
      await doneBy.getByLabel('Year').fill('2025')
      await page.getByRole('button', { name: 'Record their answer' }).click()
      await page.getByRole('link', { name: 'Record that what was agreed is done' }).click()
      await page.getByRole('button', { name: 'Record that it is done' }).click()
      await page.getByText('The letter with the answer is still owed').first().waitFor()
      await look(page, `done-${width}`)
      await page.context().close()
    })

    test(`a complaint on Facebook is taken into a private message at ${width} pixels`, async () => {
      const facts = { channel: 'social-media' }
      const { reference } = await taken(house, soths, 'Nobody answers', '2025-05-19', { facts })
      const page = await opened(cookieOf(soths, owen), `/desk/complaints/${reference}`, width)
      await page.getByRole('link', { name: 'Ask for a private message' }).click()
      await look(page, `privately-${width}`)
      await page.getByRole('button', { name: 'Record that they were asked' }).click()
      await page.getByRole('link', { name: 'Note whether a private message came' }).click()
      await page.getByLabel('No, nothing has come').check()
      await look(page, `came-${width}`)
      await page.getByRole('button', { name: 'Note it' }).click()
      await page.getByText('The complaint goes on with what is known').waitFor()
      await page.context().close()
    })
  }
})

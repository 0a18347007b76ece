import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Actor } from '#complaint/commands.ts'
import type { Landlord } from '#record/landlords.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { contactBy, contactDone } from '../../../../test/contacts.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { logRoutes } from '../log/routes.ts'
import { contactRoutes } from './routes.ts'

// What came in at three landlords, in a real browser: worked through, looked at by axe and kept as pictures.

const { house, landlord: emh, drop } = await testHouse('emh')
const soths = await newLandlord(house, 'soths')
const client = await newLandlord(house, 'client')
const desks = {
  emh: [emh, await newStaff(house, emh, 'Amina Khatun', 'complaints-team')],
  soths: [soths, await newStaff(house, soths, 'Owen Price', 'senior-housing-officer')],
  client: [client, await newStaff(house, client, 'Cleo Marsh', 'client-services-manager')],
} as const
type Desk = keyof typeof desks

async function came(at: Landlord, words: string, on: string, channel = 'email') {
  const base = contactBy(words, on)
  const command = { ...base.command, channel } as typeof base.command
  await contactDone(house, at, { ...base, command })
}

describe('contacts in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const newId = { newId: randomUUID }
    const routes = [
      ...contactRoutes(house, newId),
      ...logRoutes(house),
      ...complaintRoutes(house, newId),
    ]
    const options = atDesks(house, [emh, soths, client], { now: at('2025-05-20') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
    await taken(house, emh, 'No heating since Monday', '2025-05-12')
    await came(
      emh,
      'Good morning, the lift in Ash House has stopped again and my mother can’t get down to the shops. Can somebody look at it please?',
      '2025-05-19',
    )
    await came(
      emh,
      'You lot never answer. Three weeks with a leak and nobody came!!',
      '2025-05-19',
      'social-media',
    )
    await came(soths, 'The survey: 2 out of 10 for repairs.', '2025-05-16')
    await came(client, 'I need some help with my benefits form', '2025-05-15', 'phone')
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  const opened = async (desk: Desk, path: string, width: number): Promise<Page> => {
    const [landlord, staff] = desks[desk]
    const [name = '', value = ''] = cookieOf(
      landlord,
      staff as Extract<Actor, { kind: 'staff' }>,
    ).split('=')
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const url = `http://127.0.0.1:${server.port}`
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    await page.goto(url + path)
    return page
  }
  const look = async (page: Page, name: string) => {
    await screenshot(page, `contacts-${name}`)
    await fitsItsWidth(page)
    await axe(page)
  }

  for (const width of [360, 1280]) {
    test(`an emh colleague finds out what came at ${width} pixels`, async () => {
      const page = await opened('emh', '/desk/contacts', width)
      await look(page, `emh-list-${width}`)
      await page.getByRole('link', { name: /C1001/ }).click()
      await look(page, `emh-contact-${width}`)
      await page.getByRole('button', { name: 'Decide what it is' }).click()
      await look(page, `emh-decide-${width}`)
      await page.getByLabel('A complaint', { exact: true }).check()
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByRole('heading', { name: 'Log a complaint' }).waitFor()
      await look(page, `emh-log-${width}`)
      await page.goto(page.url().replace(/desk.*/, 'desk/contacts/EMH-C1002/ask-privately'))
      await look(page, `emh-privately-${width}`)
      await page.context().close()
    })

    test(`a support request is followed at ${width} pixels`, async () => {
      await came(client, 'Who do I ask about a new key fob?', '2025-05-15', 'phone')
      const page = await opened('client', '/desk/contacts', width)
      await page.getByRole('link', { name: /-C100/ }).first().click()
      await page.getByRole('button', { name: 'Decide what it is' }).click()
      await page.getByRole('radio', { name: 'Support service request' }).check()
      await page.getByRole('button', { name: 'Go on' }).click()
      await look(page, `client-mistakes-${width}`)
      await page
        .getByRole('group', { name: 'Are they dissatisfied' })
        .locator('visible=true')
        .getByLabel('No', { exact: true })
        .check()
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByText('Get in touch about the request').waitFor()
      await look(page, `client-request-${width}`)
      await page.getByRole('button', { name: 'Record that we got in touch' }).click()
      await look(page, `client-touch-${width}`)
      await page.context().close()
    })

    test(`the answer to a survey is kept at ${width} pixels`, async () => {
      const page = await opened('soths', '/desk/contacts/record', width)
      await look(page, `soths-record-${width}`)
      await page.getByLabel('What they said or wrote').fill('Two out of ten for repairs')
      await page.getByRole('button', { name: 'Record it' }).click()
      await page.getByRole('button', { name: 'Decide what it is' }).click()
      await page.getByLabel('The answer to a survey').check()
      await page.getByLabel('One that asks for wider feedback').check()
      await page
        .getByRole('group', { name: 'Are they dissatisfied?' })
        .locator('visible=true')
        .getByLabel('Yes', { exact: true })
        .check()
      await page
        .getByRole('group', { name: 'Were they told' })
        .getByLabel('No', { exact: true })
        .check()
      await page.getByRole('button', { name: 'Go on' }).click()
      await look(page, `soths-survey-${width}`)
      await page
        .getByRole('group', { name: 'Were they told' })
        .getByLabel('Yes', { exact: true })
        .check()
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.goto(page.url().replace(/contacts.*/, 'contacts'))
      await look(page, `soths-list-${width}`)
      await page.context().close()
    })
  }
})

import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { setContactDetails } from '#record/contact-details.ts'
import type { Landlord } from '#record/landlords.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

// The letter of a step in a real browser, for three landlords: complete and incomplete, wide and narrow.

const { house, landlord: emh, drop } = await testHouse('emh')
const tht = await newLandlord(house, 'tht')
const soths = await newLandlord(house, 'soths')
const ROLES: Readonly<Record<string, readonly string[]>> = {
  emh: ['complaints-team', 'complaint-handler'],
  tht: ['chief-officer'],
  soths: ['housing-director'],
}
const letterhead = {
  letter: '1 Invented Square, Exampleton, EX1 1AA',
  phone: '01632 960 123',
  email: 'complaints@example.org',
  website: 'https://example.org/complaints',
}
const WORDS =
  'The boiler in my flat has been broken since Easter. I rang four times and nobody came. My daughter has asthma.'

let server: Running
let browser: Browser
before(async () => {
  server = await serve(complaintRoutes(house, { newId: randomUUID }), {
    ...atDesks(house, [emh, tht, soths], { now: at('2025-05-14') }),
    ...{ port: 0, host: '127.0.0.1' },
  })
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await server?.close()
  await drop()
})

async function deskOf(landlord: Landlord) {
  const roles = ROLES[landlord.slug] ?? []
  const staff = await newStaff(house, landlord, 'Priya Shah', ...roles)
  await newStaff(house, landlord, 'Grace Adeyemi', ...roles)
  await house.database.asLandlord(landlord.id, (tx) =>
    setContactDetails(tx, landlord, letterhead, {
      by: { kind: 'system' },
      requestId: randomUUID(),
      now: at('2025-05-01'),
    }),
  )
  const baseURL = `http://127.0.0.1:${server.port}`
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 900 } })
  const [name = '', value = ''] = cookieOf(landlord, staff).split('=')
  await context.addCookies([{ name, value, url: baseURL }])
  return { staff, page: await context.newPage() }
}

async function look(page: Page, name: string): Promise<void> {
  await axe(page)
  await screenshot(page, name)
  await page.setViewportSize({ width: 360, height: 800 })
  await fitsItsWidth(page)
  await axe(page)
  await screenshot(page, `${name}-360`)
  await page.setViewportSize({ width: 1280, height: 900 })
}

describe('a letter before it goes, in a browser', () => {
  for (const landlord of [emh, tht, soths])
    test(`an acknowledgement of ${landlord.slug} is written, seen and issued`, async () => {
      const { page } = await deskOf(landlord)
      const { reference } = await taken(house, landlord, WORDS, '2025-05-13', {
        facts: { complainantType: landlord.slug === 'tht' ? 'resident' : 'tenant' },
      })
      await page.goto(`/desk/complaints/${reference}/acknowledge`)
      await page.getByLabel('One line about it').fill('Boiler not mended since Easter')
      await page
        .getByLabel('Our understanding of the complaint')
        .fill(
          'The boiler in your flat has been broken since Easter. You rang us four times, and nobody came.',
        )
      await look(page, `letter-form-${landlord.slug}`)
      await page.getByRole('button', { name: 'See the letter' }).click()
      await page.getByText('missing.').waitFor()
      await look(page, `letter-missing-${landlord.slug}`)
      await page.getByRole('button', { name: 'Issue the letter' }).click()
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
      await look(page, `letter-refused-${landlord.slug}`)

      await page.getByRole('link', { name: 'Back to writing' }).first().click()
      await page.getByLabel('Outcomes sought').fill('The boiler mended, and somebody to say sorry.')
      await page.getByLabel('Point 1').fill('The boiler has been broken since Easter')
      await page.getByLabel('Point 2').fill('Nobody came after four calls')
      const grading = page.getByRole('group', { name: 'Grading' }).getByRole('radio')
      if ((await grading.count()) > 0) await grading.first().check()
      await page.getByRole('button', { name: 'See the letter' }).click()
      await page.getByText('Ask a colleague to look it over').click()
      await look(page, `letter-${landlord.slug}`)
      await page.getByRole('link', { name: 'To read out on the telephone' }).click()
      await look(page, `letter-telephone-${landlord.slug}`)
      await page.goBack()
      await page.getByRole('button', { name: 'Issue the letter' }).click()
      await page.getByText('The acknowledgement of stage 1 is recorded').waitFor()
      await page.getByRole('link', { name: 'All letters' }).click()
      await page.getByRole('heading', { level: 1, name: 'Letters' }).waitFor()
      await look(page, `letters-${landlord.slug}`)
      await page.getByRole('link', { name: 'It did not arrive' }).first().click()
      await look(page, `letter-undelivered-${landlord.slug}`)
      await page.context().close()
    })
})

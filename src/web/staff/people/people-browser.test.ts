import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Landlord } from '#record/landlords.ts'
import {
  axe,
  fitsItsWidth,
  openBrowser,
  screenshot,
  withoutScripts,
} from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { shelveBehaviourPolicy } from '../../../../test/library.ts'
import { story } from '../../../../test/story.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { worklistRoutes } from '../worklist/routes.ts'

// The people of a complaint in a real browser, for three landlords.

const { house, landlord: emh, drop } = await testHouse('emh')
const eht = await newLandlord(house, 'eht')
const tht = await newLandlord(house, 'tht')
const manager = await newStaff(house, emh, 'Priya Shah', 'complaints-team')
const officer = await newStaff(house, eht, 'Ruth Cole', 'complaints-officer', 'general-manager')
const director = await newStaff(house, eht, 'Hugh Lane', 'director')
const chief = await newStaff(house, tht, 'Joan Marsh', 'chief-officer')

await shelveBehaviourPolicy(house, emh)

const resident = { id: randomUUID(), name: 'Edith Jones', address: '4 Invented Street' }
const son = { name: 'Dafydd Jones', adjustments: 'Dyslexic: short letters, please' }
const forHer = await taken(house, emh, 'My mother has no heating.', '2025-05-20', {
  person: son,
  facts: { complainantType: 'representative', resident: resident.id },
})
const one = story(house, emh, forHer.id)
const cold = await takenOf(eht, 'licensee')
const two = story(house, eht, cold.id)
await two.acknowledge(officer, '2025-05-07', 'The boiler is not mended', 'The boiler')
await two.assign(officer, '2025-05-07', officer)
await two.respond(officer, '2025-05-08', 'not-upheld')
await two.escalate(officer, '2025-05-12', 'It is still cold')
await two.acknowledge(officer, '2025-05-13', 'The boiler is not mended')
await two.assign(officer, '2025-05-13', director)
const oral = await takenOf(tht, 'resident')
const three = story(house, tht, oral.id)
await three.acknowledge(chief, '2025-05-08', 'The boiler is not mended', 'The boiler')
await three.assign(chief, '2025-05-08', chief)

async function takenOf(landlord: Landlord, complainantType: string) {
  return taken(house, landlord, 'The boiler is broken', '2025-05-06', {
    facts: { complainantType },
  })
}
const STEPS = [
  ...['ask-adjustment', 'decide-adjustment', 'review-adjustment', 'name-representative'],
  ...['record-consent', 'note-companion', 'restrict-contact', 'review-restriction'],
  ...['hear', 'invite-comment', 'record-comment', 'correct-person', 'people'],
]

describe('the people of a complaint in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const routes = [...complaintRoutes(house, { newId: randomUUID }), ...worklistRoutes(house)]
    const options = atDesks(house, [emh, eht, tht], { now: at('2025-05-29') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
    await one.acknowledge(manager, '2025-05-22', 'No heating since April', 'No heating')
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  for (const width of [360, 1280])
    for (const step of STEPS)
      test(`${step} can be used by everyone at ${width} pixels`, async () => {
        const page = await opened(emh, manager, width)
        await page.goto(`${address()}/desk/complaints/${forHer.reference}/${step}`)
        await screenshot(page, `people-${step}-${width}`)
        await fitsItsWidth(page)
        await axe(page)
        await page.context().close()
      })

  for (const scripts of [true, false])
    test(`contact is restricted, ${scripts ? 'with' : 'without'} scripts, and the page says that the complaint goes on`, async () => {
      const page = await opened(emh, manager, 1280)
      if (!scripts) await withoutScripts(page.context())
      await page.goto(`${address()}/desk/complaints/${forHer.reference}/restrict-contact`)
      await page.getByLabel('Dafydd Jones').check()
      await page.getByLabel('Telephone', { exact: true }).check()
      await page.getByLabel('What is restricted, as they are told').fill('E-mail, once a week')
      await page.getByLabel('Acceptable Behaviour Policy').check()
      await page.getByLabel('What happened', { exact: true }).fill('Forty calls a day')
      await page.getByLabel('What shows it').fill('The call log')
      await page
        .getByLabel('Why this is in proportion, and nothing less will do')
        .fill('E-mail stays')
      await page.getByLabel('How the Equality Act 2010 was considered').fill('He was asked')
      await page.getByLabel('By post').check()
      await page.getByRole('button', { name: 'Record the restriction' }).click()
      await page.getByText('The restriction is recorded. The complaint goes on').waitFor()
      await screenshot(page, `people-restricted-${scripts}`)
      await fitsItsWidth(page)
      await axe(page)
      await page.goto(`${address()}/desk/complaints/${forHer.reference}`)
      await screenshot(page, `people-complaint-${scripts}`)
      await axe(page)
      await page.goto(`${address()}/desk?whose=all&what=reviews`)
      await page.getByText('Look at a restriction of contact again').first().waitFor()
      await screenshot(page, 'people-reviews')
      await axe(page)
      await page.context().close()
    })

  test('at stage 2 of Exeter the page for the answer sends whoever reviews to the findings first', async () => {
    const { reference } = cold
    const page = await opened(eht, director, 1280)
    await page.goto(`${address()}/desk/complaints/${reference}`)
    await page.getByRole('link', { name: /^Send the findings to .* for comment$/ }).waitFor()
    await screenshot(page, 'people-eht-complaint')
    await page.goto(`${address()}/desk/complaints/${reference}/respond`)
    await page.getByText('must have the chance to comment on the findings').waitFor()
    await page.getByRole('link', { name: /^Send the findings to/ }).click()
    await page
      .getByLabel('What was found, as it was sent to them')
      .fill('The part was out of stock')
    await page.getByLabel('By e-mail').check()
    await page.getByRole('button', { name: 'Record that they were sent' }).click()
    await page.getByText('comments are waited for until').first().waitFor()
    await page.goto(`${address()}/desk/complaints/${reference}/respond`)
    await page.getByText('may comment on the findings until').first().waitFor()
    await screenshot(page, 'people-eht-respond-waits')
    await axe(page)
    await page.getByRole('link', { name: /^Record what/ }).click()
    await page.getByLabel('What they said').fill('It was in stock in March')
    await page.getByRole('button', { name: 'Record the comment' }).click()
    await page.goto(`${address()}/desk/complaints/${reference}/respond`)
    await page.getByText('Look through stage 1 and the reason for asking first').waitFor()
    await page.getByRole('link', { name: 'Look through stage 1' }).click()
    await page.getByRole('button', { name: 'Record that I looked through it' }).click()
    await page.goto(`${address()}/desk/complaints/${reference}/respond`)
    assert.ok(await page.getByRole('button', { name: 'Record the answer' }).isVisible())
    await page.context().close()
  })

  test('Taunton’s page for the answer says that findings against somebody are sent to them first', async () => {
    const page = await opened(tht, chief, 1280)
    await page.goto(`${address()}/desk/complaints/${oral.reference}/respond`)
    await page.getByText('If something is found against them').waitFor()
    await screenshot(page, 'people-tht-respond')
    await axe(page)
    await page.context().close()
  })

  const address = () => `http://127.0.0.1:${server.port}`

  async function opened(
    landlord: Landlord,
    staff: Parameters<typeof cookieOf>[1],
    width: number,
  ): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const [name = '', value = ''] = cookieOf(landlord, staff).split('=')
    await context.addCookies([{ name, value, url: address() }])
    return context.newPage()
  }
})

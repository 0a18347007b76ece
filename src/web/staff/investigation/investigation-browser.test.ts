import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Landlord } from '#record/landlords.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { workloadRoutes } from '../workload/routes.ts'

// The investigation of a complaint, what belongs with it and whose hands it is in, in a real browser, for three landlords.

const { house, landlord: soths, drop } = await testHouse('soths')
const eht = await newLandlord(house, 'eht')
const tht = await newLandlord(house, 'tht')
const director = await newStaff(house, soths, 'Lena Marsh', 'housing-director')
await newStaff(house, soths, 'Owen Pryce', 'senior-housing-officer')
const manager = await newStaff(house, eht, 'Ruth Cole', 'general-manager', 'complaints-officer')
const chief = await newStaff(house, tht, 'Joan Marsh', 'chief-officer')
const support = await newStaff(house, tht, 'Sue Lane', 'support-officer')

const underWay = async (landlord: Landlord, by: typeof chief, facts: object, to = by) => {
  const { id, reference } = await taken(house, landlord, 'The boiler is broken', '2025-05-20', {
    facts,
  })
  const told = story(house, landlord, id)
  await told.acknowledge(by, '2025-05-22', 'The boiler is not mended', 'The boiler', 'The wait')
  await told.assign(by, '2025-05-22', to)
  return { id, reference, landlord, by: to }
}
const one = await underWay(soths, director, { complainantType: 'tenant' })
await underWay(soths, director, { complainantType: 'tenant' })
const two = await underWay(eht, manager, { complainantType: 'licensee' })
const three = await underWay(tht, chief, { complainantType: 'resident', channel: 'phone' }, support)

const STEPS = [
  ...['', 'investigation', 'triage', 'ask-evidence', 'chase-evidence', 'receive-evidence'],
  ...[
    'note-evidence',
    'weigh-evidence',
    'note-law',
    'ask-clarification',
    'record-clarification',
    'agree-updates',
    'arrange-meeting',
    'hold-meeting',
  ],
  ...['take-urgent-action', 'add-point', 'split-point', 'link-complaint', 'join-complainant'],
  ...['note-telling', 'inform-colleague', 'let-in', 'assign', 'respond'],
]

describe('an investigation in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const routes = [...complaintRoutes(house, { newId: randomUUID }), ...workloadRoutes(house)]
    const options = atDesks(house, [soths, eht, tht], { now: at('2025-05-29') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  const address = () => `http://127.0.0.1:${server.port}`
  const opened = async ({ landlord, by }: typeof one, width: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    const [name = '', value = ''] = cookieOf(landlord, by).split('=')
    await context.addCookies([{ name, value, url: address() }])
    return context.newPage()
  }
  const goTo = (page: Page, { reference }: typeof one, step: string) =>
    page.goto(`${address()}/desk/complaints/${reference}${step === '' ? '' : `/${step}`}`)

  for (const [name, complaint] of [
    ['soths', one],
    ['eht', two],
    ['tht', three],
  ] as const)
    test(`${name}: what it needs is looked at, evidence asked for, and it is beside the answer`, async () => {
      const page = await opened(complaint, 1280)
      await goTo(page, complaint, 'investigation')
      await page.getByRole('link', { name: 'Look at what it needs' }).click()
      await page.getByLabel('It has to be investigated further').check()
      await page
        .getByRole('group', { name: 'Is somebody who is affected vulnerable?' })
        .getByLabel('Yes')
        .check()
      await page.getByRole('group', { name: 'Is there a risk' }).getByLabel('Yes').check()
      await page.getByRole('group', { name: 'cause for concern' }).getByLabel('No').check()
      await page.getByLabel('Yes, and it is still to be done').check()
      const urgent = page.getByRole('group', { name: 'Day by which it is done' })
      await urgent.getByLabel('Day').fill('30')
      await urgent.getByLabel('Month').fill('5')
      await urgent.getByLabel('Year').fill('2025')
      await page.getByLabel('What is done at once').fill('Two heaters are brought')
      await page.getByRole('button', { name: 'Record it' }).click()
      await page.getByText('What it needs is recorded').waitFor()
      await page.getByRole('link', { name: 'Ask a colleague, a contractor' }).click()
      await page.getByLabel('Or of somebody else').fill('Oakwell Heating')
      await page.getByLabel('What is asked for').fill('The job sheets of both visits, with times')
      await page.getByRole('button', { name: 'Record that it was asked for' }).click()
      await page.getByRole('link', { name: 'Note a conversation, a visit' }).click()
      await page.getByLabel('Read a document or record').check()
      await page.getByLabel('From us').check()
      await page.getByLabel('Who, where or what').fill('The repairs log from January to May')
      await page.getByLabel('What it showed').fill('Three calls before anybody was sent.')
      await page.getByRole('button', { name: 'Keep it' }).click()
      await page.getByRole('link', { name: 'Agree how often they hear from us' }).click()
      await page.getByLabel('Working days between two updates').fill('5')
      await page.getByRole('button', { name: 'Record it' }).click()
      await page.getByText('as agreed with them').waitFor()
      await screenshot(page, `investigation-${name}`)
      await fitsItsWidth(page)
      await axe(page)
      await goTo(page, complaint, 'respond')
      await page.getByText('Three calls before anybody was sent.').first().waitFor()
      await page.getByRole('link', { name: 'Weigh the evidence' }).click()
      await page.getByLabel('All of it was considered').check()
      await screenshot(page, `investigation-${name}-weigh`)
      await axe(page)
      await page.getByRole('button', { name: 'Record it' }).click()
      await page.getByText('Everything that was gathered is marked').waitFor()
      await goTo(page, complaint, '')
      await page.getByText('Something has to be done at once').waitFor()
      await screenshot(page, `investigation-${name}-complaint`)
      await page.context().close()
    })

  for (const width of [360, 1280])
    for (const step of STEPS)
      test(`${step || 'the complaint'} can be used by everyone at ${width} pixels`, async () => {
        const page = await opened(one, width)
        await goTo(page, one, step)
        await screenshot(page, `investigation-${step || 'complaint'}-${width}`)
        await fitsItsWidth(page)
        await axe(page)
        await page.context().close()
      })

  test('THT-7p: a meeting is arranged, and what came of it recorded with who came, on a small screen', async () => {
    const page = await opened(three, 360)
    await goTo(page, three, 'investigation')
    await page.getByRole('link', { name: 'Arrange a meeting with the resident' }).click()
    await page.getByLabel('Time').fill('2pm')
    await page.getByLabel('Place').fill('At her home')
    await page.getByLabel('What you would like to talk about').fill('The three calls')
    await page.getByLabel('Somebody comes along with them').check()
    await page.getByLabel('Name of who comes with them').fill('Ann Jones, her sister')
    await page.getByLabel('By post').check()
    await page.getByRole('button', { name: 'Record that they were invited' }).click()
    await page.getByText('Who comes along with them: Ann Jones, her sister').waitFor()
    await screenshot(page, 'meeting-arranged')
    await axe(page)
    await page.getByRole('link', { name: 'Record what came of it' }).click()
    await page.getByRole('group', { name: 'Did it take place?' }).getByLabel('No').check()
    await page.getByLabel('What was said').fill('She is in hospital')
    await screenshot(page, 'meeting-held')
    await fitsItsWidth(page)
    await axe(page)
    await page.getByRole('button', { name: 'Record it' }).click()
    await page.getByText('It did not take place').waitFor()
    await axe(page)
    await page.context().close()
  })

  for (const width of [360, 1280])
    test(`who has how much can be seen, and given to others, at ${width} pixels`, async () => {
      const page = await opened(one, width)
      for (const [name, path] of [
        ['workload', '/desk/workload'],
        ['workload-give', `/desk/workload/${director.id}`],
      ] as const) {
        await page.goto(address() + path)
        await screenshot(page, `${name}-${width}`)
        await fitsItsWidth(page)
        await axe(page)
      }
      await page.context().close()
    })

  test('tht: what the Support Officer cannot settle is referred to the Chief Officer', async () => {
    const page = await opened(three, 1280)
    await goTo(page, three, '')
    await page.getByRole('link', { name: 'Refer it: it could not be settled' }).click()
    await page.getByLabel('To whom').selectOption({ label: 'Joan Marsh' })
    await page.getByLabel('Why it could not be settled').fill('They want the boiler replaced')
    await page.getByLabel('They have said: “I will judge it on its merits').check()
    await screenshot(page, 'procedure-refer')
    await axe(page)
    await page.getByRole('button', { name: 'Refer it' }).click()
    await page.getByText('Joan Marsh has it now').waitFor()
    await page.context().close()
  })
})

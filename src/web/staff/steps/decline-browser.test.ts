import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Submission } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import {
  axe,
  fitsItsWidth,
  openBrowser,
  screenshot,
  withoutScripts,
} from '../../../../test/browser.ts'
import { acceptOnInstruction, decline } from '../../../../test/commands.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { text } from '../../../../test/given.ts'
import { at, done, newLandlord, newStaff, next, testHouse } from '../../../../test/house.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { logRoutes } from '../log/routes.ts'
import { worklistRoutes } from '../worklist/routes.ts'

// Not accepting a complaint, in a real browser for three landlords: looked at by axe, kept as pictures, used without scripts.

const { house, landlord: emh, drop } = await testHouse('emh')
const soths = await newLandlord(house, 'soths')
const tht = await newLandlord(house, 'tht')
const team = await newStaff(house, emh, 'Priya Shah', 'complaints-team')
const reviewer = await newStaff(house, emh, 'Grace Adeyemi', 'stage-2-reviewer')
const director = await newStaff(house, soths, 'Marcus Bell', 'housing-director')
const chief = await newStaff(house, tht, 'Ruth Kerr', 'chief-officer')

const WORDS = 'I disagree with the policy on pets. And my neighbour’s dog barks all night.'
const fresh = await taken(house, emh, WORDS, '2025-05-27')
const declined = await taken(house, emh, WORDS, '2025-05-27')
const instructed = await taken(house, emh, WORDS, '2025-05-27')
const give = (id: string, seen: number, command: Submission['command']) =>
  done(house, emh, next(id, seen, command as Parameters<typeof next>[2], team, '2025-05-29'))
const refusal = decline('2025-05-29', 'content-of-policy') as Submission['command']
await give(declined.id, 1, {
  ...refusal,
  reasons: text(randomUUID()),
  letter: text(randomUUID()),
} as Submission['command'])
await give(instructed.id, 1, {
  ...refusal,
  reasons: text(randomUUID()),
  letter: text(randomUUID()),
} as Submission['command'])
const told = { ...acceptOnInstruction('2025-05-29'), instruction: text(randomUUID()) }
await give(instructed.id, 2, told as Submission['command'])
const society = await taken(house, soths, WORDS, '2025-05-27')
const trust = await taken(house, tht, WORDS, '2025-05-27', {
  facts: { complainantType: 'resident' },
})

const of = (reference: string, rest = '') => `/desk/complaints/${reference}${rest}`
const PAGES = [
  ...[['emh-decline', emh, team, of(fresh.reference, '/decline')] as const],
  ['emh-approve', emh, reviewer, of(fresh.reference, '/approve-decline')],
  ['emh-redirect', emh, team, of(fresh.reference, '/redirect-part')],
  ['emh-declined', emh, team, of(declined.reference)],
  ['emh-instruction', emh, team, of(declined.reference, '/accept-on-instruction')],
  ['emh-instructed', emh, team, of(instructed.reference)],
  ['soths-decline', soths, director, of(society.reference, '/decline')],
  ['soths-log', soths, director, '/desk/log'],
  ['tht-decline', tht, chief, of(trust.reference, '/decline')],
  ['tht-log', tht, chief, '/desk/log'],
] as const

describe('not accepting a complaint, in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const routes = [
      ...complaintRoutes(house, { newId: randomUUID }),
      ...[...logRoutes(house), ...worklistRoutes(house)],
    ]
    const options = atDesks(house, [emh, soths, tht], { now: at('2025-05-29') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  const address = () => `http://127.0.0.1:${server.port}`
  const opened = async (landlord: Landlord, staff: typeof team, width: number) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const [name = '', value = ''] = cookieOf(landlord, staff).split('=')
    await context.addCookies([{ name, value, url: address() }])
    return context.newPage()
  }

  for (const width of [360, 1280])
    for (const [name, landlord, staff, path] of PAGES)
      test(`${name} can be used by everyone at ${width} pixels`, async () => {
        const page = await opened(landlord, staff as typeof team, width)
        await page.goto(address() + path)
        await screenshot(page, `decline-${name}-${width}`)
        await fitsItsWidth(page)
        await axe(page)
        await page.context().close()
      })

  test('a refusal is put right and recorded without scripts', async () => {
    const page = await opened(emh, team, 360)
    await withoutScripts(page.context())
    await page.goto(address() + of(fresh.reference, '/decline'))
    await page.getByLabel('It is about how other residents behave').check()
    await page.getByRole('button', { name: 'Record the refusal' }).click()
    await page.getByRole('alert').waitFor()
    await screenshot(page, 'decline-wrong-360')
    await fitsItsWidth(page)
    await axe(page)
    assert.match(await page.innerText('main'), /Choose yes or no/)
    await page.context().close()
  })
})

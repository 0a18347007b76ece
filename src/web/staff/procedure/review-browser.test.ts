import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, sitting, taken, typedDay } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { residentRoutes } from '../../resident/routes.ts'
import { app, type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { logRoutes } from '../log/routes.ts'
import { nonComplianceRoutes } from '../non-compliance/routes.ts'
import { worklistRoutes } from '../worklist/routes.ts'

// What is considered at stage 2, what is asked when a complaint is taken in, and how it is found again, in a browser.

const { house, landlord: client, drop } = await testHouse('client')
const eht = await newLandlord(house, 'eht')
const tht = await newLandlord(house, 'tht')
const senior = await newStaff(house, client, 'Nadia Aziz', 'senior-management-team')
const handler = await newStaff(house, client, 'Joe Mills', 'investigating-manager')
await newStaff(house, client, 'Carol Dean', 'business-manager')
const director = await newStaff(house, eht, 'Helen Ward', 'director', 'general-manager')
const officer = await newStaff(house, eht, 'Ben Cole', 'complaints-officer')
const support = await newStaff(house, tht, 'Dilys Crane', 'support-officer')

const asked = await taken(house, client, 'Nobody came on Tuesday', '2025-05-06', {
  facts: { complainantType: 'client' },
})
const one = story(house, client, asked.id)
await one.acknowledge(senior, '2025-05-07', 'Visits were missed', 'The visits')
await one.assign(senior, '2025-05-07', handler)
await one.respond(handler, '2025-05-08', 'partly-upheld')
await one.escalate(senior, '2025-05-12', 'Nobody came on the 9th either')
const neighbour = await taken(house, client, 'The bins in our street', '2025-05-20', {
  facts: { complainantType: 'other' },
})
const lift = await taken(house, eht, 'The lift stood still for a week', '2025-05-06', {
  facts: { complainantType: 'licensee' },
})
const two = story(house, eht, lift.id)
await two.acknowledge(officer, '2025-05-07', 'The lift failed', 'The lift', 'Nobody said when')
await two.assign(director, '2025-05-07', officer)
await two.respond(officer, '2025-05-08', 'upheld', 'not-upheld')
await two.escalate(officer, '2025-05-12', 'It stands still again')
await two.assign(director, '2025-05-12', director)
await two.acknowledge(director, '2025-05-13', 'It failed again')

const PAGES = [
  ['assign-stage-2', client, senior, `/desk/complaints/${asked.reference}/assign`],
  ['use-discretion', client, senior, `/desk/complaints/${neighbour.reference}/use-discretion`],
  ['note-abuse', client, senior, `/desk/complaints/${asked.reference}/note-abuse`],
  ['waits-for-discretion', client, senior, `/desk/complaints/${neighbour.reference}`],
  ['look-through', eht, director, `/desk/complaints/${lift.reference}/look-through`],
  ['at-stage-2', eht, director, `/desk/complaints/${lift.reference}`],
  ['filtered', eht, director, '/desk?whose=all&grading=policy'],
  ['oversight-sorted', eht, director, '/desk/oversight'],
  ['log-client', client, senior, '/desk/log'],
  ['log-eht', eht, officer, '/desk/log'],
  ['log-tht', tht, support, '/desk/log'],
  ['oversight-equality', client, senior, '/desk/oversight'],
  ['about-you', client, senior, '/client/about-you'],
  ['notices', eht, director, '/desk/compliance/exceptional/residents'],
] as const

describe('stage 2, intake and finding, in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const routes = [
      ...complaintRoutes(house, { newId: randomUUID }),
      ...logRoutes(house),
      ...worklistRoutes(house),
      ...nonComplianceRoutes(house, { newId: randomUUID }),
      ...residentRoutes(house, { newId: randomUUID }),
    ]
    const options = atDesks(house, [client, eht, tht], { now: at('2025-05-29') })
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
    const helen = sitting(app(routes, options), eht, director)
    const path = '/desk/compliance/exceptional'
    await helen.send(await helen.open(path), path, {
      ...{ act: 'begin', what: 'Our systems were attacked' },
      ...{ ...typedDay('since', '2025-05-28'), ...typedDay('until', '2025-06-20') },
    })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  for (const width of [360, 1280])
    for (const [name, landlord, staff, path] of PAGES)
      test(`${name} can be used by everyone at ${width} pixels`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 900 } })
        const [cookie, value = ''] = cookieOf(landlord, staff).split('=')
        const url = `http://127.0.0.1:${server.port}`
        await context.addCookies([{ name: cookie ?? '', value, url }])
        const page = await context.newPage()
        await page.goto(`${url}${path}`)
        await screenshot(page, `review-${name}-${width}`)
        await fitsItsWidth(page)
        await axe(page)
        await context.close()
      })
})

import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Landlord } from '#record/landlords.ts'
import { beginNonCompliance } from '#record/non-compliance.ts'
import { day } from '#time/day.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, cookieOf, taken } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { nonComplianceRoutes } from '../non-compliance/routes.ts'
import { settingsRoutes } from '../settings/routes.ts'

// What comes after the answer in a real browser, for three landlords: looked at by axe and kept as pictures.

const { house, landlord: emh, drop } = await testHouse('emh')
const eht = await newLandlord(house, 'eht')
const tht = await newLandlord(house, 'tht')
const team = await newStaff(house, emh, 'Priya Shah', 'complaints-team')
const handler = await newStaff(house, emh, 'Tom O’Neill', 'complaint-handler')
const officer = await newStaff(
  house,
  eht,
  'Ruth Cole',
  ...['complaints-officer', 'general-manager', 'administrator'],
)
const director = await newStaff(house, eht, 'Hugh Lane', 'director')
const chief = await newStaff(house, tht, 'Joan Marsh', 'chief-officer')

/** Answered at stage 1 on 8 May 2025. */
async function answered(landlord: Landlord, complainantType: string, by: typeof team, who = by) {
  const facts = { complainantType }
  const words = 'The damp came back after the repair'
  const { id, reference } = await taken(house, landlord, words, '2025-05-06', { facts })
  const told = story(house, landlord, id)
  await told.assign(by, '2025-05-07', who)
  await told.acknowledge(by, '2025-05-07', 'The damp', 'Damp in the bedroom', 'Missed visits')
  return { told, path: `/desk/complaints/${reference}` }
}

const one = await answered(emh, 'tenant', team, handler)
await one.told.respond(handler, '2025-05-08', 'upheld', 'upheld')
await one.told.give(handler, '2025-05-08', (write) => ({
  ...{ type: 'close', on: day('2025-05-08'), because: 'resident-content' },
  learning: {
    ...{ id: randomUUID(), cause: 'delay', answer: 'change' },
    words: write('learning', 'A follow-up job was not raised when a part was needed.'),
    improvement: {
      ...{ id: randomUUID(), kind: 'process', owner: handler.id, due: day('2025-07-31') },
      what: write('improvement', 'No job is closed while a part is on order.'),
    },
  },
}))
const open = await answered(emh, 'tenant', team, handler)
await open.told.respond(handler, '2025-05-08', 'upheld', 'upheld')

const two = await answered(eht, 'licensee', officer)
await two.told.commented(officer, '2025-05-08')
await two.told.respond(officer, '2025-05-08', 'not-upheld', 'not-upheld')
await two.told.escalate(officer, '2025-05-09', 'It is still damp')
await two.told.acknowledge(officer, '2025-05-09', 'The damp')
await two.told.assign(officer, '2025-05-09', director)
await two.told.give(director, '2025-05-12', () => ({ type: 'look-through', on: day('2025-05-12') }))
await two.told.commented(director, '2025-05-12')
await two.told.respond(director, '2025-05-12', 'not-upheld', 'not-upheld')
const [request, order, last] = [randomUUID(), randomUUID(), randomUUID()]
await two.told.give(officer, '2025-05-13', (write) => ({
  ...{ type: 'record-ombudsman-contact', on: day('2025-05-13'), contact: randomUUID() },
  ...{ body: 'housing-ombudsman', about: 'looks-into-it', owner: officer.id },
  ...{ reference: write('ombudsman', '202512345'), answerBy: day('2025-06-03') },
  words: write('ombudsman', 'They ask whether the complaint has been through both stages.'),
}))
await two.told.give(officer, '2025-05-14', (write) => ({
  ...{ type: 'record-evidence-request', on: day('2025-05-14'), request, owner: officer.id },
  what: write('ombudsman', 'The tenancy agreement, the repair log, both answers.'),
}))
await two.told.give(officer, '2025-05-15', (write) => ({
  ...{ type: 'ask-evidence-time', on: day('2025-05-15'), request, to: day('2025-06-20') },
  reason: write('reason', 'The surveyor’s report is with the contractor.'),
}))
await two.told.give(officer, '2025-05-20', (write) => ({
  ...{ type: 'record-determination', on: day('2025-05-20'), determination: randomUUID() },
  findings: [
    { head: write('ombudsman', 'Reports of damp and mould'), finding: 'severe-maladministration' },
    { head: write('ombudsman', 'Handling of the complaint'), finding: 'service-failure' },
    { head: write('ombudsman', 'The level of rent'), finding: 'outside-jurisdiction' },
  ],
}))
await two.told.give(officer, '2025-05-20', (write) => ({
  ...{ type: 'record-order', on: day('2025-05-20'), order, kind: 'compensation', pence: 65_000 },
  ...{ owner: officer.id, due: day('2025-05-27') },
  what: write('ombudsman', 'Pay the resident £650 for the distress and the time it took.'),
}))
await two.told.give(officer, '2025-05-20', (write) => ({
  ...{ type: 'record-order', on: day('2025-05-20'), order: last, kind: 'apology' },
  ...{ owner: director.id, due: day('2025-06-17') },
  what: write('ombudsman', 'A written apology from the Chief Executive.'),
}))
await two.told.give(officer, '2025-05-22', (write) => ({
  ...{ type: 'comply-with-order', on: day('2025-05-22'), order: last, done: day('2025-05-21') },
  proof: write('evidence', 'The letter of 21 May.'),
}))
await two.told.give(officer, '2025-05-20', (write) => ({
  ...{ type: 'record-recommendation', on: day('2025-05-20'), recommendation: randomUUID() },
  ...{ owner: officer.id, answerBy: day('2025-06-17') },
  what: write('ombudsman', 'Look at how damp is recorded in the repair system.'),
}))

await house.database.asLandlord(eht.id, (tx) =>
  beginNonCompliance(
    tx,
    eht,
    {
      ...{ id: last, since: day('2025-05-26'), until: day('2025-06-06') },
      what: 'Our systems were attacked. Letters can’t go out, and we can’t see the repair log.',
    },
    { by: officer, requestId: randomUUID(), now: at('2025-05-27') },
  ),
)

const three = await answered(tht, 'contractor', chief)

const PAGES = [
  ['emh-closed', emh, handler, one.path],
  ['emh-close', emh, handler, `${open.path}/close`],
  ['emh-learning', emh, handler, '/desk/learning'],
  ['emh-themes', emh, team, '/desk/learning/themes'],
  ['emh-new-to-it', emh, handler, `${one.path}/ombudsman`],
  ['emh-reopen', emh, handler, `${one.path}/reopen`],
  ['emh-views', emh, handler, `${one.path}/record-views`],
  ['emh-made', emh, handler, `${one.path}/make-improvement`],
  ['emh-share', emh, handler, `${one.path}/share-learning`],
  ['eht-complaint', eht, officer, two.path],
  ['eht-ombudsman', eht, officer, `${two.path}/ombudsman`],
  ['eht-contact', eht, officer, `${two.path}/record-ombudsman-contact`],
  ['eht-request', eht, officer, `${two.path}/record-evidence-request`],
  ['eht-time', eht, officer, `${two.path}/record-evidence-time`],
  ['eht-determination', eht, officer, `${two.path}/record-determination`],
  ['eht-order', eht, officer, `${two.path}/record-order`],
  ['eht-comply', eht, officer, `${two.path}/comply-with-order`],
  ['eht-close', eht, director, `${two.path}/close`],
  ['eht-exceptional', eht, officer, '/desk/compliance/exceptional'],
  ['eht-settings', eht, officer, '/desk/settings/ombudsman'],
  ['tht-elsewhere', tht, chief, `${three.path}/ombudsman`],
] as const

describe('what comes after the answer in a browser', () => {
  let browser: Browser
  let server: Running
  before(async () => {
    browser = await openBrowser()
    const options = atDesks(house, [emh, eht, tht], { now: at('2025-05-29') })
    const newId = { newId: randomUUID }
    const routes = [
      ...complaintRoutes(house, newId),
      ...nonComplianceRoutes(house, newId),
      ...settingsRoutes(house),
    ]
    server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
    await drop()
  })

  for (const width of [360, 1280])
    for (const [name, landlord, staff, path] of PAGES)
      test(`${name} can be used by everyone at ${width} pixels`, async () => {
        const [cookie = '', value = ''] = cookieOf(landlord, staff).split('=')
        const context = await browser.newContext({ viewport: { width, height: 900 } })
        const url = `http://127.0.0.1:${server.port}`
        await context.addCookies([{ name: cookie, value, url }])
        const page = await context.newPage()
        await page.goto(url + path)
        await screenshot(page, `after-${name}-${width}`)
        await fitsItsWidth(page)
        await axe(page)
        await context.close()
      })
})

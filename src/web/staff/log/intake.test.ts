import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { atDesks, sitting } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { worklistRoutes } from '../worklist/routes.ts'
import { logRoutes } from './routes.ts'

const { house, landlord: tht, drop, owner } = await testHouse('tht')
after(drop)
const emh = await newLandlord(house, 'emh')
const client = await newLandlord(house, 'client')
const eht = await newLandlord(house, 'eht')
const support = await newStaff(house, tht, 'Dilys Crane', 'support-officer', 'chief-officer')
const officer = await newStaff(house, emh, 'Priya Shah', 'complaints-team')
const services = await newStaff(house, client, 'Nadia Aziz', 'client-services-manager')
const manager = await newStaff(house, eht, 'Ruth Lane', 'general-manager')
const routes = [
  ...logRoutes(house),
  ...worklistRoutes(house),
  ...complaintRoutes(house, { newId: randomUUID }),
]
const desk = app(routes, atDesks(house, [tht, emh, client, eht], { now: at('2025-05-29') }))
const dilys = sitting(desk, tht, support)
const priya = sitting(desk, emh, officer)
const nadia = sitting(desk, client, services)
const ruth = sitting(desk, eht, manager)

const call = {
  ...{ do: 'log', words: 'The gate is open all night', summary: 'Gate open at night' },
  ...{ channel: 'phone', when: 'today', category: '' },
  ...{ name: 'Walter Pym', telephone: '01632 960 017', address: '', email: '' },
}

/** What the entry says with which a complaint came. */
async function received({ location }: { location: string }) {
  const row = await owner.one<{ data: Record<string, unknown> }>(sql`
    select e.data from entry e join complaint c on c.landlord_id = e.landlord_id and c.id = e.complaint_id
    where c.reference = ${location.split('/').at(-1) ?? ''} and e.seq = 1`)
  return row?.data ?? {}
}

describe('taking a complaint down', () => {
  const told = { ...call, complainantType: 'resident', grading: 'service' }

  test('THT-7t: asks for name, address and telephone, and for a reason where one is not given', async () => {
    const form = await dilys.open('/desk/log')
    assert.match(form.text, /we ask for their name, address, telephone\..*THT-7t/)
    const refused = await dilys.send(form, '/desk/log', told)
    assert.equal(refused.status, 422)
    assert.match(
      refused.html,
      /<a href="#notGiven">Ask for their address, or enter why it is not given \(THT-7t\)/,
    )
    const notGiven = 'She has no fixed address'
    const sent = await dilys.send(refused, '/desk/log', { ...told, notGiven })
    assert.equal(sent.status, 303)
    const { details } = await received(sent)
    assert.deepEqual((details as { given: string[] }).given, ['name', 'telephone'])
    const page = await dilys.open(sent.location.replace('/log/', '/complaints/'))
    assert.match(page.text, /Why details were not given She has no fixed address/)
  })

  test('THT-4b: someone else with a legitimate interest needs a short note of it', async () => {
    const form = await dilys.open('/desk/log')
    const other = { ...told, complainantType: 'other', address: '2 The Wall' }
    const refused = await dilys.send(form, '/desk/log', other)
    assert.match(refused.html, /<a href="#interest">Enter in a few words what their interest/)
    const interest = 'She owns the wall beside it'
    const sent = await dilys.send(refused, '/desk/log', { ...other, interest })
    const page = await dilys.open(sent.location.replace('/log/', '/complaints/'))
    assert.match(page.text, /Their interest in it She owns the wall beside it/)
  })

  test('CODE20-2.2a: one that came on social media is kept with the platform', async () => {
    const form = await priya.open('/desk/log')
    const posted = { ...call, channel: 'social-media', complainantType: 'tenant' }
    const refused = await priya.send(form, '/desk/log', posted)
    assert.match(refused.html, /<a href="#platform">Enter the platform/)
    const sent = await priya.send(refused, '/desk/log', { ...posted, platform: 'Facebook' })
    assert.equal((await received(sent)).platform, 'Facebook')
    const page = await priya.open(sent.location.replace('/log/', '/complaints/'))
    assert.match(page.text, /Where it was posted Facebook/)
  })

  test('CODE20-2.2b: and then the steps are shown by which it goes on in private', async () => {
    const form = await priya.open('/desk/log')
    assert.match(form.text, /take it out of the public’s sight/)
    const posted = { ...call, channel: 'social-media', complainantType: 'tenant', platform: 'X' }
    const done = await priya.open((await priya.send(form, '/desk/log', posted)).location)
    assert.match(done.text, /Say nothing of their home, their complaint or themselves\./)
    assert.match(done.text, /It is not quoted in letters to anybody else/)
    const told = await priya.send(form, '/desk/log', {
      ...{ ...call, complainantType: 'tenant', requestId: randomUUID() },
    })
    assert.doesNotMatch((await priya.open(told.location)).text, /out of the public/)
  })

  test('CLIENT-13: somebody else’s waits for a decision to take it, which keeps who made it and why', async () => {
    const form = await nadia.open('/desk/log')
    const sent = await nadia.send(form, '/desk/log', { ...call, complainantType: 'other' })
    const path = sent.location.replace('/log/', '/complaints/')
    const blocked = await nadia.open(`${path}/acknowledge`)
    assert.equal(blocked.status, 409)
    assert.match(blocked.text, /Somebody has to decide first .* \(CLIENT-13\)/)
    const page = await nadia.open(`${path}/use-discretion`)
    const day = { 'on-day': '29', 'on-month': '5', 'on-year': '2025' }
    const empty = await nadia.send(page, `${path}/use-discretion`, { ...day, reason: '' })
    assert.match(empty.html, /<a href="#reason">Enter why it is taken/)
    const reason = 'The gate is ours'
    await nadia.send(page, `${path}/use-discretion`, { ...day, reason })
    assert.match(
      (await nadia.open(path)).text,
      /It was decided to take the complaint .*By Nadia Aziz.* Why The gate is ours/,
    )
    assert.equal((await nadia.open(`${path}/acknowledge`)).status, 200)
  })
})

describe('finding complaints by how they are sorted', () => {
  test('EHT-4.1c, EHT-1.2.3: each grading and each of the four examples can be chosen, filtered by and counted', async () => {
    const form = await ruth.open('/desk/log')
    const licensee = { ...call, complainantType: 'licensee' }
    for (const name of [
      'Rent or other payments not recorded properly',
      'How staff behaved on business',
      'Unreasonable delay in essential repairs',
      'What was agreed was not done or promised standards were not met',
    ])
      assert.match(form.html, new RegExp(`<option value="[a-z-]+">${name}</option>`))
    const ungraded = await ruth.send(form, '/desk/log', licensee)
    assert.match(ungraded.html, /<a href="#grading">Choose a grading/)
    const log = (summary: string, grading: string, category: string) =>
      ruth.send(form, '/desk/log', {
        ...{ ...licensee, summary, grading, category, requestId: randomUUID() },
      })
    const sent = await log('Rent paid twice', 'service-failure', 'payments')
    await log('Shouted at', 'personal-behaviour', 'conduct')
    await log('Leak since March', 'service-failure', 'repairs-delay')
    await log('Nobody rang back', 'policy', 'promises')
    const shown = async (query: string) => {
      const { text } = await ruth.open(`/desk?whose=all&${query}`)
      return ['Rent paid twice', 'Shouted at', 'Leak since March', 'Nobody rang back'].filter(
        (one) => text.includes(one),
      )
    }
    assert.deepEqual(await shown('grading=service-failure'), [
      'Rent paid twice',
      'Leak since March',
    ])
    assert.deepEqual(await shown('category=conduct'), ['Shouted at'])
    assert.deepEqual(await shown('grading=policy&category=promises'), ['Nobody rang back'])
    assert.deepEqual(await shown('q=Pym&category=payments'), ['Rent paid twice'])
    assert.deepEqual((await shown('grading=no-such')).length, 4)
    const page = await ruth.open(sent.location.replace('/log/', '/complaints/'))
    assert.match(
      page.text,
      /Category Rent or other payments not recorded properly \(the Ombudsman’s: Charges\)/,
    )
    const { text } = await ruth.open('/desk/oversight')
    assert.match(text, /By grading .*Failure to deliver a service 2 2/)
    assert.match(text, /By category .*How staff behaved on business 1 1/)
  })
})

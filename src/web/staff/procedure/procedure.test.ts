import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { rebuild } from '#record/rebuild.ts'
import { atDesks, sitting, taken } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

const { house, landlord, drop } = await testHouse('tht')
after(drop)
const officer = await newStaff(house, landlord, 'Sue Lane', 'support-officer')
const chief = await newStaff(house, landlord, 'Carol Hart', 'chief-officer')
const clerk = await newStaff(house, landlord, 'Ned Fox', 'staff')
const clock = { now: at('2025-05-29') }
const desk = app(complaintRoutes(house, { newId: randomUUID }), atDesks(house, [landlord], clock))
const sue = sitting(desk, landlord, officer)
const carol = sitting(desk, landlord, chief)
const ned = sitting(desk, landlord, clerk)

const spoken = async () => {
  const change = { channel: 'phone', complainantType: 'resident' } as const
  const { id, reference } = await taken(house, landlord, 'The gate sticks', '2025-05-27', {
    facts: change,
  })
  await story(house, landlord, id).assign(chief, '2025-05-27', officer)
  return `/desk/complaints/${reference}`
}

test('THT-S1O-7: the Support Officer refers what cannot be settled to the Chief Officer, who then has it', async () => {
  const path = await spoken()
  const form = await sue.open(`${path}/refer`)
  assert.match(form.html, /Carol Hart/)
  assert.doesNotMatch(form.html, /<option[^>]*>Ned Fox/)
  await sue.send(form, `${path}/refer`, {
    handler: chief.id,
    reason: 'They want the gate replaced',
    declared: 'yes',
  })
  const page = await carol.open(path)
  assert.match(page.text, /Handler Carol Hart/)
  assert.match(page.text, /Stage 1 was referred to Carol Hart/)
  assert.match(page.text, /By Sue Lane, who could not settle it/)
  assert.equal((await sue.open(`${path}/refer`)).status, 409)
})

test('THT-12: a colleague who needs to know is let in with a reason, and finds it then', async () => {
  const path = await spoken()
  assert.equal((await ned.open(path)).status, 404)
  const form = await carol.open(`${path}/let-in`)
  const refused = await carol.send(form, `${path}/let-in`, { staff: clerk.id, reason: '' })
  assert.match(refused.text, /Enter why they need to open it/)
  await carol.send(refused, `${path}/let-in`, { staff: clerk.id, reason: 'He mends the gate' })
  assert.equal((await ned.open(path)).status, 200)
  assert.match((await carol.open(path)).text, /May open it too: Ned Fox/)
  assert.deepEqual((await rebuild(house, landlord)).differed, [])
})

test('THT-A2-4, THT-A2-7, THT-A2-8: what was said when it was taken down is kept (THT-A2-2, THT-7u)', async () => {
  const path = await spoken()
  const form = await sue.open(`${path}/note-telling`)
  const on = { 'on-day': '27', 'on-month': '5', 'on-year': '2025' }
  const said = ['read-back', 'apologised', 'understood', 'told-procedure', 'told-review']
  await sue.send(form, `${path}/note-telling`, { said, ...on })
  const { text } = await sue.open(path)
  assert.match(text, /It was read back, and they agreed with it/)
  assert.match(text, /what happens next and how long it takes/)
  assert.match(text, /What was said when it was taken down by Sue Lane Tuesday 27 May 2025/)
  assert.match(text, /We apologised for what was our responsibility/)
  assert.match(text, /We made sure that they understood/)
  assert.match(text, /how a decision can be reviewed, and of the Ombudsman/)
})

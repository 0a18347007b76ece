import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { atDesks, sitting, typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { newStaff } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { workloadRoutes } from './routes.ts'

const { house, landlord, drop, clock, officer, handler, underWay, lastOf } = await emhDesk()
after(drop)
const other = await newStaff(house, landlord, 'Una Webb', 'complaint-handler')
const clerk = await newStaff(house, landlord, 'Ned Fox', 'colleague')
const desk = app(workloadRoutes(house), atDesks(house, [landlord], clock))
const priya = sitting(desk, landlord, officer)

test('says who has how much, to those who choose handlers and nobody else', async () => {
  await underWay()
  const page = await priya.open('/desk/workload')
  assert.match(page.text, /Tom O’Neill Complaint handler 1 0 0 \d+ /)
  assert.equal((await sitting(desk, landlord, handler).open('/desk/workload')).status, 404)
})

test('days away are noted and can be taken back', async () => {
  const form = await priya.open('/desk/workload')
  const days = { ...typedDay('from', '2025-06-02'), ...typedDay('until', '2025-06-06') }
  const backwards = { ...days, ...typedDay('until', '2025-06-01') }
  const wrong = await priya.send(form, '/desk/workload', { staff: handler.id, ...backwards })
  assert.match(wrong.text, /The last day must be the first day or later/)
  await priya.send(form, '/desk/workload', { staff: handler.id, ...days })
  await priya.send(form, '/desk/workload', { staff: handler.id, ...days })
  const page = await priya.open('/desk/workload')
  const said = 'Away from Monday 2 June 2025 to Friday 6 June 2025'
  assert.equal(page.text.split(said).length - 1, 1)
  const leave = /name="leave" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
  await priya.send(page, '/desk/workload/cancel', { leave })
  assert.doesNotMatch((await priya.open('/desk/workload')).text, /Away from/)
})

test('all that somebody has is given to somebody else in one go, as far as each may be', async () => {
  const one = await underWay()
  const two = await underWay()
  const path = `/desk/workload/${handler.id}`
  const form = await priya.open(path)
  const chosen = { complaint: [one.reference, two.reference], handler: other.id }
  const unasked = await priya.send(form, path, chosen)
  assert.equal(unasked.status, 422)
  assert.match(unasked.text, /Ask them about a conflict of interest first/)
  const given = await priya.send(unasked, path, { ...chosen, asked: 'yes', declared: 'yes' })
  assert.match(given.text, /2 complaints were given to somebody else/)
  const again = await priya.send(unasked, path, { ...chosen, asked: 'yes', declared: 'yes' })
  assert.match(again.text, /2 complaints were given to somebody else/)
  const last = await lastOf(one.id)
  assert.ok(last?.type === 'handler-assigned')
  assert.equal(last.handler, other.id)
  const back = { ...chosen, handler: clerk.id, asked: 'yes', declared: 'yes' }
  const theirs = await priya.open(`/desk/workload/${other.id}`)
  const refused = await priya.send(theirs, `/desk/workload/${other.id}`, back)
  assert.match(refused.text, /0 complaints were given/)
  assert.match(refused.text, new RegExp(`${one.reference} stays: The policy gives this stage to`))
})

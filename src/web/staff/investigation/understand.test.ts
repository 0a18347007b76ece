import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { atDesks, sitting, taken, typedDay } from '../../../../test/desk.ts'
import { emhDesk, LETTER } from '../../../../test/emh-desk.ts'
import { at, newLandlord, newStaff } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

const { house, drop, officer, priya, answered, underWay } = await emhDesk()
after(drop)
const soths = await newLandlord(house, 'soths')
const director = await newStaff(house, soths, 'Anne Ward', 'housing-director')
const routes = complaintRoutes(house, { newId: randomUUID })
const desk = app(routes, atDesks(house, [soths], { now: at('2025-05-29') }))
const anne = sitting(desk, soths, director)

test('CODE20-1.1: the definition that was sent is agreed or changed, and stands so with the complaint', async () => {
  const { path } = await underWay()
  const form = await priya.open(`${path}/agree-definition`)
  assert.match(form.text, /Our understanding, as they were sent it The boiler/)
  const empty = await priya.send(form, `${path}/agree-definition`, typedDay('on', '2025-05-29'))
  assert.match(empty.html, /<a href="#agreed">Choose whether they agree/)
  const definition = 'The boiler, and the damp behind it'
  const typed = { agreed: 'yes', definition, ...typedDay('on', '2025-05-29') }
  const sent = await priya.send(empty, `${path}/agree-definition`, typed)
  assert.equal(sent.location, `${path}/investigation?done=agree-definition`)
  const page = await priya.open(sent.location)
  assert.match(page.text, /The resident agrees with how the complaint is understood: Thursday 29/)
  const { text } = await priya.open(path)
  assert.match(text, /Our understanding The boiler, and the damp behind it Agreed with them/)
})

test('EMH-60b: at stage 2 it is kept that they do not agree, and what they said', async () => {
  const { path, told } = await answered()
  await told.escalate(officer, '2025-05-27', 'Still cold')
  assert.equal((await priya.open(`${path}/agree-definition`)).status, 409)
  await told.acknowledge(officer, '2025-05-28', 'Still cold')
  const form = await priya.open(`${path}/agree-definition`)
  assert.match(form.text, /at stage 2\?/)
  const typed = { agreed: 'no', said: 'The damp is missing', ...typedDay('on', '2025-05-29') }
  await priya.send(form, `${path}/agree-definition`, typed)
  const { text } = await priya.open(path)
  assert.match(text, /The resident does not agree with how the complaint is understood/)
  assert.match(text, /The damp is missing/)
})

test('SOTHS-8.3c: the acknowledgement asks whether the resident was contacted, and keeps what came of it', async () => {
  const { reference } = await taken(house, soths, 'The gutter leaks', '2025-05-27')
  const path = `/desk/complaints/${reference}`
  const page = await anne.open(`${path}/acknowledge`)
  assert.match(page.text, /Was the resident contacted about how to settle it\?/)
  const typed = { ...LETTER, contacted: 'yes', ...typedDay('attemptOn', '2025-05-28') }
  const half = await anne.send(page, `${path}/acknowledge`, typed)
  assert.match(half.html, /<a href="#attemptMeans">Choose how they were contacted/)
  const tried = { attemptMeans: 'phone', attemptResult: 'message', attemptNote: 'She rings back' }
  const sent = await anne.send(half, `${path}/acknowledge`, { ...typed, ...tried })
  assert.equal(sent.status, 303, sent.text.slice(0, 600))
  const { text } = await anne.open(`${path}/investigation`)
  assert.match(text, /Wednesday 28 May 2025, by telephone: we left a message/)
  const again = await anne.open(`${path}/note-attempt`)
  const more = { ...tried, attemptResult: 'spoke', ...typedDay('attemptOn', '2025-05-29') }
  await anne.send(again, `${path}/note-attempt`, more)
  assert.match((await anne.open(path)).text, /We spoke with them/)
})

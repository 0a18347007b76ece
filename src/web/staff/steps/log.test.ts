import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { atDesks, sitting, taken } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { at, newLandlord, newStaff } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

const { house, drop, officer, priya, received, answered, lastOf } = await emhDesk()
after(drop)

describe('entering in the register', () => {
  test('takes one line and the day it is', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/log`)
    assert.match(page.text, /the time to answer runs from today/)
    const typed = { summary: 'Boiler not mended', category: 'property-condition' }
    const sent = await priya.send(page, `${path}/log`, typed)
    assert.equal(sent.location, `${path}?done=log`)
    assert.match((await priya.open(sent.location)).text, /Success It is in the register/)
    const last = await lastOf(id)
    assert.equal(last?.on, '2025-05-29')
    assert.equal(last?.type === 'complaint-logged' && last.category, 'property-condition')
  })

  test('needs no new line at stage 2', async () => {
    const { path, told, id } = await answered()
    await told.escalate(officer, '2025-05-28', 'Still cold')
    const page = await priya.open(`${path}/log`)
    assert.doesNotMatch(page.html, /name="summary"/)
    assert.equal((await priya.send(page, `${path}/log`, {})).location, `${path}?done=log`)
    assert.equal((await lastOf(id))?.type, 'complaint-logged')
  })

  test('asks for the grading where the policy has gradings', async () => {
    const eht = await newLandlord(house, 'eht')
    const clock = { now: at('2025-05-29') }
    const routes = complaintRoutes(house, { newId: randomUUID })
    const desk = app(routes, atDesks(house, [eht], clock))
    const gill = sitting(desk, eht, await newStaff(house, eht, 'Gill Frost', 'general-manager'))
    const facts = { complainantType: 'licensee' }
    const { reference } = await taken(house, eht, 'Unkind words', '2025-05-27', { facts })
    const path = `/desk/complaints/${reference}/log`
    const page = await gill.open(path)
    const refused = await gill.send(page, path, { summary: 'Unkind words' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /There is a problem Choose a grading/)
    const typed = { summary: 'Unkind words', grading: 'discrimination' }
    assert.equal((await gill.send(page, path, typed)).status, 303)
  })
})

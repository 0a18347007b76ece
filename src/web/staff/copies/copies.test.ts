import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { verify } from '#record/verify.ts'
import { atDesks, sitting, typedDay } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { copyRoutes } from './routes.ts'

const { house, landlord, drop } = await testHouse('tht')
after(drop)
const officer = await newStaff(house, landlord, 'Sue', 'support-officer')
const auditor = await newStaff(house, landlord, 'Aud', 'auditor')
const desks = atDesks(house, [landlord], { now: at('2026-05-22') })
const desk = app(copyRoutes(house, { newId: randomUUID }), desks)
const sue = sitting(desk, landlord, officer)
const PATH = '/desk/copies'
const asked = {
  ...{ sending: 'ask', of: 'policy', format: 'large-print', who: 'Mrs Hay, 3 Huish Homes' },
  ...typedDay('asked', '2026-05-20'),
}

describe('requests for a copy of the policy', () => {
  test('are for whoever talks to residents', async () => {
    assert.match((await sue.open(PATH)).text, /Nobody waits for a copy/)
    assert.equal((await sitting(desk, landlord, auditor).open(PATH)).status, 404)
  })

  test('CODE20-2.6b, THT-1l: one is noted with the format that they can use', async () => {
    const page = await sue.open(PATH)
    const empty = await sue.send(page, PATH, { sending: 'ask', of: 'policy', format: 'audio' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Enter who asks/)
    assert.equal((await sue.send(page, PATH, asked)).location, '/desk/copies?done=ask')
    const { text } = await sue.open(PATH)
    assert.match(text, /One request for a copy is open/)
    assert.match(text, /asked for on Wednesday 20 May 2026 Mrs Hay, 3 Huish Homes\. Large print/)
    for (const format of ['Large print', 'Plain text', 'As a recording', 'Easy read'])
      assert.match(text, new RegExp(format))
  })

  test('CODE20-2.6b, THT-1l: it can’t be closed without the day and the format in which it was sent', async () => {
    const page = await sue.open(PATH)
    const sending = /name="sending" value="([0-9a-f-]{36})"/.exec(page.html)?.[1] ?? ''
    const day = (on: string) => typedDay(`sent-${sending}`, on)
    const format = { [`format-${sending}`]: 'large-print' }
    const without = await sue.send(page, PATH, { sending, ...format })
    assert.match(without.text, /Enter the day it was sent/)
    const noFormat = await sue.send(page, PATH, { sending, ...day('2026-05-21') })
    assert.match(noFormat.text, /Choose the format in which it was sent/)
    for (const on of ['2026-05-19', '2026-05-23']) {
      const wrong = await sue.send(page, PATH, { sending, ...format, ...day(on) })
      assert.match(wrong.text, /must be between the day they asked and today/)
    }
    assert.match((await sue.open(PATH)).text, /One request for a copy is open/)
    await sue.send(page, PATH, { sending, ...format, ...day('2026-05-21') })
    const { text } = await sue.open(PATH)
    assert.match(text, /Nobody waits for a copy/)
    assert.match(text, /Thursday 21 May 2026 Large print \(18 point\)/)
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { atDesks, sitting } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { NOTHING_LEARNED } from '../../../../test/learned.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { worklistRoutes } from '../worklist/routes.ts'
import { logRoutes } from './routes.ts'

const { house, landlord: soths, drop } = await testHouse('soths')
const tht = await newLandlord(house, 'tht')
const director = await newStaff(house, soths, 'Anne Holt', 'housing-director')
const chief = await newStaff(house, tht, 'Ruth Kerr', 'chief-officer')
after(drop)

const routes = [
  ...logRoutes(house),
  ...worklistRoutes(house),
  ...complaintRoutes(house, { newId: randomUUID }),
]
const desk = app(routes, atDesks(house, [soths, tht], { now: at('2025-05-29') }))
const anne = sitting(desk, soths, director)
const ruth = sitting(desk, tht, chief)

const call = {
  ...{ do: 'log', words: 'The gate is open all night', summary: 'Gate open at night' },
  ...{ channel: 'phone', when: 'today', category: '', anonymous: 'yes' },
}

describe('a complaint by somebody who does not give a name', () => {
  test('SOTHS-4.4a: is kept without a stage or a day, and says so', async () => {
    const form = await anne.open('/desk/log')
    assert.match(form.text, /looked into, without stages and days \(SOTHS-4\.4a, SOTHS-4\.4b\)/)
    const typed = { ...call, complainantType: 'tenant' }
    const sent = await anne.send(form, '/desk/log', typed)
    const done = await anne.open(sent.location)
    assert.match(done.text, /we can’t write to you/)
    assert.doesNotMatch(done.text, /we will write to you/)
    const path = sent.location.replace('/log/', '/complaints/')
    const { text } = await anne.open(path)
    assert.match(text, /Made anonymously, to be looked into/)
    assert.match(text, /Complainant Name not given/)
    assert.doesNotMatch(text, /Deadlines What/)
    assert.equal((await anne.open(`${path}/acknowledge`)).status, 409)
    assert.match((await anne.open('/desk')).text, /Name not given: Gate open at night/)
  })

  test('SOTHS-4.4b: is looked into by somebody, and closed with what was found', async () => {
    const typed = { ...call, complainantType: 'tenant' }
    const sent = await anne.send(await anne.open('/desk/log'), '/desk/log', typed)
    const path = sent.location.replace('/log/', '/complaints/')
    const assign = await anne.open(`${path}/assign`)
    const given = { handler: director.id, conflict: 'none', declared: 'yes' }
    assert.equal((await anne.send(assign, `${path}/assign`, given)).status, 303)
    assert.match((await anne.open(path)).text, /Next: Write down what was found/)
    const page = await anne.open(`${path}/close`)
    const closing = {
      because: 'looked-into',
      'on-day': '29',
      'on-month': '5',
      'on-year': '2025',
      ...NOTHING_LEARNED,
    }
    const empty = await anne.send(page, `${path}/close`, { ...closing, note: '' })
    assert.match(empty.html, /<a href="#note">Write down what was found/)
    const note = 'The lock was changed'
    assert.equal((await anne.send(page, `${path}/close`, { ...closing, note })).status, 303)
    assert.match((await anne.open(path)).text, /made anonymously, and looked into/)
  })

  test('THT-6b: is asked for evidence, and is out only without it', async () => {
    const form = await ruth.open('/desk/log')
    const notGiven = 'Anonymous: afraid of a neighbour'
    const typed = { ...call, complainantType: 'resident', grading: 'service', notGiven }
    const unasked = await ruth.send(form, '/desk/log', typed)
    assert.match(unasked.html, /<a href="#evidence">Choose whether there is documentary evidence/)
    assert.match(unasked.html, /The gate is open all night<\/textarea>/)
    for (const [evidence, says] of [
      ['yes', /This ground falls away, because there is evidence/],
      ['no', undefined],
    ] as const) {
      const sent = await ruth.send(form, '/desk/log', {
        ...typed,
        evidence,
        requestId: randomUUID(),
      })
      const path = sent.location.replace('/log/', '/complaints/')
      const page = await ruth.open(`${path}/decline`)
      const refused = await ruth.send(page, `${path}/decline`, {
        ...{ ground: 'anonymous', reasons: 'There is nothing that could be looked into here.' },
        ...{ letter: 'No. The Housing Ombudsman: 0300 111 3000', means: 'by-hand' },
        ...{ 'evidence-supplied-anonymous': 'no' },
        ...{ 'on-day': '29', 'on-month': '5', 'on-year': '2025', ...NOTHING_LEARNED },
      })
      if (says === undefined) assert.equal(refused.location, `${path}?done=decline`)
      else assert.match(refused.html, says)
    }
  })
})

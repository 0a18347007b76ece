import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { atDesks, sitting, taken, typedDay } from '../../../../test/desk.ts'
import { emhDesk, LETTER } from '../../../../test/emh-desk.ts'
import { at, newLandlord, newStaff } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

const { house, drop, officer, reviewer, priya, grace, answered, entriesOf } = await emhDesk()
after(drop)

const PLAN = {
  ...{ about: 'The boiler failed again on 20 May', resolved: 'part' },
  ...{ informed: 'Siân Jones, and Tom O’Neill', evidence: 'The report of the second visit' },
  ...typedDay('until', '2025-06-20'),
}

describe('stage 2', () => {
  test('CODE20-4.12: asks for the five things when it is given to somebody, and shows them to whoever reviews', async () => {
    const { path, id, told } = await answered()
    await told.escalate(officer, '2025-05-28', 'It is cold again')
    const page = await priya.open(`${path}/assign`)
    assert.match(page.text, /What is still unresolved, in their words: It is cold again/)
    const who = { handler: reviewer.id, conflict: 'none', declared: 'yes' }
    const empty = await priya.send(page, `${path}/assign`, { ...who, ...typedDay('until', '') })
    assert.equal(empty.status, 422)
    for (const [field, says] of [
      ['about', 'Enter what the review is about'],
      ['resolved', 'Choose how far stage 1 has resolved it'],
      ['informed', 'Enter who is kept informed'],
      ['evidence', 'Enter what evidence is to be gathered'],
      ['until', 'Enter the day by which the review is to be done'],
    ] as const)
      assert.match(empty.html, new RegExp(`<a href="#${field}(-day)?">${says}`))
    const sent = await priya.send(empty, `${path}/assign`, { ...who, ...PLAN })
    assert.equal(sent.location, `${path}?done=assign`)
    const types = (await entriesOf(id)).map(({ type }) => type)
    assert.deepEqual(types.slice(-2), ['review-planned', 'handler-assigned'])
    for (const one of [path, `${path}/respond`]) {
      if (one !== path) {
        const acknowledge = await grace.open(`${path}/acknowledge`)
        await grace.send(acknowledge, `${path}/acknowledge`, { ...LETTER, points: '' })
      }
      const { text } = await grace.open(one)
      assert.match(
        text,
        /What it is about The boiler failed again on 20 May What stage 1 resolved Part of it is resolved Who is kept informed Siân Jones, and Tom O’Neill Evidence to gather The report of the second visit To be done by Friday 20 June 2025 Who reviews Grace Adeyemi/,
      )
    }
  })

  test('it is asked once: whoever takes the review over finds it there', async () => {
    const { path, told } = await answered()
    await told.escalate(officer, '2025-05-28', 'It is cold again')
    await told.assign(officer, '2025-05-28', reviewer)
    const { html } = await priya.open(`${path}/assign`)
    assert.doesNotMatch(html, /name="about"/)
  })
})

describe('looking through stage 1', () => {
  test('EHT-2.3.3b: the director sees the whole of stage 1 and any reason, and records the day of it before answering', async () => {
    const eht = await newLandlord(house, 'eht')
    const manager = await newStaff(house, eht, 'Ruth Lane', 'general-manager')
    const handler = await newStaff(house, eht, 'Ben Cole', 'complaints-officer')
    const director = await newStaff(house, eht, 'Helen Ward', 'director')
    const desk = app(
      complaintRoutes(house, { newId: randomUUID }),
      atDesks(house, [eht], { now: at('2025-05-29') }),
    )
    const helen = sitting(desk, eht, director)
    const facts = { complainantType: 'licensee' }
    const { id, reference } = await taken(house, eht, 'The lift stood still', '2025-05-20', {
      facts,
    })
    const path = `/desk/complaints/${reference}`
    const told = story(house, eht, id)
    await told.acknowledge(manager, '2025-05-20', 'The lift failed', 'The lift')
    await told.assign(manager, '2025-05-20', handler)
    await told.respond(handler, '2025-05-21', 'upheld')
    await told.escalate(manager, '2025-05-22', 'It stood still again')
    await told.assign(manager, '2025-05-22', director)
    await told.acknowledge(director, '2025-05-22', 'It failed again')
    await told.commented(director, '2025-05-22')

    const blocked = await helen.open(`${path}/respond`)
    assert.equal(blocked.status, 409)
    assert.match(blocked.text, /Look through stage 1 and the reason for asking first/)
    assert.match(blocked.html, new RegExp(`href="${path}/look-through"`))

    const file = await helen.open(`${path}/look-through`)
    assert.match(file.text, /Our understanding The lift failed/)
    assert.doesNotMatch(file.text, /It failed again/)
    for (const part of [
      /In their words The lift stood still/,
      /Still unresolved It stood still again/,
      /Stage 1: Upheld The records show what happened/,
      /Dear Ms Jones/,
      /Everything that happened, up to the request for stage 2/,
    ])
      assert.match(file.text, part)
    const form = { ...typedDay('on', '2025-05-29'), note: 'Nobody asked the contractor' }
    const sent = await helen.send(file, `${path}/look-through`, form)
    assert.equal(sent.status, 303)
    assert.match(
      (await helen.open(path)).text,
      /Stage 1 looked through Thursday 29 May 2025, by Helen Ward Nobody asked the contractor/,
    )
    assert.equal((await helen.open(`${path}/respond`)).status, 200)
  })
})

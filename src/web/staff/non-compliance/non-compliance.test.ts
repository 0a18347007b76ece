import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { verify } from '#record/verify.ts'
import { atDesks, type Seen, sitting, typedDay } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { nonComplianceRoutes } from './routes.ts'

const { house, landlord, drop } = await testHouse('soths')
after(drop)
const director = await newStaff(house, landlord, 'Dee', 'housing-director')
const officer = await newStaff(house, landlord, 'Olu', 'senior-housing-officer')
const clock = { now: at('2026-06-22') }
const desk = app(
  nonComplianceRoutes(house, { newId: randomUUID }),
  atDesks(house, [landlord], clock),
)
const dee = sitting(desk, landlord, director)
const PATH = '/desk/compliance/exceptional'
async function send(typed: Record<string, string>): Promise<Seen> {
  const page = await dee.open(PATH)
  return dee.send(page, PATH, typed)
}
const begun = {
  ...{ act: 'begin', what: 'Our systems were attacked: letters can’t go out' },
  ...typedDay('since', '2026-06-20'),
}
const did = (duty: string): Promise<Seen> =>
  send({ act: 'duty', duty, how: 'By hand', ...typedDay('done', '2026-06-22') })

describe('when the Code can’t be kept', () => {
  test('the page is for those who read reports, and says that nothing is going on', async () => {
    assert.equal((await sitting(desk, landlord, officer).open(PATH)).status, 404)
    assert.match((await dee.open(PATH)).text, /Nothing of the kind is going on/)
  })

  test('EHT-4.3d, SOTHS-10.4d: it can’t be begun without the day by which the Code will be kept again', async () => {
    const refused = await send(begun)
    assert.equal(refused.status, 422)
    assert.match(refused.html, /<a href="#until">Enter the day you expect to comply again/)
    assert.match(refused.html, /Our systems were attacked/)
    const early = await send({ ...begun, ...typedDay('until', '2026-06-19') })
    assert.match(early.html, /must be after it began/)
    assert.equal((await send({ ...begun, ...typedDay('until', '2026-07-10') })).status, 303)
  })

  test('EHT-4.3a, SOTHS-10.4a: each of the four duties is kept with its day and how', async () => {
    const page = await dee.open(PATH)
    assert.match(page.text, /We expect to comply again by Friday 10 July 2026/)
    assert.equal(page.text.match(/Still to do/g)?.length, 4)
    for (const duty of ['ombudsman-told', 'residents-told', 'published'])
      assert.equal((await did(duty)).status, 303)
    const after = await dee.open(PATH)
    assert.match(after.text, /Tell the Ombudsman Done Monday 22 June 2026\. By hand/)
    assert.equal(after.text.match(/Still to do/g)?.length, 1)
    const tomorrow = { act: 'duty', duty: 'published', how: 'By hand' }
    const wrong = await send({ ...tomorrow, ...typedDay('done', '2026-06-23') })
    assert.match(wrong.html, /must be between the day it began and today/)
  })

  test('a new day has to be told anew, and a day that has passed is shown as passed', async () => {
    await did('return-day-given')
    assert.match((await dee.open(PATH)).text, /It is over/)
    await send({ act: 'move', why: 'It takes longer', ...typedDay('until', '2026-07-20') })
    const moved = await dee.open(PATH)
    assert.match(moved.text, /First expected by Friday 10 July 2026/)
    assert.match(moved.text, /by when we will comply again Still to do/)
    clock.now = at('2026-07-21')
    assert.match((await dee.open(PATH)).text, /that day has passed/)
    clock.now = at('2026-06-22')
  })

  test('it ends once the duties are done, and stands in the record', async () => {
    const over = { act: 'end', how: 'All is restored', ...typedDay('ended', '2026-06-22') }
    assert.match((await send(over)).html, /Record the four duties first/)
    await did('return-day-given')
    assert.equal((await send(over)).status, 303)
    assert.match(
      (await dee.open(PATH)).text,
      /Nothing of the kind is going on.*Before From Saturday 20 June/,
    )
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
  })
})

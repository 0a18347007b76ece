import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Submission } from '#record/door.ts'
import { verify } from '#record/verify.ts'
import { decline } from '../../../../test/commands.ts'
import { atDesks, sitting, taken, typedDay } from '../../../../test/desk.ts'
import { text } from '../../../../test/given.ts'
import { at, done, newLandlord, newStaff, next, testHouse } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { feedbackRoutes } from './feedback.ts'

const { house, landlord: emh, drop } = await testHouse('emh')
after(drop)
const soths = await newLandlord(house, 'soths')
const team = await newStaff(house, emh, 'Priya Shah', 'complaints-team')
const handler = await newStaff(house, emh, 'Tom', 'complaint-handler')
const administrator = await newStaff(house, soths, 'Ann', 'administrator')
const routes = feedbackRoutes(house, { newId: randomUUID })
const desk = app(routes, atDesks(house, [emh, soths], { now: at('2026-05-22') }))
const priya = sitting(desk, emh, team)
const PATH = '/desk/policy/feedback'

const WORDS = 'The policy on pets is unfair'
const { id, reference } = await taken(house, emh, WORDS, '2026-05-18')
const other = await taken(house, emh, 'No heating', '2026-05-18')
for (const [complaint, ground] of [
  [id, 'content-of-policy'],
  [other.id, 'consumer-credit'],
] as const) {
  const refusal = decline(
    '2026-05-20',
    ground,
    {},
    {
      ...{ reasons: text(randomUUID()), letter: text(randomUUID()) },
      ...(ground === 'consumer-credit' ? { exceptions: { 'linked-to-tenancy': false } } : {}),
    },
  )
  const command = refusal as Exclude<Submission['command'], { type: 'receive' }>
  await done(house, emh, next(complaint, 1, command, team, '2026-05-20'))
}

describe('what people said of a policy itself', () => {
  test('is for those who look after the policy', async () => {
    assert.equal((await sitting(desk, emh, handler).open(PATH)).status, 404)
    assert.equal((await sitting(desk, soths, administrator).open(PATH)).status, 200)
  })

  test('EMH-18b: a complaint that was answered and not taken on for it is on the list of the next review, with the day of the answer', async () => {
    const { text, html } = await priya.open(PATH)
    assert.match(
      text,
      /1 thing is to be looked at when the policy is next reviewed, by Sunday 31 May 2026/,
    )
    assert.match(html, new RegExp(`href="/desk/complaints/${reference}"`))
    assert.match(
      text,
      /The policy on pets is unfair Received on Monday 18 May 2026\. Answered on Wednesday 20 May 2026/,
    )
    assert.doesNotMatch(text, /No heating/)
  })

  test('EMH-18b: what was said without a complaint is noted only with the day of the answer', async () => {
    const page = await priya.open(PATH)
    const note = { sending: 'note', about: 'compensation', said: 'Sums are too small' }
    const received = typedDay('received', '2026-05-11')
    const unanswered = await priya.send(page, PATH, { ...note, ...received })
    assert.equal(unanswered.status, 422)
    assert.match(unanswered.text, /Enter the day our answer was sent: they get one all the same/)
    assert.match(unanswered.html, /Sums are too small/)
    for (const on of ['2026-05-10', '2026-05-23']) {
      const wrong = await priya.send(page, PATH, {
        ...note,
        ...received,
        ...typedDay('answered', on),
      })
      assert.match(wrong.text, /The answer must be between that day and today/)
    }
    await priya.send(page, PATH, { ...note, ...received, ...typedDay('answered', '2026-05-14') })
    const { text } = await priya.open(PATH)
    assert.match(text, /2 things are to be looked at/)
    assert.match(
      text,
      /Compensation policy: Sums are too small .* Answered on Thursday 14 May 2026/,
    )
  })

  test('EMH-18b: it stays there until it is noted what came of it at a review', async () => {
    const page = await priya.open(PATH)
    assert.match((await priya.send(page, PATH, { sending: id })).text, /Enter what came of it/)
    await priya.send(page, PATH, { sending: id, [`how-${id}`]: 'Cats are allowed from July' })
    const { text } = await priya.open(PATH)
    assert.match(text, /1 thing is to be looked at/)
    assert.match(text, /Weighed on Friday 22 May 2026: Cats are allowed from July/)
    assert.deepEqual((await verify(house.database, emh)).broken, [])
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { rebuild } from '#record/rebuild.ts'
import { day } from '#time/day.ts'
import { nothingToAdd } from '../../../../test/commands.ts'
import { atDesks, sitting, taken } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { oversightRoutes } from './routes.ts'

const { house, landlord, drop } = await testHouse('eht')
after(drop)
const officer = await newStaff(house, landlord, 'Ben Cole', 'general-manager', 'complaints-officer')
const trustee = await newStaff(house, landlord, 'Ann Reed', 'board')
const clock = { now: at('2025-05-29') }
const routes = [...complaintRoutes(house, { newId: randomUUID }), ...oversightRoutes(house)]
const reader = sitting(app(routes, atDesks(house, [landlord], clock)), landlord, trustee)

/** A complaint that was answered on a day with these kinds of remedy. */
async function answered(on: string, kinds: readonly string[]) {
  const facts = { complainantType: 'licensee' }
  const { id } = await taken(house, landlord, 'The lift stands still', on, { facts })
  const told = story(house, landlord, id)
  await told.acknowledge(officer, on, 'The lift', 'The lift')
  await told.assign(officer, on, officer)
  await told.give(officer, on, (write) => ({
    ...{ type: 'respond', on: day(on), means: 'email', letter: write('letter', 'Dear Ms Jones') },
    decisions: told.points.map(({ id }) => ({
      ...{ point: id, outcome: 'upheld', reasons: write('reasons', 'The log shows it') },
    })),
    failures: ['delay', 'advice'],
    heard: [nothingToAdd(on)],
    remedies: {
      ...{ kinds, factors: [], guidance: true },
      impact: write('impact', 'She could not go out'),
    },
  }))
}

const EIGHT = [
  ...['apology', 'acknowledging', 'explanation', 'acting-on-delay'],
  ...['changing-decision', 'amending-record', 'financial', 'changing-policy'],
]

describe('what answers said, counted', () => {
  test('EHT-2.4b: each of the eight types of remedy can be chosen, and is counted in the year of the answer', async () => {
    await answered('2025-03-14', EIGHT)
    await answered('2025-05-14', EIGHT)
    await answered('2025-05-15', ['apology', 'financial'])
    const { text, html } = await reader.open('/desk/oversight')
    const counts =
      /How it was put right since 1 April 2025 .*?Answers (.*?) What went wrong since/.exec(text)
    const lines = (counts?.[1] ?? '').match(/\D+\d+/g)?.map((line) => line.trim()) ?? []
    assert.equal(lines.length, 8, text)
    assert.deepEqual(
      lines.map((line) => Number(/\d+$/.exec(line)?.[0])).toSorted(),
      [1, 1, 1, 1, 1, 1, 2, 2],
    )
    assert.match(text, /apology 2/i)
    assert.match(html, /Remedies by type/)
    assert.deepEqual((await rebuild(house, landlord)).differed, [])
  })

  test('CODE20-5.1: what went wrong is counted by its kind', async () => {
    const { text } = await reader.open('/desk/oversight')
    assert.match(
      text,
      /It took too long without good reason 2 Wrong or insufficient advice or information 2 A policy or procedure was not followed 0/,
    )
  })
})

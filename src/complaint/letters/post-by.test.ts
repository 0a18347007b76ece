import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { acknowledge, receive } from '../../../test/commands.ts'
import { given, staff } from '../../../test/given.ts'
import type { Complaint } from '../complaint.ts'
import { deadlinesOf, verdict } from '../deadlines.ts'
import { rulesOf } from '../decision.ts'
import { tasksOf } from '../tasks.ts'
import type { LetterKind } from './entries.ts'
import { postBy } from './post-by.ts'

const letter = (kind: LetterKind, on: string) => ({ kind, stage: 1 as const, on: day(on) })

const atEht = receive('2025-05-20', { complainantType: 'licensee' })

describe('a letter is in the post', () => {
  // EHT: five working days, and it must have arrived. From Tuesday 20 May 2025, with the bank holiday of 26 May.
  test('in time to arrive by the due day, where the policy counts its arrival (EHT-2.2.2b)', () => {
    const deadlines = given('eht').after(atEht).deadlines()
    assert.equal(postBy(letter('acknowledgement', '2025-05-21'), deadlines), '2025-05-23')
  })

  test('by its own day, where it is enough to have written it', () => {
    const deadlines = given('emh').after(receive('2025-05-20')).deadlines()
    assert.equal(postBy(letter('acknowledgement', '2025-05-21'), deadlines), '2025-05-21')
  })

  test('by its own day, where no clock waits for it', () => {
    const deadlines = given('eht').after(atEht).deadlines()
    assert.equal(postBy(letter('update', '2025-05-21'), deadlines), '2025-05-21')
  })

  test('or is on the worklist on that day', () => {
    const officer = staff('officer', 'complaints-officer')
    const story = given('eht')
      .on('2025-05-21')
      .by(officer)
      .after(atEht)
      .after(acknowledge('2025-05-21', { means: 'post' }))
    const complaint = {
      ...story.complaint(),
      letters: [
        { ...letter('acknowledgement', '2025-05-21'), id: 'a', means: 'post' as const, sent: [] },
      ],
    }
    const [task] = tasksOf(complaint, story.deadlines(), story.context()).filter(
      ({ kind }) => kind === 'letter-to-post',
    )
    assert.deepEqual([task?.workBy, task?.due, task?.step], ['2025-05-23', '2025-05-23', 'letters'])
  })

  test('and arrives two working days after it went, however long it lay before (EHT-2.2.2b)', () => {
    const officer = staff('officer', 'complaints-officer')
    const told = given('eht')
      .on('2025-05-21')
      .by(officer)
      .after(atEht)
      .after(acknowledge('2025-05-21', { means: 'post' }))
    const done = (posted?: string) => {
      const sent = { ...letter('acknowledgement', '2025-05-21'), id: 'a', means: 'post', sent: [] }
      const letters = [
        { ...sent, ...(posted === undefined ? {} : { posted: day(posted) }) },
      ] as const
      const complaint = { ...told.complaint(), letters } as Complaint
      const [first] = deadlinesOf(complaint, rulesOf(told.context())).filter(
        ({ step, clock }) => step === 'acknowledge' && clock === 'policy',
      )
      return [first?.done, first && verdict(first, day('2025-06-30'))]
    }
    assert.deepEqual(done(), ['2025-05-23', 'in-time'])
    assert.deepEqual(done('2025-05-23'), ['2025-05-28', 'in-time'])
    assert.deepEqual(done('2025-05-27'), ['2025-05-29', 'late'])
  })
})

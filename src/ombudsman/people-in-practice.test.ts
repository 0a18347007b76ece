import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import { day } from '#time/day.ts'
import { acknowledge, assign, receive, respond } from '../../test/commands.ts'
import { inviteComment, recordComment } from '../../test/fairness.ts'
import { given, staff, text } from '../../test/given.ts'
import { PRACTICE_CHECKS } from './in-practice.ts'

type Story = ReturnType<typeof given>
const manager = staff('h', 'complaints-team')

const emh = () =>
  given('emh')
    .by(manager)
    .after(receive('2025-05-20'))
    .after(assign('h', 'complaint-handler'))
    .after(acknowledge('2025-05-20'))
const found = (story: Story, provision: string, today = '2025-05-20', edition = '2024') =>
  PRACTICE_CHECKS[edition as '2024'][provision]?.({
    ...{ complaint: story.complaint(), entries: story.entries(), today: day(today) },
    rules: story.context(),
  })

const ask = (change: object): Command => ({
  ...{ type: 'ask-adjustment', on: day('2025-05-20'), adjustment: 'a', person: 'mrs-jones' },
  ...{ format: 'large-print-18', need: text('Large print') },
  ...change,
})
const agreed = { agreed: true, reviewBy: day('2025-08-20'), inPractice: true } as const

describe('what the record shows of people', () => {
  test('Code 2024, 5.10 is kept by adjustments that are decided and looked at again in time', () => {
    assert.equal(found(emh(), '5.10'), undefined)
    const decided = emh().after(ask({ decision: agreed }))
    assert.equal(found(decided, '5.10'), 'kept')
    assert.equal(found(decided, '5.10', '2025-08-21'), 'broken')
    const open = emh().after(ask({}))
    assert.equal(found(open, '5.10'), undefined)
    const answer = respond('2025-05-20', { boiler: 'not-upheld' })
    assert.equal(found(open.by(staff('h', 'complaint-handler')).after(answer), '5.10'), 'broken')
  })

  test('Code 2024, 5.14 and 5.15 are kept by restrictions with reasons and a review in time', () => {
    const under = { document: 'b', edition: day('2024-01-01') }
    const why = {
      behaviour: text('Calls'),
      evidence: text('Log'),
      under,
      proportionate: text('Yes'),
      equality: text('Asked'),
    }
    const restricted = emh().after({
      ...{ type: 'restrict-contact', on: day('2025-05-20'), restriction: 'r', channels: ['phone'] },
      ...{ person: 'mrs-jones', restricted: text('No calls'), means: 'post' },
      ...{ ...why, reviewBy: day('2025-08-20') },
    })
    assert.equal(found(emh(), '5.15'), undefined)
    assert.equal(found(restricted, '5.15'), 'kept')
    assert.equal(found(restricted, '5.14'), 'kept')
    assert.equal(found(restricted, '5.14', '2025-08-21'), 'broken')
  })

  test('Code 2020, 3.16 and 4.9 are kept when findings against somebody were sent to them before the decision', () => {
    const answer = respond('2025-05-20', { boiler: 'not-upheld' })
    const looked = emh().by(staff('h', 'complaint-handler'))
    assert.equal(found(looked.after(answer), '3.16', '2025-05-20', '2020'), 'broken')
    const heard = looked
      .after(inviteComment('2025-05-20'))
      .after(recordComment('2025-05-20'))
      .after(answer)
    assert.equal(found(heard, '3.16', '2025-05-20', '2020'), 'kept')
    assert.equal(found(heard, '4.9', '2025-05-20', '2020'), 'kept')
  })
})

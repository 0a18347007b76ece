import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import type { NewLearning } from '#complaint/learning/commands.ts'
import { day } from '#time/day.ts'
import { acknowledge, assign, receive, respond } from '../../test/commands.ts'
import { given, staff, text } from '../../test/given.ts'
import { changeMade, evidenceSent, lookedBeyond, promisesKept } from './after-in-practice.ts'
import { PRACTICE_CHECKS, type Practised } from './in-practice.ts'

const ON = '2025-05-20'
const answered = () =>
  given('eht')
    .on(ON)
    .after(receive(ON, { complainantType: 'licensee' }))
    .after(acknowledge(ON))
    .after(assign('h', 'complaints-officer'))
    .by(staff('h', 'complaints-officer'))
    .after(respond(ON))
type Story = ReturnType<typeof answered>
const on = (story: Story, today: string): Practised => ({
  complaint: story.complaint(),
  entries: story.entries(),
  rules: story.context(),
  today: day(today),
})

const promise: Command = {
  ...{ type: 'add-remedy', on: day(ON) },
  actions: [
    {
      ...{ id: 'a', what: text('A new boiler'), owner: { staff: 'h' }, agreed: 'yes' },
      due: day('2025-06-10'),
    },
  ],
}
const done = (on: string): Command => ({
  ...{ type: 'complete-action', on: day(on), action: 'a', evidence: text('Job sheet') },
})

describe('in practice', () => {
  test('7.3: a promise was kept if it was done by the day that the resident was told', () => {
    const promised = answered().after(promise)
    assert.equal(promisesKept(on(answered(), '2025-07-01')), undefined)
    assert.equal(promisesKept(on(promised, '2025-06-10')), undefined)
    assert.equal(promisesKept(on(promised, '2025-06-11')), 'broken')
    const later = promised.on('2025-07-01')
    assert.equal(promisesKept(on(later.after(done('2025-06-10')), '2025-07-01')), 'kept')
    assert.equal(promisesKept(on(later.after(done('2025-06-11')), '2025-07-01')), 'broken')
  })

  test('9.1 and 9.2: a closed complaint was looked beyond, and what had to change was changed', () => {
    const closing = (learning?: NewLearning): Command => ({
      ...{ type: 'close', on: day(ON), because: 'resident-content' },
      ...(learning === undefined ? {} : { learning }),
    })
    const without = answered().after(closing())
    assert.equal(lookedBeyond(on(without, '2025-06-03')), undefined)
    assert.equal(lookedBeyond(on(without, '2025-06-04')), 'broken')
    const change: NewLearning = {
      ...{ id: 'l', cause: 'delay', answer: 'change', words: text('It took too long') },
      improvement: {
        ...{ id: 'i', kind: 'process', what: text('A reminder'), owner: 'h' },
        due: day('2025-06-30'),
      },
    }
    const taught = answered().after(closing(change))
    assert.equal(lookedBeyond(on(taught, '2025-07-01')), 'kept')
    assert.equal(changeMade(on(taught, '2025-06-30')), undefined)
    assert.equal(changeMade(on(taught, '2025-07-01')), 'broken')
  })

  test('CODE20-3.21: evidence that the Ombudsman asked for and did not get in time breaks 3.20', () => {
    const asked = answered().after({
      ...{ type: 'record-evidence-request', on: day(ON), request: 'e', owner: 'h' },
      ...{ what: text('The file'), due: day('2025-06-10') },
    })
    assert.equal(evidenceSent(on(asked, '2025-06-10')), undefined)
    assert.equal(evidenceSent(on(asked, '2025-06-11')), 'broken')
    const sent = asked.on('2025-06-10').after({
      ...{ type: 'send-evidence', on: day('2025-06-10'), request: 'e', complete: true },
      what: text('All of it'),
    })
    assert.equal(evidenceSent(on(sent, '2025-07-01')), 'kept')
  })

  test('each is counted under the editions that ask for it', () => {
    assert.equal(PRACTICE_CHECKS['2024']['7.3'], promisesKept)
    assert.equal(PRACTICE_CHECKS['2020']['5.8'], promisesKept)
    assert.equal(PRACTICE_CHECKS['2020']['6.5'], lookedBeyond)
    assert.equal(PRACTICE_CHECKS['2020']['3.20'], evidenceSent)
  })
})

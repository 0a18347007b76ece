import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import { day } from '#time/day.ts'
import { acknowledge, assign, escalate, receive, respond } from '../../../test/commands.ts'
import { given, resident, staff, text } from '../../../test/given.ts'

const officer = staff('o', 'complaints-team', 'complaints-manager')
const handler = staff('h', 'complaint-handler')
const received = () => given('emh').after(receive('2025-05-20')).by(officer)
const acknowledged = () =>
  received().after(assign('h', 'complaint-handler')).after(acknowledge('2025-05-20'))
const agree = (change: Partial<Extract<Command, { type: 'agree-definition' }>> = {}): Command => ({
  ...{ type: 'agree-definition', on: day('2025-05-20'), agreed: 'yes' },
  ...change,
})
const SENT = 'The boiler was reported and not mended'

describe('a mutual understanding of what the complaint is', () => {
  test('CODE20-1.1: whether they agree with what they were sent is kept, with the version that was agreed', () => {
    received().when(agree()).isRefused('not-defined')
    const [entry] = acknowledged().when(agree()).entries()
    assert.ok(entry?.type === 'definition-agreed')
    assert.equal(entry.definition.document, SENT)
    const changed = acknowledged().after(agree({ definition: text('The boiler, and the leak') }))
    assert.equal(changed.complaint().definition?.document, 'The boiler, and the leak')
    assert.deepEqual(changed.deadlines(), acknowledged().deadlines())
  })

  test('CODE20-1.1: where they do not agree, ours stays as it was sent, with what they said', () => {
    const said = text('It is about the leak')
    const story = acknowledged().after(agree({ agreed: 'no', said, definition: text('Else') }))
    const [one] = story.complaint().investigation.agreements
    assert.deepEqual([one?.agreed, one?.said, one?.definition.document], ['no', said, SENT])
    assert.equal(story.complaint().definition?.document, SENT)
  })

  test('EMH-60b: at stage 2 they are asked, and it is kept whether both agree: yes, no or no reply, with its day', () => {
    const asked = acknowledged()
      .after(agree())
      .by(handler)
      .after(respond('2025-05-20'))
      .by(resident)
      .after(escalate('2025-05-20'))
      .by(officer)
    asked.when(agree()).isRefused('not-defined')
    const stage2 = asked.after(acknowledge('2025-05-20', { points: [] })).on('2025-05-27')
    const clear = { question: 'unclear', words: text('Which visit?'), means: 'email' } as const
    const [question] = stage2
      .when({
        ...{ type: 'ask-clarification', on: day('2025-05-21'), clarification: 'c' },
        ...{ ...clear, due: day('2025-05-28') },
      })
      .entries()
    assert.ok(question?.type === 'clarification-asked' && question.stage === 2)
    for (const agreed of ['yes', 'no', 'no-reply'] as const) {
      const [entry] = stage2.when(agree({ agreed, on: day('2025-05-27') })).entries()
      assert.ok(entry?.type === 'definition-agreed')
      assert.deepEqual([entry.stage, entry.agreed, entry.on], [2, agreed, '2025-05-27'])
    }
    stage2.when(agree({ on: day('2025-05-19') })).isRefused('before')
  })
})

describe('reaching the resident about how to settle it', () => {
  const attempt = { on: day('2025-05-20'), means: 'phone', result: 'no-answer' } as const

  test('SOTHS-8.3c: each attempt is kept with its day, how and what came of it', () => {
    const [entry] = received()
      .when({ type: 'note-attempt', ...attempt, note: text('Rang twice') })
      .entries()
    assert.ok(entry?.type === 'contact-attempted')
    assert.deepEqual([entry.on, entry.means, entry.result], ['2025-05-20', 'phone', 'no-answer'])
  })

  test('SOTHS-8.3c: it can be said with the acknowledgement', () => {
    received()
      .when(acknowledge('2025-05-20', { attempt }))
      .gives('complaint-logged', 'contact-attempted', 'complaint-acknowledged')
    received()
      .when(acknowledge('2025-05-20', { attempt: { ...attempt, on: day('2025-05-19') } }))
      .isRefused('attempt-on', { field: 'attemptOn' })
  })
})

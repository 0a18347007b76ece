import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { acknowledge, assign, close, receive, respond, sorry } from '../../../test/commands.ts'
import { given, staff, text } from '../../../test/given.ts'
import type { Command } from '../commands.ts'

const ON = '2025-05-20'
type Law = Partial<Extract<Command, { type: 'note-law' }>>
const note = (change: Law): Command => ({
  ...{ type: 'note-law', on: day(ON), obligations: false, liability: false },
  ...change,
})
const begun = (landlord: string, handler: string, complainantType: string) =>
  given(landlord)
    .on(ON)
    .after(receive(ON, { complainantType }))
    .after(assign('h', handler))
    .after(acknowledge(ON))
    .by(staff('h', handler))
const soths = () => begun('soths', 'head-of-property', 'tenant')
const emh = () => begun('emh', 'complaint-handler', 'tenant')
const quietly = (on: string): Command => ({ ...respond(on), withoutAdmission: true }) as Command
const offer: Command = {
  ...{ type: 'offer-early', on: day(ON), offer: text('A visit today'), channel: 'phone' },
  answerBy: day('2025-05-22'),
}

describe('what the law has to do with a complaint', () => {
  test('CODE20-5.10: that somebody may be liable keeps no remedy back', () => {
    const flagged = soths().after(note({ liability: true }))
    flagged.when(offer).gives('early-offer-made')
    flagged.when(respond(ON)).gives('position-heard', 'response-issued', 'remedy-offered')
    flagged
      .after(respond(ON))
      .when({ type: 'add-remedy', on: day(ON), remedies: sorry })
      .gives('remedy-offered')
  })

  test('CODE20-5.11: nothing is offered without admission of liability before legal advice on the wording is noted', () => {
    const flagged = soths().after(note({ liability: true }))
    const cite = 'Code 2020, 5.11'
    flagged
      .when(quietly(ON))
      .isRefused('admission-without-advice', { field: 'withoutAdmission', cite })
    flagged
      .when({ ...offer, withoutAdmission: true } as Command)
      .isRefused('admission-without-advice')
    const advised = flagged.after(note({ liability: true, advice: text('It may stand') }))
    const [, issued] = advised.when(quietly(ON)).entries()
    assert.ok(issued?.type === 'response-issued')
    assert.equal(issued.withoutAdmission, true)
  })

  test('EMH-73: where liability is a concern nothing is offered before the legal advice is noted, and then it is', () => {
    const flagged = emh().after(note({ liability: true }))
    flagged.when(respond(ON)).isRefused('legal-advice-first', { field: 'remedies', cite: 'EMH-73' })
    flagged.when(offer).isRefused('legal-advice-first', { field: 'offer', cite: 'EMH-73' })
    flagged.when(respond(ON, { boiler: 'not-upheld' })).gives('position-heard', 'response-issued')
    const advised = flagged.after(note({ liability: true, advice: text('It may stand') }))
    advised.when(respond(ON)).gives('position-heard', 'response-issued', 'remedy-offered')
    advised.when(offer).gives('early-offer-made')
    emh().when(respond(ON)).gives('position-heard', 'response-issued', 'remedy-offered')
  })

  test('CODE20-4.4: the flag is kept with the complaint, stays with the advice, and can be taken away', () => {
    const flagged = soths().after(note({ obligations: true, advice: text('Section 11 applies') }))
    assert.equal(flagged.complaint().investigation.law?.obligations, true)
    const later = flagged.after(note({ obligations: false, liability: true }))
    assert.deepEqual(later.complaint().investigation.law, {
      ...{ obligations: false, liability: true },
      advice: { on: ON, words: text('Section 11 applies') },
    })
  })

  test('there must be something to note, and the complaint be open', () => {
    soths().when(note({})).isRefused('nothing-of-law', { field: 'issues' })
    soths()
      .after(respond(ON, { boiler: 'not-upheld' }))
      .after(close(ON))
      .when(note({ liability: true }))
      .isRefused('wrong-status')
  })
})

describe('what went wrong (Code 2020, 5.1; Code 2024, 7.1)', () => {
  const answer = (failures: Extract<Command, { type: 'respond' }>['failures']): Command =>
    ({ ...respond(ON), failures }) as Command

  test('CODE20-5.1: an upheld answer says what went wrong, of the five kinds and something else', () => {
    soths().when(answer([])).isRefused('no-failure', { field: 'failures', cite: 'Code 2024, 7.1' })
    const all = ['delay', 'advice', 'policy', 'fact-or-law', 'conduct', 'other'] as const
    for (const one of all) {
      const [, issued] = soths()
        .when(answer([one]))
        .entries()
      assert.ok(issued?.type === 'response-issued')
      assert.deepEqual(issued.failures, [one])
    }
    const answered = soths().after(answer(all)).complaint()
    assert.deepEqual(answered.stages[0].responded?.failures, all)
  })

  test('CODE20-5.1: where nothing is upheld it is neither asked nor kept', () => {
    const command = { ...respond(ON, { boiler: 'not-upheld' }), failures: ['delay'] } as Command
    const [, issued] = soths().when(command).entries()
    assert.ok(issued?.type === 'response-issued')
    assert.equal(issued.failures, undefined)
  })
})

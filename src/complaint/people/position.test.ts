import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import { day } from '#time/day.ts'
import {
  acknowledge,
  assign,
  escalate,
  nothingToAdd,
  receive,
  respond,
} from '../../../test/commands.ts'
import { given, resident, staff, text } from '../../../test/given.ts'
import type { Hearing } from './commands.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

const officer = staff('o', 'complaints-team', 'complaints-manager')
const handler = staff('h', 'complaint-handler')
const reviewer = staff('r', 'stage-2-reviewer')

/** A complaint to emh of 20 May 2025, acknowledged and with a handler, two days later. */
const emh = (change: Partial<Of<'receive'>> = {}) =>
  given('emh')
    .after(receive('2025-05-20', change))
    .after(assign('h', 'complaint-handler'))
    .after(acknowledge('2025-05-20'))
    .by(handler)
    .on('2025-05-22')
const answer = (...heard: readonly Hearing[]): Command => ({
  ...(respond('2025-05-22', { boiler: 'not-upheld' }) as Of<'respond'>),
  heard,
})
const subject = { of: 'subject', staff: 's' } as const
const hearing = (heard: Hearing['heard'], party: Hearing['party'], on = '2025-05-22'): Hearing => ({
  ...{ on: day(on), party, heard },
})
const complainant = { of: 'complainant' } as const
const said = { state: 'heard', position: text('Nobody rang') } as const
const silent = (asked: string) => ({ state: 'silent', asked: day(asked) }) as const
const left = { state: 'not-asked', reason: text('They left in April') } as const

describe('nothing is decided before the resident had the chance to set out their position', () => {
  test('CODE20-3.16a, SOTHS-7.4b: an answer is refused until it is in the record what came of asking them', () => {
    emh().when(answer()).isRefused('position-not-heard', {
      field: 'position-complainant',
      cite: 'Code 2024, 5.8; Code 2020, 3.16 and 4.9',
    })
    for (const landlord of ['soths', 'tht'] as const) {
      const role = landlord === 'soths' ? 'head-of-property' : 'chief-officer'
      given(landlord)
        .after(
          receive('2025-05-20', { complainantType: landlord === 'tht' ? 'resident' : 'tenant' }),
        )
        .after(assign('h', role))
        .after(acknowledge('2025-05-20'))
        .by(staff('h', role))
        .on('2025-05-22')
        .when(answer())
        .isRefused('position-not-heard')
    }
  })

  test('CODE20-3.16a, SOTHS-7.4b: it can be said with the answer that they set it out, had nothing to add, or did not answer', () => {
    emh()
      .when(answer(hearing(said, complainant)))
      .gives('position-heard', 'response-issued')
    emh()
      .when(answer(nothingToAdd('2025-05-21')))
      .gives('position-heard', 'response-issued')
    const nothing = hearing(silent('2025-05-20'), complainant)
    emh().when(answer(nothing)).gives('position-not-given', 'response-issued')
  })

  test('and what is in the record already is not asked again', () =>
    emh()
      .after({ type: 'hear', ...nothingToAdd('2025-05-21') })
      .when(answer())
      .gives('response-issued'))

  test('that they were asked is not yet the chance to answer', () => {
    const asked = {
      type: 'hear',
      ...hearing({ state: 'asked', means: 'email' }, complainant),
    } as const
    emh().after(asked).when(answer()).isRefused('position-not-heard')
    const tooSoon = hearing(silent('2025-05-22'), complainant)
    emh()
      .when(answer(tooSoon))
      .isRefused('silent-before-asked', { asked: '2025-05-22', field: 'position-complainant' })
  })

  test('whoever complains has to be asked: there is no reason not to', () =>
    emh()
      .when(answer(hearing(left, complainant)))
      .isRefused('must-be-asked', { field: 'position-complainant' }))

  test('they are heard before the answer and not after it, and not before they complained', () => {
    const days = { earliest: '2025-05-20', latest: '2025-05-22' }
    emh()
      .when(answer(nothingToAdd('2025-05-19')))
      .isRefused('heard-on', days)
    emh()
      .when(answer(nothingToAdd('2025-05-23')))
      .isRefused('heard-on', days)
  })

  test('SOTHS-7.4b: at stage 2 they have the chance again', () => {
    const stage2 = emh()
      .after(answer(nothingToAdd('2025-05-22')))
      .by(resident)
      .after(escalate('2025-05-22'))
      .by(officer)
      .after(assign('r', 'stage-2-reviewer'))
      .after(acknowledge('2025-05-22'))
      .by(reviewer)
    stage2.when(answer()).isRefused('position-not-heard', { of: 'complainant' })
    // What they said the day before they asked for stage 2 was for stage 1.
    stage2
      .after({ type: 'hear', ...nothingToAdd('2025-05-21') })
      .when(answer())
      .isRefused('position-not-heard')
    stage2.when(answer(nothingToAdd('2025-05-22'))).gives('position-heard', 'response-issued')
  })

  test('nobody can ask who gave no name', () =>
    emh({ anonymous: {} }).when(answer()).gives('response-issued'))
})

describe('and neither before whoever is complained about had theirs', () => {
  const about = () => emh({ about: ['s', 't'] })
  const other = { of: 'subject', staff: 't' } as const
  const mine = nothingToAdd('2025-05-21')

  test('CODE20-4.9a: an answer is refused until each of them set out theirs, or declined', () => {
    about()
      .when(answer(mine))
      .isRefused('position-not-heard', { of: 'subject', field: 'position-s' })
    about()
      .when(answer(mine, hearing(said, subject)))
      .isRefused('position-not-heard', { field: 'position-t' })
    about()
      .when(answer(mine, hearing(said, subject), nothingToAdd('2025-05-22', other)))
      .gives('position-heard', 'position-heard', 'position-heard', 'response-issued')
  })

  test('CODE20-4.9a: who did not answer or could not be asked keeps nothing back, with the day or the reason', () => {
    const heard = about().after({ type: 'hear', ...hearing(left, subject) })
    heard
      .when(answer(mine, hearing(silent('2025-05-20'), other)))
      .gives('position-heard', 'position-not-given', 'response-issued')
    assert.deepEqual(heard.complaint().people.heard, [
      { ...subject, stage: 1, notAsked: '2025-05-22' },
    ])
  })

  test('nobody else is heard as if the complaint were about them', () =>
    emh()
      .when(answer(mine, hearing(said, subject)))
      .isRefused('not-the-subject'))

  test('what they set out at stage 1 stands at stage 2', () =>
    emh({ about: ['s'] })
      .after(answer(mine, nothingToAdd('2025-05-21', subject)))
      .by(resident)
      .after(escalate('2025-05-22'))
      .by(officer)
      .after(assign('r', 'stage-2-reviewer'))
      .after(acknowledge('2025-05-22'))
      .by(reviewer)
      .when(answer(nothingToAdd('2025-05-22')))
      .gives('position-heard', 'response-issued'))
})

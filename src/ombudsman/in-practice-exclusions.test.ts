import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Entry } from '#complaint/entries.ts'
import { complaintFrom } from '#complaint/evolve.ts'
import { rulesOn } from '#ombudsman/rulebook.ts'
import { day } from '#time/day.ts'
import {
  acknowledge,
  approveDecline,
  assign,
  decline,
  escalate,
  receive,
  respond,
} from '../../test/commands.ts'
import { given, resident, rulebookOf, staff, text } from '../../test/given.ts'
import { practiceUnder } from './in-practice.ts'

const team = staff('t', 'complaints-team')
const received = () =>
  given('emh').on('2025-05-20').by(resident).after(receive('2025-05-20')).by(team)

/** How a complaint to emh kept provisions of an edition of the Code. */
function judged(entries: readonly Entry[], ...numbers: string[]) {
  const complaint = complaintFrom(entries)
  const rules = rulesOn(rulebookOf('emh'), day('2025-05-20'))
  assert.ok(complaint && rules)
  const practice = practiceUnder('2024')
  practice.add({ complaint, entries, rules, today: day('2025-06-20') })
  return numbers.map((number) => {
    const { kept, broken } = practice.counts.get(number) ?? { kept: 0, broken: [] }
    return [number, kept > 0 ? 'kept' : broken.length > 0 ? 'broken' : undefined]
  })
}

const filed = { claimFiledOn: day('2025-05-01'), claimReference: text('K00LE123') }
const proceedings = decline('2025-05-20', 'legal-proceedings', filed)

describe('whether complaints are accepted, in practice', () => {
  test('a complaint that was acknowledged was accepted', () => {
    const entries = received().after(acknowledge('2025-05-20')).entries()
    assert.deepEqual(judged(entries, '2.1', '2.4'), [
      ['2.1', 'kept'],
      ['2.4', undefined],
    ])
    assert.deepEqual(judged(received().entries(), '2.1'), [['2.1', undefined]])
  })

  test('a refusal on a ground, with its letter and the Ombudsman’s right, keeps 2.1, 2.4 and 2.5', () =>
    assert.deepEqual(judged(received().after(proceedings).entries(), '2.1', '2.3', '2.4', '2.5'), [
      ['2.1', 'kept'],
      ['2.3', undefined],
      ['2.4', 'kept'],
      ['2.5', 'kept'],
    ]))

  test('one imported without the Ombudsman’s right breaks 2.4', () => {
    const entries = received().after(proceedings).entries()
    const untold = entries.map((entry) =>
      entry.type === 'complaint-declined' ? { ...entry, ombudsmanDetails: false } : entry,
    )
    assert.deepEqual(judged(untold, '2.4'), [['2.4', 'broken']])
  })

  test('a refusal after six months keeps emh’s policy and breaks 2.3', () => {
    const after = (occurredOn: string) => {
      const facts = { occurredOn: day(occurredOn), awareOn: day(occurredOn) }
      const exceptions = { safeguarding: false, 'health-and-safety': false }
      return received()
        .by(staff('r', 'stage-2-reviewer'))
        .after(approveDecline('over-six-months'))
        .by(team)
        .after(
          decline(
            '2025-05-20',
            'over-six-months',
            { ...facts, discretion: text('Nothing kept them') },
            { exceptions },
          ),
        )
        .entries()
    }
    assert.deepEqual(judged(after('2024-10-01'), '2.3'), [['2.3', 'broken']])
    assert.deepEqual(judged(after('2024-05-01'), '2.3'), [['2.3', 'kept']])
  })

  test('a refusal of stage 2 on a ground keeps 5.11', () => {
    const refused = received()
      .after(acknowledge('2025-05-20'))
      .after(assign('h', 'complaint-handler'))
      .by(staff('h', 'complaint-handler'))
      .after(respond('2025-05-20', { boiler: 'not-upheld' }))
      .by(resident)
      .after(escalate('2025-05-20'))
      .by(team)
      .after(proceedings)
    assert.deepEqual(judged(refused.entries(), '5.11'), [['5.11', 'kept']])
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { textOf } from '#letters/blocks.ts'
import { compose } from '#letters/compose.ts'
import { missingFrom } from '#letters/gate.ts'
import { mandateOf } from '#letters/mandate.ts'
import { day } from '#time/day.ts'
import { acknowledge, assign, close, receive, respond } from '../../../test/commands.ts'
import { given, staff, text } from '../../../test/given.ts'
import { arrangeMeeting, holdMeeting } from '../../../test/investigating.ts'
import { acknowledged, LANDLORDS } from '../../../test/letter-stories.ts'
import { letterFacts } from '../../../test/letters.ts'
import { tasksOf } from '../tasks.ts'

const begun = (landlord: 'emh' | 'tht') => acknowledged(landlord).on('2025-05-22')
type Story = ReturnType<typeof begun>
const open = (story: Story) =>
  tasksOf(story.complaint(), story.deadlines(), story.context())
    .filter(({ kind }) => kind === 'meeting')
    .map(({ due, step }) => `${step} ${due}`)

const officer = staff('o', 'complaints-team', 'complaints-manager')
const SAID = {
  ...{ day: day('2025-06-04'), time: '2pm', place: 'At your home' },
  about: 'What happened on your three calls',
}

for (const [landlord, clause] of [
  ['emh', 'EMH-45'],
  ['tht', 'THT-7p'],
] as const)
  describe(`a meeting with a resident of ${landlord}`, () => {
    test(`${clause}: the record of a meeting has the name of who comes along or speaks for them, before and after it`, () => {
      for (const as of ['companion', 'representative'] as const) {
        const company = { as, name: text('Her sister, Ann Jones') }
        const arranged = begun(landlord).after(
          arrangeMeeting('2025-05-22', '2025-06-04', { company }),
        )
        const [entry] = begun(landlord)
          .when(arrangeMeeting('2025-05-22', '2025-06-04', { company }))
          .entries()
        assert.ok(entry?.type === 'meeting-arranged')
        assert.deepEqual(entry.company, company)
        assert.deepEqual(open(arranged), ['hold-meeting 2025-06-04'])

        const other = { as, name: text('Her neighbour, Joe Bell') }
        const held = arranged.on('2025-06-04').after(holdMeeting('2025-06-04', { company: other }))
        const [meeting] = held.complaint().investigation.meetings
        assert.deepEqual(meeting?.company, company)
        assert.deepEqual(meeting?.held, { on: '2025-06-04', tookPlace: true, company: other })
        assert.deepEqual(open(held), [])
      }
    })

    test(`${clause}: the invitation states the right to be accompanied or represented, and cannot go without it`, () => {
      const facts = letterFacts(landlord, begun(landlord).complaint(), 'meeting', SAID)
      const letter = compose(facts)
      const right = letter.blocks.filter(({ part }) => part === 'accompanied').map(textOf)
      assert.match(right.join(), /right to be accompanied or represented .* You choose who it is/)
      assert.deepEqual(missingFrom(letter, facts), [])
      const without = {
        ...letter,
        blocks: letter.blocks.filter(({ part }) => part !== 'accompanied'),
      }
      assert.deepEqual(
        missingFrom(without, facts).map(({ part }) => part),
        ['accompanied'],
      )
      const cite = mandateOf(facts).find(({ part }) => part === 'accompanied')?.cite
      assert.equal(cite, clause)
    })
  })

describe('a meeting with the resident', () => {
  const arranged = () => begun('emh').after(arrangeMeeting('2025-05-22', '2025-06-04'))

  test('moves no clock, and can be arranged again for another day', () => {
    assert.deepEqual(arranged().deadlines(), begun('emh').deadlines())
    arranged().when(arrangeMeeting('2025-05-22', '2025-06-05')).isRefused('already-arranged')
    const again = arranged().after(
      arrangeMeeting('2025-05-22', '2025-06-05', { meeting: 'another' }),
    )
    assert.deepEqual(open(again), ['hold-meeting 2025-06-04', 'hold-meeting 2025-06-05'])
    const company = { as: 'companion', name: text('Ann Jones') } as const
    const off = again.after(holdMeeting('2025-05-22', { tookPlace: false, company }))
    assert.deepEqual(off.complaint().investigation.meetings[0]?.held, {
      ...{ on: '2025-05-22', tookPlace: false },
    })
    assert.deepEqual(open(off), ['hold-meeting 2025-06-05'])
  })

  test('is not on a day before today, nor held before its day, nor twice', () => {
    begun('emh')
      .when(arrangeMeeting('2025-05-22', '2025-05-21'))
      .isRefused('meeting-before-today', { field: 'day' })
    begun('emh').when(arrangeMeeting('2025-05-22', '2025-05-22')).gives('meeting-arranged')
    arranged().when(holdMeeting('2025-05-22')).isRefused('before-meeting', { field: 'on' })
    const held = arranged().on('2025-06-04').after(holdMeeting('2025-06-04'))
    held.when(holdMeeting('2025-06-04')).isRefused('no-such-meeting')
  })

  test('can still be held once the answer is given, and nobody is reminded of it once all is closed', () => {
    const answered = given('emh')
      .by(officer)
      .after(receive('2025-05-20'))
      .after(assign('h', 'complaint-handler'))
      .after(acknowledge('2025-05-20'))
      .by(staff('h', 'complaint-handler'))
      .on('2025-05-22')
      .after(arrangeMeeting('2025-05-22', '2025-06-04'))
      .after(respond('2025-05-22'))
    assert.deepEqual(open(answered), ['hold-meeting 2025-06-04'])
    answered.on('2025-06-04').when(holdMeeting('2025-06-04')).gives('meeting-held')
    assert.deepEqual(open(answered.after(close('2025-05-22'))), [])
  })

  for (const landlord of LANDLORDS)
    test(`${landlord}: the invitation says day, time, place, what it is about, and that nothing depends on it`, () => {
      const complaint = acknowledged(landlord).complaint()
      const words = (said: object) =>
        compose(letterFacts(landlord, complaint, 'meeting', said))
          .blocks.map(textOf)
          .join('\n')
      const all = words(SAID)
      for (const each of [/Wednesday 4 June 2025/, /2pm/, /At your home/, /your three calls/])
        assert.match(all, each)
      assert.match(all, /ask us for another day[\s\S]*interpreter[\s\S]*Nothing depends on it/)
      const { time: _time, ...timeless } = SAID
      const facts = letterFacts(landlord, complaint, 'meeting', timeless)
      assert.deepEqual(
        missingFrom(compose(facts), facts).map(({ part }) => part),
        ['meeting'],
      )
    })
})

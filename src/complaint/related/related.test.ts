import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { acknowledge, assign, decline, escalate, receive, respond } from '../../../test/commands.ts'
import { given, staff, text } from '../../../test/given.ts'
import type { Command } from '../commands.ts'
import { peopleOn } from '../people/adjust.ts'

const HOUSES = {
  emh: {
    type: 'tenant',
    handler: staff('h', 'complaint-handler', 'complaints-team', 'complaints-manager'),
  },
  soths: { type: 'tenant', handler: staff('h', 'senior-housing-officer', 'housing-director') },
  eht: { type: 'licensee', handler: staff('h', 'complaints-officer', 'general-manager') },
  tht: { type: 'resident', handler: staff('h', 'chief-officer') },
  client: { type: 'client', handler: staff('h', 'investigating-manager') },
} as const
type Landlord = keyof typeof HOUSES

/** A complaint of 20 May 2025 that is being looked into, in the hands of whoever answers stage 1. */
function underWay(landlord: Landlord) {
  const { type, handler } = HOUSES[landlord]
  return given(landlord)
    .after(receive('2025-05-20', { complainantType: type }))
    .after(acknowledge('2025-05-20'))
    .after(assign('h', ...handler.roles))
    .by(handler)
}

const on = day('2025-05-20')
const point = { id: 'damp', text: text('There is damp behind the boiler too') }
const add = (related = true, delays = false): Command => ({
  type: 'add-point',
  on,
  point,
  related,
  delays,
})
const split = (related = true, delays = false): Command => ({
  ...{ type: 'split-point', on, complaint: 'new', related, delays },
})

describe('something more that they complain of', () => {
  for (const landlord of ['emh', 'soths', 'eht'] as const)
    test(`${landlord}: EMH-55a, SOTHS-8.7a, EHT-2.1.5a, Code 2024, 6.8: what is related is answered with the rest`, () => {
      const added = underWay(landlord).when(add())
      added.gives('point-added')
      underWay(landlord).when(split()).isRefused('belongs-here')
      const story = underWay(landlord).after(add())
      assert.deepEqual(story.deadlines(), underWay(landlord).deadlines())
      story
        .when(respond('2025-05-20', { boiler: 'not-upheld' }))
        .isRefused('points-unanswered', { points: ['damp'] })
    })

  for (const landlord of ['emh', 'soths', 'eht'] as const)
    test(`${landlord}: EMH-55b, SOTHS-8.7b, EHT-2.1.5b: what is unrelated, late or would delay the answer is a new complaint`, () => {
      const story = underWay(landlord)
      story
        .when(add(false))
        .isRefused('is-a-new-complaint', { because: 'unrelated', field: 'related' })
      story
        .when(add(true, true))
        .isRefused('is-a-new-complaint', { because: 'would-delay', field: 'delays' })
      story.when(split(false)).gives('point-split-off')
      story.when(split(true, true)).gives('point-split-off')
    })

  test('EMH-55b, EHT-2.1.5b: whatever comes after the answer of stage 1 is a new complaint, at stage 2 too', () => {
    const answered = underWay('emh').after(respond('2025-05-20', { boiler: 'not-upheld' }))
    answered.when(add()).isRefused('is-a-new-complaint', {
      because: 'answered',
      cite: 'EMH-55a; EMH-55b; Code 2024, 6.8',
    })
    answered.when(split()).gives('point-split-off')
    const second = answered.after(escalate('2025-05-20'))
    second.when(add()).isRefused('is-a-new-complaint', { because: 'answered' })
    second.when(split()).gives('point-split-off')
  })

  test('a new complaint that was split off says where it came from, and has its own days', () => {
    const begun = given('emh').when(
      receive('2025-05-20', { splitFrom: 'old', log: { summary: text('Damp') } }),
    )
    begun.gives('complaint-received', 'complaint-logged', 'complaint-linked')
  })

  test('nothing is added to a complaint that was not accepted', () =>
    underWay('emh')
      .by(staff('m', 'complaints-manager', 'complaints-team'))
      .after(
        decline('2025-05-20', 'legal-proceedings', {
          claimFiledOn: day('2025-01-10'),
          claimReference: text('X1'),
        }),
      )
      .when(add())
      .isRefused('wrong-status'))
})

describe('complaints and people that belong together', () => {
  const link: Command = {
    type: 'link-complaint',
    on,
    complaint: 'other',
    relation: 'duplicate',
    reason: text('Same'),
  }

  test('another complaint is linked once, and both go on', () => {
    const linked = underWay('soths').after(link)
    assert.deepEqual(linked.deadlines(), underWay('soths').deadlines())
    linked.when(link).isRefused('linked-already')
  })

  test('Code 2024, 1.2; SOTHS-3.1c, CLIENT-4: several people make one complaint, and each of them is on it', () => {
    const join = {
      type: 'join-complainant',
      on,
      person: 'mr-khan',
      agreed: text('Rang on 19 May'),
    } as const
    const joined = underWay('client').after(join)
    assert.deepEqual(peopleOn(joined.complaint()), ['mrs-jones', 'mr-khan'])
    joined.when(join).isRefused('complains-already')
  })

  test('THT-7n: nobody complains for others who did not say that they want to', () =>
    underWay('tht')
      .when({ type: 'join-complainant', on, person: 'mr-khan' })
      .isRefused('not-agreed-to-join', { field: 'agreed' }))
})

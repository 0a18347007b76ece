import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Command } from '#complaint/commands.ts'
import { commentRefusal, whoMayComment } from '#complaint/people/hear.ts'
import { day } from '#time/day.ts'
import {
  acknowledge,
  assign,
  close,
  nothingToAdd,
  receive,
  respond,
} from '../../../test/commands.ts'
import { given, staff, text } from '../../../test/given.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

const officer = staff('o', 'complaints-team', 'complaints-manager')
const handler = staff('h', 'complaint-handler')

/** A complaint to emh of 20 May 2025, acknowledged and with a handler; by somebody else for Mrs Jones if so said. */
const emh = (change: Partial<Of<'receive'>> = {}) =>
  given('emh')
    .after(receive('2025-05-20', change))
    .after(assign('h', 'complaint-handler'))
    .after(acknowledge('2025-05-20'))
    .by(handler)
const forMrsJones = () =>
  emh({ complainant: 'her-son', resident: 'mrs-jones', complainantType: 'representative' })
const answer = (change: Partial<Of<'respond'>> = {}): Command => ({
  ...(respond('2025-05-20', { boiler: 'not-upheld' }) as Of<'respond'>),
  ...change,
})

const ask = (change: Partial<Of<'ask-adjustment'>> = {}): Command => ({
  type: 'ask-adjustment',
  on: day('2025-05-20'),
  adjustment: 'a1',
  person: 'mrs-jones',
  format: 'large-print-18',
  need: text('Large print, please'),
  ...change,
})
const agreed = { agreed: true, reviewBy: day('2025-11-20'), inPractice: true } as const

describe('what somebody needs to take part', () => {
  test('Code 2024, 5.10: an adjustment that is asked for is agreed, or refused with a reason', () => {
    emh().when(ask()).gives('adjustment-asked')
    emh()
      .when(ask({ decision: agreed }))
      .gives('adjustment-asked', 'adjustment-agreed')
    emh()
      .when(ask({ decision: { agreed: false } }))
      .isRefused('no-reason', { field: 'reason' })
    emh()
      .when(ask({ decision: { agreed: false, reason: text('We have no lift there') } }))
      .gives('adjustment-asked', 'adjustment-declined')
  })

  test('Code 2024, 5.10: a disability that is disclosed is kept only with consent to keep it', () => {
    const disability = text('Macular degeneration')
    emh().when(ask({ disability })).isRefused('no-consent-to-keep', { cite: 'Code 2024, 5.10' })
    emh()
      .when(ask({ disability, mayKeep: true }))
      .gives('adjustment-asked')
  })

  test('EHT-2.1.6b: an adjustment is looked at again within six months, and kept or ended', () => {
    const far = { ...agreed, reviewBy: day('2025-11-21') }
    emh()
      .when(ask({ decision: far }))
      .isRefused('review-day', { latest: '2025-11-20' })
    emh()
      .when(ask({ decision: { ...agreed, reviewBy: day('2025-05-20') } }))
      .isRefused('review-day')
    const review: Of<'review-adjustment'> = {
      type: 'review-adjustment',
      on: day('2025-05-21'),
      adjustment: 'a1',
      outcome: 'ended',
      inPractice: false,
    }
    const made = emh()
      .after(ask({ decision: agreed }))
      .on('2025-05-21')
    made.when({ ...review, outcome: 'kept' }).isRefused('review-day')
    const kept = made.after({ ...review, outcome: 'kept', reviewBy: day('2025-08-01') })
    assert.equal(kept.complaint().people.adjustments[0]?.reviewBy, '2025-08-01')
    kept.after(review).when(review).isRefused('no-such-adjustment')
  })

  test('an adjustment is for somebody who is on the complaint, and can be agreed after it was closed', () => {
    emh()
      .when(ask({ person: 'mr-smith' }))
      .isRefused('not-on-complaint')
    const closed = emh().after(answer()).after(close('2025-05-20', 'withdrawn'))
    closed.when(ask({ decision: agreed })).gives('adjustment-asked', 'adjustment-agreed')
  })

  test('a correction names the fields and never what they hold', () => {
    const correct = { type: 'correct-person', person: 'mrs-jones', fields: [] } as const
    emh().when(correct).isRefused('nothing-corrected')
    const [entry] = emh()
      .when({ ...correct, fields: ['telephone', 'tenure'] })
      .entries()
    assert.deepEqual(entry, {
      type: 'person-corrected',
      on: '2025-05-20',
      person: 'mrs-jones',
      fields: ['telephone', 'tenure'],
    })
  })
})

describe('somebody who acts for a resident', () => {
  const consent = (state: 'received' | 'withheld'): Command => ({
    type: 'record-consent',
    on: day('2025-05-20'),
    representative: 'her-son',
    consent: state === 'received' ? { state, text: text('He may') } : { state },
  })

  test('EMH-29b: without the resident’s written consent the answer goes to the resident direct', () => {
    const cite = 'EMH-29b'
    forMrsJones().when(answer()).isRefused('consent-outstanding', { field: 'to', cite })
    forMrsJones()
      .when(answer({ to: 'complainant' }))
      .isRefused('consent-outstanding', { cite })
    forMrsJones()
      .when(answer({ to: 'resident' }))
      .gives('position-heard', 'response-issued')
  })

  test('EMH-29b: with it, the answer can go to whoever complained; if it is taken back, no longer', () => {
    const asked = forMrsJones().after({
      ...(consent('withheld') as Of<'record-consent'>),
      consent: { state: 'asked', means: 'post' },
    })
    asked.when(answer()).isRefused('consent-outstanding')
    const came = asked.after(consent('received'))
    came.when(answer()).gives('position-heard', 'response-issued')
    assert.deepEqual(came.complaint().people.consents, [
      { representative: 'her-son', asked: '2025-05-20', received: '2025-05-20' },
    ])
    came.after(consent('withheld')).when(answer()).isRefused('consent-outstanding')
  })

  test('EMH-29b: no clock waits for consent', () => {
    const before = forMrsJones().deadlines()
    assert.deepEqual(forMrsJones().after(consent('withheld')).deadlines(), before)
  })

  test('a policy that asks for no consent lets a representative have the answer', () => {
    const story = given('soths')
      .on('2026-03-25')
      .after(receive('2026-03-25', { complainant: 'her-son', resident: 'mrs-jones' }))
      .after(assign('h', 'head-of-property'))
      .after(acknowledge('2026-03-25'))
    const sent = respond('2026-03-25', { boiler: 'not-upheld' })
    story.by(staff('h', 'head-of-property')).when(sent).gives('position-heard', 'response-issued')
  })

  test('Code 2024, 3.6: a resident names a representative, who gets the answer once they consent in writing', () => {
    const named = emh().after({
      type: 'name-representative',
      on: day('2025-05-20'),
      representative: 'an-advocate',
      relationship: 'advocate',
      scope: text('Everything'),
    })
    named.when(answer({ to: 'representative' })).isRefused('consent-outstanding')
    named.when(answer()).gives('position-heard', 'response-issued')
  })
})

describe('a restriction of contact', () => {
  const restrict = (change: Partial<Of<'restrict-contact'>> = {}): Command => ({
    type: 'restrict-contact',
    on: day('2025-05-20'),
    restriction: 'r1',
    person: 'mrs-jones',
    channels: ['phone'],
    restricted: text('By e-mail only, once a week'),
    behaviour: text('Forty calls a day'),
    evidence: text('The call log'),
    under: { document: 'behaviour-policy', edition: day('2024-01-01') },
    proportionate: text('Letters and e-mail stay open'),
    equality: text('No disability is known; she was asked'),
    means: 'post',
    reviewBy: day('2025-08-20'),
    ...change,
  })

  test('Code 2024, 5.15: it needs a reason why it is in proportion, and regard to the Equality Act', () => {
    const { proportionate: _p, ...blunt } = restrict() as Of<'restrict-contact'>
    const { equality: _e, ...blind } = restrict() as Of<'restrict-contact'>
    const by = emh().by(officer)
    by.when(blunt).isRefused('not-proportionate', { cite: 'Code 2024, 5.15' })
    by.when(blind).isRefused('equality-act', { cite: 'Code 2024, 5.15' })
    by.when(restrict()).gives('contact-restricted')
  })

  test('Code 2024, 5.14: it is reviewed within six months, and one way to reach us stays open', () => {
    const by = emh().by(officer)
    by.when(restrict({ reviewBy: day('2025-12-01') })).isRefused('review-day')
    const all = by.context().policy.channels.map(({ id }) => id)
    by.when(restrict({ channels: all })).isRefused('all-channels', { field: 'channels' })
    const review: Of<'review-restriction'> = {
      type: 'review-restriction',
      on: day('2025-05-20'),
      restriction: 'r1',
      outcome: 'kept',
      reasons: text('It goes on'),
      means: 'post',
    }
    const made = by.after(restrict())
    made.when(review).isRefused('review-day')
    made.when({ ...review, outcome: 'lifted' }).gives('restriction-reviewed')
  })

  test('it is for somebody who assigns or decides on exclusions, and never for somebody complained about', () => {
    emh().by(staff('t', 'colleague')).when(restrict()).isRefused('not-allowed')
    emh({ about: ['o'] })
      .by(officer)
      .when(restrict())
      .isRefused('complained-about')
    emh({ about: ['m'] })
      .by(officer)
      .when(restrict({ only: 'm' }))
      .isRefused('handler-complained-about')
  })

  test('CLIENT-16b, THT-14a: it closes nothing and moves no clock', () => {
    const before = emh().by(officer)
    const after = before.after(restrict())
    assert.deepEqual(after.deadlines(), before.deadlines())
    assert.equal(after.complaint().closed, undefined)
    after.by(handler).when(answer()).gives('position-heard', 'response-issued')
  })
})

describe('hearing people before a decision', () => {
  const chief = staff('c', 'chief-officer')
  const tht = (about: readonly string[] = []) =>
    given('tht')
      .on('2025-05-20')
      .by(chief)
      .after(receive('2025-05-20', { complainantType: 'resident', channel: 'letter', about }))
      .after(assign('c', 'chief-officer'))
      .after(acknowledge('2025-05-20'))
  const complainant = { of: 'complainant' } as const
  const invite = (party: Of<'invite-comment'>['party'] = complainant): Command => ({
    type: 'invite-comment',
    on: day('2025-05-20'),
    party,
    until: day('2025-05-27'),
    means: 'post',
    findings: text('We found that the visit was offered and not taken'),
  })
  const refuted = (on = '2025-05-20'): Command => respond(on, { boiler: 'not-upheld' })

  test('THT-8d, Code 2020, 3.16: findings against the complainant are sent for comment before the decision', () => {
    tht().when(refuted()).isRefused('comment-not-invited', { from: 'complainant' })
    tht().after(invite()).when(refuted()).isRefused('comment-window-open', { until: '2025-05-27' })
  })

  test('THT-8d: the decision can be issued when they have answered, or when the time is over', () => {
    const asked = tht().after(invite())
    const heard = { type: 'record-comment', on: day('2025-05-20'), party: complainant } as const
    asked.after(heard).when(refuted()).gives('position-heard', 'response-issued')
    asked.on('2025-05-28').when(refuted('2025-05-27')).isRefused('comment-window-open')
    asked.on('2025-05-28').when(refuted('2025-05-28')).gives('position-heard', 'response-issued')
    tht().when(heard).isRefused('not-invited')
  })

  test('THT-8d: nobody waits where nothing was found against them', () => {
    const story = tht()
    const { whole, inPart } = {
      whole: [{ outcome: 'upheld' }],
      inPart: [{ outcome: 'partly-upheld' }],
    } as const
    assert.deepEqual(whoMayComment(story.complaint(), story.context(), whole), [])
    assert.deepEqual(whoMayComment(story.complaint(), story.context(), inPart), [complainant])
  })

  test('Code 2020, 4.9: whoever is complained about may comment on what is found against them', () => {
    const party = { of: 'subject', staff: 's' } as const
    const upheld: Command = {
      ...(respond('2025-05-20') as Of<'respond'>),
      heard: [nothingToAdd('2025-05-20'), nothingToAdd('2025-05-20', party)],
    }
    const notAbout = respond('2025-05-20')
    tht().when(notAbout).gives('position-heard', 'response-issued', 'remedy-offered')
    tht(['s']).when(upheld).isRefused('comment-not-invited', { from: 'subject' })
    tht().when(invite(party)).isRefused('not-the-subject')
    const heard = { type: 'record-comment', on: day('2025-05-20'), party } as const
    const asked = tht(['s']).after(invite(party))
    asked.when(upheld).isRefused('comment-window-open', { from: 'subject' })
    const story = asked.after(heard)
    const decisions = [{ outcome: 'upheld' }] as const
    const on = day('2025-05-20')
    assert.equal(commentRefusal(story.complaint(), story.context(), decisions, on), undefined)
  })

  test('Code 2024, 5.8b: the resident is asked for their position, and it is kept what they said', () => {
    const asked = tht().after({
      ...{ type: 'hear', on: day('2025-05-20'), party: complainant },
      heard: { state: 'asked', means: 'email' },
    })
    const said = asked.after({
      ...{ type: 'hear', on: day('2025-05-20'), party: complainant },
      heard: { state: 'heard', position: text('Nobody rang') },
    })
    assert.deepEqual(said.complaint().people.heard, [
      {
        of: 'complainant',
        asked: '2025-05-20',
        heard: '2025-05-20',
        position: text('Nobody rang'),
        stage: 1,
      },
    ])
  })
})

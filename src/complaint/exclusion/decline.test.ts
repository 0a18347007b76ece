import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor, Command } from '#complaint/commands.ts'
import type { Complaint } from '#complaint/complaint.ts'
import { statusOf } from '#complaint/complaint.ts'
import { day } from '#time/day.ts'
import {
  acceptOnInstruction,
  acknowledge,
  approveDecline,
  assign,
  close,
  decline,
  escalate,
  log,
  receive,
  respond,
} from '../../../test/commands.ts'
import { given, resident, staff, text } from '../../../test/given.ts'

const WHO = {
  soths: 'housing-director',
  emh: 'complaints-team',
  eht: 'general-manager',
  tht: 'chief-officer',
}
const TYPE = { soths: 'tenant', emh: 'tenant', eht: 'licensee', tht: 'resident' }
type Landlord = keyof typeof WHO

const person = (landlord: Landlord) => staff('p', WHO[landlord])

/** A complaint received on a day and looked at by somebody who may decline it. */
const received = (
  landlord: Landlord,
  on = '2025-05-20',
  change: Parameters<typeof receive>[1] = {},
) =>
  given(landlord)
    .on(on)
    .by(resident)
    .after(receive(on, { complainantType: TYPE[landlord], ...change }))
    .by(person(landlord))

/** A claim that was filed at court. */
const filed = { claimFiledOn: day('2025-05-01'), claimReference: text('K00LE123') }

describe('declining a complaint', () => {
  test('takes a ground of the policy, and no other', () => {
    const story = received('soths')
    for (const ground of ['abuse', 'over-six-months', ''])
      story
        .when(decline('2025-05-20', ground))
        .isRefused('ground-not-in-policy', { field: 'ground', cite: 'Code 2024, 2.2' })
    story.when(decline('2025-05-20', 'building-safety')).gives('complaint-declined')
  })

  test('is for people with the power to decide it, and never for a program (Code 2024, 2.1)', () => {
    const command = decline('2025-05-20', 'building-safety')
    received('soths').by({ kind: 'system' }).when(command).isRefused('declined-by-nobody')
    received('soths').by(resident).when(command).isRefused('not-allowed')
    received('emh')
      .by(staff('h', 'complaint-handler'))
      .when(decline('2025-05-20', 'legal-proceedings', filed))
      .isRefused('not-allowed', { needs: ['Complaints Team'] })
  })

  test('is not for whoever is complained about', () =>
    received('soths', '2025-05-20', { about: ['p'] })
      .when(decline('2025-05-20', 'building-safety'))
      .isRefused('complained-about'))

  test('cannot be done at all while the policy’s list of grounds is lost', () => {
    const story = given('client')
      .on('2025-05-20')
      .by(resident)
      .after(receive('2025-05-20', { complainantType: 'client' }))
      .by(staff('m', 'client-services-manager'))
    story
      .when(decline('2025-05-20', 'anything'))
      .isRefused('no-grounds', { cite: 'Code 2024, 2.2' })
  })

  test('stops its clocks, and is neither answered nor closed', () => {
    const story = received('soths').after(decline('2025-05-20', 'building-safety'))
    assert.equal(statusOf(story.complaint()), 'declined')
    assert.deepEqual(story.deadlines(), [])
    story.when(acknowledge('2025-05-20')).isRefused('wrong-status')
    story.when(close('2025-05-20', 'withdrawn')).isRefused('wrong-status')
    story.when(assign('h', 'head-of-property')).isRefused('wrong-status')
    story.when(decline('2025-05-20', 'building-safety')).isRefused('wrong-status')
  })

  test('does not make good an acknowledgement that was late already', () => {
    const story = received('soths', '2025-05-01').on('2025-05-20')
    const late = story.after(decline('2025-05-20', 'building-safety')).deadlines()
    assert.deepEqual(
      late.filter(({ clock }) => clock === 'code').map(({ step, done }) => [step, done]),
      [
        ['log', '2025-05-20'],
        ['acknowledge', '2025-05-20'],
      ],
    )
  })

  test('is too late once there is an answer', () =>
    received('soths')
      .by(staff('h', 'head-of-property', 'housing-director'))
      .after(acknowledge('2025-05-20'))
      .after(assign('h', 'head-of-property'))
      .after(respond('2025-05-20'))
      .by(person('soths'))
      .when(decline('2025-05-20', 'building-safety'))
      .isRefused('wrong-status'))

  test('keeps the facts, and nothing that was written, in the record', () => {
    const [entry] = received('soths')
      .when(decline('2025-05-20', 'legal-proceedings', filed))
      .entries()
    assert.ok(entry?.type === 'complaint-declined')
    const { ground, by, facts, ombudsmanDetails } = entry
    assert.deepEqual([ground, by, facts.claimFiledOn], ['legal-proceedings', 'p', '2025-05-01'])
    assert.ok(ombudsmanDetails)
  })
})

describe('the letter of a refusal', () => {
  test('tells a resident of the Ombudsman (Code 2024, 2.4; Code 2020, 1.7)', () => {
    const command = decline('2025-05-20', 'building-safety', {}, { ombudsmanDetails: false })
    received('soths')
      .when(command)
      .isRefused('ombudsman-right', { field: 'letter', cite: 'Code 2024, 2.4' })
  })

  test('need not where the Ombudsman can’t help', () =>
    received('soths', '2025-05-20', { complainantType: 'other' })
      .when(decline('2025-05-20', 'building-safety', {}, { ombudsmanDetails: false }))
      .gives('complaint-declined'))
})

describe('a ground of time', () => {
  const days = (occurredOn: string, awareOn = occurredOn) => ({
    ...{ occurredOn: day(occurredOn), awareOn: day(awareOn) },
    discretion: text('Nothing kept them from complaining'),
  })
  const old = (landlord: Landlord, ground: string, on: string, facts: object, type?: string) =>
    received(landlord, on, type === undefined ? {} : { complainantType: type }).when(
      decline(on, ground, facts, SAFE[landlord]),
    )
  const no = { safeguarding: false, 'health-and-safety': false }
  const SAFE: Record<Landlord, Partial<Extract<Command, { type: 'decline' }>>> = {
    ...{ soths: {}, eht: {}, emh: { exceptions: no }, tht: { exceptions: no } },
  }

  test('over twelve months: exactly twelve is not over', () => {
    for (const landlord of ['soths', 'eht'] as const) {
      old(landlord, 'over-twelve-months', '2025-01-10', days('2024-01-10')).isRefused('not-too-old')
      old(landlord, 'over-twelve-months', '2025-01-13', days('2024-01-10')).gives(
        'complaint-declined',
      )
    }
  })

  test('counts from the day they became aware of it, where that is later (Code 2024, 2.3)', () =>
    old('eht', 'over-twelve-months', '2025-05-20', days('2023-05-20', '2025-02-20')).isRefused(
      'not-too-old',
      { field: 'awareOn', since: '2025-02-20' },
    ))

  test('six months or more: exactly six is out, for people who are not Residents of the Trust', () => {
    const ground = 'six-months-or-more'
    const facts = { occurredOn: day('2025-01-10') }
    old('tht', ground, '2025-07-10', facts, 'contractor').gives('complaint-declined')
    old('tht', ground, '2025-07-09', facts, 'contractor').isRefused('not-too-old')
    old('tht', ground, '2025-07-10', facts).isRefused('ground-not-in-policy')
  })

  test('for Residents of the Trust is the Code’s twelve months', () => {
    old('tht', 'over-twelve-months', '2025-07-10', days('2025-01-10')).isRefused('not-too-old')
    old('tht', 'over-twelve-months', '2026-01-12', days('2025-01-10')).gives('complaint-declined')
  })

  test('wants both days and what was weighed', () => {
    const { discretion, ...both } = days('2023-01-10')
    old('soths', 'over-twelve-months', '2025-05-20', { discretion }).isRefused('ground-asks', {
      field: 'occurredOn',
    })
    old('soths', 'over-twelve-months', '2025-05-20', both).isRefused('ground-asks', {
      field: 'discretion',
      cite: 'SOTHS-4.2c, Code 2024 2.3',
    })
  })

  test('falls away where safeguarding or health and safety are at stake (CODE20-1.5d)', () => {
    const asked = (exceptions: object) =>
      received('tht', '2026-05-20').when(
        decline('2026-05-20', 'over-twelve-months', days('2024-01-10'), { exceptions }),
      )
    asked({}).isRefused('exception-not-asked', { field: 'safeguarding' })
    asked({ safeguarding: true, 'health-and-safety': false }).isRefused('exception-holds')
    asked(no).gives('complaint-declined')
  })

  test('counts to the day the complaint was received, so that our delay makes nothing old', () =>
    received('soths', '2025-01-09')
      .on('2025-02-20')
      .when(decline('2025-02-20', 'over-twelve-months', days('2024-01-10')))
      .isRefused('not-too-old'))
})

describe('other grounds', () => {
  test('legal proceedings want a claim that has been filed', () => {
    const story = received('emh')
    story
      .when(decline('2025-05-20', 'legal-proceedings'))
      .isRefused('ground-asks', { field: 'claimFiledOn', cite: 'EMH-13' })
    story
      .when(
        decline('2025-05-20', 'legal-proceedings', { ...filed, claimFiledOn: day('2025-06-01') }),
      )
      .isRefused('claim-not-filed')
    story.when(decline('2025-05-20', 'legal-proceedings', filed)).gives('complaint-declined')
  })

  /** A complaint with another of a reference beside it. */
  const beside = (reference: string, earlier: Complaint) =>
    received('soths')
      .beside(earlier)
      .when(decline('2025-05-20', 'already-considered', { earlierComplaint: reference }))
  const handler: Actor = staff('h', 'head-of-property', 'housing-director')
  const considered = () =>
    received('soths', '2025-02-03', { reference: 'X-0900' })
      .by(handler)
      .after(acknowledge('2025-02-03'))
      .after(assign('h', 'head-of-property'))
      .after(respond('2025-02-03'))
  const finished = () => considered().after(close('2025-02-03')).complaint()

  test('a matter was considered before only in another complaint, answered and closed', () => {
    beside('X-0900', finished()).gives('complaint-declined')
    beside('X-0900', considered().complaint()).isRefused('earlier-not-considered')
    beside('X-0901', finished()).isRefused('earlier-not-considered')
    beside('X-1001', finished()).isRefused('earlier-is-this')
    const withdrawn = received('soths', '2025-02-03', { reference: 'X-0900' }).by(handler)
    beside('X-0900', withdrawn.after(close('2025-02-03', 'withdrawn')).complaint()).isRefused(
      'earlier-not-considered',
    )
  })

  test('one that asks for approval waits for somebody else’s, on that ground', () => {
    const command = decline('2025-05-20', 'business-partner')
    const reviewer = staff('r', 'stage-2-reviewer')
    const story = received('emh')
    story.when(command).isRefused('decline-not-approved', {
      titles: ['Stage 2 reviewer', 'Executive Management Team'],
    })
    const other = story.by(reviewer).after(approveDecline('repeated')).by(person('emh'))
    other.when(command).isRefused('decline-not-approved')
    const approved = story.by(reviewer).after(approveDecline('business-partner'))
    approved.by(person('emh')).when(command).gives('complaint-declined')
    const both = staff('r', 'stage-2-reviewer', 'complaints-team')
    approved.by(both).when(command).isRefused('decline-not-approved')
    story.by(reviewer).when(approveDecline('injury-or-liability')).isRefused('ground-not-in-policy')
  })

  test('an anonymous complaint is declined only without evidence that bears it out', () => {
    const nameless = (evidence: boolean) =>
      received('tht', '2025-05-20', { anonymous: { evidence } })
    const no = { exceptions: { 'evidence-supplied': false } }
    nameless(false)
      .when(decline('2025-05-20', 'anonymous', {}, no))
      .gives('complaint-declined')
    nameless(true)
      .when(decline('2025-05-20', 'anonymous', {}, no))
      .isRefused('exception-holds')
    received('tht')
      .when(decline('2025-05-20', 'anonymous', {}, no))
      .isRefused('ground-not-in-policy')
  })
})

describe('refusing stage 2', () => {
  const asked = (on = '2025-05-20') =>
    received('soths', '2025-02-03')
      .by(staff('h', 'head-of-property', 'housing-director'))
      .after(acknowledge('2025-02-03'))
      .after(assign('h', 'head-of-property'))
      .after(respond('2025-02-03'))
      .on(on)
      .by(resident)
      .after(escalate(on))
      .by(person('soths'))

  test('is only for the same grounds, with the letter and the Ombudsman’s right (Code 2024, 5.11)', () => {
    const story = asked()
    story.when(decline('2025-05-20', 'late')).isRefused('ground-not-in-policy')
    story
      .when(decline('2025-05-20', 'legal-proceedings', filed, { ombudsmanDetails: false }))
      .isRefused('ombudsman-right')
    story.when(decline('2025-05-20', 'legal-proceedings', filed)).gives('escalation-refused')
  })

  test('is never for asking late: a matter is as old as when they complained', () => {
    const facts = { occurredOn: day('2025-01-10'), awareOn: day('2025-01-10') }
    asked('2026-06-22')
      .when(decline('2026-06-22', 'over-twelve-months', { ...facts, discretion: text('Nothing') }))
      .isRefused('not-too-old')
  })

  test('is not for whoever took part in stage 1', () =>
    asked()
      .by(staff('h', 'housing-director'))
      .when(decline('2025-05-20', 'legal-proceedings', filed))
      .isRefused('own-decision'))

  test('leaves the answer of stage 1 as it is', () => {
    const refused = asked().after(decline('2025-05-20', 'legal-proceedings', filed))
    assert.equal(statusOf(refused.complaint()), 'declined')
    assert.deepEqual(
      refused.deadlines().map(({ stage }) => stage),
      refused.deadlines().map(() => 1),
    )
    refused.by(resident).when(escalate('2025-05-20')).isRefused('wrong-status')
  })

  test('ends when the Ombudsman says so: stage 2 begins on that day', () => {
    const story = asked()
      .after(decline('2025-05-20', 'legal-proceedings', filed))
      .on('2025-06-16')
      .after(acceptOnInstruction('2025-06-16'))
    assert.equal(story.complaint().stages.length, 2)
    assert.equal(story.deadline(2, 'acknowledge', 'code').due, '2025-06-23')
  })
})

describe('an instruction of the Ombudsman', () => {
  const declined = () => received('soths').after(decline('2025-05-20', 'building-safety'))

  test('reopens at stage 1, with clocks that count from its day (Code 2024, 2.4)', () => {
    const story = declined().on('2025-07-16').after(acceptOnInstruction('2025-07-16'))
    assert.equal(statusOf(story.complaint()), 'to-log')
    // Wednesday 16 July and five working days.
    assert.equal(story.deadline(1, 'acknowledge', 'code').due, '2025-07-23')
    assert.equal(story.complaint().received, '2025-05-20')
    story.after(log()).when(acknowledge('2025-07-16')).gives('complaint-acknowledged')
  })

  test('takes away the ground that was used, and no other', () => {
    const story = declined().on('2025-07-16').after(acceptOnInstruction('2025-07-16'))
    story.when(decline('2025-07-16', 'building-safety')).isRefused('ombudsman-overruled')
    story.when(decline('2025-07-16', 'legal-proceedings', filed)).gives('complaint-declined')
  })

  test('is for a complaint that was declined', () =>
    received('soths').when(acceptOnInstruction('2025-05-20')).isRefused('wrong-status'))

  test('does not come before the refusal', () =>
    declined()
      .on('2025-05-22')
      .when(acceptOnInstruction('2025-05-19'))
      .isRefused('before', { earliest: '2025-05-20' }))
})

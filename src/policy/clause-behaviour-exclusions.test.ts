import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { statusOf } from '#complaint/complaint.ts'
import { type Exceptions, type ExclusionFacts, groundsFor } from '#complaint/exclusion/grounds.ts'
import { day } from '#time/day.ts'
import {
  acceptOnInstruction,
  acknowledge,
  approveDecline,
  assign,
  decline,
  escalate,
  receive,
  respond,
  useDiscretion,
} from '../../test/commands.ts'
import { given, points, policies, resident, staff, text } from '../../test/given.ts'

// What the five policies say of not accepting a complaint, clause by clause.

const DECIDES = {
  ...{ eht: 'general-manager', emh: 'complaints-team' },
  ...{ soths: 'housing-director', tht: 'chief-officer', client: 'client-services-manager' },
}
const TYPE = {
  ...{ eht: 'licensee', emh: 'tenant', soths: 'tenant', tht: 'resident', client: 'client' },
}
const APPROVES = { emh: staff('a', 'stage-2-reviewer'), tht: staff('a', 'chair') }
type Landlord = keyof typeof DECIDES
type Change = Parameters<typeof receive>[1]

const received = (landlord: Landlord, on = '2025-05-20', change: Change = {}) =>
  given(landlord)
    .on(on)
    .by(resident)
    .after(receive(on, { complainantType: TYPE[landlord], ...change }))
    .by(staff('p', DECIDES[landlord]))

type With = {
  facts?: ExclusionFacts
  no?: readonly string[]
  yes?: string
  on?: string
  is?: Change
}

/** A complaint that somebody wants to decline on a ground, with the answers to its questions. */
function declined(landlord: Landlord, ground: string, w: With = {}) {
  const on = w.on ?? '2025-05-20'
  const answers = [
    ...(w.no ?? []).map((one) => [one, one === w.yes]),
    ...(w.yes ? [[w.yes, true]] : []),
  ]
  const exceptions = Object.fromEntries(answers) as Exceptions
  return received(landlord, on, w.is).when(decline(on, ground, w.facts, { exceptions }))
}

const filed = { claimFiledOn: day('2025-05-01'), claimReference: text('K00LE123') }
const happened = (occurredOn: string, awareOn = occurredOn): ExclusionFacts => ({
  ...{ occurredOn: day(occurredOn), awareOn: day(awareOn) },
  discretion: text('Nothing kept them from complaining'),
})

/** Another complaint of theirs, answered and closed. */
const before = (landlord: Landlord, on = '2025-02-03') => {
  const { stages } = policies.find((one) => one.landlord === landlord) ?? assert.fail()
  const [role = ''] = stages[1].handledBy.roles
  return received(landlord, on, { reference: 'X-0900' })
    .by({ kind: 'system' })
    .after(acknowledge(on, { points: points('boiler') }))
    .after(assign('h', role))
    .by(staff('h', role))
}

/** A ground that needs an earlier complaint is refused without one and with this one. */
function needsAnother(landlord: Landlord, ground: string, w: With = {}) {
  declined(landlord, ground, w).isRefused('ground-asks', { field: 'earlierComplaint' })
  const facts = { earlierComplaint: 'X-1001' }
  declined(landlord, ground, { ...w, facts }).isRefused('earlier-is-this')
}

/** A ground that asks for approval is refused without it, and taken with it. */
function needsApproval(landlord: 'emh' | 'tht', ground: string, facts = {}, exceptions = {}) {
  const command = decline('2025-05-20', ground, facts, { exceptions })
  const story = received(landlord)
  story.when(command).isRefused('decline-not-approved')
  return story
    .by(APPROVES[landlord])
    .after(approveDecline(ground))
    .by(staff('p', DECIDES[landlord]))
    .when(command)
}

const needsClaim = (landlord: Landlord) => {
  declined(landlord, 'legal-proceedings').isRefused('ground-asks', { field: 'claimFiledOn' })
  const { claimReference: _claimReference, ...noReference } = filed
  declined(landlord, 'legal-proceedings', { facts: noReference }).isRefused('ground-asks', {
    field: 'claimReference',
  })
  declined(landlord, 'legal-proceedings', { facts: filed }).gives('complaint-declined')
}

const tellsOfOmbudsman = (landlord: Landlord) => {
  const command = decline('2025-05-20', 'legal-proceedings', filed, { ombudsmanDetails: false })
  received(landlord).when(command).isRefused('ombudsman-right', { field: 'letter' })
}

/** The act holds the reasons and the letter: it can't be given without them. */
const holdsReasons = (landlord: Landlord) => {
  const [entry] = declined(landlord, 'legal-proceedings', { facts: filed }).entries()
  assert.ok(entry?.type === 'complaint-declined' && entry.reasons && entry.letter)
}

const reopens = (landlord: Landlord) => {
  const story = received(landlord)
    .after(decline('2025-05-20', 'legal-proceedings', filed))
    .on('2025-07-16')
    .after(acceptOnInstruction('2025-07-16'))
  assert.equal(statusOf(story.complaint()), 'to-log')
  assert.equal(story.deadline(1, 'acknowledge', 'code').due, '2025-07-23')
  story.when(decline('2025-07-16', 'legal-proceedings', filed)).isRefused('ombudsman-overruled')
}

describe('what Exeter Homes Trust does not accept', () => {
  test('EHT-1.2.4b, EHT-1.4.3: a neighbours’ dispute or harassment, unless it is about how we handled it', () => {
    for (const ground of ['neighbour-dispute', 'harassment-by-residents']) {
      declined('eht', ground).isRefused('exception-not-asked')
      declined('eht', ground, { yes: 'about-our-handling' }).isRefused('exception-holds')
      declined('eht', ground, { no: ['about-our-handling'] }).gives('complaint-declined')
    }
  })
  test('EHT-1.2.4c, EHT-1.2.5a: over twelve months from the event and from knowing of it, and never before', () => {
    const old = (facts: ExclusionFacts) => declined('eht', 'over-twelve-months', { facts })
    old(happened('2023-05-20', '2025-02-20')).isRefused('not-too-old')
    old(happened('2024-05-20')).isRefused('not-too-old')
    old(happened('2024-05-19')).gives('complaint-declined')
  })
  test('EHT-1.2.7: taking it on all the same is considered first', () => {
    const { discretion: _discretion, ...days } = happened('2024-01-19')
    declined('eht', 'over-twelve-months', { facts: days }).isRefused('ground-asks', {
      field: 'discretion',
    })
  })
  test('EHT-1.2.4d, EHT-1.2.4e: more than was promised, and staff’s own employment', () => {
    for (const ground of ['more-than-promised', 'staff-employment'])
      declined('eht', ground).gives('complaint-declined')
  })
  test('EHT-1.2.4f: what another body has to investigate, which is named', () => {
    const no = ['about-our-handling']
    declined('eht', 'other-body', { no }).isRefused('ground-asks', { field: 'otherBody' })
    const facts = { otherBody: text('The police') }
    declined('eht', 'other-body', { no, facts }).gives('complaint-declined')
  })
  test('EHT-1.2.4g: proceedings that have commenced, with their claim', () => needsClaim('eht'))
  test('EHT-1.2.4h: what was reviewed before, in another complaint', () =>
    needsAnother('eht', 'already-considered'))
  test('EHT-1.2.2: a person decides about this one complaint, with its own reasons', () => {
    holdsReasons('eht')
    received('eht')
      .by({ kind: 'system' })
      .when(decline('2025-05-20', 'legal-proceedings', filed))
      .isRefused('declined-by-nobody')
  })
  test('EHT-1.2.5b: the reasons and the letter belong to the refusal', () => holdsReasons('eht'))
  test('EHT-1.2.5c: the letter tells of the Ombudsman', () => tellsOfOmbudsman('eht'))
  test('EHT-1.2.5d: the Ombudsman’s instruction begins stage 1', () => reopens('eht'))
})

describe('what emh does not accept', () => {
  const no = ['safeguarding', 'health-and-safety']
  test('EMH-11: a ground that is not in the list can’t be used', () =>
    declined('emh', 'vexatious').isRefused('ground-not-in-policy'))
  test('EMH-12a: over six months; exactly six is not over', () => {
    const old = (on: string) =>
      declined('emh', 'over-six-months', { facts: happened('2025-01-10'), no, on })
    old('2025-07-10').isRefused('not-too-old')
    old('2025-07-11').isRefused('decline-not-approved')
    const answers = { safeguarding: false, 'health-and-safety': false }
    needsApproval('emh', 'over-six-months', happened('2024-10-10'), answers).gives(
      'complaint-declined',
    )
  })
  test('EMH-12b: not where safeguarding or health and safety are at stake', () => {
    for (const yes of no)
      declined('emh', 'over-six-months', { facts: happened('2024-01-10'), no, yes }).isRefused(
        'exception-holds',
      )
  })
  test('EMH-13: a claim filed at court', () => needsClaim('emh'))
  test('EMH-14, EMH-15: what has been through the procedure, in another complaint', () => {
    needsAnother('emh', 'already-considered')
    needsAnother('emh', 'repeated', { no: ['new-facts'] })
    const facts = { earlierComplaint: 'X-0900' }
    declined('emh', 'repeated', { facts, yes: 'new-facts' }).isRefused('exception-holds')
  })
  test('EMH-16, EMH-22a: a claim or a colleague’s conduct is passed on, and the rest goes on', () => {
    for (const ground of ['injury-or-liability', 'colleague-misconduct']) {
      const part = { type: 'redirect-part', on: day('2025-05-20'), ground } as const
      const story = received('emh').after({ ...part, what: text('A part'), means: 'email' })
      assert.equal(statusOf(story.complaint()), 'to-log')
      story.when(acknowledge('2025-05-20')).gives('complaint-logged', 'complaint-acknowledged')
    }
  })
  test('EMH-17a, EMH-17b: other residents’ behaviour, but not how we handled a report of it', () => {
    const ground = 'residents-behaviour'
    declined('emh', ground, { no: ['about-our-handling'] }).gives('complaint-declined')
    declined('emh', ground, { yes: 'about-our-handling' }).isRefused('exception-holds')
  })
  test('EMH-18a, EMH-21: what a policy says, and colleagues’ own complaints', () => {
    for (const ground of ['content-of-policy', 'colleague-complaint'])
      declined('emh', ground).gives('complaint-declined')
  })
  test('EMH-19a: the reasons and the letter belong to the refusal', () => holdsReasons('emh'))
  test('EMH-19b: the letter tells of the Ombudsman', () => tellsOfOmbudsman('emh'))
  test('EMH-20: services under the FCA’s rules, unless linked to a tenancy', () => {
    declined('emh', 'consumer-credit', { yes: 'linked-to-tenancy' }).isRefused('exception-holds')
    declined('emh', 'consumer-credit', { no: ['linked-to-tenancy'] }).gives('complaint-declined')
  })
  test('EMH-23: business partners, with somebody else’s approval', () =>
    needsApproval('emh', 'business-partner').gives('complaint-declined'))
})

describe('what the Stoke on Trent Housing Society does not accept', () => {
  test('SOTHS-1.6: the safety of high-rise buildings has its own procedure', () =>
    declined('soths', 'building-safety').gives('complaint-declined'))
  test('SOTHS-4.1, SOTHS-4.2b: a person decides, with reasons for this complaint', () => {
    holdsReasons('soths')
    received('soths')
      .by({ kind: 'system' })
      .when(decline('2025-05-20', 'building-safety'))
      .isRefused('declined-by-nobody')
  })
  test('SOTHS-4.2a: neither a complaint nor stage 2 is refused without a ground', () => {
    declined('soths', 'late').isRefused('ground-not-in-policy')
    before('soths')
      .after(respond('2025-02-03'))
      .on('2025-05-20')
      .by(resident)
      .after(escalate('2025-05-20'))
      .by(staff('p', 'housing-director'))
      .when(decline('2025-05-20', 'late'))
      .isRefused('ground-not-in-policy')
  })
  test('SOTHS-4.2c: over twelve months, once taking it on was considered', () => {
    const old = (on: string) =>
      declined('soths', 'over-twelve-months', { facts: happened('2024-01-10'), on })
    old('2025-01-10').isRefused('not-too-old')
    old('2025-01-11').gives('complaint-declined')
    const { discretion: _discretion, ...days } = happened('2024-01-10')
    declined('soths', 'over-twelve-months', { facts: days }).isRefused('ground-asks')
  })
  test('SOTHS-4.2d: a claim filed at court', () => needsClaim('soths'))
  test('SOTHS-4.2e: what was dealt with before, in another complaint', () =>
    needsAnother('soths', 'already-considered'))
  test('SOTHS-4.3a: the reasons and the letter belong to the refusal', () => holdsReasons('soths'))
  test('SOTHS-4.3b: the letter tells of the Ombudsman', () => tellsOfOmbudsman('soths'))
  test('SOTHS-4.3c: the Ombudsman’s instruction reopens it', () => reopens('soths'))
})

describe('what the Taunton Heritage Trust does not accept', () => {
  test('THT-5b: a complaint by staff', () =>
    declined('tht', 'staff-complaint').gives('complaint-declined'))
  test('THT-6a: proceedings that have started, with their claim', () => needsClaim('tht'))
  test('THT-6c: what was considered before, in another complaint', () =>
    needsAnother('tht', 'already-considered'))
  test('THT-6d: six months or more, but for Residents the Code’s twelve', () => {
    const facts = { occurredOn: day('2025-01-10') }
    const is = { complainantType: 'contractor' }
    const old = (on: string, who = {}) =>
      declined('tht', 'six-months-or-more', { facts, on, is: who })
    old('2025-07-10', is).gives('complaint-declined')
    old('2025-07-09', is).isRefused('not-too-old')
    old('2025-07-10').isRefused('ground-not-in-policy')
  })
  test('THT-6e: a recurring issue only with approval, an earlier complaint and no new facts', () => {
    needsAnother('tht', 'recurring', { no: ['new-facts'] })
    const facts = { earlierComplaint: 'X-0900' }
    const closed = before('tht').after(respond('2025-02-03'))
    const over = closed.after({ type: 'close', on: day('2025-02-03'), because: 'resident-content' })
    received('tht')
      .beside(over.complaint())
      .when(decline('2025-05-20', 'recurring', facts, { exceptions: { 'new-facts': false } }))
      .isRefused('decline-not-approved')
  })
  test('THT-6f: the reasons and the letter belong to the refusal', () => holdsReasons('tht'))
})

describe('what the unnamed charity does not accept', () => {
  test('CLIENT-14, CLIENT-26: nothing, while its lists are lost', () => {
    const story = received('client')
    assert.deepEqual(groundsFor(story.context().policy, story.complaint()), [])
    story.when(decline('2025-05-20', 'anything')).isRefused('no-grounds')
    before('client', '2025-05-20')
      .after(respond('2025-05-20'))
      .on('2025-05-20')
      .by(resident)
      .after(escalate('2025-05-20'))
      .by(staff('p', 'client-services-manager'))
      .when(decline('2025-05-20', 'anything'))
      .isRefused('no-grounds')
  })

  test('CLIENT-13, CLIENT-15a: somebody else’s may be left out, with what was weighed, the reasons and a letter', () => {
    const others = given('client')
      .on('2025-05-20')
      .by(staff('p', 'client-services-manager'))
      .after(receive('2025-05-20', { complainantType: 'other' }))
    others
      .when(decline('2025-05-20', 'not-taken'))
      .isRefused('ground-asks', { field: 'discretion', cite: 'CLIENT-13' })
    const facts = { discretion: text('The wall is the council’s') }
    const [declined] = others.when(decline('2025-05-20', 'not-taken', facts)).entries()
    assert.ok(declined?.type === 'complaint-declined' && declined.reasons && declined.letter)
    others
      .after(useDiscretion('2025-05-20'))
      .when(decline('2025-05-20', 'not-taken', facts))
      .isRefused('no-grounds')
  })
})

describe('not taking a complaint to stage 2', () => {
  test('EMH-59b: is for the grounds of the policy, and lateness is none of them', () => {
    const escalated = given('emh')
      .on('2025-05-20')
      .after(receive('2025-05-20', { complainantType: 'tenant' }))
      .after(assign('h', 'complaint-handler'))
      .after(acknowledge('2025-05-20', { points: points('boiler') }))
      .by(staff('h', 'complaint-handler'))
      .after(respond('2025-05-20'))
      .on('2025-07-20')
      .by(resident)
      .after(escalate('2025-07-20'))
      .by(staff('p', DECIDES.emh))
    assert.equal(escalated.complaint().escalatedLate, true)
    for (const ground of ['late', 'abuse', ''])
      escalated
        .when(decline('2025-07-20', ground))
        .isRefused('ground-not-in-policy', { field: 'ground' })
    escalated.when(decline('2025-07-20', 'legal-proceedings', filed)).gives('escalation-refused')
  })
})

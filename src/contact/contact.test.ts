import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { staff, text } from '../../test/given.ts'
import { contacted } from '../../test/given-contact.ts'
import type { ContactCommand } from './commands.ts'
import { contactStatus } from './contact.ts'

type Of<Type extends ContactCommand['type']> = Extract<ContactCommand, { type: Type }>

const openRequest = (on: string, change: Partial<Of<'open-request'>> = {}): ContactCommand => ({
  ...{ type: 'open-request', on: day(on), kind: 'service-request', choice: 'not-dissatisfied' },
  ...{ lookAgainBy: day('2025-06-02'), ...change },
})
const services = { id: 'cleo', roles: ['client-services-manager'] }
const support = (on: string, change: Partial<Of<'open-request'>> = {}) =>
  openRequest(on, { kind: 'support-request', tell: services, ...change })
const complain = (on: string): ContactCommand => ({
  ...{ type: 'complain-of-request', on: day(on), complaint: 'c1' },
})
const makeComplaint = (on: string, received: string): ContactCommand => ({
  ...{ type: 'make-complaint', on: day(on), complaint: 'c1', received: day(received) },
})
const survey = (change: Partial<Of<'keep-survey'>>): ContactCommand => ({
  ...{ type: 'keep-survey', on: day('2025-05-01'), kind: 'own-service', dissatisfied: true },
  ...change,
})
const reached = (on: string, reached = true): ContactCommand => ({
  ...{ type: 'make-contact', on: day(on), reached },
})
const close = (on: string): ContactCommand => ({
  ...{ type: 'close-request', on: day(on), because: 'done' },
})

describe('a contact', () => {
  test('CODE20-1.3b EHT-1.2.1b: is decided about once, and a wrong decision is put right with a reason', () => {
    const open = contacted('eht', '2025-05-01').after(openRequest('2025-05-01'))
    open.when(openRequest('2025-05-01')).isRefused('contact-decided')
    const again = open.after({
      type: 'look-again',
      on: day('2025-05-01'),
      reason: text('It is a complaint'),
    })
    assert.equal(contactStatus(again.contact()), 'to-triage')
    again.when(makeComplaint('2025-05-01', '2025-05-01')).gives('contact-became-complaint')
  })

  test('EMH-38b EMH-39 CLIENT-17: that is a complaint is one from the day it came, and never from a later one', () => {
    const later = contacted('emh', '2025-05-01').on('2025-05-07')
    later.when(makeComplaint('2025-05-07', '2025-05-07')).isRefused('later-than-contact')
    later.when(makeComplaint('2025-05-07', '2025-05-01')).gives('contact-became-complaint')
  })

  test('SOTHS-3.2b: from somebody who is dissatisfied is no request or comment before they were given the choice to complain', () => {
    const contact = contacted('soths', '2025-05-01')
    contact
      .when(openRequest('2025-05-01', { choice: 'not-offered' }))
      .isRefused('choice-to-complain')
    contact.when(openRequest('2025-05-01', { choice: 'offered' })).gives('request-opened')
    const comment = { type: 'keep-comment', on: day('2025-05-01'), kind: 'comment' } as const
    contact.when({ ...comment, choice: 'not-offered' }).isRefused('choice-to-complain')
    contact.when({ ...comment, choice: 'offered' }).gives('comment-kept')
  })

  test('EHT-1.2.4a: a repair that is reported becomes a request, and no complaint that is refused', () => {
    const reported = contacted('eht', '2025-05-01').after(openRequest('2025-05-01'))
    assert.equal(reported.contact().found?.as, 'service-request')
    reported.when(makeComplaint('2025-05-01', '2025-05-01')).isRefused('contact-decided')
  })

  test('EHT-1.1b: a comment or suggestion is kept and counted without a clock', () => {
    const kept = contacted('eht', '2025-05-01').after({
      ...{ type: 'keep-comment', on: day('2025-05-01'), kind: 'suggestion' },
      choice: 'not-dissatisfied',
    })
    assert.deepEqual(kept.next(), { says: 'Nothing: it is done' })
    assert.equal(kept.contact().found?.as, 'suggestion')
  })

  test('is seen to by whoever takes or handles complaints, and by nobody else', () => {
    const contact = contacted('emh', '2025-05-01')
    contact.by(staff('b', 'board')).when(openRequest('2025-05-01')).isRefused('not-allowed')
    contact
      .by(staff('t', 'complaints-team'))
      .when(openRequest('2025-05-01'))
      .gives('request-opened')
  })
})

describe('a request', () => {
  test('EHT-1.2.6a EHT-1.2.6b SOTHS-3.3a SOTHS-3.3b: a complaint about it leaves it open, and it goes on', () => {
    for (const landlord of ['eht', 'soths']) {
      const open = contacted(landlord, '2025-05-01').after(openRequest('2025-05-01'))
      const complained = open.on('2025-05-08').after(complain('2025-05-08'))
      assert.equal(contactStatus(complained.contact()), 'open')
      complained.when(reached('2025-05-08')).gives('request-contact-made')
      complained
        .when({ type: 'answer-request', on: day('2025-05-08'), answer: text('Mended') })
        .gives('request-answered')
      complained.when(complain('2025-05-08')).gives('request-complained-of')
    }
  })

  test('EHT-1.2.6a: can be complained of when it is closed, too', () => {
    contacted('eht', '2025-05-01')
      .after(openRequest('2025-05-01'))
      .after(close('2025-05-01'))
      .when(complain('2025-05-01'))
      .gives('request-complained-of')
  })

  test('SOTHS-3.1b: always has a day on which somebody looks at it again', () => {
    const contact = contacted('soths', '2025-05-01')
    contact
      .when(openRequest('2025-05-01', { lookAgainBy: day('2025-05-01') }))
      .isRefused('look-again-later')
    const open = contact.after(openRequest('2025-05-01'))
    assert.equal(open.next().workBy, '2025-06-02')
    const reviewed = open.on('2025-06-02').after({
      ...{ type: 'review-request', on: day('2025-06-02'), lookAgainBy: day('2025-07-01') },
    })
    assert.equal(reviewed.next().workBy, '2025-07-01')
  })

  test('CLIENT-18a: a support request needs a client on whose log it stands', () => {
    const contact = (nameless: boolean) =>
      contacted('client', '2025-05-01', { channel: 'phone' }, { nameless })
    contact(true).when(support('2025-05-01')).isRefused('support-without-client')
    contact(false).when(support('2025-05-01')).gives('request-opened')
  })

  test('CLIENT-18b: the Client Services Manager is told of a support request, and it waits for them until they know of it', () => {
    const contact = contacted('client', '2025-05-01', { channel: 'phone' })
    const nobody = openRequest('2025-05-01', { kind: 'support-request' })
    contact.when(nobody).isRefused('manager-not-told')
    const somebody = { id: 'sam', roles: ['staff'] }
    contact.when(support('2025-05-01', { tell: somebody })).isRefused('manager-not-told')
    const opened = contact.after(support('2025-05-01', { owner: 'sam' }))
    assert.equal(opened.contact().request?.tell, 'cleo')
    const told = opened.after({ type: 'note-manager-told', on: day('2025-05-01') })
    assert.equal(told.contact().request?.tell, undefined)
    assert.equal(told.contact().request?.owner, 'sam')
    told.when({ type: 'note-manager-told', on: day('2025-05-01') }).isRefused('nobody-to-tell')
  })

  test('CLIENT-18b: a manager who sees to it themselves need not be told', () => {
    const own = contacted('client', '2025-05-01', { channel: 'phone' }).after(
      support('2025-05-01', { owner: 'cleo' }),
    )
    assert.equal(own.contact().request?.tell, undefined)
  })

  test('CLIENT-18c: somebody gets in touch within three working days: by Wednesday 7 May, a bank holiday left out', () => {
    const open = contacted('client', '2025-05-01', { channel: 'phone' }).after(
      support('2025-05-01'),
    )
    assert.deepEqual(open.next(), {
      ...{ says: 'Get in touch about the request', workBy: '2025-05-06', due: '2025-05-07' },
    })
    const tried = open.on('2025-05-02').after(reached('2025-05-02', false))
    assert.equal(tried.next().due, '2025-05-07')
    assert.equal(tried.after(reached('2025-05-02')).next().due, '2025-06-02')
  })

  test('CLIENT-18d: more time is what the client agreed to, recorded with its day', () => {
    const open = contacted('client', '2025-05-01', { channel: 'phone' })
      .after(support('2025-05-01'))
      .after(reached('2025-05-01'))
    const more = (until: string): ContactCommand => ({
      ...{ type: 'agree-more-time', on: day('2025-05-01'), until: day(until) },
      agreed: text('She is away until then'),
    })
    open.when(more('2025-05-01')).isRefused('until-later')
    assert.deepEqual(open.after(more('2025-05-14')).next().due, '2025-05-14')
  })

  test('has no time to get in touch where the policy promises none', () => {
    const open = contacted('emh', '2025-05-01').after(openRequest('2025-05-01'))
    assert.deepEqual(open.next().says, 'Look at the request again')
    open.when(complain('2025-05-01')).gives('request-complained-of')
  })
})

describe('the answer to a survey', () => {
  const contact = contacted('soths', '2025-05-01')

  test('SOTHS-3.4 EHT-1.2.8a: is no complaint and has no clock, however dissatisfied', () => {
    const kept = contact.after(survey({ told: true }))
    assert.equal(kept.contact().complaint, undefined)
    assert.deepEqual(kept.next(), { says: 'Nothing: it is done' })
  })

  test('SOTHS-3.4 CLIENT-11 EHT-1.2.8b: of somebody dissatisfied needs it said that they were told how to complain, or why not', () => {
    contact.when(survey({})).isRefused('not-told-why')
    contact.when(survey({ told: false })).isRefused('not-told-why')
    contact.when(survey({ told: true })).gives('survey-kept')
    contact.when(survey({ told: false, notTold: text('No name given') })).gives('survey-kept')
    contact.when(survey({ dissatisfied: false })).gives('survey-kept')
  })

  test('SOTHS-3.5: where wider feedback was asked for, the details are always given', () => {
    const wider = (told: boolean) =>
      survey({ kind: 'wider', told, notTold: text('No time'), dissatisfied: false })
    contact.when(wider(false)).isRefused('must-be-told')
    contact.when(wider(true)).gives('survey-kept')
  })

  test('SOTHS-5.6: what is said on the yearly visit is kept, and that they were told how to complain', () => {
    const visited = contacted('soths', '2025-05-01', { channel: 'tenancy-visit' })
    assert.equal(visited.contact().channel, 'tenancy-visit')
    const wider = (told: boolean) => survey({ kind: 'wider', told, dissatisfied: false })
    visited.when(wider(false)).isRefused('must-be-told')
    visited.when(wider(true)).gives('survey-kept')
  })

  test('can still become a complaint, from the day it came, if they want', () => {
    contact
      .after(survey({ told: true }))
      .on('2025-05-06')
      .when(makeComplaint('2025-05-06', '2025-05-01'))
      .gives('contact-became-complaint')
  })
})

describe('something written where others can read it', () => {
  const inPublic = contacted('emh', '2025-05-01', { channel: 'social-media' })
  const ask: ContactCommand = { type: 'ask-contact-privately', on: day('2025-05-01') }
  const leave: ContactCommand = {
    ...{ type: 'leave-waiting', on: day('2025-05-08'), reason: text('Two messages, no answer') },
  }

  test('EMH-26b: is kept with its day, and is left without an answer only after the details were asked for', () => {
    inPublic.on('2025-05-08').when(leave).isRefused('not-waiting')
    const asked = inPublic.after(ask)
    assert.equal(contactStatus(asked.contact()), 'awaiting-details')
    const left = asked.on('2025-05-08').after(leave)
    assert.equal(left.contact().received, '2025-05-01')
    assert.equal(left.contact().found?.as, 'no-details')
    // Whenever they do come, it is a complaint from the first day.
    left.when(makeComplaint('2025-05-08', '2025-05-01')).gives('contact-became-complaint')
  })

  test('EMH-26a: nothing waits for the private message', () => {
    assert.equal(inPublic.after(ask).next().due, inPublic.next().due)
    const came = inPublic.after(ask).after({ type: 'details-came', on: day('2025-05-01') })
    assert.equal(contactStatus(came.contact()), 'to-triage')
  })

  test('is asked for nothing in private if it came in private', () => {
    contacted('emh', '2025-05-01').when(ask).isRefused('not-in-public')
  })
})

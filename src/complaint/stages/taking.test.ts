import { describe, test } from 'node:test'
import { acknowledge, receive } from '../../../test/commands.ts'
import { given, staff, text } from '../../../test/given.ts'

const ON = '2025-05-12'
const ungraded = { summary: text('Lift out of order'), grading: undefined as unknown as string }

describe('what a policy asks of whoever takes a complaint in', () => {
  const officer = () => given('tht').on(ON).by(staff('s', 'support-officer'))
  const told = { complainantType: 'resident', channel: 'phone' }

  test('THT-7t: name, address and telephone are asked for, and what is not given needs a reason', () => {
    const some = { given: ['name', 'telephone'] } as const
    officer()
      .when(receive(ON, { ...told, details: some }))
      .isRefused('details-not-given', { missing: ['address'], cite: 'THT-7t', field: 'notGiven' })
    officer()
      .when(receive(ON, { ...told, details: { ...some, why: text('She is in a refuge') } }))
      .gives('complaint-received')
    officer()
      .when(receive(ON, { ...told, details: { given: ['name', 'address', 'telephone'] } }))
      .gives('complaint-received')
  })

  test('THT-7t: “anonymous” needs a reason too', () => {
    const nameless = { ...told, anonymous: { evidence: true } }
    officer()
      .when(receive(ON, { ...nameless, details: { given: [] } }))
      .isRefused('details-not-given')
    officer()
      .when(receive(ON, { ...nameless, details: { given: [], why: text('Afraid') } }))
      .gives('complaint-received')
  })

  test('THT-7t: it is for what is told: a letter, and what a resident sends, is taken as it is', () => {
    const none = { details: { given: [] } }
    officer()
      .when(receive(ON, { ...told, channel: 'letter', ...none }))
      .gives('complaint-received')
    given('tht')
      .on(ON)
      .by({ kind: 'resident' })
      .when(receive(ON, { ...told, ...none }))
      .gives('complaint-received')
  })

  test('THT-4b: someone else says in a short note what their legitimate interest is, and others need not', () => {
    const other = { complainantType: 'other', channel: 'letter' }
    officer()
      .when(receive(ON, { ...other, interest: undefined as never }))
      .isRefused('no-interest', { field: 'interest', cite: 'THT-4b' })
    officer()
      .when(receive(ON, { ...other, interest: text('She owns the wall beside it') }))
      .gives('complaint-received')
    for (const complainantType of ['grant-recipient', 'referral-organisation', 'contractor'])
      officer()
        .when(receive(ON, { complainantType, channel: 'letter', interest: undefined as never }))
        .gives('complaint-received')
  })
})

describe('the log of Exeter Homes Trust', () => {
  const taken = () => given('eht').on(ON).by(staff('o', 'complaints-officer'))

  test('EHT-4.1c: no complaint leaves intake without one of the four gradings', () => {
    const licensee = { complainantType: 'licensee' }
    taken()
      .when(receive(ON, { ...licensee, log: ungraded }))
      .isRefused('no-grading', { field: 'grading', cite: 'EHT-4.1c' })
    const story = taken().after(receive(ON, licensee))
    story.when({ type: 'log', ...ungraded }).isRefused('no-grading')
    story.when(acknowledge(ON, { log: ungraded })).isRefused('no-grading')
    for (const grading of ['policy', 'service-failure', 'personal-behaviour', 'discrimination'])
      story.after({ type: 'log', summary: text('Lift'), grading }).after(acknowledge(ON))
    story
      .when({ type: 'log', summary: text('Lift'), grading: 'other' })
      .isRefused('not-in-policy', { field: 'grading' })
  })
})

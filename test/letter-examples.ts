import { compose } from '#letters/compose.ts'
import type { FactsOf, LetterFacts } from '#letters/facts.ts'
import { renderText } from '#letters/render-text.ts'
import type { ResponseSaid } from '#letters/said.ts'
import { day } from '#time/day.ts'
import {
  acknowledged,
  begun,
  DEFINITION,
  escalated,
  POINTS,
  reviewed,
  WANTED,
} from './letter-stories.ts'
import { letterFacts } from './letters.ts'

/** Somebody wrote all that a letter asks of a person. */
export const UNDERSTOOD: FactsOf<'acknowledgement'>['said'] = {
  definition: DEFINITION,
  outcomesSought: WANTED,
  points: POINTS,
}

export const ANSWERED: ResponseSaid = {
  apology:
    'I am sorry that you were without heating and hot water for two weeks in May. Nobody should have to ring three times to be heard.',
  failures: ['delay', 'policy'],
  explanation:
    'Your calls were noted in two places, and nobody looked at both. So each call was taken for the first.',
  prevention:
    'From 1 June all calls about one home are on one list, and a manager looks at it each morning.',
  summary: 'You complained of two things: the wait for the boiler, and the state of the kitchen.',
  investigation:
    'I read the notes of your three calls and the plumber’s report. I spoke to the plumber and to you.',
  findings:
    'You rang on 2, 6 and 9 May. The first call was put down as a leak. So nobody saw that you had no heating until 14 May.',
  decisions: [
    {
      point: POINTS[0],
      outcome: 'upheld',
      reasons:
        'Our repairs policy says that we come within one day when there is no heating. It took us 14 days, because we wrote your first call down wrongly.',
    },
    {
      point: POINTS[1],
      outcome: 'not-upheld',
      reasons:
        'The plumber took a photograph of the kitchen when he left. It shows a clean floor. You told us that it was dirty the next morning. We cannot say what happened in between.',
    },
  ],
  law: 'We went by our repairs policy and by section 11 of the Landlord and Tenant Act 1985. Both say that we must keep the heating in your home working.',
  impact:
    'You are 82 and had no heating or hot water for two weeks. You had to buy two electric heaters.',
  remedies: ['apology', 'acting-on-delay', 'financial'],
  compensation: {
    ...{ statutory: 0, quantified: 6450, timeAndTrouble: 2500, distress: 11_050 },
    ...{ payBy: day('2025-06-13'), basis: 'The first sum is what you paid for the heaters.' },
  },
  actions: [
    {
      what: 'Fit a new pump to the boiler',
      ...{ owner: { contractor: 'Oakwell Heating' }, due: day('2025-06-20'), agreed: 'yes' },
    },
    {
      what: 'Ring you to ask whether the heating works',
      ...{ owner: { staff: 'ben' }, due: day('2025-06-27'), agreed: 'yes' },
    },
  ],
  notDone:
    'You asked us to clean the kitchen. We will not do that, because we did not find that the plumber left it dirty.',
}

const NOTHING_FOUND: ResponseSaid = {
  ...ANSWERED,
  apology: '',
  failures: [],
  explanation: '',
  prevention: '',
  decisions: POINTS.map((point) => ({
    ...{ point, outcome: 'not-upheld' },
    reasons:
      'A heating engineer came on the same day and mended it. Our notes and yours agree on that.',
  })),
  law: { none: true },
  impact: '',
  remedies: [],
  actions: [],
  notDone: { none: true },
}
const { compensation: _none, ...NOT_UPHELD } = NOTHING_FOUND

const REFUSED = {
  ground: 'over-twelve-months',
  reasons:
    'The wall was painted in March 2023, and you told us then that you did not like the colour. That is more than two years ago.',
  discretion:
    'We thought about your illness last year. It was after that time had passed, and you wrote to us about other things in those months.',
}

const other = { complainantType: 'grant-recipient' } as const

/** One letter of every kind, and of the cases that differ, each for a landlord where it matters. */
export const EXAMPLES: Readonly<Record<string, LetterFacts>> = {
  'acknowledgement, stage 1, emh': letterFacts(
    ...(['emh', begun('emh').complaint(), 'acknowledgement'] as const),
    UNDERSTOOD,
  ),
  'acknowledgement, stage 1, eht, discrimination': letterFacts(
    ...(['eht', begun('eht').complaint(), 'acknowledgement'] as const),
    {
      ...UNDERSTOOD,
      grading: 'discrimination',
      unclear: 'On which day did the second call take place?',
    },
  ),
  'acknowledgement, stage 1, tht, a Resident': letterFacts(
    ...(['tht', begun('tht').complaint(), 'acknowledgement'] as const),
    { ...UNDERSTOOD, notOurs: 'The electric heaters: your supplier has to look at those.' },
  ),
  'acknowledgement, stage 1, tht, not a Resident': letterFacts(
    ...(['tht', begun('tht', '2025-05-19', other).complaint(), 'acknowledgement'] as const),
    UNDERSTOOD,
  ),
  'acknowledgement, stage 2, tht': letterFacts(
    ...(['tht', escalated('tht').complaint(), 'acknowledgement'] as const),
    { definition: DEFINITION, outcomesSought: WANTED },
  ),
  'clarification, soths': letterFacts(
    ...(['soths', acknowledged('soths').complaint(), 'clarification'] as const),
    { questions: 'Which of the two kitchens do you mean?', by: day('2025-05-28') },
  ),
  'meeting, tht': letterFacts(...(['tht', acknowledged('tht').complaint(), 'meeting'] as const), {
    ...{ day: day('2025-06-04'), time: '2pm', place: 'At your home, 2 Orchard Close' },
    about: 'What happened on your three calls in May',
  }),
  'comment invitation, tht': letterFacts(
    ...(['tht', acknowledged('tht').complaint(), 'comment-invitation'] as const),
    { findings: ANSWERED.findings ?? '', until: day('2025-05-29') },
  ),
  'early resolution, emh': letterFacts(
    ...(['emh', begun('emh').complaint(), 'early-resolution'] as const),
    {
      understood: DEFINITION,
      offer:
        'We are sorry that you had to ring three times. An engineer comes to you tomorrow morning.',
      actions: ANSWERED.actions ?? [],
      answerBy: day('2025-05-23'),
    },
  ),
  'escalation refusal, emh': letterFacts(
    ...(['emh', escalated('emh').complaint(), 'escalation-refusal'] as const),
    {
      ground: 'legal-proceedings',
      reasons:
        'You started a claim at the County Court on 15 May about the same repair. The court now decides on it.',
    },
  ),
  'extension, emh, not agreed': letterFacts(
    ...(['emh', acknowledged('emh').complaint(), 'extension'] as const),
    {
      ...{ to: day('2025-06-20'), updateEvery: 5, agreed: false },
      reason: 'A surveyor has to look at the flue, and can only come on 10 June.',
    },
  ),
  'new date, soths': letterFacts(
    ...(['soths', acknowledged('soths').complaint(), 'new-date'] as const),
    {
      from: day('2025-06-03'),
      to: day('2025-06-04'),
      why: 'Monday 2 June 2025 is a bank holiday now',
    },
  ),
  'refusal, soths': letterFacts(
    ...(['soths', begun('soths').complaint(), 'refusal'] as const),
    REFUSED,
  ),
  'refusal, eht, for another place': letterFacts(
    ...(['eht', begun('eht').complaint(), 'refusal'] as const),
    {
      ground: 'repair-request',
      reasons:
        'You told us for the first time that the tap drips. We have asked a plumber to come on 26 May.',
    },
  ),
  'response, stage 1, emh': letterFacts(
    ...(['emh', acknowledged('emh').complaint(), 'response'] as const),
    ANSWERED,
  ),
  'response, stage 1, client, not upheld': letterFacts(
    ...(['client', acknowledged('client').complaint(), 'response'] as const),
    NOT_UPHELD,
  ),
  'response, stage 1, eht, to her son': letterFacts(
    ...(['eht', acknowledged('eht').complaint(), 'response'] as const),
    ANSWERED,
    { to: { name: 'Tom Jones', address: ['9 Hill Road', 'Hillside'], actingFor: 'Mrs Ada Jones' } },
  ),
  'response, stage 1, tht, not a Resident': letterFacts(
    ...(['tht', acknowledged('tht', '2025-05-19', other).complaint(), 'response'] as const),
    ANSWERED,
  ),
  'response, stage 2, soths': letterFacts(
    ...(['soths', reviewed('soths').complaint(), 'response'] as const),
    ANSWERED,
  ),
  'restriction, emh': letterFacts(
    ...(['emh', acknowledged('emh').complaint(), 'restriction'] as const),
    {
      behaviour: 'On 12 and 13 May you rang us 34 times, and shouted at the people who answered.',
      restricted:
        'We will ring you every Tuesday at 10 in the morning and tell you how your complaint stands.',
      reasons:
        'We asked you on 14 May to ring less often, and it did not help. We know that you find it hard to read. So we ring you, and do not only write.',
      channels: ['phone'],
      only: 'ben',
      reviewBy: day('2025-08-22'),
    },
  ),
  'closure, eht': letterFacts(...(['eht', acknowledged('eht').complaint(), 'closure'] as const), {
    because: 'resident-content',
  }),
  'closure, soths, made anonymously': letterFacts(
    ...(['soths', begun('soths', '2025-05-19', { anonymous: {} }).complaint(), 'closure'] as const),
    {
      because: 'looked-into',
      note: 'We found that the door was left open by a cleaner. It is now locked at six.',
    },
    { to: { address: [] } },
  ),
  'update, emh': letterFacts(...(['emh', acknowledged('emh').complaint(), 'update'] as const), {
    news: 'The surveyor has seen the flue. We wait for her report.',
    nextBy: day('2025-05-30'),
  }),
}

/** A letter as it stands in the examples. */
export const exampleText = (facts: LetterFacts): string => renderText(compose(facts))
export const exampleFile = (name: string): URL =>
  new URL(
    `../src/letters/examples/${name.toLowerCase().replaceAll(/[ ,]+/g, '-')}.txt`,
    import.meta.url,
  )

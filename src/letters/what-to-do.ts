import type { LetterPartName } from '#policy/policy.ts'
import type { LetterFacts } from './facts.ts'

type ToDo = { readonly says: string; readonly field?: string }

/** What to do about a part that is missing, and beside which field it stands. */
export function toDo(part: LetterPartName, facts: LetterFacts): ToDo {
  // A restriction that is looked at again has reasons of its own.
  const isAgain = facts.kind === 'restriction' && facts.said.outcome !== undefined
  return (isAgain ? undefined : BY_KIND[facts.kind]?.[part]) ?? TO_DO[part]
}

const TO_DO: Readonly<Record<LetterPartName, ToDo>> = {
  stage: { says: 'Say which stage this is.' },
  definition: { says: 'Write down the complaint as we understand it.', field: 'definition' },
  'outcomes-sought': {
    says: 'Write down what they would like to happen.',
    field: 'outcomesSought',
  },
  'unclear-asked': { says: 'Ask about whatever is not clear.', field: 'unclear' },
  'responsible-for': { says: 'Say what we are responsible for.', field: 'responsibleFor' },
  'not-responsible-for': { says: 'Say what we are not responsible for.', field: 'notOurs' },
  'what-happens-next': { says: 'Say what happens next.' },
  'when-to-expect-response': { says: 'Say by which day they will have our answer.' },
  'who-deals-with-it': { says: 'Choose who handles the complaint: the letter has to name them.' },
  'policy-copy': { says: 'Put a copy of the complaints policy in with the letter.' },
  summary: { says: 'Sum up the complaint.', field: 'summary' },
  'points-answered': { says: 'Decide on every point.', field: 'decisions' },
  findings: { says: 'Write down what was found.', field: 'findings' },
  investigation: { says: 'Write down what was done to look into it.', field: 'investigation' },
  decision: {
    says: 'Decide on every point: the decision on the whole follows.',
    field: 'decisions',
  },
  reasons: { says: 'Give the reasons.', field: 'reasons' },
  'law-policy-practice': {
    says: 'Say which law, policy or good practice the decision rests on, or that there is none.',
    field: 'law',
  },
  remedy: { says: 'Say what puts it right, or that nothing is offered.', field: 'remedies' },
  'outstanding-actions': {
    says: 'Say what is still to be done, or that nothing is.',
    field: 'actions',
  },
  'requested-not-done': {
    says: 'Say what they asked for and do not get, and why, or that there is nothing.',
    field: 'notDone',
  },
  'how-to-escalate': { says: 'Say how to ask for stage 2, and by when.' },
  ombudsman: { says: 'Give the Housing Ombudsman’s telephone number and website.' },
  'charity-commission': { says: 'Give the Charity Commission’s telephone number and website.' },
  'discrimination-rights': {
    says: 'Tell them of their rights about discrimination and harassment.',
  },
  'flow-chart': { says: 'Show the steps of the procedure with their times.' },
  'update-interval': { says: 'Say how often they will hear from us.', field: 'updateEvery' },
  discretion: {
    says: 'Explain what was weighed when taking it on all the same was considered.',
    field: 'discretion',
  },
  'sent-elsewhere': { says: 'Say where they can take it instead.', field: 'instead' },
  'previous-final': { says: 'Say that our answer at stage 1 is our final one.' },
  'comment-window': { says: 'Choose the day until which we wait for a comment.', field: 'until' },
  restriction: { says: 'Say what is different for now.', field: 'restricted' },
  'review-day': { says: 'Choose the day by which we look at it again.', field: 'reviewBy' },
  meeting: { says: 'Say on which day, at what time and where you would meet.', field: 'day' },
  accompanied: { says: 'Say that somebody can come with them or speak for them.' },
}

/** Where a kind of letter has the same part beside another field. */
const BY_KIND: Partial<
  Readonly<Record<LetterFacts['kind'], Partial<Readonly<Record<LetterPartName, ToDo>>>>>
> = {
  acknowledgement: {
    'when-to-expect-response': {
      says: 'The day of the answer cannot be counted: the calendar ends before it.',
    },
  },
  clarification: {
    'unclear-asked': { says: 'Write the question that you want to ask.', field: 'questions' },
  },
  extension: {
    reasons: { says: 'Say why more time is needed.', field: 'reason' },
    'when-to-expect-response': { says: 'Choose the new day of the answer.', field: 'to' },
  },
  update: {
    'what-happens-next': { says: 'Write down how things stand.', field: 'news' },
    'update-interval': {
      says: 'Choose the day by which they hear from us again.',
      field: 'nextBy',
    },
  },
  'early-resolution': {
    definition: { says: 'Write down how we understand it.', field: 'understood' },
    remedy: { says: 'Write down what we offer.', field: 'offer' },
    'comment-window': { says: 'Choose the day by which we ask for an answer.', field: 'answerBy' },
  },
  refusal: {
    decision: { says: 'Choose the ground on which it is not accepted.', field: 'ground' },
  },
  response: { reasons: { says: 'Give the reasons for every decision.', field: 'decisions' } },
  closure: { reasons: { says: 'Choose why it is closed.', field: 'because' } },
  restriction: {
    reasons: {
      says: 'Say why nothing milder would do, and that their needs were thought of.',
      field: 'proportionate',
    },
  },
  'new-date': {
    'when-to-expect-response': { says: 'Choose the new day of the answer.', field: 'to' },
  },
}

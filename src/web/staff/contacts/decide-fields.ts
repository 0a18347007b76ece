import { dayField, type Filled, radiosField, selectField, textField } from '../../fields.ts'
import { type Html, html } from '../../html.ts'
import { type ContactInHand, whoIsTold, whoMaySeeToIt } from './in-hand.ts'

/** What a contact can be, and what is asked about each. */
export function decideFields(filled: Filled, inHand: ContactInHand): Html {
  const { serviceRequests } = inHand.who.policy
  const support = serviceRequests?.name ?? ''
  return radiosField('as', 'What is it?', filled, [
    {
      ...{ value: 'complaint', text: 'A complaint' },
      hint: 'They are dissatisfied with something that we did or did not do.',
    },
    {
      ...{ value: 'joined', text: 'It belongs to a complaint that is already here' },
      more: reference(filled, inHand),
    },
    {
      ...{ value: 'service-request', text: 'A service request' },
      hint: 'They ask us to put something right.',
      more: request('service', filled, inHand),
    },
    ...(serviceRequests === undefined
      ? []
      : [
          {
            ...{ value: 'support-request', text: support },
            hint: html`It goes on the client’s log. <span class="pr-clause">${serviceRequests.cite}</span>`,
            more: request('support', filled, inHand),
          },
        ]),
    {
      ...{ value: 'comment', text: 'A comment, a suggestion or a compliment' },
      hint: 'It is kept and counted. No clock runs.',
      more: comment(filled),
    },
    { ...{ value: 'survey', text: 'The answer to a survey' }, more: survey(filled) },
    {
      ...{ value: 'not-ours', text: 'Not ours' },
      hint: 'Advertising, a wrong address, somebody else’s tenant.',
      more: textField('reason', 'Why it is not ours, and where it went', filled),
    },
  ])
}

function reference(filled: Filled, { looked }: ContactInHand): Html {
  const theirs = looked.theirs.map(({ reference, next, closed }) => ({
    ...{ value: reference, text: reference },
    hint: closed === null ? next : 'Closed',
  }))
  const other = textField(
    'reference',
    theirs.length === 0 ? 'Its reference' : 'Or another reference',
    filled,
    { width: 10, autocomplete: 'off' },
  )
  return html`${theirs.length > 0 && radiosField('of', 'Which one?', filled, theirs, { small: true })}${other}`
}

/** Whoever is dissatisfied is given the choice to complain (Code 2024, 1.3). */
const dissatisfied = (name: string, filled: Filled) =>
  radiosField(
    name,
    'Are they dissatisfied with us?',
    filled,
    [
      { value: 'not-dissatisfied', text: 'No' },
      { value: 'offered', text: 'Yes. They were told that they can complain, and do not want to' },
      { value: 'not-offered', text: 'Yes, and nobody has asked whether they want to complain' },
    ],
    { small: true },
  )

function request(kind: 'service' | 'support', filled: Filled, inHand: ContactInHand): Html {
  const staff = whoMaySeeToIt(inHand).map(({ id, name }) => ({ value: id, text: name }))
  return html`${dissatisfied(`${kind}Choice`, filled)}
    ${selectField(`${kind}Owner`, 'Who sees to it', filled, [{ value: '', text: 'Nobody yet' }, ...staff])}
    ${kind === 'support' && tell(filled, inHand)}
    ${dayField(kind === 'service' ? 'lookAgainBy' : 'supportAgainBy', 'Look at it again by', filled, { hint: 'It comes back on that day if it is not closed.' })}`
}

/** Whoever the policy wants told of a request: one of those with the role that it names. */
function tell(filled: Filled, inHand: ContactInHand): Html {
  const managers = whoIsTold(inHand)
  if (managers === undefined) return html``
  const { title, staff } = managers
  const items = staff.map(({ id, name }) => ({ value: id, text: name }))
  return selectField('tell', `${title}, who is told and helps to settle it`, filled, [
    ...(staff.length === 1 ? [] : [{ value: '', text: 'Choose somebody' }]),
    ...items,
  ])
}

const comment = (filled: Filled) =>
  html`${radiosField(
    'commentKind',
    'Which of them?',
    filled,
    [
      { value: 'comment', text: 'Comment' },
      { value: 'suggestion', text: 'Suggestion' },
      { value: 'compliment', text: 'Compliment' },
    ],
    { small: true },
  )}${dissatisfied('commentChoice', filled)}`

const survey = (filled: Filled) => html`${radiosField(
  'surveyKind',
  'Which kind of survey?',
  filled,
  [
    { value: 'own-service', text: 'About something that we did for them' },
    {
      ...{ value: 'wider', text: 'One that asks for wider feedback' },
      hint: 'Such as the tenant satisfaction measures',
    },
  ],
  { small: true },
)}
  ${radiosField(
    'surveySays',
    'Are they dissatisfied?',
    filled,
    [
      { value: 'no', text: 'No' },
      { value: 'yes', text: 'Yes' },
    ],
    {
      small: true,
      hint: 'In a survey this is not a complaint. Tell them how to complain if they want to.',
    },
  )}
  ${radiosField(
    'told',
    'Were they told how to complain?',
    filled,
    [
      { value: 'yes', text: 'Yes' },
      {
        ...{ value: 'no', text: 'No' },
        more: textField('notTold', 'Why not', filled),
      },
    ],
    { small: true },
  )}`

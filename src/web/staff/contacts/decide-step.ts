import * as z from 'zod'
import { contactStatus } from '#contact/contact.ts'
import { addDays, type Day } from '#time/day.ts'
import { dayField, type Filled, radiosField, selectField, textField } from '../../fields.ts'
import { choice, day, type Errors, one, optionalText, readForm, text } from '../../form.ts'
import { type Html, html, path } from '../../html.ts'
import type { Form } from '../../reply.ts'
import { typedDay } from '../steps/issued.ts'
import { papers } from '../steps/papers.ts'
import { type ContactInHand, whoMaySeeToIt } from './in-hand.ts'
import { joins } from './join.ts'
import type { AskedOfContact, ContactStep } from './step.ts'

/** One decision for each contact: what it is. */
export const decideStep: ContactStep = {
  name: 'decide',
  title: 'Decide what it is',
  button: 'Go on',
  isOpen: ({ looked }) => isToDecide(looked.contact),
  start: ({ today }) => ({
    ...typedDay('lookAgainBy', addDays(today, 14)),
    ...typedDay('supportAgainBy', addDays(today, 14)),
  }),
  before: () =>
    html`<p class="govuk-body">A <strong>complaint</strong> is dissatisfaction, however it is said: the word need not be used. A <strong>service request</strong> asks us to put something right. It is not a complaint; being dissatisfied with how we answered one is. <span class="pr-clause">Code 2024, 1.2 to 1.6</span></p>`,
  fields,
  read: async (form, inHand, house) => {
    const as = one(form, 'as')
    if (as === 'complaint')
      return { goTo: path`/desk/log?contact=${inHand.looked.contact.reference}` }
    if (as === 'joined') return joins(form, inHand, house)
    return readKind(as, form, inHand)
  },
  after: () =>
    html`<p class="govuk-body">A complaint opens as a form that is filled in already, and runs from the day it reached us. Anything else is recorded as you chose. It can be looked at again later.</p>`,
}

const isToDecide = (contact: ContactInHand['looked']['contact']) =>
  ['to-triage', 'awaiting-details'].includes(contactStatus(contact))

function fields(filled: Filled, inHand: ContactInHand): Html {
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
    ${dayField(kind === 'service' ? 'lookAgainBy' : 'supportAgainBy', 'Look at it again by', filled, { hint: 'It comes back on that day if it is not closed.' })}`
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

type Read = AskedOfContact | { readonly errors: Errors }

function readKind(as: string, form: Form, inHand: ContactInHand): Read {
  const on = inHand.today
  switch (as) {
    case 'service-request':
    case 'support-request':
      return readRequest(as, form, inHand, on)
    case 'comment': {
      const read = readForm(COMMENT, form)
      if ('errors' in read) return read
      const { commentKind, commentChoice } = read.value
      return { command: { type: 'keep-comment', on, kind: commentKind, choice: commentChoice } }
    }
    case 'survey':
      return readSurvey(form, on)
    case 'not-ours': {
      const read = readForm(NOT_OURS, form)
      if ('errors' in read) return read
      const { documents, text } = papers()
      return {
        documents,
        command: { type: 'not-ours', on, reason: text('reason', read.value.reason) },
      }
    }
    default:
      return { errors: { as: 'Choose what it is' } }
  }
}

const choiceOf = () =>
  choice(['not-dissatisfied', 'offered', 'not-offered'], 'Choose whether they are dissatisfied')

const NOT_OURS = z.object({ reason: text('Enter why it is not ours', { max: 500 }) })
const COMMENT = z.object({
  commentKind: choice(['comment', 'suggestion', 'compliment'], 'Choose which of them it is'),
  commentChoice: choiceOf(),
})

function readRequest(
  kind: 'service-request' | 'support-request',
  form: Form,
  inHand: ContactInHand,
  on: Day,
): Read {
  const prefix = kind === 'service-request' ? 'service' : 'support'
  const again = kind === 'service-request' ? 'lookAgainBy' : 'supportAgainBy'
  const ids = whoMaySeeToIt(inHand).map(({ id }) => id)
  const shape = z.object({
    [`${prefix}Choice`]: choiceOf(),
    [`${prefix}Owner`]: choice(['', ...ids], 'Choose who sees to it'),
    [again]: day({
      name: 'Look at it again by',
      required: 'Enter the day on which somebody looks at it again',
    }),
  })
  const read = readForm(shape, form)
  if ('errors' in read) return read
  const value = z
    .object({ choice: choiceOf(), owner: z.string(), lookAgainBy: z.custom<Day>() })
    .parse({
      choice: read.value[`${prefix}Choice`],
      owner: read.value[`${prefix}Owner`],
      lookAgainBy: read.value[again],
    })
  const { owner, ...rest } = value
  return { command: { type: 'open-request', on, kind, ...rest, ...(owner !== '' && { owner }) } }
}

const SURVEY = z.object({
  surveyKind: choice(['own-service', 'wider'], 'Choose which kind of survey it was'),
  surveySays: choice(['yes', 'no'], 'Choose whether they are dissatisfied'),
  told: choice(['yes', 'no'], 'Choose whether they were told how to complain'),
  notTold: optionalText({ max: 500 }),
})

function readSurvey(form: Form, on: Day): Read {
  const read = readForm(SURVEY, form)
  if ('errors' in read) return read
  const { documents, text } = papers()
  const { surveyKind: kind, surveySays, told, notTold } = read.value
  return {
    documents,
    command: {
      ...{
        type: 'keep-survey',
        on,
        kind,
        dissatisfied: surveySays === 'yes',
        told: told === 'yes',
      },
      ...(told === 'no' && notTold !== '' ? { notTold: text('reason', notTold) } : {}),
    },
  }
}

import * as z from 'zod'
import type { Day } from '#time/day.ts'
import { choice, day, type Errors, one, optionalText, readForm, text } from '../../form.ts'
import type { Form } from '../../reply.ts'
import { papers } from '../steps/papers.ts'
import { type ContactInHand, whoIsTold, whoMaySeeToIt } from './in-hand.ts'
import type { AskedOfContact } from './step.ts'

type Read = AskedOfContact | { readonly errors: Errors }

/** What was decided, as the command that says so. */
export function readKind(as: string, form: Form, inHand: ContactInHand): Read {
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
  const told = [one(form, 'tell'), owner]
  // Whoever sees to it themselves knows of it.
  const manager =
    kind === 'support-request'
      ? whoIsTold(inHand)?.staff.find(({ id }) => told.includes(id))
      : undefined
  return {
    command: {
      ...{ type: 'open-request', on, kind, ...rest },
      ...(owner !== '' && { owner }),
      ...(manager && { tell: { id: manager.id, roles: manager.roles } }),
    },
  }
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

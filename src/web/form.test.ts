import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as z from 'zod'
import { day as makeDay } from '#time/day.ts'
import { checkboxesField, dayField, longTextField, radiosField, textField } from './fields.ts'
import * as form from './form.ts'

const UUID = '7b0e8a52-6a35-4a34-9f0b-0d8f0f5f3c11'

describe('a day', () => {
  const schema = z.object({ received: form.day({ name: 'Date received' }) })
  const read = (date: string, month: string, year: string) =>
    form.readForm(schema, { 'received-day': date, 'received-month': month, 'received-year': year })
  const wrong = (date: string, month: string, year: string, sentence: string) =>
    assert.deepEqual(read(date, month, year), { errors: { received: sentence } })
  const right = (date: string, month: string, year: string, expected: string) =>
    assert.deepEqual(read(date, month, year), { value: { received: expected } })

  test('may be typed in numbers, with or without a nought', () => {
    right('6', '6', '2025', '2025-06-06')
    right(' 06 ', '06', '2025', '2025-06-06')
  })

  test('may have its month in words', () => {
    right('6', 'June', '2025', '2025-06-06')
    right('6', 'jun', '2025', '2025-06-06')
    right('1', 'Sept.', '2025', '2025-09-01')
  })

  test('is asked for in the words of GOV.UK if something is missing', () => {
    wrong('', '', '', 'Enter the date received')
    wrong('6', '', '2025', 'Date received must include a month')
    wrong('', '', '2025', 'Date received must include a day and month')
    wrong('6', '6', '25', 'Year must include 4 numbers')
    wrong('31', '2', '2025', 'Date received must be a real date')
    wrong('1', '13', '2025', 'Date received must be a real date')
    wrong('1', 'Brumaire', '2025', 'Date received must be a real date')
    wrong('1st', '3', '2025', 'Date received must be a real date')
    assert.deepEqual(form.readForm(schema, {}), { errors: { received: 'Enter the date received' } })
  })

  test('may have to lie within others', () => {
    const otherwise = 'Date received must be today or in the past'
    const to = { day: makeDay('2025-06-06'), otherwise }
    const limited = z.object({ on: form.day({ name: 'Date received', to }) })
    const typed = { 'on-day': '7', 'on-month': '6', 'on-year': '2025' }
    assert.deepEqual(form.readForm(limited, typed), { errors: { on: otherwise } })
  })

  test('may be left out if it is optional, but not half of it', () => {
    const optional = z.object({ since: form.optionalDay({ name: 'Date it began' }) })
    const empty = { 'since-day': '', 'since-month': ' ', 'since-year': '' }
    assert.deepEqual(form.readForm(optional, empty), { value: { since: undefined } })
    assert.deepEqual(form.readForm(optional, { ...empty, 'since-day': '3' }), {
      errors: { since: 'Date it began must include a month and year' },
    })
  })

  test('with something wrong is linked from the summary to the input at fault, and given back', () => {
    const typed = { 'on-day': '6', 'on-month': '', 'on-year': '2025' }
    const errors = { on: 'Date received must include a month' }
    const field = String(dayField('on', 'Date received', { typed, errors }))
    assert.match(field, /id="on" name="on-month"/)
    assert.match(field, /name="on-day" type="text" value="6"/)
    assert.equal(field.match(/govuk-input--error/g)?.length, 1)
    assert.match(String(form.errorSummary(errors)), /href="#on"/)
  })
})

describe('a form', () => {
  const schema = z.object({
    requestId: form.requestId(),
    seen: form.seen(),
    reason: form.text('Enter why more time is needed', { max: 20 }),
    stage: form.choice(['1', '2'], 'Choose a stage'),
    points: form.choices(['damp', 'delay', 'staff'], 'Choose at least one point'),
    urgent: form.checkbox(),
    weeks: form.integer({
      required: 'Enter how many weeks',
      wrong: 'Weeks must be 1 to 8',
      min: 1,
      max: 8,
    }),
    note: form.optionalText(),
  })
  const typed = {
    ...{ requestId: UUID, seen: '7', reason: ' Survey\r\nneeded ', stage: '2' },
    ...{ points: ['staff', 'damp', 'other'], urgent: 'yes', weeks: '4' },
  }

  test('is read into what it means', () =>
    assert.deepEqual(form.readForm(schema, typed), {
      value: {
        ...{ requestId: UUID, seen: 7, reason: 'Survey\nneeded', stage: '2' },
        ...{ points: ['damp', 'staff'], urgent: true, weeks: 4, note: '' },
      },
    }))

  test('says everything that is wrong at once, in the order of its fields', () => {
    const read = form.readForm(schema, { requestId: UUID, seen: '0', stage: '3', weeks: '4.5' })
    assert.deepEqual('errors' in read && Object.entries(read.errors), [
      ['reason', 'Enter why more time is needed'],
      ['stage', 'Choose a stage'],
      ['points', 'Choose at least one point'],
      ['weeks', 'Weeks must be 1 to 8'],
    ])
  })

  test('says how long an answer may be', () => {
    const read = form.readForm(schema, { ...typed, reason: 'x'.repeat(21) })
    assert.deepEqual(read, { errors: { reason: 'This must be 20 characters or fewer' } })
  })

  test('without the id or the count it was made with is out of date', () => {
    const read = form.readForm(schema, { ...typed, requestId: 'x', seen: '' })
    assert.deepEqual('errors' in read && Object.keys(read.errors), ['requestId', 'seen'])
    assert.doesNotMatch(String(form.errorSummary('errors' in read ? read.errors : {})), /href/)
  })

  test('carries its id and what was seen', () => {
    const hidden = String(form.hiddenFields({ requestId: UUID, seen: 3 }))
    assert.match(hidden, new RegExp(`name="requestId" value="${UUID}".*name="seen" value="3"`))
    assert.doesNotMatch(String(form.hiddenFields({ requestId: UUID })), /seen/)
  })
})

describe('a field', () => {
  const filled = {
    typed: { name: '  <Ada>', words: 'a\n b', points: ['damp', 'staff'], stage: '2' },
    errors: { stage: 'Choose a stage' },
  }

  test('gives back what was typed, as it was typed', () => {
    assert.match(String(textField('name', 'Name', filled)), /value=" {2}&lt;Ada&gt;"/)
    assert.match(String(longTextField('words', 'Words', filled)), />a\n b<\/textarea>/)
    const points = ['damp', 'delay', 'staff'].map((value) => ({ value, text: value }))
    const boxes = String(checkboxesField('points', 'Points', filled, points))
    assert.equal(boxes.match(/ checked/g)?.length, 2)
  })

  test('never gives a password back', () =>
    assert.doesNotMatch(String(textField('name', 'Password', filled, { type: 'password' })), /Ada/))

  test('has its error beside it, where the summary leads', () => {
    const items = ['1', '2'].map((value) => ({ value, text: `Stage ${value}` }))
    const field = String(radiosField('stage', 'Stage', filled, items))
    assert.match(field, /id="stage-error".*Choose a stage/s)
    assert.match(field, /id="stage" name="stage" type="radio" value="1"/)
  })
})

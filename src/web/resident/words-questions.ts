import { longTextField } from '../fields.ts'
import { optionalText, text } from '../form.ts'
import { errorsOf, type Question } from './question.ts'

const MAX = 10_000
const LENGTH = {
  max: MAX,
  tooLong: `This is longer than we can take here. Make it ${MAX.toLocaleString('en-GB')} characters or fewer: you can send us more later`,
}

export const words: Question = {
  name: 'words',
  fields: ['words'],
  title: () => 'What has gone wrong?',
  isAsked: () => true,
  check: ({ typed }) => errorsOf(typed, { words: text('Tell us what has gone wrong', LENGTH) }),
  show: (filled) =>
    longTextField('words', 'What has gone wrong?', filled, {
      heading: true,
      hint: 'Tell us in your own words. You do not need to use the word “complaint”. It helps if you say when it happened.',
      rows: 10,
      max: MAX,
    }),
}

export const wanted: Question = {
  name: 'wanted',
  fields: ['wanted'],
  title: () => 'What would put it right?',
  isAsked: () => true,
  check: ({ typed }) => errorsOf(typed, { wanted: optionalText(LENGTH) }),
  show: (filled) =>
    longTextField('wanted', 'What would put it right?', filled, {
      heading: true,
      hint: 'What would you like us to do? If you are not sure, leave this empty and continue.',
      rows: 6,
      max: MAX,
    }),
}

export const adjustments: Question = {
  name: 'adjustments',
  fields: ['adjustments'],
  title: () => 'Is there anything we should do differently for you?',
  isAsked: () => true,
  check: ({ typed }) => errorsOf(typed, { adjustments: optionalText({ max: 2000 }) }),
  show: (filled) =>
    longTextField('adjustments', 'Is there anything we should do differently for you?', filled, {
      heading: true,
      hint: 'For example: large print, another language, calls only in the afternoon, or somebody with you when we meet. If not, leave this empty and continue.',
      rows: 4,
      max: 2000,
    }),
}

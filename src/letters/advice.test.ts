import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ANSWERED, EXAMPLES } from '../../test/letter-examples.ts'
import { acknowledged } from '../../test/letter-stories.ts'
import { letterFacts } from '../../test/letters.ts'
import { type Advice, adviceOn } from './advice.ts'
import { textOf } from './blocks.ts'
import { compose } from './compose.ts'
import { ownWords } from './own-words.ts'
import { readingAge, sentencesOf, wordCount } from './readability.ts'

const NAMES = ['Asha Patel', 'Ben Okoro', 'Dee Ward', 'May Brown']

/** The advice on what somebody wrote as the news of an update. */
function on(news: string): readonly Advice[] {
  const facts = letterFacts('emh', acknowledged('emh').complaint(), 'update', { news })
  return adviceOn(compose(facts), NAMES, facts)
}
const quotes = (news: string, kind: Advice['kind']) =>
  on(news)
    .filter((one) => one.kind === kind)
    .map(({ quote }) => quote)

describe('the reader over the shoulder', () => {
  test('CODE20-3.17: sees the names of staff, in full, with a title, or one alone', () => {
    assert.deepEqual(quotes('Ben Okoro rang you on Monday.', 'name'), ['Ben Okoro'])
    assert.deepEqual(quotes('Mrs Patel rang you on Monday.', 'name'), ['Mrs Patel'])
    assert.deepEqual(quotes('You spoke to Asha on Monday.', 'name'), ['Asha'])
    assert.equal(on('Ben rang you on Monday.')[0]?.cite, 'Code 2020 3.17')
  })

  test('CODE20-3.17: asks of somebody with a title whom nobody here knows whether they should be named', () => {
    assert.deepEqual(quotes('Mr Bell told you to wait. Mr Bell was wrong.', 'name'), ['Mr Bell'])
    assert.deepEqual(quotes('We are sorry, Mrs Jones.', 'name'), [])
    assert.deepEqual(quotes('Mrs Patel rang you.', 'name'), ['Mrs Patel'])
    assert.deepEqual(quotes('You missed nothing, and Ms are not letters.', 'name'), [])
  })

  test('Code 2020, 3.17: does not take a word, a month or the resident’s own name for one', () => {
    for (const words of ['We came on 3 May.', 'The ward was closed.', 'The brown door, Mrs Jones.'])
      assert.deepEqual(quotes(words, 'name'), [])
  })

  test('Code 2020, 3.17: sees a contractor who is named besides in the promises', () => {
    const facts = letterFacts('emh', acknowledged('emh').complaint(), 'response', {
      ...ANSWERED,
      findings: 'Oakwell Heating came on 14 May.',
    })
    const advice = adviceOn(compose(facts), NAMES, facts)
    assert.deepEqual(
      advice.map(({ kind, quote }) => [kind, quote]),
      [['name', 'Oakwell Heating']],
    )
  })

  test('SOTHS-8.6a, SOTHS-8.13a: sees a sentence of more than 25 words', () => {
    const long = `${'We came to your home and looked at the wall '.repeat(3).trim()}.`
    assert.deepEqual(quotes(`Hello. ${long} Goodbye.`, 'long-sentence'), [long])
    assert.deepEqual(quotes('We came on Monday. The wall is wet.', 'long-sentence'), [])
  })

  test('THT-8a, CLIENT-30b: sees words of the office, and says what a neighbour would', () => {
    const [found] = on('The operatives attended to rectify the defect.')
    assert.equal(found?.kind, 'jargon')
    assert.deepEqual(
      on('We will commence on Monday 2 June 2025.').map(({ quote, instead }) => [quote, instead]),
      [['commence', '“start”']],
    )
    assert.deepEqual(quotes('The HHSRS and your GP.', 'jargon'), ['HHSRS'])
    assert.deepEqual(quotes('Your complaint EMH-1001.', 'jargon'), [])
  })

  test('sees blame', () => {
    for (const words of [
      'You failed to let the plumber in.',
      'As previously stated, the wall is dry.',
      'You claim that nobody came.',
      'The alleged leak.',
    ])
      assert.equal(quotes(words, 'blame').length, 1, words)
    assert.deepEqual(quotes('You told us that nobody came. We could not get in.', 'blame'), [])
  })

  test('sees a promise without a day', () => {
    assert.deepEqual(quotes('Somebody comes soon.', 'no-day'), ['soon'])
    assert.deepEqual(quotes('We will send a plumber.', 'no-day'), ['We will send a plumber.'])
    for (const words of [
      'We will send a plumber on Monday 2 June 2025.',
      'We will send a plumber within 5 working days.',
      'We will not paint the wall.',
    ])
      assert.deepEqual(quotes(words, 'no-day'), [], words)
  })

  test('sees apologies that are none', () => {
    for (const words of [
      'We apologise for any inconvenience caused.',
      'We are sorry if you were upset.',
      'We are sorry that you feel this way.',
      'Lessons will be learned.',
      'We take all complaints very seriously.',
    ])
      assert.equal(quotes(words, 'hollow').length, 1, words)
    assert.deepEqual(quotes('I am sorry that you had no heating for two weeks.', 'hollow'), [])
  })

  test('measures how hard it is to read, and begins with the hardest sentence', () => {
    const hard =
      'Notification of the rescheduled installation was subsequently communicated to occupants by representatives of the organisation responsible.'
    const advice = on(`${`${hard} `.repeat(3)}We came on Monday.`).filter(
      ({ kind }) => kind === 'reading-age',
    )
    assert.equal(advice.length, 1)
    assert.equal(advice[0]?.quote, hard)
    assert.ok(readingAge(hard) > 18)
    assert.ok(readingAge('We came to mend the tap. It is dry now.') < 9)
  })

  test('has nothing to say about letters that are well written', () => {
    for (const [name, facts] of Object.entries(EXAMPLES))
      assert.deepEqual(adviceOn(compose(facts), NAMES, facts), [], name)
  })
})

test('whatever somebody writes is read, and each quote stands in it', () => {
  const word = fc.constantFrom(
    ...[
      'you',
      'failed',
      'to',
      'we',
      'will',
      'sorry',
      'for',
      'any',
      'inconvenience',
      'soon',
      'Asha',
    ],
    ...[
      'HHSRS',
      'decant',
      '3 June',
      '\n\n',
      '“',
      '…',
      '(a)',
      '\\',
      '$&',
      'Ŵyn',
      '😀',
      '.',
      '?',
      '£20',
    ],
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.array(word, { maxLength: 120 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(text, (news) =>
      on(news).every(({ quote, says }) => says !== '' && (quote === '' || news.includes(quote))),
    ),
  )
})

describe('what the program writes itself', () => {
  const OURS = Object.entries(EXAMPLES).map(([name, facts]) => {
    const theirs = ownWords(facts).join('\n')
    const words = compose(facts)
      .blocks.filter(({ kind, part }) => kind !== 'table' && part !== 'ombudsman')
      .map(textOf)
      .filter((text) => !theirs.includes(text) && !text.includes('http'))
    return { name, text: words.join('\n') }
  })

  for (const { name, text } of OURS)
    test(`${name}: is for readers of eleven at most, in sentences of up to 25 words`, () => {
      assert.ok(readingAge(text) <= 11, String(readingAge(text)))
      assert.deepEqual(
        sentencesOf(text).filter((sentence) => wordCount(sentence) > 25),
        [],
      )
    })

  test('is given no advice of these kinds', () => {
    for (const { name, text } of OURS)
      assert.deepEqual(
        on(text).filter(({ kind }) => kind === 'hollow' || kind === 'blame'),
        [],
        name,
      )
  })
})

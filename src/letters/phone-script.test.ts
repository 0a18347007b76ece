import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { answer, awkward, longLetter } from '../../test/sample-letters.ts'
import { phoneScript } from './phone-script.ts'
import { sayTelephone, spoken } from './spoken.ts'

const wholeOf = (letter = answer) =>
  phoneScript(letter)
    .flatMap(({ say, ask }) => [...say, ask])
    .join(' ')

describe('a letter on the telephone', () => {
  test('begins with who is speaking to whom, before anything about the complaint is said', () => {
    const [first] = phoneScript(answer)
    assert.match(first?.say.join(' ') ?? '', /I am calling from Sample Housing/)
    assert.match(first?.ask ?? '', /Am I speaking to Mrs Siân Ŵyn-Jones/)
    assert.doesNotMatch(JSON.stringify(first), /complaint|boiler|stage/)
  })

  test('follows the order of the letter, in steps of which each ends with a question', () => {
    const steps = phoneScript(answer)
    const headings = answer.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    )
    assert.deepEqual(
      steps.map(({ heading }) => heading).filter((heading) => headings.includes(heading)),
      headings,
    )
    for (const { ask } of steps) assert.match(ask, /\?$/)
    assert.ok(steps.filter(({ ask }) => ask === 'Shall I go on?').length >= headings.length)
  })

  test('is told in short steps, however long the letter is', () => {
    for (const { say } of phoneScript(longLetter)) assert.ok(say.join(' ').split(' ').length <= 70)
  })

  test('asks to go on after a sentence, and not after what leads to something', () => {
    const lead = { kind: 'paragraph', text: `${'Word '.repeat(66)}end.` } as const
    const list = { kind: 'list', items: ['by telephone', 'by post'] } as const
    const steps = phoneScript({
      ...answer,
      blocks: [lead, { kind: 'paragraph', text: 'You can ask us in writing or aloud:' }, list],
    })
    for (const { say } of steps) assert.doesNotMatch(say.at(-1) ?? '', /:$/)
  })

  test('leaves out nothing that the letter says', () => {
    assert.match(wholeOf(), /The boiler was not mended for a month\. Nobody rang you back\./)
    assert.match(wholeOf(), /What: Replace the pump of the boiler\. Who sees to it: Repairs team\./)
    assert.match(wholeOf(), /By when: Friday the twentieth of June twenty twenty-five\./)
    assert.match(wholeOf(awkward), /#import "x"/)
  })

  test('reads the Ombudsman’s number out figure by figure', () => {
    assert.match(wholeOf(), /Telephone: zero three zero zero, one one one, three zero zero zero/)
    assert.doesNotMatch(wholeOf(), /0300/)
  })

  test('says days in words', () => {
    const said: readonly (readonly [string, string])[] = [
      ['by Friday 6 June 2025', 'by Friday the sixth of June twenty twenty-five'],
      ['on 31 December 2030', 'on the thirty-first of December twenty thirty'],
      [
        'on 30 May 2009 and 1 May 2000',
        'on the thirtieth of May two thousand and nine and the first of May two thousand',
      ],
      ['on 20 March 1999', 'on the twentieth of March nineteen ninety-nine'],
      ['since 22 May', 'since the twenty-second of May'],
      ['on 2, 6 and 9 May', 'on the second, the sixth and the ninth of May'],
      ['at stage 1, 6 June 2025', 'at stage 1, the sixth of June twenty twenty-five'],
      ['12 working days', '12 working days'],
    ]
    for (const [written, aloud] of said) assert.equal(spoken(written), aloud)
  })

  test('says an address of the web or of an e-mail as one writes it down', () => {
    assert.equal(
      spoken(
        'See https://www.housing-ombudsman.org.uk/residents/, or write to a.b@sample.example.',
      ),
      'See w w w dot housing hyphen ombudsman dot org dot uk slash residents, or write to a dot b at sample dot example.',
    )
  })

  test('ends by asking whether it was understood, and what to do when it was not (THT-A2-7)', () => {
    const last = phoneScript(answer).at(-1)
    assert.match(last?.ask ?? '', /in your own words/)
    assert.match(last?.note ?? '', /say it again in other words/)
  })

  test('says every figure of a number to ring, in its order', () => {
    const figures = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
    fc.assert(
      fc.property(fc.stringMatching(/^0\d{2,4} \d{3,4} \d{3,4}$/), (number) => {
        const heard = sayTelephone(number)
          .split(/,? /)
          .map((word) => figures.indexOf(word))
        assert.equal(heard.join(''), number.replaceAll(' ', ''))
      }),
    )
  })
})

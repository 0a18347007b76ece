import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { AWKWARD, answer, awkward, longAddress, longLetter } from '../../test/sample-letters.ts'
import { renderText } from './render-text.ts'

describe('a letter as plain text', () => {
  test('says everything in the order of the letter (SOTHS-13.4)', () => {
    const text = renderText(answer).replaceAll(/\s+/g, ' ')
    let from = 0
    for (const piece of [
      'Sample Housing Sample House 1 Invented Way',
      'Telephone: 0300 123 0000',
      'Mrs Siân Ŵyn-Jones 4 Invented Street',
      '6 June 2025 Our reference: EMH-1001',
      'Our answer to your complaint at stage 1 Dear Mrs Ŵyn-Jones',
      'What we will do - We are sorry that you were cold. - We will pay you £250.',
      'What is still to be done 1. What: Replace the pump of the boiler Who sees to it: Repairs team',
      'By when: Friday 27 June 2025',
      '0300 111 3000',
      'Yours sincerely Customer Relations Officer Sample Housing With this letter: our complaints policy',
    ]) {
      const found = text.indexOf(piece, from)
      assert.ok(found >= 0, `“${piece}” is missing or in the wrong place`)
      from = found
    }
  })

  test('has no line longer than 72 characters, but for an address of the web, and loses no word', () => {
    for (const letter of [answer, longAddress, longLetter, awkward]) {
      const text = renderText(letter)
      for (const line of text.split('\n'))
        assert.ok(line.length <= 72 || /^\s*(?:- )?https?:\S+$/.test(line), line)
      assert.doesNotMatch(text, / $/m)
    }
    const words = 'We looked at what was said and written then.'
    assert.equal(renderText(longLetter).replaceAll(/\s+/g, ' ').split(words).length - 1, 800)
  })

  test('keeps what was typed as it was typed', () => {
    const text = renderText(awkward)
    for (const piece of AWKWARD) assert.ok(text.includes(piece), piece)
  })

  test('has no rules, capitals or columns that a voice would read out sign by sign', () => {
    assert.doesNotMatch(renderText(answer), /[-=_*|]{3}|\t| {4}\S/)
  })
})

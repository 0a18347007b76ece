import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answer, awkward, FORMATS, longLetter, USUAL } from '../../test/sample-letters.ts'
import type { Letter } from './letter.ts'
import { renderHtml } from './render-html.ts'
import { renderText } from './render-text.ts'

const words = (html: string) =>
  html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

describe('a letter as an e-mail', () => {
  test('says the same words as the plain text, in the same order', () => {
    // The plain text marks what is a list with signs; those of HTML are not in its words.
    const plain = (letter: Letter) =>
      renderText(letter)
        .replaceAll(/^(?:- |\d+\. )/gm, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
    for (const letter of [answer, longLetter])
      for (const format of FORMATS)
        assert.equal(words(renderHtml(letter, format)).trim(), plain(letter))
  })

  test('has its language, its title, one heading of the first level and the others below it', () => {
    const html = renderHtml(answer, USUAL)
    assert.match(html, /^<!doctype html>\n<html lang="en-GB">/)
    assert.match(html, /<title>Our answer to your complaint at stage 1 – Sample Housing<\/title>/)
    const headings = [...html.matchAll(/<(h\d)[^>]*>(.*?)<\/h\d>/g)].map(([, level, text]) => [
      level,
      text,
    ])
    assert.deepEqual(headings, [
      ['h1', answer.title],
      ...answer.blocks.flatMap((block) => (block.kind === 'heading' ? [['h2', block.text]] : [])),
    ])
  })

  test('fetches nothing, runs nothing and has no tables, classes or sheets of style', () => {
    const html = renderHtml(awkward, USUAL) + renderHtml(answer, USUAL)
    assert.doesNotMatch(
      html,
      /<(?:img|table|script|link|style|iframe|object|form|font)\b|\bsrc=|url\(|class=|@import/i,
    )
    for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
      assert.match(href, /^(?:https:\/\/|mailto:)/)
  })

  test('shows what looks like markup as the words that they are', () => {
    const html = renderHtml(awkward, USUAL)
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;'))
    assert.doesNotMatch(html, /<script/)
  })

  test('leads to addresses, and leaves the full stop after one to its sentence', () => {
    const text =
      'See www.housing-ombudsman.org.uk/residents. Write to a.b@sample.example, or look (https://sample.example/x?y=1&z=2).'
    const html = renderHtml({ ...answer, blocks: [{ kind: 'paragraph', text }] }, USUAL)
    for (const [href, shown] of [
      [
        'https://www.housing-ombudsman.org.uk/residents',
        'www.housing-ombudsman.org.uk/residents</a>. Write',
      ],
      ['mailto:a.b@sample.example', 'a.b@sample.example</a>, or'],
      ['https://sample.example/x?y=1&amp;z=2', 'https://sample.example/x?y=1&amp;z=2</a>).'],
    ] as const)
      assert.ok(html.includes(`<a href="${href}" style="color:inherit">${shown}`), shown)
  })

  test('is as large as was agreed, and has no colours of its own, so that it can be dark', () => {
    assert.match(renderHtml(answer, USUAL), /font-size:16px/)
    assert.match(renderHtml(answer, { ...USUAL, size: 18 }), /font-size:24px/)
    assert.match(renderHtml(answer, { ...USUAL, size: 24 }), /font-size:32px/)
    for (const format of FORMATS)
      assert.doesNotMatch(renderHtml(answer, format), /#[0-9a-f]{3,6}\b|rgb\(/i)
    assert.match(renderHtml(answer, USUAL), /<meta name="color-scheme" content="light dark">/)
    assert.match(renderHtml(answer, { ...USUAL, spacing: 'dyslexia' }), /letter-spacing/)
  })
})

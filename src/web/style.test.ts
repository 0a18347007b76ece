import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { assets, colourPath } from './assets.ts'
import { contrast, parseColour, textOn } from './colour.ts'
import { stylesheet } from './style.ts'

const palette = Object.fromEntries(
  [
    ...readFileSync(new URL('./style/_palette.scss', import.meta.url), 'utf8').matchAll(
      /^\$([\w-]+): (#[0-9a-f]{6});/gm,
    ),
  ].map((match) => [match[1], match[2]]),
)
const colour = (name: string) => {
  const found = palette[name]
  assert.ok(found, name)
  return found
}

describe('the style sheet', () => {
  const cache = mkdtempSync(join(tmpdir(), 'putright-style-'))
  after(() => rmSync(cache, { recursive: true }))

  test('is compiled once, and read from then on', () => {
    const css = stylesheet(cache)
    const before = performance.now()
    assert.equal(stylesheet(cache), css)
    assert.ok(performance.now() - before < 200)
  })

  test('can be made where nothing can be written', () =>
    assert.match(stylesheet('/dev/null/nowhere'), /\.pr-strip/))

  test('has neither the font nor the crest of the government', () => {
    const css = stylesheet(cache)
    assert.doesNotMatch(css, /GDS Transport|crest|crown/)
    assert.match(css, /font-family:"?Atkinson Hyperlegible Next/)
  })

  test('is served with its fonts and images under names that change with their content', () => {
    const css = Buffer.from(assets().at(assets().css)?.bytes ?? []).toString()
    const urls = [...css.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1] as string)
    assert.ok(urls.length >= 4)
    for (const url of urls) assert.ok(assets().at(url), url)
  })

  test('its script needs nothing that is not served', () => {
    const script = Buffer.from(assets().at(assets().js)?.bytes ?? []).toString()
    const imported = /from '([^']+)'/.exec(script)?.[1]
    assert.ok(assets().at(imported ?? ''))
  })
})

describe('colours', () => {
  const onPaper = [
    'ink',
    'ink-soft',
    'teal-bright',
    'teal-dark',
    'violet',
    'red',
    'green',
    'amber-dark',
  ]
  for (const ground of ['paper', 'sand-mist', 'teal-mist'])
    test(`can be read on ${ground}`, () => {
      for (const text of onPaper)
        assert.ok(contrast(colour(text), colour(ground)) >= 4.5, `${text} on ${ground}`)
    })

  test('buttons, panels and tags can be read', () => {
    assert.ok(contrast(colour('paper'), colour('teal')) >= 4.5)
    assert.ok(contrast(colour('paper'), colour('teal-bright')) >= 4.5)
    assert.ok(contrast(colour('ink'), colour('focus')) >= 4.5)
    for (const ground of ['sand', 'teal-pale', 'amber-pale', 'red-pale', 'green-pale'])
      assert.ok(contrast(colour('ink'), colour(ground)) >= 4.5)
    assert.ok(contrast(colour('red'), colour('red-pale')) >= 4.5)
  })

  test('white or black can be read on any colour that a landlord may have', () => {
    for (let i = 0; i < 0x1000000; i += 4099) {
      const landlords = `#${i.toString(16).padStart(6, '0')}`
      assert.ok(contrast(textOn(landlords), landlords) >= 4.5, landlords)
    }
  })

  test('a colour is six digits and nothing else', () => {
    assert.equal(parseColour(' #0B5158 '), '#0b5158')
    for (const no of ['red', '#fff', '#0b5158;}', '0b5158'])
      assert.equal(parseColour(no), undefined)
    assert.equal(assets().at('/assets/colour-0b5158}.css'), undefined)
    const css = Buffer.from(assets().at(colourPath('#0b5158'))?.bytes ?? []).toString()
    assert.equal(css, ':root{--pr-landlord-colour:#0b5158;--pr-landlord-text:#ffffff}')
  })
})

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { button, component, details, radios, table, tag, textarea } from './govuk.ts'
import { type Html, html, trusted } from './html.ts'

type Fixture = { name: string; options: object; html: string }

const published = join(
  dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')),
  'dist/govuk/components',
)
const names = readdirSync(published, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const fixturesOf = (name: string): readonly Fixture[] =>
  JSON.parse(readFileSync(join(published, name, 'fixtures.json'), 'utf8')).fixtures

const byHand: Record<string, (options: never) => Html> = { table, tag }

describe('GOV.UK components', () => {
  for (const name of names)
    test(`${name} is as GOV.UK publishes it`, () => {
      const render = byHand[name] ?? component<object>(name)
      for (const fixture of fixturesOf(name)) {
        const options = name in byHand ? withHtml(fixture.options) : fixture.options
        assert.equal(
          squeezed(String(render(options as never))),
          squeezed(fixture.html),
          `${name}: ${fixture.name}`,
        )
      }
    })

  test('all 725 published examples are compared', () =>
    assert.equal(
      names.reduce((count, name) => count + fixturesOf(name).length, 0),
      725,
    ))

  test('what people write is escaped in them', () => {
    assert.match(String(button({ text: '<b>' })), /&lt;b&gt;/)
    assert.match(String(details({ summaryText: '<b>', html: html`<p>kept</p>` })), /<p>kept<\/p>/)
  })

  test('what was typed into a textarea is given back line by line, also inside another component', () => {
    const typed = 'first\n  second\n\nthird'
    const inner = textarea({ id: 'a', name: 'a', label: { text: 'A' }, value: typed })
    const items = [{ value: 'x', text: 'X', checked: true, conditional: { html: inner } }]
    const markup = radios({ name: 'r', fieldset: { legend: { text: 'R' } }, items })
    assert.ok(String(markup).includes(`>${typed}</textarea>`))
  })
})

/** Their examples have markup as text; ours is `Html`. */
function withHtml(value: unknown, key = ''): unknown {
  if (typeof value === 'string' && key === 'html') return trusted(value)
  if (Array.isArray(value)) return value.map((item) => withHtml(item))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withHtml(v, k)]))
  return value
}

/** White space between and beside tags means nothing here. */
function squeezed(markup: string): string {
  return markup
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1')
    .trim()
}

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from './html.ts'
import { page } from './layout.ts'

const landlord = { name: 'Sandhill <Homes>', slug: 'sandhill', demonstration: false }
const body = html`<h1 class="govuk-heading-l">Worklist</h1>`

test('a page says in its title what it is, whose it is, and that something is wrong', () => {
  const title = (markup: unknown) => /<title>(.*)<\/title>/.exec(String(markup))?.[1]
  assert.equal(title(page({ title: 'Worklist', body })), 'Worklist – Putright')
  assert.equal(
    title(page({ title: 'Extend', landlord, body, errors: { reason: 'Enter why' } })),
    'Error: Extend – Sandhill &lt;Homes&gt; – Putright',
  )
})

test('what is wrong stands at the top, linked to its field', () =>
  assert.match(
    String(page({ title: 'Extend', body, errors: { reason: 'Enter why' } })),
    /<main[^>]*>\s*<div class="govuk-error-summary".*href="#reason">Enter why.*<h1/s,
  ))

test('a demonstration says so on every page', () => {
  const sentence = /the complaints, people and addresses here are invented/
  assert.doesNotMatch(String(page({ title: 'x', landlord, body })), sentence)
  const demonstration = { ...landlord, demonstration: true }
  assert.match(String(page({ title: 'x', landlord: demonstration, body })), sentence)
})

test('a page has no script and no style inside its markup', () => {
  const markup = String(
    page({
      ...{ title: 'x', body, landlord: { ...landlord, colour: '#8a1f5c' }, wide: true },
      who: { name: 'Sam Taylor', roles: ['Handler'], signOut: '/sign-out' },
      navigation: [{ text: 'Worklist', href: '/desk', current: true }],
      footer: [{ text: 'Privacy', href: '/sandhill/privacy' }],
      back: '/desk',
    }),
  )
  assert.doesNotMatch(markup, /<style|\sstyle=|\son\w+=|<script(?! type="module" src="\/assets\/)/)
  assert.match(markup, /<html lang="en-GB"/)
  assert.match(markup, /href="\/assets\/colour-8a1f5c\.css"/)
  assert.match(markup, /aria-current="page"/)
  assert.match(markup, /Sam Taylor<\/span> \(Handler\)/)
})

test('a page is not taken for one of the government', () =>
  assert.doesNotMatch(
    String(page({ title: 'x', landlord, body })),
    /GOV\.UK|Crown|Open Government Licence/i,
  ))

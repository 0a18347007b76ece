import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import nunjucks from 'nunjucks'
import { type Html, html } from './html.ts'
import { badge, filter, identityBar, sideNavigation, subNavigation, timeline } from './moj.ts'

const { resolve } = createRequire(import.meta.url)
const published = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([
    dirname(resolve('@ministryofjustice/frontend/package.json')),
    join(dirname(resolve('govuk-frontend/package.json')), 'dist'),
  ]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
)
published.addFilter('mojDate', () => '14 June 2025')

const isAsPublished = (ours: Html, name: string, params: object) =>
  assert.equal(
    squeezed(String(ours)),
    squeezed(published.render(`moj/components/${name}/template.njk`, { params })),
  )

describe('MoJ components are as MoJ Frontend publishes them', () => {
  test('timeline', () =>
    isAsPublished(
      timeline(
        [
          {
            title: 'Acknowledged <',
            by: 'Sam',
            at: { datetime: '2025-06-14', text: '14 June 2025' },
            body: html`<p>Letter</p>`,
          },
          { title: 'Received', at: { datetime: '2025-06-14', text: '14 June 2025' }, body: 'Mail' },
        ],
        3,
      ),
      'timeline',
      {
        headingLevel: 3,
        items: [
          {
            label: { text: 'Acknowledged <' },
            byline: { text: 'Sam' },
            datetime: { timestamp: '2025-06-14', type: 'date' },
            html: '<p>Letter</p>',
          },
          {
            label: { text: 'Received' },
            datetime: { timestamp: '2025-06-14', type: 'date' },
            text: 'Mail',
          },
        ],
      },
    ))

  test('badge', () => {
    isAsPublished(badge('Late'), 'badge', { text: 'Late' })
    isAsPublished(badge('Late', 'red'), 'badge', { text: 'Late', classes: 'moj-badge--red' })
  })

  test('side navigation', () =>
    isAsPublished(
      sideNavigation('Settings', [
        {
          title: 'People',
          items: [
            { text: 'Roles', href: '/roles', current: true },
            { text: 'Teams', href: '/teams' },
          ],
        },
      ]),
      'side-navigation',
      {
        label: 'Settings',
        sections: [
          {
            heading: { text: 'People' },
            items: [
              { text: 'Roles', href: '/roles', active: true },
              { text: 'Teams', href: '/teams' },
            ],
          },
        ],
      },
    ))

  test('sub-navigation', () =>
    isAsPublished(
      subNavigation('Complaint', [
        { text: 'Points', href: '#a', current: true },
        { text: 'Letters', href: '#b' },
      ]),
      'sub-navigation',
      {
        label: 'Complaint',
        items: [
          { text: 'Points', href: '#a', active: true },
          { text: 'Letters', href: '#b' },
        ],
      },
    ))

  test('identity bar', () =>
    isAsPublished(identityBar('C-1'), 'identity-bar', { title: { text: 'C-1' } }))

  test('filter', () =>
    isAsPublished(
      filter({
        heading: 'Filter',
        selected: {
          heading: 'Selected filters',
          clear: { text: 'Clear', href: '/register' },
          categories: [{ heading: 'Stage', items: [{ text: 'Stage 1', href: '/register?x=1' }] }],
        },
        options: html`<p>options</p>`,
      }),
      'filter',
      {
        heading: { text: 'Filter' },
        selectedFilters: {
          heading: { text: 'Selected filters' },
          clearLink: { text: 'Clear', href: '/register' },
          categories: [
            { heading: { text: 'Stage' }, items: [{ text: 'Stage 1', href: '/register?x=1' }] },
          ],
        },
        optionsHtml: '<p>options</p>',
      },
    ))
})

function squeezed(markup: string): string {
  return markup
    .replace(/\s+/g, ' ')
    .replace(/ ?([<>]) ?/g, '$1')
    .trim()
}

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { day } from '#time/day.ts'
import { axe, fitsItsWidth, openBrowser, screenshot, withoutScripts } from '../../test/browser.ts'
import { due } from './due.ts'
import * as field from './fields.ts'
import { hiddenFields } from './form.ts'
import * as govuk from './govuk.ts'
import { type Html, html } from './html.ts'
import { type PageOptions, page } from './layout.ts'
import * as moj from './moj.ts'
import { get, type Route, show } from './reply.ts'
import { type Running, serve } from './server.ts'
import { strip } from './strip.ts'
import { worklist } from './worklist.ts'

// Every component on two pages, looked at by axe in a real browser, and kept as pictures for people.

const frame: Omit<PageOptions, 'title' | 'body'> = {
  landlord: { name: 'Sandhill Homes', slug: 'sandhill', demonstration: true },
  who: { name: 'Priya Shah', roles: ['Complaints officer'], signOut: '/sign-out' },
  navigation: [
    { text: 'Worklist', href: '/desk', current: true },
    { text: 'Log a complaint', href: '/desk/log' },
    { text: 'Putting right', href: '/desk/putting-right' },
    { text: 'Register', href: '/desk/register' },
    { text: 'Reports', href: '/desk/reports' },
  ],
  footer: [
    { text: 'Accessibility', href: '/sandhill/accessibility' },
    { text: 'Privacy', href: '/sandhill/privacy' },
  ],
}

const filled: field.Filled = {
  typed: {
    name: 'Ada <b>',
    words: 'Damp in the\nbedroom',
    points: ['damp'],
    'on-day': '6',
    'on-year': '2025',
  },
  errors: {
    name: 'Enter their full name',
    on: 'Date received must include a month',
    stage: 'Choose a stage',
    points: 'Choose what the complaint is about',
  },
}

const form = html`<h1 class="govuk-heading-l">Log a complaint</h1>
  <form method="post" novalidate>
    ${hiddenFields({ requestId: '7b0e8a52-6a35-4a34-9f0b-0d8f0f5f3c11', seen: 3 })}
    ${field.longTextField('words', 'What happened, in their words', filled, { hint: 'Write what they say, as they say it', max: 2000 })}
    ${field.textField('name', 'Full name', filled, { autocomplete: 'name', width: 20 })}
    ${field.dayField('on', 'Date received', filled, { hint: 'For example, 27 March 2025' })}
    ${field.radiosField('stage', 'Stage', filled, [
      { value: '1', text: 'Stage 1', hint: 'The first answer' },
      { value: '2', text: 'Stage 2', more: field.textField('reviewer', 'Who reviews it', filled) },
      { divider: 'or' },
      { value: 'unsure', text: 'Not sure' },
    ])}
    ${field.checkboxesField('points', 'What it is about', filled, [
      { value: 'damp', text: 'Damp and mould' },
      { value: 'delay', text: 'A repair that is late' },
      { value: 'none', text: 'None of these', exclusive: true },
    ])}
    ${field.checkboxField('urgent', 'Someone is at risk now', filled)}
    ${field.selectField('category', 'Category', filled, [
      { value: '', text: 'Choose a category' },
      { value: 'repairs', text: 'Repairs' },
    ])}
    ${field.textField('amount', 'Amount', filled, { prefix: '£', numeric: true, width: 5 })}
    ${govuk.passwordInput({ id: 'password', name: 'password', label: { text: 'Password' } })}
    ${govuk.fileUpload({ id: 'photo', name: 'photo', label: { text: 'Photos' } })}
    <div class="govuk-button-group">
      ${govuk.button({ text: 'Log the complaint', preventDoubleClick: true })}
      ${govuk.button({ text: 'Save for later', classes: 'govuk-button--secondary' })}
      ${govuk.button({ text: 'Withdraw', classes: 'govuk-button--warning' })}
      <a class="govuk-link" href="/desk">Cancel</a>
    </div>
  </form>`

const calendar = { holidays: new Map([[day('2025-05-26'), 'Spring bank holiday']]) }
const clock = (today: string, to = '2025-06-06') =>
  strip({
    ...{ from: day('2025-05-22'), to: day(to), today: day(today), calendar },
    summary: 'Stage 1 answer: day 4 of 10 working days',
    marks: [
      { day: day('2025-05-22'), letter: 'A', word: 'Acknowledged' },
      { day: day('2025-06-05'), letter: 'S', word: 'Safe day', shape: 'safe' },
      { day: day('2025-06-06'), letter: 'D', word: 'Due', shape: 'due' },
    ],
  })

const item = (reference: string, state: Html, late = false) => ({
  ...{ reference, href: `/desk/complaints/${reference}`, late, due: state },
  about: 'Damp and mould in a child’s bedroom, reported in November and not looked at since',
  more: html`Stage 1 · Ada Lovelace · ${moj.badge('Adjustment')}`,
  next: 'Send the response',
})

const figures = govuk.table({
  caption: 'Complaints answered in time, by month',
  captionClasses: 'govuk-table__caption--m',
  firstCellIsHeader: true,
  head: [
    { text: 'Month' },
    ...['Received', 'In time', 'Late', 'Extended', 'Share in time'].map((text) => ({
      text,
      format: 'numeric' as const,
    })),
  ],
  rows: ['April', 'May', 'June'].map((text) => [
    { text },
    ...['120', '110', '10', '7', '92 %'].map((n) => ({ text: n, format: 'numeric' as const })),
  ]),
})

const pieces = html`<h1 class="govuk-heading-l">Damp in the bedroom</h1>
  ${govuk.notificationBanner({ type: 'success', text: 'The letter was sent' })}
  <p class="govuk-body-l">Stage 1, to be answered by Friday 6 June; safe day Thursday 5 June.</p>
  ${govuk.button({ text: 'Write the response', href: '/desk/respond' })}
  <h2 class="govuk-heading-m">Days</h2>
  ${clock('2025-05-29')} ${clock('2025-06-11', '2025-06-13')}
  <h2 class="govuk-heading-m">Due</h2>
  <ul class="govuk-list">
    <li>${due({ state: 'late', words: '2 working days', date: 'Friday 6 June 2025' })}</li>
    <li>${due({ state: 'today', words: 'today', date: 'Friday 6 June 2025' })}</li>
    <li>${due({ state: 'soon', words: 'in 2 working days', date: 'Tuesday 10 June 2025' })}</li>
    <li>${due({ state: 'later', words: 'in 9 working days', date: 'Thursday 19 June 2025' })}</li>
    <li>${due({ state: 'provisional', words: 'in 15 working days', date: 'Friday 27 June 2025' })}</li>
    <li>${due({ state: 'met', words: 'in time', date: 'Friday 6 June 2025' })}</li>
  </ul>
  <h2 class="govuk-heading-m">Overdue</h2>
  ${worklist('Overdue', [
    item(
      'SH-2025-0012',
      due({ state: 'late', words: '2 working days', date: 'Friday 6 June 2025' }),
      true,
    ),
    item(
      'SH-2025-0044',
      due({ state: 'soon', words: 'in 2 working days', date: 'Tuesday 10 June 2025' }),
    ),
  ])}
  <ul class="pr-figures">
    <li class="pr-figure govuk-body"><span class="pr-figure__number">2</span> overdue</li>
    <li class="pr-figure govuk-body"><span class="pr-figure__number">14</span> due this week</li>
    <li class="pr-figure govuk-body"><span class="pr-figure__number">92 %</span> in time</li>
  </ul>
  ${moj.subNavigation('This complaint', [
    { text: 'Points', href: '#points', current: true },
    { text: 'Letters', href: '#letters' },
    { text: 'Everything that happened', href: '#timeline' },
  ])}
  ${govuk.summaryList({
    card: { title: { text: 'People' } },
    rows: [
      {
        key: { text: 'Complainant' },
        value: { text: 'Ada Lovelace' },
        actions: { items: [{ text: 'Change', href: '#', visuallyHiddenText: 'complainant' }] },
      },
      {
        key: { text: 'Handler' },
        value: { html: govuk.tag({ text: 'Not assigned', classes: 'govuk-tag--yellow' }) },
      },
    ],
  })}
  <p class="govuk-body">${['', 'grey', 'green', 'red', 'orange', 'purple'].map((name) => html`${govuk.tag({ text: name || 'plain', classes: name && `govuk-tag--${name}` })} `)}
    ${(['purple', 'red', 'green', 'grey'] as const).map((name) => html`${moj.badge(name, name)} `)}</p>
  ${govuk.scrolling('Complaints answered in time, by month', figures)}
  ${govuk.warningText({ text: 'This can’t be undone.', iconFallbackText: 'Warning' })}
  ${govuk.insetText({ text: 'The due day is 10 working days after the acknowledgement; policy 8.4; Code 6.3.' })}
  ${govuk.details({ summaryText: 'How this date was counted', text: 'Acknowledged on 22 May, plus 10 working days, the bank holiday of 26 May left out.' })}
  <div class="pr-beside">
    <div>${moj.timeline(
      [
        {
          title: 'Acknowledged',
          by: 'Priya Shah',
          at: { datetime: '2025-05-22', text: '22 May 2025' },
          body: html`<p class="govuk-body">By e-mail</p>`,
        },
        {
          title: 'Received',
          at: { datetime: '2025-05-20', text: '20 May 2025' },
          body: 'By phone',
        },
      ],
      3,
    )}</div>
    <div class="pr-sheet"><h3 class="govuk-heading-s">Dear Ms Lovelace</h3><p class="govuk-body">Thank you for telling us.</p></div>
  </div>
  ${govuk.tabs({
    title: 'Parts',
    items: [
      { id: 'past', label: 'Past', panel: { text: 'What was' } },
      { id: 'next', label: 'Next', panel: { text: 'What comes' } },
    ],
  })}
  ${govuk.accordion({
    id: 'code',
    headingLevel: 3,
    items: [
      { heading: { text: 'Part 1' }, content: { text: 'Defining a complaint' } },
      { heading: { text: 'Part 2' }, content: { text: 'Exclusions' } },
    ],
  })}
  ${govuk.taskList({
    idPrefix: 'letter',
    items: [
      { title: { text: 'Each point is answered' }, href: '#', status: { text: 'Done' } },
      {
        title: { text: 'The right to go to stage 2' },
        href: '#',
        status: { tag: { text: 'Missing', classes: 'govuk-tag--red' } },
      },
    ],
  })}
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-one-third">${moj.sideNavigation(
      'Settings',
      [
        {
          title: 'People',
          items: [
            { text: 'Roles', href: '#r', current: true },
            { text: 'Teams', href: '#t' },
          ],
        },
      ],
      3,
    )}</div>
    <div class="govuk-grid-column-two-thirds"><form method="get">${moj.filter({
      heading: 'Show',
      selected: {
        heading: 'Chosen',
        clear: { text: 'Clear', href: '#' },
        categories: [{ heading: 'Stage', items: [{ text: 'Stage 1', href: '#' }] }],
      },
      options: field.checkboxesField(
        'late',
        'Late',
        { typed: {}, errors: {} },
        [{ value: 'yes', text: 'Only what is late' }],
        { small: true },
      ),
    })}</form></div>
  </div>
  ${govuk.breadcrumbs({ items: [{ text: 'Register', href: '/desk/register' }, { text: 'SH-2025-0012' }] })}
  ${govuk.pagination({ previous: { href: '#1' }, next: { href: '#3' }, items: [{ number: 1, href: '#1' }, { number: 2, href: '#2', current: true }, { ellipsis: true }, { number: 9, href: '#9' }] })}
  ${govuk.phaseBanner({ tag: { text: 'New' }, text: 'Tell us what you think of this page.' })}
  ${govuk.panel({ titleText: 'Complaint logged', headingLevel: 2, html: html`Their reference<br><strong>SH-2025-0012</strong>` })}
  ${moj.identityBar('SH-2025-0012')}`

const { errors } = filled
const routes: readonly Route[] = [
  get('/pieces', async () =>
    show(page({ ...frame, title: 'Pieces', body: pieces, back: '/desk', wide: true })),
  ),
  get('/form', async () =>
    show(page({ ...frame, title: 'Log a complaint', body: form, errors, back: '/desk' })),
  ),
  get('/colour', async () => {
    const landlord = { name: 'Harbour & Vale', slug: 'hv', demonstration: false, colour: '#f2c14e' }
    return show(
      page({ title: 'Complain', body: html`<h1 class="govuk-heading-l">Complain</h1>`, landlord }),
    )
  }),
]

describe('every component', { timeout: 120_000 }, () => {
  let browser: Browser
  let server: Running
  const defects: unknown[] = []
  before(async () => {
    browser = await openBrowser()
    server = await serve(routes, {
      ...{ port: 0, host: '127.0.0.1', now: () => new Date() },
      onDefect: (error) => defects.push(error),
    })
  })
  after(async () => {
    await browser.close()
    await server.close()
  })

  for (const path of ['pieces', 'form', 'colour'])
    for (const width of [360, 1280])
      for (const scripts of [true, false])
        test(`${path} at ${width} px ${scripts ? 'with' : 'without'} JavaScript can be used by everyone`, async () => {
          const viewport = { width, height: 800 }
          const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
          if (!scripts) await withoutScripts(context)
          const shown = await context.newPage()
          const complaints: string[] = []
          if (scripts) shown.on('console', (message) => complaints.push(message.text()))
          shown.on('pageerror', (error) => complaints.push(error.message))
          await shown.goto(`http://127.0.0.1:${server.port}/${path}`)
          await screenshot(shown, `gallery-${path}-${width}${scripts ? '' : '-plain'}`)
          await axe(shown)
          await fitsItsWidth(shown)
          assert.deepEqual([...defects, ...complaints], [])
          await context.close()
        })

  test('what is folded away is there on paper', async () => {
    const shown = await browser.newPage()
    await shown.goto(`http://127.0.0.1:${server.port}/pieces`)
    await shown.emulateMedia({ media: 'print' })
    await shown.setViewportSize({ width: 700, height: 900 })
    assert.ok(await shown.getByText('Acknowledged on 22 May, plus 10 working days').isVisible())
    assert.ok(await shown.getByText('Exclusions').isVisible())
    assert.ok(!(await shown.getByRole('link', { name: 'Log a complaint' }).isVisible()))
    await screenshot(shown, 'gallery-pieces-print')
    await shown.close()
  })
})

import type { Publicity } from '#publishing/publicity.ts'
import { openOf, type Standing } from '#publishing/publicity-due.ts'
import { sayDay } from '#time/say-day.ts'
import { one } from '../../form.ts'
import { button, details, notificationBanner, scrolling, table, tag } from '../../govuk.ts'
import { type Content, type Html, html, join, path } from '../../html.ts'
import { ownFileLinks } from '../own-files.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { SAY_MEDIUM, sayKnown } from './words.ts'

export const TITLE = 'Do people know how to complain?'

const SAY_DONE: Readonly<Record<string, string>> = {
  note: 'It is in the log.',
  correct: 'The log is put right. What it said before stays in the record.',
}

export type PublicityShown = {
  readonly log: readonly Publicity[]
  readonly texts: ReadonlyMap<string, string>
  readonly standings: readonly Standing[]
  /** A paragraph about the policy for letters of all kinds. */
  readonly paragraph: string
}

/** What is to be made known about complaints, how far it has been, and the log of it. */
export function publicityPage(visit: StaffVisit, shown: PublicityShown): Html {
  const { log, standings, paragraph } = shown
  const done = SAY_DONE[one(visit.query, 'done')]
  const body = html`${done && notificationBanner({ type: 'success', text: done })}
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4">${TITLE}</h1>
    <p class="govuk-body-l">${inOneSentence(shown)}</p>
    ${button({ text: 'Note what was made known', href: '/desk/publicity/note' })}
    ${standings.length > 0 && due(shown)}
    <h2 class="govuk-heading-m" id="log">What was made known</h2>
    ${log.length === 0 ? NOTHING : logTable(shown)}
    <h2 class="govuk-heading-m" id="paragraph">A paragraph for your letters</h2>
    <p class="govuk-body">Put it into letters that you write anyway: about rent, repairs or a visit. <span class="pr-clause">Code 2024, 3.5; Code 2020, 2.6</span></p>
    <div class="govuk-inset-text"><p class="govuk-body">${paragraph}</p></div>`
  return deskPage(visit, { title: TITLE, body, wide: true })
}

const NOTHING = html`<p class="govuk-body">Nothing is in the log yet. Each time the policy, the Ombudsman’s Code or Scheme, or how to complain stands in a leaflet, a newsletter, on the website or in a letter, note it here with its day. That is what you show when somebody asks how residents know.</p>`

function inOneSentence({ standings, log }: PublicityShown): string {
  if (standings.length === 0)
    return 'The policy does not say where and when it is made known. What is done is kept here all the same.'
  const open = openOf(standings)
  if (open.length > 0) {
    const late = open.filter(({ state }) => state === 'overdue').length
    const is = open.length === 1 ? '1 thing is' : `${open.length} things are`
    return `${is} to be made known${late === 0 ? '' : `, ${late} of them overdue`}.`
  }
  return log.length === 0 ? 'Nothing is due.' : 'All that the policy promises has been made known.'
}

const STATES: Record<Standing['state'], { readonly text: string; readonly classes: string }> = {
  kept: { text: 'Done', classes: 'govuk-tag--green' },
  due: { text: 'Due', classes: 'govuk-tag--yellow' },
  overdue: { text: 'Overdue', classes: 'govuk-tag--red' },
  later: { text: 'Not yet', classes: 'govuk-tag--grey' },
  'on-occasion': { text: 'As it happens', classes: 'govuk-tag--grey' },
}

function due({ standings, texts }: PublicityShown): Html {
  const rows = standings.map((standing) => [
    {
      html: html`${standing.rule.name}<br><span class="pr-clause">${standing.rule.cite}</span>`,
    },
    { text: sayKnown(standing.rule.of) },
    { html: html`${tag(STATES[standing.state])} ${sayStanding(standing)}` },
    { html: lastOf(standing, texts) },
  ])
  return scrolling(
    'What the policy promises',
    table({
      caption: 'What the policy promises',
      captionClasses: 'govuk-table__caption--m',
      head: [{ text: 'Where' }, { text: 'What' }, { text: 'How it stands' }, { text: 'Last' }],
      rows,
    }),
  )
}

/** `1 of 2 this year; the rest is due by Thursday 31 December 2026.` */
export function sayStanding({ state, rule, done, wanted, by, short }: Standing): Html {
  const count = rule.every === 'year' && wanted > 1 ? `${done.length} of ${wanted} this year. ` : ''
  const when =
    by === undefined
      ? rule.every === 'edition' && state === 'due'
        ? 'It has not been noted since this edition came into force.'
        : ''
      : state === 'due'
        ? `${done.length === 0 ? '' : 'The next '}by ${sayDay(by)}.`
        : state === 'overdue'
          ? `It was due by ${sayDay(by)}.`
          : `Next from ${sayDay(by)}.`
  const before =
    short &&
    ` In ${short.year} it was ${short.done === 0 ? 'not done' : `done ${short.done} of ${wanted} times`}.`
  return html`${count}${when}${before}`
}

function lastOf({ rule, done }: Standing, texts: PublicityShown['texts']): Html {
  const [last] = done
  const href = path`/desk/publicity/note?rule=${rule.id}`
  return html`${last && html`${sayDay(last.done)}: ${written(texts, last.name)}<br>`}<a class="govuk-link" href="${href}">Note it<span class="govuk-visually-hidden">: ${rule.name}</span></a>`
}

export const written = (
  texts: ReadonlyMap<string, string>,
  { document }: { readonly document: string },
): Content => html`<span class="pr-typed">${texts.get(document) ?? 'Text erased'}</span>`

function logTable({ log, texts }: PublicityShown): Html {
  const rows = log.map((one) => {
    const files = ownFileLinks(one.files, texts)
    return [
      { text: sayDay(one.done) },
      { html: html`${SAY_MEDIUM[one.medium]}: ${written(texts, one.name)}` },
      { html: html`${sayKnown(one.of)}${files.length > 0 && html`<br>${join(files, ', ')}`}` },
      {
        html: html`${one.off ? html`${tag({ text: 'Did not take place', classes: 'govuk-tag--grey' })} ` : html`<a class="govuk-link" href="${path`/desk/publicity/${one.id}/correct`}">Put it right<span class="govuk-visually-hidden">: ${SAY_MEDIUM[one.medium]}, ${sayDay(one.done)}</span></a>`}${corrections(one, texts)}`,
      },
    ]
  })
  return scrolling(
    'What was made known',
    table({
      caption: 'The log',
      captionClasses: 'govuk-visually-hidden',
      head: [{ text: 'Day' }, { text: 'Where' }, { text: 'What' }, { text: 'Put right' }],
      rows,
    }),
  )
}

function corrections({ corrections }: Publicity, texts: PublicityShown['texts']): Content {
  if (corrections.length === 0) return undefined
  return details({
    summaryText: 'What it said before',
    html: html`${corrections.map(
      ({ on, was, why }) =>
        html`<p class="govuk-body-s">Until ${sayDay(on)}: ${SAY_MEDIUM[was.medium]}, ${sayDay(was.done)}, ${sayKnown(was.of)}: ${written(texts, was.name)}. Put right because: ${written(texts, why)}</p>`,
    )}`,
  })
}

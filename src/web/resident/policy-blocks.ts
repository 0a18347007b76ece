import type { Block, TimelineStep } from '#policy/say/document.ts'
import { table } from '../govuk.ts'
import { type Html, html } from '../html.ts'

/** A part of a document as a page shows it, below a heading of the second level. */
export function block(shown: Block): Html {
  switch (shown.kind) {
    case 'heading':
      return html`<h3 class="govuk-heading-m">${shown.text}</h3>`
    case 'paragraph':
      return html`<p class="govuk-body">${shown.text}</p>`
    case 'list':
      return html`<p class="govuk-body pr-intro">${shown.intro}</p>
        <ul class="govuk-list govuk-list--bullet">${shown.items.map((item) => html`<li>${item}</li>`)}</ul>`
    case 'terms':
      return html`<p class="govuk-body pr-intro">${shown.intro}</p>
        <ul class="govuk-list govuk-list--bullet govuk-list--spaced">${shown.terms.map(
          ({ term, text }) => html`<li><strong>${term}.</strong> ${text}</li>`,
        )}</ul>`
    case 'table':
      return table({
        caption: shown.caption,
        captionClasses: 'govuk-visually-hidden',
        head: shown.head.map((text) => ({ text })),
        rows: shown.rows.map(([first, second]) => [{ text: first }, { text: second }]),
        firstCellIsHeader: true,
      })
    case 'timeline':
      return timeline(shown)
    case 'contact':
      return html`<p class="govuk-body pr-intro"><strong>${shown.name}</strong></p>
        <ul class="govuk-list govuk-list--spaced">${shown.ways.map(
          ({ by, text, href }) =>
            html`<li>${by}: ${href === undefined ? text : html`<a class="govuk-link" href="${href}">${text}</a>`}</li>`,
        )}</ul>`
  }
}

/** Steps on a line, with a square for each working day between them. The words beside it say the same. */
function timeline({ caption, steps }: Extract<Block, { kind: 'timeline' }>): Html {
  return html`<ol class="pr-path" aria-label="${caption}">${steps.map(step)}</ol>`
}

function step({ title, when, notes, gap }: TimelineStep): Html {
  return html`<li class="pr-path__step">
    ${gap && html`<div class="pr-path__gap" aria-hidden="true"><span class="pr-path__days">${squares(gap.days)}</span> <span>${gap.label}</span></div>`}
    <div class="pr-path__what">
      <p class="govuk-body pr-path__title">${title}</p>
      <p class="govuk-body pr-path__when">${when}</p>
      ${notes.map((note) => html`<p class="govuk-body pr-path__note">${note}</p>`)}
    </div>
  </li>`
}

/** More than that is no picture of anything. */
const MOST_SQUARES = 60
const A_WEEK = 5
const SIDE = 14
const GAP = 3

function squares(days: number): readonly Html[] {
  const count = Math.min(Math.max(days, 0), MOST_SQUARES)
  const weeks = Array.from({ length: Math.ceil(count / A_WEEK) }, (_, week) =>
    Math.min(A_WEEK, count - week * A_WEEK),
  )
  return weeks.map((inWeek) => {
    const width = inWeek * (SIDE + GAP)
    const drawn = Array.from(
      { length: inWeek },
      (_, day) =>
        html`<rect x="${day * (SIDE + GAP) + 1}" y="1" width="${SIDE - 2}" height="${SIDE - 2}" rx="2"/>`,
    )
    return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${SIDE}" viewBox="0 0 ${width} ${SIDE}" focusable="false">${drawn}</svg> `
  })
}

import {
  type GuidanceEdition,
  guidanceOn,
  readRemediesGuidance,
} from '#ombudsman/remedies-guidance.ts'
import { type Day, sayDate } from '#time/day.ts'
import { type Html, html } from '../../html.ts'

const GUIDANCE = readRemediesGuidance()

/** What is weighed when a remedy is chosen. */
export const FACTORS = GUIDANCE.factors

/** The Ombudsman's guidance on the day, to be read beside the form. It decides nothing. */
export function remediesGuidance(today: Day): Html {
  const edition = guidanceOn(GUIDANCE, today)
  if (edition === undefined) return html``
  const { name, says, sums, source } = edition
  return html`<h3 class="govuk-heading-s" id="guidance-text">The Ombudsman’s ${name.charAt(0).toLowerCase()}${name.slice(1)}</h3>
    <p class="govuk-body-s">${applies(edition)} ${says} It guides, and decides nothing here.</p>
    <dl class="pr-sums">${sums.map(
      ({ what, sum, seen }) =>
        html`<dt>${what}</dt><dd>${sum}${SEEN[seen] && html` <span class="pr-clause">${SEEN[seen]}</span>`}</dd>`,
    )}</dl>
    <p class="govuk-body-s"><a class="govuk-link" href="${source.address}" rel="noreferrer">${source.name}</a>
      <span class="pr-clause">Code 2024, 7.4</span></p>`
}

function applies({ from, to }: GuidanceEdition): string {
  if (from !== undefined) return `It applies from ${sayDate(from)}.`
  return to === undefined ? '' : `It applies until ${sayDate(to)}.`
}

/** How sure we are of a sum. */
const SEEN = {
  page: '',
  decisions: 'as decisions quote it',
  memory: 'not confirmed',
} as const

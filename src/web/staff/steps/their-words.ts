import { currentStage } from '#complaint/complaint.ts'
import { details } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'

/** What the complainant said, open above a form in which somebody puts it in their own words. */
export function theirWords({ looked }: InHand): Html {
  const { words, wanted } = looked.complaint
  const unresolved = looked.entries
    .map(({ entry }) => entry)
    .findLast((entry) => entry.type === 'escalation-requested')?.unresolved
  const isSecond = currentStage(looked.complaint).stage === 2
  return html`${
    isSecond &&
    html`<h2 class="govuk-heading-s govuk-!-margin-bottom-1">What is still unresolved</h2>
      <blockquote class="govuk-body pr-words">${unresolved === undefined ? 'They gave no reason. None is needed; ask them if you can.' : written(looked, unresolved)}</blockquote>`
  }${details({
    summaryText: isSecond ? 'What they said at the beginning' : 'What they said',
    open: !isSecond,
    html: html`<blockquote class="govuk-body pr-words">${written(looked, words)}</blockquote>
      ${wanted && html`<p class="govuk-body"><strong>What would put it right:</strong> ${written(looked, wanted)}</p>`}`,
  })}`
}

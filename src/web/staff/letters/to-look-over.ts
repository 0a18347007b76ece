import type { ToLookOver } from '#record/letter-checks.ts'
import { londonDay, londonTime } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { insetText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { sayDraft } from './draft-names.ts'

/** What colleagues asked somebody to look over, on their worklist: a letter waits for nobody, so it stands first. */
export function toLookOver(asked: readonly ToLookOver[]): Html {
  if (asked.length === 0) return html``
  return insetText({
    classes: 'pr-notice',
    html: html`<h2 class="govuk-heading-s govuk-!-margin-bottom-1">You are asked to look over ${asked.length === 1 ? 'a letter' : `${asked.length} letters`}</h2>
      <ul class="govuk-list govuk-!-margin-bottom-0">${asked.map(
        ({ reference, step, askedBy, askedAt }) =>
          html`<li><a class="govuk-link" href="${path`/desk/complaints/${reference}/letters/${step}`}">${reference}: ${sayDraft(step).toLowerCase()}</a>, by ${askedBy ?? 'a colleague'}, ${sayDay(londonDay(askedAt))} at ${londonTime(askedAt)}</li>`,
      )}</ul>`,
  })
}

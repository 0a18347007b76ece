import { nameOf } from '#policy/policy.ts'
import type { Looked } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import type { Need, RestrictedContact } from '#views/needs.ts'
import { insetText } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { nameOn, unsettledOn } from './who-is-on-it.ts'
import { SAY_FORMAT } from './words.ts'

/** An adjustment in a line: what letters and calls go by, and their own words. */
export function sayNeed({ format, need }: Pick<Need, 'format' | 'need'>): Html {
  const words =
    need === null
      ? html`<span class="pr-erased">erased</span>`
      : html`<span class="pr-typed">${need}</span>`
  return format === 'other' ? words : html`${SAY_FORMAT[format]}: ${words}`
}

/** What people need and how they may reach us: in view wherever a complaint of theirs is worked on. */
export function needsInView(looked: Looked): Html {
  const { adjustments, restrictions } = looked.needs
  const needs = adjustments.filter(({ declined }) => declined === null)
  const unsettled = unsettledOn(looked)
  const isNeeded = needs.length + unsettled.length > 0
  return html`${
    isNeeded
      ? insetText({
          classes: 'pr-notice',
          html: html`<h2 class="govuk-heading-s govuk-!-margin-bottom-1">Reasonable adjustments</h2>
            <ul class="govuk-list govuk-!-margin-bottom-0">${needs.map(
              (one) =>
                html`<li><strong>${nameOn(looked, one.person)}:</strong> ${sayNeed(one)}${one.agreed === null && ' (asked for, not decided yet)'}</li>`,
            )}${unsettled.map(
              ({ person }) =>
                html`<li><strong>${person?.name ?? 'erased'}:</strong> <span class="pr-typed">${person?.adjustments}</span> (asked for, not decided yet)</li>`,
            )}</ul>`,
        })
      : html`<p class="pr-clause">No reasonable adjustment has been asked for.</p>`
  }${restrictions.length > 0 && restrictionsInView(restrictions, looked)}`
}

function restrictionsInView(restrictions: readonly RestrictedContact[], looked: Looked): Html {
  return insetText({
    classes: 'pr-notice',
    html: html`<h2 class="govuk-heading-s govuk-!-margin-bottom-1">Contact is restricted; the complaint goes on</h2>
      <ul class="govuk-list govuk-!-margin-bottom-0">${restrictions.map(
        (one) =>
          html`<li><strong>${nameOn(looked, one.person)}:</strong> ${sayRestriction(one, looked)} Until it is reviewed, by ${sayDay(one.reviewBy)} at the latest.</li>`,
      )}</ul>`,
  })
}

export function sayRestriction(
  { restricted, channels, only }: RestrictedContact,
  looked: Looked,
): Html {
  const closed = channels.map((id) => nameOf(looked.rules.policy.channels, id)).join(', ')
  return html`<span class="pr-typed">${restricted ?? 'erased'}</span>${closed !== '' && ` (not by: ${closed})`}${only !== null && `, only through ${nameOfStaff(looked, only)}`}.`
}

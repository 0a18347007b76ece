import { sayDay } from '#time/say-day.ts'
import type { Need } from '#views/needs.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { written } from '../complaint/words.ts'
import { placeInLibrary } from '../library/links.ts'
import { sayNeed, sayRestriction } from './in-view.ts'
import { stepLink } from './step-link.ts'
import { nameOn, unsettledOn } from './who-is-on-it.ts'

/** What was asked for and decided, and how contact is restricted, each with its day of review. */
export function needsPart(inHand: InHand): Html {
  const { looked } = inHand
  const { adjustments, restrictions } = looked.needs
  const unsettled = unsettledOn(looked)
  return html`${
    adjustments.length + unsettled.length === 0
      ? html`<p class="govuk-body">No adjustment is recorded. They hold for all complaints of a person.</p>`
      : html`<ul class="govuk-list govuk-list--spaced">${adjustments.map(
          (need) =>
            html`<li><strong>${nameOn(looked, need.person)}:</strong> ${sayNeed(need)}<br>${stateOf(need, inHand)}</li>`,
        )}${unsettled.map(
          ({ id, person }) =>
            html`<li><strong>${person?.name ?? 'erased'}:</strong> <span class="pr-typed">${person?.adjustments}</span><br>Noted when a complaint was taken. <strong>Not decided yet.</strong>${stepLink('ask-adjustment', 'Decide on it', inHand, path`?person=${id}`)}</li>`,
        )}</ul>`
  }
  ${
    restrictions.length > 0 &&
    html`<h3 class="govuk-heading-s">Contact restricted</h3><ul class="govuk-list govuk-list--spaced">${restrictions.map(
      (
        one,
      ) => html`<li><strong>${nameOn(looked, one.person)}:</strong> ${sayRestriction(one, looked)} Since ${sayDay(one.since)}, to be reviewed by ${sayDay(one.reviewBy)}.
        ${underPolicy(one.id, inHand)}${one.complaintId === looked.id ? stepLink('review-restriction', 'Review it', inHand, path`?restriction=${one.id}`) : elsewhere}</li>`,
    )}</ul>`
  }
  ${stepLink('ask-adjustment', 'Record a reasonable adjustment', inHand)}
  ${stepLink('restrict-contact', 'Restrict contact', inHand)}`
}

const elsewhere = html`<span class="pr-clause">Recorded with another complaint of this person, and changed there.</span>`

/** The policy under which contact is restricted, where this complaint's own entries name it. */
function underPolicy(restriction: string, { looked }: InHand): Html | undefined {
  const under = looked.complaint.people.restrictions.find(({ id }) => id === restriction)?.under
  return (
    under &&
    html`Under the edition of ${sayDay(under.edition)} of <a class="govuk-link" href="${placeInLibrary(under.document)}">our policy on behaviour</a>.`
  )
}

function stateOf(need: Need, inHand: InHand): Html {
  const { looked, context } = inHand
  const own = looked.complaint.people.adjustments.find(({ id }) => id === need.id)
  const change = (step: 'decide-adjustment' | 'review-adjustment', text: string) =>
    own ? stepLink(step, text, inHand, path`?adjustment=${need.id}`) : elsewhere
  const disability =
    own?.disability &&
    html` Disability disclosed, kept with their consent: ${written(looked, own.disability)}.`
  const asked = html`Asked for on ${sayDay(need.asked)}.${disability} `
  if (need.declined !== null)
    return html`${asked}Not agreed on ${sayDay(need.declined)}${own?.declined && html`: ${written(looked, own.declined.reason)}`}.`
  if (need.agreed === null)
    return html`${asked}<strong>Not decided yet.</strong>${change('decide-adjustment', 'Decide on it')}`
  const late = need.reviewBy !== null && need.reviewBy < context.today
  return html`${asked}Agreed on ${sayDay(need.agreed)}. ${need.inPractice === null ? 'Not put in practice yet.' : `In practice since ${sayDay(need.inPractice)}.`}
    ${need.reviewBy !== null && html`${late ? html`<strong>Review overdue</strong>: it was due` : 'Review'} by ${sayDay(need.reviewBy)}.`}${change('review-adjustment', 'Review it')}`
}

import { disposalDue, keptBy } from '#complaint/retention/due.ts'
import { may } from '#complaint/roles.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'

/** How long the record of a closed complaint is kept, in a line on its page. */
export function keptUntil({ looked, who }: InHand): Html {
  const { complaint, rules } = looked
  const due = disposalDue(complaint, rules.policy)
  if (due === undefined || complaint.retention.disposed !== undefined) return html``
  const held = keptBy(complaint).length > 0
  const says = held ? 'Its record is kept for now' : `Its record is kept until ${sayDay(due)}`
  return html`<p class="govuk-body">${says}. <span class="pr-clause">${rules.policy.retention?.cite}</span>${
    may(who.policy, who.actor, 'administer', 'assign') &&
    html` <a class="govuk-link" href="${path`/desk/complaints/${complaint.reference}/disposal`}">Hold it, or let it go</a>`
  }</p>`
}

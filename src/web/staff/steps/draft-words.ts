import type { Draft } from '#record/drafts.ts'
import { londonDay, londonTime } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { insetText, notificationBanner } from '../../govuk.ts'
import { type Html, html, trusted } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { addressOf } from './draft-key.ts'
import type { Step } from './step.ts'

const sayWhen = ({ savedAt }: Draft) => `${sayDay(londonDay(savedAt))} at ${londonTime(savedAt)}`

const sayWhose = ({ savedBy }: Draft, { looked, who }: InHand) =>
  savedBy === who.staff.id ? 'You' : nameOfStaff(looked, savedBy)

/** Whose draft was brought back and of when, and a way to be rid of it. */
export function broughtBack(step: Step, inHand: InHand, draft: Draft): Html {
  const of = sayWhose(draft, inHand)
  return insetText({
    classes: 'pr-draft',
    html: html`<p class="govuk-body govuk-!-margin-bottom-2">This is a draft. ${of} saved it on ${sayWhen(draft)}. Nothing of it has been recorded or sent.</p>
      <form method="post" action="${addressOf(step, inHand)}/draft" data-draft-thrown-away>
        <button class="pr-link-button" name="discard" value="yes">Throw the draft away</button></form>`,
  })
}

/** Somebody else saved another version meanwhile. */
export function twoVersions(step: Step, inHand: InHand, theirs: Draft): Html {
  const of = sayWhose(theirs, inHand)
  return notificationBanner({
    titleText: 'Two versions',
    role: 'alert',
    html: html`<h2 class="govuk-notification-banner__heading">${of} saved another version of this on ${sayWhen(theirs)}</h2>
      <p class="govuk-body">Yours is in the form and is not saved yet. Theirs stands beside it. Take over what is missing from one into the other, then save yours; or <a class="govuk-link" href="${addressOf(step, inHand)}">go on with theirs and drop yours</a>.</p>`,
  })
}

/** The other version, to be read and not to be changed: the same form, with names of its own for everything. */
export function theirVersion(step: Step, inHand: InHand, theirs: Draft): Html {
  const typed = { ...step.start(inHand, {}), ...theirs.typed }
  const filled = { typed, errors: {} }
  const markup = String(html`${step.fields(filled, inHand)}${step.sent?.(filled, inHand)}`)
  return html`<fieldset disabled class="pr-theirs govuk-fieldset">
    <legend class="govuk-visually-hidden">What ${sayWhose(theirs, inHand)} saved</legend>${renamed(markup)}</fieldset>`
}

const NAMES = /\s(id|for|name|aria-describedby|data-aria-controls|aria-controls|href)="([^"]*)"/g

function renamed(markup: string): Html {
  return trusted(
    markup
      .replaceAll(NAMES, (_, attribute: string, names: string) => {
        if (attribute === 'href' && !names.startsWith('#')) return ` href="${names}"`
        const each = names.split(' ').map((name) => name.replace(/^#?/, '$&theirs-'))
        return ` ${attribute}="${each.join(' ')}"`
      })
      .replaceAll(' autofocus', ''),
  )
}

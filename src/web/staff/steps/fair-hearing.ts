import { currentStage } from '#complaint/complaint.ts'
import { commentRefusal, whoMayComment } from '#complaint/people/hear.ts'
import { reviewRefusal } from '#complaint/procedure/review.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { insetText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { stepLink } from '../people/step-link.ts'

const OUTCOMES = ['upheld', 'partly-upheld', 'not-upheld'] as const

/** Who still has to be asked for a comment, or waited for, depending on how the points are decided. */
export function hearingNotice(inHand: InHand): Html {
  const { looked, context } = inHand
  const { complaint } = looked
  const rule = context.policy.stages[currentStage(complaint).stage].commentOnFindings
  if (rule === undefined) return html``
  const decisions = OUTCOMES.map((outcome) => ({ outcome }))
  const refusal = commentRefusal(complaint, context, decisions, context.today)
  if (refusal === undefined) return html``
  const when = rule.findings === 'all' ? '' : 'If something is found against them: '
  return html`${insetText({
    classes: 'pr-notice',
    html: html`<p class="govuk-body">${when}${sayRefusal(refusal)}.</p>${hearingLinks(inHand)}`,
  })}`
}

/** What can be done about it: each person with the next thing to do. */
export function hearingLinks(inHand: InHand): Html {
  const { looked, context } = inHand
  const decisions = OUTCOMES.map((outcome) => ({ outcome }))
  return html`${whoMayComment(looked.complaint, context, decisions).map((party) => {
    const query = path`?party=${party.of === 'subject' ? party.staff : 'complainant'}`
    const name =
      party.of === 'subject'
        ? nameOfStaff(looked, party.staff)
        : (looked.complainant?.name ?? 'whoever complains')
    const asked = looked.complaint.people.invitations.find(
      (one) =>
        one.stage === currentStage(looked.complaint).stage &&
        one.of === party.of &&
        (one.of !== 'subject' || party.of !== 'subject' || one.staff === party.staff),
    )
    if (asked?.answered !== undefined) return html``
    return asked
      ? stepLink('record-comment', `Record what ${name} says to the findings`, inHand, query)
      : stepLink('invite-comment', `Send the findings to ${name} for comment`, inHand, query)
  })}`
}

/** Why the answer waits for somebody to be heard, if it does however the points are decided. */
export function waitsForHearing({ looked, context }: InHand): string | undefined {
  const upheld = looked.complaint.points.map(() => ({ outcome: 'upheld' }) as const)
  const refusal =
    commentRefusal(looked.complaint, context, upheld, context.today) ??
    reviewRefusal(looked.complaint, context, context.today)
  return refusal && sayRefusal(refusal)
}

import { currentStage } from '#complaint/complaint.ts'
import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { summaryList } from '../../govuk.ts'
import { type Content, type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { nameOfStaff, written } from '../complaint/words.ts'
import { link } from '../investigation/page.ts'
import { SAY_RESOLVED } from '../told/procedure.ts'
import { unresolvedOf } from './review-fields.ts'

/** What the review at stage 2 is about, for whoever does it; nothing at stage 1. */
export function reviewPart(inHand: InHand): Html | undefined {
  const { looked, context } = inHand
  const { stage, handler } = currentStage(looked.complaint)
  if (stage === 1) return undefined
  const { plan, option, reviewed } = looked.complaint.procedure
  const { escalation } = context.policy
  const asked = unresolvedOf(inHand)
  return html`${summaryList({
    rows: [
      ...(asked ? [row('Still unresolved, in their words', written(looked, asked))] : []),
      ...(option
        ? [
            row(
              'How it is escalated',
              html`${nameOf(escalation.options, option.option)}<br>${written(looked, option.why)}<br>${nameOfStaff(looked, option.by)}, ${sayDay(option.on)}`,
            ),
          ]
        : []),
      ...(plan
        ? [
            row('What it is about', written(looked, plan.about)),
            row('What stage 1 resolved', SAY_RESOLVED[plan.resolved]),
            row('Who is kept informed', written(looked, plan.informed)),
            row('Evidence to gather', written(looked, plan.evidence)),
            row('To be done by', sayDay(plan.until)),
          ]
        : []),
      row('Who reviews', handler === undefined ? 'Nobody yet' : nameOfStaff(looked, handler)),
      row('Stage 1 looked through', reviewed === undefined ? notYet(inHand) : seen(inHand)),
    ],
  })}
    ${link('look-through', reviewed === undefined ? 'Look through stage 1' : 'Look through stage 1 again', inHand)}`
}

function seen({ looked }: InHand): Html {
  const { reviewed } = looked.complaint.procedure
  return html`${reviewed && html`${sayDay(reviewed.on)}, by ${nameOfStaff(looked, reviewed.by)}${reviewed.note && html`<br>${written(looked, reviewed.note)}`}`}`
}

const notYet = ({ context }: InHand): Html => {
  const rule = context.policy.escalation.reviewsFirst
  return html`Not yet${rule && html` <span class="pr-clause">${rule.cite}</span>`}`
}

const row = (key: string, value: Content) => ({
  key: { text: key },
  value: { html: html`${value}` },
})

import type { LearningCommandType } from '#complaint/learning/commands.ts'
import {
  hasTaught,
  type ImprovementState,
  learnedBy,
  shouldTeach,
} from '#complaint/learning/state.ts'
import { CAUSES } from '#ombudsman/causes.ts'
import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { showKept, showPromise } from '../complaint/promise-words.ts'
import { nameOfStaff, written } from '../complaint/words.ts'
import { inTheWay } from '../steps/trial.ts'
import { SAY_ANSWER, SAY_IMPROVEMENT, sayAudiences } from '../told/learning.ts'

/** What a complaint taught, on its page; undefined while there is nothing to tell and nothing to ask. */
export function learningOf(inHand: InHand, past: boolean): Html | undefined {
  const { complaint } = inHand.looked
  const { learnings, improvements, shared } = complaint.learned
  const missing = shouldTeach(complaint) && !hasTaught(complaint)
  if (learnings.length === 0 && improvements.length === 0 && !missing) return undefined
  const link = (step: LearningCommandType, text: string, query = '') =>
    !past && inTheWay(step, inHand) === undefined && stepLink(step, text, inHand, query)
  return html`${missing && html`<p class="govuk-body">Nothing is written down yet${complaint.closed && html`, and it should be by ${sayDay(learnedBy(complaint.closed.on))}`}.</p>${link('record-learning', 'Write down what was learned')}`}
    ${learnings.map((one) => learned(one, inHand))}
    ${improvements.length > 0 && html`<h3 class="govuk-heading-s">What changes</h3><ul class="govuk-list govuk-list--spaced pr-promises">${improvements.map((one) => improvement(one, inHand, link))}</ul>`}
    ${shared.map((one) => html`<p class="pr-clause">Shared with ${sayAudiences(one.with)} on ${sayDay(one.on)}.</p>`)}
    ${
      learnings.length > 0 &&
      html`${link('plan-improvement', 'Plan an improvement')}${link('share-learning', 'Record that it was shared')}`
    }`
}

function stepLink(step: LearningCommandType, text: string, { looked }: InHand, query: string) {
  const href = path`/desk/complaints/${looked.complaint.reference}/${step}` + query
  return html`<p class="govuk-body govuk-!-margin-bottom-1"><a class="govuk-link" href="${href}">${text}</a></p>`
}

function learned(
  { cause, causeWords, answer, words, stage, on }: Learnt,
  { looked }: InHand,
): Html {
  return html`<p class="govuk-body govuk-!-margin-bottom-1"><strong>${SAY_ANSWER[answer]}.</strong> ${written(looked, words)}</p>
    <p class="govuk-body-s">Cause: ${causeWords === undefined ? nameOf(CAUSES, cause) : written(looked, causeWords)}. Written down at stage ${stage}, on ${sayDay(on)}.</p>`
}
type Learnt = InHand['looked']['complaint']['learned']['learnings'][number]

function improvement(
  one: ImprovementState,
  { looked, context }: InHand,
  link: (step: LearningCommandType, text: string, query?: string) => Html | false,
): Html {
  const { rules, entries } = looked
  const query = path`?improvement=${one.id}`
  const shown = entries.find(
    ({ entry }) => entry.type === 'improvement-made' && entry.improvement === one.id,
  )?.entry
  return html`<li class="pr-promise">
    <p class="govuk-body govuk-!-margin-bottom-1"><strong>${written(looked, one.what)}</strong></p>
    <p class="govuk-body govuk-!-margin-bottom-1">${
      one.made === undefined
        ? showPromise(one.due, rules.calendar, context.today)
        : showKept(one.made, one.due, rules.calendar)
    }</p>
    <p class="govuk-body-s govuk-!-margin-bottom-1">${SAY_IMPROVEMENT[one.kind]}. ${nameOfStaff(looked, one.owner)} sees to it.${one.firstDue !== one.due && ` First planned for ${sayDay(one.firstDue)}.`}</p>
    ${shown?.type === 'improvement-made' && html`<p class="govuk-body-s govuk-!-margin-bottom-1">What shows it: ${written(looked, shown.evidence)}</p>`}
    ${one.made === undefined && html`${link('make-improvement', 'Record that it was made', query)}${link('move-improvement', 'Move it', query)}`}
  </li>`
}

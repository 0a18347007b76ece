import type { Point, PointDecision, Text } from '#complaint/entries.ts'
import { CATEGORIES, categoriesOf, countsAs } from '#ombudsman/categories.ts'
import type { Stage } from '#policy/policy.ts'
import { nameOf } from '#policy/policy.ts'
import type { Looked } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { summaryList } from '../../govuk.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import { SAY_AGREED } from '../told/investigation.ts'
import { outcomeTag, written } from './words.ts'

/** What a complaint is about: what they said, how we understand it, and each point with what was decided. */
export function aboutOf(looked: Looked): Html {
  const { complaint, rules } = looked
  const said = latestSaid(looked)
  const text = (key: string, text: Text | undefined) =>
    text === undefined ? [] : [row(key, written(looked, text))]
  return html`${summaryList({
    rows: [
      ...text('In one line', complaint.summary),
      ...text('In their words', complaint.words),
      ...(complaint.platform === undefined ? [] : [row('Where it was posted', complaint.platform)]),
      ...text('Their interest in it', complaint.interest),
      ...text('Why details were not given', complaint.details?.why),
      ...text('What would put it right', complaint.wanted),
      ...text('Our understanding', complaint.definition),
      ...understood(looked),
      ...text('Outcomes sought', said.outcomesSought),
      ...text('Not our responsibility', said.notOurs),
      ...text('Still unresolved', said.unresolved),
      ...sorted('Graded as', rules.policy.gradings, complaint.grading),
      ...categorized(looked),
    ],
  })}${beganAs(looked)}${pointsOf(looked)}`
}

/** Whether they agree with it, as far as anybody has noted (Code 2024, 5.6; Code 2020, 1.1). */
function understood({ complaint }: Looked) {
  const last = complaint.investigation.agreements.at(-1)
  return last === undefined
    ? []
    : [row('Agreed with them', `${SAY_AGREED[last.agreed]} (${sayDay(last.on)})`)]
}

/** Where a complaint began as something else that somebody told us. */
const beganAs = ({ complaint: { contact } }: Looked): Content =>
  contact &&
  html`<p class="govuk-body"><a class="govuk-link" href="${path`/desk/contacts/${contact}`}">What it began as, or is about</a></p>`

const row = (key: string, value: Content) => ({
  key: { text: key },
  value: { html: html`${value}` },
})

/** The category, and the Ombudsman's that it counts as where it is the policy's own. */
function categorized({ complaint: { category }, rules }: Looked) {
  if (category === undefined) return []
  const own = nameOf(categoriesOf(rules.policy), category)
  const counted = countsAs(rules.policy, category)
  return [
    row(
      'Category',
      counted === category ? own : `${own} (the Ombudsman’s: ${nameOf(CATEGORIES, counted)})`,
    ),
  ]
}

function sorted(key: string, list: Parameters<typeof nameOf>[0], id: string | undefined) {
  return id === undefined ? [] : [row(key, nameOf(list, id))]
}

/** What the latest letters and requests said that the complaint itself does not keep. */
function latestSaid({ entries }: Looked): {
  readonly outcomesSought?: Text | undefined
  readonly notOurs?: Text | undefined
  readonly unresolved?: Text | undefined
} {
  const all = entries.map(({ entry }) => entry)
  const acknowledged = all.findLast((entry) => entry.type === 'complaint-acknowledged')
  const escalated = all.findLast((entry) => entry.type === 'escalation-requested')
  return {
    outcomesSought: acknowledged?.outcomesSought,
    notOurs: acknowledged?.notOurs,
    unresolved: escalated?.unresolved,
  }
}

function pointsOf(looked: Looked): Html {
  const { points } = looked.complaint
  return html`<h3 class="govuk-heading-s" id="points">Points complained of</h3>
    ${
      points.length === 0
        ? html`<p class="govuk-body">None yet: they are set out when it is acknowledged.</p>`
        : html`<ol class="govuk-list govuk-list--number pr-points">${points.map(
            (point) => html`<li>${written(looked, point.text)}${decisionsOn(point, looked)}</li>`,
          )}</ol>`
    }`
}

function decisionsOn(point: Point, looked: Looked): Html {
  const decided = decisions(looked).filter(({ decision }) => decision.point === point.id)
  return html`${decided.map(
    ({ stage, decision }) => html`<div class="pr-decision">
      <p class="govuk-body govuk-!-margin-bottom-1">Stage ${stage}: ${outcomeTag(decision.outcome)}</p>
      <p class="govuk-body">${written(looked, decision.reasons)}</p></div>`,
  )}`
}

/** Every decision on a point, by stage. */
export function decisions({ entries }: Pick<Looked, 'entries'>): readonly {
  readonly stage: Stage
  readonly decision: PointDecision
}[] {
  return entries.flatMap(({ entry }) =>
    entry.type === 'response-issued'
      ? entry.decisions.map((decision) => ({ stage: entry.stage, decision }))
      : [],
  )
}

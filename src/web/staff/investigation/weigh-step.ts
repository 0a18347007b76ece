import { currentStage } from '#complaint/complaint.ts'
import type { Weighed } from '#complaint/investigation/entries.ts'
import {
  citeOfWeighing,
  type Evidence,
  evidenceOf,
  notWeighed,
  unheardSides,
} from '#complaint/investigation/weigh.ts'
import { checkboxesField, checkboxField, type Filled, longTextField } from '../../fields.ts'
import { all, type Errors, one } from '../../form.ts'
import { insetText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { papers } from '../steps/papers.ts'
import type { Step } from '../steps/step.ts'
import { inTheWay } from '../steps/trial.ts'
import { contentOfEvidence, nameOfEvidence } from './evidence-lines.ts'

/**
 * Marks everything that was gathered as considered or set aside, before an answer (Code 2020, 4.6; Code 2024, 5.8): a tick
 * for each, or one for all of them.
 */
export const weighEvidence: Step = {
  name: 'weigh-evidence',
  leadsTo: 'investigation',
  title: () => 'Weigh the evidence',
  button: 'Record it',
  start: ({ looked }) => startOf(looked.complaint),
  before: (inHand) =>
    html`<p class="govuk-body">Consider all that matters with care, for and against. What does not help to decide is set aside with a reason. <span class="pr-clause">${citeOfWeighing(inHand.looked.complaint)}</span></p>${sidesNotice(inHand)}`,
  fields,
  read,
  after: ({ looked }) =>
    html`<p class="govuk-body">The answer of stage ${currentStage(looked.complaint).stage} can go once everything is marked. What comes later is marked then.</p>`,
}

/** What is marked already. */
function startOf(complaint: InHand['looked']['complaint']): Form {
  const { stage } = currentStage(complaint)
  const before = complaint.investigation.weighed.filter((one) => one.stage === stage)
  const considered = before.filter(({ how }) => how === 'considered').map(({ item }) => item)
  return { considered }
}

function fields(filled: Filled, { looked }: InHand): Html {
  const evidence = evidenceOf(looked.complaint)
  if (evidence.length === 0)
    return html`<p class="govuk-body">Nothing was gathered that has to be weighed.</p>`
  return html`${checkboxField('weighed', 'All of it was considered', filled, {
    hint: 'All of what is listed below, but for what you set aside.',
  })}
    ${checkboxesField(
      'considered',
      'Considered',
      filled,
      evidence.map((each) => ({
        value: each.item,
        text: nameOfEvidence(each, looked),
        hint: contentOfEvidence(each, looked),
      })),
      { small: true },
    )}
    ${evidence.map((each) => asideField(each, filled, looked))}`
}

/** Folded up: little is set aside. */
function asideField(each: Evidence, filled: Filled, looked: InHand['looked']): Html {
  const name = `aside-${each.item}`
  const { stage } = currentStage(looked.complaint)
  const before = looked.complaint.investigation.weighed.find(
    (one) => one.stage === stage && one.item === each.item,
  )
  const isOpen = one(filled.typed, name) !== '' || name in filled.errors
  const says = nameOfEvidence(each, looked)
  return html`<details class="govuk-details"${isOpen && html` open`}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Set aside: ${says}</span></summary>
    <div class="govuk-details__text">${before?.how === 'set-aside' && html`<p class="govuk-body">It is set aside now. A new reason replaces the old one.</p>`}
    ${longTextField(name, `Why it is set aside: ${says}`, filled, { rows: 2 })}</div></details>`
}

function read(form: Form, { looked, context }: InHand): ReturnType<Step['read']> {
  const { documents, text } = papers()
  const errors: Record<string, string> = {}
  const isAll = all(form, 'weighed').length > 0
  const ticked = all(form, 'considered')
  const { stage } = currentStage(looked.complaint)
  const before = new Map(
    looked.complaint.investigation.weighed.flatMap((one) =>
      one.stage === stage ? [[one.item, one.how] as const] : [],
    ),
  )
  const weighed = evidenceOf(looked.complaint).flatMap(({ item }): readonly Weighed[] => {
    const why = one(form, `aside-${item}`).trim()
    const was = before.get(item)
    if (why !== '' && ticked.includes(item) && was !== 'considered')
      errors[`aside-${item}`] = 'It is ticked as considered, and it says why it is set aside'
    if (why !== '') return [{ item, how: 'set-aside', why: text('note', why) }]
    const isNew = was === undefined || (was === 'set-aside' && ticked.includes(item))
    return isNew && (isAll || ticked.includes(item)) ? [{ item, how: 'considered' }] : []
  })
  if (Object.keys(errors).length > 0) return { errors: errors satisfies Errors }
  return { documents, command: { type: 'weigh-evidence', on: context.today, weighed } }
}

/** Says of which side there is nothing. It keeps nothing back (Code 2020, 4.5; Code 2024, 5.8). */
export function sidesNotice({ looked }: InHand): Html {
  const { complaint } = looked
  const cite = complaint.code === '2020' ? 'Code 2020, 4.5' : 'Code 2024, 5.8'
  const [side, other] = unheardSides(complaint)
  if (side === undefined) return html``
  const whose =
    other !== undefined ? 'either side' : side === 'resident' ? 'the resident’s side' : 'our side'
  return insetText({
    classes: 'pr-notice',
    html: html`<p class="govuk-body">Nothing that was gathered comes from <strong>${whose}</strong>. Both sides should be heard, with enough that is reliable. You can answer all the same. <span class="pr-clause">${cite}</span></p>`,
  })
}

/** In the answer's form: what is not marked yet, with the way there. */
export function weighingNotice(inHand: InHand): Html {
  const { complaint } = inHand.looked
  const open = notWeighed(complaint).length
  const known = evidenceOf(complaint).length
  if (known === 0) return html``
  const href = path`/desk/complaints/${complaint.reference}/weigh-evidence`
  const may = inTheWay('weigh-evidence', inHand) === undefined
  if (open === 0)
    return html`<p class="govuk-body" id="weighed">Everything that was gathered is marked as considered or set aside. ${may && html`<a class="govuk-link" href="${href}">Look at it again</a>`} <span class="pr-clause">${citeOfWeighing(complaint)}</span></p>`
  return html`<div id="weighed">${insetText({
    classes: 'pr-notice',
    html: html`<p class="govuk-body">${open === 1 ? 'One thing that was gathered is' : `${open} things that were gathered are`} not marked yet as considered or set aside. Before that the answer can’t go. ${may && html`<a class="govuk-link" href="${href}">Weigh the evidence</a>`} <span class="pr-clause">${citeOfWeighing(complaint)}</span></p>`,
  })}</div>`
}

import { currentStage } from '#complaint/complaint.ts'
import { loadCodes } from '#ombudsman/read-code.ts'
import type { Policy, Stage } from '#policy/policy.ts'
import type { Looked } from '#record/look.ts'
import { details } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { documentLinks } from '../library/links.ts'

/** One thing to keep to, and what it comes from. */
type Guide = { readonly says: string; readonly cite: string }

const FAIRLY = loadCodes()
  .find(({ edition }) => edition === '2024')
  ?.provisions.find(({ number }) => number === '5.8')

/**
 * What the policy wants whoever handles a stage to keep in mind. Where it has nothing of the kind, it is what the Code
 * asks of every handler (Code 2024, 5.8; Code 2020, 4.6).
 */
export function guidesAt({ clauses }: Policy, stage: Stage): readonly Guide[] {
  const own = clauses.filter(({ shownAt }) => shownAt?.includes(stage))
  if (own.length > 0) return own.map(({ id, says }) => ({ says, cite: id }))
  return (FAIRLY?.parts ?? []).map((says) => ({ says: `${says}.`, cite: 'Code 2024, 5.8' }))
}

/** The guidance for the stage at which a complaint is, folded away beside what it is held to. */
export function stageGuidance({ complaint, rules }: Looked): Html {
  const { stage } = currentStage(complaint)
  const guides = guidesAt(rules.policy, stage)
  return html`${details({
    summaryText: `To keep in mind at stage ${stage}`,
    html: html`<ul class="govuk-list govuk-list--bullet">${guides.map(
      ({ says, cite }) => html`<li>${says} <span class="pr-clause">${cite}</span></li>`,
    )}</ul>`,
  })}${documentLinks(rules.policy)}`
}

import type { Deadline } from '#complaint/deadlines.ts'
import { explain } from '#complaint/explain.ts'
import { STAGE_STEPS, type StageStep } from '#complaint/stages/commands.ts'
import type { Looked } from '#record/look.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html } from '../../html.ts'
import { showVerdict } from './due.ts'
import { SAY_CODE } from './words.ts'

const STEP: Record<StageStep, string> = {
  log: 'Enter in the register',
  acknowledge: 'Acknowledge',
  respond: 'Answer',
}

/**
 * Every deadline with its explanation, those of the policy and of the Code side by side. On a narrow screen the cells
 * of a row stand below each other; the roles keep it a table for those who have it read out.
 */
export function deadlinesTable({ complaint, deadlines, rules }: Looked, today: Day): Html {
  const { code } = complaint
  const clocks = [
    { clock: 'policy', name: 'Policy' },
    ...(code === undefined ? [] : [{ clock: 'code', name: SAY_CODE[code] }]),
  ]
  const rows = complaint.stages.flatMap(({ stage }) =>
    STAGE_STEPS.flatMap((step) => {
      const ofStep = deadlines.filter((one) => one.stage === stage && one.step === step)
      const cells = clocks.map(({ clock, name }) => {
        const deadline = ofStep.find((one) => one.clock === clock)
        return cell(name, deadline, rules.calendar, today)
      })
      return ofStep.length === 0 ? [] : [row(`${STEP[step]} at stage ${stage}`, cells)]
    }),
  )
  return html`<table class="govuk-table pr-deadlines" role="table">
    <thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row">${[
      'What',
      ...clocks.map(({ name }) => name),
    ].map(
      (name) => html`<th scope="col" class="govuk-table__header" role="columnheader">${name}</th>`,
    )}</tr></thead>
    <tbody class="govuk-table__body" role="rowgroup">${rows}</tbody>
  </table>`
}

function row(name: string, cells: readonly Html[]): Html {
  return html`<tr class="govuk-table__row" role="row">
    <th scope="row" class="govuk-table__header" role="rowheader">${name}</th>${cells}</tr>`
}

function cell(name: string, deadline: Deadline | undefined, calendar: Calendar, today: Day): Html {
  return html`<td class="govuk-table__cell" role="cell">
    <span class="pr-deadlines__whose" aria-hidden="true">${name}</span>
    ${
      deadline === undefined
        ? html`<p class="pr-clause">No time is set</p>`
        : html`${showVerdict(deadline, calendar, today)}
          <p class="pr-clause">${explain(deadline)}${sayPromise(deadline)}${!deadline.binding && ' It is an aim: missing it is no breach.'}</p>`
    }</td>`
}

/** The resident may have been told an earlier day than the last one allowed. */
function sayPromise({ promised, due, done }: Deadline): string {
  if (promised === undefined || promised >= due || done !== undefined) return ''
  return ` The resident was told to expect it by ${sayDay(promised)}.`
}

import { STEP_TO_DO } from '#complaint/explain.ts'
import type { Difference } from '#complaint/replay.ts'
import type { Finding } from '#ombudsman/in-policy.ts'
import type { Parameter } from '#policy/compare.ts'
import type { CodeEdition } from '#policy/policy.ts'
import type { Rehearsal } from '#record/replay.ts'
import { sayDay } from '#time/say-day.ts'
import { details, scrolling, table, tag } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'

/** What the Ombudsman's Code says of a policy: breaches first, then what it leaves unsaid, the rest folded away. */
export function findings(edition: CodeEdition, found: readonly Finding[]): Html {
  const of = (...kinds: Finding['finding'][]) => found.filter((one) => kinds.includes(one.finding))
  const breaches = of('breach')
  const rest = of('met', 'stricter', 'not-policy')
  return html`<h2 class="govuk-heading-m">Against the Code of ${edition}</h2>
    <p class="govuk-body">${breaches.length === 0 ? 'It breaks no provision that can be judged from a policy.' : `It falls short of ${plural(new Set(breaches.map(({ provision }) => provision)).size, 'provision')}.`}
      ${of('silent').length > 0 && `It says nothing on ${plural(of('silent').length, 'more')}.`}</p>
    ${breaches.length > 0 && scrolling('Where it falls short', findingTable('Where it falls short', breaches))}
    ${of('silent').length > 0 && details({ summaryText: `Not said (${of('silent').length})`, html: findingTable('Not said', of('silent')) })}
    ${details({ summaryText: `Met, or not for a policy to say (${rest.length})`, html: findingTable('The rest', rest) })}`
}

const FINDING = {
  met: 'Met',
  stricter: 'Kinder than the Code',
  silent: 'Not said',
  breach: 'Falls short',
  'not-policy': 'Not for a policy',
} as const

function findingTable(caption: string, found: readonly Finding[]): Html {
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [
      { text: 'Provision' },
      { text: 'Finding' },
      { text: 'Clause' },
      { text: 'It says' },
      { text: 'The Code needs' },
    ],
    rows: found.map((one) => [
      { text: one.provision },
      {
        html: tag({
          text: FINDING[one.finding],
          classes: one.finding === 'breach' ? 'govuk-tag--red' : 'govuk-tag--grey',
        }),
      },
      { text: one.clause ?? '' },
      { text: one.says ?? '' },
      { text: one.needs ?? '' },
    ]),
  })
}

/** What differs between two editions, parameter by parameter. */
export function comparison(parameters: readonly Parameter[], present: string, fresh: string): Html {
  const changed = parameters.filter((one) => one.a !== one.b)
  if (changed.length === 0)
    return html`<h2 class="govuk-heading-m">Compared with edition ${present}</h2><p class="govuk-body">Nothing that Putright executes is different.</p>`
  const rows = changed.map(({ parameter, a, b }) => [
    { text: parameter },
    { text: a ?? 'not there' },
    { text: b ?? 'not there' },
  ])
  return html`<h2 class="govuk-heading-m">Compared with edition ${present}</h2>
    ${scrolling('What is different', table({ caption: 'What is different', captionClasses: 'govuk-visually-hidden', head: [{ text: 'What' }, { text: `Edition ${present}` }, { text: `Edition ${fresh}` }], rows }))}`
}

/** What would have happened to the last twelve months' complaints. */
export function rehearsed({ from, complaints, lateNow, lateThen, changed }: Rehearsal): Html {
  return html`<h2 class="govuk-heading-m">What would have happened</h2>
    <p class="govuk-body">${complaints === 0 ? 'There are no complaints of the last twelve months to try it on.' : `Of the ${plural(complaints, 'complaint')} received since ${sayDay(from)}, ${plural(lateNow, 'step')} went past the policy’s own time. Under the new edition it would have been ${lateThen}.`}</p>
    ${changed.length > 0 && details({ summaryText: `The ${plural(changed.length, 'complaint')} that would have gone differently`, html: changedTable(changed) })}`
}

function changedTable(changed: Rehearsal['changed']): Html {
  return table({
    head: [
      { text: 'Complaint' },
      { text: 'Step' },
      { text: 'Was due' },
      { text: 'Would be due' },
      { text: 'Becomes' },
    ],
    rows: changed.flatMap(({ reference, differences }) =>
      differences.map((one) => differenceRow(reference, one)),
    ),
  })
}

function differenceRow(
  reference: string,
  { stage, step, wasDue, wouldBeDue, becomes }: Difference,
) {
  return [
    { text: reference },
    { text: `Stage ${stage}: ${STEP_TO_DO[step]}` },
    { text: wasDue === undefined ? 'no time' : sayDay(wasDue) },
    { text: wouldBeDue === undefined ? 'no time' : sayDay(wouldBeDue) },
    { text: becomes === 'late' ? 'late' : 'in time' },
  ]
}

export const plural = (count: number, noun: string) =>
  `${count} ${noun}${count === 1 || noun === 'more' ? '' : 's'}`

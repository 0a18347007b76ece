import { accessRefusal } from '#complaint/access.ts'
import { currentStage } from '#complaint/complaint.ts'
import { responseDeadlines } from '#complaint/decision.ts'
import type { BeyondCap } from '#complaint/entries.ts'
import { may } from '#complaint/roles.ts'
import { extensionLimits, type Limit, NEEDS, SATISFIES } from '#complaint/stages/extend.ts'
import { type Role, rolesThatMay } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { lastWorkingDayTo } from '#time/working-days.ts'
import type { ChoiceItem } from '../../fields.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'

/** The day by which the answer is due as things stand. */
export function dueNow({ looked, context }: InHand): Day {
  const [policy] = responseDeadlines(looked.complaint, context)
  return currentStage(looked.complaint).promised ?? policy?.due ?? context.today
}

/** How far the answer may be put off, and what more a later day needs. */
export function sayLimits({ looked, context }: InHand): Html {
  const limits = extensionLimits(looked.complaint, context).map((limit) => ({
    ...limit,
    latest: lastWorkingDayTo(context.calendar, limit.latest),
  }))
  const [first] = limits
  if (first === undefined)
    return html`<p class="govuk-body">Neither the policy nor the Code sets a limit. Give the earliest day that you can keep.</p>`
  return html`<ul class="govuk-list govuk-list--bullet">
    <li>Up to <strong>${sayDay(first.latest)}</strong>, with a reason. <span class="pr-clause">${first.cite}</span></li>
    ${limits.map((limit, n) => html`<li>${sayBeyond(limit, limits[n + 1]?.latest)}</li>`)}
  </ul>`
}

/** Whether a day needs more than a reason. What was said for a longer time does not count for a shorter one. */
export function isBeyond(to: Day, { looked, context }: InHand): boolean {
  const [first] = extensionLimits(looked.complaint, context)
  return first !== undefined && to > first.latest
}

function sayBeyond({ latest, needs }: Limit, until: Day | undefined): string {
  if (needs === 'never') return `Not later than ${sayDay(latest)}`
  const to = until === undefined || until === latest ? '' : ` and up to ${sayDay(until)}`
  return `After ${sayDay(latest)}${to}, with ${NEEDS[needs]}`
}

/** What can be said for a day beyond the limits, by whoever is at the form. */
export function beyondItems({ looked, context }: InHand): readonly ChoiceItem[] {
  const enough = extensionLimits(looked.complaint, context).flatMap(({ needs }) => SATISFIES[needs])
  const canApprove = may(context.policy, context.by, 'approve-beyond-cap')
  const offered = BEYOND.filter(
    ({ value }) => enough.includes(value) && (value !== 'good-reason' || canApprove),
  )
  return offered.length === 0 ? [] : [{ value: 'no', text: 'It is not' }, ...offered]
}

const BEYOND = [
  { value: 'good-reason', text: 'There is a good reason, and I approve it' },
  { value: 'agreed', text: 'The resident agrees to it' },
  {
    value: 'not-agreed',
    text: 'The resident does not agree, and was given the Ombudsman’s details',
  },
] as const satisfies readonly { value: BeyondCap['because']; text: string }[]

/** For somebody who can't approve a longer extension themselves: who would have to record it. */
export function whoMayApprove({ looked, context }: InHand): string {
  const { policy } = context
  if (may(policy, context.by, 'approve-beyond-cap')) return ''
  const approvers = rolesThatMay(policy, 'approve-beyond-cap')
  const able = approvers.filter(({ id }) => {
    const by = { kind: 'staff', id: '', roles: [id] } as const
    return accessRefusal('extend', looked.complaint, policy, by) === undefined
  })
  const say = (roles: readonly Role[]) => roles.map(({ title }) => title).join(' or ')
  return able.length === 0
    ? `A good reason alone has to be approved by ${say(approvers)}, who can’t record an extension of this stage.`
    : `A good reason alone is for ${say(able)} to approve, by recording the extension themselves.`
}

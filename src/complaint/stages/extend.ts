import { type ExtensionRule, extensionFor, rolesThatMay } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { addPeriod } from '#time/period.ts'
import { isWorkingDay, lastWorkingDayTo, previousWorkingDay } from '#time/working-days.ts'
import type { Command } from '../commands.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { type Deadline, extensionCap } from '../deadlines.ts'
import {
  accept,
  type Context,
  type Decision,
  refuse,
  responseDeadlines,
  wrongStatus,
} from '../decision.ts'
import type { BeyondCap } from '../entries.ts'
import type { Refusal } from '../refusals.ts'
import { may } from '../roles.ts'

type Extend = Extract<Command, { type: 'extend' }>

/**
 * Puts the answer off. It counts only if the resident is told in writing, with a reason and a new day, before the
 * answer is due (Code 2024, 6.4, 6.5, 6.15 and 6.16). A late notice is refused and the breach stands.
 */
export function extend(command: Extend, complaint: Complaint, context: Context): Decision {
  const status = statusOf(complaint)
  if (status !== 'to-respond') return wrongStatus('extend', status)
  const stage = currentStage(complaint)
  const deadlines = responseDeadlines(complaint, context)
  const policy = deadlines.find((one) => one.clock === 'policy') as Deadline
  const due = stage.promised ?? policy.due
  const refusal =
    timing(command, due, context, policy.cite) ??
    cap(command, complaint, context) ??
    updates(command, complaint, context) ??
    ombudsman(command, complaint, context)
  if (refusal !== undefined) return refuse(refusal)
  const { type: _type, ...facts } = command
  return accept({ type: 'response-extended', stage: stage.stage, from: due, ...facts })
}

function timing(
  command: Extend,
  due: Extend['to'],
  { calendar }: Context,
  cite: string,
): Refusal | undefined {
  if (command.on > due) return { refused: 'extension-late', field: 'on', due, cite }
  if (command.to <= due) return { refused: 'extension-not-later', field: 'to', due }
  if (!isWorkingDay(calendar, command.to))
    return {
      refused: 'extension-not-working-day',
      field: 'to',
      before: previousWorkingDay(calendar, command.to),
    }
  return undefined
}

/** What an extension to a day needs beyond a reason, if the resident and the clause ask for more. */
export type Need = Exclude<ExtensionRule['beyond'], 'progress-report'>
export type Limit = { readonly latest: Day; readonly needs: Need; readonly cite: string }

/**
 * The days up to which the answer can be put off, each with what a later one needs: the policy's cap, then the day
 * after which the policy wants agreement, or the Code's cap where the policy sets none.
 */
export function extensionLimits(complaint: Complaint, context: Context): readonly Limit[] {
  const { policy, code, calendar } = context
  const stage = currentStage(complaint)
  const rule = extensionFor(policy.stages[stage.stage], complaint.code !== undefined)
  const [first, byCode] = responseDeadlines(complaint, context) as readonly [Deadline, Deadline?]
  const cap = extensionCap(first.firstDue, rule, calendar)
  if (cap === undefined || rule.beyond === 'progress-report') {
    const codeRule = code?.stages[stage.stage].extension
    const latest = byCode && codeRule && extensionCap(byCode.firstDue, codeRule, calendar)
    return latest === undefined
      ? []
      : [{ latest, needs: 'good-reason', cite: codeRule?.cite ?? '' }]
  }
  const { cite, beyond: needs } = rule
  if (rule.beyondFrom === undefined) return [{ latest: cap, needs, cite }]
  const start = {
    received: stage.received,
    logged: stage.logged,
    acknowledged: stage.acknowledged,
  }[rule.beyondFrom.from]
  const latest = addPeriod(calendar, start ?? stage.received, rule.beyondFrom.within).due
  return [
    { latest: cap, needs: 'good-reason', cite },
    { latest: latest > cap ? latest : cap, needs, cite },
  ]
}

function cap(command: Extend, complaint: Complaint, context: Context): Refusal | undefined {
  const limit = extensionLimits(complaint, context).findLast((one) => command.to > one.latest)
  if (limit === undefined) return undefined
  const { needs, cite } = limit
  // A limit can end on a day that isn't worked, and no answer is promised for one: what is named would be allowed.
  const latest = lastWorkingDayTo(context.calendar, limit.latest)
  const because = command.beyond?.because
  if (because === undefined || !SATISFIES[needs].includes(because))
    return { refused: 'extension-too-long', field: 'to', latest, needs: NEEDS[needs], cite }
  if (because !== 'good-reason' || approves(command, context)) return undefined
  const titles = rolesThatMay(context.policy, 'approve-beyond-cap').map((role) => role.title)
  return { refused: 'extension-approval', field: 'beyond', titles, cite }
}

/** A good reason is approved by whoever gives the command, and nobody can name somebody else. */
function approves({ beyond }: Extend, { policy, by }: Context): boolean {
  const named = beyond?.because === 'good-reason' ? beyond.approvedBy : undefined
  return by.kind === 'staff' && named === by.id && may(policy, by, 'approve-beyond-cap')
}

/** How often the resident will be kept informed is agreed where the policy or the Code says so (Code 2024, 5.9). */
function updates(command: Extend, complaint: Complaint, context: Context): Refusal | undefined {
  if (command.updateEvery !== undefined) return undefined
  const rule = rulesOn(complaint, context).find((one) => one.updates === 'agreed-interval')
  return rule && { refused: 'no-update-interval', field: 'updateEvery', cite: rule.cite }
}

/** The policy's rule for putting off this stage, and that of the Code which judges the complaint. */
export function rulesOn(complaint: Complaint, { policy, code }: Context): readonly ExtensionRule[] {
  const { stage } = currentStage(complaint)
  const own = extensionFor(policy.stages[stage], complaint.code !== undefined)
  return code === undefined || complaint.code === undefined
    ? [own]
    : [own, code.stages[stage].extension]
}

/** What is enough for each need. */
export const SATISFIES: Record<Need, readonly BeyondCap['because'][]> = {
  'good-reason': ['good-reason', 'agreed'],
  agreed: ['agreed', 'not-agreed'],
  'exceptional-and-agreed': ['agreed', 'not-agreed'],
  never: [],
}

/** Each need in words. */
export const NEEDS: Record<Need, string> = {
  'good-reason': 'a good reason, approved by someone senior',
  'exceptional-and-agreed':
    'exceptional circumstances and the resident’s agreement, or the Ombudsman’s details if they don’t agree',
  agreed: 'the resident’s agreement, or the Ombudsman’s details if they don’t agree',
  never: '',
}

/** The notice must carry the Ombudsman's details if the policy or the Code that judges this complaint says so. */
function ombudsman(command: Extend, complaint: Complaint, context: Context): Refusal | undefined {
  if (command.ombudsmanDetails) return undefined
  const notAgreed = command.beyond?.because === 'not-agreed'
  const rule = rulesOn(complaint, context).find(
    ({ ombudsmanDetails }) =>
      ombudsmanDetails === 'always' || (notAgreed && ombudsmanDetails === 'when-not-agreed'),
  )
  return rule && { refused: 'ombudsman-details', field: 'ombudsmanDetails', cite: rule.cite }
}

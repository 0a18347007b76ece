import type { CodeEdition, ExclusionGround, Unless } from '#policy/policy.ts'
import { rolesThatMay } from '#policy/policy.ts'
import type { Command } from '../commands.ts'
import { type Complaint, currentStage, type Status, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { StaffId } from '../entries.ts'
import type { Refusal } from '../refusals.ts'
import { countedFrom, groundsFor, isTooOld, KEPT_AS } from './grounds.ts'

type Decline = Extract<Command, { type: 'decline' }>

/** What a decision not to accept is weighed with. */
type Weighed = {
  readonly command: Decline
  readonly ground: ExclusionGround
  readonly complaint: Complaint
  readonly context: Context
  readonly by: StaffId
}

/**
 * Does not accept a complaint, or at stage 2 does not take it there, on a ground of the policy (Code 2024, 2.1, 2.2 and
 * 5.11). A person with the power decides, on the merits of this one complaint (2.1 and 2.5), and the letter with the
 * reasons and the right to go to the Ombudsman belongs to the act (2.4). Asking late for stage 2 is no ground.
 */
export function decline(command: Decline, complaint: Complaint, context: Context): Decision {
  const status = statusOf(complaint)
  if (!UNANSWERED.includes(status)) return wrongStatus('decline', status)
  const person = personRefusal(complaint, context)
  if (person !== undefined) return refuse(person)
  const { by } = context
  const ground = groundsFor(context.policy, complaint).find(({ id }) => id === command.ground)
  if (ground === undefined || by.kind !== 'staff')
    return refuse({ refused: 'ground-not-in-policy', field: 'ground', cite: 'Code 2024, 2.2' })
  const weighed = { command, ground, complaint, context, by: by.id }
  const refusal = CHECKS.map((check) => check(weighed)).find((one) => one !== undefined)
  if (refusal !== undefined) return refuse(refusal)
  const { stage } = currentStage(complaint)
  const { type: _type, ...facts } = command
  return stage === 1
    ? accept({ type: 'complaint-declined', stage, ...facts, by: by.id })
    : accept({ type: 'escalation-refused', stage, ...facts, by: by.id })
}

const UNANSWERED: readonly Status[] = ['to-log', 'to-acknowledge', 'to-respond']

/** Nothing is declined by a program, without a list of grounds, or by whoever decided stage 1. */
function personRefusal(complaint: Complaint, { by, policy }: Context): Refusal | undefined {
  if (by.kind !== 'staff') return { refused: 'declined-by-nobody', cite: 'Code 2024, 2.1 and 2.5' }
  if (groundsFor(policy, complaint).length === 0)
    return { refused: 'no-grounds', cite: 'Code 2024, 2.2' }
  const isSecond = currentStage(complaint).stage === 2
  return isSecond && complaint.stages[0].tookPart.includes(by.id)
    ? { refused: 'own-decision', cite: 'Code 2024, 5.8 and 6.13' }
    : undefined
}

type Check = (weighed: Weighed) => Refusal | undefined

/** What the Ombudsman has found unfair once is not done again (Code 2024, 2.4). */
const instructed: Check = ({ complaint, ground }) =>
  complaint.overruled.includes(ground.id)
    ? { refused: 'ombudsman-overruled', field: 'ground', cite: 'Code 2024, 2.4' }
    : undefined

const asked: Check = ({ command, ground }) => {
  const ask = ground.asks.find((ask) => {
    const fact = KEPT_AS[ask]
    return fact !== undefined && command.facts[fact] === undefined
  })
  const field = ask && KEPT_AS[ask]
  return field && { refused: 'ground-asks', field, cite: ground.cite }
}

/** Every question that takes the ground away has been asked, and the answer to each was no. */
const exceptions: Check = ({ command, ground, complaint }) => {
  const answerOf = (unless: Unless) =>
    unless === 'evidence-supplied' && complaint.anonymous?.evidence
      ? true
      : command.exceptions[unless]
  const unasked = ground.unless.find((unless) => answerOf(unless) === undefined)
  if (unasked !== undefined)
    return { refused: 'exception-not-asked', field: unasked, cite: ground.cite }
  const holds = ground.unless.find((unless) => answerOf(unless))
  return holds && { refused: 'exception-holds', field: holds, unless: holds, cite: ground.cite }
}

/** Counted to the day on which the complaint was received, so that no delay of ours makes a matter old. */
const age: Check = ({ command, ground, complaint, context }) => {
  const { olderThan, cite } = ground
  const since = countedFrom(ground, command.facts)
  if (olderThan === undefined || since === undefined) return undefined
  if (isTooOld(ground, command.facts, complaint.received, context.calendar)) return undefined
  const field = since === command.facts.occurredOn ? 'occurredOn' : 'awareOn'
  const { received } = complaint
  return { refused: 'not-too-old', field, since, received, within: olderThan, cite }
}

/** A letter before action is not enough: the claim has been filed (Code 2024, 2.2). */
const filed: Check = ({ command, ground }) => {
  const { claimFiledOn } = command.facts
  return claimFiledOn !== undefined && claimFiledOn > command.on
    ? { refused: 'claim-not-filed', field: 'claimFiledOn', cite: ground.cite }
    : undefined
}

/** A matter was considered before only in another complaint, which was answered and is closed. */
const earlier: Check = ({ command, ground, complaint, context }) => {
  const { earlierComplaint } = command.facts
  if (earlierComplaint === undefined) return undefined
  const field = 'earlierComplaint'
  if (earlierComplaint === complaint.reference)
    return { refused: 'earlier-is-this', field, cite: ground.cite }
  const other = context.earlier
  return other?.reference === earlierComplaint &&
    other.closed !== undefined &&
    other.stages[0].responded !== undefined
    ? undefined
    : { refused: 'earlier-not-considered', field, cite: ground.cite }
}

/** Somebody else has approved it, where the ground asks for that. */
const approved: Check = ({ ground, complaint, context, by }) => {
  if (!ground.asks.includes('approval')) return undefined
  const found = complaint.approvals.some((one) => one.ground === ground.id && one.by !== by)
  if (found) return undefined
  const titles = rolesThatMay(context.policy, 'approve-beyond-cap').map((role) => role.title)
  return { refused: 'decline-not-approved', field: 'ground', titles, cite: ground.cite }
}

/** The provision of each edition by which a refusal tells of the Ombudsman. */
const RIGHT_TOLD: Readonly<Record<CodeEdition, string>> = {
  '2020': 'Code 2020, 1.7',
  '2022': 'Code 2022, 1.9',
  '2024': 'Code 2024, 2.4',
}

const ombudsman: Check = ({ command, complaint }) =>
  complaint.code === undefined || command.ombudsmanDetails
    ? undefined
    : { refused: 'ombudsman-right', field: 'letter', cite: RIGHT_TOLD[complaint.code] }

const CHECKS: readonly Check[] = [
  ...[instructed, asked, exceptions, age, filed, earlier, approved, ombudsman],
]

/** Approves, before it is decided, that a complaint may be declined on a ground that asks for it. */
export function approveDecline(
  command: Extract<Command, { type: 'approve-decline' }>,
  complaint: Complaint,
  context: Context,
): Decision {
  const status = statusOf(complaint)
  if (!UNANSWERED.includes(status)) return wrongStatus('approve-decline', status)
  const { by, policy, today } = context
  if (by.kind !== 'staff')
    return refuse({ refused: 'declined-by-nobody', cite: 'Code 2024, 2.1 and 2.5' })
  const grounds = groundsFor(policy, complaint).filter(({ asks }) => asks.includes('approval'))
  if (grounds.length === 0) return refuse({ refused: 'no-grounds', cite: 'Code 2024, 2.2' })
  if (!grounds.some(({ id }) => id === command.ground))
    return refuse({ refused: 'ground-not-in-policy', field: 'ground', cite: 'Code 2024, 2.2' })
  const { stage } = currentStage(complaint)
  const { ground, weighed } = command
  return accept({ type: 'decline-approved', on: today, stage, ground, weighed, by: by.id })
}

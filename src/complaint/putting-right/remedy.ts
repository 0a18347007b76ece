import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { type Complaint, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { Entry } from '../entries.ts'
import { offerRefusal } from '../investigation/law.ts'
import type { Refusal } from '../refusals.ts'
import type { NewAction, PuttingRightCommand, ToPutRight } from './commands.ts'
import type { Owner, Remedy } from './entries.ts'

/** Adds a remedy or a promise to a complaint that has been answered: what comes to light later is put right too. */
export function addRemedy(
  command: Extract<PuttingRightCommand, { type: 'add-remedy' }>,
  complaint: Complaint,
  context: Context,
): Decision {
  const answered = complaint.stages.findLast((stage) => stage.responded !== undefined)
  const status = statusOf(complaint)
  if (answered === undefined || status === 'closed') return wrongStatus('add-remedy', status)
  const { remedies, actions = [], on } = command
  if (remedies === undefined && actions.length === 0)
    return refuse({ refused: 'nothing-added', field: 'remedies' })
  const promised = promisesOf(command, { complaint, context, on, stage: answered.stage })
  return 'refused' in promised ? refuse(promised) : accept(...promised)
}

type About = {
  readonly complaint: Complaint
  readonly context: Context
  readonly on: Day
  readonly stage: Stage
}

/**
 * The entries of what is put right and promised, or why it can't be. A remedy takes the Ombudsman's guidance into
 * account (Code 2024, 7.4), and a promise says what will happen, who sees to it and by when (7.3).
 */
export function promisesOf(
  { remedies, actions = [] }: ToPutRight,
  about: About,
): readonly Entry[] | Refusal {
  const wrong = remedies && remedyRefusal(remedies, about)
  if (wrong !== undefined) return wrong
  const { on, stage } = about
  const entries: Entry[] = []
  if (remedies !== undefined) entries.push({ type: 'remedy-offered', on, stage, ...remedies })
  for (const [n, action] of actions.entries()) {
    const promise = promiseOf(action, n + 1, about)
    if ('refused' in promise) return promise
    entries.push(promise)
  }
  return entries
}

function remedyRefusal(
  { kinds, impact, guidance, compensation }: Remedy,
  { complaint, context, on }: About,
): Refusal | undefined {
  const { remedies } = context.policy
  const unknown = kinds.find((kind) => !remedies.some(({ id }) => id === kind))
  if (unknown !== undefined) return { refused: 'not-in-policy', field: 'remedies', value: unknown }
  if (kinds.length === 0 && compensation === undefined) return undefined
  const unadvised = offerRefusal(complaint, context.policy, 'remedies')
  if (unadvised !== undefined) return unadvised
  if (impact === undefined) return { refused: 'no-impact', field: 'impact', cite: 'Code 2024, 7.2' }
  if (complaint.code !== undefined && !guidance)
    return { refused: 'guidance-not-considered', field: 'guidance', cite: 'Code 2024, 7.4' }
  const payBy = compensation?.payBy
  return payBy !== undefined && payBy < on
    ? { refused: 'due-before-promise', field: 'payBy', promised: on }
    : undefined
}

function promiseOf(
  action: NewAction,
  row: number,
  { complaint, on, stage }: About,
): Entry | Refusal {
  const { owner, due, ...rest } = action
  const cite = 'Code 2024, 7.3'
  if (owner === undefined) return { refused: 'action-without-owner', field: `owner-${row}`, cite }
  if (due === undefined) return { refused: 'action-without-day', field: `due-${row}`, cite }
  if (isAbout(owner, complaint))
    return { refused: 'owner-complained-about', field: `owner-${row}`, cite: 'Code 2024, 5.8' }
  if (due < on) return { refused: 'due-before-promise', field: `due-${row}`, promised: on }
  return { type: 'action-promised', on, stage, ...rest, owner, due }
}

const isAbout = (owner: Owner, { about }: Complaint) =>
  'staff' in owner && about.includes(owner.staff)

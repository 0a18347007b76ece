import {
  type Capability,
  type ComplainantType,
  type Condition,
  type Policy,
  type Route,
  rolesThatMay,
  type Stage,
} from '#policy/policy.ts'
import { AFTER_NEEDS } from './after/access.ts'
import type { Actor, CommandType } from './commands.ts'
import { type Complaint, currentStage } from './complaint.ts'
import { EARLY_NEEDS } from './early/access.ts'
import { INVESTIGATION_NEEDS } from './investigation/access.ts'
import { LEARNING_NEEDS } from './learning/access.ts'
import { MESSAGE_NEEDS } from './messages/access.ts'
import { OMBUDSMAN_NEEDS } from './ombudsman/access.ts'
import { PEOPLE_NEEDS } from './people/access.ts'
import { PROCEDURE_NEEDS } from './procedure/access.ts'
import type { Refusal } from './refusals.ts'
import { RELATED_NEEDS } from './related/access.ts'

/** Whether someone's roles let them do something under this policy. */
export function may(policy: Policy, by: Actor, ...capabilities: readonly Capability[]): boolean {
  if (by.kind === 'system') return true
  if (by.kind === 'resident') return false
  return policy.roles.some(
    (role) => by.roles.includes(role.id) && role.may.some((one) => capabilities.includes(one)),
  )
}

type Rights = readonly Capability[]

const atBoth = (...rights: Rights): Readonly<Record<Stage, Rights>> => ({ 1: rights, 2: rights })

/** Any of these lets somebody do it at a stage. */
const NEEDS: Record<CommandType, Readonly<Record<Stage, Rights>>> = {
  ...MESSAGE_NEEDS,
  ...EARLY_NEEDS,
  ...PEOPLE_NEEDS,
  ...LEARNING_NEEDS,
  ...OMBUDSMAN_NEEDS,
  ...AFTER_NEEDS,
  ...INVESTIGATION_NEEDS,
  ...RELATED_NEEDS,
  ...PROCEDURE_NEEDS,
  receive: atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  log: atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  assign: atBoth('assign'),
  acknowledge: {
    1: ['take-complaints', 'handle-stage-1', 'assign'],
    2: ['handle-stage-2', 'assign'],
  },
  extend: { 1: ['handle-stage-1', 'assign'], 2: ['handle-stage-2', 'extend-stage-2'] },
  respond: { 1: ['handle-stage-1'], 2: ['handle-stage-2'] },
  escalate: atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  close: atBoth('handle-stage-1', 'handle-stage-2', 'assign'),
  'move-promise': atBoth('administer'),
  'tell-new-date': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  'add-remedy': atBoth('handle-stage-1', 'handle-stage-2', 'assign'),
  'complete-action': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  'move-action': atBoth('handle-stage-1', 'handle-stage-2', 'assign'),
  'hand-over-action': atBoth('handle-stage-1', 'handle-stage-2', 'assign'),
  'answer-compensation': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  'pay-compensation': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  'update-resident': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  'post-letter': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  'note-undelivered': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  'see-to-letter': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  decline: atBoth('decide-exclusion'),
  'approve-decline': atBoth('approve-beyond-cap'),
  'redirect-part': atBoth('decide-exclusion'),
  'add-files': atBoth('take-complaints', 'handle-stage-1', 'handle-stage-2', 'assign'),
  'correct-date': atBoth('assign', 'approve-beyond-cap'),
  'accept-on-instruction': atBoth('decide-exclusion', 'assign'),
}

/** Everything that can be asked of a complaint. */
export const COMMAND_TYPES = Object.keys(NEEDS) as readonly CommandType[]

/** What a resident does themselves. */
const ASKED_BY_RESIDENTS: readonly CommandType[] = [
  'receive',
  'escalate',
  'add-files',
  'add-message',
]

/** What somebody who is not its handler needs to put off the answer of a stage. */
const EXTENDS_FOR_OTHERS: Readonly<Record<Stage, Rights>> = {
  1: ['assign', 'approve-beyond-cap'],
  2: ['extend-stage-2', 'approve-beyond-cap'],
}

/** Why this person may not give this command, if they may not. */
export function accessRefusal(
  command: CommandType,
  complaint: Complaint | undefined,
  policy: Policy,
  by: Actor,
): Refusal | undefined {
  if (by.kind === 'system') return undefined
  const rights = rightsFor(command, complaint, by)
  if (by.kind === 'resident')
    return ASKED_BY_RESIDENTS.includes(command) ? undefined : notAllowed(policy, rights)
  if (complaint?.about.includes(by.id)) return { refused: 'complained-about' }
  return may(policy, by, ...rights) ? undefined : notAllowed(policy, rights)
}

function rightsFor(command: CommandType, complaint: Complaint | undefined, by: Actor): Rights {
  const { stage, handler } =
    complaint === undefined ? { stage: 1 as const } : currentStage(complaint)
  const handlesIt = by.kind === 'staff' && by.id === handler
  return command === 'extend' && !handlesIt ? EXTENDS_FOR_OTHERS[stage] : NEEDS[command][stage]
}

function notAllowed(policy: Policy, needs: readonly Capability[]): Refusal {
  const titles = needs.flatMap((one) => rolesThatMay(policy, one).map((role) => role.title))
  return { refused: 'not-allowed', needs: [...new Set(titles)] }
}

/** The roles that handle a stage of a complaint: the first route that fits it, else the stage's own. */
export function rolesFor(
  policy: Policy,
  complaint: Complaint,
  stage: Stage,
  aboutRoles: readonly string[],
): { readonly roles: readonly string[]; readonly cite: string } {
  return route(policy, complaint, stage, aboutRoles) ?? policy.stages[stage].handledBy
}

/** The first route that fits a stage of a complaint, if one does. */
export const route = (
  policy: Policy,
  complaint: Complaint,
  stage: Stage,
  aboutRoles: readonly string[],
): Route | undefined =>
  policy.routing.find(
    (one) => one.stage === stage && holds(one.when, policy, complaint, aboutRoles),
  )

/** Whether everything that a rule asks of a complaint is true of it. */
export function holds(
  condition: Condition,
  policy: Policy,
  complaint: Complaint,
  aboutRoles: readonly string[],
): boolean {
  const { oral, resident, grading, aboutRole } = condition
  const channel = policy.channels.find((channel) => channel.id === complaint.channel)
  return (
    (oral === undefined || oral === (channel?.oral ?? false)) &&
    (resident === undefined ||
      resident === (complainantType(policy, complaint)?.resident ?? true)) &&
    (grading === undefined || grading === complaint.grading) &&
    (aboutRole === undefined || aboutRoles.includes(aboutRole))
  )
}

export function complainantType(policy: Policy, complaint: Complaint): ComplainantType | undefined {
  return policy.complainantTypes.find((type) => type.id === complaint.complainantType)
}

/** Why somebody can't handle the present stage of a complaint, if they can't (Code 2024, 5.8c and 6.13). */
export function handlerRefusal(
  policy: Policy,
  complaint: Complaint,
  handler: { readonly id: string; readonly roles: readonly string[] },
  aboutRoles: readonly string[],
): Refusal | undefined {
  const { stage } = currentStage(complaint)
  if (complaint.about.includes(handler.id))
    return { refused: 'handler-complained-about', field: 'handler', cite: 'Code 2024, 5.8' }
  const { handledBy } = policy.stages[stage]
  if (stage === 2 && complaint.stages[0].tookPart.includes(handler.id))
    return {
      refused: 'handler-took-part',
      field: 'handler',
      cite: `${handledBy.cite}; Code 2024, 6.13`,
    }
  const { roles, cite } = rolesFor(policy, complaint, stage, aboutRoles)
  if (handler.roles.some((role) => roles.includes(role))) return undefined
  // The governing body can leave a stage to somebody else for a good reason.
  const { variations } = complaint.procedure
  if (variations.some((one) => one.stage === stage && one.handler === handler.id)) return undefined
  const titles = policy.roles.filter((role) => roles.includes(role.id)).map((role) => role.title)
  return { refused: 'handler-role', field: 'handler', titles, cite }
}

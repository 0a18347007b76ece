import type { Condition, Policy, Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { addPeriod } from '#time/period.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { Entry } from '../entries.ts'
import { isOver } from '../investigation/gather.ts'
import { NOT_DECLARED } from '../people/declare.ts'
import { handlerRefusal, holds, route } from '../roles.ts'
import type { ProcedureCommand } from './commands.ts'
import { useDiscretion } from './discretion.ts'
import { reviewStage1 } from './review.ts'

type Of<Type extends ProcedureCommand['type']> = Extract<ProcedureCommand, { type: Type }>

/** What follows from a command about how a complaint goes from hand to hand. None of them moves a clock. */
export function decideProcedure(
  command: ProcedureCommand,
  complaint: Complaint,
  context: Context,
): Decision {
  switch (command.type) {
    case 'note-telling':
      return command.said.length === 0
        ? refuse({ refused: 'nothing-to-note', field: 'said' })
        : accept({ ...command, type: 'telling-noted' })
    case 'inform-colleague':
      return complaint.about.includes(command.staff)
        ? refuse({ refused: 'informs-subject', field: 'staff', cite: 'Code 2024, 5.8' })
        : accept({ ...command, type: 'colleague-informed' })
    case 'refer':
      return refer(command, complaint, context)
    case 'vary-procedure':
      return vary(command, complaint, context)
    case 'let-in':
      return letIn(command, complaint, context)
    case 'look-through':
      return reviewStage1(command, complaint, context)
    case 'use-discretion':
      return useDiscretion(command, complaint, context)
  }
}

/** Gives a stage to whom the policy names where whoever has it can't settle it. It stays the same stage, with its days. */
function refer(command: Of<'refer'>, complaint: Complaint, context: Context): Decision {
  const { policy, by, today, aboutRoles } = context
  const status = statusOf(complaint)
  if (isOver(status)) return wrongStatus('refer', status)
  const { stage, handler } = currentStage(complaint)
  if (handler === undefined) return refuse({ refused: 'no-handler' })
  if (by.kind !== 'staff' || by.id !== handler) return refuse({ refused: 'not-the-handler' })
  const rule = policy.referrals.find(
    (one) => one.stage === stage && one.from.some((role) => by.roles.includes(role)),
  )
  if (rule === undefined) return refuse({ refused: 'no-referral' })
  const to = command.handler
  if (!to.roles.some((role) => rule.to.includes(role)))
    return refuse({ refused: 'not-for-referral', field: 'handler', cite: rule.cite })
  const refusal = handlerRefusal(policy, complaint, to, aboutRoles)
  if (refusal !== undefined) return refuse(refusal)
  if (command.declared !== true) return refuse(NOT_DECLARED)
  return accept(
    ...[
      {
        type: 'complaint-referred',
        on: today,
        stage,
        from: by.id,
        to: to.id,
        reason: command.reason,
      } as const,
    ],
    {
      ...{ type: 'handler-assigned', on: today, stage },
      ...{ handler: to.id, conflict: 'none', declared: true },
    },
  )
}

/** Keeps that the governing body departs from the procedure: what it decided, when, and the good reason for it. */
function vary(command: Of<'vary-procedure'>, complaint: Complaint, { policy }: Context): Decision {
  const status = statusOf(complaint)
  if (isOver(status)) return wrongStatus('vary-procedure', status)
  const { reason, handler, on, decided } = command
  const cite = policy.variation?.cite ?? 'Code 2024, 5.8'
  if (reason === undefined)
    return refuse({ refused: 'variation-without-reason', field: 'reason', cite })
  const { stage } = currentStage(complaint)
  const tookPart = stage === 2 && handler && complaint.stages[0].tookPart.includes(handler)
  if (handler !== undefined && (complaint.about.includes(handler) || tookPart))
    return refuse({
      refused: 'varied-to-subject',
      field: 'handler',
      cite: 'Code 2024, 5.8 and 6.13',
    })
  const who = handler === undefined ? {} : { handler }
  return accept({ type: 'procedure-varied', on, stage, decided, reason, ...who })
}

/** Lets somebody open a complaint whose roles do not: with the reason why they need to know. */
function letIn(
  { staff, reason }: Of<'let-in'>,
  complaint: Complaint,
  { today }: Context,
): Decision {
  if (complaint.about.includes(staff))
    return refuse({ refused: 'informs-subject', field: 'staff', cite: 'Code 2024, 5.8' })
  if (reason === undefined)
    return refuse({ refused: 'let-in-without-reason', field: 'reason', cite: 'Code 2020, 4.6' })
  return accept({ type: 'colleague-let-in', on: today, staff, reason })
}

/** Why a stage can't be given to anybody yet: the policy leaves that to the governing body, which has not decided. */
export function variationNeeded(complaint: Complaint, { policy, aboutRoles }: Context) {
  const { stage } = currentStage(complaint)
  const found = route(policy, complaint, stage, aboutRoles)
  if (found?.variation !== true) return undefined
  return complaint.procedure.variations.some((one) => one.stage === stage)
    ? undefined
    : ({ refused: 'variation-needed', cite: found.cite } as const)
}

/** Whom the policy wants told of what has just happened: an entry each, with the day by which. */
export function toInform(
  at: Policy['informs'][number]['at'],
  stage: Stage,
  on: Day,
  complaint: Complaint,
  { policy, calendar, by, aboutRoles }: Context,
): readonly Entry[] {
  const roles = by.kind === 'staff' ? by.roles : []
  const fits = (when: Condition = {}) => holds(when, policy, complaint, aboutRoles)
  return policy.informs
    .filter((rule) => rule.stage === stage && rule.at === at && fits(rule.when))
    .filter(({ by }) => by === undefined || by.some((role) => roles.includes(role)))
    .filter(({ whom }) => !whom?.some((role) => roles.includes(role)))
    .filter(({ whom }) => whom !== undefined || complaint.stages[0].handler !== undefined)
    .map(({ id, within }) => {
      const { due } = addPeriod(calendar, on, within)
      return { type: 'colleague-to-inform', on, stage, rule: id, due }
    })
}

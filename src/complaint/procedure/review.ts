import { citeFor } from '#policy/answering.ts'
import type { Day } from '#time/day.ts'
import type { Command } from '../commands.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { Entry, Text } from '../entries.ts'
import { isOver } from '../investigation/gather.ts'
import type { ProcedureCommand } from './commands.ts'
import type { ProcedureRefusal } from './refusals.ts'

/**
 * What is considered when stage 2 is asked for (Code 2020, 4.12): what the review is about and whether part is
 * resolved, who is kept informed, what evidence to gather, and by when it is done. Who reviews is the handler.
 */
export type ReviewPlan = {
  readonly about: Text
  readonly resolved: 'nothing' | 'part' | 'not-known'
  readonly informed: Text
  readonly evidence: Text
  /** The day by which the review is to be done. */
  readonly until: Day
}

/** The plan as it is given with the choice of who handles stage 2; the way of escalating where a policy has several. */
export type Considered = ReviewPlan & {
  readonly option?: { readonly id: string; readonly why: Text }
}

type Assign = Extract<Command, { type: 'assign' }>

/** Whether stage 2 is to be given to somebody for the first time: then it is considered what the review is. */
export const isToPlan = (complaint: Complaint): boolean => {
  const { stage, handler } = currentStage(complaint)
  return stage === 2 && handler === undefined && complaint.procedure.plan === undefined
}

/** What was considered before stage 2 has a handler, or why it is not enough. */
export function consideredBefore(
  { review }: Assign,
  complaint: Complaint,
  { policy, today, by }: Context,
): readonly Entry[] | ProcedureRefusal {
  if (!isToPlan(complaint)) return []
  if (review === undefined)
    return { refused: 'no-review-plan', field: 'about', cite: planCite(complaint, policy) }
  if (review.until < today) return { refused: 'review-over', field: 'until', today }
  const { option, ...plan } = review
  const { options } = policy.escalation
  const known = options.some(({ id }) => id === option?.id)
  if (options[0] !== undefined && (option === undefined || !known))
    return { refused: 'no-option', field: 'option', cite: options[0].cite }
  const who = by.kind === 'staff' ? by.id : ''
  const chosen: readonly Entry[] =
    option === undefined || !known
      ? []
      : [
          {
            ...{ type: 'escalation-option-chosen', on: today, option: option.id },
            ...{ why: option.why, by: who },
          },
        ]
  return [...chosen, { type: 'review-planned', on: today, by: who, ...plan }]
}

/** The provision that wants it considered, in the words of the Code that judges the complaint. */
export const planCite = ({ code }: Pick<Complaint, 'code'>, policy: Context['policy']): string =>
  code === '2020' ? 'Code 2020, 4.12' : citeFor(policy, '6.12')

/** Keeps that whoever answers stage 2 looked through stage 1, with the day. */
export function reviewStage1(
  { on, note }: Extract<ProcedureCommand, { type: 'look-through' }>,
  complaint: Complaint,
  { by }: Context,
): Decision {
  const status = statusOf(complaint)
  const { stage, handler, received } = currentStage(complaint)
  if (stage !== 2) return refuse({ refused: 'not-at-stage-2' })
  if (isOver(status)) return wrongStatus('look-through', status)
  if (by.kind !== 'staff' || by.id !== handler) return refuse({ refused: 'not-the-handler' })
  if (on < received) return refuse({ refused: 'before', field: 'on', earliest: received })
  return accept({
    type: 'looked-through',
    on,
    by: by.id,
    ...(note === undefined ? {} : { note }),
  })
}

/** Why stage 2 can't be answered yet, under a policy by which stage 1 is looked through first. */
export function reviewRefusal(
  complaint: Complaint,
  { policy }: Pick<Context, 'policy'>,
  on: Day,
): ProcedureRefusal | undefined {
  const rule = policy.escalation.reviewsFirst
  const { reviewed } = complaint.procedure
  const isDone = reviewed !== undefined && reviewed.on <= on
  return rule === undefined || currentStage(complaint).stage === 1 || isDone
    ? undefined
    : { refused: 'not-looked-through', cite: rule.cite }
}

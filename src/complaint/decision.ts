import type { CodeEdition, LetterRule, Policy, Stage, StageClocks } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import type { Actor } from './commands.ts'
import type { Complaint, Status } from './complaint.ts'
import { type Deadline, type Rules, stageDeadlines } from './deadlines.ts'
import type { Entry } from './entries.ts'
import type { BehaviourPolicy } from './people/entries.ts'
import type { Refusal } from './refusals.ts'

/** What a decision rests on besides the complaint and the command. */
export type Context = {
  readonly policy: Policy
  /** The Code in force when the complaint was received. */
  readonly code?: {
    readonly edition: CodeEdition
    readonly stages: Readonly<Record<Stage, StageClocks>>
    readonly letters: readonly LetterRule[]
  }
  readonly calendar: Calendar
  readonly today: Day
  readonly by: Actor
  /** The roles of the staff whom the complaint is about; some policies route by them. */
  readonly aboutRoles: readonly string[]
  /** The editions of the landlord’s policies on behaviour under which contact can be restricted, where that is asked. */
  readonly behaviourPolicies?: readonly BehaviourPolicy[]
  /** Another complaint that the command names, if there is one of that reference. */
  readonly earlier?: Complaint
}

export type Decision = { readonly entries: readonly Entry[] } | { readonly refusal: Refusal }

export const accept = (...entries: readonly Entry[]): Decision => ({ entries })
export const refuse = (refusal: Refusal): Decision => ({ refusal })

export const wrongStatus = (
  command: Extract<Refusal, { refused: 'wrong-status' }>['command'],
  status: Status,
) => refuse({ refused: 'wrong-status', command, status })

/** The times a complaint is held to under a context. */
export function rulesOf({
  policy,
  code,
  calendar,
}: Pick<Context, 'policy' | 'code' | 'calendar'>): Rules {
  return { policy: policy.stages, calendar, ...(code === undefined ? {} : { code: code.stages }) }
}

/** The deadlines of a complaint's present stage for the response. */
export function responseDeadlines(complaint: Complaint, context: Context): readonly Deadline[] {
  const stage = complaint.stages[complaint.stages.length - 1] as Complaint['stages'][0]
  return stageDeadlines(stage, complaint.code !== undefined, rulesOf(context)).filter(
    (one) => one.step === 'respond',
  )
}

import type { Command } from '../commands.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { Outcome, PointDecision } from '../entries.ts'
import { admissionRefusal } from '../investigation/law.ts'
import { weighingRefusal } from '../investigation/weigh.ts'
import { commentRefusal } from '../people/hear.ts'
import { heardBefore } from '../people/position.ts'
import { consentRefusal } from '../people/represent.ts'
import { toInform } from '../procedure/decide.ts'
import { reviewRefusal } from '../procedure/review.ts'
import { promisesOf } from '../putting-right/remedy.ts'
import type { Refusal } from '../refusals.ts'
import { signerRefusal } from './sign.ts'

type Respond = Extract<Command, { type: 'respond' }>

/** What an answer is looked at with before it is taken. */
type Given = {
  readonly command: Respond
  readonly complaint: Complaint
  readonly context: Context
  readonly outcome: Outcome
  /** What it says of who was heard before it. */
  readonly heard: Decision
}

/**
 * Records that the response of a stage was issued, with a decision and reasons for every point (Code 2024, 6.7, 6.9,
 * 6.18 and 6.19), when the answer is known and not when the work is done (6.6, 6.17). Where something went wrong it says
 * what (Code 2020, 5.1) and how that is put right (Code 2024, 7.1), and what it promises is followed up from then on.
 */
export function respond(command: Respond, complaint: Complaint, context: Context): Decision {
  const status = statusOf(complaint)
  if (status !== 'to-respond') return wrongStatus('respond', status)
  const { stage } = currentStage(complaint)
  const { by } = context
  const heard = heardBefore(command.heard ?? [], complaint, command.on)
  const outcome = overall(command.decisions)
  const given = { command, complaint, context, outcome, heard }
  const refusal = CHECKS.map((check) => check(given)).find((one) => one !== undefined)
  if (refusal !== undefined) return refuse(refusal)
  if (by.kind !== 'staff' || 'refusal' in heard) return refuse({ refused: 'not-the-handler' })
  const { type: _type, remedies: _remedies, actions: _actions, heard: _heard, ...rest } = command
  const { failures = [], ...facts } = rest
  const promised = promisesOf(command, { complaint, context, on: command.on, stage })
  if ('refused' in promised) return refuse(promised)
  const informs = toInform('answered', stage, command.on, complaint, context)
  return accept(
    ...heard.entries,
    {
      ...{ type: 'response-issued', stage, outcome, by: by.id, ...facts },
      ...(outcome === 'not-upheld' ? {} : { failures }),
    },
    ...promised,
    ...informs,
  )
}

/** What keeps an answer back, in the order in which it is told. */
const CHECKS: readonly ((given: Given) => Refusal | undefined)[] = [
  // Only its handler issues it, or whom the policy leaves that to.
  ({ complaint, context }) => signerRefusal(complaint, context),
  unanswered,
  // Nothing is decided before those whom it concerns had the chance to set out their position (Code 2024, 5.8b).
  ({ heard }) => ('refusal' in heard ? heard.refusal : undefined),
  ({ command, complaint, context }) =>
    commentRefusal(complaint, context, command.decisions, command.on),
  ({ command, complaint, context }) => reviewRefusal(complaint, context, command.on),
  ({ command, complaint, context }) => consentRefusal(complaint, command.to, context),
  // All that was gathered is considered (Code 2024, 5.8).
  ({ complaint }) => weighingRefusal(complaint),
  ({ command, complaint }) => admissionRefusal(command, complaint),
  wrongWithout,
]

/** Every point is answered (Code 2024, 6.7 and 6.18). */
function unanswered({ command, complaint }: Given): Refusal | undefined {
  const answered = new Set(command.decisions.map((decision) => decision.point))
  const points = complaint.points.map(({ id }) => id).filter((id) => !answered.has(id))
  const cite = currentStage(complaint).stage === 1 ? 'Code 2024, 6.7' : 'Code 2024, 6.18'
  return points.length === 0
    ? undefined
    : { refused: 'points-unanswered', field: 'decisions', points, cite }
}

/** Where something went wrong, it says what, and how that is put right. */
function wrongWithout({ command, complaint, outcome }: Given): Refusal | undefined {
  if (outcome === 'not-upheld') return undefined
  if ((command.failures ?? []).length === 0)
    return { refused: 'no-failure', field: 'failures', cite: citeOfFailures(complaint) }
  return (command.remedies?.kinds ?? []).length === 0
    ? { refused: 'nothing-put-right', field: 'remedies', cite: 'Code 2024, 7.1' }
    : undefined
}

/** The Code's rule on saying what went wrong, under the edition that judges a complaint. */
export const citeOfFailures = ({ code }: Pick<Complaint, 'code'>): string =>
  code === '2020' ? 'Code 2020, 5.1' : 'Code 2024, 7.1'

/** A complaint is upheld when every point is, not upheld when none is in any part, and partly upheld between. */
export function overall(decisions: readonly PointDecision[]): Outcome {
  const outcomes = new Set(decisions.map((decision) => decision.outcome))
  const [only] = outcomes
  return outcomes.size === 1 && only !== undefined ? only : 'partly-upheld'
}

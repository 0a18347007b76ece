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
import { signerRefusal } from './sign.ts'

/**
 * Records that the response of a stage was issued, with a decision and reasons for every point (Code 2024, 6.7, 6.9,
 * 6.18 and 6.19), and all that was gathered weighed before (5.8). Only its handler may issue it, or whom the policy leaves that to, when the answer is known and not when the work is done (6.6, 6.17).
 * Nothing is decided before those whom it concerns had the chance to set out their position (5.8b).
 * Where something went wrong it says what (Code 2020, 5.1) and how that is put right (Code 2024, 7.1), and what it promises is followed up from then on.
 */
export function respond(
  command: Extract<Command, { type: 'respond' }>,
  complaint: Complaint,
  context: Context,
): Decision {
  const status = statusOf(complaint)
  if (status !== 'to-respond') return wrongStatus('respond', status)
  const { stage } = currentStage(complaint)
  const { by } = context
  const signer = signerRefusal(complaint, context)
  if (signer !== undefined || by.kind !== 'staff')
    return refuse(signer ?? { refused: 'not-the-handler' })
  const answered = new Set(command.decisions.map((decision) => decision.point))
  const points = complaint.points
    .filter((point) => !answered.has(point.id))
    .map((point) => point.id)
  if (points.length > 0)
    return refuse({
      refused: 'points-unanswered',
      field: 'decisions',
      points,
      cite: stage === 1 ? 'Code 2024, 6.7' : 'Code 2024, 6.18',
    })
  const heard = heardBefore(command.heard ?? [], complaint, command.on)
  if ('refusal' in heard) return heard
  const refusal =
    commentRefusal(complaint, context, command.decisions, command.on) ??
    reviewRefusal(complaint, context, command.on) ??
    consentRefusal(complaint, command.to, context) ??
    weighingRefusal(complaint) ??
    admissionRefusal(command, complaint)
  if (refusal !== undefined) return refuse(refusal)
  const outcome = overall(command.decisions)
  const { type: _type, remedies, actions, heard: _heard, failures = [], ...facts } = command
  if (outcome !== 'not-upheld' && failures.length === 0)
    return refuse({ refused: 'no-failure', field: 'failures', cite: citeOfFailures(complaint) })
  if (outcome !== 'not-upheld' && (remedies?.kinds ?? []).length === 0)
    return refuse({ refused: 'nothing-put-right', field: 'remedies', cite: 'Code 2024, 7.1' })
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

/** The Code's rule on saying what went wrong, under the edition that judges a complaint. */
export const citeOfFailures = ({ code }: Pick<Complaint, 'code'>): string =>
  code === '2020' ? 'Code 2020, 5.1' : 'Code 2024, 7.1'

/** A complaint is upheld when every point is, not upheld when none is in any part, and partly upheld between. */
export function overall(decisions: readonly PointDecision[]): Outcome {
  const outcomes = new Set(decisions.map((decision) => decision.outcome))
  const [only] = outcomes
  return outcomes.size === 1 && only !== undefined ? only : 'partly-upheld'
}

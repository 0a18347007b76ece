import { type Complaint, statusOf } from '#complaint/complaint.ts'
import { toBeHeard } from '#complaint/people/position.ts'
import type { Considered } from '#complaint/procedure/review.ts'
import type { Logging, StageCommand } from '#complaint/stages/commands.ts'
import type { Policy } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { NOTHING_TAUGHT } from '../learning/trial.ts'
import { SOMETHING } from './something.ts'

const LOOKED_AT = {
  complexity: 'investigate',
  vulnerable: false,
  risk: false,
  urgent: 'none',
} as const

/** The line in the register, under a grading where the policy has them. */
const logged = ({ gradings: [first] }: Policy): Logging => ({
  summary: SOMETHING,
  ...(first === undefined ? {} : { grading: first.id }),
})

/** What is considered before stage 2 is given to somebody. */
function considered({ escalation: { options } }: Policy, until: Day): Considered {
  const [option] = options
  return {
    ...{ about: SOMETHING, resolved: 'nothing', informed: SOMETHING, evidence: SOMETHING, until },
    ...(option === undefined ? {} : { option: { id: option.id, why: SOMETHING } }),
  }
}

/** A step of a stage with a form filled in as it should be. */
export function stageTrial(
  step: Exclude<StageCommand['type'], 'receive' | 'move-promise'>,
  complaint: Complaint,
  { today, policy, by }: InHand['context'],
): StageCommand {
  const told = { on: today, means: 'email' } as const
  const handler = { id: '', roles: [], ...(by.kind === 'staff' ? by : {}) }
  switch (step) {
    case 'log':
      return { type: step, ...logged(policy) }
    case 'acknowledge': {
      const points = [{ id: '', text: SOMETHING }]
      const words = { definition: SOMETHING, outcomesSought: SOMETHING }
      return { type: step, ...told, ...words, points, log: logged(policy) }
    }
    case 'assign':
      return {
        ...{ type: step, handler, conflict: 'none', declared: true },
        ...{ review: considered(policy, today), triage: LOOKED_AT },
      }
    case 'correct-date': {
      const { received } = complaint
      return { type: step, on: today, stage: 1, date: 'received', to: received, why: SOMETHING }
    }
    case 'extend':
      return { type: step, ...told, to: today, reason: SOMETHING, ombudsmanDetails: true }
    case 'respond': {
      const decision = { outcome: 'upheld', reasons: SOMETHING } as const
      const decisions = complaint.points.map(({ id }) => ({ point: id, ...decision }))
      const kinds = policy.remedies.slice(0, 1).map(({ id }) => id)
      const remedies = { kinds, impact: SOMETHING, factors: [], guidance: true }
      const heard = toBeHeard(complaint).map(
        (party) => ({ on: today, party, heard: { state: 'heard' } }) as const,
      )
      const failures = ['other'] as const
      return { type: step, ...told, decisions, remedies, failures, heard, letter: SOMETHING }
    }
    case 'tell-new-date':
      return { type: step, ...told }
    case 'escalate':
      return { type: step, on: today, channel: policy.channels[0]?.id ?? '' }
    case 'close': {
      const status = statusOf(complaint)
      if (status === 'to-look-into')
        return { type: step, on: today, because: 'looked-into', learning: NOTHING_TAUGHT }
      const because = status === 'answered' ? 'final-response' : 'withdrawn'
      return { type: step, on: today, because, learning: NOTHING_TAUGHT }
    }
  }
}

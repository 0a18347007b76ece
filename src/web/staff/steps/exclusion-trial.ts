import type { Command } from '#complaint/commands.ts'
import type { Complaint } from '#complaint/complaint.ts'
import type { ExclusionCommand } from '#complaint/exclusion/commands.ts'
import { groundsFor } from '#complaint/exclusion/grounds.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from './something.ts'

type ExclusionStep = ExclusionCommand['type']

/** A step about not accepting with a form filled in as it should be. */
export function exclusionTrial(
  step: ExclusionStep,
  complaint: Complaint,
  { today, policy }: InHand['context'],
): Command {
  const grounds = groundsFor(policy, complaint)
  switch (step) {
    case 'decline':
      return {
        ...{ type: step, on: today, ground: grounds[0]?.id ?? '', facts: {}, exceptions: {} },
        ...{ reasons: SOMETHING, letter: SOMETHING, means: 'email', ombudsmanDetails: true },
      }
    case 'approve-decline': {
      const asking = grounds.find(({ asks }) => asks.includes('approval'))
      return { type: step, ground: asking?.id ?? '', weighed: SOMETHING }
    }
    case 'redirect-part':
      return { type: step, on: today, to: SOMETHING, what: SOMETHING, means: 'email' }
    case 'accept-on-instruction':
      return { type: step, on: today, instruction: SOMETHING }
  }
}

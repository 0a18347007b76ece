import type { Complaint } from '#complaint/complaint.ts'
import type { PuttingRightCommand } from '#complaint/putting-right/commands.ts'
import { isOwed, openActions, unanswered, undoneActions } from '#complaint/putting-right/state.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from './something.ts'

/** A command about the first promise that it can be about, filled in as it should be. */
export function trialOfPuttingRight(
  type: PuttingRightCommand['type'],
  { puttingRight }: Complaint,
  { today: on }: InHand['context'],
): PuttingRightCommand {
  const [means, to] = ['email' as const, on]
  const [undone, open] = [undoneActions(puttingRight)[0], openActions(puttingRight)[0]]
  const [owed, waits] = [puttingRight.offers.find(isOwed), unanswered(puttingRight)[0]]
  switch (type) {
    case 'add-remedy':
      return { type, on, actions: [{ id: '', what: SOMETHING, agreed: 'yes' }] }
    case 'complete-action':
      return { type, on, action: undone?.id ?? '', evidence: SOMETHING }
    case 'move-action':
      return { type, on, to, means, action: undone?.id ?? '', reason: SOMETHING }
    case 'hand-over-action':
      return { type, on, action: open?.id ?? '', to: SOMETHING, consent: SOMETHING }
    case 'answer-compensation':
      return { type, on, compensation: waits?.id ?? '', answer: 'declined' }
    case 'pay-compensation':
      return { type, on, compensation: (owed ?? waits)?.id ?? '', evidence: SOMETHING }
    case 'update-resident':
      return { type, on, means, words: SOMETHING }
  }
}

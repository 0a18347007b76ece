import type { Complaint } from '../complaint.ts'
import type { Task } from '../task.ts'
import { isOwed, undoneActions } from './state.ts'

/** Promises to keep, and money to pay. */
export function promiseTasks({ puttingRight }: Complaint): readonly Task[] {
  const actions = undoneActions(puttingRight).map(({ id, due, owner, what }) => ({
    ...{ kind: 'action' as const, id, says: 'Keep a promise', step: 'complete-action' },
    words: what,
    ...('staff' in owner ? { owner: owner.staff } : {}),
    ...{ workBy: due, due },
  }))
  const money = puttingRight.offers.filter(isOwed).map(({ id, payBy, offered }) => {
    const due = payBy ?? offered
    const says = 'Pay what was offered'
    return { kind: 'compensation' as const, id, says, step: 'pay-compensation', workBy: due, due }
  })
  return [...actions, ...money]
}

import type { Complaint } from '../complaint.ts'
import type { StaffId } from '../entries.ts'
import { type Task, task } from '../task.ts'
import { openContacts, openOrders, openRecommendations, openRequests } from './state.ts'

/** Everything that the Ombudsman waits for, each with whoever sees to it: an answer, evidence, proof. */
export function ombudsmanTasks({ ombudsman }: Complaint): readonly Task[] {
  return [
    ...openContacts(ombudsman).flatMap(({ id, owner, answerBy }) =>
      answerBy === undefined
        ? []
        : [
            ownedBy(
              owner,
              task('ombudsman-answer', id, 'Answer the Ombudsman', 'answer-ombudsman', answerBy),
            ),
          ],
    ),
    ...openRequests(ombudsman).map(({ id, owner, due }) =>
      ownedBy(
        owner,
        task('ombudsman-evidence', id, 'Send evidence to the Ombudsman', 'send-evidence', due),
      ),
    ),
    ...openOrders(ombudsman).map(({ id, owner, due, what }) =>
      ownedBy(owner, {
        ...task('order', id, 'Comply with an order of the Ombudsman', 'comply-with-order', due),
        words: what,
      }),
    ),
    ...openRecommendations(ombudsman).map(({ id, owner, answerBy }) =>
      ownedBy(
        owner,
        task(
          'recommendation',
          id,
          'Decide on a recommendation of the Ombudsman',
          'answer-recommendation',
          answerBy,
        ),
      ),
    ),
  ]
}

const ownedBy = (owner: StaffId, one: Task): Task => ({ ...one, owner })

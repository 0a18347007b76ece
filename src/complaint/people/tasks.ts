import type { Complaint } from '../complaint.ts'
import { type Task, task } from '../task.ts'

/** Comments and consent that are waited for, and reviews of what was agreed or restricted. */
export function peopleTasks({ people, closed }: Complaint): readonly Task[] {
  const reviews = [
    ...people.adjustments.flatMap(({ id, reviewBy, ended }) =>
      reviewBy === undefined || ended !== undefined
        ? []
        : [task('adjustment-review', id, 'Look at an adjustment again', 'people', reviewBy)],
    ),
    ...people.restrictions.flatMap(({ id, reviewBy, lifted }) =>
      lifted !== undefined
        ? []
        : [
            task(
              'restriction-review',
              id,
              'Look at a restriction of contact again',
              'people',
              reviewBy,
            ),
          ],
    ),
  ]
  if (closed !== undefined) return reviews
  return [
    ...reviews,
    ...people.invitations.flatMap((one) =>
      one.answered !== undefined
        ? []
        : [
            task(
              'comment-window',
              `${one.stage} ${one.on} ${one.of === 'subject' ? one.staff : one.of}`,
              'The time for comment on the findings ends',
              'record-comment',
              one.until,
            ),
          ],
    ),
    ...people.consents.flatMap((one) =>
      one.asked === undefined || one.received !== undefined || one.withheld !== undefined
        ? []
        : [
            task(
              'consent',
              one.representative,
              'Consent is outstanding',
              'record-consent',
              one.asked,
            ),
          ],
    ),
  ]
}

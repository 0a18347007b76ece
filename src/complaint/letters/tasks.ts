import type { Complaint } from '../complaint.ts'
import type { Deadline } from '../deadlines.ts'
import { type Task, task } from '../task.ts'
import type { Undelivered } from './entries.ts'
import { postBy } from './post-by.ts'
import { toPost } from './state.ts'

/** Letters to put in the post, and those that did not arrive. */
export function letterTasks(
  { letters }: Complaint,
  deadlines: readonly Deadline[],
): readonly Task[] {
  return [
    ...toPost(letters).map((letter) => {
      const by = postBy(letter, deadlines)
      return task('letter-to-post', letter.id, 'Put a letter in the post', 'letters', by)
    }),
    ...letters.flatMap(({ id, undelivered }) =>
      undelivered === undefined
        ? []
        : [task('letter-undelivered', id, notArrived(undelivered.why), 'letters', undelivered.on)],
    ),
  ]
}

const notArrived = (why: Undelivered): string =>
  why === 'not-known' ? 'A letter may not have arrived' : 'A letter did not arrive'

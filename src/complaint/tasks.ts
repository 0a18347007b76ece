import type { Day } from '#time/day.ts'
import { type Complaint, currentStage } from './complaint.ts'
import { type Deadline, workBy } from './deadlines.ts'
import type { Context } from './decision.ts'
import { earlyTasks } from './early/tasks.ts'
import type { StaffId, Text } from './entries.ts'
import { investigationTasks } from './investigation/tasks.ts'
import { learningTasks } from './learning/state.ts'
import type { Undelivered } from './letters/entries.ts'
import { postBy } from './letters/post-by.ts'
import { toPost } from './letters/state.ts'
import { messageTasks } from './messages/tasks.ts'
import { newDateTasks } from './move-promise.ts'
import { ombudsmanTasks } from './ombudsman/tasks.ts'
import { procedureTasks } from './procedure/tasks.ts'
import { isOwed, undoneActions } from './putting-right/state.ts'

/** What somebody can have to do by a day. */
export type TaskKind =
  | 'message'
  | 'private-message'
  | 'early-resolution'
  | 'acknowledge'
  | 'respond'
  | 'new-date'
  | 'action'
  | 'compensation'
  | 'comment-window'
  | 'consent'
  | 'adjustment-review'
  | 'restriction-review'
  | 'letter-to-post'
  | 'letter-undelivered'
  | 'learning'
  | 'improvement'
  | 'ombudsman-answer'
  | 'ombudsman-evidence'
  | 'order'
  | 'recommendation'
  | 'urgent'
  | 'inform'
  | 'evidence'
  | 'clarification'
  | 'update'

/** Something that is open, with its day. Everything with a day that concerns a complaint is one of these. */
export type Task = {
  readonly kind: TaskKind
  /** Unique among the tasks of its kind and complaint. */
  readonly id: string
  /** What is to be done, in a few words without a name in them. */
  readonly says: string
  /** The page of the complaint where it is done, if not the complaint's own. */
  readonly step?: string
  /** What exactly, in the words of whoever promised or asked it. */
  readonly words?: Text
  /** Whose it is; the handler's of the present stage if nobody else's. */
  readonly owner?: StaffId
  /** The day to work to. */
  readonly workBy: Day
  readonly due: Day
}

/** Every open task of a complaint. */
export function tasksOf(
  complaint: Complaint,
  deadlines: readonly Deadline[],
  rules: Pick<Context, 'policy' | 'calendar'>,
): readonly Task[] {
  const { handler } = currentStage(complaint)
  const tasks = [
    ...messageTasks(complaint, rules),
    ...earlyTasks(complaint, rules),
    ...clockTasks(complaint, deadlines),
    ...newDateTasks(complaint),
    ...promiseTasks(complaint),
    ...peopleTasks(complaint),
    ...letterTasks(complaint, deadlines),
    ...learningTasks(complaint),
    ...ombudsmanTasks(complaint),
    ...investigationTasks(complaint, rules),
    ...procedureTasks(complaint, rules),
  ]
  return tasks.map((task) => (handler === undefined ? task : { owner: handler, ...task }))
}

/** The letters that the clocks of the present stage wait for, each under the earliest of its clocks. */
function clockTasks(complaint: Complaint, deadlines: readonly Deadline[]): readonly Task[] {
  if (complaint.closed !== undefined || complaint.declined !== undefined) return []
  const { stage, handler } = currentStage(complaint)
  return (['acknowledge', 'respond'] as const).flatMap((step) => {
    const open = deadlines
      .filter((one) => one.stage === stage && one.step === step && one.done === undefined)
      .toSorted((a, b) => (workBy(a) < workBy(b) ? -1 : 1))[0]
    if (open === undefined) return []
    const days = { kind: step, id: step, workBy: workBy(open), due: open.due }
    if (step === 'acknowledge') return [{ ...days, says: `Acknowledge at stage ${stage}`, step }]
    return handler === undefined
      ? [{ ...days, says: 'Choose who handles it', step: 'assign' }]
      : [{ ...days, says: `Answer at stage ${stage}`, step }]
  })
}

function promiseTasks({ puttingRight }: Complaint): readonly Task[] {
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

/** Comments and consent that are waited for, and reviews of what was agreed or restricted. */
function peopleTasks({ people, closed }: Complaint): readonly Task[] {
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

function letterTasks({ letters }: Complaint, deadlines: readonly Deadline[]): readonly Task[] {
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

/** A task whose day to work to is its due day. */
export const task = (kind: TaskKind, id: string, says: string, step: string, due: Day): Task => ({
  ...{ kind, id, says, step },
  ...{ workBy: due, due },
})

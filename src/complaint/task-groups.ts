import type { TaskKind } from './task.ts'

/** The kinds of work that the worklist can be narrowed down to. */
export const TASK_GROUPS = {
  letters: 'Letters of the procedure',
  promises: 'Promises to residents',
  asked: 'Asked of others',
  messages: 'Messages',
  contacts: 'Contacts and requests that are no complaint',
  post: 'Post',
  ombudsman: 'For the Ombudsman',
  learning: 'Learning and improvements',
  reviews: 'Adjustments and restrictions to look at again',
  records: 'Records to be disposed of',
} as const
export type TaskGroup = keyof typeof TASK_GROUPS

/** Where each kind of task belongs. */
const GROUP_OF: Record<TaskKind, TaskGroup> = {
  message: 'messages',
  'private-message': 'messages',
  'early-resolution': 'promises',
  acknowledge: 'letters',
  respond: 'letters',
  'new-date': 'letters',
  action: 'promises',
  compensation: 'promises',
  'comment-window': 'asked',
  consent: 'asked',
  'adjustment-review': 'reviews',
  'restriction-review': 'reviews',
  'letter-to-post': 'post',
  'letter-undelivered': 'post',
  learning: 'learning',
  improvement: 'learning',
  'ombudsman-answer': 'ombudsman',
  'ombudsman-evidence': 'ombudsman',
  order: 'ombudsman',
  recommendation: 'ombudsman',
  urgent: 'promises',
  inform: 'asked',
  evidence: 'asked',
  clarification: 'asked',
  meeting: 'promises',
  update: 'promises',
  retention: 'records',
}

/** The kinds of task of a group. */
export const kindsIn = (group: TaskGroup): readonly TaskKind[] =>
  (Object.keys(GROUP_OF) as TaskKind[]).filter((kind) => GROUP_OF[kind] === group)

export const isTaskGroup = (text: string): text is TaskGroup => text in TASK_GROUPS

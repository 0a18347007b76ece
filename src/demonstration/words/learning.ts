import type { ImprovementKind } from '#complaint/learning/entries.ts'

/** What a complaint taught, as whoever closes it writes it down. */
export type Lesson = {
  readonly cause: string
  readonly words: string
  /** What changes for everybody, where something has to. */
  readonly change?: {
    readonly kind: ImprovementKind
    readonly what: string
    readonly shows: string
  }
}

/** What complaints teach that were upheld, in whole or in part. */
export const LESSONS: readonly Lesson[] = [
  {
    cause: 'communication',
    words: 'Nobody rang back after the visit, so the resident heard nothing for weeks.',
    change: {
      ...{
        kind: 'communication',
        what: 'A text goes out on the day after each visit, with what happens next.',
      },
      shows: 'The text went out after all 41 visits of the first month.',
    },
  },
  {
    cause: 'delay',
    words: 'A follow-up job was not raised when the first visit found that a part was needed.',
    change: {
      ...{
        kind: 'process',
        what: 'A job can no longer be closed with a part on order: a follow-up is raised first.',
      },
      shows: 'The system was changed and tried on ten jobs.',
    },
  },
  {
    cause: 'records',
    words: 'The earlier reports were not linked, so each visit began anew.',
    change: {
      ...{
        kind: 'records',
        what: 'Reports of damp at one home are kept in one file from the first.',
      },
      shows: 'Twelve homes with more than one report were put together.',
    },
  },
  {
    cause: 'contractor',
    words: 'The contractor missed two appointments and we were not told.',
    change: {
      ...{
        kind: 'contractor',
        what: 'Missed appointments are gone through with the contractor every month.',
      },
      shows: 'Minutes of the first meeting, with a plan for afternoons.',
    },
  },
  {
    cause: 'no-rule',
    words: 'Our policy on service charges did not say what happens when a bill is disputed.',
    change: {
      ...{
        kind: 'policy',
        what: 'The policy says who answers a disputed bill, and in how many days.',
      },
      shows: 'The new wording, approved by the committee.',
    },
  },
  {
    cause: 'needs',
    words: 'It was noted that letters must be in large print, and one was not.',
    change: {
      ...{ kind: 'training', what: 'All who write letters are shown where adjustments are noted.' },
      shows: 'Attendance list of the two briefings.',
    },
  },
  {
    cause: 'not-followed',
    words: 'We know to inspect damp in ten days and took a month. The team has gone through it.',
  },
  {
    cause: 'workmanship',
    words: 'The first repair was not tested. It was a slip by one person, who has been spoken to.',
  },
  {
    cause: 'communication',
    words:
      'The date of the visit was changed without telling the resident. It is in our rules already.',
  },
  {
    cause: 'conduct',
    words: 'The call should have been ended politely. The member of staff has apologised.',
  },
  { cause: 'delay', words: 'Leave was not covered for a week. Cover is in place now.' },
]

/** Why a complaint that was not upheld taught nothing. */
export const NOTHING: readonly string[] = [
  'It was answered in time and handled as the policy says.',
  'The charge was right, and our first letter had explained it.',
  'What was asked for is not for us to do, and we had said so at once.',
]

/** Where what was learned is told. */
export const TOLD: readonly string[] = [
  'The residents’ newsletter',
  'The monthly team briefing',
  'The residents’ panel',
  'The report to the board',
]

import type { Day } from '#time/day.ts'
import type { Deadline } from '../deadlines.ts'
import type { StageStep } from '../stages/commands.ts'
import type { LetterKind } from './entries.ts'
import type { LetterState } from './state.ts'

/** The step whose time a letter keeps. Other letters are in time when they are written. */
const KEEPS: Partial<Record<LetterKind, StageStep>> = {
  acknowledgement: 'acknowledge',
  response: 'respond',
  'early-resolution': 'respond',
}

/**
 * The last day on which a letter can go in the post: where a deadline is kept by arrival, the last day from which it
 * arrives in time; else the day that it bears, since then it was told (EHT 2.2 and 2.3 by the policy's own count).
 */
export function postBy(
  { kind, stage, on }: Pick<LetterState, 'kind' | 'stage' | 'on'>,
  deadlines: readonly Deadline[],
): Day {
  const days = deadlines.flatMap((one) =>
    one.step === KEEPS[kind] && one.stage === stage && one.postBy !== undefined ? [one.postBy] : [],
  )
  return days.reduce((first, next) => (next < first ? next : first), days[0] ?? on)
}

/** The day on which the letter that keeps a deadline went in the post, if that was recorded: it may have lain since its own day. */
export const postedFor = (
  { stage, step }: Pick<Deadline, 'stage' | 'step'>,
  letters: readonly LetterState[],
): Day | undefined =>
  letters.find(
    (letter) =>
      KEEPS[letter.kind] === step && letter.stage === stage && letter.posted !== undefined,
  )?.posted

import type { Clock, Policy, Stage, StageClocks, StartEvent } from '#policy/policy.ts'
import { type Period, sayPeriod } from '#time/period.ts'

/** What a landlord promises about a stage, in sentences for the people it is promised to. */
export type Promises = {
  readonly acknowledge: string
  readonly respond: readonly string[]
}

export function promisesOf(policy: Policy, stage: Stage): Promises {
  const { acknowledge, respond } = policy.stages[stage]
  return {
    acknowledge: within(acknowledge, stage, 'write to you', 'have a letter or message from us'),
    respond: [
      within(respond, stage, 'answer you', 'have our answer'),
      latest(policy.stages[stage], stage),
      aim(respond, stage),
    ].filter((sentence) => sentence !== ''),
  }
}

/** Whether some of a policy's times bind the landlord only for its residents. */
export const bindsOnlyForResidents = ({ stages }: Policy): boolean =>
  [stages[1].acknowledge, stages[1].respond].some(({ bindsFor }) => bindsFor === 'residents')

/** A day that is kept only when the letter arrives is promised so. */
function within({ within, from, metWhen }: Clock, stage: Stage, we: string, you: string): string {
  const who = metWhen === 'delivered' ? `You will ${you}` : `We ${we}`
  return `${who} within ${sayPeriod(within)} of ${EVENT[stage][from]}.`
}

const EVENT: Readonly<Record<Stage, Readonly<Record<StartEvent, string>>>> = {
  1: {
    received: 'getting your complaint',
    logged: 'recording your complaint',
    acknowledged: 'that first letter',
  },
  2: {
    received: 'you asking',
    logged: 'recording that you asked',
    acknowledged: 'that letter',
  },
}

/** For a time that starts with something we do: how long it can be at most, from something they know. */
function latest(clocks: StageClocks, stage: Stage): string {
  const total = fromReceipt(clocks)
  if (total === undefined) return ''
  const event = stage === 1 ? 'we get your complaint' : 'you ask'
  return `That is at most ${sayPeriod(total)}${sayAbout(total)} after ${event}.`
}

function fromReceipt({ log, acknowledge, respond }: StageClocks): Period | undefined {
  if (respond.from === 'received') return undefined
  const start = respond.from === 'logged' ? (log ?? acknowledge) : acknowledge
  const { count, unit } = start.within
  if (start.from !== 'received' || unit !== respond.within.unit) return undefined
  return { unit, count: count + respond.within.count }
}

function sayAbout({ count, unit }: Period): string {
  const weeks = unit === 'working-days' ? count / 5 : 0
  return Number.isInteger(weeks) && weeks > 1 ? ` (about ${weeks} weeks)` : ''
}

function aim({ target }: Clock, stage: Stage): string {
  if (target === undefined) return ''
  return `We aim to be quicker: within ${sayPeriod(target.within)} of ${EVENT[stage][target.from]}.`
}

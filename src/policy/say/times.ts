import { type Period, sayPeriod } from '#time/period.ts'
import type { Clock, Policy, Stage, StageClocks, StartEvent } from '../policy.ts'
import { sourceNote } from './by-source.ts'
import { type Block, upperFirst } from './document.ts'

/** What happens in a stage, by when and from when. */
export function timeline(policy: Policy, stage: Stage): Block {
  const clocks = policy.stages[stage]
  return {
    kind: 'timeline',
    caption: `${clocks.name}: what happens, and by when`,
    steps: [
      { title: START[stage], when: 'The time starts here.', notes: [] },
      ...withGaps(clocks).map(({ step, clock, gap, andLog }) => ({
        title: TITLES[stage][andLog === undefined ? step : 'logAndAcknowledge'],
        when: `${upToWhen(clock, stage)}.`,
        notes: notes({ policy, stage, step, clock, andLog }),
        gap,
      })),
    ],
  }
}

const START: Readonly<Record<Stage, string>> = {
  1: 'You complain',
  2: 'You ask us to look again',
}

type Step = 'log' | 'acknowledge' | 'respond'

const TITLES: Readonly<Record<Stage, Readonly<Record<Step | 'logAndAcknowledge', string>>>> = {
  1: {
    log: 'We record your complaint',
    acknowledge: 'We write to say that we have your complaint',
    logAndAcknowledge: 'We record your complaint, and write to say that we have it',
    respond: 'We answer your complaint',
  },
  2: {
    log: 'We record your request',
    acknowledge: 'We write to say that we have your request',
    logAndAcknowledge: 'We record your request, and write to say that we have it',
    respond: 'We give you our final answer',
  },
}

const EVENT: Readonly<Record<Stage, Readonly<Record<StartEvent, string>>>> = {
  1: {
    received: 'the day we get your complaint',
    logged: 'the day we record your complaint',
    acknowledged: 'the day we write to say that we have it',
  },
  2: {
    received: 'the day we get your request',
    logged: 'the day we record your request',
    acknowledged: 'the day we write to say that we have it',
  },
}

/** `Within 10 working days of the day we record your complaint`; and whether it is kept by sending or by arriving. */
function upToWhen({ within, from, metWhen }: Clock, stage: Stage): string {
  const time = `within ${sayPeriod(within)} of ${EVENT[stage][from]}`
  return metWhen === 'delivered' ? `You have our letter or message ${time}` : upperFirst(time)
}

type Timed = {
  readonly step: Step
  readonly clock: Clock
  /** Logging, where it is done with the acknowledgement. */
  readonly andLog?: Clock | undefined
  readonly gap: { readonly label: string; readonly days: number }
}

/** The steps in order, each with the time after the one before it. */
function withGaps(clocks: StageClocks): readonly Timed[] {
  const { log, acknowledge, respond } = clocks
  const together = log !== undefined && isSameTime(log, acknowledge)
  const steps: readonly { step: Step; clock: Clock; andLog?: Clock | undefined }[] = [
    ...(log === undefined || together ? [] : [{ step: 'log', clock: log } as const]),
    { step: 'acknowledge', clock: acknowledge, ...(together && { andLog: log }) },
    { step: 'respond', clock: respond },
  ]
  return steps.map((timed, index) => {
    const before = steps[index - 1]?.clock
    const days = latest(clocks, timed.clock) - (before ? latest(clocks, before) : 0)
    const follows = index === 0 || timed.clock.from !== 'received'
    const label = `${sayPeriod(timed.clock.within)}${follows ? '' : ' from the start'}`
    return { ...timed, gap: { label: `At most ${label}`, days } }
  })
}

const isSameTime = (one: Clock, other: Clock) =>
  one.from === other.from &&
  one.within.count === other.within.count &&
  one.within.unit === other.within.unit

/** How many working days after receipt a step is at the latest; roughly so if it is not counted in working days. */
function latest(clocks: StageClocks, { within, from }: Clock): number {
  const start =
    from === 'received'
      ? undefined
      : from === 'logged'
        ? (clocks.log ?? clocks.acknowledge)
        : clocks.acknowledge
  return (start === undefined ? 0 : latest(clocks, start)) + inWorkingDays(within)
}

const inWorkingDays = ({ count, unit }: Period) => Math.round(count * WORKING_DAYS[unit])
const WORKING_DAYS = { 'working-days': 1, 'calendar-days': 5 / 7, weeks: 5, months: 21 } as const

type Noted = Pick<Timed, 'step' | 'clock' | 'andLog'> & { policy: Policy; stage: Stage }

function notes({ policy, stage, step, clock, andLog }: Noted): readonly string[] {
  const { residentsAre } = policy
  return [
    step === 'respond' && atMost(policy.stages[stage], stage),
    clock.target &&
      `We aim to be quicker: within ${sayPeriod(clock.target.within)} of ${EVENT[stage][clock.target.from]}.`,
    clock.onNonWorkingDay === 'earlier' &&
      'If the last day is not a working day, we write by the working day before.',
    clock.bindsFor === 'residents' &&
      `We promise this time to ${residentsAre}s. For everyone else it is what we aim for.`,
    sourceNote(clock, 'by when'),
    andLog !== undefined &&
      andLog.source !== clock.source &&
      sourceNote(andLog, 'by when we record it'),
  ].filter((note) => typeof note === 'string')
}

/** For a time that starts with something we do: how long it can be from the day they wrote. */
function atMost(clocks: StageClocks, stage: Stage): string | undefined {
  const { log, acknowledge, respond } = clocks
  if (respond.from === 'received') return undefined
  const start = respond.from === 'logged' ? (log ?? acknowledge) : acknowledge
  const { count, unit } = respond.within
  if (start.from !== 'received' || start.within.unit !== unit) return undefined
  const total = { unit, count: start.within.count + count }
  return `That is at most ${sayPeriod(total)}${sayWeeks(total)} after ${EVENT[stage].received}.`
}

function sayWeeks({ count, unit }: Period): string {
  const weeks = unit === 'working-days' ? count / 5 : 0
  return Number.isInteger(weeks) && weeks > 1 ? ` (about ${weeks} weeks)` : ''
}

import type { Rates } from '#demonstration/rates.ts'
import { table } from './table.ts'

export type Simulated = {
  readonly complaints: number
  readonly commands: number
  readonly seconds: number
  readonly rates: Rates
}

/** What a simulation did, how fast, and how like life it came out. */
export function sayRates({ complaints, commands, seconds, rates }: Simulated): string {
  const perSecond = seconds > 0 ? Math.round(commands / seconds) : 0
  const outcomes = Object.entries(rates.outcomes)
  const decided = outcomes.reduce((sum, [, count]) => sum + count, 0)
  return table([
    [
      'Made now',
      `${complaints} complaints, ${commands} commands in ${seconds} s: ${perSecond} a second`,
    ],
    ['Complaints', `${rates.complaints}, of which ${rates.open} are not closed`],
    ['Escalated', share(rates.escalated, rates.complaints)],
    ...rates.stages.flatMap((stage) => {
      const answered = stage.inTime + stage.extended + stage.late
      return [
        [
          `Stage ${stage.stage} acknowledged`,
          `in time ${share(stage.acknowledgedInTime, stage.acknowledged)}`,
        ],
        [
          `Stage ${stage.stage} answered`,
          `in time ${share(stage.inTime, answered)}, extended ${share(stage.extended, answered)}, late ${share(stage.late, answered)}`,
        ],
      ] as const
    }),
    ['Outcomes', outcomes.map(([name, count]) => `${name} ${share(count, decided)}`).join(', ')],
  ])
}

const share = (part: number, whole: number) =>
  whole === 0 ? 'none' : `${Math.round((part * 1000) / whole) / 10} %`

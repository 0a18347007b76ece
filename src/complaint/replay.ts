import type { Day } from '#time/day.ts'
import type { Complaint } from './complaint.ts'
import { type Deadline, deadlinesOf, type Rules, verdict } from './deadlines.ts'

/** One step that would have been late under other rules and was not, or the other way round. */
export type Difference = {
  readonly stage: Deadline['stage']
  readonly step: Deadline['step']
  readonly wasDue: Day | undefined
  readonly wouldBeDue: Day | undefined
  readonly becomes: 'late' | 'in-time'
}

export type Replayed = {
  readonly lateNow: number
  readonly lateThen: number
  readonly differences: readonly Difference[]
}

/**
 * What would have happened: the same days under other rules, seen from `today`. Only the policy's own deadlines are
 * judged; the Code stays the Code.
 */
export function replay(complaint: Complaint, now: Rules, then: Rules, today: Day): Replayed {
  const before = judged(complaint, now, today)
  const after = judged(complaint, then, today)
  const steps = new Set([...before.keys(), ...after.keys()])
  const differences = [...steps].flatMap((key): Difference[] => {
    const [was, would] = [before.get(key), after.get(key)]
    if ((was?.late ?? false) === (would?.late ?? false)) return []
    const deadline = (would ?? was)?.deadline
    if (deadline === undefined) return []
    const { stage, step } = deadline
    return [
      {
        stage,
        step,
        wasDue: was?.deadline.due,
        wouldBeDue: would?.deadline.due,
        becomes: would?.late ? 'late' : 'in-time',
      },
    ]
  })
  const late = (all: ReadonlyMap<string, Judged>) =>
    [...all.values()].filter((one) => one.late).length
  return { lateNow: late(before), lateThen: late(after), differences }
}

type Judged = { readonly deadline: Deadline; readonly late: boolean }

function judged(complaint: Complaint, rules: Rules, today: Day): ReadonlyMap<string, Judged> {
  const own = deadlinesOf(complaint, { policy: rules.policy, calendar: rules.calendar }).filter(
    (one) => one.binding,
  )
  return new Map(
    own.map((deadline) => {
      const found = verdict(deadline, today)
      return [
        `${deadline.stage} ${deadline.step}`,
        { deadline, late: found === 'late' || found === 'overdue' },
      ]
    }),
  )
}

import type { Clock, Policy, Stage } from '#policy/policy.ts'
import { sayPeriod } from '#time/period.ts'
import { type Blocks, section, table } from './blocks.ts'
import type { LetterFacts } from './facts.ts'
import { isAsked } from './mandate.ts'

/** The whole way of a complaint as a list of steps with their times, from the settings (EMH-84f). */
export function flowChart(facts: LetterFacts): Blocks {
  if (!isAsked(facts, 'flow-chart')) return []
  return section(
    'The steps of a complaint',
    table(
      'What happens, step by step',
      ['What happens', 'When'],
      stepsOf(facts.rules.policy),
      'flow-chart',
    ),
  )
}

function stepsOf(policy: Policy): readonly (readonly [string, string])[] {
  const { stages, escalation } = policy
  const { window } = escalation
  return [
    ['You tell us what is wrong.', 'At any time'],
    ['We write to you that we have your complaint.', sayClock(stages[1].acknowledge, 1)],
    ['Stage 1: we look into it and write to you with our answer.', sayClock(stages[1].respond, 1)],
    [
      'If you are not happy with it, you ask us to look again.',
      window === undefined ? 'At any time' : `Within ${sayPeriod(window.within)} of our answer`,
    ],
    ['We write to you that we have your request.', sayClock(stages[2].acknowledge, 2)],
    [
      'Stage 2: somebody else looks into it, and we write to you with our final answer.',
      sayClock(stages[2].respond, 2),
    ],
    ['You can ask the Housing Ombudsman for help.', 'At any time'],
  ]
}

function sayClock({ within, from }: Clock, stage: Stage): string {
  const start = {
    received: stage === 1 ? 'getting your complaint' : 'getting your request',
    logged: 'putting it in our register',
    acknowledged: 'writing to you that we have it',
  }[from]
  return `Within ${sayPeriod(within)} of ${start}`
}

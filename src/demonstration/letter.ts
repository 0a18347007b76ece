import type { Outcome } from '#complaint/entries.ts'
import { HOUSING_OMBUDSMAN } from '#ombudsman/details.ts'
import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'

export type LetterFacts = {
  /** Who writes. */
  readonly from: string
  readonly stage: Stage
  readonly to: string
  readonly on: Day
  readonly received: Day
  readonly findings: readonly {
    readonly point: string
    readonly outcome: Outcome
    readonly reasons: string
  }[]
  readonly remedy?: string
}

/** The response of a stage as a plain letter. It names nobody who works here. */
export function responseLetter(facts: LetterFacts): string {
  const { from, stage, to, on, remedy } = facts
  const findings = facts.findings.map(
    ({ point, outcome, reasons }, n) => `${n + 1}. “${point}”\n\n${DECIDED[outcome]} ${reasons}`,
  )
  return [
    from,
    sayDay(on),
    `Dear ${to}`,
    `Our answer to your complaint at stage ${stage}`,
    opening(facts),
    'What you complained of, and what we found',
    ...findings,
    'Putting it right',
    remedy ??
      'We found nothing that we have to put right. We are sorry that you had cause to write.',
    stage === 1 ? NEXT : FINAL,
    ombudsman(),
    'Yours sincerely',
    `Complaints\n${from}`,
  ].join('\n\n')
}

function opening({ stage, received }: LetterFacts): string {
  const what = stage === 1 ? 'Your complaint reached us' : 'You asked us to look again'
  const how =
    'We read the records, spoke to those who were involved, and looked at what the law, our policies and good practice ask of us.'
  return `${what} on ${sayDay(received)}. ${how}`
}

const DECIDED: Record<Outcome, string> = {
  upheld: 'We uphold this part of your complaint.',
  'partly-upheld': 'We uphold this in part.',
  'not-upheld': 'We do not uphold this part of your complaint.',
}

const NEXT =
  'If you are not content with this answer, you can ask us to look again at stage 2, in any way you like and without giving a reason. Somebody who has had nothing to do with it so far will review it.'
const FINAL = 'This is our final answer. Our complaints procedure ends with it.'

function ombudsman(): string {
  const { name, telephone, website, post } = HOUSING_OMBUDSMAN
  return `You can ask the ${name} for help at any time: telephone ${telephone}, ${website}, or ${[name, ...post].join(', ')}.`
}

import { currentStage } from '#complaint/complaint.ts'
import { SAY_OUTCOME } from '#complaint/headline.ts'
import { overall } from '#complaint/stages/respond.ts'
import { sayDay } from '#time/say-day.ts'
import { type Blocks, introduced, paragraph, section } from './blocks.ts'
import { howToEscalate } from './escalation.ts'
import { type FactsOf, wordsOf } from './facts.ts'
import { acknowledged, explained, obligations } from './gone-wrong.ts'
import { heardYou } from './heard-you.ts'
import { charityCommission, ombudsman } from './outside-help.ts'
import { policyCopy } from './policy-copy.ts'
import { outstandingActions, puttingRight } from './putting-right.ts'
import { reachUs } from './reach.ts'
import { isNone, spelled } from './said.ts'

type Facts = FactsOf<'response'>

export const responseTitle = ({ stage }: Facts): string =>
  stage === 1 ? 'Our answer to your complaint' : 'Our final answer to your complaint'

/**
 * The answer of a stage: the complaint as it was defined, a decision with reasons on every point, what is put right and
 * by when, and where to go next (Code 2024, 6.7, 6.9, 6.18 and 6.19; Code 2020, 3.14 and 3.15).
 */
export function response(facts: Facts): Blocks {
  const { said, stage } = facts
  return [
    ...paragraph(spelled(said.opening)),
    ...opening(facts),
    ...acknowledged(facts),
    ...definition(facts),
    ...section(
      'What we did to find out',
      heardYou(said.chance),
      paragraph(spelled(said.investigation), 'investigation'),
    ),
    ...section('What we found', paragraph(spelled(said.findings), 'findings')),
    ...points(facts),
    ...explained(facts),
    ...obligations(facts),
    ...law(facts),
    ...puttingRight(facts),
    ...outstandingActions(said.actions, facts),
    ...notDone(facts),
    ...howToEscalate(facts),
    ...policyCopy(facts),
    ...ombudsman(facts, stage === 1 ? 'meanwhile' : 'final'),
    ...charityCommission(facts),
    ...reachUs(facts, stage === 1),
  ]
}

function opening({ stage, complaint, said }: Facts): Blocks {
  const { received } = currentStage(complaint)
  const outcome = overallOf(said.decisions)
  return [
    ...paragraph(
      stage === 1
        ? `You complained to us on ${sayDay(received)}. We have looked into it, and this letter is our answer.`
        : `You asked us on ${sayDay(received)} to look at your complaint again. Somebody who had not dealt with it before has done so.`,
    ),
    ...paragraph(
      stage === 1
        ? 'This is our answer at stage 1 of our complaints policy.'
        : 'This is our answer at stage 2 of our complaints policy. It is our final answer.',
      'stage',
    ),
    ...paragraph(outcome && SAY_DECISION[outcome], 'decision'),
  ]
}

const SAY_DECISION = {
  upheld: 'We have upheld your complaint. That means that you are right: we got things wrong.',
  'partly-upheld':
    'We have partly upheld your complaint. That means that you are right about some of it.',
  'not-upheld':
    'We have not upheld your complaint. That means that we did not find that we got things wrong. Below we tell you why.',
} as const

/** The decision on the whole, once there is one on every point. */
function overallOf(decisions: Facts['said']['decisions'] = []) {
  const decided = decisions.flatMap(({ point, outcome }) =>
    outcome === undefined ? [] : [{ point, outcome, reasons: { document: '', digest: '' } }],
  )
  return decided.length === 0 || decided.length < decisions.length ? undefined : overall(decided)
}

function definition(facts: Facts): Blocks {
  const { said, complaint } = facts
  return section(
    'What your complaint was about',
    introduced(
      'We told you that this is how we understand your complaint:',
      paragraph(spelled(wordsOf(facts, complaint.definition)), 'definition'),
    ),
    paragraph(spelled(said.summary), 'summary'),
  )
}

/** Every point with its decision and the reasons for it, one after the other. */
function points(facts: Facts): Blocks {
  const { said, complaint } = facts
  const known = complaint.points
  return known.flatMap(({ id, text }, n) => {
    const decision = said.decisions?.find(({ point }) => point === id)
    const outcome = decision?.outcome
    const [words, reasons] = [spelled(wordsOf(facts, text)), spelled(decision?.reasons)]
    const why = reasons === undefined ? '' : ' This is why:'
    const answer = [
      ...paragraph(
        outcome && `Our decision: ${SAY_OUTCOME[outcome]}. ${SAY_OF_POINT[outcome]}${why}`,
        'points-answered',
      ),
      ...paragraph(reasons, 'reasons'),
    ]
    const told = paragraph(words && `You told us: “${words}”`)
    const heading = known.length === 1 ? 'Our answer' : `Our answer to point ${n + 1}`
    return answer.length === 0 ? [] : section(heading, told, answer)
  })
}

const SAY_OF_POINT = {
  upheld: 'We agree with you.',
  'partly-upheld': 'We agree with a part of this.',
  'not-upheld': 'We do not agree with this.',
} as const

/** What the decision rests on, or that no rule speaks to it (Code 2024, 6.7 and 6.18). */
function law({ said }: Facts): Blocks {
  return section(
    'The rules that we went by',
    paragraph(
      isNone(said.law)
        ? 'No law or policy says what should have happened here. So we asked ourselves what would have been fair.'
        : spelled(said.law),
      'law-policy-practice',
    ),
  )
}

/** What they asked for and do not get, and why; or that they get all of it (EHT-1.3.1, EHT-2.2.4g). */
function notDone({ said }: Facts): Blocks {
  return section(
    'What you asked for that we will not do',
    paragraph(
      isNone(said.notDone)
        ? 'There is nothing that you asked for and that we will not do.'
        : spelled(said.notDone),
      'requested-not-done',
    ),
    introduced(
      'This is what stands in the way:',
      paragraph(spelled(said.constraints), 'requested-not-done'),
    ),
  )
}

import { currentStage } from '#complaint/complaint.ts'
import type { LetterPartName } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { askBy } from './escalation.ts'
import { type LetterFacts, wordsOf } from './facts.ts'
import type { Letter } from './letter.ts'
import { promiseOf } from './promise.ts'
import { CHARITY_COMMISSION } from './regulators.ts'
import { type ActionSaid, spelled } from './said.ts'

/** Whether the words of a part hold what belongs into it: the stage's number, a day, a way to reach somebody. */
export function isSaidIn(
  words: string,
  part: LetterPartName,
  letter: Letter,
  facts: LetterFacts,
): boolean {
  const has = (text: string | undefined) => text !== undefined && plain(words).includes(plain(text))
  switch (part) {
    case 'stage':
      return has(`stage ${facts.stage}`)
    case 'definition':
      return has(definitionOf(facts))
    case 'ombudsman':
      return has(facts.ombudsman.telephone) && has(facts.ombudsman.website)
    case 'charity-commission':
      return has(CHARITY_COMMISSION.telephone) && has(CHARITY_COMMISSION.website)
    case 'decision':
      return facts.kind !== 'response' || has('upheld your complaint')
    case 'when-to-expect-response':
      return has(sayIf(dayOfAnswer(facts)))
    case 'comment-window':
      return facts.kind !== 'comment-invitation' || has(sayIf(facts.said.until))
    case 'review-day':
      return facts.kind !== 'restriction' || has(sayIf(facts.said.reviewBy))
    case 'meeting':
      return facts.kind !== 'meeting' || has(sayIf(facts.said.day))
    case 'accompanied':
      return has('accompanied or represented')
    case 'who-deals-with-it':
      return has(handlerOf(facts))
    case 'how-to-escalate':
      return facts.kind !== 'response' || (has('stage 2') && isWindowIn(words, facts))
    case 'outstanding-actions':
      return actionsOf(facts).every(({ what }) => has(what))
    case 'policy-copy':
      return letter.encloses?.includes('policy') ?? false
    default:
      return true
  }
}

/** Words without the difference that spaces and lines make. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim().toLowerCase()

const sayIf = (day: Parameters<typeof sayDay>[0] | undefined) => (day ? sayDay(day) : undefined)

function isWindowIn(words: string, facts: LetterFacts): boolean {
  const until = askBy(facts)
  return until === undefined || words.includes(sayDay(until))
}

/** The complaint definition: what the acknowledgement sets out, and what the answer repeats word for word. */
function definitionOf(facts: LetterFacts): string | undefined {
  if (facts.kind === 'acknowledgement') return spelled(facts.said.definition)
  if (facts.kind === 'early-resolution') return spelled(facts.said.understood)
  return wordsOf(facts, facts.complaint.definition)
}

function dayOfAnswer(facts: LetterFacts) {
  if (facts.kind === 'extension' || facts.kind === 'new-date') return facts.said.to
  if (facts.kind === 'acknowledgement') return promiseOf(facts)
  return currentStage(facts.complaint).promised
}

function handlerOf({ complaint, staff }: LetterFacts): string | undefined {
  const { handler } = currentStage(complaint)
  return handler === undefined ? undefined : staff.get(handler)?.name
}

/** The promises that a letter makes. */
export const actionsOf = (facts: LetterFacts): readonly ActionSaid[] =>
  facts.kind === 'response' || facts.kind === 'early-resolution' ? (facts.said.actions ?? []) : []

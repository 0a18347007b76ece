import { sayPeriod } from '#time/period.ts'
import type { Policy } from '../policy.ts'
import { coversAnyone } from './code-says.ts'
import { either, lowerFirst } from './document.ts'
import type { Facts } from './facts.ts'
import { CODE } from './guide.ts'
import { type Reached, waysToComplain } from './reaching.ts'

/** Where a landlord's policy and its ways to complain can be found. */
export type Found = {
  readonly reached: Reached
  /** The address of the public page of the policy. */
  readonly policyAt: string
}

/**
 * A paragraph about the policy for letters of any kind, with the Ombudsman (Code 2024, 3.5; Code 2020, 2.6 and 2.7).
 * Whoever asks for a copy gets one.
 */
export function paragraphForLetters(policy: Policy, facts: Facts, found: Found): string {
  return [
    'If you are unhappy with something that we did or did not do, please tell us. You do not need to use the word “complaint”.',
    `You can tell us in any way and anyone who works for us${sayReached(policy, found)}.`,
    `Our complaints policy says what we do and how long it takes. Read it at ${found.policyAt} or ask us for a copy, for example in large print.`,
    coversAnyone(policy) && `${CODE} ${ombudsmanIn(facts)}`,
  ]
    .filter(Boolean)
    .join(' ')
}

function sayReached(policy: Policy, { reached }: Found): string {
  const ways = waysToComplain(policy, reached).flatMap(({ by, text, href }) =>
    /\d{3}/.test(text) || href !== undefined ? [`${lowerFirst(by)} (${text})`] : [],
  )
  return ways.length === 0 ? '' : `, for example by ${either(ways)}`
}

const ombudsmanIn = ({ ombudsman }: Facts) =>
  `You can also ask the ${ombudsman.name} for advice at any time: ${ombudsman.ways
    .slice(0, 2)
    .map(({ text }) => text)
    .join(', ')}. It is free.`

/** How to complain, in sentences that can be read out to somebody or sent to them. */
export function howToComplain(policy: Policy, facts: Facts, found: Found): readonly string[] {
  const { 1: first, 2: second } = policy.stages
  return [
    'You can make a complaint about this if you would like to. You do not need to put it in writing, and I can take it down for you now.',
    `You can also tell us later, in any way and anyone who works for us${sayReached(policy, found)}. Somebody else can do it for you.`,
    `We write to you within ${sayPeriod(first.acknowledge.within)} to say that we have it, and answer within ${sayPeriod(first.respond.within)} of ${FROM[first.respond.from]}.`,
    `If you are not happy with our answer, you can ask us to look again. Somebody who did not give you the first answer does so, within ${sayPeriod(second.respond.within)}.`,
    'You are not treated differently because you complain, and whatever else you asked us for goes on meanwhile.',
    ...(coversAnyone(policy) ? [ombudsmanIn(facts)] : []),
    `All of it is in our policy, at ${found.policyAt}. We can send you a copy, on paper or in large print.`,
  ]
}

const FROM = {
  received: 'the day you tell us',
  logged: 'the day we record it',
  acknowledged: 'the day of that letter',
} as const

import { sayPeriod } from '#time/period.ts'
import type { ExclusionGround, Policy, Unless } from '../policy.ts'
import { termsBySource } from './by-source.ts'
import { codeSays, coversAnyone } from './code-says.ts'
import { type Block, either, lowerFirst, paragraph, type Section, tidy } from './document.ts'

/** The reasons for which a complaint may not be taken on, what takes each away, and what you can do then. */
export function exclusions(policy: Policy): Section {
  return {
    id: 'what-we-may-not-take-on',
    heading: 'What we may not take on',
    blocks: [
      ...(policy.exclusionGrounds.length === 0
        ? paragraph('Our policy gives no reason for not taking on a complaint.')
        : grounds(policy)),
      ...then(policy),
    ],
  }
}

function grounds(policy: Policy): readonly Block[] {
  return termsBySource(
    policy.exclusionGrounds,
    {
      policy: 'These are reasons for not taking on a complaint, or for not looking at it again:',
      code: 'The Ombudsman’s Code adds:',
      setting: 'Our policy does not name these reasons. We have chosen to add:',
    },
    (ground) => ({ term: tidy(ground.name), text: sayGround(policy, ground) }),
  )
}

function sayGround(policy: Policy, ground: ExclusionGround): string {
  const { for: whose, asks, unless, sendTo, still } = ground
  return [
    whose === 'residents' && `This is only for ${policy.residentsAre}s.`,
    whose === 'others' && `This is only for people who are not ${policy.residentsAre}s.`,
    counting(ground),
    asks.includes('claim-filed-on') && 'A claim must have been filed at court.',
    asks.includes('discretion') && 'We always consider whether to take it on all the same.',
    unless.length > 0 &&
      `We do take it on if ${either(unless.map((exception) => UNLESS[exception]))}.`,
    asks.includes('approval') && 'This reason has to be approved each time.',
    sendTo && `Instead it goes to ${tidy(sendTo)}.`,
    still && `You still get ${lowerFirst(tidy(still))}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function counting({ olderThan, countsFromAwareness }: ExclusionGround): string | undefined {
  if (olderThan === undefined) return undefined
  const time = `The ${sayPeriod(olderThan)} count from the day it happened`
  return `${time}${countsFromAwareness ? ', or from the day you learned of it if that was later' : ''}.`
}

const UNLESS: Readonly<Record<Unless, string>> = {
  safeguarding: 'somebody may be at risk of harm',
  'health-and-safety': 'it is about health or safety',
  'about-our-handling': 'your complaint is about how we dealt with it',
  'dissatisfied-with-our-answer': 'you are unhappy with how we answered you',
  'new-facts': 'there is something new',
  'evidence-supplied': 'you send us evidence',
  'linked-to-tenancy': 'it is linked to your tenancy',
}

function then(policy: Policy): readonly Block[] {
  return [
    ...codeSays(policy, [
      { in: ['2024 2.5'], says: 'we must look at your own circumstances each time' },
    ]),
    ...paragraph(
      'If we do not take on your complaint, we say why in writing.',
      coversAnyone(policy) &&
        'You can take that to the Housing Ombudsman, who may tell us to take it on.',
    ),
  ]
}

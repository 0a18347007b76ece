import { TIME_TO_REFER } from '#ombudsman/referral.ts'
import { addPeriod, sayPeriod } from '#time/period.ts'
import { sayDay } from '#time/say-day.ts'
import { type Blocks, list, paragraph, section } from './blocks.ts'
import type { LetterFacts } from './facts.ts'
import { isAsked } from './mandate.ts'
import { CHARITY_COMMISSION } from './regulators.ts'

/** Whatever tells of the Ombudsman tells of its Code, too (SOTHS-5.7b; Code 2024, 3.5). */
const CODE = 'We are a member of its Scheme, and have to follow its Complaint Handling Code.'

/** Why the Ombudsman is named in a letter: always, for a refusal, or after the last answer. */
export type Occasion = 'meanwhile' | 'refused' | 'not-escalated' | 'final' | 'not-agreed'

/**
 * The Housing Ombudsman, how to reach it, and what for: help at any time (Code 2024, 3.7; Code 2020, 2.8), a
 * refusal (Code 2024, 2.4), or the final answer (Code 2024, 6.19g; Code 2020, 3.9).
 */
export function ombudsman(facts: LetterFacts, occasion: Occasion): Blocks {
  const isCovered = facts.complaint.code !== undefined
  if (!isCovered && !isAsked(facts, 'ombudsman')) return []
  const { name, telephone, website, form, post } = facts.ombudsman
  const why: Readonly<Record<Occasion, string>> = {
    meanwhile: `You can ask the ${name} for help and advice at any time. You do not have to wait for our answer. It is free, and it is not part of us.`,
    refused: `Do you think that our decision is wrong? You can take it to the ${name}. It is free, and it is not part of us. It can tell us to take your complaint on.`,
    'not-escalated': `Do you think that our decision is wrong? You can take it, and your whole complaint, to the ${name}. It is free, and it is not part of us.`,
    'not-agreed': `Do you think that this is too long? You can ask the ${name} to look at our new day. It is free, and it is not part of us.`,
    final: `Are you unhappy with our answer? You can now ask the ${name} to look into your complaint. It is free, and it is not part of us. Ask within ${sayPeriod(TIME_TO_REFER)} of this letter.`,
  }
  const ways = occasion === 'final' ? byDesignatedPerson(facts) : []
  const said =
    ways.length === 0 ? why[occasion] : why[occasion].replace('You can now ask', 'You can ask')
  return section(
    'The Housing Ombudsman',
    paragraph(isCovered ? said : NOT_COVERED, 'ombudsman'),
    ways,
    paragraph(isCovered ? CODE : undefined, 'ombudsman'),
    paragraph('You can reach the Ombudsman:', 'ombudsman'),
    list(
      [
        `by telephone: ${telephone}`,
        `on its website: ${website}`,
        `with the form on this page: ${form}`,
        `by post: ${[name, ...post].join(', ')}`,
      ],
      'ombudsman',
    ),
    paragraph(
      'Tell it your name, your address, your telephone number if you have one, and what your complaint is about.',
      'ombudsman',
    ),
  )
}

/**
 * The two ways to the Ombudsman that there were under the Code of 2020 (3.9), where the landlord has the setting on: the
 * first was abolished in October 2022.
 */
function byDesignatedPerson({ complaint, rules, on }: LetterFacts): Blocks {
  const { designatedPerson } = rules.policy
  if (designatedPerson === undefined || complaint.code !== '2020') return []
  const { within } = designatedPerson
  const until = sayDay(addPeriod(rules.calendar, on, within).due)
  return [
    ...paragraph('There are two ways to the Ombudsman:', 'ombudsman'),
    ...list(
      [
        `Until ${until}, which is ${sayPeriod(within)} from this letter, through a designated person. That is an MP, a councillor of your area or a panel of tenants. They can help to settle it, or send it on.`,
        `After ${until}, you can go to the Ombudsman yourself.`,
      ],
      'ombudsman',
    ),
  ]
}

/** The regulator of charities, where the policy has letters name it (THT-7f, THT-S2O-11). */
export function charityCommission(facts: LetterFacts): Blocks {
  if (!isAsked(facts, 'charity-commission')) return []
  const { name, website, telephone } = CHARITY_COMMISSION
  return section(
    'The Charity Commission',
    paragraph(
      `We are a charity. If you have told us what is wrong and are still unhappy, you can tell the ${name}. It makes sure that charities are run as the law says. It does not settle each single complaint.`,
      'charity-commission',
    ),
    list(
      [`its website for this: ${website}`, `its telephone number: ${telephone}`],
      'charity-commission',
    ),
  )
}

const NOT_COVERED =
  'The Housing Ombudsman Service looks into complaints of people who live in a home of a social landlord, or who lease or part-own one. It may not be able to help you, but you can ask it.'

import { sayDay } from '#time/say-day.ts'
import { type Blocks, introduced, paragraph, section } from './blocks.ts'
import type { FactsOf } from './facts.ts'
import { sentence } from './letter-words.ts'
import { charityCommission, ombudsman } from './outside-help.ts'
import { reachUs } from './reach.ts'
import { spelled } from './said.ts'

type Facts = FactsOf<'refusal'> | FactsOf<'escalation-refusal'>

export const declineTitle = ({ kind }: Facts): string =>
  kind === 'refusal' ? 'We cannot take on your complaint' : 'We cannot look at your complaint again'

/**
 * Says that a complaint is not accepted, or not taken to stage 2: on which ground, why in this very case, what was
 * weighed, where it can go instead, and the right to go to the Ombudsman (Code 2024, 2.3, 2.4 and 5.11; Code 2020, 1.6,
 * 1.7 and 4.13).
 */
export function decline(facts: Facts): Blocks {
  const { said } = facts
  const ground = groundOf(facts)
  return [
    ...opening(facts),
    ...section(
      'Why',
      paragraph(
        ground &&
          `Our complaints policy says when we do not take on a complaint. One of its reasons applies here: ${asClause(ground.name)}`,
        'decision',
      ),
      introduced(
        'We looked at your own case, and this is what counted:',
        paragraph(spelled(said.reasons), 'reasons'),
      ),
      introduced(
        'We also asked ourselves whether to take it on all the same:',
        paragraph(spelled(said.discretion), 'discretion'),
      ),
    ),
    ...instead(facts),
    ...ombudsman(facts, facts.kind === 'refusal' ? 'refused' : 'not-escalated'),
    ...charityCommission(facts),
    ...reachUs(facts),
  ]
}

function opening({ kind, complaint }: Facts): Blocks {
  const { received } = complaint
  if (kind === 'refusal')
    return [
      ...paragraph(
        `Thank you for telling us what is wrong. We got your complaint on ${sayDay(received)}, and we have read all of it.`,
      ),
      ...paragraph('We have decided that we cannot take it on as a complaint.', 'decision'),
    ]
  const answered = complaint.stages[0].responded?.on
  return [
    ...paragraph(
      'You asked us to look at your complaint again. We have decided that we cannot do that.',
      'decision',
    ),
    ...paragraph(
      answered && `The answer that we gave you on ${sayDay(answered)} is our final answer.`,
      'previous-final',
    ),
  ]
}

/** Where it can go instead, and what they are owed all the same. */
function instead(facts: Facts): Blocks {
  const ground = groundOf(facts)
  return section(
    'What you can do instead',
    paragraph(
      ground?.sendTo && `The right place for it is ${sentence(ground.sendTo)}`,
      'sent-elsewhere',
    ),
    paragraph(
      ground?.still && `This is what you get from us all the same: ${asClause(ground.still)}`,
    ),
    paragraph(spelled(facts.said.instead)),
    paragraph(
      'Is there something that we do not know? Tell us, and we will look at our decision again.',
    ),
  )
}

const groundOf = ({ rules, said }: Facts) =>
  rules.policy.exclusionGrounds.find(({ id }) => id === said.ground)

/** A sentence of the policy in the middle of one of ours. */
const asClause = (text: string) => sentence(text.charAt(0).toLowerCase() + text.slice(1))

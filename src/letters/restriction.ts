import { nameOf } from '#policy/policy.ts'
import { sayDay, sayList } from '#time/say-day.ts'
import { type Blocks, introduced, paragraph, section } from './blocks.ts'
import type { FactsOf } from './facts.ts'
import { ombudsman } from './outside-help.ts'
import { reachUs } from './reach.ts'
import { spelled } from './said.ts'

type Facts = FactsOf<'restriction'>

export const restrictionTitle = ({ said }: Facts): string =>
  said.outcome === 'lifted' ? 'You can reach us as before' : 'How you can reach us for now'

/**
 * Tells somebody that they can reach us only in some ways for a time: why, how, until when it is looked at again, and
 * that their complaint goes on (Code 2024, 5.14 and 5.15; Code 2020, 4.14 and 4.15).
 */
export function restriction(facts: Facts): Blocks {
  const { said } = facts
  return said.outcome === 'lifted' ? lifted(facts) : restricted(facts)
}

function lifted(facts: Facts): Blocks {
  const { complaint } = facts
  // It is still in force in the record, which the letter goes out with.
  const people = { ...complaint.people, restrictions: [] }
  return [
    ...paragraph(
      'For a time you could reach us only in some ways. We have looked at this again. You can now reach us as before.',
      'restriction',
    ),
    ...introduced('This is why:', paragraph(spelled(facts.said.reasons), 'reasons')),
    ...reachUs({ ...facts, complaint: { ...complaint, people } }),
  ]
}

function restricted(facts: Facts): Blocks {
  const { said, rules } = facts
  const closed = (said.channels ?? []).map((id) => `“${nameOf(rules.policy.channels, id)}”`)
  const only = said.only === undefined ? undefined : facts.staff.get(said.only)
  return [
    ...paragraph(
      said.outcome === 'kept'
        ? 'You can reach us only in some ways at the moment. We have looked at this again, and it stays so for now.'
        : 'From today you can reach us only in some ways. This is not for ever, and we want to tell you why.',
    ),
    ...introduced('This is what has happened:', paragraph(spelled(said.behaviour))),
    ...section(
      'What is different for now',
      paragraph(spelled(said.restricted), 'restriction'),
      paragraph(
        closed.length === 0
          ? undefined
          : `For now, please do not use ${closed.length === 1 ? 'this way' : 'these ways'} of reaching us: ${sayList(closed)}. All other ways stay open.`,
      ),
      paragraph(only && `Please always ask for ${only.name}.`),
    ),
    ...section('Why we do this', paragraph(spelled(said.reasons), 'reasons')),
    ...section(
      'How long it is for',
      paragraph(
        said.reviewBy &&
          `We look at this again by ${sayDay(said.reviewBy)}, and write to you then.`,
        'review-day',
      ),
    ),
    ...section(
      'Your complaint goes on',
      paragraph(
        'This changes nothing about your complaint. We go on with it, and you will have our answer.',
      ),
      paragraph(
        'Do you think that this is wrong? Does it make things hard for you, because of your health for example? Tell us, and we will look at it again.',
      ),
    ),
    ...ombudsman(facts, 'meanwhile'),
  ]
}

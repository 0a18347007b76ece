import type { Channel } from '#policy/policy.ts'
import { type Blocks, list, paragraph, section } from './blocks.ts'
import type { Known } from './facts.ts'

/**
 * The ways to reach the landlord that its policy has, each with the landlord's own details if there are any. What is
 * closed to somebody for a time is not offered to them.
 */
export function waysToReach({ rules, landlord, complaint }: Known): readonly string[] {
  const closed = complaint.people.restrictions
    .filter(({ lifted }) => lifted === undefined)
    .flatMap(({ channels }) => channels)
  const { telephone, email, website, address } = landlord
  const details: Readonly<Record<string, string | undefined>> = {
    phone: telephone && `by telephone: ${telephone}`,
    email: email && `by e-mail: ${email}`,
    letter: address.length === 0 ? undefined : `by post: ${[landlord.name, ...address].join(', ')}`,
    website: website && `on our website: ${website}`,
  }
  return rules.policy.channels.flatMap(({ id }) => {
    const way = id in details ? details[id] : OTHERS[id as keyof typeof OTHERS]
    return way === undefined || closed.includes(id) ? [] : [way]
  })
}

/** Ways that need no address. A member of parliament finds the way alone. */
const OTHERS: Readonly<Partial<Record<Channel['id'], string>>> = {
  'in-person': 'in person: speak to any of our staff',
}

/** How they can talk to us, if the letter has not said so yet, and have it in another way. */
export function reachUs(known: Known, areSaid = false): Blocks {
  const ways = areSaid ? [] : waysToReach(known)
  return section(
    areSaid ? 'If you need help' : 'How to reach us',
    ...(ways.length === 0 ? [] : [paragraph('You can reach us:'), list(ways)]),
    paragraph(
      'Somebody else can speak or write to us for you, such as a friend or relative. Tell us if you would like that.',
    ),
    paragraph(
      'Do you need our letters in large print, in another language or read out to you? Tell us, and we will do it.',
    ),
  )
}

import type { Channel } from '#policy/policy.ts'
import { type Blocks, list, paragraph, section } from './blocks.ts'
import type { Known } from './facts.ts'

/** The ways to reach the landlord that its policy has, each with the landlord's own details if there are any. */
export function waysToReach({ rules, landlord }: Known): readonly string[] {
  const { telephone, email, website, address } = landlord
  const details: Readonly<Record<string, string | undefined>> = {
    phone: telephone && `by telephone: ${telephone}`,
    email: email && `by e-mail: ${email}`,
    letter: address.length === 0 ? undefined : `by post: ${[landlord.name, ...address].join(', ')}`,
    website: website && `on our website: ${website}`,
  }
  return rules.policy.channels.flatMap(({ id, oral }) => {
    const way = id in details ? details[id] : OTHERS[id as keyof typeof OTHERS]
    return way === undefined || (oral && id === 'other') ? [] : [way]
  })
}

/** Ways that need no address. A member of parliament finds the way alone. */
const OTHERS: Readonly<Partial<Record<Channel['id'], string>>> = {
  'in-person': 'in person: speak to any of our staff',
}

/** How they can talk to us, and have the letter in another way. */
export function reachUs(known: Known): Blocks {
  const ways = waysToReach(known)
  return section(
    'How to reach us',
    ...(ways.length === 0 ? [] : [paragraph('You can reach us:'), list(ways)]),
    paragraph(
      'Somebody else can speak or write to us for you, such as a friend or relative. Tell us if you would like that.',
    ),
    paragraph(
      'Do you need our letters in large print, in another language or read out to you? Tell us, and we will do it.',
    ),
  )
}

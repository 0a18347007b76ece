import type { Channel, ComplainantType, Policy } from '#policy/policy.ts'

/** How a complaint on our form came in, in the policy's own terms: the website if it has one, else "another way". */
export function onlineChannel({ channels }: Pick<Policy, 'channels'>): Channel {
  const named = ['website', 'online', 'other'].map((id) => channels.find((one) => one.id === id))
  const written = channels.find(({ oral, askPrivately }) => !oral && !askPrivately)
  const channel = [...named, written, channels[0]].find((one) => one !== undefined)
  if (channel === undefined) throw new Error('The policy names no channel')
  return channel
}

/** Whom a complaint can be for. That somebody speaks for them is asked apart. */
export function peopleOf(policy: Pick<Policy, 'complainantTypes'>): readonly ComplainantType[] {
  const others = policy.complainantTypes.filter((type) => type !== representativeOf(policy))
  return others.length > 0 ? others : policy.complainantTypes
}

/** Who complains, in the policy's terms: whoever speaks for a resident is a representative where the policy has them. */
export function complainantTypeOf(
  policy: Pick<Policy, 'complainantTypes'>,
  person: ComplainantType,
  spokenFor: boolean,
): ComplainantType {
  return (spokenFor && person.resident ? representativeOf(policy) : undefined) ?? person
}

const representativeOf = ({ complainantTypes }: Pick<Policy, 'complainantTypes'>) =>
  complainantTypes.find((type) => type.id === 'representative')

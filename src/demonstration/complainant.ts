import type { ComplainantType, Policy } from '#policy/policy.ts'
import type { Person, Tenure } from '#record/people.ts'
import { address, invented } from './names.ts'
import { idFor, type Key, type Random, randomFor } from './random.ts'
import type { Size } from './size.ts'

/** Who complains, and for whom if it is for somebody else. */
export type Complainant = { readonly person: Person; readonly resident?: Person }

/** What type each of a landlord's complainants is: of a hundred, eight act for a resident and three are no residents. */
export function typeWeights(policy: Policy, { families }: Size): Record<string, number> {
  const { complainantTypes: types } = policy
  const acting = types.filter(isActing)
  const others = types.filter((type) => !type.resident)
  const [main, ...more] = types.filter((type) => type.resident && !isActing(type))
  const each = (of: readonly ComplainantType[], share: number) =>
    of.map((type) => [type.id, share / of.length] as const)
  const known = [...each(acting, 8), ...each(others, 3), ...each(more, families ? 9 : 3)]
  const left = 100 - known.reduce((sum, [, share]) => sum + share, 0)
  return Object.fromEntries([[main?.id ?? '', left], ...known])
}

const isActing = (type: ComplainantType) => type.id.includes('representative')

/** Somebody of a type. Some complain more than once: there are fewer people than complaints. */
export function complainantFor(
  random: Random,
  key: Key,
  landlord: string,
  type: ComplainantType,
  size: Size,
): Complainant {
  const someone = (kind: string, tenure: Tenure) =>
    personFor([...key, kind, random.int(1, size.complaints)], landlord, tenure)
  if (isActing(type))
    return { person: someone(type.id, 'other'), resident: someone('resident', 'lcra') }
  if (!type.resident) return { person: someone(type.id, 'other') }
  const tenure = type.id.includes('owner') ? 'lcho' : 'lcra'
  return { person: someone(tenure === 'lcra' ? 'resident' : type.id, tenure) }
}

function personFor(key: Key, landlord: string, tenure: Tenure): Person {
  const random = randomFor('person', ...key)
  const { name, email, telephone } = invented(random, `${landlord}.${random.int(10, 99)}`)
  const prefers = random.weighted({ email: 45, telephone: 30, letter: 25 })
  return {
    id: idFor('person', ...key),
    name,
    telephone,
    ...(prefers === 'email' || random.chance(0.6) ? { email } : {}),
    address: address(random),
    tenure,
    preferredContact: prefers,
    ...(random.chance(0.14) ? { adjustments: random.pick(ADJUSTMENTS) } : {}),
  }
}

const ADJUSTMENTS = [
  'Large print, 24 point, on cream paper',
  'Hard of hearing: please write, or use the text relay',
  'Please ring after ten; carers are here before',
  'Dyslexic: short letters, and ring to talk them through',
  'Interpreter for Tigrinya at visits',
  'British Sign Language; book an interpreter for meetings',
  'Needs time to come to the door: ring twice and wait',
  'Speaks Polish at home; reads English slowly',
  'Anxious about new people: the same officer each time if it can be',
  'Blind: e-mail in plain text for the screen reader',
]

import type { Deadline } from '#complaint/deadlines.ts'
import type { Means } from '#complaint/entries.ts'
import { agreedFormats } from '#letters/format.ts'
import type { Person } from '#record/people.ts'
import type { Day } from '#time/day.ts'
import type { InHand } from '../complaint/in-hand.ts'
import type { Step } from '../steps/step.ts'

/** The ways in which a letter can be sent from here, the one that is counted first before the others. */
export const WAYS = ['email', 'post', 'by-hand'] as const satisfies readonly Means[]
export type Way = (typeof WAYS)[number]

/** The ways that there are for somebody: what would go to an address needs one. */
export const waysFor = ({ email, address }: Person): readonly Way[] =>
  WAYS.filter((way) =>
    way === 'email' ? Boolean(email) : way === 'post' ? Boolean(address) : true,
  )

/** The ways that are chosen before anybody chooses: what was agreed, then what they like, then what there is. */
export function waysLiked(person: Person, { looked }: InHand): readonly Way[] {
  const possible = waysFor(person)
  const agreed = agreedFormats(looked.needs.adjustments, person.id)
  const liked = (person.preferredContact ?? '').toLowerCase()
  if (agreed.has('plain-text-email') && possible.includes('email')) return ['email']
  const isPrint = [...agreed].some((format) => PRINTED.includes(format))
  if ((isPrint || /letter|post/.test(liked)) && possible.includes('post')) return ['post']
  const [first = 'by-hand'] = possible
  return [first]
}

const PRINTED: readonly string[] = ['large-print-18', 'large-print-24', 'high-contrast']

/** The last day on which the letter can be put in the post, where the policy counts its arrival. */
export function postBy({ looked }: InHand, step: Pick<Step, 'name'>): Day | undefined {
  const open = (one: Deadline) => one.step === step.name && one.done === undefined
  return looked.deadlines
    .flatMap((one) => (open(one) && one.postBy !== undefined ? [one.postBy] : []))
    .reduce<Day | undefined>(
      (first, next) => (first === undefined || next < first ? next : first),
      undefined,
    )
}

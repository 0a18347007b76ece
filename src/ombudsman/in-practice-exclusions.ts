import type { Entry } from '#complaint/entries.ts'
import { addMonths, type Day } from '#time/day.ts'
import type { Check, Practised } from './in-practice.ts'

type Refused = Extract<Entry, { type: 'complaint-declined' | 'escalation-refused' }>

const refusals = ({ entries }: Practised): readonly Refused[] =>
  entries.filter(
    (entry) => entry.type === 'complaint-declined' || entry.type === 'escalation-refused',
  )

/** Whether every refusal of some kind passes; undefined when there is none. */
const everyRefusal =
  (
    passes: (entry: Refused, seen: Practised) => boolean,
    isMeant: (entry: Refused, seen: Practised) => boolean = () => true,
  ): Check =>
  (seen) => {
    const found = refusals(seen).filter((entry) => isMeant(entry, seen))
    if (found.length === 0) return undefined
    return found.every((entry) => passes(entry, seen)) ? 'kept' : 'broken'
  }

const groundOf = ({ ground }: Refused, { rules }: Practised) =>
  rules.policy.exclusionGrounds.find(({ id }) => id === ground)

/** On a ground of the policy, with reasons of its own, by a person who is named. */
const isReasoned = (entry: Refused, seen: Practised) =>
  groundOf(entry, seen) !== undefined && entry.reasons !== undefined && entry.by !== undefined

/** Taken on, which its acknowledgement shows, or refused for a valid reason (Code 2024, 2.1). */
export const accepted: Check = (seen) => {
  if (refusals(seen).length > 0) return everyRefusal(isReasoned)(seen)
  return seen.entries.some(({ type }) => type === 'complaint-acknowledged') ? 'kept' : undefined
}

/**
 * Not refused for its age within twelve months of the event or of the resident becoming aware of it, and after that only
 * when taking it on all the same was considered (Code 2024, 2.3). Policies with a shorter time may break it.
 */
export const heardWithinTwelveMonths: Check = everyRefusal(
  ({ facts }, { complaint }) => {
    const since = [facts.occurredOn, facts.awareOn].filter((on): on is Day => on !== undefined)
    const last = since.toSorted().at(-1)
    const isOver = last !== undefined && complaint.received > addMonths(last, 12)
    return isOver && facts.discretion !== undefined
  },
  (entry, seen) => groundOf(entry, seen)?.olderThan !== undefined,
)

/** The explanation went out with the refusal (Code 2020, 1.6). */
export const explained: Check = everyRefusal(
  ({ letter, reasons }) => letter !== undefined && reasons !== undefined,
)

/** Its letter explains it and tells of the right to go to the Ombudsman (Code 2024, 2.4). */
export const toldOfOmbudsman: Check = everyRefusal(
  ({ letter, ombudsmanDetails }) => letter !== undefined && ombudsmanDetails,
)

/** Each was weighed by itself, and every exception that the ground has was asked (Code 2024, 2.5). */
export const onItsMerits: Check = everyRefusal((entry, seen) => {
  const asked = groundOf(entry, seen)?.unless ?? []
  return isReasoned(entry, seen) && asked.every((one) => entry.exceptions[one] === false)
})

const isSecond = ({ stage }: Refused) => stage === 2

/** Stage 2 was refused only for a valid reason, clearly stated (Code 2024, 5.11). */
export const validlyRefused: Check = everyRefusal(isReasoned, isSecond)

/** A refusal of stage 2 was explained and gave the Ombudsman's details (Code 2020, 4.13). */
export const refusalExplained: Check = everyRefusal(
  ({ letter, ombudsmanDetails }) => letter !== undefined && ombudsmanDetails,
  isSecond,
)

import type { Complaint } from '../complaint.ts'
import { accept, type Context, type Decision, refuse } from '../decision.ts'
import type { PersonId } from '../entries.ts'
import type { PeopleCommand } from './commands.ts'
import type { PeopleRefusal } from './refusals.ts'

type Of<Type extends PeopleCommand['type']> = Extract<PeopleCommand, { type: Type }>

/** Who gets the answer: whoever complained, the resident it is about, or whoever acts for them since. */
export const ADDRESSEES = ['complainant', 'resident', 'representative'] as const
export type Addressee = (typeof ADDRESSEES)[number]

/** Whoever acts for the resident: who complained for them, and who was named afterwards. */
export function representativesOf({
  complainant,
  resident,
  people,
}: Complaint): readonly PersonId[] {
  const named = people.representatives.map(({ person }) => person)
  return [...new Set([...(resident === undefined ? [] : [complainant]), ...named])]
}

/** Names somebody who deals with the complaint for the resident (Code 2024, 3.6; Code 2020, 4.3). */
export function nameRepresentative(command: Of<'name-representative'>): Decision {
  const { type: _type, ...facts } = command
  return accept({ type: 'representative-named', ...facts })
}

/** Keeps that the resident's consent was asked for, came, or did not. No clock waits for it. */
export function recordConsent(
  { on, representative, consent }: Of<'record-consent'>,
  complaint: Complaint,
): Decision {
  if (!representativesOf(complaint).includes(representative))
    return refuse({ refused: 'no-representative', field: 'representative' })
  switch (consent.state) {
    case 'asked':
      return accept({ type: 'consent-asked', on, representative, means: consent.means })
    case 'received':
      return accept({ type: 'consent-received', on, representative, consent: consent.text })
    case 'withheld': {
      const { note } = consent
      const said = note === undefined ? {} : { note }
      return accept({ type: 'consent-withheld', on, representative, ...said })
    }
  }
}

/** Notes who comes along to a meeting (Code 2020, 4.3). */
export function noteCompanion({ on, companion }: Of<'note-companion'>): Decision {
  return accept({ type: 'companion-noted', on, companion })
}

/** Whether there is anybody but the resident to whom the answer could go. */
export const hasRepresentative = (complaint: Complaint): boolean =>
  representativesOf(complaint).length > 0

/** To whom the answer goes if nobody says: to whoever complained. */
export function addresseeOf(complaint: Complaint, to: Addressee = 'complainant'): PersonId {
  if (to === 'resident') return complaint.resident ?? complaint.complainant
  if (to === 'complainant') return complaint.complainant
  return complaint.people.representatives.at(-1)?.person ?? complaint.complainant
}

/**
 * Why an answer can't go to somebody who acts for the resident: the policy wants the resident's written consent first.
 * The answer can always go to the resident direct.
 */
export function consentRefusal(
  complaint: Complaint,
  to: Addressee | undefined,
  { policy }: Context,
): PeopleRefusal | undefined {
  const { consent } = policy
  const person = addresseeOf(complaint, to)
  if (consent === undefined || !representativesOf(complaint).includes(person)) return undefined
  return isAgreed(complaint, person)
    ? undefined
    : { refused: 'consent-outstanding', field: 'to', cite: consent.cite }
}

export const isAgreed = ({ people }: Complaint, representative: PersonId): boolean =>
  people.consents.some((one) => one.representative === representative && one.received !== undefined)

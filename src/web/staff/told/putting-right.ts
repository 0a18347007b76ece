import type { Text } from '#complaint/entries.ts'
import {
  type Agreed,
  type Owner,
  type PuttingRightEntry,
  totalOf,
} from '#complaint/putting-right/entries.ts'
import { nameOf } from '#policy/policy.ts'
import type { Looked } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { sayMoney } from '../../money.ts'
import { nameOfStaff, SAY_MEANS } from '../complaint/words.ts'
import { FACTORS } from '../steps/remedies-guidance.ts'
import { type Known, type Told, told } from './told.ts'

type Parts = {
  readonly title: string
  readonly facts?: readonly (string | false | undefined)[]
  readonly texts?: Readonly<Record<string, Text | undefined>>
}

/** An entry about remedies and promises in the words of people. */
export function tellPuttingRight(entry: PuttingRightEntry, known: Known): Told {
  const { title, facts, texts } = partsOf(entry, known)
  return told(title, facts, texts)
}

function partsOf(entry: PuttingRightEntry, known: Known): Parts {
  switch (entry.type) {
    case 'remedy-offered':
      return offered(entry, known)
    case 'action-promised': {
      const { due, owner, agreed, what } = entry
      const contractor = 'contractor' in owner ? owner.contractor : undefined
      return {
        title: `Promised for ${sayDay(due)}`,
        facts: [ownerFact(owner, known), SAY_AGREED[agreed]],
        texts: { 'What was promised': what, Contractor: contractor },
      }
    }
    case 'action-moved':
      return {
        title: `Promise moved to ${sayDay(entry.to)}`,
        facts: [
          `The resident was told ${SAY_MEANS[entry.means]}. Before, it was for ${sayDay(entry.from)}`,
        ],
        texts: { 'What was promised': whatOf(entry.action, known), Reason: entry.reason },
      }
    case 'action-done':
      return {
        title: 'Promise kept',
        texts: { 'What was promised': whatOf(entry.action, known), Evidence: entry.evidence },
      }
    case 'action-handed-over':
      return {
        title: 'Promise handed over, as the resident agreed',
        texts: {
          'What was promised': whatOf(entry.action, known),
          'To whom': entry.to,
          'The resident’s consent': entry.consent,
        },
      }
    default:
      return tellMoney(entry, known)
  }
}

type Money = Extract<
  PuttingRightEntry,
  {
    type:
      | 'compensation-accepted'
      | 'compensation-declined'
      | 'compensation-paid'
      | 'resident-updated'
  }
>

function tellMoney(entry: Money, known: Known): Parts {
  switch (entry.type) {
    case 'compensation-accepted':
      return {
        title: `${sumOf(entry.compensation, known)} accepted`,
        facts: [`To be paid by ${sayDay(entry.payBy)}`],
      }
    case 'compensation-declined':
      return { title: `${sumOf(entry.compensation, known)} declined`, texts: { Note: entry.note } }
    case 'compensation-paid':
      return {
        title: `${sumOf(entry.compensation, known)} paid`,
        texts: { Evidence: entry.evidence },
      }
    case 'resident-updated':
      return {
        title: 'The resident was sent an update',
        facts: [SAY_MEANS[entry.means]],
        texts: { 'What they were told': entry.words },
      }
  }
}

function offered(
  entry: Extract<PuttingRightEntry, { type: 'remedy-offered' }>,
  { rules }: Known,
): Parts {
  const { kinds, factors, guidance, compensation, impact, notDone } = entry
  const money = compensation && sayMoney(totalOf(compensation))
  return {
    title: money === undefined ? 'Remedy offered' : `Remedy offered, with ${money}`,
    facts: [
      kinds.map((kind) => nameOf(rules.policy.remedies, kind)).join(', '),
      compensation && sayParts(compensation).join(', '),
      compensation?.payBy && `Paid by ${sayDay(compensation.payBy)} without waiting for an answer`,
      factors.length > 0 && `Weighed: ${factors.map((id) => nameOf(FACTORS, id)).join(', ')}`,
      guidance && 'The Ombudsman’s guidance was taken into account',
    ],
    texts: {
      'How it affected the resident': impact,
      'How the sums were worked out': compensation?.basis,
      'Asked for and not done, and why': notDone,
    },
  }
}

/** The four parts of a sum, each with its amount or nil. */
export function sayParts(
  parts: Pick<
    Parameters<typeof totalOf>[0],
    'statutory' | 'quantified' | 'timeAndTrouble' | 'distress'
  >,
): readonly string[] {
  return (Object.keys(SAY_PART) as (keyof typeof SAY_PART)[]).map(
    (part) => `${SAY_PART[part]} ${parts[part] === 0 ? 'nil' : sayMoney(parts[part])}`,
  )
}

/** The parts of which compensation is made up (Code 2020, 5.9). */
export const SAY_PART = {
  statutory: 'Payment due by law',
  quantified: 'Loss that can be counted',
  timeAndTrouble: 'Time and trouble',
  distress: 'Distress and inconvenience',
} as const

export const SAY_AGREED: Record<Agreed, string> = {
  yes: 'Agreed with the resident',
  no: 'Not agreed with the resident',
  'not-applicable': 'Agreement was not called for',
}

const ownerFact = (owner: Owner, known: Known) =>
  'staff' in owner && `${nameOfStaff(known, owner.staff)} sees to it`

const whatOf = (id: string, { complaint }: Pick<Looked, 'complaint'>) =>
  complaint.puttingRight.actions.find((one) => one.id === id)?.what

function sumOf(id: string, { complaint }: Pick<Looked, 'complaint'>): string {
  const offer = complaint.puttingRight.offers.find((one) => one.id === id)
  return offer === undefined ? 'Compensation' : `Compensation of ${sayMoney(totalOf(offer))}`
}

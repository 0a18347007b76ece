import type { OrderKind } from '#complaint/ombudsman/entries.ts'

export const ASKED =
  'They have a complaint from the resident and will look into it. They ask whether it has been through both stages.'

export const EVIDENCE =
  'The tenancy agreement, our policies as they were then, the complaint and both answers, notes of calls and visits, and the repair log.'

/** What is ordered, and within how many days. */
export const ORDERED: readonly {
  readonly kind: OrderKind
  readonly what: string
  readonly days: number
  readonly pence?: number
}[] = [
  {
    ...{ kind: 'compensation', days: 28, pence: 45_000 },
    what: 'Pay the resident £450: £350 for the distress and £100 for the handling of the complaint.',
  },
  {
    ...{ kind: 'apology', days: 28 },
    what: 'Apologise to the resident in writing for the failures that were found.',
  },
  {
    ...{ kind: 'case-review', days: 56 },
    what: 'Look into why nobody followed it up, and tell the Ombudsman what will be different.',
  },
]

export const RECOMMENDED =
  'Consider telling residents by text when a visit has to be moved, and how they can object.'

export const PROOF = 'The bank’s confirmation of the payment.'

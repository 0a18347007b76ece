import type { Outcome } from '#complaint/entries.ts'
import type { Day } from '#time/day.ts'

/** What will become of a complaint, if there is time for it. Days are working days unless it says otherwise. */
export type Fate = {
  /** Which of its landlord's complaints it is: its ids come from this. */
  readonly n: number
  readonly received: Day
  readonly first: StageFate
  readonly second?: StageFate & {
    readonly asked: { readonly after: number } | { readonly on: Day }
  }
  readonly withdrawn: boolean
  readonly confidential: boolean
  /** Whether someone records that it is over once it is answered. */
  readonly closes: 'content' | 'no-reply' | 'never'
  /** Whether it went to the Ombudsman after stage 2, and how far it has come there. */
  readonly ombudsman?: 'determined' | 'evidence'
}

export type StageFate = {
  /** Days after it was received. */
  readonly log: number
  readonly assign: number
  readonly acknowledge: number
  readonly answer: Answering
  /** Days after the answer was due, for one that is late. */
  readonly lateBy: number
  readonly outcome: Outcome
}

export type Answering = 'in-time' | 'extended' | 'late' | 'extended-and-late'

/** A fate before it has its number. */
export type Unnumbered = Omit<Fate, 'n'>

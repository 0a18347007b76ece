import type { ClosedBecause, Failure, Outcome, StaffId } from '#complaint/entries.ts'
import type { Agreed, Compensation } from '#complaint/putting-right/entries.ts'
import type { Day } from '#time/day.ts'

/** Words, or that there is nothing to say: `{ none: true }` is printed as such, and nothing at all is missing. */
export type Words = string | { readonly none: true }

/** What the handler writes and chooses for each kind of letter, as far as it is there yet. */
export type Said = {
  readonly acknowledgement: AcknowledgementSaid
  readonly clarification: {
    /** What is not clear to us, as a question. */
    readonly questions?: string
    /** The day by which an answer would help most. No clock waits for it. */
    readonly by?: Day
  }
  readonly meeting: {
    readonly day?: Day
    readonly time?: string
    /** The place, or how a call is set up. */
    readonly place?: string
    readonly about?: string
    /** Who comes with them or speaks for them, as far as we know. */
    readonly company?: string
  }
  readonly extension: {
    readonly reason?: string
    readonly to?: Day
    /** Working days between two updates. */
    readonly updateEvery?: number
    /** Whether they agreed, where that was asked. */
    readonly agreed?: boolean
  }
  readonly update: {
    readonly news?: string
    /** The day by which they hear from us again. */
    readonly nextBy?: Day
  }
  readonly 'comment-invitation': { readonly findings?: string; readonly until?: Day }
  readonly refusal: DeclineSaid
  readonly 'escalation-refusal': DeclineSaid
  readonly 'early-resolution': {
    readonly understood?: string
    readonly offer?: string
    readonly actions?: readonly ActionSaid[]
    /** The day by which we ask whether they agree. */
    readonly answerBy?: Day
    readonly withoutAdmission?: boolean
  }
  readonly response: ResponseSaid
  readonly closure: { readonly because?: ClosedBecause; readonly note?: string }
  readonly restriction: {
    readonly behaviour?: string
    readonly restricted?: string
    /** Why nothing milder would do, and that their needs were thought of (Equality Act 2010). */
    readonly reasons?: string
    /** The ways that are closed for now, by their ids in the policy. */
    readonly channels?: readonly string[]
    readonly only?: StaffId
    readonly reviewBy?: Day
    /** Given when a restriction was looked at again. */
    readonly outcome?: 'kept' | 'lifted'
  }
  readonly 'new-date': {
    readonly from?: Day
    readonly to?: Day
    /** The holiday that moved it, such as “the day of the funeral”. */
    readonly why?: string
  }
}

export type AcknowledgementSaid = {
  /** The handler’s own first words. */
  readonly opening?: string
  readonly definition?: string
  readonly outcomesSought?: string
  /** Points that are added with this letter, in their order. */
  readonly points?: readonly string[]
  /** Questions about whatever is not clear; none when all of it is. */
  readonly unclear?: Words
  readonly responsibleFor?: string
  readonly notOurs?: string
  /** What they want that will hardly be possible, and why (Code 2020, 4.2). */
  readonly expectations?: string
  /** Whether it was graded with this letter, where the complaint has no grading yet. */
  readonly grading?: string
}

/** Why something is not accepted: a whole complaint, or a request for stage 2. */
export type DeclineSaid = {
  readonly ground?: string
  readonly reasons?: string
  /** What was weighed when taking it on all the same was considered. */
  readonly discretion?: string
  /** What they can do instead, in the handler’s words. */
  readonly instead?: string
}

export type ResponseSaid = {
  readonly opening?: string
  /** What came of asking whoever complained for their position, where the letter goes to them (Code 2024, 5.8b). */
  readonly chance?: {
    readonly state: 'heard' | 'nothing' | 'silent'
    readonly on: Day
    readonly asked?: Day
  }
  readonly summary?: string
  readonly investigation?: string
  readonly findings?: string
  readonly decisions?: readonly PointSaid[]
  readonly law?: Words
  readonly apology?: string
  /** What went wrong, where anything is upheld (Code 2020, 5.1). */
  readonly failures?: readonly Failure[]
  /** Why it went wrong, and what changes so that it does not happen again (Code 2020, 5.2). */
  readonly explanation?: string
  readonly prevention?: Words
  /** What each side is obliged to do in law, as we understand it (Code 2020, 4.4). */
  readonly ourObligations?: string
  readonly theirObligations?: string
  readonly withoutAdmission?: boolean
  /** How it affected them (Code 2024, 7.2). */
  readonly impact?: string
  /** Kinds of remedy, by their ids in the policy. Empty: nothing is offered. */
  readonly remedies?: readonly string[]
  /** What puts it right, in the words of the letter. */
  readonly remedy?: string
  readonly compensation?: Omit<Compensation, 'id' | 'basis'> & { readonly basis?: string }
  /** What is still to be done. Empty: nothing is. */
  readonly actions?: readonly ActionSaid[]
  readonly notDone?: Words
  /** What stands in the way of more, such as the law or money (EHT-1.3.1). */
  readonly constraints?: string
}

export type PointSaid = {
  readonly point: string
  readonly outcome?: Outcome
  readonly reasons?: string
}

/** A promise as far as it is written: what is done, who sees to it, by when. */
export type ActionSaid = {
  readonly what: string
  readonly owner?: { readonly staff: StaffId } | { readonly contractor: string }
  readonly due?: Day
  readonly agreed?: Agreed
}

/** What somebody wrote, without the space around it; undefined when nothing is there. */
export function spelled(words: Words | undefined): string | undefined {
  const text = typeof words === 'string' ? words.trim() : ''
  return text === '' ? undefined : text
}

/** Whether it was said that there is nothing to say. */
export const isNone = (words: Words | undefined): boolean => typeof words === 'object'

import type { CodeEdition, Stage } from './policy.ts'

/** How the program sees to a clause. */
export type Met =
  /** It refuses or computes. */
  | 'enforced'
  /** It writes what the clause wants written. */
  | 'generated'
  /** It keeps what the clause wants kept. */
  | 'recorded'
  /** It tells somebody in time. */
  | 'reminded'
  /** It shows it at the moment when it matters. */
  | 'guided'
  /** It is for people to do, and no program can do it for them. */
  | 'organisational'
  /** It will be one of these when something that is not built yet is there. Never counted as met. */
  | 'planned'

/** What a planned clause waits for. */
export const CAPABILITIES_TO_COME = [
  'contacts',
  'intake',
  'people',
  'exclusions',
  'routing',
  'investigation',
  'remedies',
  'ombudsman',
  'learning',
  'behaviour',
  'letters',
  'post',
  'reports',
  'self-assessment',
  'publishing',
  'monitoring',
  'retention',
] as const
export type CapabilityToCome = (typeof CAPABILITIES_TO_COME)[number]

/** A provision of an edition of the Code, such as 6.3 of 2024. */
export type ProvisionRef = { readonly edition: CodeEdition; readonly number: string }

/** One rule of a policy, in one sentence of ours, with how it is met and what in the Code it speaks to. */
export type Clause = {
  readonly id: string
  readonly says: string
  readonly met: Met
  /** What sees to it: `setting stages.1.respond`, `command extend`, `refusal extension-late`, `page /desk/log` … */
  readonly by: readonly string[]
  /** Why it is for people, when it is organisational. */
  readonly because?: string
  readonly waitsFor?: CapabilityToCome
  /** The stages at which whoever handles a complaint is shown it. */
  readonly shownAt?: readonly Stage[]
  /** The provisions that this clause fulfils, as far as it goes. */
  readonly answers: readonly ProvisionRef[]
  /** Where it does not go far enough, or against the Code. */
  readonly fallsShort: readonly {
    readonly of: ProvisionRef
    readonly says: string
    readonly needs: string
  }[]
}

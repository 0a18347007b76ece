import type { Context } from '#complaint/decision.ts'
import type { ContactEntry } from './entries.ts'
import type { ContactRefusal } from './refusals.ts'

/** What a decision on a contact rests on besides the contact and the command. */
export type ContactContext = Pick<Context, 'policy' | 'calendar' | 'today' | 'by'>

export type ContactDecision =
  | { readonly entries: readonly ContactEntry[] }
  | { readonly refusal: ContactRefusal }

export const accept = (...entries: readonly ContactEntry[]): ContactDecision => ({ entries })
export const refuse = (refusal: ContactRefusal): ContactDecision => ({ refusal })

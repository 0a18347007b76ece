import type { Day } from '#time/day.ts'
import type { ContactEntry } from './entries.ts'

type Received = Extract<ContactEntry, { type: 'contact-received' }>

/** A contact as its entries have made it. */
export type Contact = Omit<Received, 'type' | 'on'> & {
  readonly received: Day
  /** The latest day that any entry is about. */
  readonly latest: Day
}

/** The contact that a list of entries makes; undefined before the first. */
export function contactFrom(entries: readonly ContactEntry[]): Contact | undefined {
  return entries.reduce<Contact | undefined>(evolveContact, undefined)
}

/** What an entry makes of a contact. */
export function evolveContact(contact: Contact | undefined, entry: ContactEntry): Contact {
  if (contact !== undefined) throw new Error('A contact can be received only once')
  const { type: _type, on, ...facts } = entry
  return { ...facts, received: on, latest: on }
}

/** What a contact waits for. */
export type ContactStatus = 'to-triage'

export const contactStatus = (_contact: Contact): ContactStatus => 'to-triage'

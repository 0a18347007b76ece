import { hash } from 'node:crypto'
import type { Actor } from '#complaint/commands.ts'
import type { Entry } from '#complaint/entries.ts'
import type { ContactEntry } from '#contact/entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'

/** What the record can hold: of a complaint, of a contact, or of the landlord itself, each under its own id. */
export type AnyEntry = Entry | ContactEntry | LandlordEntry

/** An entry as it stands in the record: what happened, who recorded it when, and the hash that binds it. */
export type RecordedEntry<Of extends AnyEntry = Entry> = {
  readonly seq: number
  readonly entry: Of
  readonly recordedAt: Date
  readonly by: { readonly kind: Actor['kind']; readonly id?: string }
  readonly requestId: string
  readonly previousHash: Buffer
  readonly hash: Buffer
}

/** What the first entry of every complaint follows. */
export const NO_HASH = Buffer.alloc(32)

/** SHA-256 over everything that an entry says and the hash of the entry before it. */
export function hashOf(
  landlordId: string,
  complaintId: string,
  { seq, entry, recordedAt, by, requestId, previousHash }: Omit<RecordedEntry<AnyEntry>, 'hash'>,
): Buffer {
  const said = [
    landlordId,
    complaintId,
    seq,
    recordedAt.toISOString(),
    by.kind,
    by.id ?? null,
    requestId,
    entry,
  ]
  return hash('sha256', Buffer.concat([previousHash, Buffer.from(canonical(said))]), 'buffer')
}

/** JSON with the keys of every object in order, so that the same facts always give the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
  return `{${members.join(',')}}`
}

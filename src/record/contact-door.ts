import type { Refusal } from '#complaint/refusals.ts'
import type { ContactCommand } from '#contact/commands.ts'
import { contactFrom } from '#contact/contact.ts'
import { decideContact } from '#contact/decide.ts'
import type { ContactEntry } from '#contact/entries.ts'
import { type ContactRefusal, sayContactRefusal } from '#contact/refusals.ts'
import type { Db } from '#db/sql.ts'
import { together } from '#db/together.ts'
import { type Rulebook, rulesFor, rulesOn } from '#ombudsman/rulebook.ts'
import { londonDay } from '#time/day.ts'
import { projectContact } from '#views/contacts.ts'
import { addTo, carryOut, type Decided, type Handed, type House, type Stream } from './carry-out.ts'
import type { RecordedEntry } from './chain.ts'
import { moveFiles } from './contact-files.ts'
import type { Library } from './editions.ts'
import type { Landlord } from './landlords.ts'
import { noPolicy } from './no-policy.ts'
import { nextContactReference } from './reference.ts'

/** A command for one contact, from someone who had seen this many of its entries. */
export type ContactSubmission = Handed & {
  readonly contactId: string
  /** A new contact gets its reference here. */
  readonly command:
    | Exclude<ContactCommand, { type: 'receive-contact' }>
    | Omit<Extract<ContactCommand, { type: 'receive-contact' }>, 'reference'>
}

/** What a request on a complaint decides about the contact that it follows from. */
export type ContactPart = Pick<
  ContactSubmission,
  'contactId' | 'seen' | 'command' | 'documents' | 'people'
>

export type ContactAnswer =
  | {
      readonly accepted: true
      readonly contactId: string
      readonly seq: number
      readonly repeated: boolean
    }
  | { readonly refusal: ContactRefusal }
  /** Others have added entries since; these. */
  | { readonly stale: readonly RecordedEntry<ContactEntry>[] }

/** Carries out a command on a contact. */
export async function submitContact(
  house: House,
  landlord: Landlord,
  submission: ContactSubmission,
): Promise<ContactAnswer> {
  const carried = await carryOut(house, landlord, streamOf(landlord, submission))
  if (!('accepted' in carried)) return carried
  const { id: contactId, ...rest } = carried
  return { ...rest, contactId }
}

/** Carries out a command on a contact in the transaction of a request on a complaint: why it can't be, if it can't. */
export async function addToContact(
  tx: Db,
  library: Library,
  landlord: Landlord,
  { by, requestId, now }: Pick<Handed, 'by' | 'requestId' | 'now'>,
  part: ContactPart,
): Promise<Refusal | undefined> {
  const added = await addTo(
    tx,
    library,
    landlord,
    streamOf(landlord, { ...part, by, requestId, now }),
  )
  if ('accepted' in added) return undefined
  const sentence =
    'stale' in added
      ? 'Somebody else has just dealt with this contact. Open it again to see what was decided'
      : sayContactRefusal(added.refusal)
  return { refused: 'contact-says', sentence }
}

function streamOf(
  landlord: Landlord,
  submission: ContactSubmission,
): Stream<ContactEntry, ContactRefusal> {
  return {
    id: submission.contactId,
    handed: submission,
    decide: (tx, before, rulebook) => decided(tx, landlord, submission, before, rulebook),
  }
}

async function decided(
  tx: Db,
  landlord: Landlord,
  { contactId, command, by, now }: ContactSubmission,
  before: readonly RecordedEntry<ContactEntry>[],
  rulebook: Rulebook,
): Promise<Decided<ContactEntry, ContactRefusal>> {
  const contact = contactFrom(before.map(({ entry }) => entry))
  const rules = contact === undefined ? rulesOn(rulebook, command.on) : rulesFor(rulebook, contact)
  if (rules === undefined) return { refusal: noPolicy(rulebook) }
  const decision = decideContact(await withReference(tx, landlord, command), contact, {
    ...rules,
    ...{ today: londonDay(now), by },
  })
  if ('refusal' in decision) return decision
  return {
    ...decision,
    project: (tx, entries) =>
      together(
        projectContact(tx, landlord.id, contactId, entries, rules),
        ...('complaint' in command && command.type !== 'complain-of-request'
          ? [moveFiles(tx, landlord.id, contactId, command.complaint)]
          : []),
      ),
  }
}

async function withReference(
  tx: Db,
  landlord: Landlord,
  command: ContactSubmission['command'],
): Promise<ContactCommand> {
  return command.type === 'receive-contact'
    ? { ...command, reference: await nextContactReference(tx, landlord) }
    : command
}

import type { Command } from '#complaint/commands.ts'
import type { Complaint } from '#complaint/complaint.ts'
import { decide } from '#complaint/decide.ts'
import type { Context } from '#complaint/decision.ts'
import type { Entry } from '#complaint/entries.ts'
import { complaintFrom } from '#complaint/evolve.ts'
import type { LetterIssue } from '#complaint/letters/entries.ts'
import { withLetters } from '#complaint/letters/state.ts'
import type { Refusal } from '#complaint/refusals.ts'
import type { Db } from '#db/sql.ts'
import { type Rulebook, rulesFor, rulesOn } from '#ombudsman/rulebook.ts'
import { londonDay } from '#time/day.ts'
import { project } from '#views/project.ts'
import { addTo, carryOut, type Decided, type Handed, type House } from './carry-out.ts'
import type { RecordedEntry } from './chain.ts'
import { addToContact, type ContactPart } from './contact-door.ts'
import { earlierOf } from './earlier.ts'
import { readEntries } from './entries.ts'
import type { Landlord } from './landlords.ts'
import { behaviourPoliciesFor } from './library.ts'
import { noPolicy } from './no-policy.ts'
import { nextReference } from './reference.ts'
import { rolesOfStaff } from './staff.ts'

export type { House } from './carry-out.ts'

/** What an edge hands over: a command for one complaint, from someone who had seen this many of its entries. */
export type Submission = Handed & {
  readonly complaintId: string
  /** A new complaint gets its reference here. */
  readonly command:
    | Exclude<Command, { type: 'receive' }>
    | Omit<Extract<Command, { type: 'receive' }>, 'reference'>
  /** The letter that tells of it, where Putright sends one: once for each way in which it goes. */
  readonly letters?: readonly LetterIssue[]
  /** What the same request does to another complaint, together with this or not at all. */
  readonly other?: Pick<Submission, 'complaintId' | 'command' | 'documents'>
  /** The contact that this follows from, and what is thereby decided about it. */
  readonly contact?: ContactPart
}

export type Answer =
  | {
      readonly accepted: true
      readonly complaintId: string
      readonly seq: number
      readonly repeated: boolean
    }
  | { readonly refusal: Refusal }
  /** Others have added entries since; these. */
  | { readonly stale: readonly RecordedEntry[] }

/** Carries out a command on a complaint, and what follows from it for the contact that it began with. */
export async function submit(
  house: House,
  landlord: Landlord,
  submission: Submission,
): Promise<Answer> {
  const carried = await carryOut<Entry, Refusal>(house, landlord, {
    id: submission.complaintId,
    handed: submission,
    decide: (tx, before, rulebook) => decided(tx, landlord, submission, before, rulebook),
    ...alongside(house, landlord, submission),
  })
  if (!('accepted' in carried)) return carried
  const { id: complaintId, ...rest } = carried
  return { ...rest, complaintId }
}

/** What the same request does to a contact, and to another complaint: a refusal of either undoes all of it. */
function alongside({ library }: House, landlord: Landlord, submission: Submission) {
  const { contact, other } = submission
  if (contact === undefined && other === undefined) return {}
  return {
    alongside: async (tx: Db) =>
      (contact && (await addToContact(tx, library, landlord, submission, contact))) ??
      (other && (await addToOther(tx, library, landlord, { ...submission, ...other }))),
  }
}

/** Decides on the other complaint as it stands now, whatever whoever asks had seen of it. */
async function addToOther(
  tx: Db,
  library: House['library'],
  landlord: Landlord,
  { complaintId, command, documents = [], by, requestId, now }: Submission,
): Promise<Refusal | undefined> {
  const { length: seen } = await readEntries(tx, landlord.id, complaintId)
  const part: Submission = { complaintId, command, documents, seen, by, requestId, now }
  const added = await addTo<Entry, Refusal>(tx, library, landlord, {
    id: complaintId,
    handed: part,
    decide: (tx, before, rulebook) => decided(tx, landlord, part, before, rulebook),
  })
  if ('stale' in added) throw new Error('Another complaint changed while it was added to')
  return 'refusal' in added ? added.refusal : undefined
}

async function decided(
  tx: Db,
  landlord: Landlord,
  submission: Submission,
  before: readonly RecordedEntry[],
  rulebook: Rulebook,
): Promise<Decided<Entry, Refusal>> {
  const complaint = complaintFrom(before.map(({ entry }) => entry))
  const context = await contextOf(tx, rulebook, landlord, complaint, submission)
  if ('refused' in context) return { refusal: context }
  const command = await withReference(tx, landlord, submission)
  const decision = withLetters(
    decide(command, complaint, context),
    submission.letters,
    complaint,
    context.today,
  )
  if ('refusal' in decision) return decision
  return {
    ...decision,
    project: (tx, entries, written) =>
      project(tx, landlord.id, submission.complaintId, entries, context, written),
  }
}

async function withReference(
  tx: Db,
  landlord: Landlord,
  { command }: Submission,
): Promise<Command> {
  return command.type === 'receive'
    ? { ...command, reference: await nextReference(tx, landlord) }
    : command
}

async function contextOf(
  tx: Db,
  rulebook: Rulebook,
  landlord: Landlord,
  complaint: Complaint | undefined,
  { command, by, now }: Submission,
): Promise<Context | Refusal> {
  const today = londonDay(now)
  if (complaint !== undefined) {
    const [aboutRoles, earlier, library] = await Promise.all([
      rolesOfStaff(tx, landlord.id, complaint.about),
      earlierOf(tx, landlord.id, command),
      behaviourPoliciesFor(tx, landlord.id, command),
    ])
    return { ...rulesFor(rulebook, complaint), today, by, aboutRoles, ...earlier, ...library }
  }
  const on = 'on' in command ? command.on : today
  const rules = rulesOn(rulebook, on)
  return rules === undefined ? noPolicy(rulebook) : { ...rules, today, by, aboutRoles: [] }
}

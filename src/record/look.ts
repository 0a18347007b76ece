import type { Actor } from '#complaint/commands.ts'
import type { Complaint } from '#complaint/complaint.ts'
import { type Deadline, deadlinesOf } from '#complaint/deadlines.ts'
import { rulesOf } from '#complaint/decision.ts'
import { complaintFrom } from '#complaint/evolve.ts'
import { headline } from '#complaint/headline.ts'
import { type NextStep, nextStep } from '#complaint/next-step.ts'
import { peopleOn } from '#complaint/people/adjust.ts'
import { may } from '#complaint/roles.ts'
import { type Db, sql } from '#db/sql.ts'
import type { OmbudsmanDetails } from '#ombudsman/details.ts'
import { type RulesInForce, rulesFor } from '#ombudsman/rulebook.ts'
import type { Policy } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { type Needs, needsOf } from '#views/needs.ts'
import { type Viewer, visibleTo } from '#views/worklist.ts'
import type { RecordedEntry } from './chain.ts'
import { textsOf } from './documents.ts'
import type { House } from './door.ts'
import { readEntries } from './entries.ts'
import { filesOf, type KeptFile } from './files.ts'
import type { Landlord } from './landlords.ts'
import { keepLook, keepRefusedComplaint, type Look, type LookedAt } from './looks.ts'
import { ombudsmanDetailsOf } from './ombudsman-details.ts'
import { type Person, personById } from './people.ts'
import { type Staff, staffOf } from './staff.ts'

/** A complaint with everything that a page needs to show it. */
export type Looked = {
  readonly id: string
  /** How many entries there are: handed back with a command, so that nobody acts on what they have not seen. */
  readonly seq: number
  readonly complaint: Complaint
  readonly entries: readonly RecordedEntry[]
  readonly rules: RulesInForce
  readonly deadlines: readonly Deadline[]
  readonly next: NextStep
  readonly headline: string
  /** The kept texts by document id; an erased one is not among them. */
  readonly texts: ReadonlyMap<string, string>
  /** Its files by document id, without their bytes. */
  readonly files: ReadonlyMap<string, KeptFile>
  readonly complainant: Person | undefined
  readonly resident: Person | undefined
  /** Others who make the same complaint. */
  readonly joined: readonly Person[]
  /** Whoever was named to act for the resident, the last of them last. */
  readonly representatives: readonly Person[]
  /** What the people of it need and how they may reach us, from any of their complaints. */
  readonly needs: Needs
  readonly staff: readonly Staff[]
  /** How residents are told to reach the Ombudsman. */
  readonly outside: OmbudsmanDetails
}

/** What somebody's roles let them see. Who only takes complaints sees those that they took. */
export function viewerOf(policy: Policy, by: Extract<Actor, { kind: 'staff' }>): Viewer {
  const seesAll = may(
    policy,
    by,
    'see-all',
    'assign',
    'handle-stage-1',
    'handle-stage-2',
    'approve-beyond-cap',
    'read-record',
  )
  return { id: by.id, seesAll, assigns: may(policy, by, 'assign') }
}

/**
 * A complaint by its reference, as somebody may see it today; undefined when there is none or it is not for them. That
 * they looked, or were refused, is kept with it where a page is opened.
 */
export function look(
  house: House,
  landlord: Landlord,
  viewer: Viewer,
  reference: string,
  today: Day,
  at?: LookedAt,
): Promise<Looked | undefined> {
  return house.database.asLandlord(landlord.id, async (tx) => {
    const row = await tx.one<{ id: string }>(sql`
      select c.id from complaint c
      where c.landlord_id = ${landlord.id} and c.reference = ${reference.toUpperCase()} and ${visibleTo(viewer)}`)
    if (row === undefined) {
      if (at !== undefined) await keepRefusedComplaint(tx, landlord.id, viewer, reference, at)
      return undefined
    }
    const [looked] = await Promise.all([
      lookAt(tx, house, landlord, row.id, today),
      at && keepLook(tx, landlord.id, complaintLook(row.id, viewer, at)),
    ])
    return looked
  })
}

const complaintLook = (thing: string, { id }: Viewer, at: LookedAt): Look => ({
  ...{ kind: 'complaint', thing, staff: id },
  ...at,
})

/** A complaint by its id, for whoever has already been let in. */
export async function lookAt(
  tx: Db,
  house: House,
  landlord: Landlord,
  id: string,
  today: Day,
): Promise<Looked | undefined> {
  const [entries, texts, files, staff, rulebook, outside] = await Promise.all([
    readEntries(tx, landlord.id, id),
    textsOf(tx, landlord.id, id),
    filesOf(tx, landlord.id, id),
    staffOf(tx, landlord.id),
    house.library.rulebookOf(tx, landlord.id),
    ombudsmanDetailsOf(tx, landlord.id),
  ])
  // Contacts and the landlord itself have entries of their own under their ids; they are no complaints.
  if (entries[0]?.entry.type !== 'complaint-received') return undefined
  const complaint = complaintFrom(entries.map(({ entry }) => entry))
  if (complaint === undefined) return undefined
  const representing = complaint.people.representatives.map(({ person }) => person)
  const joining = complaint.related.joined.map(({ person }) => person)
  // Whose record was disposed of is not told, even if they are known from another complaint.
  const isKept = complaint.retention.disposed === undefined
  const person = async (id: string | undefined) =>
    id !== undefined && isKept ? personById(tx, landlord.id, id) : undefined
  const [needs, complainant, resident, ...others] = await Promise.all([
    needsOf(tx, landlord.id, isKept ? peopleOn(complaint) : []),
    person(complaint.complainant),
    person(complaint.resident),
    ...[...joining, ...representing].map(person),
  ])
  const rules = rulesFor(rulebook, complaint)
  return {
    id,
    seq: entries.length,
    entries,
    rules,
    ...standing(complaint, rules, today),
    texts,
    files,
    complainant,
    resident,
    joined: others.slice(0, joining.length).flatMap((one) => one ?? []),
    representatives: others.slice(joining.length).flatMap((one) => one ?? []),
    needs,
    staff,
    outside,
  }
}

/** Where a complaint stands on a day. */
export function standing(
  complaint: Complaint,
  rules: RulesInForce,
  today: Day,
): Pick<Looked, 'complaint' | 'deadlines' | 'next' | 'headline'> {
  const deadlines = deadlinesOf(complaint, rulesOf(rules))
  const next = nextStep(complaint, deadlines)
  return {
    complaint,
    deadlines,
    next,
    headline: headline(complaint, next, rules.calendar, today),
  }
}

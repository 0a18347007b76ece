import type { Packed } from '#files/zip.ts'
import { zip } from '#files/zip.ts'
import type { AboutPerson, TheirComplaint, TheirContact } from '#record/about-person.ts'
import type { House } from '#record/door.ts'
import { keptBytes, mailsSent } from '#record/kept-bytes.ts'
import { type Looked, lookAt } from '#record/look.ts'
import { type LookedContact, lookAtContact } from '#record/look-contact.ts'
import type { Person } from '#record/people.ts'
import { londonDay } from '#time/day.ts'
import { tellContact } from '../contacts/told.ts'
import { timeline } from '../told/timeline.ts'
import type { StaffVisit } from '../who.ts'
import { type ExportedThing, exportPage } from './export-page.ts'
import { mayExport } from './locked.ts'
import { type PackedThing, packed, spelledOut } from './packed.ts'

/** What of all that somebody has to do with can be exported by whoever asks, and what is left out. */
export function parted({ complaints, contacts }: Pick<AboutPerson, 'complaints' | 'contacts'>) {
  const locked = new Set(complaints.filter((one) => !mayExport(one)).map((one) => one.reference))
  const isOpen = ({ open, complaint }: TheirContact) =>
    open || (complaint !== null && !locked.has(complaint))
  return {
    complaints: complaints.filter(mayExport),
    contacts: contacts.filter(isOpen),
    leftOut: locked.size + contacts.filter((one) => !isOpen(one)).length,
  }
}

export type Parted = ReturnType<typeof parted>

/** Everything that is kept about somebody as one archive: a page to read, the same as data, letters and files. */
export async function archiveOf(
  house: House,
  visit: StaffVisit,
  people: readonly Person[],
  { complaints, contacts, leftOut }: Parted,
): Promise<Uint8Array> {
  const { landlord } = visit.who
  const things: PackedThing[] = []
  for (const one of complaints) things.push(...(await complaintIn(house, visit, one)))
  for (const one of contacts) things.push(...(await contactIn(house, visit, one)))
  const on = londonDay(visit.now)
  const told = things.map(({ thing }) => thing)
  const page = exportPage({ landlord: landlord.name, on, people, things: told, leftOut })
  const data = {
    ...{ keptBy: landlord.name, asOn: on, leftOut, people },
    records: things.map(({ data }) => data),
  }
  const files: Packed[] = [
    { name: 'index.html', bytes: Buffer.from(String(page)) },
    { name: 'data.json', bytes: Buffer.from(JSON.stringify(data, null, 2)) },
    ...things.flatMap(({ files }) => files),
  ]
  return zip(files, visit.now)
}

async function complaintIn(
  house: House,
  { who, now }: StaffVisit,
  { id, as }: TheirComplaint,
): Promise<PackedThing[]> {
  const { landlord } = who
  const taken = await house.database.asLandlord(landlord.id, async (tx) => ({
    looked: await lookAt(tx, house, landlord, id, londonDay(now)),
    kept: await keptBytes(tx, landlord.id, id),
    mails: await mailsSent(tx, landlord.id, id),
  }))
  const { looked, kept, mails } = taken
  if (looked === undefined) return []
  const { reference } = looked.complaint
  const bytes = await packed(house, landlord.id, reference, kept)
  const title = `Complaint ${reference}`
  const thing = { title, says: looked.headline, ...happenedTo(looked), ...bytes }
  const data = { complaint: reference, as, says: looked.headline, mails, ...entriesOf(looked) }
  return [{ thing, data, files: bytes.packed }]
}

function happenedTo(looked: Looked): Pick<ExportedThing, 'happened' | 'words'> {
  const happened = timeline(looked.entries, looked).toReversed()
  const words = happened.map(({ texts }) =>
    texts.map(([label, { document }]) => [label, looked.texts.get(document) ?? ERASED] as const),
  )
  return { happened, words }
}

const ERASED = '(erased)'

async function contactIn(
  house: House,
  { who }: StaffVisit,
  { id, reference }: TheirContact,
): Promise<PackedThing[]> {
  const { landlord, viewer } = who
  const { looked, kept } = await house.database.asLandlord(landlord.id, async (tx) => ({
    looked: await lookAtContact(tx, house, landlord, viewer, id),
    kept: await keptBytes(tx, landlord.id, id),
  }))
  if (looked === undefined) return []
  const bytes = await packed(house, landlord.id, reference, kept)
  const says = looked.next.says
  const thing = { title: `Contact ${reference}`, says, ...happenedToContact(looked), ...bytes }
  return [{ thing, data: { contact: reference, ...entriesOf(looked) }, files: bytes.packed }]
}

function happenedToContact(looked: LookedContact): Pick<ExportedThing, 'happened' | 'words'> {
  const { subject, words } = looked.contact
  const whose = (id: string | undefined) => looked.staff.find((one) => one.id === id)?.name
  const told = looked.entries.map(({ entry, by }) => ({
    ...tellContact(entry, looked),
    on: entry.on,
    by: whose(by.id) ?? 'Putright',
    facts: [],
  }))
  const written = told.map(({ text }, n) => {
    const texts = n === 0 ? [...(subject ? [subject] : []), words] : text ? [text] : []
    return texts.map(({ document }) => ['In words', looked.texts.get(document) ?? ERASED] as const)
  })
  return { happened: told, words: written }
}

/** Each entry with its words in it and whoever made it by name. */
function entriesOf({ entries, texts, staff }: Looked | LookedContact) {
  return {
    entries: entries.map(({ entry, by, recordedAt }) => ({
      ...(spelledOut(entry, texts) as object),
      recordedAt,
      by: staff.find(({ id }) => id === by.id)?.name ?? by.kind,
    })),
  }
}

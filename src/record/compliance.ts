import { type Db, sql } from '#db/sql.ts'
import { type InPractice, practiceUnder } from '#ombudsman/in-practice.ts'
import { type Rulebook, rulesFor } from '#ombudsman/rulebook.ts'
import type { CodeEdition } from '#policy/policy.ts'
import { addMonths, type Day, londonDay } from '#time/day.ts'
import { type Viewer, visibleTo } from '#views/worklist.ts'
import { insertDocuments, newDocument, textsOf } from './documents.ts'
import { eachComplaint, receivedSince } from './each.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'
import { type Adoption, addLandlordEntry } from './landlord-record.ts'
import type { Landlord } from './landlords.ts'

/** What the complaints of the last twelve months that are judged by an edition show about its provisions. */
export async function inPractice(
  tx: Db,
  landlordId: string,
  book: Rulebook,
  edition: CodeEdition,
  today: Day,
): Promise<ReadonlyMap<string, InPractice>> {
  const practice = practiceUnder(edition)
  for await (const { complaint, entries } of eachComplaint(
    tx,
    landlordId,
    receivedSince(addMonths(today, -12)),
  ))
    practice.add({ complaint, entries, rules: rulesFor(book, complaint), today })
  return practice.counts
}

/** Of the complaints that broke a provision, those which somebody may open. */
export async function openTo(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
  practice: ReadonlyMap<string, InPractice>,
): Promise<ReadonlySet<string>> {
  const broken = [...new Set([...practice.values()].flatMap((one) => one.broken))]
  if (!viewer.seesAll || broken.length === 0) return new Set()
  const rows = await tx.all<{ reference: string }>(sql`
    select c.reference from complaint c
    where c.landlord_id = ${landlordId} and c.reference = any(${broken}) and ${visibleTo(viewer)}`)
  return new Set(rows.map(({ reference }) => reference))
}

/** What somebody stated about a provision, and when. A later statement stands in the place of an earlier one. */
export type Statement = {
  readonly provision: string
  readonly complies: boolean
  readonly evidence: string | undefined
  readonly on: Day
  readonly by: string | undefined
}

/** The latest statement on each provision of an edition. */
export async function statementsOn(
  tx: Db,
  landlordId: string,
  edition: CodeEdition,
): Promise<ReadonlyMap<string, Statement>> {
  const [entries, texts] = await Promise.all([
    readEntries<LandlordEntry>(tx, landlordId, landlordId),
    textsOf(tx, landlordId, landlordId),
  ])
  const latest = new Map<string, Statement>()
  for (const { entry, by } of entries)
    if (entry.type === 'statement-made' && entry.code === edition) {
      const { provision, complies, on, evidence } = entry
      latest.set(provision, {
        provision,
        complies,
        on,
        evidence: texts.get(evidence.document),
        by: by.id,
      })
    }
  return latest
}

/** Keeps a statement in the record, with its author and date. */
export async function makeStatement(
  tx: Db,
  landlord: Landlord,
  said: { code: CodeEdition; provision: string; complies: boolean; evidence: string },
  adoption: Adoption,
): Promise<void> {
  const document = newDocument('evidence', said.evidence)
  const on = londonDay(adoption.now)
  const entry = { type: 'statement-made', on, ...said, evidence: document.ref } as const
  if (await addLandlordEntry(tx, landlord, entry, adoption))
    await insertDocuments(tx, landlord.id, landlord.id, [document], adoption.now)
}

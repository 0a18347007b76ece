import type { Db } from '#db/sql.ts'
import type { Policy } from '#policy/policy.ts'
import { type LibraryKind, MONTH_NAMES, type PublicityRule } from '#policy/publishing.ts'
import { digestOf, insertDocuments, TEXT } from '#record/documents.ts'
import { type Adoption, addLandlordEntry } from '#record/landlord-record.ts'
import { shelve } from '#record/library.ts'
import { addDays, addMonths, type Day, day } from '#time/day.ts'
import { bytesFor, idFor, type Key } from './random.ts'
import { instant } from './when.ts'

type Whose = { readonly id: string; readonly slug: string; readonly seed: number }

/** The invented policy on behaviour, under which contact is restricted now and then. */
export const behaviourPolicyOf = ({ slug, seed }: Omit<Whose, 'id'>, { inForceFrom }: Policy) => ({
  document: idFor(seed, 'library', slug, 'behaviour'),
  edition: inForceFrom,
})

/** A library in which something is missing, and a log in which something is due: as they are in life. */
export async function publish(
  tx: Db,
  whose: Whose,
  policy: Policy,
  year: { readonly from: Day; readonly to: Day },
): Promise<void> {
  await fillLibrary(tx, whose, policy, year.from)
  for (const { rule, done } of madeKnown(policy, year)) await makeKnown(tx, whose, rule, done)
}

async function fillLibrary(tx: Db, whose: Whose, policy: Policy, from: Day): Promise<void> {
  const { slug, seed } = whose
  const own = policy.documents.filter(({ kind }) => kind !== 'behaviour')
  const behaviour = policy.documents.find(({ kind }) => kind === 'behaviour')
  const documents: readonly { readonly kind: LibraryKind; readonly name: string }[] = [
    { kind: 'behaviour', name: behaviour?.name ?? 'Unacceptable Behaviour Policy' },
    ...own.slice(0, -1),
  ]
  for (const { kind, name } of documents) {
    const { inForceFrom: edition } = policy
    const address = `https://www.${slug}.example.org/policies/${kind}`
    const reviewBy = addMonths(edition, 36)
    const id = idFor(seed, 'library', slug, kind)
    const adoption = adoptionOn(whose, addDays(from, -1), 'library', kind)
    await shelve(tx, whose, { id, kind, name, edition, reviewBy, address }, [], adoption)
  }
}

const adoptionOn = ({ slug, seed }: Whose, on: Day, ...what: Key): Adoption => ({
  by: { kind: 'system' },
  requestId: idFor(seed, 'publishing', slug, ...what),
  now: instant(on, 10 * 60),
})

/** What was made known on which day of the year, the oldest first. The last place of an edition has been forgotten. */
function madeKnown({ publicity }: Policy, { from, to }: { readonly from: Day; readonly to: Day }) {
  const forgotten = publicity.findLast(({ every }) => every === 'edition')
  return publicity
    .filter((rule) => rule !== forgotten)
    .flatMap((rule, n) => daysOf(rule, from, n).map((done) => ({ rule, done })))
    .filter(({ done }) => done >= from && done <= to)
    .toSorted((a, b) => (a.done < b.done ? -1 : 1))
}

function daysOf({ every, month }: PublicityRule, from: Day, n: number): readonly Day[] {
  if (month === undefined)
    return (every === 'year' ? [30, 200] : [14 + 20 * n]).map((after) => addDays(from, after))
  const number = String(MONTH_NAMES.indexOf(month) + 1).padStart(2, '0')
  return [from, addMonths(from, 12)].map((at) => day(`${at.slice(0, 4)}-${number}-09`))
}

async function makeKnown(tx: Db, whose: Whose, rule: PublicityRule, done: Day): Promise<void> {
  const key: Key = [whose.seed, 'publicity', whose.slug, rule.id, done]
  const text = rule.name
  const salt = bytesFor('salt', ...key)
  const ref = { document: idFor(...key), digest: digestOf(salt, text) }
  const adoption = adoptionOn(whose, done, rule.id, done)
  const facts = { id: idFor(...key, 'entry'), done, medium: rule.in, of: rule.of, name: ref }
  const entry = { type: 'publicity-noted', on: done, ...facts, files: [] } as const
  if (!(await addLandlordEntry(tx, whose, entry, adoption))) return
  const document = {
    kind: 'publicity',
    content: Buffer.from(text),
    mediaType: TEXT,
    salt,
    ref,
  } as const
  await insertDocuments(tx, whose.id, whose.id, [document], adoption.now)
}

import type { Complaint } from './complaint.ts'
import type { Entry } from './entries.ts'
import { familyOfEntry } from './families.ts'
import { received } from './stages/state.ts'

/** The complaint that a list of entries makes; undefined before the first. */
export function complaintFrom(entries: readonly Entry[]): Complaint | undefined {
  return entries.reduce<Complaint | undefined>(evolve, undefined)
}

/** What an entry makes of a complaint. */
export function evolve(complaint: Complaint | undefined, entry: Entry): Complaint {
  if (entry.type === 'complaint-received') {
    if (complaint !== undefined) throw new Error('A complaint can be received only once')
    return received(entry)
  }
  if (complaint === undefined) throw new Error(`'${entry.type}' before the complaint was received`)
  const latest = entry.on > complaint.latest ? entry.on : complaint.latest
  return { ...familyOfEntry(entry.type).evolve(complaint, entry), latest }
}

import type { Db } from '#db/sql.ts'
import type { Policy } from '#policy/policy.ts'
import { copiesFrom, openCopies } from '#publishing/copies.ts'
import { inUse, libraryFrom, missingFrom } from '#publishing/library.ts'
import { publicityFrom } from '#publishing/publicity.ts'
import { openOf, publicityDue } from '#publishing/publicity-due.ts'
import type { Day } from '#time/day.ts'
import { readEntries } from './entries.ts'
import type { LandlordEntry } from './landlord-entries.ts'

/** How much there is to do around the policy itself. */
export type PolicyWork = {
  /** What it wants made known and is due. */
  readonly publicity: number
  /** Documents that it names and are not in the library, and those to be reviewed by a day that has passed. */
  readonly missing: number
  readonly overdue: number
  /** Requests for a copy that wait. */
  readonly copies: number
}

/** What is to be done around a landlord's policy today, from one reading of its entries. */
export async function policyWork(
  tx: Db,
  landlordId: string,
  policy: Policy,
  today: Day,
): Promise<PolicyWork> {
  const recorded = await readEntries<LandlordEntry>(tx, landlordId, landlordId)
  const entries = recorded.map(({ entry }) => entry)
  const library = libraryFrom(entries)
  return {
    publicity: openOf(publicityDue(policy, publicityFrom(entries), today)).length,
    missing: missingFrom(policy.documents, library).length,
    overdue: inUse(library).filter(({ reviewBy }) => reviewBy !== undefined && reviewBy < today)
      .length,
    copies: openCopies(copiesFrom(entries)).length,
  }
}

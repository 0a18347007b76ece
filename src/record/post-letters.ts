import type { Actor } from '#complaint/commands.ts'
import type { Refusal } from '#complaint/refusals.ts'
import { sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { type Answer, type House, submit } from './door.ts'
import type { Landlord } from './landlords.ts'
import { sameId } from './same-id.ts'
import type { LetterToPost } from './to-post.ts'

/** What somebody says who has been to the post. */
export type Posted = {
  readonly letters: readonly LetterToPost[]
  readonly on: Day
  readonly by: Actor
  /** That of the form: sent twice, it is one request for each of its letters. */
  readonly requestId: string
  readonly now: Date
}

export type WhatBecame = {
  readonly recorded: number
  /** Letters that can't have been posted on that day. */
  readonly refused: readonly { readonly letter: LetterToPost; readonly refusal: Refusal }[]
}

/** Records of letters that they went in the post, each in the record of its complaint: one that can't does not keep the others. */
export async function recordPosted(
  house: House,
  landlord: Landlord,
  { letters, ...posted }: Posted,
): Promise<WhatBecame> {
  let recorded = 0
  const refused: { letter: LetterToPost; refusal: Refusal }[] = []
  for (const letter of letters) {
    const answer = await recordOne(house, landlord, letter, posted)
    if ('refusal' in answer) refused.push({ letter, refusal: answer.refusal })
    else recorded += 1
  }
  return { recorded, refused }
}

/** What others add meanwhile does not change that the letter is in the post: then it is said once more. */
async function recordOne(
  house: House,
  landlord: Landlord,
  { id, complaintId }: LetterToPost,
  { on, by, requestId, now }: Omit<Posted, 'letters'>,
): Promise<Exclude<Answer, { readonly stale: unknown }>> {
  const request = { complaintId, by, now, requestId: sameId(requestId, id) }
  const command = { type: 'post-letter', on, letter: id } as const
  for (let attempt = 1; ; attempt += 1) {
    const seen = await entriesOf(house, landlord, complaintId)
    const answer = await submit(house, landlord, { ...request, seen, command })
    if (!('stale' in answer)) return answer
    if (attempt === 5) throw new Error(`${complaintId} changes faster than it can be added to`)
  }
}

async function entriesOf({ database }: House, { id }: Landlord, complaintId: string) {
  const row = await database.asLandlord(id, (tx) =>
    tx.one<{ seq: number }>(sql`
      select seq from complaint where landlord_id = ${id} and id = ${complaintId}`),
  )
  return row?.seq ?? 0
}

import { complaintFrom } from '#complaint/evolve.ts'
import type { LetterKind } from '#complaint/letters/entries.ts'
import { type Addressee, addresseeOf } from '#complaint/people/represent.ts'
import { type Db, sql } from '#db/sql.ts'
import type { Day } from '#time/day.ts'
import { type Viewer, visibleTo } from '#views/worklist.ts'
import { readEntries } from './entries.ts'
import { personById } from './people.ts'

/** A letter that is for the post and is not in it yet. */
export type LetterToPost = {
  readonly id: string
  readonly complaintId: string
  readonly reference: string
  readonly kind: LetterKind
  readonly stage: 1 | 2
  readonly issued: Day
  /** The last day on which it can go. */
  readonly postBy: Day
  /** To whom it goes; null when erased. */
  readonly to: string | null
  /** What was kept of it, by document id: the letter, then what goes out with it. */
  readonly sent: readonly string[]
  /** Whether a PDF of it is there: not where nothing could typeset, nor when it was erased. */
  readonly printable: boolean
}

type Row = Omit<LetterToPost, 'sent'> & {
  readonly addressee: Addressee | null
  readonly sent: readonly { readonly document: string }[]
}

/** What has to go in the post, of complaints that the viewer may see: what has to go first is first. */
export async function lettersToPost(
  tx: Db,
  landlordId: string,
  viewer: Viewer,
): Promise<readonly LetterToPost[]> {
  const rows = await tx.all<Row>(sql`
    select l.id, l.complaint_id as "complaintId", c.reference, l.kind, l.stage, l.issued,
      coalesce(t.due, l.issued) as "postBy", p.name as "to", e.data ->> 'to' as addressee, e.data -> 'sent' as sent,
      exists (
        select 1 from document d
        where d.landlord_id = ${landlordId} and d.complaint_id = l.complaint_id and d.media_type = 'application/pdf'
          and d.content is not null and d.id = (e.data -> 'sent' -> 0 ->> 'document')::uuid
      ) as printable
    from letter l
    join complaint c on c.landlord_id = l.landlord_id and c.id = l.complaint_id
    join entry e on e.landlord_id = l.landlord_id and e.complaint_id = l.complaint_id and e.type = 'letter-issued'
      and e.data ->> 'id' = l.id::text
    left join task t on t.landlord_id = l.landlord_id and t.complaint_id = l.complaint_id
      and t.kind = 'letter-to-post' and t.id = l.id::text
    left join person p on p.landlord_id = c.landlord_id and p.id = c.complainant
    where l.landlord_id = ${landlordId} and l.means = 'post' and l.posted is null and ${visibleTo(viewer)}
    order by "postBy", c.reference, l.id
    limit ${MOST}`)
  const letters: LetterToPost[] = []
  for (const { addressee, sent, ...row } of rows) {
    const to =
      addressee === null || addressee === 'complainant'
        ? row.to
        : await nameOf(tx, landlordId, row.complaintId, addressee)
    letters.push({ ...row, to, sent: sent.map(({ document }) => document) })
  }
  return letters
}

/** More than the largest landlord posts in a day. */
const MOST = 1000

/** Somebody else than whoever complained: who that is, only the complaint itself says. */
async function nameOf(
  tx: Db,
  landlordId: string,
  complaintId: string,
  to: Addressee,
): Promise<string | null> {
  const entries = await readEntries(tx, landlordId, complaintId)
  const complaint = complaintFrom(entries.map(({ entry }) => entry))
  const person = complaint && (await personById(tx, landlordId, addresseeOf(complaint, to)))
  return person?.name ?? null
}

/** The PDFs that were kept of letters, by document id, byte for byte. What was erased is not among them. */
export async function keptPdfs(
  tx: Db,
  landlordId: string,
  letters: readonly Pick<LetterToPost, 'sent'>[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const ids = letters.flatMap(({ sent }) => sent)
  const rows = await tx.all<{ id: string; content: Buffer }>(sql`
    select id, content from document
    where landlord_id = ${landlordId} and id = any(${ids}::uuid[]) and content is not null
      and media_type = 'application/pdf'`)
  return new Map(rows.map(({ id, content }) => [id, content]))
}

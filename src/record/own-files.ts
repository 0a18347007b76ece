import { type Db, sql } from '#db/sql.ts'
import type { Attached } from '#publishing/attached.ts'
import type { NewDocument } from './documents.ts'
import type { KeptFile } from './files.ts'
import { addedFrom, type Upload } from './uploads.ts'

/** Files of a form on their way to something of the landlord's own: a leaflet, a policy. */
export function attachedFrom(
  landlordId: string,
  uploads: readonly Upload[],
  now: Date,
): {
  readonly files: readonly Attached[]
  readonly documents: readonly NewDocument[]
  /** Makes them the landlord's, in the transaction that adds the entry. */
  readonly takeOver: (tx: Db) => Promise<void>
} {
  const { files, documents, also } = addedFrom(landlordId, uploads, 'staff', now)
  const attached = files.flatMap((one): readonly Attached[] => {
    if (!('file' in one)) return []
    const { file, description } = one
    return [{ file, ...(description === undefined ? {} : { description }) }]
  })
  return { files: attached, documents, takeOver: also(landlordId) }
}

/** A file of the landlord's own by its id. Files of complaints are none of these. */
export function ownFile(tx: Db, landlordId: string, id: string): Promise<KeptFile | undefined> {
  return tx.one<KeptFile>(sql`
    select id, coalesce(name, '') as name, media_type as "mediaType", coalesce(size, 0) as size, scan, place,
      (content is not null or place is not null) as kept
    from document
    where landlord_id = ${landlordId} and complaint_id = ${landlordId} and kind = 'file' and id::text = ${id}`)
}

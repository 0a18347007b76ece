import type { AddedFile } from '#complaint/files/entries.ts'
import type { Contact } from '#contact/contact.ts'
import { type Db, sql } from '#db/sql.ts'
import { FORMATS } from '#files/kinds.ts'

/** The files that came with a contact, as a complaint takes them over. */
export async function filesOfContact(
  tx: Db,
  landlordId: string,
  contactId: string,
  { files = [] }: Contact,
): Promise<AddedFile[]> {
  const rows = await tx.all<{ id: string; mediaType: string }>(sql`
    select id, media_type as "mediaType" from document
    where landlord_id = ${landlordId} and complaint_id = ${contactId} and kind = 'file'`)
  const kept = new Map(rows.map(({ id, mediaType }) => [id, mediaType]))
  return files.flatMap((file) => {
    const mediaType = kept.get(file.document)
    const kind = FORMATS.find((format) => format.mediaType === mediaType)?.kind ?? 'document'
    return mediaType === undefined ? [] : [{ file, kind, from: 'mail' as const }]
  })
}

/** Puts the files of a contact with the complaint that it turned out to be or to belong to: each stands in one place. */
export async function moveFiles(
  tx: Db,
  landlordId: string,
  contactId: string,
  complaintId: string,
): Promise<void> {
  await tx.run(sql`
    update document set complaint_id = ${complaintId}
    where landlord_id = ${landlordId} and complaint_id = ${contactId} and kind = 'file'`)
}

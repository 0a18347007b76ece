import type { Db } from '#db/sql.ts'
import type { Attached } from '#publishing/attached.ts'
import type { House } from '#record/door.ts'
import { FileMissing } from '#record/files.ts'
import { ownFile } from '#record/own-files.ts'
import { type Html, html, path } from '../html.ts'
import { notFound, type Reply, type Route } from '../reply.ts'
import { inBrowser } from './files/routes.ts'
import { type StaffVisit, staffGet, type Who } from './who.ts'

/** Files of the landlord's own: its policies and leaflets. They are for everybody who works there. */
export function ownFileRoutes(house: House): readonly Route<Who>[] {
  return [staffGet('/desk/own-files/:id', (visit) => open(house, visit))]
}

async function open(house: House, visit: StaffVisit): Promise<Reply> {
  const { landlord } = visit.who
  const find = (tx: Db) => ownFile(tx, landlord.id, visit.params.id ?? '')
  const kept = await house.database.asLandlord(landlord.id, find)
  if (kept === undefined || !kept.kept) return notFound()
  try {
    return await inBrowser(house, visit, kept)
  } catch (error) {
    if (error instanceof FileMissing) return notFound()
    throw error
  }
}

/** Links to files that are kept with something. */
export function ownFileLinks(
  files: readonly Attached[],
  texts: ReadonlyMap<string, string>,
): readonly Html[] {
  return files.map(({ file, description }, index) => {
    const says = (description && texts.get(description.document)) ?? `File ${index + 1}`
    return html`<a class="govuk-link" href="${path`/desk/own-files/${file.document}`}">${says}</a>`
  })
}

import type { House } from '#record/door.ts'
import { bytesOf, copyOf, FileMissing, type KeptFile } from '#record/files.ts'
import { file as bytes, notFound, type Reply, type Route, show, stored } from '../../reply.ts'
import { type InHand, takeInHand } from '../complaint/in-hand.ts'
import { type StaffVisit, staffGet, type Who } from '../who.ts'
import { addFilesRoutes } from './add.ts'
import { hasCopies, type ShownFile, shownFiles } from './list.ts'
import { filePage, missingPage } from './page.ts'

type Handle = (visit: StaffVisit, inHand: InHand, file: ShownFile, kept: KeptFile) => Promise<Reply>

/** The files of a complaint, for whoever may see the complaint, and the page on which some are added. */
export function fileRoutes(house: House): readonly Route<Who>[] {
  const at = (rest: string, handle: Handle) =>
    staffGet(`/desk/complaints/:reference/files/:id${rest}`, (visit) => open(house, visit, handle))
  return [
    ...addFilesRoutes(house),
    at('', async (visit, inHand, file, kept) => show(filePage(visit, inHand, file, kept))),
    at('/small', (visit, _inHand, _file, kept) => copy(house, visit, kept, 'small')),
    at('/shown', (visit, _inHand, _file, kept) =>
      hasCopies(kept) ? copy(house, visit, kept, 'large') : inBrowser(house, visit, kept),
    ),
    at('/as-sent', (visit, _inHand, _file, kept) => whole(house, visit, kept, 'saved')),
  ]
}

async function open(house: House, visit: StaffVisit, handle: Handle): Promise<Reply> {
  const inHand = await takeInHand(house, visit)
  const file =
    inHand && shownFiles(inHand.looked).find(({ file }) => file.document === visit.params.id)
  if (inHand === undefined || file?.kept === undefined || !file.kept.kept) return notFound()
  try {
    return await handle(visit, inHand, file, file.kept)
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error
    return show(missingPage(visit, inHand, file), 404)
  }
}

async function copy(
  house: House,
  { who }: StaffVisit,
  kept: KeptFile,
  size: 'small' | 'large',
): Promise<Reply> {
  if (!hasCopies(kept) || kept.scan === 'waiting') return notFound()
  const made = await copyOf(house, who.landlord.id, kept, size)
  if (made !== undefined) return bytes(made, 'image/jpeg', `${kept.name}.jpg`, 'in-browser')
  // A picture that breaks off in the middle can't be made smaller, and a browser shows what there is of it.
  return size === 'large' ? inBrowser(house, { who }, kept) : notFound()
}

/** What a browser shows without running anything. Everything else is only ever saved. */
const SHOWN =
  /^(application\/pdf|image\/(jpeg|png|gif|webp)|audio\/(mpeg|mp4|wav|ogg)|video\/(mp4|quicktime|webm|3gpp))$/

/** A file as a browser shows it, if it is of a kind that can do no harm there; else to be saved. */
export async function inBrowser(house: House, visit: Pick<StaffVisit, 'who'>, kept: KeptFile) {
  if (kept.scan === 'waiting') return notFound()
  return whole(house, visit, kept, SHOWN.test(kept.mediaType) ? 'in-browser' : 'saved')
}

/** Sends a file. Whether it is there at all is seen by its first byte, while we can still say so. */
async function whole(
  house: House,
  { who }: Pick<StaffVisit, 'who'>,
  kept: KeptFile,
  shown: 'in-browser' | 'saved',
): Promise<Reply> {
  const bytes = (from: number, to: number) => bytesOf(house, who.landlord.id, kept, from, to)
  await bytes(0, 0)
  return stored({ size: kept.size, type: kept.mediaType, name: kept.name, shown, bytes })
}

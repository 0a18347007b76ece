import { isRejected, type Rejected, rejected, takeFile, tooLarge } from '#files/take.ts'
import type { House } from '#record/door.ts'
import {
  describeUploads,
  keepUpload,
  noteVirus,
  removeUpload,
  takingOf,
  type Upload,
  uploadsOf,
} from '#record/uploads.ts'
import { valuesOf } from './body.ts'
import { one } from './form.ts'
import type { Form, Visit } from './reply.ts'
import type { SentFile } from './upload.ts'

/** The name of the field for files. */
export const FILES = 'files'
/** The longest description of a file. */
export const DESCRIPTION_AT_MOST = 200

/** A form with the files that were sent with it, now and before. */
export type WithUploads<V extends Visit> = {
  /** The visit with what was typed into the form. */
  readonly visit: V
  /** What is kept with the form. */
  readonly uploads: readonly Upload[]
  /** What could not be taken this time, and why. */
  readonly rejected: readonly Rejected[]
  /** How many files came this time. */
  readonly came: number
}

export type Gate = { readonly isOpen: () => boolean; readonly count: () => void }
const OPEN: Gate = { isOpen: () => true, count: () => {} }

/**
 * Reads a form whose files are kept as they come, so that none has to be sent twice when something else in the form is
 * wrong. The form's own id, which stands before the files in it, holds them together until it is sent.
 */
export async function takeUploads<V extends Visit>(
  house: House,
  landlordId: string,
  visit: V,
  gate: Gate = OPEN,
): Promise<WithUploads<V>> {
  const pairs: [string, string][] = []
  const answers: (Rejected | undefined)[] = []
  for await (const part of visit.parts ?? []) {
    if ('text' in part) pairs.push([part.name, part.text])
    // A file input that was left empty is sent as a file without name and content.
    else if (part.file.name !== '' || part.file.content.length > 0) {
      const form = idIn(valuesOf(pairs))
      answers.push(await keep(house, landlordId, form, part.file, visit.now, gate))
    }
  }
  const form = visit.parts === undefined ? visit.form : valuesOf(pairs)
  const id = idIn(form) ?? visit.requestId
  const uploads = await settle(house, landlordId, id, form)
  return {
    visit: { ...visit, form, requestId: id },
    uploads,
    rejected: answers.filter((one) => one !== undefined),
    came: answers.length,
  }
}

async function keep(
  house: House,
  landlordId: string,
  form: string | undefined,
  { name, content, cut }: SentFile,
  now: Date,
  gate: Gate,
): Promise<Rejected | undefined> {
  const { limits } = takingOf(house)
  if (form === undefined) return rejected('busy', name, 'came without its form. Choose it again')
  if (cut === 'too-large') return tooLarge(name, limits)
  if (cut === 'busy')
    return rejected(
      'busy',
      name,
      'could not be taken: too much is being sent just now. Try it again in a few minutes',
    )
  if (!gate.isOpen())
    return rejected(
      'busy',
      name,
      'could not be taken: too many files have come from your internet connection. Try it again in an hour',
    )
  const before = await house.database.asLandlord(landlordId, (tx) =>
    uploadsOf(tx, landlordId, form),
  )
  if (before.length >= limits.files)
    return rejected(
      'too-many',
      name,
      `is one too many: ${limits.files} files can be sent at once. You can send more later`,
    )
  gate.count()
  const taken = await takeFile(content, name, takingOf(house))
  if (!isRejected(taken)) {
    // Files of one request come at one time: a millisecond each keeps their order.
    const order = new Date(now.getTime() + before.length)
    await keepUpload(house, landlordId, form, taken, order)
    return undefined
  }
  if (taken.rejected === 'virus') await noteVirus(house, landlordId, form, now)
  return taken
}

/** Does what the form asks with the files that it has: describes them, takes one off. Gives those that remain. */
async function settle(house: House, landlordId: string, id: string, form: Form) {
  const descriptions = Object.keys(form).flatMap((name) => {
    const [, upload] = /^describe-([0-9a-f-]{36})$/.exec(name) ?? []
    return upload === undefined ? [] : [[upload, describedIn(form, name)] as const]
  })
  const removed = one(form, 'remove')
  if (removed !== '') await removeUpload(house, landlordId, id, removed)
  return house.database.asLandlord(landlordId, async (tx) => {
    if (descriptions.length > 0) await describeUploads(tx, landlordId, id, new Map(descriptions))
    return uploadsOf(tx, landlordId, id)
  })
}

const describedIn = (form: Form, name: string) =>
  one(form, name)
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, DESCRIPTION_AT_MOST)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function idIn(form: Form): string | undefined {
  const id = one(form, 'requestId')
  return UUID.test(id) ? id : undefined
}

/** What could not be taken, beside the field for files. */
export const errorsOfFiles = (rejected: readonly Rejected[]): Record<string, string> =>
  rejected.length === 0 ? {} : { [FILES]: rejected.map(({ says }) => says).join('. ') }

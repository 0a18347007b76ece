import { cleanName } from '#files/name.ts'
import type { Packed } from '#files/zip.ts'
import type { House } from '#record/door.ts'
import { FileMissing } from '#record/files.ts'
import { type KeptBytes, wholeOf } from '#record/kept-bytes.ts'
import type { ExportedThing, InArchive } from './export-page.ts'

/** A complaint or contact on its way into an archive. */
export type PackedThing = {
  readonly thing: ExportedThing
  readonly data: unknown
  readonly files: readonly Packed[]
}

/** The letters and files of a complaint or contact, each under a name of its own. */
export async function packed(
  house: House,
  landlordId: string,
  reference: string,
  kept: readonly KeptBytes[],
) {
  const [letters, files, missing, packed] = [
    [] as InArchive[],
    [] as InArchive[],
    [] as string[],
    [] as Packed[],
  ]
  for (const [n, one] of kept.entries()) {
    const isLetter = one.kind === 'letter-sent'
    const name = cleanName(one.name ?? 'file')
    const path = `${reference}/${isLetter ? 'letters' : 'files'}/${n + 1} ${name}`
    try {
      packed.push({ name: path, bytes: await wholeOf(house, landlordId, one) })
      ;(isLetter ? letters : files).push({ path, says: name })
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error
      missing.push(name)
    }
  }
  return { letters, files, missing, packed }
}

/** A value with what was written in the place of each reference to it. What is erased or never divulged is null. */
export function spelledOut(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => spelledOut(one, texts))
  if (typeof value !== 'object' || value === null) return value
  if ('document' in value && 'digest' in value) return texts.get(String(value.document)) ?? null
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, spelledOut(one, texts)]),
  )
}

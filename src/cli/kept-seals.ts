import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Landlord } from '#record/landlords.ts'
import type { Seal } from '#record/seal.ts'
import { day } from '#time/day.ts'
import { UsageError } from './command.ts'
import { parseJson } from './json-file.ts'

/** Seals that were kept outside the record, and whose they are if the file says so. */
export type Kept = { readonly landlord?: string; readonly seals: readonly Seal[] }

const aSeal = z.object({
  on: z.iso.date().transform(day),
  complaints: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
const file = z.union([
  z.object({ landlords: z.array(z.object({ landlord: z.string(), seals: z.array(aSeal) })) }),
  z.array(aSeal),
])

/** The seals in a file: a list of them, or what `record verify --json` printed. */
export async function readSeals(name: string): Promise<readonly Kept[]> {
  const text = await readFile(name, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`the file ${name} can’t be read (${error.code})`)
  })
  const read = file.safeParse(parseJson(text, name))
  if (!read.success)
    throw new UsageError(`${name} holds no seals: it should be what “record verify --json” printed`)
  return 'landlords' in read.data ? read.data.landlords : [{ seals: read.data }]
}

/** The kept seals of one landlord. A list that names none can only be of the one that was asked for. */
export function keptSealsOf(
  kept: readonly Kept[],
  { slug }: Landlord,
  asked: readonly Landlord[],
): readonly Seal[] {
  if (kept.some(({ landlord }) => landlord === undefined) && asked.length > 1)
    throw new UsageError('say with --landlord whose seals these are')
  return kept
    .filter(({ landlord }) => landlord === undefined || landlord === slug)
    .flatMap(({ seals }) => seals)
}

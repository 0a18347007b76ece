import { parseArgs } from 'node:util'
import { readPlace } from '#main/config.ts'
import { type Opened, withHouse } from '#main/house.ts'
import { loadRules } from '#main/rules.ts'
import { type Landlord, landlords } from '#record/landlords.ts'
import { rebuild } from '#record/rebuild.ts'
import { type Verified, verify } from '#record/verify.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { keptSealsOf, readSeals } from './kept-seals.ts'
import { orUsage } from './or-usage.ts'
import { table } from './table.ts'

/** Checks the record, or makes the views again from it. */
export const record: Command = {
  name: 'record',
  usage: [
    'record verify [--landlord L] [--seal FILE] [--data ./data] [--json]',
    'record rebuild [--landlord L] [--data ./data] [--json]',
  ].join('\n'),
  summary: 'Checks that nothing in the record was changed, or makes its views again from it',
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: OPTIONS,
    })
    const [verb, ...more] = positionals
    if ((verb !== 'verify' && verb !== 'rebuild') || more.length > 0)
      throw new UsageError('write “verify” or “rebuild”, and nothing else')
    if (verb === 'rebuild' && values.seal !== undefined)
      throw new UsageError('--seal goes with “verify”')
    const place = readPlace(values.data, io.env)
    if ('problems' in place) throw new UsageError(place.problems.join('; '))
    const act = verb === 'verify' ? verifyAll : rebuildAll
    return orUsage(() =>
      withHouse(place.config, loadRules(), io.err, async (opened) =>
        act(opened, await landlordsAsked(opened, values.landlord), values, io),
      ),
    )
  },
}

const OPTIONS = {
  landlord: { type: 'string' },
  seal: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

type Asked = { readonly seal?: string; readonly json: boolean }

async function landlordsAsked(
  { house }: Opened,
  slug: string | undefined,
): Promise<readonly Landlord[]> {
  const all = await house.database.acrossLandlords(landlords)
  if (slug === undefined) return all
  const found = all.filter((one) => one.slug === slug)
  if (found.length > 0) return found
  const names = all.map((one) => one.slug).join(', ')
  throw new UsageError(
    `there is no landlord ${slug} here${names === '' ? '' : `; there are ${names}`}`,
  )
}

async function verifyAll(
  { house }: Opened,
  asked: readonly Landlord[],
  { seal, json }: Asked,
  io: Io,
): Promise<number> {
  const kept = seal === undefined ? [] : await readSeals(seal)
  const all: Verified[] = []
  for (const landlord of asked)
    all.push(
      await verify(
        house.database,
        landlord,
        keptSealsOf(kept, landlord, asked),
        house.files?.store,
      ),
    )
  const verified = all.every(({ broken }) => broken.length === 0)
  io.out(json ? `${JSON.stringify({ verified, landlords: all })}\n` : sayVerified(all))
  return verified ? 0 : 1
}

function sayVerified(all: readonly Verified[]): string {
  const rows = all.map(({ landlord, complaints, contacts, entries, seals, ...one }) => {
    const { erasedDocuments, broken } = one
    const both = contacts === 0 ? '' : `, ${contacts} contacts`
    const counts = `${complaints} complaints${both}, ${entries} entries, ${seals.length} days sealed`
    const erased = erasedDocuments === 0 ? '' : `, ${erasedDocuments} texts erased`
    return [landlord, `${broken.length === 0 ? 'whole' : 'BROKEN'}: ${counts}${erased}`] as const
  })
  const broken = all.flatMap((one) =>
    one.broken.map((what) => `${one.landlord}: ${sayBroken(what)}\n`),
  )
  return table(rows) + broken.join('')
}

function sayBroken({ complaint, seq, day, problem }: Verified['broken'][number]): string {
  const where = [complaint && `complaint ${complaint}`, seq && `entry ${seq}`, day && `day ${day}`]
  return `${where.filter(Boolean).join(', ')}: ${problem}`
}

async function rebuildAll(
  { house }: Opened,
  asked: readonly Landlord[],
  { json }: Asked,
  io: Io,
): Promise<number> {
  const all = []
  for (const landlord of asked)
    all.push({ landlord: landlord.slug, ...(await rebuild(house, landlord)) })
  if (json) io.out(`${JSON.stringify({ landlords: all })}\n`)
  else
    io.out(
      table(
        all.map(({ landlord, complaints, differed }) => {
          const what = differed.map(({ complaint, table }) => `${complaint} (${table})`).join(', ')
          return [
            landlord,
            `${complaints} complaints; ${what === '' ? 'nothing differed' : `differed: ${what}`}`,
          ]
        }),
      ),
    )
  return 0
}

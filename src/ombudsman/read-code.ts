import { z } from 'zod'
import { group, list } from '#policy/as-written.ts'
import type { ProvisionRef } from '#policy/clause.ts'
import { clocksShape } from '#policy/clocks-schema.ts'
import { camelKeys } from '#policy/kebab.ts'
import { letterRules } from '#policy/letters-schema.ts'
import { yamlFiles } from '#policy/load.ts'
import type { CodeEdition } from '#policy/policy.ts'
import { FileProblems, type Found, type Problem } from '#policy/problems.ts'
import type { File } from '#policy/read.ts'
import { readFile } from '#policy/read-file.ts'
import { aDay, text } from '#policy/values.ts'
import type { Path } from '#policy/yaml.ts'
import type { Code } from './code.ts'

const clocks = z.strictObject(clocksShape('code'))

/** A provision of an edition: `2024 6.3`. */
const provisionRef = text
  .regex(/^20(20|22|24) \S+$/, 'must be an edition and a provision of it, like “2024 6.3”')
  .transform((value): ProvisionRef => {
    const [edition, number] = value.split(' ') as [CodeEdition, string]
    return { edition, number }
  })

const provision = z.strictObject({
  number: text.regex(/^[A-Z]?\d+(\.\d+)?$/, 'must be a number, like 6.14'),
  says: text,
  duty: z.enum(['must', 'should', 'context']).default('must'),
  seen: z.enum(['seen', 'self-assessment', 'memory']),
  judged: z.array(z.enum(['policy', 'practice', 'statement'])).min(1),
  parts: z.array(text).min(2).exactOptional(),
  like: provisionRef.exactOptional(),
})

const codeSchema = z.strictObject({
  edition: z.enum(['2020', '2022', '2024']),
  'in-force-from': aDay,
  'in-force-to': aDay.exactOptional(),
  stages: z.strictObject({ 1: clocks, 2: clocks }),
  letters: letterRules('code').default([]),
  sections: z.array(z.strictObject({ name: text, provisions: z.array(provision).min(1) })).min(1),
})

export type ReadCode = { readonly code: Code } | { readonly problems: readonly Problem[] }

/** The editions of the Code that the program was to run on cannot be used. */
export class CodeProblems extends FileProblems {
  constructor(problems: readonly Problem[]) {
    super('The Code', problems)
  }
}

/** An edition of the Code from the text of its file, or every mistake in it. */
export function readCode(text: string, fileName: string): ReadCode {
  const read = readFile(text, fileName, { schema: codeSchema, check: disagreements })
  if ('problems' in read) return read
  const { sections, ...rest } = camelKeys(read.value)
  const provisions = sections.flatMap(({ name, provisions }) =>
    provisions.map((one) => ({ ...one, section: name })),
  )
  return { code: { ...rest, provisions } }
}

/** All editions, or one error that lists every mistake in all their files. */
export function readCodes(files: readonly File[]): readonly Code[] {
  const read = files.map(({ name, text }) => readCode(text, name))
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []))
  if (problems.length > 0) throw new CodeProblems(problems)
  return read.flatMap((one) => ('code' in one ? [one.code] : []))
}

/** The editions of the Code that come with the program. */
export const CODES = new URL('../../codes/', import.meta.url)

/** Reads every edition of a folder, once, when the program starts. */
export function loadCodes(folder: URL = CODES): readonly Code[] {
  return readCodes(yamlFiles(folder))
}

function disagreements(value: unknown): readonly Found[] {
  const numbers = list(group(value).sections).flatMap((section, i) =>
    list(group(section).provisions).map((one, j) => ({
      number: group(one).number,
      path: ['sections', i, 'provisions', j, 'number'],
    })),
  )
  const twice = numbers.flatMap(({ number, path }, index) =>
    numbers.findIndex((other) => other.number === number) < index
      ? [{ path, problem: `“${number}” is there twice` }]
      : [],
  )
  const known = numbers.map(({ number }) => `Code ${group(value).edition} ${number}`)
  const cited = ['stages', 'letters'].flatMap((part) =>
    citesUnknown(group(value)[part], [part], known),
  )
  return [...twice, ...cited]
}

/** Every time and every part of a letter must rest on a provision that the file has. */
function citesUnknown(value: unknown, path: Path, known: readonly string[]): readonly Found[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => citesUnknown(one, [...path, i], known))
  return Object.entries(group(value)).flatMap(([key, inner]) =>
    key === 'cite'
      ? String(inner)
          .split(', ')
          .filter((cite) => !known.includes(cite))
          .map((cite) => ({ path: [...path, key], problem: `“${cite}” is none of the provisions` }))
      : citesUnknown(inner, [...path, key], known),
  )
}

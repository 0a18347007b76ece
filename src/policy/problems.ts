import type { z } from 'zod'
import type { Path } from './yaml.ts'

/** A mistake in a file: which line, which setting, and what is wrong with it. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly path: string
  readonly problem: string
}

/** A mistake, before anyone has looked up its line. */
export type Found = { readonly path: Path; readonly problem: string }

/** The files that the program runs on cannot be used. The message lists every mistake in all of them. */
export class FileProblems extends Error {
  readonly problems: readonly Problem[]
  constructor(what: string, problems: readonly Problem[]) {
    super([`${what} cannot be used`, ...problems.map(sayProblem)].join('\n'))
    this.name = this.constructor.name
    this.problems = problems
  }
}

/** `policies/emh.yaml:13 stages.1.respond.within: …` */
export function sayProblem({ file, line, path, problem }: Problem): string {
  return `${file}:${line} ${path === '' ? '' : `${path}: `}${problem}`
}

/** What a schema has found, one entry for each setting concerned. */
export function foundBy(error: z.ZodError): readonly Found[] {
  return error.issues.flatMap((issue): readonly Found[] => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: [...path, key], problem: issue.message }))
      : [{ path, problem: issue.message }]
  })
}

/** A mistake in the words of someone who keeps the file; given to zod for each one it finds. */
export function sentence(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'unrecognized_keys') return isMoreStages(issue) ? MORE_STAGES : NOT_HERE
  if (issue.input === undefined) return 'is missing'
  if (issue.code === 'invalid_value')
    return `must be ${sayOneOf(issue.values)}, and is ${say(issue.input)}`
  if (issue.code === 'too_small') return 'must not be empty'
  if (issue.code === 'invalid_type')
    return `must be ${NAMES[issue.expected] ?? issue.expected}, and is ${say(issue.input)}`
  return issue.message ?? 'cannot be read'
}

const NOT_HERE = 'is not a setting that belongs here'

/** A third stage is refused in its own words: somebody may have good reasons to look for one. */
const MORE_STAGES =
  'Putright runs two stages: the Code of 2024 allows no more (5.3), and that of 2020 holds a third for unnecessary (3.8). Leave it out. If you strongly believe that you need one, say why in “third-stage”: the reasons then stand in the self-assessment'

const isMoreStages = ({
  path,
  keys,
}: {
  readonly path?: PropertyKey[] | undefined
  readonly keys: string[]
}) => path?.join('.') === 'stages' && keys.every((key) => Number(key) > 2)

const NAMES: Readonly<Record<string, string>> = {
  object: 'a group of settings',
  array: 'a list',
  string: 'text',
}

function say(input: unknown): string {
  if (Array.isArray(input)) return 'a list'
  if (input === null || input === '') return 'empty'
  if (typeof input === 'object') return 'a group of settings'
  return `“${String(input)}”`
}

function sayOneOf(values: readonly unknown[]): string {
  const words = values.map(String)
  return words.length === 1
    ? `“${words[0]}”`
    : `one of ${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

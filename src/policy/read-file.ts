import type { z } from 'zod'
import { type Found, foundBy, type Problem, sentence } from './problems.ts'
import { parseYaml } from './yaml.ts'

/** What a file should look like, and what must agree in it that a schema can't see. */
export type Form<Schema extends z.ZodType> = {
  readonly schema: Schema
  /** Looks at the file as it is written, however incomplete. */
  readonly check: (value: unknown) => readonly Found[]
}

export type ReadFile<T> = { readonly value: T } | { readonly problems: readonly Problem[] }

/** Reads a YAML file into a value that can't be wrong, or says everything that is wrong with it. */
export function readFile<Schema extends z.ZodType>(
  text: string,
  file: string,
  { schema, check }: Form<Schema>,
): ReadFile<z.output<Schema>> {
  const yaml = parseYaml(text)
  if (yaml.problems.length > 0)
    return {
      problems: yaml.problems.map(({ line, problem }) => ({ file, line, path: '', problem })),
    }
  const parsed = schema.safeParse(yaml.value, { error: sentence, reportInput: true })
  const found = [...(parsed.success ? [] : foundBy(parsed.error)), ...check(yaml.value)]
  if (parsed.success && found.length === 0) return { value: parsed.data }
  const problems = found.map(({ path, problem }) => ({
    file,
    line: yaml.placeOf(path).line,
    path: path.join('.'),
    problem,
  }))
  return { problems: problems.toSorted((a, b) => a.line - b.line) }
}

import { type Setting, settingsOf } from './parameters.ts'
import type { Policy } from './policy.ts'

/** One thing that two policies settle, perhaps otherwise; what one of them doesn't have is left out. */
export type Parameter = {
  /** In words: `Stage 1: response`. */
  readonly parameter: string
  /** Where the files have it: `stages.1.respond`. */
  readonly path: string
  readonly a?: string
  readonly b?: string
  /** The clauses that each rests on. The same value from another clause is no difference. */
  readonly clauseA?: string
  readonly clauseB?: string
}

/**
 * Two editions of a policy, or two landlords', parameter by parameter: what differs, or with `all` everything.
 * Entries of lists are known by their ids: without `a` it was added, without `b` removed.
 */
export function comparePolicies(
  a: Policy,
  b: Policy,
  { all = false }: { readonly all?: boolean } = {},
): readonly Parameter[] {
  const [ofA, ofB] = [settings(a), settings(b)]
  return inOrder([...ofA.keys()], [...ofB.keys()])
    .map((path) => beside(path, ofA.get(path), ofB.get(path)))
    .filter((one) => all || one.a !== one.b)
}

/** The paths of both, with those of `b` alone after the one they follow there. */
function inOrder(a: readonly string[], b: readonly string[]): readonly string[] {
  const paths = [...a]
  for (const [index, path] of b.entries())
    if (!paths.includes(path)) paths.splice(paths.indexOf(b[index - 1] ?? '') + 1, 0, path)
  return paths
}

const settings = (policy: Policy): ReadonlyMap<string, Setting> =>
  new Map(settingsOf(policy).map((setting) => [setting.path, setting]))

function beside(path: string, a: Setting | undefined, b: Setting | undefined): Parameter {
  return {
    parameter: (a ?? b)?.parameter ?? path,
    path,
    ...(a === undefined ? {} : { a: a.value }),
    ...(b === undefined ? {} : { b: b.value }),
    ...(a?.clause === undefined ? {} : { clauseA: a.clause }),
    ...(b?.clause === undefined ? {} : { clauseB: b.clause }),
  }
}

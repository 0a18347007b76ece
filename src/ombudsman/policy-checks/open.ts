import { group, list } from '#policy/as-written.ts'
import type { CodeEdition, Policy } from '#policy/policy.ts'
import { ownClauses } from './judgement.ts'

/**
 * The provisions of an edition that the settings cite because the policy leaves them, or a part of them, open; each
 * with those of the policy's clauses that begin to speak of it.
 */
export function leftOpen(
  policy: Policy,
  edition: CodeEdition,
): ReadonlyMap<string, readonly string[]> {
  const open = new Map<string, readonly string[]>()
  for (const cite of citesIn(policy))
    for (const number of provisionsIn(cite, edition))
      open.set(number, [...new Set([...(open.get(number) ?? []), ...ownClauses({ cite })])])
  return open
}

function citesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return list(value).flatMap(citesIn)
  return Object.entries(group(value)).flatMap(([key, inner]) =>
    key === 'cite' && typeof inner === 'string' ? [inner] : citesIn(inner),
  )
}

/** `6.9` of `EHT-2.2.4, Code 2024 6.9b`. */
function provisionsIn(cite: string, edition: CodeEdition): readonly string[] {
  const prefix = `Code ${edition} `
  return cite
    .split(', ')
    .filter((one) => one.startsWith(prefix))
    .map((one) => one.slice(prefix.length).replace(/[a-z]$/, ''))
}

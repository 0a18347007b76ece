import { readdirSync, readFileSync } from 'node:fs'
import type { Policy } from './policy.ts'
import { type File, readPolicies } from './read.ts'

/** The policies that come with the program. */
export const POLICIES = new URL('../../policies/', import.meta.url)

/** Reads every policy of a folder, once, when the program starts. */
export function loadPolicies(folder: URL = POLICIES): readonly Policy[] {
  return readPolicies(yamlFiles(folder))
}

/** The YAML files of a folder, in the order of their names. */
export function yamlFiles(folder: URL): readonly File[] {
  const prefix = folder.pathname.split('/').at(-2)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      name: `${prefix}/${name}`,
      text: readFileSync(new URL(name, folder), 'utf8'),
    }))
}

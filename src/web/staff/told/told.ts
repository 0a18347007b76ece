import type { Text } from '#complaint/entries.ts'
import type { Looked } from '#record/look.ts'
import { sentence } from '../complaint/words.ts'

/** What an entry says: a line, the facts in a few sentences, and what people wrote. */
export type Told = {
  readonly title: string
  readonly facts: readonly string[]
  readonly texts: readonly (readonly [label: string, text: Text])[]
}

/** What is needed to put names to what an entry holds. */
export type Known = Pick<Looked, 'staff' | 'complaint'> & {
  readonly rules: Pick<Looked['rules'], 'policy'>
}

export function told(
  title: string,
  facts: readonly (string | false | 0 | undefined)[] = [],
  texts: Readonly<Record<string, Text | undefined>> = {},
): Told {
  return {
    title,
    facts: facts.flatMap((fact) => (fact ? [sentence(fact)] : [])),
    texts: Object.entries(texts).flatMap(([label, text]) =>
      text === undefined ? [] : [[label, text] as const],
    ),
  }
}

/** The parts of what an entry says, before they are sentences. */
export type Said = readonly [
  title: string,
  facts?: readonly (string | false | 0 | undefined)[],
  texts?: Readonly<Record<string, Text | undefined>>,
]

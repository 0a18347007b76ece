import type { Cited, Source } from '../policy.ts'
import { type Block, list, type Term } from './document.ts'

/** How a list begins whose items are the policy's, the Code's or the landlord's choice where both are silent. */
export type Intros = Readonly<Record<Source, string>>

/** A list in up to three parts, each of which says whose its items are. */
export function bySource<Item extends Cited>(
  items: readonly Item[],
  intros: Intros,
  say: (item: Item) => string,
): readonly Block[] {
  return SOURCES.flatMap((source) =>
    list(intros[source], items.filter((item) => item.source === source).map(say)),
  )
}

const SOURCES = ['policy', 'code', 'setting'] as const

/** The same for things that have a text each. */
export function termsBySource<Item extends Cited>(
  items: readonly Item[],
  intros: Intros,
  say: (item: Item) => Term,
): readonly Block[] {
  return SOURCES.flatMap((source): readonly Block[] => {
    const terms = items.filter((item) => item.source === source).map(say)
    return terms.length === 0 ? [] : [{ kind: 'terms', intro: intros[source], terms }]
  })
}

/** Whether a list is the landlord's choice rather than the policy's: then it is shown as one. */
export function isMostlyChosen(items: readonly Cited[]): boolean {
  const chosen = items.filter(({ source }) => source === 'setting').length
  return chosen > items.length / 2
}

/** What is to be added to a value that is not the policy's own; nothing if it is. */
export function sourceNote({ source }: Cited, what: string): string | undefined {
  if (source === 'policy') return undefined
  return source === 'code'
    ? `Our policy does not say ${what}. This is what the Ombudsman’s Code says.`
    : `Our policy does not say ${what}. This is what we have chosen.`
}

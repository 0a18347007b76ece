/** A text for people, in parts that a page and a printed document show each in its own way. */
export type PlainDocument = {
  readonly title: string
  /** Whose document it is. */
  readonly from: string
  /** What it is, before its first section. */
  readonly lead: readonly string[]
  readonly sections: readonly Section[]
}

export type Section = {
  /** For links to it: small letters and hyphens. */
  readonly id: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** `intro` is a sentence that the items end, or that they are an answer to. */
  | { readonly kind: 'list'; readonly intro: string; readonly items: readonly string[] }
  /** Things, each with what there is to know about it. */
  | { readonly kind: 'terms'; readonly intro: string; readonly terms: readonly Term[] }
  | ({ readonly kind: 'table'; readonly caption: string } & Table)
  | { readonly kind: 'timeline'; readonly caption: string; readonly steps: readonly TimelineStep[] }
  /** How to reach somebody. */
  | { readonly kind: 'contact'; readonly name: string; readonly ways: readonly Way[] }

export type Table = {
  readonly head: readonly [string, string]
  readonly rows: readonly (readonly [string, string])[]
}

export type Term = { readonly term: string; readonly text: string }

export type TimelineStep = {
  readonly title: string
  /** By when, and from when. */
  readonly when: string
  readonly notes: readonly string[]
  /** The time since the step before, for the picture: what it says, and how many working days long it is. */
  readonly gap?: { readonly label: string; readonly days: number }
}

export type Way = { readonly by: string; readonly text: string; readonly href?: string }

export const heading = (text: string): Block => ({ kind: 'heading', text })

/** Sentences as one paragraph; none of them, no paragraph. */
export function paragraph(...sentences: readonly (string | false | undefined)[]): readonly Block[] {
  const text = sentences.filter(Boolean).join(' ')
  return text === '' ? [] : [{ kind: 'paragraph', text }]
}

/** A list; of nothing, no list. */
export function list(intro: string, items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', intro, items }]
}

/** `one, two or three` */
export function either(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`
}

export const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
export const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

/** Words of a policy file for people: without the clauses named in brackets, and without a full stop. */
export const tidy = (text: string) =>
  text
    .replaceAll(/ \((?:[A-Z]+-[\w.]+(?:, )?)+\)/g, '')
    .replaceAll("'", '’')
    .replace(/\.$/, '')

/** `in-force-from` as `inForceFrom`. */
type Camel<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text

/** The type of a file's value with its keys written as in code. */
export type CamelKeys<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Element)[]
    ? readonly CamelKeys<Element>[]
    : { readonly [Key in keyof T as Key extends string ? Camel<Key> : Key]: CamelKeys<T[Key]> }

/** The value of a file with the keys of its objects, which are `in-force-from` there, written `inForceFrom`. */
export function camelKeys<T>(value: T): CamelKeys<T> {
  return renamed(value) as CamelKeys<T>
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      renamed(inner),
    ]),
  )
}

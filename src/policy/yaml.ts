import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml'

export type Place = { readonly line: number; readonly column: number }
export type Path = readonly (string | number)[]

/** The value of a YAML text, and where in the text each part of it stands. */
export type Yaml = {
  readonly value: unknown
  readonly problems: readonly (Place & { readonly problem: string })[]
  /** Where a path is written: its key, or the nearest thing above it that is there. */
  readonly placeOf: (path: Path) => Place
}

/**
 * Reads YAML in which every value is text: `3.10` stays `3.10`, `no` stays `no`, and a day stays a day. What a
 * text means is for the schema to say.
 */
export function parseYaml(text: string): Yaml {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    ...place(error.pos[0]),
    problem: error.message,
  }))
  return {
    value: problems.length === 0 ? document.toJS() : undefined,
    problems,
    placeOf: (path) => place(offsetOf(document, path)),
  }
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) return offset
      offset = startOf(pair.key)
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      if (node === undefined) return offset
      offset = startOf(node)
    } else return offset
  }
  return offset
}

const startOf = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? 0

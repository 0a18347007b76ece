/** One select, insert, update or delete of a statement: a subquery is a scope of its own. */
export type Scope = {
  /** Its text, in which subqueries have become (). */
  readonly own: string
  /** The tables that it reads or changes. */
  readonly reads: readonly string[]
  /** The table that it inserts into. */
  readonly into: string | undefined
}

/** Small letters and single spaces, without comments, literals and the quotes of names. */
export function plain(text: string): string {
  return text
    .replaceAll(/'(?:[^']|'')*'/g, "''")
    .replaceAll(/--.*|\/\*[\s\S]*?\*\//g, ' ')
    .replaceAll('"', '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** The scopes of a plain statement, as far as they concern these tables. */
export function scopesOf(text: string, tables: readonly string[]): readonly Scope[] {
  return queriesIn(text)
    .flatMap((query) => query.split(/\b(?:union|except|intersect)\b(?: all)?/))
    .map((own) => ({
      own,
      reads: readsIn(own).filter((name) => tables.includes(name)),
      into: own
        .split(/\binsert into\b/)
        .slice(1)
        .map(leadingName)
        .find((name) => tables.includes(name)),
    }))
}

const INNERMOST = /\(([^()]*)\)/

/** Takes out one pair of brackets after another, from the inside: those around a query are a query. */
function queriesIn(text: string): readonly string[] {
  const queries: string[] = []
  let rest = text
  for (let match = INNERMOST.exec(rest); match; match = INNERMOST.exec(rest)) {
    const inside = match[1] ?? ''
    const isQuery = /^ ?(?:select|with|insert|update|delete)\b/.test(inside)
    if (isQuery) queries.push(inside)
    rest = rest.replace(match[0], isQuery ? '⟨⟩' : `⟨${inside}⟩`)
  }
  return [...queries, rest].map((query) => query.replaceAll('⟨', '(').replaceAll('⟩', ')'))
}

const CLAUSE_END =
  /\b(?:where|group by|order by|having|window|limit|offset|fetch|returning|for (?:no key )?(?:update|share)|for key share|on conflict)\b/

function readsIn(own: string): readonly string[] {
  const bare = withoutBrackets(own)
  const lists = bare.split(/(?<!\bdistinct )\b(?:from|using)\b/).slice(1)
  const sources = lists.flatMap((list) => (list.split(CLAUSE_END)[0] ?? '').split(/,|\bjoin\b/))
  return [
    ...sources.map(leadingName),
    ...bare
      .split(/\bupdate\b/)
      .slice(1)
      .map(leadingName),
  ]
}

function withoutBrackets(text: string): string {
  const without = text.replaceAll(/\([^()]*\)/g, '*')
  return without === text ? text : withoutBrackets(without)
}

/** The table that this begins with. A name with a dot behind it is only a column's table. */
function leadingName(text: string): string {
  return /^ ?(?:lateral |only )*(?:putright\.)?([a-z_]\w*)\b(?!\.)/.exec(text)?.[1] ?? ''
}

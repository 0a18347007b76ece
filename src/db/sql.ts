/** What may be a parameter. An object or a list that is to be JSON is written with `JSON.stringify` and `::jsonb`. */
export type Value = string | number | bigint | boolean | Date | Uint8Array | null | readonly Value[]

/** SQL with its parameters. The class stays here: only `sql`, `join` and `trustedSql` can make one. */
class Statement {
  readonly #parts: readonly string[]
  readonly values: readonly Value[]
  constructor(parts: readonly string[], values: readonly Value[]) {
    this.#parts = parts
    this.values = values
  }
  /** The text with $1, $2 … where the parameters go. */
  get text(): string {
    return this.#parts.reduce((text, part, n) => `${text}$${n}${part}`)
  }
  /** This statement's pieces, put between the text before and after it. */
  within(before: string, after: string): readonly string[] {
    const parts = [...this.#parts]
    parts[0] = before + parts[0]
    parts[parts.length - 1] += after
    return parts
  }
}

export type { Statement }

/** What a query function is given: one transaction (or one connection) to put statements to. */
export type Db = {
  /** All rows. */
  all<Row>(statement: Statement): Promise<Row[]>
  /** The only row, or undefined. Two rows are a defect and throw. */
  one<Row>(statement: Statement): Promise<Row | undefined>
  /** How many rows were written. */
  run(statement: Statement): Promise<number>
}

/** Plain SQL. What is put in is a parameter, unless it is itself a statement: then it becomes part of the text. */
export function sql(
  strings: TemplateStringsArray,
  ...inserted: readonly (Value | Statement)[]
): Statement {
  let parts = [strings[0] ?? '']
  const values: Value[] = []
  inserted.forEach((item, n) => {
    const after = strings[n + 1] ?? ''
    if (item instanceof Statement) {
      const before = parts.pop() ?? ''
      parts = [...parts, ...item.within(before, after)]
      values.push(...item.values)
    } else {
      parts.push(after)
      values.push(item)
    }
  })
  return new Statement(parts, values)
}

/** Several statements as one: conditions, columns, or rows of values. */
export function join(
  statements: readonly Statement[],
  separator: ', ' | ' and ' | ' or ' | ' union all ' = ', ',
): Statement {
  const [first, ...others] = statements
  if (first === undefined) throw new Error('join: there is nothing to join')
  return others.reduce((all, next) => sql`${all}${trustedSql(separator)}${next}`, first)
}

/** Text taken as it is: a migration file, the name of a database. Never anything that a user wrote. */
export function trustedSql(text: string): Statement {
  return new Statement([text], [])
}

import { preparedName } from './prepared.ts'
import { type Db, type Statement, sql } from './sql.ts'

type Result = { rows: unknown[]; rowCount: number | null; command: string }

/** What we use of a connection of `pg`. */
export type Connection = {
  query(query: { text: string; values: unknown[]; name?: string }): Promise<Result>
}

/** A connection lent by the pool. `release(true)` closes it instead of handing it on. */
type Lent = Connection & { release(broken?: boolean): void }

/** A Db on one connection, as it is: with a transaction open on it or not. */
export function dbOn(connection: Connection): Db {
  const all = async <Row>(statement: Statement) => (await send(connection, statement)).rows as Row[]
  return {
    all,
    async one<Row>(statement: Statement) {
      const [row, second] = await all<Row>(statement)
      if (second !== undefined) throw new Error(`More than one row came from: ${statement.text}`)
      return row
    },
    run: async (statement) => (await send(connection, statement)).rowCount ?? 0,
  }
}

const send = (connection: Connection, { text, values }: Statement) =>
  connection.query({ text, values: [...values] })

type Work<T> = {
  lend: () => Promise<Lent>
  /** What is said right after `begin`. */
  first?: Statement
  watch: (text: string) => void
  work: (tx: Db) => Promise<T>
}

/** Does the work between `begin` and `commit`; whatever it throws rolls back. */
export async function transaction<T>({ lend, first, watch, work }: Work<T>): Promise<T> {
  const lent = await lend()
  const guarded = guard(prepared(lent), watch)
  try {
    const result = await afterBegin(lent, first, () => work(dbOn(guarded)))
    guarded.close()
    await commit(lent)
    lent.release()
    return result
  } catch (error) {
    guarded.close()
    await rollback(lent)
    throw error
  }
}

/**
 * Begins, and does the work without waiting for the answer: what it asks first goes out in the same piece. If the
 * beginning fails, so does whatever was asked after it, and the error is that of the beginning.
 */
async function afterBegin<T>(
  lent: Connection,
  first: Statement | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const connection = prepared(lent)
  const begun = Promise.all([
    send(connection, sql`begin`),
    first === undefined ? undefined : send(connection, first),
  ])
  const [beginning, working] = await Promise.allSettled([begun, work()])
  if (beginning.status === 'rejected') throw beginning.reason
  if (working.status === 'rejected') throw working.reason
  return working.value
}

/** The connection, which keeps what it is asked parsed and planned for the next time. */
function prepared(connection: Connection): Connection {
  return {
    query(query) {
      const name = preparedName(query.text)
      return connection.query(name === undefined ? query : { ...query, name })
    },
  }
}

/** The connection while the transaction lasts. Work that goes on afterwards must not reach the next user's. */
function guard(
  connection: Connection,
  watch: (text: string) => void,
): Connection & { close(): void } {
  let open = true
  return {
    async query(query) {
      if (!open) throw new Error(`The transaction is over: ${query.text}`)
      watch(query.text)
      return connection.query(query)
    },
    close() {
      open = false
    },
  }
}

/** PostgreSQL answers a commit after a failed statement with `ROLLBACK` and no error. Nobody may think it was saved. */
async function commit(lent: Lent): Promise<void> {
  const { command } = await send(lent, sql`commit`)
  if (command !== 'COMMIT')
    throw new Error('Nothing was saved: a statement failed and its error was not passed on')
}

async function rollback(lent: Lent): Promise<void> {
  try {
    await send(lent, sql`rollback`)
    lent.release()
  } catch {
    lent.release(true)
  }
}

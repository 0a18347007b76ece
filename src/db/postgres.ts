import { Client, type ClientConfig, DatabaseError, Pool, TypeOverrides, types } from 'pg'
import { dbOn, transaction } from './connection.ts'
import { GatheringSocket } from './gathering-socket.ts'
import { APP_ROLE, SCHEMA } from './role.ts'
import { type Db, sql } from './sql.ts'

/**
 * The program's way to PostgreSQL. It logs in with the owner's url, and the connection's options make
 * it `putright_app` before its first statement: so there is one password and one mechanism, embedded
 * or not. The session user remains the owner, and `set role` would lead back: the program never says
 * `set role` or `reset role` (which leads to `putright_app` again, being what the connection began as).
 */
export type Database = {
  /** One transaction on one landlord's rows. Row-level security hides all others. */
  asLandlord<T>(landlordId: string, work: (tx: Db) => Promise<T>): Promise<T>
  /** One transaction without a landlord, for tables that belong to none: tenant tables look empty in it. */
  acrossLandlords<T>(work: (tx: Db) => Promise<T>): Promise<T>
  end(): Promise<void>
}

export type ConnectOptions = {
  /** The most connections at a time. */
  max?: number
  /** Told of every statement before it is sent: for tests that check them all. */
  onStatement?: (text: string, landlordId: string | undefined) => void
}

export function connect(url: string, { max = 10, onStatement }: ConnectOptions = {}): Database {
  const pool = new Pool({ ...config(url, APP_ROLE), ...PIPELINED, max })
  // A connection that breaks fails the statement that it carries; without these it would also end the program.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    asLandlord: (landlordId, work) =>
      transaction({
        lend: () => pool.connect(),
        first: sql`select as_landlord(${landlordId})`,
        watch: (text) => onStatement?.(text, landlordId),
        work,
      }),
    acrossLandlords: (work) =>
      transaction({
        lend: () => pool.connect(),
        watch: (text) => onStatement?.(text, undefined),
        work,
      }),
    end: () => pool.end(),
  }
}

/** One connection as the owner, with no transaction of its own: for migrations and for tests. */
export type Owner = Db & { end(): Promise<void> }

/** What somebody who keeps a connection open wants to hear of it. */
type Hearing = { readonly onNotice: (said: string) => void; readonly onEnd: () => void }

export async function connectAsOwner(url: string, hearing?: Hearing): Promise<Owner> {
  const client = new Client(config(url))
  client.on('error', () => {})
  if (hearing !== undefined)
    client.on('notification', ({ payload = '' }) => hearing.onNotice(payload))
  await client.connect()
  if (hearing !== undefined) client.on('end', hearing.onEnd)
  return { ...dbOn(client), end: () => client.end() }
}

export async function asOwner<T>(url: string, work: (owner: Db) => Promise<T>): Promise<T> {
  const owner = await connectAsOwner(url)
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** PostgreSQL's five letters for what went wrong, say 23505; undefined if it was not PostgreSQL that said it. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined
}

/** The constraint that was violated. On Citus it comes with the number of the shard, which is cut off. */
export function constraintOf(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.constraint?.replace(/_[0-9]+$/, '') : undefined
}

/** Statements do not wait for each other's answers, and those of one turn go out in one piece. */
const PIPELINED = { pipeline: true, stream: () => new GatheringSocket() }

function config(url: string, role?: string): ClientConfig {
  const address = new URL(url)
  const options = [
    // A page waits for seconds, not minutes: what hangs fails, and lets go of its locks.
    role &&
      '-c statement_timeout=60s -c lock_timeout=20s -c idle_in_transaction_session_timeout=60s',
    address.searchParams.get('options'),
    `-c search_path=${SCHEMA}`,
    role && `-c role=${role}`,
  ]
  address.searchParams.set('options', options.filter(Boolean).join(' '))
  return {
    connectionString: address.href,
    application_name: 'putright',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: columnTypes(),
  }
}

/**
 * What a column's text becomes. A `date` stays text, which is a `Day`; `timestamptz` is a Date (to the
 * millisecond: who needs more compares in SQL); a `bigint` is a number; a `numeric` stays text.
 */
function columnTypes(): TypeOverrides {
  const column = new TypeOverrides()
  const { INT8, DATE } = types.builtins
  column.setTypeParser(DATE, (text: string) => text)
  column.setTypeParser(INT8, wholeNumber)
  column.setTypeParser(DATE_LIST, types.getTypeParser(TEXT_LIST))
  column.setTypeParser(NUMERIC_LIST, types.getTypeParser(TEXT_LIST))
  column.setTypeParser(INT8_LIST, types.getTypeParser(INT4_LIST))
  return column
}
const [INT4_LIST, TEXT_LIST, INT8_LIST, DATE_LIST, NUMERIC_LIST] = [1007, 1009, 1016, 1182, 1231]

/** A count. Beyond 2^53 a number would be another number, so that throws. */
function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too big for a number`)
  return number
}

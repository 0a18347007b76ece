import { migrate } from '#db/migrate.ts'
import { connect } from '#db/postgres.ts'
import { filesBy } from '#files/settings.ts'
import type { House } from '#record/door.ts'
import { openLibrary } from '#record/editions.ts'
import type { Config } from './config.ts'
import { startDatabase } from './database.ts'
import type { Rules } from './rules.ts'

/** The program can't begin: for a reason outside it, which the message says in one sentence. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

export type Opened = { readonly house: House; readonly url: string }

/** Opens the record for as long as the work lasts: the database started or found, and brought up to date. */
export async function withHouse<T>(
  config: Config,
  { shelf }: Rules,
  onTrouble: (trouble: string) => void,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const server = await orSay('', () => startDatabase(config, onTrouble))
  try {
    const whose = config.databaseUrl === undefined ? '' : 'the PostgreSQL of DATABASE_URL: '
    await orSay(whose, () => migrate(server.url))
    const database = connect(server.url)
    try {
      const files = filesBy(config.files)
      const house = { database, library: openLibrary(shelf), files }
      return await work({ house, url: server.url })
    } finally {
      await database.end()
    }
  } finally {
    await server.stop()
  }
}

/** Whatever keeps a database from starting is no defect of ours, and a stack trace would help nobody. */
async function orSay<T>(whose: string, begin: () => Promise<T>): Promise<T> {
  try {
    return await begin()
  } catch (error) {
    throw new CannotStart(whose + sayWhy(error), { cause: error })
  }
}

function sayWhy(error: unknown): string {
  // A refused connection to a name with several addresses is several errors without words of its own.
  const first = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asOwner } from './postgres.ts'
import { ensureAppRole } from './role.ts'
import { type Db, sql, trustedSql } from './sql.ts'

type Migration = { name: string; text: string; sha256: string }

/** The numbered SQL files of this repository. */
export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))

/**
 * Brings the database to this program's schema and says which files it ran. `url` is that of the owner: a
 * role that may create a schema and, on its first day, a role. The program itself connects with the same
 * url and becomes `putright_app` (see `connect`), so no second password is kept anywhere.
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<readonly string[]> {
  const migrations = readMigrations(folder)
  return asOwner(url, async (owner) => {
    // Held until the connection ends, so that processes which start together take turns.
    await owner.run(sql`select pg_advisory_lock(hashtext('putright.migrate'))`)
    await ensureAppRole(owner)
    const missing = stillToRun(migrations, await alreadyRun(owner))
    for (const migration of missing) await runOnce(owner, migration)
    return missing.map(({ name }) => name)
  })
}

/** The files in order. Two with one number are a mistake of two people who worked at once. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
  names.forEach((name, n) => {
    const next = names[n + 1]
    if (next?.startsWith(name.slice(0, 5)))
      throw new Error(`${name} and ${next} have the same number. Give one the next free one.`)
  })
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

type Ran = ReadonlyMap<string, string>

async function alreadyRun(owner: Db): Promise<Ran> {
  const table = await owner.one<{ made: boolean }>(
    sql`select to_regclass('putright.migration') is not null as made`,
  )
  if (table?.made !== true) return new Map()
  const rows = await owner.all<{ name: string; sha256: string }>(
    sql`select name, sha256 from migration`,
  )
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

function stillToRun(migrations: readonly Migration[], ran: Ran): readonly Migration[] {
  for (const { name, sha256 } of migrations)
    if ((ran.get(name) ?? sha256) !== sha256)
      throw new Error(
        `migrations/${name} was edited after it ran on this database. Put it back, and write the change as a new migration.`,
      )
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = [...ran.keys()].filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new Error(
      `The database is newer than this program: it has run ${unknown.join(', ')}. Start the newer program.`,
    )
  return migrations.filter(({ name }) => !ran.has(name))
}

/**
 * The file and the note that it ran, together or not at all. It waits five seconds for a lock at most:
 * an `alter table` that waits would hold up every reader behind it.
 */
async function runOnce(owner: Db, { name, text, sha256 }: Migration): Promise<void> {
  await owner.run(sql`begin`)
  try {
    await owner.run(sql`set local lock_timeout = '5s'`)
    await owner.run(trustedSql(text))
    await owner.run(sql`insert into migration (name, sha256) values (${name}, ${sha256})`)
    await owner.run(sql`commit`)
  } catch (cause) {
    await owner.run(sql`rollback`)
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`migrations/${name} failed and changed nothing: ${why}`, { cause })
  }
}

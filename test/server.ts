import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '#db/embedded.ts'
import { MIGRATIONS, migrate, readMigrations } from '#db/migrate.ts'
import { connectAsOwner, type Owner } from '#db/postgres.ts'
import { sql, trustedSql } from '#db/sql.ts'

/** A server for tests: what it holds may be lost, so it need not wait for the disk. */
export const FOR_TESTS = { fsync: 'off', full_page_writes: 'off' }

/** A test's hold on the server. While anyone has one it stays up. */
export type Hold = { readonly owner: Owner; readonly url: string; letGo(): Promise<void> }

/**
 * The server of this run: the one that test/run.mjs started, or else one in a temporary folder of this
 * checkout, shared by the test files that happen to run at once. The last to let go stops it.
 */
export async function holdServer(): Promise<Hold> {
  const url = process.env.PUTRIGHT_TEST_SERVER
  if (url === undefined) return holdOwnServer()
  const owner = await connectAsOwner(url)
  return { owner, url, letGo: () => owner.end() }
}

async function holdOwnServer(attempts = 5): Promise<Hold> {
  const embedded = await startEmbedded({ dataDir: ownFolder(), settings: FOR_TESTS })
  try {
    const owner = await connectAsOwner(embedded.url)
    return { owner, url: embedded.url, letGo: () => letGo(embedded, owner) }
  } catch (error) {
    // Between finding it and connecting, the last other test let go of it.
    if (attempts === 0) throw error
    return holdOwnServer(attempts - 1)
  }
}

async function letGo(embedded: Embedded, owner: Owner): Promise<void> {
  const others = await owner.one(sql`
    select 1 from pg_stat_activity
    where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`)
  await owner.end()
  if (others === undefined) await embedded.stop()
}

function ownFolder(): string {
  const checkout = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 8)
  const folder = join(tmpdir(), `putright-test-${process.getuid?.() ?? 0}-${checkout}`)
  mkdirSync(folder, { recursive: true })
  // Open to pass through, since PostgreSQL may run as another user.
  chmodSync(folder, 0o711)
  return join(folder, 'postgres')
}

/** A database with the migrations as they are now, made once: its name says which they are. */
export async function template({ owner, url }: Pick<Hold, 'owner' | 'url'>): Promise<string> {
  const all = readMigrations(MIGRATIONS).map(({ name, sha256 }) => name + sha256)
  const name = `template_${createHash('sha256').update(all.join()).digest('hex').slice(0, 12)}`
  await owner.run(sql`select pg_advisory_lock(hashtext('putright.template'))`)
  try {
    if (await owner.one(sql`select 1 from pg_database where datname = ${name}`)) return name
    const making = `making_${name}`
    await owner.run(trustedSql(`drop database if exists ${making} with (force)`))
    await owner.run(trustedSql(`create database ${making}`))
    await migrate(databaseUrl(url, making))
    await owner.run(trustedSql(`alter database ${making} rename to ${name}`))
    return name
  } finally {
    await owner.run(sql`select pg_advisory_unlock(hashtext('putright.template'))`)
  }
}

/** The same server, another database. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

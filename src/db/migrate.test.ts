import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { testDatabase } from '../../test/database.ts'
import { MIGRATIONS, migrate, readMigrations } from './migrate.ts'
import { asOwner, connect, sqlState } from './postgres.ts'
import { ensureAppRole } from './role.ts'
import { sql, trustedSql } from './sql.ts'

const { owner, url, drop } = await testDatabase()
after(drop)

const folder = mkdtempSync(join(tmpdir(), 'putright-migrations-'))
after(() => rmSync(folder, { recursive: true }))
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
for (const { name, text } of readMigrations(MIGRATIONS)) write(name, text)

const tableExists = async (name: string) =>
  (await owner.one(sql`select 1 from pg_tables where tablename = ${name}`)) !== undefined

test('every migration begins with the line that Citus needs', () => {
  for (const { name, text } of readMigrations(MIGRATIONS))
    assert.equal(
      text.split('\n')[0],
      "set local citus.multi_shard_modify_mode = 'sequential';",
      name,
    )
})

test('a migration runs once, and a second start has nothing to do', async () => {
  write('9001_tree.sql', 'create table tree (id int primary key);')
  assert.deepEqual(await migrate(url, folder), ['9001_tree.sql'])
  assert.deepEqual(await migrate(url, folder), [])
  assert.ok(await tableExists('tree'))
})

test('processes that start together migrate once', async () => {
  write('9002_shrub.sql', 'create table shrub (id int primary key); select pg_sleep(0.05);')
  const ran = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)])
  assert.deepEqual(ran.flat(), ['9002_shrub.sql'])
})

test('a migration that fails changes nothing and says which it was', async () => {
  write('9003_weed.sql', 'create table weed (id int primary key); select 1 / 0;')
  await assert.rejects(migrate(url, folder), /9003_weed.sql failed and changed nothing: division/)
  assert.equal(await tableExists('weed'), false)
  rmSync(join(folder, '9003_weed.sql'))
})

test('a file that was edited after it ran is refused', async () => {
  write('9001_tree.sql', 'create table tree (id bigint primary key);')
  await assert.rejects(migrate(url, folder), /9001_tree.sql was edited after it ran/)
  write('9001_tree.sql', 'create table tree (id int primary key);')
})

test('the same file with the line ends of Windows is not an edited one', async () => {
  const [first] = readMigrations(MIGRATIONS)
  assert.ok(first)
  write(first.name, first.text.replaceAll('\n', '\r\n'))
  assert.deepEqual(await migrate(url, folder), [])
})

test('an older program does not start on a newer database', async () => {
  rmSync(join(folder, '9002_shrub.sql'))
  await assert.rejects(migrate(url, folder), /newer than this program: it has run 9002_shrub.sql/)
})

test('two migrations with one number are refused', () => {
  write('9001_bush.sql', '')
  assert.throws(
    () => readMigrations(folder),
    /9001_bush.sql and 9001_tree.sql have the same number/,
  )
})

test('an owner who is no superuser can migrate, and the program then becomes the app role', async () => {
  const name = `owner_${process.pid}`
  await owner.run(trustedSql(`create role ${name} login createrole password 'x'`))
  await owner.run(trustedSql(`create database ${name} owner ${name}`))
  const theirs = new URL(url)
  Object.assign(theirs, { username: name, password: 'x', pathname: `/${name}` })
  try {
    if (await roleExists()) await owner.run(trustedSql(`grant putright_app to ${name}`))
    await migrate(theirs.href)
    const database = connect(theirs.href)
    const me = await database.acrossLandlords((tx) =>
      tx.one(sql`select session_user as login, current_user as role`),
    )
    assert.deepEqual(me, { login: name, role: 'putright_app' })
    await database.end()
  } finally {
    await owner.run(trustedSql(`drop database ${name} with (force)`))
    await owner.run(trustedSql(`drop role ${name}`))
  }
})

const roleExists = async () =>
  (await owner.one(sql`select 1 from pg_roles where rolname = 'putright_app'`)) !== undefined

test('an app role that row-level security would not bind is refused', async () => {
  await asOwner(url, async (other) => {
    await other.run(sql`begin`)
    await other.run(sql`alter role putright_app bypassrls`)
    await assert.rejects(ensureAppRole(other), /alter role putright_app nosuperuser nobypassrls/)
    await other.run(sql`rollback`)
  })
})

test('a database that is not there is an error of PostgreSQL', async () => {
  const wrong = new URL(url)
  wrong.pathname = '/nowhere'
  await assert.rejects(migrate(wrong.href), (error) => sqlState(error) === '3D000')
})

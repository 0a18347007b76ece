import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { testDatabase } from './database.ts'
import { schemaSum } from './schema-sum.ts'

const { owner, drop } = await testDatabase()
after(drop)

const written = readFileSync(new URL('../migrations/schema.sql', import.meta.url), 'utf8')

test('migrations/schema.sql is the sum of the migrations', async () => {
  assert.equal(
    await schemaSum(owner),
    written,
    'migrations/schema.sql is out of date: run "node test/write-schema.ts" and look at the diff',
  )
})

test('a column, a constraint, an index, a policy, a trigger and a grant each change the sum', async () => {
  for (const change of [
    sql`alter table landlord add motto text`,
    sql`alter table landlord add check (name <> '')`,
    sql`create index landlord_by_name on landlord (name)`,
    sql`alter table landlord enable row level security`,
    sql`create policy everyone on landlord using (true)`,
    sql`create trigger kept before delete on landlord for each row execute function refuse_change()`,
    sql`grant delete on landlord to putright_app`,
    sql`grant update (sha256) on migration to putright_app`,
    sql`create function one() returns int language sql as 'select 1'`,
  ]) {
    await owner.run(sql`begin`)
    await owner.run(change)
    assert.notEqual(await schemaSum(owner), written, change.text)
    await owner.run(sql`rollback`)
  }
})

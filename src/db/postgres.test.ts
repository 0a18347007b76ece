import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addLandlord, testDatabase } from '../../test/database.ts'
import { connect, constraintOf, sqlState } from './postgres.ts'
import { type Db, sql } from './sql.ts'

const data = await testDatabase(sql`
  create table tree (
    landlord_id uuid not null references landlord, name text not null, felled date,
    constraint tree_pkey_102180 primary key (landlord_id, name));
  alter table tree enable row level security;
  alter table tree force row level security;
  create policy own_landlord on tree
    using (landlord_id = (nullif(current_setting('app.landlord_id', true), ''))::uuid);
  grant select, insert, update on tree to putright_app`)
const { database, owner } = data
after(data.drop)

const oakham = await addLandlord(data, 'oakham')
const elmley = await addLandlord(data, 'elmley')

const plant = (tx: Db, landlordId: string, name: string) =>
  tx.run(sql`insert into tree (landlord_id, name) values (${landlordId}, ${name})`)
const trees = async (tx: Db, landlordId: string) => {
  const rows = await tx.all<{ name: string }>(
    sql`select name from tree where landlord_id = ${landlordId} order by name`,
  )
  return rows.map(({ name }) => name)
}
const failure = (work: Promise<unknown>) =>
  work.then(
    () => assert.fail('it did not fail'),
    (error: unknown) => error,
  )

test('a landlord sees what it wrote, and no other landlord does', async () => {
  assert.equal(await database.asLandlord(oakham, (tx) => plant(tx, oakham, 'oak')), 1)
  await database.asLandlord(elmley, (tx) => plant(tx, elmley, 'elm'))
  assert.deepEqual(await database.asLandlord(oakham, (tx) => trees(tx, oakham)), ['oak'])
  assert.deepEqual(await database.asLandlord(elmley, (tx) => trees(tx, oakham)), [])
  assert.equal(
    await database.asLandlord(elmley, (tx) =>
      tx.run(sql`update tree set felled = ${'2026-01-01'} where landlord_id = ${oakham}`),
    ),
    0,
  )
})

test("nobody writes another landlord's rows", async () => {
  const error = await failure(database.asLandlord(elmley, (tx) => plant(tx, oakham, 'ash')))
  assert.equal(sqlState(error), '42501')
})

test('without a landlord there are no rows, also on a connection that had one', async () => {
  const unchecked = connect(data.url, { max: 1 })
  after(() => unchecked.end())
  const count = sql`select count(*) as n from tree`
  assert.deepEqual(await unchecked.acrossLandlords((tx) => tx.one(count)), { n: 0 })
  assert.deepEqual(await unchecked.asLandlord(oakham, (tx) => tx.one(count)), { n: 1 })
  assert.deepEqual(await unchecked.acrossLandlords((tx) => tx.one(count)), { n: 0 })
})

test('landlords are not mixed up when many ask at once over few connections', async () => {
  const names = await Promise.all(
    Array.from({ length: 200 }, (_, n) => {
      const landlord = n % 2 ? oakham : elmley
      return database.asLandlord(landlord, (tx) => trees(tx, landlord))
    }),
  )
  for (const [n, all] of names.entries()) assert.deepEqual(all, [n % 2 ? 'oak' : 'elm'])
})

test('a landlord that is no id is an error, and nothing is done', async () => {
  const error = await failure(
    database.asLandlord("x'; reset role; --", (tx) => plant(tx, oakham, 'rowan')),
  )
  assert.equal(sqlState(error), '22P02')
  assert.deepEqual(await database.asLandlord(oakham, (tx) => trees(tx, oakham)), ['oak'])
})

test('the program is under the app role, which is no superuser and can make nothing', async () => {
  const [role] = await database.acrossLandlords((tx) =>
    tx.all(sql`select current_user as name, rolsuper, rolbypassrls, rolcanlogin
      from pg_roles where rolname = current_user`),
  )
  assert.deepEqual(role, {
    name: 'putright_app',
    rolsuper: false,
    rolbypassrls: false,
    rolcanlogin: false,
  })
  for (const attempt of [
    sql`create table weed (id int)`,
    sql`create table public.weed (id int)`,
    sql`alter table tree no force row level security`,
    sql`truncate tree`,
    sql`delete from tree where landlord_id = ${oakham}`,
    sql`create role weed`,
  ]) {
    const unchecked = connect(data.url, { max: 1 })
    const error = await failure(unchecked.asLandlord(oakham, (tx) => tx.run(attempt)))
    assert.equal(sqlState(error), '42501', attempt.text)
    await unchecked.end()
  }
})

test('work that throws leaves nothing behind', async () => {
  const error = await failure(
    database.asLandlord(oakham, async (tx) => {
      await plant(tx, oakham, 'yew')
      throw new Error('changed my mind')
    }),
  )
  assert.match(String(error), /changed my mind/)
  assert.deepEqual(await database.asLandlord(oakham, (tx) => trees(tx, oakham)), ['oak'])
})

test('work that hides a failed statement is told that nothing was saved', async () => {
  const error = await failure(
    database.asLandlord(oakham, async (tx) => {
      await plant(tx, oakham, 'fir')
      await plant(tx, oakham, 'fir').catch(() => {})
    }),
  )
  assert.match(String(error), /Nothing was saved/)
  assert.deepEqual(await database.asLandlord(oakham, (tx) => trees(tx, oakham)), ['oak'])
})

test('a statement is prepared once on a connection, and again after it failed', async () => {
  const other = connect(data.url, { max: 1 })
  after(() => other.end())
  const divide = (by: number) => sql`select 1 / ${by}::int as one`
  const prepared = sql`select count(*) as n from pg_prepared_statements where statement like 'select 1 / %'`
  await failure(
    other.acrossLandlords((tx) =>
      Promise.all([tx.all(sql`select nonsense`), tx.all(divide(1)), tx.all(divide(1))]),
    ),
  )
  for (const by of [1, 1, 1])
    assert.deepEqual(await other.acrossLandlords((tx) => tx.one(divide(by))), { one: 1 })
  await failure(other.acrossLandlords((tx) => tx.one(divide(0))))
  assert.deepEqual(await other.acrossLandlords((tx) => tx.one(divide(1))), { one: 1 })
  assert.deepEqual(await other.acrossLandlords((tx) => tx.one(prepared)), { n: 1 })
})

test('a statement after the end of its transaction is refused', async () => {
  const late = await database.asLandlord(oakham, async (tx) => tx)
  assert.match(String(await failure(trees(late, oakham))), /The transaction is over/)
})

test('a violated constraint is known by its name, without the number that Citus adds', async () => {
  const error = await failure(database.asLandlord(oakham, (tx) => plant(tx, oakham, 'oak')))
  assert.equal(sqlState(error), '23505')
  assert.equal(constraintOf(error), 'tree_pkey')
  assert.equal(sqlState(new Error('of ours')), undefined)
  assert.equal(constraintOf(new Error('of ours')), undefined)
})

test('a day stays the text that it is; instants, counts and JSON become what they say', async () => {
  const row = await database.acrossLandlords((tx) =>
    tx.one(sql`
      select date '2026-03-30' as day, array[date '2026-03-30', null] as days,
        timestamptz '2026-03-30T23:30:00.123Z' as instant, 5::bigint as count, array[7::bigint] as counts,
        1.50::numeric as amount, ${JSON.stringify([{ a: 1 }])}::jsonb as data, ${'2026-03-30'}::date as given`),
  )
  assert.deepEqual(row, {
    day: '2026-03-30',
    days: ['2026-03-30', null],
    instant: new Date('2026-03-30T23:30:00.123Z'),
    count: 5,
    counts: [7],
    amount: '1.50',
    data: [{ a: 1 }],
    given: '2026-03-30',
  })
})

test('a number too big to be exact is an error', async () => {
  const big = sql`select 9007199254740993 as n`
  assert.match(String(await failure(database.acrossLandlords((tx) => tx.one(big)))), /too big/)
})

test('two rows where one was expected are a defect', async () => {
  const two = sql`select generate_series(1, 2)`
  assert.match(String(await failure(owner.one(two))), /More than one row/)
})

test('every statement in a test is checked', async () => {
  const error = await failure(
    database.asLandlord(oakham, (tx) => tx.all(sql`select name from tree`)),
  )
  assert.match(String(error), /does not say landlord_id/)
  const across = await failure(database.acrossLandlords((tx) => trees(tx, oakham)))
  assert.match(String(across), /as no landlord/)
})

test('a connection that is cut fails its statement and no other, and the next one works', async () => {
  const error = await failure(
    database.asLandlord(oakham, async (tx) => {
      const me = await tx.one<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await owner.run(sql`select pg_terminate_backend(${me?.pid ?? 0})`)
      await trees(tx, oakham)
    }),
  )
  assert.ok(error instanceof Error)
  assert.deepEqual(await database.asLandlord(oakham, (tx) => trees(tx, oakham)), ['oak'])
})

test("the url's own options are kept", async () => {
  const url = new URL(data.url)
  url.searchParams.set('options', '-c statement_timeout=4321')
  const other = connect(url.href)
  const row = await other.acrossLandlords((tx) =>
    tx.one(sql`select current_user as role, current_setting('statement_timeout') as timeout,
      current_setting('search_path') as path`),
  )
  await other.end()
  assert.deepEqual(row, { role: 'putright_app', timeout: '4321ms', path: 'putright' })
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkStatement } from './statements.ts'

const check = (text: string, landlordId: string | undefined = 'someone') =>
  checkStatement(text, ['complaint', 'deadline', 'entry', 'request'], landlordId)

const ALLOWED: Record<string, string> = {
  'one table': 'select * from complaint where landlord_id = $1 and id = $2',
  'the parameter first': 'select * from complaint c where $1 = c.landlord_id',
  'a join by landlord_id':
    'select * from complaint c join deadline d using (landlord_id, complaint_id) where c.landlord_id = $1',
  'a join with on':
    'select * from complaint c left join deadline d on d.landlord_id = c.landlord_id and d.complaint_id = c.id where c.landlord_id = $1',
  'a subquery that repeats it':
    'select * from complaint c where c.landlord_id = $1 and exists (select from deadline d where d.landlord_id = c.landlord_id and d.complaint_id = c.id)',
  'a union':
    'select id from complaint where landlord_id = $1 union all select id from request where landlord_id = $1',
  'an insert': 'insert into entry (landlord_id, seq) values ($1, $2) returning seq',
  'an insert from a list':
    'insert into entry (landlord_id, seq) select $1, n from jsonb_array_elements($2::jsonb) with ordinality as t (e, n)',
  'an insert from a table, with an alias':
    'insert into deadline as t (landlord_id, clock) select landlord_id, $2 from complaint where landlord_id = $1 returning t.clock',
  'an upsert':
    'insert into request (landlord_id, id) values ($1, $2) on conflict (landlord_id, id) do update set seq = excluded.seq',
  'an update': 'update complaint set status = $3 where landlord_id = $1 and id = $2',
  'a delete': 'delete from complaint where landlord_id = $1 and id = $2',
  'a lock': 'select * from complaint c where c.landlord_id = $1 for update of c skip locked',
  'a with':
    'with open as (select * from complaint where landlord_id = $1) select count(*) from open',
  'functions and names like those of tables':
    "select extract(year from received), 'from entry', max(complaint.seq) filter (where seq is distinct from complaint.seq) from complaint where landlord_id = $1",
  'a lateral subquery':
    'select * from complaint c cross join lateral (select min(d.due) as due from deadline d where d.landlord_id = c.landlord_id and d.complaint_id = c.id) d where c.landlord_id = $1',
  'tables of no landlord': 'select id from landlord where slug = $1',
  'the date in a query': 'select * from deadline where landlord_id = $1 and due < current_date',
  'a savepoint': 'rollback to savepoint a',
}

for (const [what, text] of Object.entries(ALLOWED)) test(`${what} is allowed`, () => check(text))

const REFUSED: Record<string, [text: string, fault: RegExp]> = {
  'a query of all landlords': ['select count(*) from complaint', /does not say landlord_id/],
  'a query without a parameter': [
    'select * from complaint c where c.landlord_id = c.landlord_id',
    /does not say landlord_id = \$n/,
  ],
  'landlord_id in the answer only': [
    'select landlord_id from complaint where id = $1',
    /does not say landlord_id/,
  ],
  'landlord_id in a comment only': [
    'select * from complaint -- where landlord_id = $1',
    /does not say landlord_id/,
  ],
  'a join without it': [
    'select * from complaint c join deadline d on d.complaint_id = c.id where c.landlord_id = $1',
    /not said of each of complaint, deadline/,
  ],
  'a list of tables without it': [
    'select * from complaint c, deadline d where c.landlord_id = $1 and d.complaint_id = c.id',
    /not said of each of complaint, deadline/,
  ],
  'a subquery without it': [
    'select * from complaint c where c.landlord_id = $1 and id in (select complaint_id from deadline)',
    /not said of each of deadline/,
  ],
  'half of a union': [
    'select id from complaint where landlord_id = $1 union select id from request',
    /not said of each of request/,
  ],
  'an update of all': ['update complaint set status = $1', /does not say landlord_id/],
  'an update joined without it': [
    'update complaint c set status = $2 from deadline d where c.landlord_id = $1 and d.complaint_id = c.id',
    /not said of each of/,
  ],
  'a delete of all': ['delete from complaint where id = $1', /does not say landlord_id/],
  'an insert without it': [
    'insert into entry (seq) values ($1)',
    /not among the columns for entry/,
  ],
  'an insert without columns': ['insert into entry values ($1)', /not among the columns for entry/],
  'an insert from a table without an alias': [
    'insert into deadline (landlord_id, clock) select landlord_id, $2 from complaint where landlord_id = $1 returning clock',
    /needs an alias/,
  ],
  'another landlord for a row': [
    'update complaint set landlord_id = $2 where landlord_id = $1',
    /landlord_id never changes/,
  ],
  'the setting by set_config': ["select set_config('app.landlord_id', $1, true)", /set_config/],
  'the setting in the condition': [
    "select * from complaint where landlord_id = current_setting('app.landlord_id')::uuid",
    /a setting is not routed/,
  ],
  'a set local': ["set local app.landlord_id = 'x'", /only as_landlord/],
  'another role': ['reset role', /only as_landlord/],
  'a transaction within': ['commit', /opened by asLandlord/],
  'two statements': ['select 1; select 2', /one statement at a time/],
  'a merge': ['merge into complaint using deadline on true', /no merge/],
  'a copy': ['copy complaint from stdin', /no copy/],
  'the time in an upsert': [
    'insert into request (landlord_id, id) values ($1, $2) on conflict (landlord_id, id) do update set at = now()',
    /on conflict may only set/,
  ],
  'chance in an update': [
    'update complaint set words = gen_random_uuid() where landlord_id = $1',
    /an update may only set/,
  ],
  'a lock on all': [
    'select * from complaint c join landlord l on l.id = c.landlord_id where l.slug = $1 for update',
    /locks rows without/,
  ],
  'an advisory lock in a query': [
    'select pg_advisory_xact_lock(1) from complaint where landlord_id = $1',
    /advisory lock is a statement of its own/,
  ],
  'a bell in a query': [
    "select pg_notify('outbox', id::text) from complaint where landlord_id = $1",
    /pg_notify is a statement of its own/,
  ],
  'a join in brackets': [
    'select * from (complaint c join deadline d using (landlord_id)) where c.landlord_id = $1',
    /without brackets/,
  ],
}

for (const [what, [text, fault]] of Object.entries(REFUSED))
  test(`${what} is refused`, () => {
    assert.throws(() => check(text), fault)
  })

test('a tenant table is refused outside asLandlord, where it would look empty', () => {
  assert.throws(
    () =>
      checkStatement('select * from complaint where landlord_id = $1', ['complaint'], undefined),
    /as no landlord/,
  )
})

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { faultsOfSchema } from '../../test/catalogue.ts'
import { testDatabase } from '../../test/database.ts'
import { type Statement, sql, trustedSql } from './sql.ts'

const { owner, drop } = await testDatabase()
after(drop)

test('every table can be distributed by landlord, and keeps landlords apart', async () => {
  assert.deepEqual(await faultsOfSchema(owner), [])
})

/** A table that is right, to be spoilt in one way at a time. */
const RIGHT = `
  create table tree (
    landlord_id uuid not null references landlord, id uuid not null, name text,
    primary key (landlord_id, id));
  alter table tree enable row level security;
  alter table tree force row level security;
  create policy own_landlord on tree
    using (landlord_id = (nullif(current_setting('app.landlord_id', true), ''))::uuid);
  create trigger tree_is_append_only before update or delete on tree
    for each row execute function refuse_change();`

/** The faults of the schema with a table added and something done to it; nothing of it stays. */
async function faultsAfter(spoil: Statement): Promise<readonly string[]> {
  await owner.run(sql`begin`)
  try {
    await owner.run(trustedSql(RIGHT))
    await owner.run(spoil)
    return await faultsOfSchema(owner)
  } finally {
    await owner.run(sql`rollback`)
  }
}

test('a table that keeps the rules has no faults', async () => {
  assert.deepEqual(await faultsAfter(sql`select 1`), [])
})

const SPOILT: Record<string, [spoil: Statement, fault: RegExp]> = {
  'a table without landlord_id': [
    sql`create table leaf (id uuid primary key)`,
    /leaf has no column landlord_id/,
  ],
  'a table without a key': [
    sql`create table leaf (landlord_id uuid not null)`,
    /leaf has no primary key/,
  ],
  'a unique name among all landlords': [
    sql`alter table tree add unique (name, landlord_id)`,
    /tree_name_landlord_id_key of tree is unique and does not start/,
  ],
  'a unique index of an expression': [
    sql`create unique index tree_lower on tree (lower(name), landlord_id)`,
    /tree_lower of tree is unique and does not start/,
  ],
  'a foreign key without landlord_id': [
    sql`create table leaf (landlord_id uuid not null, id uuid references landlord, primary key (landlord_id, id))`,
    /leaf_id_fkey of leaf does not start with landlord_id/,
  ],
  'a foreign key to a table of no landlord': [
    sql`alter table tree add foreign key (name) references migration`,
    /tree refers to migration, which is neither/,
  ],
  'a foreign key from outside': [
    sql`alter table landlord add tree uuid, add foreign key (id, tree) references tree`,
    /landlord is no tenant table and refers to tree/,
  ],
  'on delete set null': [
    sql`alter table tree add parent uuid,
      add foreign key (landlord_id, parent) references tree on delete set null (parent)`,
    /changes keys when another row goes/,
  ],
  'a name that ends in a number': [
    sql`alter table tree add constraint tree_2 unique (landlord_id, name)`,
    /tree_2 of tree has a name that ends in a number/,
  ],
  'row-level security that the owner escapes': [
    sql`alter table tree no force row level security`,
    /tree does not enable and force/,
  ],
  'no policy': [sql`drop policy own_landlord on tree`, /tree has no policy for all commands/],
  'a second policy that lets others in': [
    sql`create policy everyone on tree for select using (true)`,
    /policy everyone on tree is not the one/,
  ],
  'a policy with a subquery': [
    sql`create policy fence on tree as restrictive using (id in (select id from landlord))`,
    /policy fence on tree has a subquery/,
  ],
  'a policy with a setting that may be missing': [
    sql`create policy fence on tree as restrictive using (name = current_setting('app.name'))`,
    /policy fence on tree has a subquery or a setting/,
  ],
  'a trigger that writes': [
    trustedSql(`create function count_trees() returns trigger language plpgsql as
        $$ begin insert into migration values ('x', 'y'); raise exception 'no'; end $$;
      create trigger tree_counts after insert on tree for each row execute function count_trees()`),
    /tree_counts of tree does more than/,
  ],
  'an app role that owns': [sql`alter table tree owner to putright_app`, /putright_app owns tree/],
  'an app role that may truncate': [
    sql`grant truncate on tree to putright_app`,
    /putright_app may truncate tree/,
  ],
  'an app role that may create': [
    sql`grant create on schema putright to putright_app`,
    /putright_app may create in schema putright/,
  ],
}

for (const [what, [spoil, fault]] of Object.entries(SPOILT))
  test(`${what} is a fault`, async () => {
    assert.match((await faultsAfter(spoil)).join('\n'), fault)
  })

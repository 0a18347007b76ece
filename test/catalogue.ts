import { type Db, join, type Statement, sql } from '#db/sql.ts'
import { NON_TENANT, tenantTables } from './tables.ts'

/**
 * What keeps this schema from being distributed by landlord, or its landlords from being kept apart: one
 * sentence for each fault. The rules are told in migrations/0001_roles_and_landlords.sql.
 */
export async function faultsOfSchema(owner: Db): Promise<readonly string[]> {
  const tenants = await tenantTables(owner)
  const questions = [
    ...[columns(tenants), keys(tenants), foreignKeys(tenants), names()],
    ...[outside(tenants), cascades(), rowSecurity(tenants), policies(), triggers(), appRole()],
  ]
  return (await owner.all<{ fault: string }>(join(questions, ' union all '))).map(
    ({ fault }) => fault,
  )
}

type Tables = readonly string[]

const TABLE = sql`from pg_class t
  join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'putright'
  and t.relkind in ('r', 'p')`

const columns = (tenants: Tables): Statement => sql`
  select format('%s has no column landlord_id uuid not null', relname) as fault ${TABLE}
  where relname = any(${tenants}) and not exists (
    select from pg_attribute a where a.attrelid = t.oid and attname = 'landlord_id'
    and atttypid = 'uuid'::regtype and attnotnull)
  union all
  select format('%s has no primary key', relname) ${TABLE}
  where not exists (select from pg_index i where i.indrelid = t.oid and indisprimary)`

const keys = (tenants: Tables): Statement => sql`
  select format('%s of %s is unique and does not start with landlord_id', i.indexrelid::regclass, relname) as fault
  ${TABLE} join pg_index i on i.indrelid = t.oid and (indisunique or indisexclusion)
  left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
  where relname = any(${tenants}) and attname is distinct from 'landlord_id'`

const foreignKeys = (tenants: Tables): Statement => sql`
  select format('%s of %s does not start with landlord_id on both sides', conname, relname) as fault
  ${TABLE} join pg_constraint c on c.conrelid = t.oid and contype = 'f'
  left join pg_attribute mine on mine.attrelid = c.conrelid and mine.attnum = c.conkey[1]
  left join pg_attribute theirs on theirs.attrelid = c.confrelid and theirs.attnum = c.confkey[1]
  where relname = any(${tenants}) and (mine.attname, theirs.attname) not in
    (select 'landlord_id', case when confrelid = 'landlord'::regclass then 'id' else 'landlord_id' end)
  union all
  select format('%s refers to %s, which is neither a tenant table nor landlord', relname, confrelid::regclass)
  ${TABLE} join pg_constraint c on c.conrelid = t.oid and contype = 'f'
  where relname = any(${tenants}) and confrelid::regclass::text <> all(${[...tenants, 'landlord']})`

/** Citus puts a number behind a name; `constraintOf` cuts it off, and would cut ours. */
const names = (): Statement => sql`
  select format('%s of %s has a name that ends in a number', conname, relname) as fault
  ${TABLE} join pg_constraint c on c.conrelid = t.oid where conname ~ '_[0-9]+$'
  union all
  select format('%s has a name that ends in a number', i.indexrelid::regclass)
  ${TABLE} join pg_index i on i.indrelid = t.oid where i.indexrelid::regclass::text ~ '_[0-9]+$'`

const outside = (tenants: Tables): Statement => sql`
  select format('%s is no tenant table and refers to %s, which is one', relname, confrelid::regclass) as fault
  ${TABLE} join pg_constraint c on c.conrelid = t.oid and contype = 'f'
  where relname = any(${NON_TENANT}) and confrelid::regclass::text = any(${tenants})`

const cascades = (): Statement => sql`
  select format('%s of %s changes keys when another row goes or changes', conname, relname) as fault
  ${TABLE} join pg_constraint c on c.conrelid = t.oid and contype = 'f'
  where confdeltype in ('n', 'd') or confupdtype in ('c', 'n', 'd')`

const rowSecurity = (tenants: Tables): Statement => sql`
  select format('%s does not enable and force row-level security', relname) as fault ${TABLE}
  where relname = any(${tenants}) and not (relrowsecurity and relforcerowsecurity)
  union all
  select format('%s has no policy for all commands', relname) ${TABLE}
  where relname = any(${tenants})
  and not exists (select from pg_policy p where p.polrelid = t.oid and polcmd = '*')`

/** Permissive policies widen each other, so each must be the one that all tenant tables have. */
const policies = (): Statement => sql`
  select format('policy %s on %s is not the one of all tenant tables: %s', policyname, tablename, condition) as fault
  from pg_policies cross join lateral (values (qual), (with_check)) as conditions (condition)
  where schemaname = 'putright' and permissive = 'PERMISSIVE' and condition is not null
  and condition <> '(landlord_id = (NULLIF(current_setting(''app.landlord_id''::text, true), ''''::text))::uuid)'
  union all
  select format('policy %s on %s has a subquery or a setting that may be missing', policyname, tablename)
  from pg_policies cross join lateral (values (qual), (with_check)) as conditions (condition)
  where schemaname = 'putright'
  and (condition ~* '\\mselect\\M' or condition ~ 'current_setting\\([^,()]*\\)')`

const triggers = (): Statement => sql`
  select format('trigger %s of %s does more than look at its row and raise', tgname, relname) as fault
  ${TABLE} join pg_trigger g on g.tgrelid = t.oid and not tgisinternal
  join pg_proc f on f.oid = g.tgfoid
  where prosrc !~* '\\mraise exception\\M'
  or prosrc ~* '\\m(select|perform|insert|update|delete|execute|notify|copy|call|set)\\M'`

const appRole = (): Statement => sql`
  select 'putright_app is a superuser, bypasses row-level security or may make roles or databases' as fault
  from pg_roles where rolname = 'putright_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
  union all
  select format('putright_app owns %s', relname) from pg_class
  where relowner = 'putright_app'::regrole
  union all
  select format('putright_app owns %s', proname) from pg_proc where proowner = 'putright_app'::regrole
  union all
  select format('putright_app may create in schema %s', nspname) from pg_namespace
  where has_schema_privilege('putright_app', oid, 'create')
  union all
  select format('putright_app may truncate %s or set triggers on it', relname) ${TABLE}
  where has_table_privilege('putright_app', t.oid, 'truncate, trigger')`

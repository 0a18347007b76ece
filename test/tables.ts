import { type Db, sql } from '#db/sql.ts'

/** Tables that belong to no landlord, or to none alone. Every other table is a tenant table. */
export const NON_TENANT: readonly string[] = ['landlord', 'migration', 'session', 'sign_in_link']

/** The tables whose every row is one landlord's. */
export async function tenantTables(owner: Db): Promise<readonly string[]> {
  const tables = await owner.all<{ name: string }>(sql`
    select relname as name from pg_class
    where relnamespace = 'putright'::regnamespace and relkind in ('r', 'p') order by relname`)
  return tables.map(({ name }) => name).filter((name) => !NON_TENANT.includes(name))
}

import { type Db, sql, trustedSql } from './sql.ts'

/** The role that the program works under: it owns nothing, and row-level security binds it. */
export const APP_ROLE = 'putright_app'

/** The schema that holds all tables, and the only one on the search path. */
export const SCHEMA = 'putright'

type Role = { superuser: boolean; bypass: boolean }

/**
 * Makes the role if it is missing, and lets the role that asks become it. Roles belong to the
 * whole server and not to one database, so this is asked at each start and not by a migration.
 */
export async function ensureAppRole(owner: Db): Promise<void> {
  const role = (await appRole(owner)) ?? (await createAppRole(owner))
  if (role.superuser || role.bypass)
    throw new Error(
      `The role ${APP_ROLE} is a superuser or may bypass row-level security, so landlords would not be kept apart. ` +
        `Put it right with: alter role ${APP_ROLE} nosuperuser nobypassrls`,
    )
  await letOwnerBecomeApp(owner)
}

const appRole = (owner: Db) =>
  owner.one<Role>(
    sql`select rolsuper as superuser, rolbypassrls as bypass from pg_roles where rolname = ${APP_ROLE}`,
  )

/** Two that start at the same moment may both try; the second finds it made. */
async function createAppRole(owner: Db): Promise<Role> {
  await owner.run(
    trustedSql(`do $$ begin
      create role ${APP_ROLE} nologin nosuperuser nobypassrls nocreatedb nocreaterole;
    exception when duplicate_object or unique_violation then null;
    end $$`),
  )
  return { superuser: false, bypass: false }
}

/** From PostgreSQL 16 on, who makes a role is a member of it without the right to become it. */
async function letOwnerBecomeApp(owner: Db): Promise<void> {
  const may = await owner.one<{ become: boolean }>(
    sql`select pg_has_role(current_user, ${APP_ROLE}, case
          when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER'
        end) as become`,
  )
  if (may?.become !== true) await owner.run(trustedSql(`grant ${APP_ROLE} to current_user`))
}

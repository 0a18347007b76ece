import { randomUUID } from 'node:crypto'
import { connect, connectAsOwner, type Database, type Owner } from '#db/postgres.ts'
import { type Statement, sql, trustedSql } from '#db/sql.ts'
import { databaseUrl, holdServer, template } from './server.ts'
import { checkStatement } from './statements.ts'
import { tenantTables } from './tables.ts'

export type TestDatabase = {
  /** As the program has it: under the role that row-level security binds, every statement checked. */
  readonly database: Database
  /** As the owner, who sees everything and is checked for nothing. */
  readonly owner: Owner
  readonly url: string
  /** Ends the connections and removes the database: `after(() => test.drop())`. */
  drop(): Promise<void>
}

/**
 * A migrated database of this test file alone, in about 50 ms. A statement that Citus would refuse, or
 * would send to every machine, fails the test that runs it (see `checkStatement`).
 */
export async function testDatabase(extraSchema?: Statement): Promise<TestDatabase> {
  const server = await holdServer()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await server.owner.run(trustedSql(`create database ${name} template ${await template(server)}`))
  const url = databaseUrl(server.url, name)
  const owner = await connectAsOwner(url)
  if (extraSchema !== undefined) await owner.run(extraSchema)
  const tables = await tenantTables(owner)
  const database = connect(url, {
    onStatement: (text, landlordId) => checkStatement(text, tables, landlordId),
  })
  return {
    database,
    owner,
    url,
    async drop() {
      await database.end()
      await owner.end()
      await server.owner.run(trustedSql(`drop database ${name} with (force)`))
      await server.letGo()
    },
  }
}

/** A landlord to do things as. */
export async function addLandlord({ owner }: TestDatabase, slug: string): Promise<string> {
  const id = randomUUID()
  await owner.run(sql`insert into landlord (id, slug, name) values (${id}, ${slug}, ${slug})`)
  return id
}

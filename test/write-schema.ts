// Writes migrations/schema.sql anew from all migrations: node test/write-schema.ts
import { writeFileSync } from 'node:fs'
import { testDatabase } from './database.ts'
import { schemaSum } from './schema-sum.ts'

const { owner, drop } = await testDatabase()
writeFileSync(new URL('../migrations/schema.sql', import.meta.url), await schemaSum(owner))
await drop()

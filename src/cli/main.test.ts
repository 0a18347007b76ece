import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql, trustedSql } from '#db/sql.ts'
import { sweep } from '#main/sweep.ts'
import { openLibrary } from '#record/editions.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { shelf } from '../../test/given.ts'
import { main } from './main.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const now = () => new Date('2026-11-22T09:30:00Z')
const folder = mkdtempSync(join(tmpdir(), 'putright-cli-'))
after(() => rmSync(folder, { recursive: true }))

/** What a line writes, and its exit status. */
async function type(line: string, env: Readonly<Record<string, string>> = {}) {
  const written = { out: '', err: '', status: 0 }
  written.status = await main(line === '' ? [] : line.split(' '), {
    ...{ isTerminal: false, env, now, root },
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
  })
  return written
}

describe('putright', () => {
  test('says what can be typed', async () => {
    for (const line of ['', '--help', 'help']) {
      const { out, status } = await type(line)
      assert.equal(status, 0)
      for (const command of [
        'start',
        'working-days',
        'record verify',
        'record rebuild',
        'simulate',
      ])
        assert.match(out, new RegExp(`putright ${command}`))
    }
    const { out } = await type('record --help')
    assert.doesNotMatch(out, /putright start/)
  })

  test('says in one sentence what it can’t use, and leaves 2', async () => {
    for (const line of [
      'frobnicate',
      'record',
      'record rebuild --seal x',
      'simulate --landlords 0',
    ]) {
      const { out, err, status } = await type(line)
      assert.deepEqual([out, status], ['', 2])
      assert.match(err, /^putright[^\n]+\n$/)
    }
  })
})

describe('putright record', () => {
  let made: TestDatabase
  const record = (line: string) => type(`record ${line}`, { DATABASE_URL: made.url })
  before(async () => {
    made = await testDatabase()
    const { database, url } = made
    const done = await type('simulate --landlords 2 --complaints 24 --seed 4 --json', {
      DATABASE_URL: url,
    })
    assert.deepEqual([done.status, done.err], [0, ''])
    const { complaints, rates } = JSON.parse(done.out)
    assert.deepEqual([complaints, rates.complaints], [24, 24])
    await sweep({ database, library: openLibrary(shelf) }, now(), assert.ifError)
  })
  after(() => made.drop())

  test('verifies a record that is whole, also against seals that were kept', async () => {
    const { out, status } = await record('verify --json')
    assert.equal(status, 0)
    assert.equal(JSON.parse(out).verified, true)
    const kept = join(folder, 'kept.json')
    writeFileSync(kept, out)
    assert.equal((await record(`verify --seal ${kept}`)).status, 0)
    assert.match(
      (await record('verify --landlord sim-001')).out,
      /^sim-001 {2}whole: \d+ complaints, /,
    )
  })

  test('names the first entry that was changed, and leaves 1', async () => {
    await tamper(sql`update entry set data = data || '{"channel": "letter"}' where type = 'complaint-received'
      and complaint_id = (select id from complaint order by reference limit 1)`)
    const { out, status } = await record('verify')
    assert.equal(status, 1)
    assert.match(
      out,
      /sim-001 +BROKEN[\s\S]*sim-001: complaint [0-9a-f-]{36}, entry 1: has been changed/,
    )
  })

  test('finds a record that was made again as a whole by a seal that was kept', async () => {
    const { landlords } = JSON.parse((await record('verify --json')).out)
    const [{ seals }] = landlords
    const kept = join(folder, 'other.json')
    const other = `${seals[0].hash[0] === '0' ? '1' : '0'}${seals[0].hash.slice(1)}`
    writeFileSync(kept, JSON.stringify([{ ...seals[0], hash: other }]))
    const { out, status } = await record(`verify --landlord sim-002 --seal ${kept}`)
    assert.equal(status, 1)
    assert.match(out, /its seal is not the one that was kept/)
    assert.match((await record(`verify --seal ${kept}`)).err, /say with --landlord whose seals/)
  })

  test('makes the views again, and says what differed', async () => {
    await made.owner.run(
      sql`update complaint set next = 'Have tea' where reference = 'SIM-002-1001'`,
    )
    const { out } = await record('rebuild --landlord sim-002')
    assert.match(out, /sim-002 {2}\d+ complaints; differed: SIM-002-1001 \(complaint\)/)
    assert.match((await record('rebuild --landlord sim-002')).out, /nothing differed/)
  })

  test('says which landlords there are, when asked for another', async () => {
    const { err, status } = await record('verify --landlord nobody')
    assert.deepEqual(
      [status, err],
      [2, 'putright record: there is no landlord nobody here; there are sim-001, sim-002\n'],
    )
  })

  async function tamper(statement: ReturnType<typeof sql>) {
    await made.owner.run(trustedSql('alter table entry disable trigger entry_is_append_only'))
    await made.owner.run(statement)
    await made.owner.run(trustedSql('alter table entry enable trigger entry_is_append_only'))
  }
})

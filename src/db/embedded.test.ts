import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { FOR_TESTS } from '../../test/server.ts'
import { isAlive } from './embedded/process.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { asOwner } from './postgres.ts'
import { sql } from './sql.ts'

const folder = mkdtempSync(join(tmpdir(), 'putright-embedded-'))
chmodSync(folder, 0o711)
const dataDir = join(folder, 'postgres')

const started: Embedded[] = []
const start = async (options: { port?: number } = {}): Promise<Embedded> => {
  const server = await startEmbedded({ dataDir, settings: FOR_TESTS, ...options })
  started.push(server)
  return server
}
afterEach(() => Promise.all(started.splice(0).map((server) => server.stop())))
after(() => rmSync(folder, { recursive: true, force: true }))

const ask = (server: Embedded) =>
  asOwner(server.url, (owner) => owner.one(sql`select current_database() as name`))

test('the first start makes a server with a database, and later starts find the same at the same address', async () => {
  const first = await start()
  assert.equal(first.adopted, false)
  assert.deepEqual(await ask(first), { name: 'putright' })
  await first.stop()
  // Its number may stay taken until the system has noticed that it is gone; what counts is that nobody answers.
  await assert.rejects(ask(first), /ECONNREFUSED/)
  const second = await start()
  assert.equal(second.url, first.url)
  assert.notEqual(second.pid, first.pid)
})

test('the password is readable by its owner only, and nobody gets in without it', async () => {
  const server = await start()
  assert.equal(statSync(join(dataDir, 'password')).mode & 0o777, 0o600)
  const wrong = new URL(server.url)
  wrong.password = 'wrong'
  await assert.rejects(
    asOwner(wrong.href, () => Promise.resolve()),
    /password authentication failed/,
  )
})

test('a server that was killed comes back with what it had acknowledged', async () => {
  const server = await start()
  await asOwner(server.url, async (owner) => {
    await owner.run(sql`create table public.kept as select 1 as n`)
    process.kill(server.pid, 'SIGKILL')
    await assert.rejects(async () => {
      for (;;) await owner.run(sql`select pg_sleep(0.01)`)
    })
  })
  const again = await start()
  assert.notEqual(again.pid, server.pid)
  assert.deepEqual(await asOwner(again.url, (owner) => owner.one(sql`select n from public.kept`)), {
    n: 1,
  })
})

test('a server that outlived the process that started it is adopted, and stops with the new one', async () => {
  const program = `
    import { startEmbedded } from '${new URL('embedded.ts', import.meta.url)}'
    const { pid } = await startEmbedded(${JSON.stringify({ dataDir, settings: FOR_TESTS })})
    console.log(pid)
    process.kill(process.pid, 'SIGKILL')`
  const killed = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  })
  assert.equal(killed.signal, 'SIGKILL', killed.stderr)
  const server = await start()
  assert.deepEqual([server.pid, server.adopted], [Number(killed.stdout), true])
  assert.deepEqual(await ask(server), { name: 'putright' })
  await server.stop()
  await assert.rejects(ask(server), /ECONNREFUSED/)
})

test('a server that another living process started is used, and left to it', async () => {
  const server = await start()
  // A process that lives as long as this test and is not this one.
  writeFileSync(join(dataDir, 'started-by'), String(process.ppid))
  const guest = await start()
  assert.equal(guest.adopted, true)
  await guest.stop()
  assert.ok(isAlive(server.pid))
  writeFileSync(join(dataDir, 'started-by'), String(process.pid))
})

test('simultaneous starts share one server', async () => {
  const all = await Promise.all([start(), start(), start(), start()])
  assert.equal(new Set(all.map(({ pid }) => pid)).size, 1)
})

test("a stale lock file whose number is now another program's does not stop a start", async () => {
  const server = await start()
  await server.stop()
  const lock = [process.pid, join(dataDir, 'cluster'), 0, 1, '', '127.0.0.1', '', 'ready', '']
  leaveLock(lock.join('\n'))
  assert.equal((await start()).adopted, false)
})

test('an empty lock file, left by a power cut, does not stop a start', async () => {
  const server = await start()
  await server.stop()
  leaveLock('')
  assert.equal((await start()).adopted, false)
})

test('a port that is taken is said to be, if it was asked for', async () => {
  const { other, port } = await occupy()
  await assert.rejects(start({ port }), new RegExp(`Port ${port} is taken by another program`))
  other.close()
})

test('a kept port that is taken gives way to a free one', async () => {
  const { other, port } = await occupy()
  writeFileSync(join(dataDir, 'port'), String(port))
  const server = await start()
  assert.notEqual(new URL(server.url).port, String(port))
  assert.deepEqual(await ask(server), { name: 'putright' })
  other.close()
})

test('a start that fails says what PostgreSQL says', async () => {
  await assert.rejects(
    startEmbedded({ dataDir, settings: { shared_buffers: 'plenty' } }),
    /PostgreSQL did not start. It says:\n.*shared_buffers/,
  )
})

function leaveLock(text: string) {
  const lock = join(dataDir, 'cluster/postmaster.pid')
  writeFileSync(lock, text)
  utimesSync(lock, 0, 0)
}

async function occupy() {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const address = other.address()
  return { other, port: typeof address === 'object' ? (address?.port ?? 0) : 0 }
}

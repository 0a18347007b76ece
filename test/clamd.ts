import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eicar } from './real-files.ts'

/** A real clamd that knows one virus, the one for tests. It takes about a second to start. */
export async function startClamd(): Promise<{ readonly socket: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'putright-clamd-'))
  const signatures = join(folder, 'signatures')
  const socket = join(folder, 'clamd.sock')
  mkdirSync(signatures)
  const md5 = createHash('md5').update(eicar).digest('hex')
  writeFileSync(join(signatures, 'test.hdb'), `${md5}:${eicar.length}:Eicar-Test-Signature\n`)
  writeFileSync(
    join(folder, 'clamd.conf'),
    [
      ...['Foreground yes', `DatabaseDirectory ${signatures}`, `LocalSocket ${socket}`],
      ...[`PidFile ${folder}/clamd.pid`, 'StreamMaxLength 100M', 'MaxThreads 2'],
      ...['ConcurrentDatabaseReload no', `TemporaryDirectory ${folder}`, 'User root', ''],
    ].join('\n'),
  )
  const child = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  await answers(child, socket)
  return {
    socket,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Until it takes connections. It says so nowhere, so it is asked. */
async function answers(child: ChildProcess, socket: string): Promise<void> {
  let ended = ''
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', (code) => {
    ended ||= `it ended with ${code}`
  })
  for (let tries = 0; tries < 600 && ended === ''; tries += 1) {
    if (await connects(socket)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`clamd did not start: ${ended || 'no answer for 30 seconds'}`)
}

const connects = (path: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ path })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

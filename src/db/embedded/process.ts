import { spawn } from 'node:child_process'
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Place } from './cluster.ts'

/** A server that takes connections. */
export type Server = { readonly pid: number; readonly port: number }

/** A start that failed, with what PostgreSQL wrote to its log about it. */
export type Failure = { readonly failed: string }

export type Settings = Readonly<Record<string, string>>

const POLL_MS = 10

/** The server that runs on this cluster, once it is ready; undefined if there is none. */
export async function runningServer(cluster: string): Promise<Server | undefined> {
  for (;;) {
    const { pid, port, status } = lockFile(cluster)
    if (pid !== undefined && !isAlive(pid)) return undefined
    if (pid !== undefined && worksIn(pid, cluster)) {
      if (status === 'ready') return { pid, port }
    } else if (!removeStaleLock(cluster)) return undefined
    await sleep(POLL_MS)
  }
}

/**
 * After a crash of the machine, or in a new container, the lock file may be empty or name another program's
 * process, and PostgreSQL would refuse to start because of it. It goes if no process is at work here: one that
 * a killed server left behind may still be writing. False if there is no lock file.
 */
function removeStaleLock(cluster: string): boolean {
  const lock = statSync(lockOf(cluster), { throwIfNoEntry: false })
  if (lock === undefined) return false
  if (Date.now() - lock.mtimeMs > STALE_MS && !processes().some((pid) => worksIn(pid, cluster)))
    rmSync(lockOf(cluster), { force: true })
  return true
}

/** A lock file that is younger may be that of a server which is just starting. */
const STALE_MS = 1_000

/** Starts the server and waits until it takes connections, for as long as its recovery may last. */
export async function launch(
  place: Place,
  port: number,
  settings: Settings,
): Promise<Server | Failure> {
  // A file and not a pipe, since the server may outlive us.
  const output = openSync(place.log, 'a', 0o600)
  const from = fstatSync(output).size
  const child = spawnServer(place, { ...settings, port: String(port) }, output)
  closeSync(output)
  let gone = false
  for (const end of ['exit', 'error'])
    child.once(end, () => {
      gone = true
    })
  while (!gone) {
    const { pid, status } = lockFile(place.cluster)
    if (pid !== undefined && pid === child.pid && status === 'ready') {
      child.unref()
      return { pid, port }
    }
    await sleep(POLL_MS)
  }
  return { failed: readFileSync(place.log).subarray(from).toString() }
}

/** Apart from our own process group: Ctrl-C is for us, and we stop the server in good order. */
function spawnServer({ account, binaries, cluster }: Place, settings: Settings, output: number) {
  const [command = '', ...args] = [
    ...[...account.before, binaries.postgres, '-D', cluster],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  return spawn(command, args, {
    ...account.ids,
    detached: true,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', output, output],
  })
}

/** Ends all connections, writes a checkpoint, and waits until the server is gone. */
export async function shutDown(pid: number, cluster: string): Promise<void> {
  if (isAlive(pid)) process.kill(pid, 'SIGINT')
  while (isAlive(pid) && worksIn(pid, cluster)) await sleep(POLL_MS)
}

export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const lockOf = (cluster: string) => join(cluster, 'postmaster.pid')

type LockFile = { pid?: number; port: number; status?: string }

/** PostgreSQL's own note of its process (line 1), port (line 4) and state (line 8). */
function lockFile(cluster: string): LockFile {
  try {
    const lines = readFileSync(lockOf(cluster), 'utf8').split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    return { port, status: lines[7]?.trim() ?? '', ...(pid > 0 ? { pid } : {}) }
  } catch {
    return { port: 0 }
  }
}

/** The processes of this machine, where it can be asked. */
const processes = () =>
  process.platform === 'linux'
    ? readdirSync('/proc')
        .map(Number)
        .filter((pid) => pid > 0)
    : []

/** PostgreSQL's working folder is its cluster; a process that is dead has none. Without /proc we trust the lock file. */
function worksIn(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    const [theirs, ours] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)]
    return theirs.dev === ours.dev && theirs.ino === ours.ino
  } catch {
    return false
  }
}

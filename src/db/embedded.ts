import { randomInt } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Place, preparePlace } from './embedded/cluster.ts'
import { isAlive, launch, runningServer, type Settings, shutDown } from './embedded/process.ts'
import { asOwner, sqlState } from './postgres.ts'
import { sql } from './sql.ts'

export type EmbeddedOptions = {
  /** A folder of its own: the cluster, the password, the port and the log are in it. */
  dataDir: string
  /** If none is given, a free one, kept for the next time. */
  port?: number
  /** More of PostgreSQL's settings. With `fsync` off, for tests, a crash of the machine may lose everything. */
  settings?: Settings
}

export type Embedded = {
  /** The owner's, of the database `putright`. */
  readonly url: string
  readonly pid: number
  /** The server ran already: another process started it, or one that was killed. */
  readonly adopted: boolean
  /** Stops the server, unless the process that started it still lives: then that one will. */
  stop(): Promise<void>
}

/**
 * Starts the private PostgreSQL that npm brings along, or finds it running. Only this machine can reach
 * it, and only with the password in `dataDir`. The server is a process apart: if we are killed it goes on,
 * and the next start adopts it. If it is killed itself, the next start recovers all that was acknowledged.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const settings = { ...SETTINGS, ...options.settings }
  const place = preparePlace(resolve(options.dataDir), settings.fsync !== 'off')
  const { pid, port, adopted } = await findOrStart(place, settings, options.port)
  if (!adopted || !starterLives(place)) writeFileSync(starterFile(place), String(process.pid))
  const url = `postgres://postgres:${place.password}@127.0.0.1:${port}`
  await ensureDatabase(url)
  return {
    url: `${url}/putright`,
    pid,
    adopted,
    async stop() {
      if (starterOf(place) === process.pid || !starterLives(place))
        await shutDown(pid, place.cluster)
    },
  }
}

/** Loopback only, and no socket file, so that a long path to the data is no trouble. */
const SETTINGS: { fsync?: string } & Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
}

const IN_THE_WAY = /postmaster\.pid" (?:already exists|is empty)|pre-existing shared memory/

type Found = { pid: number; port: number; adopted: boolean }

/** Tries again while another start, or what a killed server left behind, is in the way. */
async function findOrStart(place: Place, settings: Settings, asked?: number): Promise<Found> {
  const giveUp = Date.now() + 30_000
  for (;;) {
    const running = await runningServer(place.cluster)
    if (running !== undefined) return { ...running, adopted: true }
    const port = asked ?? (await keptPort(place))
    const started = await launch(place, port, settings)
    if ('pid' in started) return { ...started, adopted: false }
    const taken = /could not bind .*: Address already in use/.test(started.failed)
    if (taken && asked !== undefined)
      throw new Error(`Port ${port} is taken by another program, so PostgreSQL can't use it.`)
    if (taken) await forgetPort(place)
    else if (!IN_THE_WAY.test(started.failed))
      throw new Error(`PostgreSQL did not start. It says:\n${started.failed}`)
    if (Date.now() > giveUp) throw new Error(`PostgreSQL did not start in 30 s:\n${started.failed}`)
    await sleep(50)
  }
}

const portFile = (place: Place) => join(place.dataDir, 'port')

/** The port of the last time, so that an address which someone noted stays good. */
async function keptPort(place: Place): Promise<number> {
  const file = portFile(place)
  if (!existsSync(file)) writeFileSync(file, String(await freePort()))
  return Number(readFileSync(file, 'utf8'))
}

const forgetPort = async (place: Place) => writeFileSync(portFile(place), String(await freePort()))

/**
 * A free port below those that systems lend to outgoing connections: one of these could be lent to another program
 * between a stop and the next start, and the address would change.
 */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = randomInt(15_000, 30_000)
    if (await isFree(port)) return port
  }
  throw new Error('No port between 15000 and 30000 is free, so PostgreSQL has none to use.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer().once('error', () => answer(false))
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)))
  })
}

const starterFile = (place: Place) => join(place.dataDir, 'started-by')

const starterOf = (place: Place) =>
  existsSync(starterFile(place)) ? Number(readFileSync(starterFile(place), 'utf8')) : 0

const starterLives = (place: Place) => isAlive(starterOf(place))

async function ensureDatabase(server: string): Promise<void> {
  await asOwner(`${server}/postgres`, async (owner) => {
    if (await owner.one(sql`select 1 from pg_database where datname = 'putright'`)) return
    await owner.run(sql`create database putright`).catch((error: unknown) => {
      // Another start was as quick.
      if (sqlState(error) !== '42P04' && sqlState(error) !== '23505') throw error
    })
  })
}

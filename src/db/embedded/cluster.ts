import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Account, accountFor } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'

/** Where a private PostgreSQL lives, and how it is started. */
export type Place = {
  readonly dataDir: string
  /** PostgreSQL's own files. */
  readonly cluster: string
  readonly log: string
  readonly binaries: Binaries
  readonly account: Account
  readonly password: string
}

/** Makes ready what a start needs; the first time that is the password and an empty cluster. */
export function preparePlace(dataDir: string, durable: boolean): Place {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const binaries = findBinaries()
  const cluster = join(dataDir, 'cluster')
  const place = {
    dataDir,
    cluster,
    log: join(dataDir, 'postgres.log'),
    binaries,
    account: accountFor(binaries.postgres, cluster),
    password: keep(join(dataDir, 'password'), () => randomBytes(24).toString('hex')),
  }
  if (!existsSync(cluster)) makeCluster(place, durable)
  return place
}

/** The file's text. The first who asks writes it, readable by its owner only; everyone after reads what the first wrote. */
export function keep(file: string, make: () => string): string {
  try {
    writeFileSync(file, make(), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}

/** Made aside and moved into place when it is whole, so an interrupted or a simultaneous start does no harm. */
function makeCluster(place: Place, durable: boolean): void {
  const { account, cluster, dataDir } = place
  const aside = mkdtempSync(join(dataDir, 'new-'))
  chmodSync(aside, 0o700)
  const passwordFile = join(aside, 'password')
  writeFileSync(passwordFile, place.password, { mode: 0o600 })
  if (account.ids !== undefined)
    for (const path of [aside, passwordFile]) chownSync(path, account.ids.uid, account.ids.gid)
  try {
    initdb(place, join(aside, 'cluster'), passwordFile, durable)
    if (!existsSync(cluster)) renameSync(join(aside, 'cluster'), cluster)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/**
 * The built-in C.UTF-8 sorts the same on every machine; pages ask for the English order by name. Every
 * connection needs the password. Data checksums: a damaged page is an error and not an answer.
 */
function initdb(place: Place, folder: string, passwordFile: string, durable: boolean): void {
  const { account, binaries } = place
  const [command = '', ...args] = [
    ...account.before,
    binaries.initdb,
    ...['-D', folder, '-U', 'postgres', `--pwfile=${passwordFile}`, '-A', 'scram-sha-256'],
    ...['-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--lc-messages=C'],
    ...['--data-checksums', ...(durable ? [] : ['--no-sync'])],
  ]
  const env = { PATH: process.env.PATH, LC_ALL: 'C' }
  const done = spawnSync(command, args, { ...account.ids, encoding: 'utf8', env })
  if (done.status !== 0)
    throw new Error(`PostgreSQL could not make its files in ${folder}: ${done.stderr}`, {
      cause: done.error,
    })
}

import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** As whom PostgreSQL runs, which refuses to be root: an account, or a command put before its own. */
export type Account = {
  readonly ids?: { readonly uid: number; readonly gid: number }
  readonly before: readonly string[]
}

const OURSELVES: Account = { before: [] }

/** A user namespace, in which root is somebody else. For a checkout that only root can reach. */
const NAMESPACE: Account = {
  before: ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'],
}

/** Chooses the account: the one that owns the cluster already, else the first that can reach the files. */
export function accountFor(postgres: string, cluster: string): Account {
  if (process.getuid?.() !== 0) return OURSELVES
  if (existsSync(cluster)) return ownerOf(cluster)
  for (const name of ['postgres', 'nobody']) {
    const account = accountNamed(name)
    if (account !== undefined && canRun(account, postgres) && canEnter(account, dirname(cluster)))
      return account
  }
  if (canRun(NAMESPACE, postgres)) return NAMESPACE
  throw new Error(
    'PostgreSQL refuses to run as root, and no other user can reach ' +
      `${postgres} and ${dirname(cluster)}. Put them where "nobody" can, or start Putright as an ordinary user.`,
  )
}

function ownerOf(cluster: string): Account {
  const { uid, gid } = statSync(cluster)
  return uid === 0 ? NAMESPACE : { ids: { uid, gid }, before: [] }
}

function accountNamed(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((which) => {
    const id = spawnSync('id', [which, name], { encoding: 'utf8' })
    return id.status === 0 ? Number(id.stdout) : undefined
  })
  return uid === undefined || gid === undefined ? undefined : { ids: { uid, gid }, before: [] }
}

const canRun = (account: Account, postgres: string) => succeeds(account, [postgres, '--version'])

const canEnter = (account: Account, folder: string) =>
  succeeds(account, ['/bin/sh', '-c', 'test -x "$0"', folder])

const succeeds = ({ ids, before }: Account, words: readonly string[]) => {
  const [command = '', ...args] = [...before, ...words]
  return spawnSync(command, args, { ...ids }).status === 0
}

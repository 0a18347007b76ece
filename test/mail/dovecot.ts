import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'

const DOVECOT = ['/usr/sbin/dovecot', '/usr/bin/dovecot', '/usr/local/sbin/dovecot'].find((path) =>
  existsSync(path),
)

/** A mailbox of a real Dovecot, with its address as the program's settings have it. */
export type ImapServer = {
  readonly mailbox: {
    readonly host: string
    readonly port: number
    readonly secure: boolean
    readonly startTls: 'if-offered'
    readonly user: string
    readonly password: string
    readonly folder: string
  }
  readonly url: string
  /** Lays a message into a folder. */
  deliver(raw: Uint8Array, at?: Date): Promise<void>
  /** How many messages are in a folder. */
  count(folder: string): Promise<number>
  /** Ends every connection and the server; `start` begins again with what was there. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it and removes everything. */
  remove(): Promise<void>
}

/** Starts a Dovecot of this test's own: own configuration, own folder, a free port of the loopback; as root or not. */
export async function dovecot(): Promise<ImapServer> {
  if (DOVECOT === undefined)
    throw new Error('These tests need Dovecot: apt-get install dovecot-imapd')
  const folder = mkdtempSync(join(tmpdir(), 'putright-imap-'))
  const port = await freePort()
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port))
  writeFileSync(join(folder, 'passwd'), 'complaints:{PLAIN}secret::::::\n')
  for (const name of ['run', 'log', 'mail']) mkdirSync(join(folder, name))
  chmodSync(folder, 0o711)
  chownSync(join(folder, 'mail'), ...mailOwner())
  const mailbox = {
    ...{ host: '127.0.0.1', port, secure: false, startTls: 'if-offered' as const },
    ...{ user: 'complaints', password: 'secret', folder: 'INBOX' },
  }
  const connected = async <T>(work: (client: ImapFlow) => Promise<T>): Promise<T> => {
    const client = new ImapFlow({
      ...{ host: mailbox.host, port, secure: false, logger: false },
      auth: { user: mailbox.user, pass: mailbox.password },
    })
    client.on('error', () => {})
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.logout()
    }
  }
  const server: ImapServer = {
    mailbox,
    url: `imap://complaints:secret@127.0.0.1:${port}/INBOX`,
    deliver: (raw, at) =>
      connected(async (client) => {
        await client.append('INBOX', Buffer.from(raw), [], at)
      }),
    count: (path) =>
      connected(async (client) => {
        const status = await client.status(path, { messages: true })
        return status === false ? 0 : (status.messages ?? 0)
      }),
    async start() {
      running = spawn(DOVECOT, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
      for (let wait = 0; ; wait += 1) {
        try {
          return await connected(async () => {})
        } catch (error) {
          if (wait > 250 || running.exitCode !== null) throw error
          await sleep(20)
        }
      }
    },
    async stop() {
      const ended = new Promise((resolve) => running?.once('exit', resolve))
      running?.kill('SIGTERM')
      await ended
    },
    async remove() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  let running: ReturnType<typeof spawn> | undefined
  await server.start()
  return server
}

/**
 * Everything in one folder. Root hands the mail to nobody, and lets Dovecot use the users that came with it; anybody else
 * does all of it as themselves.
 */
function configuration(folder: string, port: number): string {
  const { uid, username } = userInfo()
  const [mailUid, mailGid] = mailOwner()
  const users =
    uid === 0
      ? ''
      : `
default_internal_user = ${username}
default_login_user = ${username}
default_internal_group = ${execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()}
service anvil {
  chroot =
}`
  return `${users}
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
mail_uid = ${mailUid}
mail_gid = ${mailGid}
first_valid_uid = 0
first_valid_gid = 0
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${folder}/passwd
}
userdb {
  driver = static
  args = uid=${mailUid} gid=${mailGid} home=${folder}/mail/%u
}
service imap-login {${uid === 0 ? '' : '\n  chroot ='}
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`
}

/** Dovecot lets nobody read mail as root. */
const mailOwner = (): readonly [number, number] => {
  const { uid, gid } = userInfo()
  return uid === 0 ? [65_534, 65_534] : [uid, gid]
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

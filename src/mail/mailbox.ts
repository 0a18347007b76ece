import { ImapFlow } from 'imapflow'
import type { RawMessage } from './received-mail.ts'
import type { Mailbox } from './settings.ts'

/** Where a message is put once it is in the record. */
export const DONE_FOLDER = 'Putright'

/** However quiet the server is, the mailbox is looked through so often: a message may have been missed. */
const LOOK_EVERY = 5 * 60_000
/** How long is waited after a broken connection: longer each time, up to the last. */
const WAITS = [1, 5, 15, 60, 300].map((seconds) => seconds * 1000)

export type MailboxOptions = {
  /** Handles one message. Only when it is done is the message moved; if it throws, the message stays and comes again. */
  readonly each: (message: RawMessage) => Promise<unknown>
  readonly onError: (error: unknown) => void
}

/** A mailbox that is read as soon as something arrives in it. */
export type Reading = { stop(): Promise<void> }

/** What a mailbox is called in the record: without its password. */
export const nameOfMailbox = ({ user, host, folder }: Mailbox): string =>
  `${user}@${host}/${folder}`

/** Reads a mailbox until it is stopped. A broken connection is made again. */
export function readMailbox(mailbox: Mailbox, options: MailboxOptions): Reading {
  const stopping = new AbortController()
  let client: ImapFlow | undefined
  const run = async () => {
    for (let failures = 0; !stopping.signal.aborted; ) {
      try {
        client = connectionTo(mailbox)
        await client.connect()
        failures = 0
        await readOn(client, mailbox, options, stopping.signal)
      } catch (error) {
        if (stopping.signal.aborted) break
        // Once is enough: whoever reads the terminal knows.
        if (failures === 0) options.onError(new Error(`${nameOfMailbox(mailbox)}: ${error}`))
        await pause(WAITS[Math.min(failures, WAITS.length - 1)] ?? 0, stopping.signal)
        failures += 1
      } finally {
        client?.close()
      }
    }
  }
  const running = run()
  return {
    async stop() {
      stopping.abort()
      // A server that does not answer is not waited for.
      if (client !== undefined && !client.usable) client.close()
      await running
    },
  }
}

function connectionTo({ host, port, secure, startTls, user, password }: Mailbox): ImapFlow {
  const client = new ImapFlow({
    ...{ host, port, secure, auth: { user, pass: password }, logger: false, disableAutoIdle: true },
    ...(secure || startTls === 'if-offered' ? {} : { doSTARTTLS: startTls === 'required' }),
    ...{ clientInfo: { name: 'Putright' }, maxIdleTime: LOOK_EVERY, connectionTimeout: 30_000 },
  })
  // What breaks also fails the command in hand; without this it would end the program.
  client.on('error', () => {})
  return client
}

async function readOn(
  client: ImapFlow,
  mailbox: Mailbox,
  options: MailboxOptions,
  signal: AbortSignal,
): Promise<void> {
  await client.mailboxCreate(DONE_FOLDER)
  const opened = await client.mailboxOpen(mailbox.folder)
  // What arrives while the others are read is told then, and never again.
  let more = false
  client.on('exists', () => {
    more = true
  })
  while (!signal.aborted) {
    more = false
    await readAll(client, mailbox, Number(opened.uidValidity), options, signal)
    if (signal.aborted) return
    if (!more) await somethingNew(client, signal)
    if (!client.usable) throw new Error('the connection was lost')
  }
}

/** Waits until the server tells of another message, or long enough. */
async function somethingNew(client: ImapFlow, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, LOOK_EVERY)
  for (const event of ['exists', 'close'] as const) client.on(event, resolve)
  signal.addEventListener('abort', () => resolve(), { once: true })
  // It ends when another command is given.
  client.idle().catch(resolve)
  try {
    await promise
  } finally {
    clearTimeout(timer)
    for (const event of ['exists', 'close'] as const) client.off(event, resolve)
  }
}

async function readAll(
  client: ImapFlow,
  mailbox: Mailbox,
  uidValidity: number,
  { each, onError }: MailboxOptions,
  signal: AbortSignal,
): Promise<void> {
  const uids = await client.search({ all: true }, { uid: true })
  for (const uid of Array.isArray(uids) ? uids : []) {
    if (signal.aborted) return
    const message = await client.fetchOne(
      String(uid),
      { source: true, internalDate: true },
      { uid: true },
    )
    // Another program of ours has moved it meanwhile.
    if (!message || message.source === undefined) continue
    const arrived = new Date(message.internalDate ?? Number.NaN)
    try {
      await each({
        ...{ raw: message.source, mailbox: nameOfMailbox(mailbox), uidValidity, uid },
        ...(Number.isNaN(arrived.getTime()) ? {} : { arrived }),
      })
    } catch (error) {
      onError(error)
      continue
    }
    await client.messageMove(String(uid), DONE_FOLDER, { uid: true })
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    const stop = () => {
      clearTimeout(timer)
      resolve()
    }
    signal.addEventListener('abort', stop, { once: true })
  })

import { once } from 'node:events'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

/** What a mail server can make of a message, and how it breaks. */
export type Does =
  | 'accept'
  /** Takes the message whole and is gone before it answers. */
  | 'accept-and-die'
  /** Takes the message whole, and says nothing more. */
  | 'accept-and-hang'
  /** Dies when the message has begun to come. */
  | 'die-on-data'
  | { readonly code: number | 'hang'; readonly at: 'rcpt' | 'data' }

export type Got = {
  readonly from: string
  readonly to: readonly string[]
  /** The parameters of its delivery reports. */
  readonly envelopeId: string | undefined
  readonly raw: string
}

/** A real SMTP server that does what a test tells it, one thing for each message, and accepts when it was told no more. */
export async function mailServer(port = 0) {
  const got: Got[] = []
  const toDo: Does[] = []
  const waitings = new Set<() => void>()
  let asked = 0
  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession) => {
    const does = toDo.shift() ?? 'accept'
    const die = () => {
      for (const { id, _socket } of server.connections) if (id === session.id) _socket.destroy()
    }
    if (does === 'die-on-data') die()
    const raw = await read(stream)
    if (typeof does === 'object') throw withCode(does.code)
    const { mailFrom, rcptTo } = session.envelope
    if (does !== 'die-on-data')
      got.push({
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        envelopeId: envelopeIdOf(session.envelope),
        raw,
      })
    for (const waiting of waitings) waiting()
    if (does === 'accept-and-die') die()
    if (does !== 'accept') await new Promise(() => {})
  }
  const server = new SMTPServer({
    ...{
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      hideDSN: false,
      closeTimeout: 1,
      disableReverseLookup: true,
    },
    onRcptTo(_address, _session, done) {
      const does = toDo[0]
      if (typeof does !== 'object' || does.at !== 'rcpt') return done()
      toDo.shift()
      asked += 1
      for (const waiting of waitings) waiting()
      if (does.code !== 'hang') done(withCode(does.code))
    },
    onData(stream, session, done) {
      take(stream, session).then(() => done(), done)
    },
  })
  server.on('error', () => {})
  const until = async (is: () => boolean) => {
    while (!is())
      await new Promise<void>((resolve) => {
        waitings.add(resolve)
      })
  }
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    got,
    /** What it does to the next messages. */
    will: (...does: readonly Does[]) => toDo.push(...does),
    /** Resolves with the first so many messages. */
    async messages(count: number): Promise<readonly Got[]> {
      await until(() => got.length >= count)
      return got
    },
    /** Resolves when somebody waits for a recipient to be taken. */
    hanging: () => until(() => asked > 0),
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

const withCode = (code: number | 'hang') =>
  Object.assign(new Error(Number(code) < 500 ? 'Come back later' : 'Nobody of this name is here'), {
    responseCode: code,
  })

function envelopeIdOf(envelope: object): string | undefined {
  const dsn = 'dsn' in envelope ? envelope.dsn : undefined
  const id = typeof dsn === 'object' && dsn !== null && 'envid' in dsn ? dsn.envid : undefined
  return typeof id === 'string' ? id : undefined
}

async function read(stream: SMTPServerDataStream): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('latin1')
}

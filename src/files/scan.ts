import { connect, type NetConnectOpts, type Socket } from 'node:net'

/** What a scanner says of some bytes: `waiting` when it could not be asked, so that they are scanned again later. */
export type Scan = 'clean' | 'infected' | 'waiting'
export type Scanner = (content: Uint8Array) => Promise<Scan>

const PIECE = 64 * 1024
const PATIENCE_MS = 60_000

/** Asks a clamd over its own protocol: INSTREAM, each piece after its length, an empty piece at the end. */
export function clamd(address: string, patience = PATIENCE_MS): Scanner {
  const where = placeOf(address)
  return async (content) => {
    try {
      return meaningOf(await ask(where, content, patience))
    } catch {
      return 'waiting'
    }
  }
}

/** `host:port`, or the path of a socket. */
export function placeOf(address: string): NetConnectOpts {
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(address) ?? []
  if (address.startsWith('/') || host === undefined) return { path: address }
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
}

function meaningOf(answer: string): Scan {
  if (/^stream: OK$/.test(answer)) return 'clean'
  return / FOUND$/.test(answer) ? 'infected' : 'waiting'
}

async function ask(where: NetConnectOpts, content: Uint8Array, patience: number): Promise<string> {
  const socket = connect(where)
  socket.setTimeout(patience, () => socket.destroy(new Error('clamd does not answer')))
  try {
    const answered = answerOf(socket)
    // If it fails while we write, that is what is thrown; this only keeps it from being reported twice.
    answered.catch(() => {})
    await send(socket, content)
    return await answered
  } finally {
    socket.destroy()
  }
}

async function send(socket: Socket, content: Uint8Array): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for (let at = 0; at < content.length; at += PIECE) {
    const piece = content.subarray(at, at + PIECE)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    await write(socket, length)
    await write(socket, piece)
  }
  await write(socket, Buffer.alloc(4))
}

const write = (socket: Socket, bytes: Uint8Array) =>
  new Promise<void>((written, failed) => {
    socket.write(bytes, (error) => (error ? failed(error) : written()))
  })

const answerOf = (socket: Socket) =>
  new Promise<string>((answered, failed) => {
    const pieces: Buffer[] = []
    socket.on('data', (piece: Buffer) => pieces.push(piece))
    socket.on('error', failed)
    socket.on('close', () => failed(new Error('clamd closed the connection')))
    socket.on('end', () => answered(Buffer.concat(pieces).toString('utf8').replace(/\0.*$/s, '')))
  })

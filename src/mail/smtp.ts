import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

/** Where mail is handed over, as an address like smtp://user:password@host:587. */
export type SmtpServer = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte. */
  readonly secure: boolean
  /** Otherwise STARTTLS: where the server offers it, or nothing is sent, or never, for a server on the same machine. */
  readonly startTls: StartTls
  readonly login?: { readonly user: string; readonly password: string }
}

export type StartTls = 'if-offered' | 'required' | 'never'

/** From whom and to whom, as the servers on the way see it. */
export type Envelope = {
  readonly from: string
  readonly to: string
  /** Comes back in a report that it did not arrive, where the servers know delivery reports (RFC 3461). */
  readonly id: string
}

/** What the server made of a message. `uncertain`: all of it was on its way, and no answer came. */
export type HandedOver =
  | { readonly outcome: 'accepted'; readonly answer: string }
  | { readonly outcome: 'try-again'; readonly answer: string }
  | { readonly outcome: 'refused'; readonly answer: string }
  | { readonly outcome: 'uncertain'; readonly answer: string }

/** No server may keep us longer than this, whatever it does. */
export const HAND_OVER_WITHIN = 4 * 60_000
const PIECE = 65_536
const PATIENCE = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 90_000 }

/**
 * Hands a message over to a mail server. `beforeFirstByte` runs when the server asks for the message and before it
 * gets any of it; if it throws, nothing is sent. What was accepted but never answered for is told apart from what can't
 * have been accepted: until the last byte of the message has been read the server has not seen its end.
 */
export async function handOver(
  server: SmtpServer,
  envelope: Envelope,
  message: Uint8Array,
  beforeFirstByte: () => Promise<void>,
): Promise<HandedOver> {
  let ended = false
  async function* bytes() {
    await beforeFirstByte()
    for (let at = 0; at < message.length; at += PIECE) yield message.subarray(at, at + PIECE)
    ended = true
  }
  const connection = new SMTPConnection(optionsOf(server))
  const late = setTimeout(() => connection.close(), HAND_OVER_WITHIN)
  try {
    const answer = await converse(connection, server, envelope, Readable.from(bytes()))
    return { outcome: 'accepted', answer }
  } catch (error) {
    return whatBecameOf(error, ended)
  } finally {
    clearTimeout(late)
    connection.close()
  }
}

const optionsOf = ({ host, port, secure, startTls }: SmtpServer) => ({
  ...{ host, port, secure, ...PATIENCE },
  ...{ requireTLS: startTls === 'required', ignoreTLS: startTls === 'never' },
})

function converse(
  connection: SMTPConnection,
  { login }: SmtpServer,
  { from, to, id }: Envelope,
  message: Readable,
): Promise<string> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject)
    connection.once('end', () => reject(new Error('The connection ended')))
    const send = () => {
      const dsn = { id, return: 'HDRS', notify: ['FAILURE'] }
      connection.send({ from, to: [to], dsn }, message, (error, info) =>
        error === null ? resolve(info?.response ?? '') : reject(error),
      )
    }
    connection.connect((error) => {
      if (error) reject(error)
      else if (login === undefined) send()
      else
        connection.login({ user: login.user, pass: login.password }, (refused) =>
          refused === null ? send() : reject(refused),
        )
    })
  })
}

/** Only a server's own answer about this message says that it will never take it. */
function whatBecameOf(error: unknown, ended: boolean): HandedOver {
  const { message: answer, responseCode, command } = asSmtpError(error)
  if (responseCode === undefined) return { outcome: ended ? 'uncertain' : 'try-again', answer }
  const isAboutIt = command !== undefined && ABOUT_THE_MESSAGE.includes(command)
  return { outcome: responseCode >= 500 && isAboutIt ? 'refused' : 'try-again', answer }
}
const ABOUT_THE_MESSAGE = ['MAIL FROM', 'RCPT TO', 'DATA']

function asSmtpError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) }
  const responseCode = 'responseCode' in error ? error.responseCode : undefined
  const command = 'command' in error ? error.command : undefined
  return {
    message: error.message,
    ...(typeof responseCode === 'number' ? { responseCode } : {}),
    ...(typeof command === 'string' ? { command } : {}),
  }
}

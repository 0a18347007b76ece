import { mailOfMark, markIn } from './envelope.ts'
import type { ReadMessage } from './read-message.ts'

/** A report about a mail of ours (RFC 3464), as far as it says which. */
export type Report = {
  /** Whether it has failed for good: a delay is no failure, and neither is a success. */
  readonly failed: boolean
  /** What the last server said. */
  readonly says: string
  /** Our mail by its id, or by its message id. */
  readonly mail?: string
  readonly messageIds: readonly string[]
}

/** The report that a message is; undefined if it is none. */
export function reportIn(message: ReadMessage): Report | undefined {
  const status = message.parts.find(({ mediaType }) => mediaType === 'message/delivery-status')
  const back = message.to
    .flatMap((address) => markIn(address) ?? [])
    .flatMap((mark) => mailOfMark(mark) ?? [])[0]
  if (status === undefined && (back === undefined || !isFromAServer(message))) return undefined
  const fields = status === undefined ? '' : wordsOf(status.content)
  const action = /^Action:\s*(\S+)/im.exec(fields)?.[1]?.toLowerCase()
  const envelopeId = /^Original-Envelope-Id:\s*(\S+)/im.exec(fields)?.[1]
  const mail = back ?? (UUID.test(envelopeId ?? '') ? envelopeId?.toLowerCase() : undefined)
  return {
    failed: status === undefined || action === 'failed',
    says: (unfolded(fields, 'Diagnostic-Code') ?? unfolded(fields, 'Status') ?? message.subject)
      .replace(/^smtp;\s*/i, '')
      .slice(0, 500),
    ...(mail === undefined ? {} : { mail }),
    messageIds: message.parts
      .filter(({ mediaType }) => RETURNED.includes(mediaType))
      .flatMap(({ content }) => /^Message-ID:\s*(<[^<>\s]+>)/im.exec(wordsOf(content))?.[1] ?? []),
  }
}

/** Our mail, or its head, as it came back. */
const RETURNED = ['message/rfc822', 'text/rfc822-headers', 'message/global']
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const wordsOf = (content: Uint8Array) => Buffer.from(content).toString('latin1').slice(0, 100_000)

const unfolded = (fields: string, name: string): string | undefined =>
  new RegExp(`^${name}:\\s*((?:.|\\r?\\n[ \\t])*)`, 'im')
    .exec(fields)?.[1]
    ?.replaceAll(/\s+/g, ' ')
    .trim()

/** Servers write in nobody's name, so that nobody answers them. */
const isFromAServer = ({ header, from }: ReadMessage) =>
  header('return-path').some((path) => path.trim() === '<>') ||
  /^(mailer-daemon|postmaster)@/i.test(from?.address ?? '')

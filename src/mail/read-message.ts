import PostalMime, { type Address, type Email } from 'postal-mime'

/** A message as it was understood. Nothing in it is trusted. */
export type ReadMessage = {
  readonly messageId?: string
  /** The messages that it answers or follows. */
  readonly follows: readonly string[]
  readonly subject: string
  readonly from?: { readonly address: string; readonly name: string }
  /** Every address that it was sent to or delivered at. */
  readonly to: readonly string[]
  readonly text?: string
  readonly html?: string
  readonly parts: readonly Part[]
  /** All values of a header, the first one first. */
  readonly header: (name: string) => readonly string[]
  /** When the last server on the way, the landlord's own, was handed it. */
  readonly handedOver?: Date
}

/** Something attached to a message, or a part of a report. */
export type Part = {
  readonly name?: string
  readonly mediaType: string
  readonly content: Uint8Array
}

/** Reads a message; undefined if it is so broken that nothing can be read. */
export async function readMessage(raw: Uint8Array): Promise<ReadMessage | undefined> {
  try {
    return understood(
      await PostalMime.parse(raw, {
        attachmentEncoding: 'arraybuffer',
        // A message that was forwarded, or came back, is a thing of its own and not words of this one.
        forceRfc822Attachments: true,
      }),
    )
  } catch {
    return undefined
  }
}

function understood(email: Email): ReadMessage | undefined {
  if (email.headers.length === 0) return undefined
  const header = (name: string) =>
    email.headers.filter(({ key }) => key === name).map(({ value }) => value)
  const [from] = addressesOf([email.from, email.sender])
  const handedOver = handedOverAt(header('received')[0])
  return {
    ...optional('messageId', idsIn(email.messageId ?? '')[0]),
    follows: idsIn(`${email.references ?? ''} ${email.inReplyTo ?? ''}`),
    subject: oneLine(email.subject ?? ''),
    ...optional('from', from),
    to: [
      ...addressesOf([...(email.to ?? []), ...(email.cc ?? [])]).map(({ address }) => address),
      ...['delivered-to', 'x-original-to', 'envelope-to'].flatMap(header),
    ],
    ...optional('text', email.text),
    ...optional('html', email.html),
    parts: email.attachments.map(({ filename, mimeType, content }) => ({
      ...optional('name', filename ?? undefined),
      mediaType: mimeType,
      content: bytesOf(content),
    })),
    header,
    ...optional('handedOver', handedOver),
  }
}

const optional = <Name extends string, T>(name: Name, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [_ in Name]?: T }

const bytesOf = (content: ArrayBuffer | Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

function addressesOf(addresses: readonly (Address | undefined)[]) {
  return addresses
    .flatMap((one) => (one?.group === undefined ? [one] : one.group))
    .flatMap((one) =>
      one?.address === undefined || !one.address.includes('@')
        ? []
        : [{ address: one.address.trim(), name: oneLine(one.name ?? '') }],
    )
}

/** The ids in a header, each with its brackets, the first one first and each once. */
const idsIn = (text: string): readonly string[] => [...new Set(text.match(/<[^<>\s]+>/g) ?? [])]

/** Without line ends, and what else can't be seen. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()

/** Each server writes its line above those before it, with the time at its end (RFC 5321, 4.4). */
function handedOverAt(received: string | undefined): Date | undefined {
  const time = received?.slice(received.lastIndexOf(';') + 1).replaceAll(/\([^()]*\)/g, ' ')
  const at = new Date(time?.trim() ?? '')
  return received?.includes(';') && !Number.isNaN(at.getTime()) ? at : undefined
}

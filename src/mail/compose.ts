import MailComposer from 'nodemailer/lib/mail-composer'

/** An e-mail to one person, with everything that is in it. */
export type Message = {
  readonly id: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name?: string | undefined; readonly address: string }
  /** Where an answer goes, if not to the sender's address. */
  readonly replyTo?: string | undefined
  readonly subject: string
  readonly text: string
  readonly html?: string | undefined
  readonly attachments: readonly Attachment[]
  /** The messages that this one follows, by id, the oldest first. */
  readonly follows: readonly string[]
  readonly date: Date
  /** Written by the program and by nobody (RFC 3834). A letter is somebody's, though the program sends it. */
  readonly automatic: boolean
}

export type Attachment = {
  readonly name: string
  readonly mediaType: string
  readonly content: Uint8Array
}

/** The message as it goes over the wire. Made of the same parts it is the same, but for its boundaries. */
export function compose(message: Message): Promise<Uint8Array> {
  const { id, from, to, replyTo, subject, text, html, attachments, follows, date } = message
  const mail = new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    to: { name: oneLine(to.name ?? ''), address: to.address },
    subject: oneLine(subject),
    text,
    date,
    messageId: id,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(html === undefined ? {} : { html }),
    ...threadOf(follows),
    attachments: attachments.map(({ name, mediaType, content }) => ({
      ...{ filename: oneLine(name), contentType: mediaType, content: Buffer.from(content) },
    })),
    headers: {
      // Exchange and others: no "I am away until Monday" in answer to this.
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      ...(message.automatic ? { 'Auto-Submitted': 'auto-generated' } : {}),
    },
    // Nothing is read from this machine or fetched because a text says so.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return mail.compile().build()
}

function threadOf(follows: readonly string[]) {
  const last = follows.at(-1)
  return last === undefined ? {} : { inReplyTo: last, references: [...follows] }
}

/** What a person typed can't begin another header. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

import type { ReadMessage } from './read-message.ts'

/**
 * What wrote a message: a person, a program that answers for one (away until Monday), a program by itself, or a mail
 * program that says it was opened.
 */
export type Nature = 'person' | 'automatic-reply' | 'automatic' | 'receipt'

/** Tells by the headers that programs put into their mail (RFC 3834, and what came before it). */
export function natureOf({ header, subject, parts }: ReadMessage): Nature {
  const has = (name: string, pattern: RegExp) => header(name).some((value) => pattern.test(value))
  if (parts.some(({ mediaType }) => mediaType === 'message/disposition-notification'))
    return 'receipt'
  if (
    has('auto-submitted', /^\s*auto-(replied|notified)/i) ||
    has('x-autoreply', /./) ||
    has('x-autorespond', /./) ||
    has('precedence', /^\s*auto_reply/i) ||
    AWAY.test(subject)
  )
    return 'automatic-reply'
  if (
    has('auto-submitted', /^\s*auto-generated/i) ||
    has('precedence', /^\s*(bulk|junk|list)/i) ||
    has('x-auto-response-suppress', /^\s*all\b/i) ||
    has('list-id', /./)
  )
    return 'automatic'
  return 'person'
}

const AWAY = /^\s*(automatic reply|auto(matic)?[- ]?(reply|response)|out of (the )?office)\b/i

/** How the nature of a message is told to whoever reads it; nothing for what people write. */
export const NATURE_SAID: Record<Nature, string> = {
  person: '',
  'automatic-reply': 'Automatic reply',
  automatic: 'Sent by a program',
  receipt: 'Receipt',
}

import type { MailRow, MailState } from '#record/mail-list.ts'
import { londonDay, londonTime } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { tag } from '../../govuk.ts'
import type { Html } from '../../html.ts'

const STATES: Record<MailState, readonly [says: string, colour: string]> = {
  queued: ['Waits', 'govuk-tag--yellow'],
  taken: ['Being sent', 'govuk-tag--yellow'],
  sending: ['Being sent', 'govuk-tag--yellow'],
  sent: ['Sent', 'govuk-tag--green'],
  uncertain: ['Not known', 'govuk-tag--orange'],
  failed: ['Not sent', 'govuk-tag--red'],
  undelivered: ['Came back', 'govuk-tag--red'],
  kept: ['Kept here', 'govuk-tag--grey'],
}

/** Where an e-mail is, in a word or two. */
export const stateTag = (state: MailState): Html =>
  tag({ text: STATES[state][0], classes: STATES[state][1] })

/** Where an e-mail is, in a sentence. */
export function sayState({ state, attempts, sentAt, nextAt }: MailRow): string {
  switch (state) {
    case 'queued':
      return attempts === 0
        ? 'It waits to be sent.'
        : `The mail server put it off. It is tried again on ${sayTime(nextAt)}.`
    case 'taken':
    case 'sending':
      return 'It is being handed to the mail server.'
    case 'sent':
      return sentAt === null
        ? 'It arrived.'
        : `The mail server took it on ${sayTime(sentAt)}. If it comes back, it is shown here.`
    case 'uncertain':
      return 'It may have been sent: it was handed over and no answer came. It is not sent again unless you say so.'
    case 'failed':
      return 'It was not sent.'
    case 'undelivered':
      return 'It was sent and came back.'
    case 'kept':
      return 'It is kept here and is never sent.'
  }
}

/** Tuesday 7 July 2026 at 10:00 */
export const sayTime = (at: Date): string => `${sayDay(londonDay(at))} at ${londonTime(at)}`

/** Why nothing leaves, for a landlord whose mail stays here. */
export const STAYS: Record<'demonstration' | 'no-server', string> = {
  demonstration:
    'Nothing leaves this machine: this is a demonstration. Its e-mails are kept here and can be read as they would arrive.',
  'no-server':
    'Nothing leaves this machine: no mail server is set up. Whoever runs Putright can name one with the setting SMTP_URL. An e-mail that waits for a day comes back to a person.',
}

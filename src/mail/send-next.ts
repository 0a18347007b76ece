import { randomUUID } from 'node:crypto'
import type { House } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { comeBack } from './come-back.ts'
import { compose, type Message } from './compose.ts'
import { bounceMark, plus, withReference } from './envelope.ts'
import type { MailSettings } from './settings.ts'
import { type HandedOver, handOver, type SmtpServer } from './smtp.ts'
import { letGo, markSending, type Taken, takeNext } from './taken-mail.ts'
import { nextAttempt } from './waits.ts'
import { type Said, whatItSays } from './what-it-says.ts'

/** What sending needs besides the record. */
export type Sending = {
  readonly settings: MailSettings & { readonly smtp: SmtpServer }
  readonly now: () => Date
}

/**
 * Sends the next mail of a landlord that is due. False when there is none.
 *
 * Taken up (committed), marked as on its way (committed, before the server gets its first byte), handed over, recorded.
 * Whoever is stopped in between leaves it as far as it came: before the mark it is sent later, after it nobody knows
 * whether it went, and only a person has it sent again (docs/decisions/0011-mail-out.md).
 */
export async function sendNext(
  house: House,
  landlord: Landlord,
  sending: Sending,
): Promise<boolean> {
  const { settings, now } = sending
  const mail = await house.database.asLandlord(landlord.id, (tx) =>
    takeNext(tx, landlord.id, {
      ...{ from: settings.from(landlord), sender: randomUUID(), now: now() },
    }),
  )
  if (mail === undefined) return false
  const said = await whatItSays(house, landlord.id, mail)
  const became =
    said === undefined || mail.to.address === ''
      ? ({ outcome: 'refused', answer: 'What it said, or whom it was for, was erased' } as const)
      : await hand(house, landlord, sending, mail, said)
  if (became !== undefined) await recordWhatBecame(house, landlord, sending, mail, became)
  return true
}

/** Hands it over; undefined when it is not ours any more, and nothing was sent. */
async function hand(
  house: House,
  landlord: Landlord,
  { settings, now }: Sending,
  mail: Taken,
  said: Said,
): Promise<HandedOver | undefined> {
  let isOurs = true
  const mark = async () => {
    isOurs = await house.database.asLandlord(landlord.id, (tx) =>
      markSending(tx, landlord.id, mail, now()),
    )
    if (!isOurs) throw new Error('Somebody else has taken it up since')
  }
  const message = await composed({
    ...{ id: mail.messageId, from: { name: landlord.name, address: mail.from }, to: mail.to },
    ...(settings.plus && said.reference !== undefined
      ? { replyTo: plus(mail.from, said.reference) }
      : {}),
    subject: withReference(mail.subject, said.reference),
    ...{ text: said.text, html: said.html, attachments: said.attachments, follows: said.follows },
    ...{ date: now(), automatic: mail.letter === undefined },
  })
  if (typeof message === 'string') return { outcome: 'refused', answer: message }
  const back = settings.plus ? plus(mail.from, bounceMark(mail.id)) : mail.from
  const envelope = { from: back, to: mail.to.address, id: mail.id }
  const became = await handOver(settings.smtp, envelope, message, mark)
  return isOurs ? became : undefined
}

/** The message, or why none can be made of it, which trying again would not change. */
const composed = (message: Message): Promise<Uint8Array | string> =>
  compose(message).catch((error: unknown) => `No message can be made of it: ${error}`)

async function recordWhatBecame(
  house: House,
  landlord: Landlord,
  { now }: Sending,
  mail: Taken,
  { outcome, answer }: HandedOver,
): Promise<void> {
  const at = now()
  const write = (became: Parameters<typeof letGo>[3]) =>
    house.database.asLandlord(landlord.id, (tx) => letGo(tx, landlord.id, mail, became))
  if (outcome === 'accepted') {
    await write({ state: 'sent', at, answer })
    return
  }
  const again = outcome === 'try-again' ? nextAttempt(mail.attempts, at) : undefined
  if (again !== undefined) await write({ state: 'queued', at: again, answer })
  else
    await comeBack(house, landlord, mail, {
      ...{ state: outcome === 'uncertain' ? 'uncertain' : 'failed', answer, now: at },
    })
}

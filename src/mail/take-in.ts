import { randomUUID } from 'node:crypto'
import { constraintOf, sqlState } from '#db/postgres.ts'
import type { House } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { type AsDocuments, asDocuments } from './as-documents.ts'
import { reportIn } from './bounce.ts'
import { sameAddress } from './envelope.ts'
import { complaintOf } from './find-complaint.ts'
import { natureOf } from './nature.ts'
import { type ReadMessage, readMessage } from './read-message.ts'
import {
  type Became,
  digestOfMessage,
  handledBefore,
  noteHandled,
  ownMail,
  type RawMessage,
  reachedUs,
  sentWithinADay,
} from './received-mail.ts'
import { setAside, toComplaint, toTriage, wentWrong } from './take-where.ts'

/** A message with everything that is known of it before anything is done. */
export type Came = {
  readonly house: House
  readonly landlord: Landlord
  readonly found: RawMessage
  readonly message: ReadMessage | undefined
  readonly kept: AsDocuments
  readonly digest: string
  readonly received: Date
  readonly now: Date
}

/** Automatic mail beyond these from one sender within a day asks nobody to look at it. */
const MOST_AUTOMATIC = 10

/**
 * Takes in one message of a landlord's mailbox, and says what it was found to be. It is handled once: what is written
 * because of it and the note that it was handled are one transaction. Nothing is dropped, and nothing is answered.
 */
export async function takeIn(
  house: House,
  landlord: Landlord,
  found: RawMessage,
  now: Date,
): Promise<Became> {
  const message = await readMessage(found.raw)
  const digest = digestOfMessage(found.raw, message?.messageId)
  const received = reachedUs(message, found.arrived, now)
  const before = await house.database.asLandlord(landlord.id, (tx) =>
    handledBefore(tx, landlord.id, found, digest),
  )
  if (before === 'this') return 'duplicate'
  if (before === 'a-copy') {
    await house.database.asLandlord(landlord.id, (tx) =>
      noteHandled(tx, landlord.id, found, {
        ...{ id: randomUUID(), became: 'duplicate', messageId: message?.messageId },
        ...{ from: message?.from?.address, received, now },
      }),
    )
    return 'duplicate'
  }
  const nature = message === undefined ? 'person' : natureOf(message)
  const kept = await asDocuments(house, landlord.id, found.raw, message, nature, now)
  try {
    return await place({ house, landlord, found, message, kept, digest, received, now })
  } catch (error) {
    // Somebody else took it in at the same moment: what we did is undone, and theirs stands.
    if (sqlState(error) === '23505' && constraintOf(error)?.startsWith('mail_received'))
      return 'duplicate'
    throw error
  }
}

async function place(came: Came): Promise<Became> {
  const { message, house, landlord } = came
  if (message === undefined) return toTriage(came)
  const nature = natureOf(message)
  const report = reportIn(message)
  const { own, about, belongs, sent } = await house.database.asLandlord(landlord.id, async (tx) => {
    const { messageId, from } = message
    return {
      own: await ownMail(tx, landlord.id, {
        messageIds: messageId === undefined ? [] : [messageId],
      }),
      about: report && (await ownMail(tx, landlord.id, report)),
      belongs: await complaintOf(tx, landlord, message),
      sent: from === undefined ? 0 : await sentWithinADay(tx, landlord.id, from.address, came.now),
    }
  })
  // Its id alone proves nothing: whoever has had a letter of ours knows one.
  if (own !== undefined && sameAddress(own.from ?? '', message.from?.address ?? ''))
    return setAside(came, 'own', own)
  if (report !== undefined && about !== undefined)
    return report.failed ? wentWrong(came, about, report.says) : setAside(came, 'receipt', about)
  if (nature === 'receipt') return setAside(came, 'receipt')
  if (nature !== 'person' && sent >= MOST_AUTOMATIC) return setAside(came, 'set-aside')
  const joined = belongs !== undefined && (await toComplaint(came, belongs))
  return joined ? 'message' : toTriage(came)
}

import { randomUUID } from 'node:crypto'
import { type Db, sql } from '#db/sql.ts'
import { policyOn } from '#ombudsman/rulebook.ts'
import { submitContact } from '#record/contact-door.ts'
import { insertDocuments } from '#record/documents.ts'
import type { Person } from '#record/people.ts'
import { londonDay } from '#time/day.ts'
import { type Belongs, personByAddress } from './find-complaint.ts'
import { type Became, type Handled, noteHandled, type Own } from './received-mail.ts'
import { sameId } from './same-id.ts'
import type { Came } from './take-in.ts'
import { tellComplaint } from './tell-complaint.ts'
import { tellOfLetter } from './tell-of-letter.ts'

/** Adds a message to its complaint, with what is attached. False when the complaint takes none. */
export async function toComplaint(came: Came, { complaintId, person }: Belongs): Promise<boolean> {
  const { house, landlord, message, kept, received, now } = came
  return tellComplaint(house, landlord, complaintId, {
    command: {
      ...{ type: 'add-message', on: londonDay(received), id: randomUUID() },
      ...{ channel: await channelOf(came), from: person, words: kept.words.ref },
      ...(kept.subject === undefined ? {} : { subject: kept.subject.ref }),
      files: kept.files,
      ...(message?.messageId === undefined ? {} : { message: message.messageId }),
    },
    documents: kept.documents,
    requestId: requestOf(came),
    also: note(came, { became: 'message', complaintId }),
    now,
  })
}

/** Makes a contact of it: somebody looks and says what it is (Code 2024, 1.3). Its day is the day that it came. */
export async function toTriage(came: Came): Promise<Became> {
  const { house, landlord, message, kept, received, now } = came
  const contactId = randomUUID()
  const { from, people } = await senderOf(came)
  const files = kept.files.flatMap((one) => ('file' in one ? [one.file] : []))
  const channel = await channelOf(came)
  // Older than the landlord's first policy, it counts from the day that somebody could have read it.
  for (const on of new Set([londonDay(received), londonDay(now)])) {
    const answer = await submitContact(house, landlord, {
      ...{ contactId, seen: 0, by: { kind: 'system' }, requestId: requestOf(came), now },
      command: {
        ...{ type: 'receive-contact', on, channel, words: kept.words.ref, files },
        ...(from === undefined ? {} : { from }),
        ...(kept.subject === undefined ? {} : { subject: kept.subject.ref }),
        ...(message?.messageId === undefined ? {} : { message: message.messageId }),
      },
      ...{ documents: kept.documents, people },
      also: note(came, { became: 'contact', contactId }),
    })
    if ('accepted' in answer) return answer.repeated ? 'duplicate' : 'contact'
  }
  throw new Error(`Message ${came.found.uid} of ${came.found.mailbox} was not taken as a contact`)
}

/** Keeps a message without asking anybody to look at it. */
export async function setAside(
  came: Came,
  became: 'own' | 'receipt' | 'set-aside',
  own?: Own,
): Promise<Became> {
  await came.house.database.asLandlord(came.landlord.id, (tx) => keepAside(came, became, own)(tx))
  return became
}

/** Says of our mail that it did not arrive after all, and asks somebody to see to the letter that it carried. */
export async function wentWrong(came: Came, own: Own, says: string): Promise<Became> {
  const { house, landlord, now } = came
  const also = async (tx: Db) => {
    await tx.run(sql`
      update mail set state = 'undelivered', answer = ${says}
      where landlord_id = ${landlord.id} and id = ${own.id}`)
    await keepAside(came, 'bounce', own)(tx)
  }
  const told =
    own.letter !== null &&
    own.state !== 'undelivered' &&
    (await tellOfLetter(house, landlord, {
      ...{ complaintId: own.complaintId, letter: own.letter, why: 'bounced', note: says },
      ...{ requestId: requestOf(came), also, now },
    }))
  if (!told) await house.database.asLandlord(landlord.id, also)
  return 'bounce'
}

const keepAside =
  (came: Came, became: Became, own: Own | undefined) =>
  async (tx: Db): Promise<void> => {
    const { landlord, kept, now } = came
    const of = own?.complaintId ?? landlord.id
    if (kept.whole !== undefined) await insertDocuments(tx, landlord.id, of, [kept.whole], now)
    const complaintId = of === landlord.id ? undefined : of
    await note(came, { became, complaintId, mailId: own?.id })(tx)
  }

type Note = Pick<Handled, 'became' | 'complaintId' | 'contactId' | 'mailId'>

const note =
  ({ landlord, found, message, kept, digest, received, now }: Came, became: Note) =>
  (tx: Db): Promise<void> =>
    noteHandled(tx, landlord.id, found, {
      ...{ id: randomUUID(), digest, received, now, ...became },
      ...{ messageId: message?.messageId, from: message?.from?.address },
      documentId: kept.whole?.ref.document,
    })

/** Who wrote: somebody we know by that address, or somebody new; nobody when it does not say. */
async function senderOf({ house, landlord, message }: Came) {
  const sender = message?.from
  if (sender === undefined) return { from: undefined, people: [] }
  const known = await house.database.asLandlord(landlord.id, (tx) =>
    personByAddress(tx, landlord.id, sender.address),
  )
  if (known !== undefined) return { from: known, people: [] }
  const person: Person = {
    ...{ id: randomUUID(), email: sender.address },
    ...(sender.name === '' ? {} : { name: sender.name }),
  }
  return { from: person.id, people: [person] }
}

/** The policy's channel for e-mail; that for anything else if it names none. */
async function channelOf({ house, landlord, now }: Came): Promise<string> {
  const rulebook = await house.database.asLandlord(landlord.id, (tx) =>
    house.library.rulebookOf(tx, landlord.id),
  )
  const { channels } = policyOn(rulebook, londonDay(now))
  const channel =
    channels.find(({ id }) => id === 'email') ??
    channels.find(({ id }) => id === 'other') ??
    channels[0]
  return channel?.id ?? 'email'
}

/** The request that a message makes is the same whenever it is read. */
const requestOf = ({ landlord, digest }: Came): string => sameId(landlord.id, digest)

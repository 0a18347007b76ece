import type { Undelivered } from '#complaint/letters/entries.ts'
import type { Db } from '#db/sql.ts'
import type { House } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { sameId } from './same-id.ts'
import { type Left, letGo, type Taken } from './taken-mail.ts'
import { tellOfLetter } from './tell-of-letter.ts'

type CameBack = {
  readonly state: 'failed' | 'uncertain'
  readonly answer: string
  readonly now: Date
}

/** Gives mail back to a person: its state, and what the complaint is told of its letter, together. */
export async function comeBack(
  house: House,
  landlord: Landlord,
  mail: Pick<Taken, 'id' | 'complaintId' | 'sender'> & Partial<Pick<Left, 'letter'>>,
  { state, answer, now }: CameBack,
): Promise<void> {
  const why: Undelivered = state === 'uncertain' ? 'not-known' : 'refused'
  const note = state === 'uncertain' ? `${MAY_HAVE_GONE} ${answer}` : answer
  const also = async (tx: Db) => {
    if (!(await letGo(tx, landlord.id, mail, { state, answer: note }))) throw new NotOurs()
  }
  try {
    const told =
      mail.letter != null &&
      (await tellOfLetter(house, landlord, {
        ...{ complaintId: mail.complaintId, letter: mail.letter, why, note, also, now },
        requestId: sameId(mail.id, mail.sender),
      }))
    if (!told) await house.database.asLandlord(landlord.id, also)
  } catch (error) {
    if (!(error instanceof NotOurs)) throw error
  }
}

/** Somebody else has said meanwhile what became of it. Undoes what was about to be said again. */
class NotOurs extends Error {}

const MAY_HAVE_GONE = 'It may have been sent: it was handed over and no answer came.'

import { type Db, sql } from '#db/sql.ts'
import type { House } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { comeBack } from './come-back.ts'
import { type Left, leftBehind, letGo } from './taken-mail.ts'
import { GIVE_UP_AFTER } from './waits.ts'

/**
 * Sees to mail whose sender was never heard of again. What had not begun to go is sent later. What had begun may have
 * arrived: a person decides, since the program never sends it a second time by itself.
 */
export async function seeToLeftBehind(house: House, landlord: Landlord, now: Date): Promise<void> {
  const left = await house.database.asLandlord(landlord.id, (tx) =>
    leftBehind(tx, landlord.id, now),
  )
  for (const mail of left)
    if (mail.state === 'taken')
      await house.database.asLandlord(landlord.id, (tx) =>
        letGo(tx, landlord.id, mail, { state: 'queued', at: now, answer: STOPPED }),
      )
    else
      await comeBack(house, landlord, mail, {
        ...{ state: 'uncertain', answer: `${STOPPED} meanwhile.`, now },
      })
}
const STOPPED = 'The program was stopped'

/** Keeps a demonstration's mail here for good: its people are invented, and an address may be somebody's. */
export function keepHere(tx: Db, landlordId: string): Promise<number> {
  return tx.run(sql`
    update mail set state = 'kept' where landlord_id = ${landlordId} and state = 'queued'`)
}

/** Gives back to a person what has waited for a mail server too long, where there is none. */
export async function giveUp(house: House, landlord: Landlord, now: Date): Promise<void> {
  const before = new Date(now.getTime() - GIVE_UP_AFTER)
  const waiting = await house.database.asLandlord(landlord.id, (tx) => {
    // Taken up as if to send it, so that only one of several programs gives it back.
    return tx.all<Left>(sql`
      update mail set state = 'taken', taken_by = id, taken_until = ${now}
      where landlord_id = ${landlord.id} and state = 'queued' and queued_at < ${before}
      returning id, complaint_id as "complaintId", letter_id as letter, state, taken_by as sender`)
  })
  for (const mail of waiting)
    await comeBack(house, landlord, mail, { state: 'failed', answer: NO_SERVER, now })
}
const NO_SERVER = 'It was not sent: no mail server is set up (SMTP_URL).'

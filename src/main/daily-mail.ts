import { randomUUID } from 'node:crypto'
import { policyOn } from '#ombudsman/rulebook.ts'
import { takeUnmailed } from '#record/day-choice.ts'
import { insertDocuments, newDocument } from '#record/documents.ts'
import type { House } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { queueMail } from '#record/mail-queue.ts'
import { type Day, londonDay, londonTime } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { isWorkingDay } from '#time/working-days.ts'
import { whoIs } from '#web/staff/sign-in/session.ts'
import { workOf } from '#web/staff/your-day/routes.ts'
import { sayDayInText } from '#web/staff/your-day/words.ts'

/** Before people sit down at their desks, in London. */
const MORNING = '07:00'

/**
 * Queues the day of each member of staff who asked for it, on the morning of a working day: once, whichever of many
 * processes comes first.
 */
export async function mailTheDay(
  { database, library }: House,
  landlord: Landlord,
  now: Date,
): Promise<void> {
  const today = londonDay(now)
  if (londonTime(now) < MORNING) return
  await database.asLandlord(landlord.id, async (tx) => {
    const rulebook = await library.rulebookOf(tx, landlord.id)
    if (rulebook.editions.length === 0) return
    const policy = policyOn(rulebook, today)
    const calendar = rulebook.calendarOf(policy)
    if (!isKnown(calendar, today) || !isWorkingDay(calendar, today)) return
    for (const staff of await takeUnmailed(tx, landlord.id, today)) {
      const work = await workOf(tx, whoIs(landlord, staff, policy))
      const text = newDocument('day', sayDayInText(work, landlord.name, today))
      await insertDocuments(tx, landlord.id, landlord.id, [text], now)
      await queueMail(tx, landlord.id, landlord.id, {
        ...{ id: randomUUID(), now, text: text.ref.document },
        to: { address: staff.email, name: staff.name },
        subject: `Your day: ${sayDay(today)}`,
      })
    }
  })
}

const isKnown = ({ from, to }: { from: Day; to: Day }, on: Day) => from <= on && on <= to

import ical from 'ical-generator'
import { type Day, numberOfDay } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { Work } from '#views/work.ts'
import { safeDayOf } from '../worklist/groups.ts'

const A_DAY = 86_400_000

/**
 * What somebody has to do as a calendar that their own program reads: one entry a task, on the day to work to. It goes
 * out of the house, so it holds references and no names or words of anybody.
 */
export function calendarFeed(work: readonly Work[], landlord: string, now: Date): string {
  const calendar = ical({
    name: `Putright: ${landlord}`,
    prodId: { company: 'Putright', product: 'Worklist', language: 'EN' },
  })
  for (const one of work) {
    const { id, reference, next, kind, workBy, due } = one
    if (workBy === null || due === null) continue
    calendar.createEvent({
      id: `${id}-${kind}-${workBy}@putright`,
      start: atMidnight(workBy),
      allDay: true,
      summary: `${reference}: ${next}`,
      description: `Due ${sayDay(due)}${safeDayOf(one) === null ? '' : '; this is the safe day'}`,
      stamp: now,
    })
  }
  return calendar.toString()
}

const atMidnight = (on: Day) => new Date(numberOfDay(on) * A_DAY)

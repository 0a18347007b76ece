import { type Owner, totalOf } from '#complaint/putting-right/entries.ts'
import type { ActionState, OfferState } from '#complaint/putting-right/state.ts'
import type { Looked } from '#record/look.ts'
import type { Calendar } from '#time/calendar.ts'
import { type Day, daysBetween } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { sayTimeLeft, sayWorkingDaysFrom } from '#time/say-working-days.ts'
import { PastCalendarError, workingDaysBetween } from '#time/working-days.ts'
import { due } from '../../due.ts'
import type { Html } from '../../html.ts'
import { sayMoney } from '../../money.ts'
import { nameOfStaff } from './words.ts'

/** Who sees to a promise, in words. */
export function sayOwner(owner: Owner, looked: Pick<Looked, 'staff' | 'texts'>): string {
  if ('staff' in owner) return nameOfStaff(looked, owner.staff)
  return looked.texts.get(owner.contractor.document) ?? 'a contractor whose name is erased'
}

/** What was promised, in the words of whoever promised it. */
export const sayAction = ({ what }: ActionState, { texts }: Pick<Looked, 'texts'>): string =>
  texts.get(what.document) ?? 'Text erased'

export const sayOffer = (offer: OfferState): string =>
  `${sayMoney(totalOf(offer))}, offered on ${sayDay(offer.offered)}`

/** What is left of the time of a promise, or how late it is, in words and by a shape. */
export function showPromise(on: Day, calendar: Calendar, today: Day): Html {
  if (on < today)
    return due({
      ...{ state: 'late', words: lateBy(on, calendar, today) },
      date: `Overdue since ${sayDay(on)}`,
    })
  const days = known(() => workingDaysBetween(calendar, today, on))
  // A promise may be for a day that the calendar does not know yet: then days are counted.
  const words =
    days === undefined
      ? `due in ${daysBetween(today, on)} days`
      : `due ${sayWorkingDaysFrom(calendar, today, on)}`
  const state = on === today ? 'today' : days !== undefined && days <= 3 ? 'soon' : 'later'
  return due({ state, words, date: sayDay(on) })
}

/** Whether a promise was kept in time, or how late. */
export function showKept(on: Day, by: Day, calendar: Calendar): Html {
  return on > by
    ? due({ state: 'late', words: `by ${lateBy(by, calendar, on)}`, date: `Done ${sayDay(on)}` })
    : due({ state: 'met', words: 'in time', date: sayDay(on) })
}

const lateBy = (on: Day, calendar: Calendar, today: Day): string =>
  known(() => sayTimeLeft(calendar, today, on).replace(/ late$/, '')) ??
  `${daysBetween(on, today)} days`

/** What the calendar says, if it reaches so far. */
function known<T>(count: () => T): T | undefined {
  try {
    return count()
  } catch (error) {
    if (error instanceof PastCalendarError) return undefined
    throw error
  }
}

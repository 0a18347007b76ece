import type { StaffId } from '#complaint/entries.ts'
import type { Policy } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { addPeriod } from '#time/period.ts'
import type { Contact } from './contact.ts'

/** What has to be done about a contact next, by when and by whom. */
export type ContactNext = {
  readonly says: string
  /** Whose it is; that of whoever takes complaints if nobody's. */
  readonly owner?: StaffId
  /** The day to work to. */
  readonly workBy?: Day
  readonly due?: Day
}

/** The next thing to do about a contact. */
export function contactNext(contact: Contact, policy: Policy, calendar: Calendar): ContactNext {
  return {
    says: 'Decide what it is',
    workBy: contact.received,
    due: mustBeKnownBy(contact.received, policy, calendar),
  }
}

/** If it is a complaint, its clocks run already: the first of them ends on this day (Code 2024, 6.2). */
function mustBeKnownBy(received: Day, policy: Policy, calendar: Calendar): Day {
  const { log, acknowledge } = policy.stages[1]
  return [log, acknowledge]
    .flatMap((clock) =>
      clock === undefined ? [] : addPeriod(calendar, received, clock.within, clock).due,
    )
    .reduce((first, next) => (next < first ? next : first))
}

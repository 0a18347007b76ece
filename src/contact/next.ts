import type { StaffId } from '#complaint/entries.ts'
import type { Policy } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { addPeriod } from '#time/period.ts'
import { type Contact, contactStatus, type RequestState } from './contact.ts'

/** What has to be done about a contact next, by when and by whom. */
export type ContactNext = {
  readonly says: string
  /** Whose it is; that of whoever takes complaints if nobody's. */
  readonly owner?: StaffId
  /** The day to work to. */
  readonly workBy?: Day
  readonly due?: Day
}

/** The next thing to do about a contact. A comment, a survey's answer and what is not ours have no clock. */
export function contactNext(contact: Contact, policy: Policy, calendar: Calendar): ContactNext {
  const due = () => mustBeKnownBy(contact.received, policy, calendar)
  switch (contactStatus(contact)) {
    case 'to-triage':
      return { says: 'Decide what it is', workBy: contact.received, due: due() }
    case 'awaiting-details':
      // No clock waits for the private message: what it is must be known by the same day.
      return { says: 'See whether a private message has come', workBy: due(), due: due() }
    case 'open':
      return contact.request === undefined
        ? { says: 'Nothing' }
        : ofRequest(contact.request, contact, policy, calendar)
    case 'done':
      return { says: 'Nothing: it is done' }
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

/** The time within which the policy promises to get in touch about a request, if it promises any. */
export function contactBy(
  contact: Pick<Contact, 'received'>,
  { serviceRequests }: Policy,
  calendar: Calendar,
): { readonly due: Day; readonly safe: Day } | undefined {
  return serviceRequests && addPeriod(calendar, contact.received, serviceRequests.contactWithin)
}

function ofRequest(
  request: RequestState,
  contact: Contact,
  policy: Policy,
  calendar: Calendar,
): ContactNext {
  const { owner, reached, until, answered, lookAgainBy } = request
  const whose = owner === undefined ? {} : { owner }
  const promised = contactBy(contact, policy, calendar)
  const open: readonly Required<Pick<ContactNext, 'says' | 'workBy' | 'due'>>[] = [
    ...(promised === undefined || reached !== undefined
      ? []
      : [{ says: 'Get in touch about the request', workBy: promised.safe, due: promised.due }]),
    ...(until === undefined || answered !== undefined
      ? []
      : [
          { says: 'Answer the request: they agreed to wait until then', workBy: until, due: until },
        ]),
    { says: 'Look at the request again', workBy: lookAgainBy, due: lookAgainBy },
  ]
  const first = open.reduce((a, b) => (b.workBy < a.workBy ? b : a))
  return { ...first, ...whose }
}

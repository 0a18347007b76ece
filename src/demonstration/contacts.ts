import type { Text } from '#complaint/entries.ts'
import { may } from '#complaint/roles.ts'
import type { Channel, Policy } from '#policy/policy.ts'
import type { ContactSubmission } from '#record/contact-door.ts'
import { type DocumentKind, digestOf, type NewDocument, TEXT } from '#record/documents.ts'
import type { Staff } from '#record/staff.ts'
import type { Calendar } from '#time/calendar.ts'
import { addDays, type Day, londonDay } from '#time/day.ts'
import { addWorkingDays, lastWorkingDayTo } from '#time/working-days.ts'
import { actor } from './casting.ts'
import { TOLD_US, type ToldUs } from './contact-words.ts'
import { address, invented } from './names.ts'
import { type Cast, rulesOf, yearUpTo } from './plot.ts'
import { bytesFor, idFor, randomFor } from './random.ts'
import { instant } from './when.ts'

type Command = ContactSubmission['command']
type Setting = {
  readonly cast: Cast
  readonly policy: Policy
  readonly calendar: Calendar
  readonly staff: Staff
}

/** What somebody told an invented landlord that is no complaint, or not yet, in the order in which it came. */
export function contactsOf(cast: Cast): ContactSubmission[] {
  const to = londonDay(cast.until)
  const { policy, calendar } = rulesOf(cast.rulebook, to)
  const staff = cast.staff.find((one) => may(policy, actor(one), 'take-complaints'))
  if (staff === undefined) return []
  const { from } = yearUpTo(cast.rulebook, to)
  const told = TOLD_US.map((one, n) => ({ one, n, on: back(calendar, to, one.back) }))
  return told
    .filter(({ one, on }) => on >= from && channelFor(policy, one) !== undefined)
    .flatMap(({ one, n, on }) => tell({ cast, policy, calendar, staff }, one, n, on))
}

const back = (calendar: Calendar, to: Day, days: number) =>
  addWorkingDays(calendar, lastWorkingDayTo(calendar, to), -days)

/** The channel that it came by; none for something in public at a landlord without such a channel. */
function channelFor({ channels }: Policy, { by }: ToldUs): Channel | undefined {
  return by === 'in-public'
    ? channels.find(({ askPrivately }) => askPrivately)
    : (channels.find(({ id }) => id === by) ?? channels[0])
}

function tell(setting: Setting, one: ToldUs, n: number, on: Day): ContactSubmission[] {
  const { cast, policy, staff } = setting
  const key = [cast.seed, cast.landlord.slug, 'contact', n]
  const random = randomFor(...key)
  const until = londonDay(cast.until)
  const submissions: ContactSubmission[] = []
  const give = (day: Day, minutes: number, command: Command, more: Partial<ContactSubmission>) => {
    if (day > until) return
    const seen = submissions.length
    submissions.push({
      ...{ contactId: idFor(...key), seen, command, by: actor(staff) },
      ...{ requestId: idFor(...key, 'request', seen), now: instant(day, minutes + seen) },
      ...more,
    })
  }
  let papers = 0
  const write = (kind: DocumentKind, text: string) => {
    papers += 1
    return paper([...key, 'document', papers], kind, text)
  }
  const words = write('words', one.words)
  const person = {
    id: idFor(...key, 'person'),
    ...invented(random, `c${n}`),
    address: address(random),
  }
  const nameless = one.by === 'in-public'
  const channel = channelFor(policy, one)?.id ?? ''
  give(
    on,
    9 * 60 + 30,
    {
      ...{ type: 'receive-contact', on, channel, words: words.ref },
      ...(nameless ? {} : { from: person.id }),
    },
    {
      ...(one.by === 'email' ? { by: { kind: 'system' } as const } : {}),
      documents: [words],
      people: nameless ? [] : [person],
    },
  )
  for (const [day, command, documents] of followed(setting, one, on, write))
    give(day, 14 * 60, command, { documents })
  return submissions
}

type Write = (kind: DocumentKind, text: string) => NewDocument
type Follows = readonly [on: Day, command: Command, documents: readonly NewDocument[]]

/** What was made of it, and what became of that. */
function followed(
  { cast, policy, calendar, staff }: Setting,
  { became }: ToldUs,
  on: Day,
  write: Write,
): Follows[] {
  const next = (days: number) => addWorkingDays(calendar, on, days)
  const without = { choice: 'not-dissatisfied' } as const
  switch (became.found) {
    case 'nothing-yet':
      return []
    case 'asked-privately':
      return [[next(1), { type: 'ask-contact-privately', on: next(1) }, []]]
    case 'comment':
      return [[next(1), { type: 'keep-comment', on: next(1), kind: became.kind, ...without }, []]]
    case 'survey': {
      const { dissatisfied } = became
      const told = { dissatisfied, told: true }
      return [[on, { type: 'keep-survey', on, kind: 'wider', ...told }, []]]
    }
    case 'not-ours': {
      const reason = write('reason', became.reason)
      return [[next(1), { type: 'not-ours', on: next(1), reason: reason.ref }, [reason]]]
    }
    case 'request': {
      const kind = policy.serviceRequests === undefined ? 'service-request' : 'support-request'
      const lookAgainBy = addDays(next(1), 28)
      const tells = policy.serviceRequests?.tells
      const manager = cast.staff.find(({ roles }) => tells !== undefined && roles.includes(tells))
      const open: Command = {
        ...{ type: 'open-request', on: next(1), kind, ...without, owner: staff.id },
        ...(manager === undefined ? {} : { tell: { id: manager.id, roles: manager.roles } }),
        lookAgainBy,
      }
      return [[next(1), open, []], ...requested(became, next, write)]
    }
  }
}

function requested(
  { spoken, waits, done }: Extract<ToldUs['became'], { found: 'request' }>,
  next: (days: number) => Day,
  write: Write,
): Follows[] {
  const note = (text: string): [NewDocument, Text] => {
    const document = write('note', text)
    return [document, document.ref]
  }
  const follows: Follows[] = []
  if (spoken !== undefined)
    follows.push([next(spoken), { type: 'make-contact', on: next(spoken), reached: true }, []])
  if (waits !== undefined) {
    const [document, agreed] = note(
      'The plumber is on the estate that week, and they are content to wait.',
    )
    const on = next(spoken ?? 1)
    follows.push([on, { type: 'agree-more-time', on, until: next(waits), agreed }, [document]])
  }
  if (done !== undefined) {
    const [document, answer] = note(done)
    follows.push([next(5), { type: 'answer-request', on: next(5), answer }, [document]])
    follows.push([next(6), { type: 'close-request', on: next(6), because: 'done' }, []])
  }
  return follows
}

/** A text whose id and salt follow from a key, so that a load that was interrupted goes on to the same record. */
function paper(key: readonly (string | number)[], kind: DocumentKind, text: string): NewDocument {
  const salt = bytesFor('salt', ...key)
  const ref = { document: idFor(...key), digest: digestOf(salt, text) }
  return { kind, content: Buffer.from(text), mediaType: TEXT, salt, ref }
}

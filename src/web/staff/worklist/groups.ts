import { SAY_OUTCOME } from '#complaint/headline.ts'
import type { Calendar } from '#time/calendar.ts'
import { addDays, type Day, daysBetween, weekday } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { sayTimeLeft } from '#time/say-working-days.ts'
import { PastCalendarError } from '#time/working-days.ts'
import type { Work } from '#views/work.ts'
import { type DueState, due } from '../../due.ts'
import { type Html, html, path } from '../../html.ts'

/** The groups of the worklist, in the order in which they are worked through. */
const GROUPS = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'This week',
  later: 'Later',
  resident: 'Waiting for the resident',
  closed: 'Closed',
} as const
export type Group = keyof typeof GROUPS

const isWeekend = (today: Day) => weekday(today) > 5

/** The name of a group. At a weekend, the week that matters is the one to come. */
export const nameOf = (group: Group, today: Day) =>
  group === 'week' && isWeekend(today) ? 'The coming week' : GROUPS[group]

/** The Sunday up to which work is for this week. */
const endOfWeek = (today: Day) => addDays(today, (isWeekend(today) ? 14 : 7) - weekday(today))

/**
 * Late is measured from the due day, and work is done to the safe day: what has to be worked on by today or earlier is
 * for today, and what by Sunday is for this week.
 */
export function groupOf({ closed, kind, waitsFor, due, workBy }: Work, today: Day): Group {
  if (closed !== null) return 'closed'
  if (kind === null && waitsFor === 'resident') return 'resident'
  if (due !== null && due < today) return 'overdue'
  if (workBy === null) return 'later'
  if (workBy <= today) return 'today'
  return workBy <= endOfWeek(today) ? 'week' : 'later'
}

/** The page of the complaint or contact that a row is about. */
export const pageOf = ({ kind, reference }: Pick<Work, 'kind' | 'reference'>): string =>
  kind === 'contact' ? path`/desk/contacts/${reference}` : path`/desk/complaints/${reference}`

/** The rows by group, groups without rows left out. */
export function grouped(
  rows: readonly Work[],
  today: Day,
): readonly { readonly group: Group; readonly rows: readonly Work[] }[] {
  const groups = Object.keys(GROUPS) as Group[]
  return groups
    .map((group) => ({ group, rows: rows.filter((row) => groupOf(row, today) === group) }))
    .map(({ group, rows }) => ({ group, rows: group === 'overdue' ? rows.toSorted(first) : rows }))
    .filter(({ rows }) => rows.length > 0)
}

/** Of what is late, the letters that the Code times come first: nothing that is later still may hide them. */
const first = (a: Work, b: Work) => Number(isTimed(b)) - Number(isTimed(a))
const isTimed = ({ kind }: Work) => kind === 'acknowledge' || kind === 'respond'

const STATE: Record<Group, DueState> = {
  overdue: 'late',
  today: 'today',
  week: 'soon',
  later: 'later',
  resident: 'met',
  closed: 'met',
}

/** When a complaint is due, in words and as a date, with the safe day where that is earlier. */
export function whenDue(row: Work, calendar: Calendar, today: Day): Html {
  if (row.closed !== null)
    return html`${row.status === 'declined' ? 'Not accepted' : 'Closed'} on ${sayDay(row.closed)}`
  if (row.due === null) return html`${row.outcome ? `Answered: ${SAY_OUTCOME[row.outcome]}` : ''}`
  return due({
    state: STATE[groupOf(row, today)],
    words: timeLeft(calendar, today, row.due).replace(/ late$/, ''),
    date: sayDay(row.due) + safeDay(row, today),
  })
}

/** The safe day of a deadline, where it is before the due day. What a contact is, is to be known at once: that is none. */
export const safeDayOf = ({ kind, workBy, due }: Work): Day | null =>
  kind !== 'contact' && workBy !== null && due !== null && workBy < due ? workBy : null

function safeDay(work: Work, today: Day): string {
  const workBy = safeDayOf(work)
  if (workBy === null || work.due === null || work.due < today) return ''
  if (workBy === today) return '; safe day today'
  const day = sayDay(workBy).replace(/ \d{4}$/, '') // the year stands beside it
  return workBy < today ? `; safe day was ${day}` : `; safe day ${day}`
}

/** Where the calendar ends, as for a complaint of many years ago, days are counted. */
function timeLeft(calendar: Calendar, today: Day, due: Day): string {
  try {
    return sayTimeLeft(calendar, today, due)
  } catch (error) {
    if (!(error instanceof PastCalendarError)) throw error
    const days = daysBetween(today, due)
    return days < 0 ? `${-days} days late` : `in ${days} days`
  }
}

/** A text as one line of about so many characters, cut between words. */
export function oneLine(text: string, most = 90): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : undefined).replace(/[\s,;:.–-]+$/, '')}…`
}

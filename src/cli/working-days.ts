import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Calendar, CalendarError, readCalendar } from '#time/calendar.ts'
import { type Day, parseDay, sayDate } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import {
  countFrom,
  type LeftOut,
  leftOut,
  PastCalendarError,
  workingDaysBetween,
} from '#time/working-days.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { parseJson } from './json-file.ts'
import { type Row, table } from './table.ts'

const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland']

/** Adds and counts working days, as the deadlines of a complaint are counted. */
export const workingDays: Command = {
  name: 'working-days',
  usage: [
    'working-days add FROM COUNT [--calendar NAME|FILE] [--division NAME] [--json]',
    'working-days between FROM TO [--calendar NAME|FILE] [--division NAME] [--json]',
  ].join('\n'),
  summary: 'Adds working days to a day, or counts them from one day to another',
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], ...ARGUMENTS })
    const answer = readQuestion(positionals)
    const calendar = await readCalendarFile(values.calendar, values.division, io)
    const { json, rows } = ask(answer, calendar)
    io.out(
      values.json ? `${JSON.stringify(json)}\n` : table([...rows, ['Calendar', say(calendar)]]),
    )
    return 0
  },
}

const ARGUMENTS = {
  allowPositionals: true,
  options: {
    calendar: { type: 'string', default: 'england-and-wales' },
    division: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
} as const

type Answer = (calendar: Calendar) => { readonly json: object; readonly rows: readonly Row[] }

function readQuestion([verb, from, to, ...more]: readonly string[]): Answer {
  if (verb !== 'add' && verb !== 'between')
    throw new UsageError('write “add FROM COUNT” or “between FROM TO”')
  const needs = verb === 'add' ? 'a day and a number of working days' : 'two days'
  if (from === undefined || to === undefined || more.length > 0)
    throw new UsageError(`“${verb}” needs ${needs}, and nothing else`)
  return verb === 'add' ? add(readDay(from), readCount(to)) : between(readDay(from), readDay(to))
}

const add =
  (from: Day, count: number): Answer =>
  (calendar) => {
    const { due, safe, leftOut } = countFrom(calendar, from, count)
    return {
      json: { from, workingDays: count, due, safe, leftOut },
      rows: [
        ['From', sayDay(from)],
        ['Working days', String(count)],
        ['Due', sayDay(due)],
        ['Safe', sayDay(safe)],
        ...rowsOf(leftOut),
      ],
    }
  }

const between =
  (from: Day, to: Day): Answer =>
  (calendar) => {
    const count = workingDaysBetween(calendar, from, to)
    const days = leftOut(calendar, from, to)
    return {
      json: { from, to, workingDays: count, leftOut: days },
      rows: [
        ['From', sayDay(from)],
        ['To', sayDay(to)],
        ['Working days', String(count)],
        ...rowsOf(days),
      ],
    }
  }

function ask(answer: Answer, calendar: Calendar): ReturnType<Answer> {
  try {
    return answer(calendar)
  } catch (error) {
    if (error instanceof PastCalendarError) throw new UsageError(error.message)
    throw error
  }
}

function readDay(text: string): Day {
  const on = parseDay(text)
  if (on === undefined) throw new UsageError(`“${text}” is not a day: write it like 2026-03-31`)
  return on
}

function readCount(text: string): number {
  if (!/^\d{1,6}$/.test(text))
    throw new UsageError(`“${text}” is not a number of working days: write it like 10`)
  return Number(text)
}

/** One of the nations' calendars that come with Putright, or a file of the same form. */
async function readCalendarFile(
  name: string,
  division: string | undefined,
  io: Io,
): Promise<Calendar> {
  const file = NATIONS.includes(name) ? join(io.root, 'calendars', `${name}.json`) : name
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const known = `the calendars that come with Putright are ${NATIONS.join(', ')}`
    throw new UsageError(
      error.code === 'ENOENT'
        ? `there is no calendar or file ${name}; ${known}`
        : `the file ${name} can't be read (${error.code})`,
    )
  })
  try {
    return readCalendar(parseJson(text, name), division)
  } catch (error) {
    if (error instanceof CalendarError) throw new UsageError(`${name}: ${error.message}`)
    throw error
  }
}

const say = ({ name, from, to }: Calendar) => `${name}, ${sayDate(from)} to ${sayDate(to)}`

const rowsOf = (days: readonly LeftOut[]): readonly Row[] =>
  days.map(({ date, why }, i) => [i === 0 ? 'Left out' : '', `${sayDay(date)}, ${why}`])

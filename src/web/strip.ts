import type { Calendar } from '#time/calendar.ts'
import { addDays, type Day, daysBetween, partsOf, weekday } from '#time/day.ts'
import { sayDay, sayList, sayMonth } from '#time/say-day.ts'
import { type Html, html, join } from './html.ts'

/** A day to point out. `letter` stands in its square, `word` in the key and in the text. */
export type StripMark = {
  readonly day: Day
  readonly letter: string
  readonly word: string
  /** A safe day has a round end and a due day a double frame, whatever their colour. */
  readonly shape?: 'safe' | 'due'
}

export type Strip = {
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly calendar: Pick<Calendar, 'holidays'>
  readonly marks: readonly StripMark[]
  /** The day after which it is late; without it, the last due day. */
  readonly lateAfter?: Day | undefined
  /** The day on which it was done: lateness ends with it. */
  readonly doneOn?: Day | undefined
  /** What the strip says, for those who can't see it: `Day 4 of 10 working days`. */
  readonly summary: string
}

/** The days of a clock as small squares, a week at a time, from Monday to Sunday. */
export function strip(shown: Strip): Html {
  const first = addDays(shown.from, 1 - weekday(shown.from))
  const count = Math.floor(daysBetween(first, shown.to) / 7) + 1
  const weeks = Array.from({ length: count }, (_, i) => addDays(first, i * 7))
  return html`<div class="pr-strip">
    <div class="pr-strip__days" role="img" aria-label="${inWords(shown)}">${shorten(weeks).map(
      (week) =>
        typeof week === 'number'
          ? html`<span class="pr-strip__gap">… ${week} weeks …</span>`
          : weekOf(week, shown),
    )}</div>
    ${key(shown)}
  </div>`
}

/** Of a clock that has run for a year, the beginning and the end are enough. */
function shorten(weeks: readonly Day[]): readonly (Day | number)[] {
  if (weeks.length <= 14) return weeks
  return [...weeks.slice(0, 6), weeks.length - 12, ...weeks.slice(-6)]
}

function weekOf(monday: Day, shown: Strip): Html {
  const days = [0, 1, 2, 3, 4, 5, 6].map((i) => addDays(monday, i))
  const [first = monday] = days.filter((on) => on >= shown.from)
  const isNewMonth = first === shown.from || partsOf(first).date <= 7
  return html`<div><div class="pr-strip__month">${isNewMonth && sayMonth(first)}</div>
    <div class="pr-strip__week">${days.map((on) => square(on, shown))}</div></div>`
}

function square(on: Day, shown: Strip): Html {
  const { from, to, today, calendar, marks, lateAfter, doneOn = today } = shown
  const here = marks.filter((mark) => mark.day === on)
  const due = lateAfter ?? marks.findLast((mark) => mark.shape === 'due')?.day
  const isHoliday = calendar.holidays.has(on)
  const kinds = [
    (on < from || on > to) && 'out',
    (weekday(on) > 5 || isHoliday) && 'off',
    isHoliday && weekday(on) <= 5 && 'holiday',
    on < today && 'past',
    due !== undefined && on > due && on <= doneOn && 'late',
    on === today && 'today',
    ...here.map((mark) => mark.shape),
  ]
  const names = kinds.map((kind) => kind && ` pr-strip__day--${kind}`)
  const letters = here.length > 0 ? here.map((mark) => mark.letter).join('') : isHoliday && 'H'
  return html`<div class="pr-strip__day${names}"><span>${partsOf(on).date}</span><span class="pr-strip__mark">${letters}</span></div>`
}

function inWords({ summary, marks, today, ...shown }: Strip): string {
  const holidays = holidaysIn(shown).map(
    (on) => `${sayDay(on)} (${shown.calendar.holidays.get(on)})`,
  )
  return [
    summary,
    ...marks.map((mark) => `${mark.word}: ${sayDay(mark.day)}`),
    `Today: ${sayDay(today)}`,
    ...(holidays.length > 0 ? [`Not counted: ${sayList(holidays)}`] : []),
  ].join('. ')
}

/** The same for everyone: what the letters mean. */
function key(shown: Strip): Html {
  const marks = shown.marks.map(
    (mark) => html`<li><strong>${mark.letter}</strong> ${mark.word}: ${sayDay(mark.day)}</li>`,
  )
  const holidays = holidaysIn(shown).map(
    (on) => `${sayDay(on)} (${shown.calendar.holidays.get(on)})`,
  )
  const framed = shown.today <= shown.to && html`<li>Framed: today, ${sayDay(shown.today)}</li>`
  return html`<ul class="pr-strip__key">${join(marks, ' ')}${
    holidays.length > 0 && html` <li><strong>H</strong> Not counted: ${sayList(holidays)}</li>`
  } ${framed}</ul>`
}

function holidaysIn({
  from,
  to,
  calendar,
}: Pick<Strip, 'from' | 'to' | 'calendar'>): readonly Day[] {
  const within = [...calendar.holidays.keys()].filter((on) => on >= from && on <= to)
  return within.filter((on) => weekday(on) <= 5).sort()
}

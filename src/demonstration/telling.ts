import type { Outcome } from '#complaint/entries.ts'
import { addDays, type Day, weekday } from '#time/day.ts'
import { sayShortDay } from '#time/say-day.ts'
import type { Random } from './random.ts'
import { reasonsFor } from './words/findings.ts'
import type { Kind, Matter } from './words/matter.ts'

/** A matter as one person tells it, with its days and numbers filled in. */
export type Telling = {
  readonly category: string
  readonly about: string
  readonly words: string
  readonly wanted: string
  readonly points: readonly string[]
  readonly aboutStaff: boolean
  /** What an investigation finds, point by point. */
  reasons(outcomes: readonly Outcome[]): readonly string[]
  /** The work that is promised, by that day. */
  action(by: Day): string
  /** What is done about it in all, the last of it by that day, with the money. */
  remedy(by: Day, pounds: number): string
}

export function tellingOf(random: Random, kind: Kind, matter: Matter, received: Day): Telling {
  const slots = slotsFor(random, received)
  const filled = (text: string, more: Slots = {}) => fill(text, { ...slots, ...more })
  return {
    category: kind.category,
    about: filled(matter.about),
    words: filled(matter.words),
    wanted: filled(matter.wanted),
    points: matter.points.map((point) => sentence(filled(point))),
    aboutStaff: matter.aboutStaff ?? false,
    reasons: (outcomes) => reasonsFor(random, kind.rule, outcomes),
    action: (by) => filled(matter.remedy, { remedyDate: sayShortDay(by) }),
    remedy: (by, pounds) =>
      [
        random.pick(SORRY),
        filled(matter.remedy, { remedyDate: sayShortDay(by) }),
        `We offer you £${pounds} ${random.pick(FOR)}.`,
      ].join(' '),
  }
}

const SORRY = ['We apologise.', 'We are sorry for this.', 'We apologise for what went wrong.']
const FOR = [
  'for the distress',
  'for the inconvenience',
  'for the time it took',
  'for the trouble it gave you',
]

type Slots = Readonly<Record<string, string>>

/** Days lie before the complaint, and the second after the first. */
function slotsFor(random: Random, received: Day): Slots {
  const weeks = random.int(3, 9)
  const first = addDays(received, -(weeks * 7) - random.int(0, 6))
  const second = addDays(first, random.int(5, weeks * 7 - 7))
  return {
    date: sayShortDay(first),
    date2: sayShortDay(second),
    weekday: WEEKDAYS[weekday(second) % 5] ?? 'Monday',
    weeks: NUMBERS[weeks] ?? '',
    months: NUMBERS[random.int(4, 11)] ?? '',
    times: NUMBERS[random.int(3, 6)] ?? '',
    age: NUMBERS[random.int(3, 9)] ?? '',
    years: String(random.int(68, 89)),
    pages: String(random.int(58, 94)),
    floor: random.pick(['second', 'third', 'fourth']),
    room: random.pick(['back bedroom', 'front room', 'bathroom', 'hall', 'small bedroom']),
    amount: String(random.int(3, 24) * 25),
    more: `${random.int(3, 9)},500`,
  }
}

const NUMBERS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
]
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

function fill(text: string, slots: Slots): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`Nothing to put in for {${name}}`)
    return value
  })
}

/** With a capital letter: points are kept as sentences of their own. */
const sentence = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

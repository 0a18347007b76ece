import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import type { Answering, Fate, StageFate, Unnumbered } from './fate.ts'
import { dealt, type Random, randomFor } from './random.ts'
import { showcase } from './showcase.ts'
import type { Size } from './size.ts'
import { arrivals } from './when.ts'

export type Year = { readonly from: Day; readonly to: Day }

/** The fates of a landlord's complaints over a year, in the order in which they arrive. */
export function fatesOf(
  key: readonly (string | number)[],
  size: Size,
  year: Year,
  calendar: Calendar,
): Fate[] {
  const random = randomFor('fates', ...key)
  const open = showcase(random, size, year.to, calendar)
  const count = Math.max(0, size.complaints - open.length)
  const drawn = drawnFates(random, arrivals(random, year.from, year.to, count))
  const all = [...drawn, ...open]
    .map((fate, n): Fate => ({ ...fate, n }))
    .sort((a, b) => (a.received < b.received ? -1 : a.received > b.received ? 1 : a.n - b.n))
  return withOmbudsman(all)
}

/** The first that was reviewed has been determined by now, and the second is asked about. */
function withOmbudsman(all: readonly Fate[]): Fate[] {
  const [first, second] = all.filter((fate) => fate.second !== undefined)
  return all.map((fate) => {
    if (fate === first) return { ...fate, ombudsman: 'determined' }
    return fate === second ? { ...fate, ombudsman: 'evidence' } : fate
  })
}

function drawnFates(random: Random, days: readonly Day[]): Unnumbered[] {
  const count = days.length
  const firsts = stageFates(random, count, FIRST)
  const escalated = dealt(random, count, { yes: 18, no: 82 })
  const seconds = stageFates(random, escalated.filter((one) => one === 'yes').length, SECOND)
  const withdrawn = dealt(random, count, { yes: 3, no: 97 })
  const closes = dealt(random, count, { content: 40, 'no-reply': 50, never: 10 })
  return days.map((received, i) => {
    const second = escalated[i] === 'yes' ? seconds.pop() : undefined
    const asked = { after: askedAfter(random) }
    return {
      received,
      first: firsts[i] as StageFate,
      ...(second === undefined ? {} : { second: { ...second, asked } }),
      withdrawn: withdrawn[i] === 'yes' && second === undefined,
      confidential: random.chance(0.005),
      closes: closes[i] ?? 'never',
    }
  })
}

// As all landlords of 1,000 homes or more answered in 2024/25, tenants' complaints together.
const FIRST = { 'in-time': 64, extended: 14, late: 17, 'extended-and-late': 5 }
const SECOND = { 'in-time': 57, extended: 18, late: 20, 'extended-and-late': 5 }

function stageFates(
  random: Random,
  count: number,
  answers: Readonly<Record<Answering, number>>,
): StageFate[] {
  const outcomes = dealt(random, count, { upheld: 55, 'partly-upheld': 20, 'not-upheld': 25 })
  const prompt = dealt(random, count, { yes: 90, no: 10 })
  return dealt(random, count, answers).map((answer, i) => {
    const log = random.int(0, 2)
    const acknowledge = prompt[i] === 'yes' ? Math.max(log, random.int(1, 4)) : random.int(6, 9)
    return {
      log,
      assign: random.int(log, Math.max(log, acknowledge)),
      acknowledge,
      answer,
      lateBy: 1 + Math.floor(-5 * Math.log(1 - random.next())),
      outcome: outcomes[i] ?? 'upheld',
    }
  })
}

/** Most ask within a fortnight; a few after the policy's time, which is flagged and never refused. */
const askedAfter = (random: Random) => (random.chance(0.9) ? random.int(0, 9) : random.int(22, 40))

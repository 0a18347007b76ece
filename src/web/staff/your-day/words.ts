import type { Day } from '#time/day.ts'
import { sayDay, sayList } from '#time/say-day.ts'
import type { Work } from '#views/work.ts'
import { type Group, groupOf, nameOf, pageOf, safeDayOf } from '../worklist/groups.ts'

/** One thing to do, without a name in it. */
export type DayLine = {
  readonly reference: string
  readonly href: string
  readonly says: string
  readonly when: string
}
export type DayPart = {
  readonly id: Group
  readonly title: string
  readonly lines: readonly DayLine[]
}

const SHOWN = ['overdue', 'today', 'week'] as const satisfies readonly Group[]

/** What is overdue, for today and for this week. What comes later is on the worklist. */
export function dayParts(work: readonly Work[], today: Day): readonly DayPart[] {
  return SHOWN.flatMap((id) => {
    const lines = work.filter((one) => groupOf(one, today) === id).map(lineOf)
    return lines.length === 0 ? [] : [{ id, title: nameOf(id, today), lines }]
  })
}

function lineOf(work: Work): DayLine {
  const { reference, next, due } = work
  const safeDay = safeDayOf(work)
  const safe = safeDay === null ? '' : ` Safe day ${sayDay(safeDay)}.`
  return {
    reference,
    href: pageOf(work),
    says: next,
    when: due === null ? '' : `Due ${sayDay(due)}.${safe}`,
  }
}

export function sayDayInOneSentence(parts: readonly DayPart[]): string {
  const said = parts.map(({ id, lines }) => SAY[id as (typeof SHOWN)[number]](lines.length))
  return said.length === 0
    ? 'Nothing is overdue, and nothing has to be done this week.'
    : `${sayList(said)}.`.replace(/^./, (first) => first.toUpperCase())
}

const SAY: Record<(typeof SHOWN)[number], (n: number) => string> = {
  overdue: (n) => `${n} ${n === 1 ? 'is' : 'are'} overdue`,
  today: (n) => `${n} ${n === 1 ? 'is' : 'are'} for today`,
  week: (n) => `${n} ${n === 1 ? 'is' : 'are'} for later this week`,
}

/** The day as plain text, for an e-mail. */
export function sayDayInText(work: readonly Work[], landlord: string, today: Day): string {
  const parts = dayParts(work, today)
  return [
    `Your day at ${landlord}: ${sayDay(today)}`,
    sayDayInOneSentence(parts),
    ...parts.map(({ title, lines }) =>
      [title, ...lines.map(({ reference, says, when }) => `- ${reference}: ${says}. ${when}`)].join(
        '\n',
      ),
    ),
    'Sign in to Putright to see them. To stop this e-mail, choose “Your day” at the foot of any page.',
  ].join('\n\n')
}

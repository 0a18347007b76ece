import { type Deadline, verdict, workBy } from '#complaint/deadlines.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { sayTimeLeft, sayWorkingDaysFrom } from '#time/say-working-days.ts'
import { workingDaysBetween } from '#time/working-days.ts'
import { type DueState, due } from '../../due.ts'
import type { Html } from '../../html.ts'

/** Whether a deadline was kept, or what is left of it, in words and by a shape. */
export function showVerdict(deadline: Deadline, calendar: Calendar, today: Day): Html {
  const late = (on: Day) => sayTimeLeft(calendar, on, deadline.due).replace(/ late$/, '')
  switch (verdict(deadline, today)) {
    case 'in-time':
      return due({ state: 'met', words: 'in time', ...dated(deadline.done) })
    case 'late':
      return due({
        state: 'late',
        words: `by ${late(deadline.done ?? today)}`,
        ...dated(deadline.done, 'Done'),
      })
    case 'overdue':
      return due({ state: 'late', words: late(today), ...dated(deadline.due, 'Overdue since') })
    case 'open': {
      const words = `due ${sayWorkingDaysFrom(calendar, today, deadline.due)}`
      return due({ state: urgency(deadline, calendar, today), words, ...dated(deadline.due) })
    }
  }
}

function urgency(deadline: Deadline, calendar: Calendar, today: Day): DueState {
  if (deadline.provisional) return 'provisional'
  if (deadline.due === today) return 'today'
  return workingDaysBetween(calendar, today, workBy(deadline)) <= 3 ? 'soon' : 'later'
}

const dated = (on: Day | undefined, before = '') =>
  on === undefined ? {} : { date: `${before} ${sayDay(on)}`.trim() }

import type { Day } from '#time/day.ts'
import { type Complaint, statusOf } from '../complaint.ts'
import { accept, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { Text } from '../entries.ts'
import type { AfterCommand } from './commands.ts'
import type { AfterEntry, Rating, ReopenedBecause } from './entries.ts'

/** What is known from after the closing: whether they were asked what they thought, what they said, and reopenings. */
export type After = {
  readonly viewsAsked?: Day
  readonly views: readonly Views[]
  readonly reopened: readonly { readonly on: Day; readonly because: ReopenedBecause }[]
}

export type Views = {
  readonly on: Day
  readonly handling?: Rating
  readonly outcome?: Rating
  readonly words?: Text
}

export const NOTHING_AFTER: After = { views: [], reopened: [] }

/** What an entry makes of a complaint that was closed. Opened again, it stands where it stood: no clock begins anew. */
export function evolveAfter(complaint: Complaint, entry: AfterEntry): Complaint {
  const { after } = complaint
  switch (entry.type) {
    case 'complaint-reopened': {
      const { closed: _closed, ...open } = complaint
      const { on, because } = entry
      return { ...open, after: { ...after, reopened: [...after.reopened, { on, because }] } }
    }
    case 'views-asked':
      return { ...complaint, after: { ...after, viewsAsked: entry.on } }
    case 'views-given': {
      const { type: _type, ...views } = entry
      return { ...complaint, after: { ...after, views: [...after.views, views] } }
    }
  }
}

/**
 * What follows for a closed complaint. Opening it again gives nobody more time: what was not answered is still due when
 * it was, and what was answered is not answered anew, since no stage has two answers.
 */
export function decideAfter(command: AfterCommand, complaint: Complaint): Decision {
  const { closed, after } = complaint
  if (closed === undefined) return wrongStatus(command.type, statusOf(complaint))
  if (command.on < closed.on)
    return refuse({ refused: 'before-closing', field: 'on', closed: closed.on })
  switch (command.type) {
    case 'reopen':
      if (closed.because === 'withdrawn' && command.because !== 'closed-in-error')
        return refuse({ refused: 'withdrawn-stays', field: 'because' })
      return accept({ ...command, type: 'complaint-reopened' })
    case 'ask-views':
      if (after.viewsAsked !== undefined && after.viewsAsked >= closed.on)
        return refuse({ refused: 'views-asked-before', asked: after.viewsAsked })
      return accept({ ...command, type: 'views-asked' })
    case 'record-views': {
      const { handling, outcome, words } = command
      if (handling === undefined && outcome === undefined && words === undefined)
        return refuse({ refused: 'no-views', field: 'handling' })
      return accept({ ...command, type: 'views-given' })
    }
  }
}

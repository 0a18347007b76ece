import type { Command } from '#complaint/commands.ts'
import type { ToPutRight } from '#complaint/putting-right/commands.ts'
import { day } from '#time/day.ts'
import { respond } from './commands.ts'
import { text } from './given.ts'

type Outcomes = Parameters<typeof respond>[1]

/** An answer that puts right what is given, in place of an apology alone. */
export const respondWith = (on: string, toPutRight: ToPutRight, outcomes?: Outcomes): Command =>
  ({ ...respond(on, outcomes), ...toPutRight }) as Command

/** A new boiler by a day, which a contractor sees to. */
export const newBoiler = (due: string) => ({
  id: 'new-boiler',
  what: text('A new boiler'),
  owner: { contractor: text('Oakwell Heating') },
  due: day(due),
  agreed: 'yes' as const,
})

export const boilerDone = (on: string): Command => ({
  type: 'complete-action',
  on: day(on),
  action: 'new-boiler',
  evidence: text('Seen on site'),
})

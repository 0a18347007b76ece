import type { Day } from '#time/day.ts'
import type { Command } from './commands.ts'
import type { Complaint } from './complaint.ts'
import type { Deadline } from './deadlines.ts'
import type { Context, Decision } from './decision.ts'
import type { Entry } from './entries.ts'
import type { Refusal } from './refusals.ts'
import type { Rights } from './rights.ts'
import type { Task } from './task.ts'

type Rules = Pick<Context, 'policy' | 'calendar'>

/** What belongs together: commands, what lets somebody give them, what follows, what is refused, what is left to do. */
export type FamilyOf<
  C extends { readonly type: string },
  E extends { readonly type: string },
  R extends { readonly refused: string },
> = {
  /** What each command does, to go after "so it can’t be". */
  readonly commands: Readonly<Record<C['type'], string>>
  readonly needs: Readonly<Record<C['type'], Rights>>
  readonly entries: Readonly<Record<E['type'], true>>
  readonly refusals: Readonly<Record<R['refused'], true>>
  /** What follows from a command of the family. */
  decide(command: C, complaint: Complaint, context: Context): Decision
  /** What an entry of the family makes of a complaint. */
  evolve(complaint: Complaint, entry: E): Complaint
  /** Such a refusal in one clear sentence. */
  say(refusal: R): string
  /** What somebody has to do by a day. */
  tasks?(complaint: Complaint, deadlines: readonly Deadline[], rules: Rules): readonly Task[]
  /** The earliest day that a command can be about; the day the complaint came, if a family says nothing else. */
  earliest?(command: C, complaint: Complaint): Day | undefined
}

/** A family whose commands, entries and refusals are not looked into. */
export type Family = FamilyOf<Command, Entry, Refusal>

import type { Day } from '#time/day.ts'
import type { StaffId, Text } from '../entries.ts'
import type { Telling } from './entries.ts'

/** What can be asked of how a complaint goes from hand to hand, and who is told of it. */
export type ProcedureCommand =
  | { readonly type: 'note-telling'; readonly on: Day; readonly said: readonly Telling[] }
  | {
      readonly type: 'inform-colleague'
      readonly on: Day
      readonly staff: StaffId
      readonly rule?: string
      readonly words: Text
    }
  | {
      readonly type: 'refer'
      readonly handler: { readonly id: StaffId; readonly roles: readonly string[] }
      readonly reason: Text
      /** Whether they have said that they will be fair. */
      readonly declared?: boolean
    }
  | {
      readonly type: 'vary-procedure'
      readonly on: Day
      readonly decided: Text
      readonly reason?: Text
      readonly handler?: StaffId
    }
  | { readonly type: 'let-in'; readonly staff: StaffId; readonly reason?: Text }
  | { readonly type: 'look-through'; readonly on: Day; readonly note?: Text }
  | { readonly type: 'use-discretion'; readonly on: Day; readonly reason: Text }

export type ProcedureCommandType = ProcedureCommand['type']

/** What such a command does, to go after "so it can’t be". */
export const PROCEDURE_COMMAND_DONE: Record<ProcedureCommandType, string> = {
  'note-telling': 'taken down',
  'inform-colleague': 'told of',
  refer: 'referred',
  'vary-procedure': 'handled in another way',
  'let-in': 'opened to somebody else',
  'look-through': 'looked through for stage 2',
  'use-discretion': 'taken by a decision',
}

import type { Text } from '../entries.ts'

/** What can be asked of how long the record of a complaint is kept. */
export type RetentionCommand =
  | { readonly type: 'hold-disposal'; readonly hold: string; readonly reason: Text }
  | { readonly type: 'lift-hold'; readonly hold: string; readonly reason: Text }
  | { readonly type: 'dispose' }

export type RetentionCommandType = RetentionCommand['type']

/** What such a command does, to go after "so it can’t be". */
export const RETENTION_COMMAND_DONE: Record<RetentionCommandType, string> = {
  'hold-disposal': 'kept longer',
  'lift-hold': 'let go of',
  dispose: 'disposed of',
}

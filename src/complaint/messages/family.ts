import type { FamilyOf } from '../family.ts'
import { MESSAGE_NEEDS } from './access.ts'
import { MESSAGE_COMMAND_DONE, type MessageCommand } from './commands.ts'
import { decideMessages, evolveMessages } from './decide.ts'
import { MESSAGE_ENTRIES, type MessageEntry } from './entries.ts'
import { MESSAGE_REFUSALS, type MessageRefusal, sayMessageRefusal } from './refusals.ts'
import { messageTasks } from './tasks.ts'

export const MESSAGE_FAMILY: FamilyOf<MessageCommand, MessageEntry, MessageRefusal> = {
  commands: MESSAGE_COMMAND_DONE,
  needs: MESSAGE_NEEDS,
  entries: MESSAGE_ENTRIES,
  refusals: MESSAGE_REFUSALS,
  decide: decideMessages,
  evolve: (complaint, entry) => ({
    ...complaint,
    messages: evolveMessages(complaint.messages, entry),
  }),
  say: sayMessageRefusal,
  tasks: (complaint, _deadlines, rules) => messageTasks(complaint, rules),
  // A message may have come before the complaint that it was found to belong to.
  earliest: (command, { received }) => (command.type === 'add-message' ? undefined : received),
}

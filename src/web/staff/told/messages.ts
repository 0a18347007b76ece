import type { MessageEntry } from '#complaint/messages/entries.ts'
import { nameOf } from '#policy/policy.ts'
import { type Known, type Told, told } from './told.ts'

/** What passed between the landlord and whoever complains. */
export function tellMessage(entry: MessageEntry, { rules, complaint }: Known): Told {
  switch (entry.type) {
    case 'message-received': {
      const from =
        entry.from === undefined || entry.from === complaint.complainant
          ? undefined
          : 'From somebody else than whoever complains'
      return told('Message received', [nameOf(rules.policy.channels, entry.channel), from], {
        About: entry.subject,
        'What they said': entry.words,
      })
    }
    case 'message-seen':
      return told('Message read', [])
    case 'private-message-asked':
      return told('Asked to go on in a private message', ['No clock waits for it'])
    case 'private-message-noted':
      return told(
        entry.came ? 'The details came in private' : 'No private message has come',
        entry.came ? [] : ['The complaint goes on with what is known'],
        { Note: entry.note },
      )
  }
}

import type { LetterEntry, LetterKind, Undelivered } from '#complaint/letters/entries.ts'
import { SAY_MEANS } from '../complaint/words.ts'
import type { Told } from './told.ts'

/** What each letter is called. */
export const SAY_LETTER: Record<LetterKind, string> = {
  acknowledgement: 'Acknowledgement',
  clarification: 'Question about the complaint',
  extension: 'Notice of an extension',
  update: 'Update',
  'comment-invitation': 'Findings for comment',
  refusal: 'Refusal to accept the complaint',
  'early-resolution': 'Offer to settle it early',
  response: 'Answer',
  'escalation-refusal': 'Refusal to take it to stage 2',
  closure: 'Closing letter',
  restriction: 'Notice of a restriction of contact',
  meeting: 'Invitation to a meeting',
  'new-date': 'Notice of a new date',
}

const SAY_UNDELIVERED: Record<Undelivered, string> = {
  bounced: 'The e-mail came back',
  refused: 'The e-mail was refused',
  returned: 'The letter came back',
  'not-known': 'It is not known whether it arrived',
}

/** What became of a letter, in words. */
export function tellLetter(entry: LetterEntry): Told {
  switch (entry.type) {
    case 'letter-issued':
      return {
        title: `Letter issued: ${SAY_LETTER[entry.kind].toLowerCase()}`,
        facts: [
          SAY_MEANS[entry.means],
          ...(entry.checkedBy === undefined ? [] : ['Looked over first']),
        ],
        texts: [],
      }
    case 'letter-posted':
      return { title: 'Letter posted', facts: [], texts: [] }
    case 'letter-undelivered':
      return {
        title: 'Letter not delivered',
        facts: [SAY_UNDELIVERED[entry.why]],
        texts: entry.note === undefined ? [] : [['What came back', entry.note]],
      }
    case 'letter-seen-to':
      return {
        title: 'Undelivered letter seen to',
        facts: [],
        texts: [['What was done', entry.what]],
      }
  }
}

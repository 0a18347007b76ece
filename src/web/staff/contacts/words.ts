import type { Text } from '#complaint/entries.ts'
import type { Found } from '#contact/contact.ts'
import type { RequestClosed } from '#contact/entries.ts'
import type { LookedContact } from '#record/look-contact.ts'
import { oneLine } from '../worklist/groups.ts'

/** What a contact was found to be. */
export const SAY_FOUND: Record<Found, string> = {
  complaint: 'A complaint',
  joined: 'Belongs to a complaint',
  'service-request': 'Service request',
  'support-request': 'Support request',
  comment: 'Comment',
  suggestion: 'Suggestion',
  compliment: 'Compliment',
  survey: 'Answer to a survey',
  'not-ours': 'Not ours',
  'no-details': 'No details came in private',
}

export const SAY_REQUEST_CLOSED: Record<RequestClosed, string> = {
  done: 'It is done',
  'not-wanted': 'They no longer want it',
  'nothing-to-do': 'There is nothing that we can do',
  'passed-on': 'It is passed on to whoever sees to it',
}

/** What somebody wrote, or that it was erased. */
export const writtenIn = ({ texts }: LookedContact, text: Text): string =>
  texts.get(text.document) ?? 'The text was erased'

/** A contact in one line: its subject, or else how its words begin. */
export const lineOfContact = (looked: LookedContact): string =>
  oneLine(writtenIn(looked, looked.contact.subject ?? looked.contact.words), 90)

import type { Complaint } from '../complaint.ts'
import { accept, type Context, type Decision } from '../decision.ts'
import { askAdjustment, correctPerson, decideAdjustment, reviewAdjustment } from './adjust.ts'
import type { PeopleCommand } from './commands.ts'
import { inviteComment, recordComment } from './hear.ts'
import { hear } from './position.ts'
import { nameRepresentative, noteCompanion, recordConsent } from './represent.ts'
import { restrictContact, reviewRestriction } from './restrict.ts'

/** What follows from a command about the people of a complaint. None of them moves a clock or closes anything. */
export function decidePeople(
  command: PeopleCommand,
  complaint: Complaint,
  context: Context,
): Decision {
  switch (command.type) {
    case 'correct-person':
      return correctPerson(command, complaint, context)
    case 'ask-adjustment':
      return askAdjustment(command, complaint, context)
    case 'decide-adjustment':
      return decideAdjustment(command, complaint, context)
    case 'review-adjustment':
      return reviewAdjustment(command, complaint, context)
    case 'name-representative':
      return nameRepresentative(command)
    case 'record-consent':
      return recordConsent(command, complaint)
    case 'note-abuse':
      // Nothing follows from it: whoever thinks that something should, decides that apart.
      return accept({ ...command, type: 'abuse-noted' })
    case 'note-companion':
      return noteCompanion(command)
    case 'restrict-contact':
      return restrictContact(command, complaint, context)
    case 'review-restriction':
      return reviewRestriction(command, complaint, context)
    case 'hear':
      return hear(command, complaint)
    case 'invite-comment':
      return inviteComment(command, complaint)
    case 'record-comment':
      return recordComment(command, complaint)
  }
}

import { sayDay } from '#time/say-day.ts'
import type { Status } from './complaint.ts'
import { familyOfCommand, familyOfRefusal } from './families.ts'
import type { GeneralRefusal, Refusal } from './refusals.ts'
import { sayOr } from './say-or.ts'

/** A refusal in one clear sentence: what forbids it and what would be allowed. */
export function sayRefusal(refusal: Refusal): string {
  const family = familyOfRefusal(refusal)
  return family === undefined ? sayGeneralRefusal(refusal as GeneralRefusal) : family.say(refusal)
}

function sayGeneralRefusal(refusal: GeneralRefusal): string {
  switch (refusal.refused) {
    case 'not-allowed':
      return `You can’t do this. It is for ${sayOr(refusal.needs)}`
    case 'complained-about':
      return 'This complaint can’t be opened by someone it is about (Code 2024, 5.8)'
    case 'wrong-status':
      return `${STATUS_SENTENCE[refusal.status]}, so it can’t be ${familyOfCommand(refusal.command).commands[refusal.command]}`
    case 'disposed':
      return `Its record was disposed of on ${sayDay(refusal.on)} (${refusal.cite}). Take what is new as a new complaint`
    case 'not-known':
      return 'There is no such complaint'
    case 'already-received':
      return 'This complaint is already in the record'
    case 'in-future':
      return `The day must be today, ${sayDay(refusal.today)}, or earlier`
    case 'before':
      return `The day must be ${sayDay(refusal.earliest)} or later: that is the last day already in the record`
    case 'no-policy':
      return refusal.earliest === undefined
        ? 'No policy was in force on that day'
        : `The first policy in Putright came into force on ${sayDay(refusal.earliest)}. Enter that day or a later one`
    case 'calendar-ends':
    case 'contact-says':
      return refusal.sentence
  }
}

const STATUS_SENTENCE: Record<Status, string> = {
  'to-log': 'This complaint is not in the register yet',
  'to-acknowledge': 'This complaint has not been acknowledged yet',
  'to-respond': 'This complaint is being investigated',
  answered: 'This complaint has been answered',
  closed: 'This complaint is closed',
  declined: 'This complaint was not accepted',
  'to-look-into': 'This was made anonymously and is looked into without stages',
}

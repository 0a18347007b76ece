import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { AFTER_COMMAND_DONE } from './after/commands.ts'
import { type AfterRefusal, isAboutAfter, sayAfterRefusal } from './after/refusals.ts'
import type { CommandType } from './commands.ts'
import type { Status } from './complaint.ts'
import type { CorrectionRefusal } from './correct-date.ts'
import { EARLY_COMMAND_DONE } from './early/commands.ts'
import { type EarlyRefusal, isAboutEarly, sayEarlyRefusal } from './early/refusals.ts'
import {
  type ExclusionRefusal,
  isAboutExclusion,
  sayExclusionRefusal,
} from './exclusion/refusals.ts'
import { INVESTIGATION_COMMAND_DONE } from './investigation/commands.ts'
import {
  type InvestigationRefusal,
  isAboutInvestigation,
  sayInvestigationRefusal,
} from './investigation/refusals.ts'
import { LEARNING_COMMAND_DONE } from './learning/commands.ts'
import { isAboutLearning, type LearningRefusal, sayLearningRefusal } from './learning/refusals.ts'
import { MESSAGE_COMMAND_DONE } from './messages/commands.ts'
import { isAboutMessages, type MessageRefusal, sayMessageRefusal } from './messages/refusals.ts'
import { OMBUDSMAN_COMMAND_DONE } from './ombudsman/commands.ts'
import {
  isAboutOmbudsman,
  type OmbudsmanRefusal,
  sayOmbudsmanRefusal,
} from './ombudsman/refusals.ts'
import { PEOPLE_COMMAND_DONE } from './people/commands.ts'
import { isPeopleRefusal, type PeopleRefusal, sayPeopleRefusal } from './people/refusals.ts'
import { PROCEDURE_COMMAND_DONE } from './procedure/commands.ts'
import {
  isAboutProcedure,
  type ProcedureRefusal,
  sayProcedureRefusal,
} from './procedure/refusals.ts'
import {
  isAboutPuttingRight,
  type PuttingRightRefusal,
  sayPuttingRightRefusal,
} from './putting-right/refusals.ts'
import { RELATED_COMMAND_DONE } from './related/commands.ts'
import { isAboutRelated, type RelatedRefusal, sayRelatedRefusal } from './related/refusals.ts'

/** Why a command was not carried out: something a person can understand and put right. */
export type Refusal =
  | MessageRefusal
  | EarlyRefusal
  | PeopleRefusal
  | PuttingRightRefusal
  | ExclusionRefusal
  | LearningRefusal
  | OmbudsmanRefusal
  | AfterRefusal
  | InvestigationRefusal
  | RelatedRefusal
  | ProcedureRefusal
  | { readonly refused: 'not-allowed'; readonly needs: readonly string[] }
  | { readonly refused: 'complained-about' }
  | { readonly refused: 'wrong-status'; readonly command: CommandType; readonly status: Status }
  | { readonly refused: 'not-known' }
  | { readonly refused: 'already-received' }
  | { readonly refused: 'in-future'; readonly field: 'on'; readonly today: Day }
  | { readonly refused: 'before'; readonly field: 'on'; readonly earliest: Day }
  | { readonly refused: 'no-policy'; readonly field: 'on'; readonly earliest?: Day }
  | {
      readonly refused: 'not-in-policy'
      readonly field: 'channel' | 'complainantType' | 'grading' | 'remedies'
      readonly value: string
    }
  | { readonly refused: 'no-points'; readonly field: 'points'; readonly cite: string }
  | {
      readonly refused: 'points-unanswered'
      readonly field: 'decisions'
      readonly points: readonly string[]
      readonly cite: string
    }
  | { readonly refused: 'no-handler' }
  | { readonly refused: 'not-the-handler' }
  | { readonly refused: 'handler-took-part'; readonly field: 'handler'; readonly cite: string }
  | {
      readonly refused: 'handler-complained-about'
      readonly field: 'handler'
      readonly cite: string
    }
  | {
      readonly refused: 'handler-role'
      readonly field: 'handler'
      readonly titles: readonly string[]
      readonly cite: string
    }
  | { readonly refused: 'conflict'; readonly field: 'conflict'; readonly cite: string }
  | {
      readonly refused: 'extension-late'
      readonly field: 'on'
      readonly due: Day
      readonly cite: string
    }
  | {
      readonly refused: 'extension-too-long'
      readonly field: 'to'
      readonly latest: Day
      readonly needs: string
      readonly cite: string
    }
  | { readonly refused: 'extension-not-later'; readonly field: 'to'; readonly due: Day }
  | { readonly refused: 'extension-not-working-day'; readonly field: 'to'; readonly before: Day }
  | {
      readonly refused: 'extension-approval'
      readonly field: 'beyond'
      readonly titles: readonly string[]
      readonly cite: string
    }
  | {
      readonly refused: 'ombudsman-details'
      readonly field: 'ombudsmanDetails'
      readonly cite: string
    }
  | { readonly refused: 'final-stage'; readonly cite: string }
  | { readonly refused: 'no-update-interval'; readonly field: 'updateEvery'; readonly cite: string }
  | { readonly refused: 'withdrawn' }
  | CorrectionRefusal
  | { readonly refused: 'promise-stands' }
  | { readonly refused: 'no-files'; readonly field: 'files' }
  | { readonly refused: 'no-letter' }
  | { readonly refused: 'not-to-post' }
  | { readonly refused: 'arrived' }
  | { readonly refused: 'calendar-ends'; readonly sentence: string }
  /** What stands against it at the contact that it follows from. */
  | { readonly refused: 'contact-says'; readonly sentence: string }

/** A refusal in one clear sentence: what forbids it and what would be allowed. */
export function sayRefusal(refusal: Refusal): string {
  if (isAboutEarly(refusal)) return sayEarlyRefusal(refusal)
  if (isAboutMessages(refusal)) return sayMessageRefusal(refusal)
  if (isPeopleRefusal(refusal)) return sayPeopleRefusal(refusal)
  if (isAboutPuttingRight(refusal)) return sayPuttingRightRefusal(refusal)
  if (isAboutExclusion(refusal)) return sayExclusionRefusal(refusal)
  if (isAboutLearning(refusal)) return sayLearningRefusal(refusal)
  if (isAboutOmbudsman(refusal)) return sayOmbudsmanRefusal(refusal)
  if (isAboutAfter(refusal)) return sayAfterRefusal(refusal)
  if (isAboutProcedure(refusal)) return sayProcedureRefusal(refusal)
  if (isAboutRelated(refusal)) return sayRelatedRefusal(refusal)
  if (isAboutInvestigation(refusal)) return sayInvestigationRefusal(refusal)
  switch (refusal.refused) {
    case 'not-allowed':
      return `You can’t do this. It is for ${sayOr(refusal.needs)}`
    case 'complained-about':
      return 'This complaint can’t be opened by someone it is about (Code 2024, 5.8)'
    case 'wrong-status':
      return `${STATUS_SENTENCE[refusal.status]}, so it can’t be ${COMMAND_DONE[refusal.command]}`
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
    case 'not-in-policy':
      return `The policy knows no ‘${refusal.value}’. Choose one from the list`
    case 'no-points':
      return `Enter at least one thing that is complained of. Each will be answered (${refusal.cite})`
    case 'points-unanswered':
      return `Every point needs a decision and a reason. ${refusal.points.length} ${refusal.points.length === 1 ? 'has' : 'have'} none (${refusal.cite})`
    case 'no-handler':
      return 'Choose who handles this complaint first'
    case 'not-the-handler':
      return 'Only the person who handles this complaint can issue its response'
    case 'handler-took-part':
      return `Choose someone else: they handled stage 1, and stage 2 is for a different person (${refusal.cite})`
    case 'handler-complained-about':
      return `Choose someone else: the complaint is about them (${refusal.cite})`
    case 'handler-role':
      return `The policy gives this stage to ${sayOr(refusal.titles)} (${refusal.cite})`
    case 'conflict':
      return `Someone with a conflict of interest can’t handle the complaint. Choose someone else, or say how the conflict is managed (${refusal.cite})`
    case 'extension-late':
      return `The answer was due on ${sayDay(refusal.due)}. An extension counts only if the resident is told by then, so the answer is late: issue it as soon as you can (${refusal.cite})`
    case 'extension-too-long':
      return `The latest day allowed is ${sayDay(refusal.latest)}${refusal.needs === '' ? '' : `. A later one needs ${refusal.needs}`} (${refusal.cite})`
    case 'extension-not-later':
      return `The new day must be later than ${sayDay(refusal.due)}, when the answer is due now`
    case 'extension-not-working-day':
      return `Choose a working day: ${sayDay(refusal.before)} is the one before`
    case 'extension-approval':
      return `An extension beyond the cap must be approved by ${sayOr(refusal.titles)} (${refusal.cite})`
    case 'ombudsman-details':
      return `The notice must give the Ombudsman’s contact details (${refusal.cite})`
    case 'final-stage':
      return `Stage 2 is the landlord’s final response. The resident may go to the Housing Ombudsman (${refusal.cite})`
    case 'no-update-interval':
      return `Enter how often you will keep the resident informed, as agreed with them (${refusal.cite})`
    case 'withdrawn':
      return 'The complaint was withdrawn. Take it as a new complaint'
    case 'promise-stands':
      return 'The day that was promised is the day on which the answer is due: there is nothing to move'
    case 'no-files':
      return 'Choose a file'
    case 'no-letter':
      return 'There is no such letter in this complaint'
    case 'not-to-post':
      return 'This letter is not waiting for the post'
    case 'arrived':
      return 'Nothing is known of this letter not having arrived'
    case 'no-such-date':
      return 'Choose a day that is in the record'
    case 'date-as-it-is':
      return `It is ${sayDay(refusal.is)} already. Enter the right day`
    case 'date-out-of-order':
      return `The day must be ${refusal.earliest === undefined ? '' : `${sayDay(refusal.earliest)} or later, and `}${sayDay(refusal.latest)} or earlier: what happened before and after it stays in its order`
    case 'other-edition':
      return `The complaint is under the policy in force from ${sayDay(refusal.inForceFrom)}. Enter that day or a later one; if it came before, withdraw it and take it as a new complaint with its right day`
    case 'calendar-ends':
    case 'contact-says':
      return refusal.sentence
  }
}

/** The field of the form that a refusal belongs beside, if it belongs beside one. */
export const fieldOf = (refusal: Refusal): string | undefined =>
  'field' in refusal ? refusal.field : undefined

const STATUS_SENTENCE: Record<Status, string> = {
  'to-log': 'This complaint is not in the register yet',
  'to-acknowledge': 'This complaint has not been acknowledged yet',
  'to-respond': 'This complaint is being investigated',
  answered: 'This complaint has been answered',
  closed: 'This complaint is closed',
  declined: 'This complaint was not accepted',
  'to-look-into': 'This was made anonymously and is looked into without stages',
}

const COMMAND_DONE: Record<CommandType, string> = {
  ...MESSAGE_COMMAND_DONE,
  ...EARLY_COMMAND_DONE,
  ...PEOPLE_COMMAND_DONE,
  ...LEARNING_COMMAND_DONE,
  ...OMBUDSMAN_COMMAND_DONE,
  ...AFTER_COMMAND_DONE,
  ...INVESTIGATION_COMMAND_DONE,
  ...RELATED_COMMAND_DONE,
  ...PROCEDURE_COMMAND_DONE,
  receive: 'received again',
  log: 'logged',
  assign: 'given to a handler',
  acknowledge: 'acknowledged',
  extend: 'extended',
  respond: 'answered',
  escalate: 'taken to stage 2',
  close: 'closed',
  'move-promise': 'promised for another day',
  'tell-new-date': 'told of',
  'add-remedy': 'given a remedy: that comes with the answer or after it',
  'complete-action': 'put right',
  'move-action': 'promised for another day',
  'hand-over-action': 'handed over',
  'answer-compensation': 'compensated',
  'pay-compensation': 'compensated',
  'update-resident': 'followed by an update',
  'post-letter': 'posted',
  'note-undelivered': 'sent back',
  'see-to-letter': 'sent again',
  'correct-date': 'given another day',
  decline: 'declined',
  'approve-decline': 'approved to be declined',
  'redirect-part': 'passed on in part',
  'add-files': 'given a file',
  'accept-on-instruction': 'taken on because the Ombudsman says so',
}

function sayOr(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'someone else'
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

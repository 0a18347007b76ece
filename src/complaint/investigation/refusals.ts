import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'

/** Why something was not done in an investigation. */
export type InvestigationRefusal =
  | { readonly refused: 'urgent-not-said'; readonly field: 'urgentAction'; readonly cite: string }
  | { readonly refused: 'not-triaged'; readonly field: 'complexity'; readonly cite: string }
  | { readonly refused: 'urgent-without-day'; readonly field: 'urgentBy' }
  | { readonly refused: 'nobody-told'; readonly field: 'safeguarding'; readonly cite: string }
  | {
      readonly refused: 'attempt-on'
      readonly field: 'attemptOn'
      readonly earliest: Day
      readonly latest: Day
    }
  | { readonly refused: 'not-defined' }
  | { readonly refused: 'already-arranged' }
  | { readonly refused: 'meeting-before-today'; readonly field: 'day'; readonly today: Day }
  | { readonly refused: 'no-such-meeting' }
  | { readonly refused: 'before-meeting'; readonly field: 'on'; readonly earliest: Day }
  | { readonly refused: 'nothing-urgent' }
  | { readonly refused: 'asked-of-subject'; readonly field: 'staff'; readonly cite: string }
  | { readonly refused: 'due-before-asked'; readonly field: 'due'; readonly asked: Day }
  | { readonly refused: 'already-asked' }
  | { readonly refused: 'no-such-evidence' }
  | { readonly refused: 'no-such-clarification' }
  | { readonly refused: 'before-asked'; readonly field: 'on'; readonly asked: Day }
  | { readonly refused: 'no-interval'; readonly field: 'every' }
  | { readonly refused: 'nothing-weighed'; readonly field: 'weighed'; readonly cite: string }
  | { readonly refused: 'nothing-of-law'; readonly field: 'issues' }
  | {
      readonly refused: 'legal-advice-first'
      readonly field: 'remedies' | 'offer'
      readonly cite: string
    }
  | {
      readonly refused: 'admission-without-advice'
      readonly field: 'withoutAdmission'
      readonly cite: string
    }
  | {
      readonly refused: 'not-weighed'
      readonly field: 'weighed'
      readonly items: readonly string[]
      readonly cite: string
    }

export const INVESTIGATION_REFUSALS: Readonly<Record<InvestigationRefusal['refused'], true>> = {
  'urgent-not-said': true,
  'not-triaged': true,
  'urgent-without-day': true,
  'nobody-told': true,
  'attempt-on': true,
  'not-defined': true,
  'already-arranged': true,
  'meeting-before-today': true,
  'no-such-meeting': true,
  'before-meeting': true,
  'nothing-urgent': true,
  'asked-of-subject': true,
  'due-before-asked': true,
  'already-asked': true,
  'no-such-evidence': true,
  'no-such-clarification': true,
  'before-asked': true,
  'no-interval': true,
  'nothing-weighed': true,
  'not-weighed': true,
  'nothing-of-law': true,
  'legal-advice-first': true,
  'admission-without-advice': true,
}

/** Such a refusal in one clear sentence. */
export function sayInvestigationRefusal(refusal: InvestigationRefusal): string {
  switch (refusal.refused) {
    case 'urgent-not-said':
      return `Enter what is done at once, or why nothing has to be (${refusal.cite})`
    case 'not-triaged':
      return `Look at what it needs first: whether it can be answered early, and who is vulnerable or at risk (${refusal.cite})`
    case 'urgent-without-day':
      return 'Enter the day by which it will be done, today or later'
    case 'nobody-told':
      return `Enter what gives cause for concern, and who was told (${refusal.cite})`
    case 'attempt-on':
      return `The day must be ${sayDay(refusal.earliest)} or later, and ${sayDay(refusal.latest)} or earlier`
    case 'not-defined':
      return 'They were not sent our understanding of this stage yet: that goes with the acknowledgement'
    case 'already-arranged':
      return 'This meeting has been arranged already'
    case 'meeting-before-today':
      return `The day of the meeting must be ${sayDay(refusal.today)} or later`
    case 'no-such-meeting':
      return 'No meeting with the resident is open'
    case 'before-meeting':
      return `The day must be ${sayDay(refusal.earliest)} or later`
    case 'nothing-urgent':
      return 'Nothing urgent is waiting to be done'
    case 'asked-of-subject':
      return `The complaint is about them. Ask them for their position instead, on the page of its people (${refusal.cite})`
    case 'due-before-asked':
      return `The day must be ${sayDay(refusal.asked)} or later: that is the day it is asked for`
    case 'already-asked':
      return 'This has been asked already'
    case 'no-such-evidence':
      return 'Nothing that was asked for is outstanding'
    case 'no-such-clarification':
      return 'No question to the resident is open'
    case 'before-asked':
      return `The day must be ${sayDay(refusal.asked)} or later: that is the day it was asked for`
    case 'no-interval':
      return 'Enter a number of working days between 1 and 60'
    case 'nothing-weighed':
      return `Tick what was considered, or say why it is set aside (${refusal.cite})`
    case 'nothing-of-law':
      return 'Tick what is at issue, or enter the legal advice'
    case 'legal-advice-first':
      return `Liability is a concern here: note the legal advice on the wording before anything is offered (${refusal.cite})`
    case 'admission-without-advice':
      return `Note the legal advice on the wording first, or leave out that nothing is admitted (${refusal.cite})`
    case 'not-weighed':
      return `${refusal.items.length === 1 ? 'One thing that was gathered is' : `${refusal.items.length} things that were gathered are`} not marked as considered or set aside. Weigh the evidence first (${refusal.cite})`
  }
}

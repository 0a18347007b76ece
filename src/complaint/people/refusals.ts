import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { Party } from './entries.ts'

/** Why something about the people of a complaint was not done. */
export type PeopleRefusal =
  | { readonly refused: 'nothing-corrected' }
  | { readonly refused: 'not-on-complaint'; readonly field: 'person' }
  | { readonly refused: 'no-consent-to-keep'; readonly field: 'mayKeep'; readonly cite: string }
  | { readonly refused: 'no-reason'; readonly field: 'reason'; readonly cite: string }
  | { readonly refused: 'no-such-adjustment'; readonly field: 'adjustment' }
  | { readonly refused: 'no-such-restriction'; readonly field: 'restriction' }
  | { readonly refused: 'no-representative'; readonly field: 'representative' }
  | {
      readonly refused: 'review-day'
      readonly field: 'reviewBy'
      readonly earliest: Day
      readonly latest: Day
      readonly cite: string
    }
  | { readonly refused: 'all-channels'; readonly field: 'channels'; readonly cite: string }
  | {
      readonly refused: 'not-proportionate'
      readonly field: 'proportionate'
      readonly cite: string
    }
  | { readonly refused: 'equality-act'; readonly field: 'equality'; readonly cite: string }
  | { readonly refused: 'no-behaviour-policy'; readonly field: 'under'; readonly cite: string }
  | { readonly refused: 'no-behaviour-evidence'; readonly field: 'evidence'; readonly cite: string }
  | { readonly refused: 'not-the-subject'; readonly field: 'party' }
  | { readonly refused: 'window-empty'; readonly field: 'until' }
  | { readonly refused: 'not-invited'; readonly field: 'party' }
  | { readonly refused: 'consent-outstanding'; readonly field: 'to'; readonly cite: string }
  | {
      readonly refused: 'position-not-heard'
      readonly of: Party['of']
      readonly field: string
      readonly cite: string
    }
  | {
      readonly refused: 'heard-on'
      readonly field: string
      readonly earliest: Day
      readonly latest: Day
    }
  | { readonly refused: 'silent-before-asked'; readonly field: string; readonly asked: Day }
  | { readonly refused: 'must-be-asked'; readonly field: string; readonly cite: string }
  | { readonly refused: 'not-declared'; readonly field: 'declared'; readonly cite: string }
  | {
      readonly refused: 'comment-not-invited'
      readonly from: 'complainant' | 'subject'
      readonly cite: string
    }
  | {
      readonly refused: 'comment-window-open'
      readonly from: 'complainant' | 'subject'
      readonly until: Day
      readonly cite: string
    }

export const PEOPLE_REFUSALS: Readonly<Record<PeopleRefusal['refused'], true>> = {
  'nothing-corrected': true,
  'not-on-complaint': true,
  'no-consent-to-keep': true,
  'no-reason': true,
  'no-such-adjustment': true,
  'no-such-restriction': true,
  'no-representative': true,
  'review-day': true,
  'all-channels': true,
  'not-proportionate': true,
  'equality-act': true,
  'no-behaviour-policy': true,
  'no-behaviour-evidence': true,
  'not-the-subject': true,
  'window-empty': true,
  'not-invited': true,
  'consent-outstanding': true,
  'not-declared': true,
  'position-not-heard': true,
  'heard-on': true,
  'silent-before-asked': true,
  'must-be-asked': true,
  'comment-not-invited': true,
  'comment-window-open': true,
}

/** Such a refusal in one clear sentence. */
export function sayPeopleRefusal(refusal: PeopleRefusal): string {
  switch (refusal.refused) {
    case 'nothing-corrected':
      return 'Nothing is different from what we have'
    case 'not-on-complaint':
      return 'Choose somebody who is on this complaint'
    case 'no-consent-to-keep':
      return `Ask whether we may keep what they told us of a disability. Without their consent leave it out: the adjustment can be made all the same (${refusal.cite})`
    case 'no-reason':
      return `Enter why the adjustment is not made. They will want to know (${refusal.cite})`
    case 'no-such-adjustment':
      return 'There is no such adjustment that can still be changed'
    case 'no-such-restriction':
      return 'No such restriction is in force'
    case 'no-representative':
      return 'Choose somebody who acts for the resident'
    case 'review-day':
      return `The review must be after ${sayDay(refusal.earliest)} and by ${sayDay(refusal.latest)} at the latest (${refusal.cite})`
    case 'all-channels':
      return `Leave at least one way open: a complaint goes on, and they must be able to reach us (${refusal.cite})`
    case 'not-proportionate':
      return `Enter why this is in proportion to what happened, and why nothing less will do (${refusal.cite})`
    case 'equality-act':
      return `Enter how the Equality Act 2010 was considered: a disability, their needs, what else could be done (${refusal.cite})`
    case 'no-behaviour-policy':
      return `Choose the policy on unacceptable behaviour under which it is restricted. It has to be in the library (${refusal.cite})`
    case 'no-behaviour-evidence':
      return `Enter what shows that it happened (${refusal.cite})`
    case 'not-the-subject':
      return 'The complaint is not about that person'
    case 'window-empty':
      return 'Give them at least until the day after it is sent'
    case 'not-invited':
      return 'They have not been asked for a comment, or have given it already'
    case 'consent-outstanding':
      return `The resident has not agreed in writing that this person gets the answer. Address it to the resident, or record their consent. No clock waits for it (${refusal.cite})`
    case 'position-not-heard':
      return refusal.of === 'complainant'
        ? `Say what came of asking whoever complains to set out their position: nothing is decided before they had the chance (${refusal.cite})`
        : `Say what came of asking whoever is complained about for their side, or why they could not be asked: nothing is decided before (${refusal.cite})`
    case 'heard-on':
      return `The day must be ${sayDay(refusal.earliest)} or later, and ${sayDay(refusal.latest)} or earlier`
    case 'silent-before-asked':
      return `They were asked on ${sayDay(refusal.asked)}. Enter a later day, by which they could have answered`
    case 'must-be-asked':
      return `Whoever complains has to be asked. If they do not answer, say by when (${refusal.cite})`
    case 'not-declared':
      return `Ask them first: whoever handles it judges it on its merits, independently and with an open mind (${refusal.cite})`
    case 'comment-not-invited':
      return `Before the decision is final, ${WHO[refusal.from]} must have the chance to comment on the findings (${refusal.cite})`
    case 'comment-window-open':
      return `${WHO[refusal.from].replace(/^w/, 'W')} may comment on the findings until ${sayDay(refusal.until)} and has not done so yet. Answer after that day, or record what they said (${refusal.cite})`
  }
}

const WHO = {
  complainant: 'whoever complains',
  subject: 'whoever is complained about',
} as const

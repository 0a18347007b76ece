import type { PeopleEntry } from '#complaint/people/entries.ts'
import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { nameOfStaff, SAY_MEANS } from '../complaint/words.ts'
import { nameOfParty, SAY_FIELD, SAY_FORMAT, SAY_RELATIONSHIP } from '../people/words.ts'
import type { Known, Said } from './told.ts'

/** What happened to the people of a complaint, in the words of people. */
export function tellPeople(entry: PeopleEntry, known: Known): Said {
  switch (entry.type) {
    case 'person-corrected':
      return [
        'Details of a person put right',
        [`What was changed: ${entry.fields.map((field) => SAY_FIELD[field]).join(', ')}`],
      ]
    case 'adjustment-asked':
      return [
        `Reasonable adjustment asked for: ${SAY_FORMAT[entry.format].toLowerCase()}`,
        [entry.disability && 'A disability was disclosed, and they agreed that we keep it'],
        { 'What they need': entry.need },
      ]
    case 'adjustment-agreed':
      return [
        'Reasonable adjustment agreed',
        [
          entry.inPractice && 'It is put in practice',
          `To be looked at again by ${sayDay(entry.reviewBy)}`,
        ],
      ]
    case 'adjustment-declined':
      return ['Reasonable adjustment not agreed', [], { Reason: entry.reason }]
    case 'adjustment-reviewed':
      return [
        entry.outcome === 'kept'
          ? 'Reasonable adjustment reviewed: it is kept'
          : 'Reasonable adjustment ended',
        [
          entry.inPractice && 'It is put in practice',
          entry.reviewBy && `To be looked at again by ${sayDay(entry.reviewBy)}`,
        ],
        { Note: entry.note },
      ]
    case 'representative-named':
      return [
        'Representative named',
        [SAY_RELATIONSHIP[entry.relationship]],
        { 'What they may do': entry.scope },
      ]
    case 'consent-asked':
      return ['The resident was asked for written consent', [SAY_MEANS[entry.means]]]
    case 'consent-received':
      return ['The resident’s written consent came', [], { 'What they wrote': entry.consent }]
    case 'consent-withheld':
      return ['The resident does not consent', [], { Note: entry.note }]
    case 'abuse-noted':
      return [
        `${nameOfStaff(known, entry.staff)} was abused`,
        ['Nothing follows from it by itself: the complaint goes on'],
        { [entry.abuse === 'words' ? 'What was said' : 'What was done']: entry.what },
      ]
    case 'companion-noted':
      return [
        'Somebody came along to a meeting',
        [],
        { 'Who, and to which meeting': entry.companion },
      ]
    default:
      return tellFairness(entry, known)
  }
}

type Fairness = Extract<
  PeopleEntry,
  {
    type:
      | 'contact-restricted'
      | 'restriction-reviewed'
      | 'position-asked'
      | 'position-heard'
      | 'position-not-given'
      | 'position-not-asked'
      | 'comment-invited'
      | 'comment-received'
  }
>

function tellFairness(entry: Fairness, known: Known): Said {
  switch (entry.type) {
    case 'contact-restricted': {
      const { channels, only, reviewBy, means, decidedBy } = entry
      const closed = channels.map((id) => nameOf(known.rules.policy.channels, id)).join(', ')
      return [
        'Contact restricted; the complaint goes on',
        [
          closed !== '' && `Not for now: ${closed}`,
          only && `Only ${nameOfStaff(known, only)} deals with them`,
          entry.under && `Under our policy on behaviour, edition of ${sayDay(entry.under.edition)}`,
          `They were told ${SAY_MEANS[means]}`,
          `Decided by ${nameOfStaff(known, decidedBy)}, to be looked at again by ${sayDay(reviewBy)}`,
        ],
        {
          'What is restricted': entry.restricted,
          ...(entry.evidence === undefined
            ? { 'What happened, with evidence': entry.behaviour }
            : { 'What happened': entry.behaviour, 'What shows it': entry.evidence }),
          'Why it is in proportion': entry.proportionate,
          'How the Equality Act was considered': entry.equality,
        },
      ]
    }
    case 'restriction-reviewed':
      return [
        entry.outcome === 'lifted'
          ? 'Restriction of contact lifted'
          : 'Restriction of contact reviewed: it is kept',
        [
          entry.reviewBy && `To be looked at again by ${sayDay(entry.reviewBy)}`,
          `They were told ${SAY_MEANS[entry.means]}`,
        ],
        { Reasons: entry.reasons },
      ]
    case 'position-asked':
      return [`Position asked of ${nameOfParty(entry, known)}`, [SAY_MEANS[entry.means]]]
    case 'position-heard':
      return [
        `Position set out by ${nameOfParty(entry, known)}`,
        [entry.position === undefined && 'They had nothing to add'],
        { 'What they said': entry.position },
      ]
    case 'position-not-given':
      return [
        `No position came from ${nameOfParty(entry, known)}`,
        [`Asked on ${sayDay(entry.asked)}, and nothing had come by ${sayDay(entry.on)}`],
      ]
    case 'position-not-asked':
      return [
        `No position could be asked of ${nameOfParty(entry, known)}`,
        [],
        { 'Why not': entry.reason },
      ]
    case 'comment-invited':
      return [
        `Findings of stage ${entry.stage} sent for comment to ${nameOfParty(entry, known)}`,
        [SAY_MEANS[entry.means], `Comments are waited for until ${sayDay(entry.until)}`],
        { 'What was found': entry.findings },
      ]
    case 'comment-received':
      return [
        `Comment on the findings of stage ${entry.stage} by ${nameOfParty(entry, known)}`,
        [entry.comment === undefined && 'They had no comment'],
        { 'What they said': entry.comment },
      ]
  }
}

import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { PersonId, StaffId, Text } from '../entries.ts'
import type {
  Abuse,
  AdjustmentFormat,
  AtStage,
  BehaviourPolicy,
  Party,
  PeopleEntry,
  Relationship,
} from './entries.ts'

/** What somebody needs from us to take part, as far as it was asked and decided with this complaint. */
export type Adjustment = {
  readonly id: string
  readonly person: PersonId
  readonly format: AdjustmentFormat
  readonly need: Text
  readonly disability?: Text
  readonly asked: Day
  readonly agreed?: Day
  readonly declined?: { readonly on: Day; readonly reason: Text }
  readonly inPractice?: Day
  readonly reviewBy?: Day
  readonly ended?: Day
}

export type Restriction = {
  readonly id: string
  readonly person: PersonId
  readonly channels: readonly string[]
  readonly only?: StaffId
  readonly restricted: Text
  /** The policy under which it was restricted; old entries name none. */
  readonly under?: BehaviourPolicy
  readonly since: Day
  readonly reviewBy: Day
  readonly lifted?: Day
}

export type Representative = {
  readonly person: PersonId
  readonly since: Day
  readonly relationship: Relationship
  readonly scope: Text
}

/** Whether the resident agrees that somebody acts for them. */
export type Consent = {
  readonly representative: PersonId
  readonly asked?: Day
  readonly received?: Day
  readonly withheld?: Day
}

/** Whether somebody had the chance to set out their position at a stage, and what came of it. */
export type Heard = Party &
  AtStage & {
    readonly asked?: Day
    readonly heard?: Day
    readonly position?: Text
    /** The day by which nothing had come from them. */
    readonly silentBy?: Day
    /** The day on which it was said why they could not be asked. */
    readonly notAsked?: Day
  }

export type Invitation = Party & {
  readonly stage: Stage
  readonly on: Day
  readonly until: Day
  readonly answered?: Day
}

export type Incident = {
  readonly id: string
  readonly on: Day
  readonly staff: StaffId
  readonly abuse: Abuse
  readonly what: Text
}

/** What is known of the people of one complaint. */
export type PeopleState = {
  readonly adjustments: readonly Adjustment[]
  readonly restrictions: readonly Restriction[]
  readonly representatives: readonly Representative[]
  readonly consents: readonly Consent[]
  readonly heard: readonly Heard[]
  readonly invitations: readonly Invitation[]
  /** Abuse of staff, which is kept and changes nothing. */
  readonly incidents: readonly Incident[]
}

export const NOBODY_KNOWN: PeopleState = {
  adjustments: [],
  restrictions: [],
  representatives: [],
  consents: [],
  heard: [],
  invitations: [],
  incidents: [],
}

/** What an entry makes of what is known of the people. */
export function evolvePeople(people: PeopleState, entry: PeopleEntry): PeopleState {
  switch (entry.type) {
    case 'person-corrected':
    case 'companion-noted':
      return people
    case 'adjustment-asked': {
      const { type: _type, on, adjustment: id, ...facts } = entry
      return { ...people, adjustments: [...people.adjustments, { id, asked: on, ...facts }] }
    }
    case 'adjustment-agreed':
    case 'adjustment-declined':
    case 'adjustment-reviewed':
      return {
        ...people,
        adjustments: people.adjustments.map((one) =>
          one.id === entry.adjustment ? { ...one, ...changeOf(one, entry) } : one,
        ),
      }
    case 'representative-named': {
      const { representative: person, on: since, relationship, scope } = entry
      const others = people.representatives.filter((one) => one.person !== person)
      return { ...people, representatives: [...others, { person, since, relationship, scope }] }
    }
    case 'consent-asked':
      return withConsent(people, entry.representative, { asked: entry.on })
    case 'consent-received':
      return withConsent(people, entry.representative, { received: entry.on })
    case 'consent-withheld':
      return withConsent(people, entry.representative, { withheld: entry.on })
    case 'contact-restricted': {
      const {
        restriction: id,
        person,
        channels,
        only,
        restricted,
        on: since,
        reviewBy,
        under,
      } = entry
      const made = {
        ...{ id, person, channels, restricted, since, reviewBy },
        ...(only && { only }),
        ...(under && { under }),
      }
      return { ...people, restrictions: [...people.restrictions, made] }
    }
    case 'restriction-reviewed': {
      const change = entry.outcome === 'lifted' ? { lifted: entry.on } : reviewOf(entry)
      return {
        ...people,
        restrictions: people.restrictions.map((one) =>
          one.id === entry.restriction ? { ...one, ...change } : one,
        ),
      }
    }
    case 'abuse-noted': {
      const { on, incident: id, staff, abuse, what } = entry
      return { ...people, incidents: [...people.incidents, { id, on, staff, abuse, what }] }
    }
    case 'position-asked':
      return withHeard(people, entry, { asked: entry.on })
    case 'position-heard':
      return withHeard(people, entry, {
        heard: entry.on,
        ...(entry.position && { position: entry.position }),
      })
    case 'position-not-given':
      return withHeard(people, entry, { asked: entry.asked, silentBy: entry.on })
    case 'position-not-asked':
      return withHeard(people, entry, { notAsked: entry.on })
    case 'comment-invited': {
      const { stage, on, until } = entry
      return {
        ...people,
        invitations: [...people.invitations, { ...partyOf(entry), stage, on, until }],
      }
    }
    case 'comment-received':
      return {
        ...people,
        invitations: people.invitations.map((one) =>
          one.stage === entry.stage && isSame(one, entry) && one.answered === undefined
            ? { ...one, answered: entry.on }
            : one,
        ),
      }
  }
}

type AdjustmentEntry = Extract<
  PeopleEntry,
  { type: 'adjustment-agreed' | 'adjustment-declined' | 'adjustment-reviewed' }
>

function changeOf(before: Adjustment, entry: AdjustmentEntry): Partial<Adjustment> {
  if (entry.type === 'adjustment-declined')
    return { declined: { on: entry.on, reason: entry.reason } }
  const inPractice =
    entry.inPractice && before.inPractice === undefined ? { inPractice: entry.on } : {}
  if (entry.type === 'adjustment-agreed')
    return { agreed: entry.on, reviewBy: entry.reviewBy, ...inPractice }
  return entry.outcome === 'ended' ? { ended: entry.on } : { ...reviewOf(entry), ...inPractice }
}

const reviewOf = ({ reviewBy }: { readonly reviewBy?: Day }) =>
  reviewBy === undefined ? {} : { reviewBy }

function withConsent(
  people: PeopleState,
  representative: PersonId,
  change: Partial<Consent>,
): PeopleState {
  const before = people.consents.find((one) => one.representative === representative)
  const others = people.consents.filter((one) => one !== before)
  const asked = change.asked ?? before?.asked
  const stands = change.asked === undefined ? change : { ...before, ...change }
  const consent = { ...stands, representative, ...(asked === undefined ? {} : { asked }) }
  return { ...people, consents: [...others, consent] }
}

function withHeard(
  people: PeopleState,
  party: Party & AtStage,
  change: Partial<Heard>,
): PeopleState {
  const { stage } = party
  const before = people.heard.find((one) => isSame(one, party) && one.stage === stage)
  const others = people.heard.filter((one) => one !== before)
  const at = stage === undefined ? {} : { stage }
  const heard = { ...before, ...partyOf(party), ...at, ...change } as Heard
  return { ...people, heard: [...others, heard] }
}

/** Only who it is, of something that also says more. */
export const partyOf = (party: Party): Party =>
  party.of === 'subject' ? { of: 'subject', staff: party.staff } : { of: 'complainant' }

export const isSame = (one: Party, other: Party): boolean =>
  one.of === 'subject'
    ? other.of === 'subject' && one.staff === other.staff
    : other.of === 'complainant'

import type { PersonId, StaffId } from '#complaint/entries.ts'
import type { Day } from '#time/day.ts'
import type {
  CommentKind,
  ContactEntry,
  RequestClosed,
  RequestKind,
  SurveyKind,
} from './entries.ts'

type Received = Extract<ContactEntry, { type: 'contact-received' }>

/** What a contact was found to be. */
export type Found =
  | 'complaint'
  | 'joined'
  | RequestKind
  | CommentKind
  | 'survey'
  | 'not-ours'
  /** Written in public, and the details never came. */
  | 'no-details'

/** Something that was asked of us, as far as it has got. */
export type RequestState = {
  readonly kind: RequestKind
  readonly opened: Day
  readonly owner?: StaffId
  readonly lookAgainBy: Day
  /** Whom the policy wants told of it, until they know. */
  readonly tell?: StaffId
  /** The first day on which somebody spoke to them about it. */
  readonly reached?: Day
  /** The day until which they agreed to wait. */
  readonly until?: Day
  readonly answered?: Day
  /** The complaints about how it was answered or dealt with. */
  readonly complaints: readonly string[]
  readonly closed?: { readonly on: Day; readonly because: RequestClosed }
}

/** A contact as its entries have made it. */
export type Contact = Omit<Received, 'type' | 'on' | 'from'> & {
  readonly received: Day
  readonly from?: PersonId
  readonly askedPrivately?: Day
  readonly detailsCame?: Day
  /** What it was found to be; nothing before somebody has looked, or when they must look again. */
  readonly found?: { readonly as: Found; readonly on: Day }
  readonly request?: RequestState
  readonly survey?: {
    readonly kind: SurveyKind
    readonly dissatisfied: boolean
    readonly told?: boolean
  }
  /** The complaint that it is or that it belongs to. */
  readonly complaint?: string
  /** The latest day that any entry is about. */
  readonly latest: Day
}

/** What a contact waits for. */
export type ContactStatus = 'to-triage' | 'awaiting-details' | 'open' | 'done'

export function contactStatus({
  found,
  request,
  askedPrivately,
  detailsCame,
}: Contact): ContactStatus {
  if (request !== undefined && found !== undefined && found.as === request.kind)
    return request.closed === undefined ? 'open' : 'done'
  if (found !== undefined) return 'done'
  return askedPrivately !== undefined && detailsCame === undefined
    ? 'awaiting-details'
    : 'to-triage'
}

/** The contact that a list of entries makes; undefined before the first. */
export function contactFrom(entries: readonly ContactEntry[]): Contact | undefined {
  return entries.reduce<Contact | undefined>(evolveContact, undefined)
}

/** What an entry makes of a contact. */
export function evolveContact(contact: Contact | undefined, entry: ContactEntry): Contact {
  if (entry.type === 'contact-received') {
    if (contact !== undefined) throw new Error('A contact can be received only once')
    const { type: _type, on, ...facts } = entry
    return { ...facts, received: on, latest: on }
  }
  if (contact === undefined) throw new Error(`'${entry.type}' before the contact was received`)
  const latest = entry.on > contact.latest ? entry.on : contact.latest
  return { ...changed(contact, entry), latest }
}

type Later = Exclude<ContactEntry, Received>

function changed(contact: Contact, entry: Later): Contact {
  const { on } = entry
  const found = (as: Found) => ({ found: { as, on } })
  switch (entry.type) {
    case 'contact-asked-privately':
      return { ...contact, askedPrivately: on }
    case 'contact-details-came':
      return {
        ...contact,
        detailsCame: on,
        ...(entry.from === undefined ? {} : { from: entry.from }),
      }
    case 'contact-left-waiting':
      return { ...contact, ...found('no-details') }
    case 'contact-joined':
      return { ...contact, ...found('joined'), complaint: entry.complaint }
    case 'contact-became-complaint':
      return { ...contact, ...found('complaint'), complaint: entry.complaint }
    case 'request-opened': {
      const { kind, owner, tell, lookAgainBy } = entry
      const people = { ...(owner && { owner }), ...(tell && { tell }) }
      const request = { kind, opened: on, lookAgainBy, complaints: [], ...people }
      return { ...contact, ...found(kind), request }
    }
    case 'comment-kept':
      return { ...contact, ...found(entry.kind) }
    case 'survey-kept': {
      const { kind, dissatisfied, told } = entry
      const survey = { kind, dissatisfied, ...(told === undefined ? {} : { told }) }
      return { ...contact, ...found('survey'), survey }
    }
    case 'contact-not-ours':
      return { ...contact, ...found('not-ours') }
    case 'contact-looked-at-again': {
      const { found: _found, request: _request, survey: _survey, ...rest } = contact
      return rest
    }
    default:
      return contact.request === undefined
        ? contact
        : { ...contact, request: evolveRequest(contact.request, entry) }
  }
}

type RequestEntry = Extract<Later, { type: `request-${string}` | 'more-time-agreed' }>

function evolveRequest(
  request: RequestState,
  entry: Exclude<RequestEntry, { type: 'request-opened' }>,
): RequestState {
  switch (entry.type) {
    case 'request-given':
      return { ...request, owner: entry.owner }
    case 'request-manager-told': {
      const { tell: _told, ...rest } = request
      return rest
    }
    case 'request-contact-made':
      return entry.reached && request.reached === undefined
        ? { ...request, reached: entry.on }
        : request
    case 'more-time-agreed':
      return { ...request, until: entry.until }
    case 'request-reviewed':
      return { ...request, lookAgainBy: entry.lookAgainBy }
    case 'request-answered':
      return { ...request, answered: entry.on }
    case 'request-complained-of':
      return { ...request, complaints: [...request.complaints, entry.complaint] }
    case 'request-closed':
      return { ...request, closed: { on: entry.on, because: entry.because } }
  }
}

import type { Day } from '#time/day.ts'
import type { StaffId, Text } from '../entries.ts'
import type {
  ContactAbout,
  FailureType,
  HeadFinding,
  OmbudsmanEntry,
  OrderKind,
  OutsideBody,
} from './entries.ts'

export type ContactState = {
  readonly id: string
  readonly on: Day
  readonly body: OutsideBody
  readonly about: ContactAbout
  readonly procedureEnded: boolean
  readonly reference?: Text
  readonly words?: Text
  readonly owner: StaffId
  readonly answerBy?: Day
  readonly answered?: Day
}

export type RequestState = {
  readonly id: string
  readonly on: Day
  readonly what: Text
  readonly owner: StaffId
  /** The day it was first due, kept for the reports. */
  readonly firstDue: Day
  readonly given: boolean
  readonly due: Day
  /** More time that was asked for: why, and what became of it. */
  readonly asked?: { readonly on: Day; readonly to: Day; readonly reason: Text }
  readonly answered?: { readonly on: Day; readonly agreed?: Day }
  readonly sent: readonly { readonly on: Day; readonly what: Text }[]
  readonly complete?: Day
}

export type DeterminationState = {
  readonly id: string
  readonly on: Day
  readonly reference?: Text
  readonly findings: readonly HeadFinding[]
  readonly review?: {
    readonly on: Day
    readonly by: 'landlord' | 'resident'
    readonly why?: Text
    readonly decided?: { readonly on: Day; readonly outcome: 'stands' | 'changed' }
  }
}

/** An order as it stands: of a determination, or for a failure in handling the complaint. */
export type OrderState = {
  readonly id: string
  readonly on: Day
  readonly kind?: OrderKind
  readonly failure?: FailureType
  readonly pence?: number
  readonly what: Text
  readonly owner: StaffId
  readonly firstDue: Day
  readonly due: Day
  readonly complied?: { readonly on: Day; readonly done: Day; readonly proof: Text }
}

export type RecommendationState = {
  readonly id: string
  readonly on: Day
  readonly what: Text
  readonly owner: StaffId
  readonly answerBy: Day
  readonly answered?: { readonly on: Day; readonly accepted: boolean; readonly why: Text }
}

/** The Ombudsman's part in a complaint. */
export type OmbudsmanState = {
  readonly contacts: readonly ContactState[]
  readonly requests: readonly RequestState[]
  readonly determinations: readonly DeterminationState[]
  readonly orders: readonly OrderState[]
  readonly recommendations: readonly RecommendationState[]
}

export const NOT_WITH_OMBUDSMAN: OmbudsmanState = {
  ...{ contacts: [], requests: [], determinations: [], orders: [], recommendations: [] },
}

/** Whether there is anything to tell of the Ombudsman's part. */
export const isWithOmbudsman = (state: OmbudsmanState): boolean =>
  Object.values(state).some((list) => list.length > 0)

/** What an entry makes of the Ombudsman's part. */
export function evolveOmbudsman(state: OmbudsmanState, entry: OmbudsmanEntry): OmbudsmanState {
  switch (entry.type) {
    case 'ombudsman-contacted': {
      const { type: _type, contact: id, ...facts } = entry
      return { ...state, contacts: [...state.contacts, { id, ...facts }] }
    }
    case 'ombudsman-answered': {
      const answered = { answered: entry.on }
      return { ...state, contacts: changed(state.contacts, entry.contact, answered) }
    }
    case 'evidence-requested':
    case 'evidence-time-asked':
    case 'evidence-time-answered':
    case 'evidence-sent':
      return { ...state, requests: requestsAfter(state.requests, entry) }
    case 'determination-received': {
      const { type: _type, determination: id, ...facts } = entry
      return { ...state, determinations: [...state.determinations, { id, ...facts }] }
    }
    case 'review-asked': {
      const { on, by, why } = entry
      const review = { on, by, ...(why === undefined ? {} : { why }) }
      return {
        ...state,
        determinations: changed(state.determinations, entry.determination, { review }),
      }
    }
    case 'review-decided':
      return { ...state, determinations: state.determinations.map((one) => decided(one, entry)) }
    case 'recommendation-made': {
      const { type: _type, recommendation: id, determination: _of, ...facts } = entry
      return { ...state, recommendations: [...state.recommendations, { id, ...facts }] }
    }
    case 'recommendation-answered': {
      const { on, accepted, why } = entry
      const change = { answered: { on, accepted, why } }
      return {
        ...state,
        recommendations: changed(state.recommendations, entry.recommendation, change),
      }
    }
    default:
      return { ...state, orders: ordersAfter(state.orders, entry) }
  }
}

type Of<Type extends OmbudsmanEntry['type']> = Extract<OmbudsmanEntry, { type: Type }>
type Request =
  | Of<'evidence-requested' | 'evidence-sent'>
  | Of<'evidence-time-asked' | 'evidence-time-answered'>

function requestsAfter(requests: readonly RequestState[], entry: Request): readonly RequestState[] {
  switch (entry.type) {
    case 'evidence-requested': {
      const { on, request: id, what, owner, due, given } = entry
      return [...requests, { id, on, what, owner, given, due, firstDue: due, sent: [] }]
    }
    case 'evidence-time-asked': {
      const { on, to, reason, request } = entry
      return requests.map((one) => {
        if (one.id !== request) return one
        const { answered: _before, ...open } = one
        return { ...open, asked: { on, to, reason } }
      })
    }
    case 'evidence-time-answered': {
      const { on, agreed } = entry
      const moved = agreed === undefined ? {} : { due: agreed }
      const answered = agreed === undefined ? { on } : { on, agreed }
      return changed(requests, entry.request, { ...moved, answered })
    }
    case 'evidence-sent': {
      const { on, what, complete } = entry
      return requests.map((one) =>
        one.id === entry.request
          ? { ...one, sent: [...one.sent, { on, what }], ...(complete ? { complete: on } : {}) }
          : one,
      )
    }
  }
}

function ordersAfter(
  orders: readonly OrderState[],
  entry: Of<'order-made' | 'failure-order-made' | 'order-moved' | 'order-complied'>,
): readonly OrderState[] {
  switch (entry.type) {
    case 'order-made': {
      const { type: _type, determination: _of, ...facts } = entry
      return [...orders, { ...facts, firstDue: facts.due }]
    }
    case 'failure-order-made': {
      const { type: _type, ...facts } = entry
      return [...orders, { ...facts, firstDue: facts.due }]
    }
    case 'order-moved':
      return changed(orders, entry.order, { due: entry.to })
    case 'order-complied': {
      const { on, done, proof } = entry
      return changed(orders, entry.order, { complied: { on, done, proof } })
    }
  }
}

function decided(one: DeterminationState, entry: Of<'review-decided'>): DeterminationState {
  if (one.id !== entry.determination || one.review === undefined) return one
  const { on, outcome } = entry
  return { ...one, review: { ...one.review, decided: { on, outcome } } }
}

const changed = <One extends { readonly id: string }>(
  list: readonly One[],
  id: string,
  change: Partial<One>,
): readonly One[] => list.map((one) => (one.id === id ? { ...one, ...change } : one))

/** What waits for us in the Ombudsman's part. */
export const openContacts = ({ contacts }: OmbudsmanState): readonly ContactState[] =>
  contacts.filter(({ answerBy, answered }) => answerBy !== undefined && answered === undefined)
export const openRequests = ({ requests }: OmbudsmanState): readonly RequestState[] =>
  requests.filter(({ complete }) => complete === undefined)
export const openOrders = ({ orders }: OmbudsmanState): readonly OrderState[] =>
  orders.filter(({ complied }) => complied === undefined)
export const openRecommendations = ({
  recommendations,
}: OmbudsmanState): readonly RecommendationState[] =>
  recommendations.filter(({ answered }) => answered === undefined)

/** The determination that stands: the last one. */
export const determinationOf = ({ determinations }: OmbudsmanState) => determinations.at(-1)

import { isTaskGroup, kindsIn, type TaskGroup } from '#complaint/task-groups.ts'
import { mayTriage } from '#contact/decide.ts'
import { categoriesOf } from '#ombudsman/categories.ts'
import type { ToLookOver } from '#record/letter-checks.ts'
import type { Calendar } from '#time/calendar.ts'
import { type Day, parseDay } from '#time/day.ts'
import type { Handling } from '#views/whose.ts'
import type { Work, WorkFilter } from '#views/work.ts'
import type { WorklistFilter } from '#views/worklist.ts'
import { one } from '../../form.ts'
import type { Form } from '../../reply.ts'
import { mayAdminister, type Who } from '../who.ts'

/** What the address of the worklist asks for. All of it is in the address, so a bookmark keeps it. */
export type Asked = {
  readonly q: string
  /** `mine`, `nobodys`, `all`, or somebody's id. */
  readonly whose: string
  readonly stage: '' | '1' | '2'
  readonly waits: '' | 'landlord' | 'resident'
  readonly what: '' | TaskGroup
  /** A grading of the policy, and a category. */
  readonly grading: string
  readonly category: string
  /** A day of the calendar, or nothing. */
  readonly on: '' | Day
}

/** The complaints that were asked for, and whose the open ones are. */
export type Worklist = {
  readonly asked: Asked
  readonly rows: readonly Work[]
  readonly handling: readonly Handling[]
  readonly calendar: Calendar
  readonly today: Day
  /** What colleagues asked whoever looks to look over before it goes. */
  readonly toLookOver: readonly ToLookOver[]
}

/** A search is through everyone's; without one, somebody who handles complaints begins with theirs. */
export function askedOf(query: Form, who: Who, handling: readonly Handling[]): Asked {
  const q = one(query, 'q').slice(0, 200)
  const [whose, stage, waits] = [one(query, 'whose'), one(query, 'stage'), one(query, 'waits')]
  const what = one(query, 'what')
  const handles = handling.some(({ handler }) => handler === who.staff.id)
  const known = ['mine', 'nobodys', 'all', ...handling.map(({ handler }) => handler)]
  return {
    q,
    whose: known.includes(whose) ? whose : q === '' && handles ? 'mine' : 'all',
    stage: stage === '1' || stage === '2' ? stage : '',
    waits: waits === 'landlord' || waits === 'resident' ? waits : '',
    what: isTaskGroup(what) ? what : '',
    grading: knownIn(who.policy.gradings, one(query, 'grading')),
    category: knownIn(categoriesOf(who.policy), one(query, 'category')),
    on: parseDay(one(query, 'on')) ?? '',
  }
}

const knownIn = (list: readonly { readonly id: string }[], id: string): string =>
  list.some((one) => one.id === id) ? id : ''

/** The complaints that a search looks for. It also finds what is closed: people ring up about it. */
export function searchOf(asked: Asked, who: Who): WorklistFilter {
  const { owner, ...others } = ownOf(asked, who)
  const { q, waits } = asked
  return {
    ...others,
    ...(owner === undefined ? {} : { handler: owner }),
    ...(waits === '' ? {} : { waitsFor: waits }),
    ...{ search: q, closed: waits === '', limit: MOST },
  }
}

/** What there is to do. */
export function workFilterOf(asked: Asked, who: Who, today?: Day): WorkFilter {
  const { waits, what, on } = asked
  return {
    ...ownOf(asked, who),
    ...(waits === '' ? {} : { waitsFor: waits }),
    ...(what === '' ? {} : { kinds: kindsIn(what) }),
    contacts: (what === '' || what === 'contacts') && mayTriage(who.policy, who.actor),
    ...(on === '' ? {} : { on }),
    ...(today !== undefined && mayAdminister(who) ? { disposals: today } : {}),
    limit: MOST,
  }
}

/** Whose, and of which stage. What is nobody's yet is also the work of whoever chooses handlers. */
export function ownOf(
  {
    whose,
    stage,
    grading = '',
    category = '',
  }: Pick<Asked, 'whose' | 'stage'> & Partial<Pick<Asked, 'grading' | 'category'>>,
  { staff, viewer }: Who,
): Pick<WorkFilter, 'owner' | 'nobodys' | 'stage' | 'grading' | 'category'> {
  const isSomebodys = whose !== 'all' && whose !== 'nobodys'
  return {
    ...(isSomebodys ? { owner: whose === 'mine' ? staff.id : whose } : {}),
    ...(whose === 'nobodys' ? { nobodys: 'only' } : {}),
    ...(whose === 'mine' && viewer.assigns ? { nobodys: 'too' } : {}),
    ...(stage === '' ? {} : { stage: stage === '1' ? 1 : 2 }),
    ...(grading === '' ? {} : { grading }),
    ...(category === '' ? {} : { category }),
  }
}

/** More are not shown at once. */
export const MOST = 500

/** The address of the worklist that asks for something else. */
export function hrefFor(asked: Partial<Asked>): string {
  const pairs = Object.entries(asked).filter(([, value]) => value !== '')
  return pairs.length === 0 ? '/desk' : `/desk?${new URLSearchParams(pairs)}`
}

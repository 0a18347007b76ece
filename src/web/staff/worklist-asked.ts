import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import type { Handling } from '#views/whose.ts'
import type { WorklistFilter, WorklistRow } from '#views/worklist.ts'
import { one } from '../form.ts'
import type { Form } from '../reply.ts'
import type { Who } from './who.ts'

/** What the address of the worklist asks for. All of it is in the address, so a bookmark keeps it. */
export type Asked = {
  readonly q: string
  /** `mine`, `nobodys`, `all`, or somebody's id. */
  readonly whose: string
  readonly stage: '' | '1' | '2'
  readonly waits: '' | 'landlord' | 'resident'
}

/** The complaints that were asked for, and whose the open ones are. */
export type Worklist = {
  readonly asked: Asked
  readonly rows: readonly WorklistRow[]
  readonly handling: readonly Handling[]
  /** How many promises are past their day, in answered complaints and in those at stage 2. */
  readonly overduePromises: number
  readonly calendar: Calendar
  readonly today: Day
}

/** A search is through everyone's; without one, somebody who handles complaints begins with theirs. */
export function askedOf(query: Form, who: Who, handling: readonly Handling[]): Asked {
  const q = one(query, 'q').slice(0, 200)
  const [whose, stage, waits] = [one(query, 'whose'), one(query, 'stage'), one(query, 'waits')]
  const handles = handling.some(({ handler }) => handler === who.staff.id)
  const known = ['mine', 'nobodys', 'all', ...handling.map(({ handler }) => handler)]
  return {
    q,
    whose: known.includes(whose) ? whose : q === '' && handles ? 'mine' : 'all',
    stage: stage === '1' || stage === '2' ? stage : '',
    waits: waits === 'landlord' || waits === 'resident' ? waits : '',
  }
}

/** What is looked for. What nobody handles yet is also the work of whoever chooses handlers. */
export function filterOf(
  { q, whose, stage, waits }: Asked,
  { staff, viewer }: Who,
): WorklistFilter {
  const isSomebodys = whose !== 'all' && whose !== 'nobodys'
  return {
    ...(isSomebodys ? { handler: whose === 'mine' ? staff.id : whose } : {}),
    ...(whose === 'nobodys' ? { nobodys: 'only' } : {}),
    ...(whose === 'mine' && viewer.assigns ? { nobodys: 'too' } : {}),
    ...(stage === '' ? {} : { stage: stage === '1' ? 1 : 2 }),
    ...(waits === '' ? {} : { waitsFor: waits }),
    // A search also finds what is closed: people ring up about it.
    ...(q === '' ? {} : { search: q, closed: waits === '' }),
    limit: MOST,
  }
}

/** More are not shown at once. */
export const MOST = 500

/** The address of the worklist that asks for something else. */
export function hrefFor(asked: Partial<Asked>): string {
  const pairs = Object.entries(asked).filter(([, value]) => value !== '')
  return pairs.length === 0 ? '/desk' : `/desk?${new URLSearchParams(pairs)}`
}

import type { Command } from '#complaint/commands.ts'
import type { Outcome } from '#complaint/entries.ts'
import type { NewLearning } from '#complaint/learning/commands.ts'
import type { Hearing } from '#complaint/people/commands.ts'
import type { Considered } from '#complaint/procedure/review.ts'
import type { Remedy } from '#complaint/putting-right/entries.ts'
import { day } from '#time/day.ts'
import { points, text } from './given.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** Commands as a story needs them: only what matters is said. */
export const receive = (on: string, change: Partial<Of<'receive'>> = {}): Command => ({
  type: 'receive',
  on: day(on),
  reference: 'X-1001',
  channel: 'email',
  complainantType: 'tenant',
  complainant: 'mrs-jones',
  words: text('Nobody has come to mend the boiler'),
  ...change,
})

export const log = (summary = 'Boiler not mended'): Command => ({
  type: 'log',
  summary: text(summary),
})

export const assign = (id: string, ...roles: string[]): Command => ({
  type: 'assign',
  handler: { id, roles },
  conflict: 'none',
  declared: true,
  review: considered,
})

/** What is considered before stage 2 is given to somebody; at stage 1 nothing comes of it. */
export const considered: Considered = {
  ...{ about: text('It broke again'), resolved: 'part', until: day('2030-01-31') },
  ...{ informed: text('The handler of stage 1'), evidence: text('The contractor’s report') },
  option: { id: 'whole', why: text('All of it is disputed') },
}

export const acknowledge = (on: string, change: Partial<Of<'acknowledge'>> = {}): Command => ({
  type: 'acknowledge',
  on: day(on),
  means: 'email',
  definition: text('The boiler was reported and not mended'),
  outcomesSought: text('A working boiler'),
  points: points('boiler'),
  ...change,
})

export const extend = (on: string, to: string, change: Partial<Of<'extend'>> = {}): Command => ({
  type: 'extend',
  on: day(on),
  to: day(to),
  reason: text('The surveyor’s report is awaited'),
  means: 'email',
  ombudsmanDetails: true,
  updateEvery: 5,
  ...change,
})

export const respond = (
  on: string,
  outcomes: Readonly<Record<string, Outcome>> = { boiler: 'upheld' },
): Command => ({
  type: 'respond',
  on: day(on),
  means: 'email',
  decisions: Object.entries(outcomes).map(([point, outcome]) => ({
    point,
    outcome,
    reasons: text('Because'),
  })),
  letter: text('Dear Mrs Jones'),
  heard: [nothingToAdd(on)],
  ...(Object.values(outcomes).every((outcome) => outcome === 'not-upheld')
    ? {}
    : { remedies: sorry, failures: ['delay'] }),
})

/** They had the chance to set out their position, and said that their complaint says it all. */
export const nothingToAdd = (
  on: string,
  party: Hearing['party'] = { of: 'complainant' },
): Hearing => ({
  ...{ on: day(on), party, heard: { state: 'heard' } },
})

/** What every policy has among its remedies. */
export const sorry: Remedy = {
  kinds: ['apology'],
  impact: text('A cold home for a month'),
  factors: [],
  guidance: true,
}

export const escalate = (on: string): Command => ({
  type: 'escalate',
  on: day(on),
  channel: 'email',
})

export const close = (
  on: string,
  because: Of<'close'>['because'] = 'resident-content',
): Command => ({
  ...{ type: 'close', on: day(on), because },
  ...(because === 'withdrawn' ? {} : { learning: nothingLearned }),
})

/** What some policies ask for before a complaint is closed. */
export const nothingLearned: NewLearning = {
  ...{ id: 'learning', cause: 'none', answer: 'nothing', words: text('It went as it should') },
}

export const decline = (
  on: string,
  ground: string,
  facts: Of<'decline'>['facts'] = {},
  change: Partial<Of<'decline'>> = {},
): Command => ({
  ...{ type: 'decline', on: day(on), ground, facts, exceptions: {}, means: 'post' },
  ...{ reasons: text('Because'), letter: text('Dear Mrs Jones'), ombudsmanDetails: true },
  ...change,
})

export const approveDecline = (ground: string): Command => ({
  type: 'approve-decline',
  ground,
  weighed: text('Weighed'),
})

export const acceptOnInstruction = (on: string): Command => ({
  type: 'accept-on-instruction',
  on: day(on),
  instruction: text('Take it on'),
})

export const reviewStage1 = (on: string): Command => ({ type: 'look-through', on: day(on) })

export const useDiscretion = (on: string): Command => ({
  ...{ type: 'use-discretion', on: day(on), reason: text('Their window is ours to mend') },
})

import type { Command } from '#complaint/commands.ts'
import { day } from '#time/day.ts'
import { text } from './given.ts'

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>

/** What is done in an investigation, as a story needs it: only what matters is said. */
export const triage = (on: string, change: Partial<Of<'triage'>> = {}): Command => ({
  ...{ type: 'triage', on: day(on), complexity: 'investigate' },
  ...{ vulnerable: false, risk: false, urgent: 'none' },
  ...change,
})

export const askEvidence = (
  on: string,
  due: string,
  change: Partial<Of<'ask-evidence'>> = {},
): Command => ({
  ...{ type: 'ask-evidence', on: day(on), due: day(due), evidence: 'job-sheets' },
  ...{ of: { named: text('Oakwell Heating') }, what: text('The job sheets of both visits') },
  ...change,
})

export const receiveEvidence = (on: string, came = true): Command => ({
  ...{ type: 'receive-evidence', on: day(on), evidence: 'job-sheets', came },
  note: text('Nobody was there on 2 May'),
})

export const noteEvidence = (on: string): Command => ({
  ...{ type: 'note-evidence', on: day(on), evidence: 'log', look: 'document' },
  ...{ what: text('The repairs log'), found: text('Two calls, no job') },
})

/** All of some things was considered. */
export const consider = (on: string, ...items: string[]): Command => ({
  ...{ type: 'weigh-evidence', on: day(on) },
  weighed: items.map((item) => ({ item, how: 'considered' })),
})

export const askClarification = (
  on: string,
  due: string,
  change: Partial<Of<'ask-clarification'>> = {},
): Command => ({
  ...{ type: 'ask-clarification', on: day(on), due: day(due), clarification: 'which-room' },
  ...{ question: 'unclear', means: 'email', words: text('Which room is it?') },
  ...change,
})

export const recordClarification = (on: string, answer?: string): Command => ({
  ...{ type: 'record-clarification', on: day(on), clarification: 'which-room' },
  ...(answer === undefined ? {} : { answer: text(answer) }),
})

export const arrangeMeeting = (
  on: string,
  at: string,
  change: Partial<Of<'arrange-meeting'>> = {},
): Command => ({
  ...{ type: 'arrange-meeting', on: day(on), day: day(at), meeting: 'talk', means: 'post' },
  ...{ time: text('2pm'), place: text('At your home'), about: text('The three calls') },
  ...change,
})

export const holdMeeting = (on: string, change: Partial<Of<'hold-meeting'>> = {}): Command => ({
  ...{ type: 'hold-meeting', on: day(on), meeting: 'talk', tookPlace: true },
  ...change,
})

export const update = (on: string): Command => ({
  ...{ type: 'update-resident', on: day(on), means: 'email' },
  words: text('The surveyor comes on Friday'),
})

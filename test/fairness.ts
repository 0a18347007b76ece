import type { Command } from '#complaint/commands.ts'
import type { Party } from '#complaint/people/entries.ts'
import { addDays, day } from '#time/day.ts'
import { text } from './given.ts'

const complainant: Party = { of: 'complainant' }

/** A colleague who is complained about had the chance, and has nothing to add. */
export const hearSubject = (on: string, staff: string): Command => ({
  ...{ type: 'hear', on: day(on), party: { of: 'subject', staff } },
  heard: { state: 'heard' },
})

/** The findings of a stage, sent for comment within a week. */
export const inviteComment = (on: string, party: Party = complainant): Command => ({
  ...{ type: 'invite-comment', on: day(on), party, means: 'email' },
  until: addDays(day(on), 7),
  findings: text('What we found'),
})

/** What somebody had to say to the findings. */
export const recordComment = (on: string, party: Party = complainant): Command => ({
  ...{ type: 'record-comment', on: day(on), party },
  comment: text('That is not how it was'),
})

/** A restriction of one channel for three months, with the reasons that are given. */
export const restrictContact = (
  on: string,
  why: { readonly proportionate?: string; readonly equality?: string },
): Command => ({
  ...{ type: 'restrict-contact', on: day(on), restriction: 'r', person: 'mrs-jones' },
  ...{ channels: ['phone'], means: 'post', reviewBy: addDays(day(on), 90) },
  restricted: text('No telephone calls'),
  behaviour: text('Forty calls a day'),
  evidence: text('The call log'),
  under: { document: 'behaviour-policy', edition: day('2024-01-01') },
  ...(why.proportionate === undefined ? {} : { proportionate: text(why.proportionate) }),
  ...(why.equality === undefined ? {} : { equality: text(why.equality) }),
})

import { randomUUID } from 'node:crypto'
import type { Actor } from '#complaint/commands.ts'
import type { Means, Outcome, Point, Text } from '#complaint/entries.ts'
import type { Considered } from '#complaint/procedure/review.ts'
import { type DocumentKind, type NewDocument, newDocument } from '#record/documents.ts'
import type { House, Submission } from '#record/door.ts'
import type { Landlord } from '#record/landlords.ts'
import { addDays, type Day, day } from '#time/day.ts'
import { nothingToAdd } from './commands.ts'
import { NOTHING_SPECIAL, policies } from './given.ts'
import { at, done } from './house.ts'

type Write = (kind: DocumentKind, text: string) => Text
type Later = Exclude<Submission['command'], { type: 'receive' }>

/** The policy of a landlord that is called after it: `soths`, or `soths-tenant` where a test has several. */
const policyOf = ({ slug }: Landlord) =>
  policies.find(({ landlord }) => slug === landlord || slug.startsWith(`${landlord}-`))

/** The first grading of a landlord whose policy has them. */
function gradingOf(landlord: Landlord): { readonly grading?: string } {
  const grading = policyOf(landlord)?.gradings[0]?.id
  return grading === undefined ? {} : { grading }
}

/** What is considered before stage 2 is given to somebody. */
const considered = (write: Write, on: Day): Considered => ({
  ...{ about: write('note', 'It broke again'), resolved: 'part', until: addDays(on, 20) },
  ...{ informed: write('note', 'The handler of stage 1'), evidence: write('note', 'The invoice') },
  option: { id: 'whole', why: write('reasons', 'All of it is disputed') },
})

/** A complaint's later life through the door, each text kept: what its pages then have to show. */
export function story(house: House, landlord: Landlord, complaintId: string) {
  let seen = 1
  let isReview = false
  const graded = gradingOf(landlord)
  const points: Point[] = []
  const give = async (by: Actor, on: string, command: (write: Write) => Later) => {
    const documents: NewDocument[] = []
    const write: Write = (kind, text) => {
      const document = newDocument(kind, text)
      documents.push(document)
      return document.ref
    }
    const given = { command: command(write), documents, requestId: randomUUID() }
    const answer = await done(house, landlord, { complaintId, seen, by, now: at(on), ...given })
    seen = answer.seq
    isReview ||= given.command.type === 'escalate'
  }
  const means: Means = 'email'
  const acknowledge = (
    by: Actor,
    on: string,
    issued: Day,
    understood: string,
    about: readonly string[],
  ) =>
    give(by, on, (write) => {
      const added = about.map((text) => ({ id: randomUUID(), text: write('point', text) }))
      points.push(...added)
      return {
        ...{ type: 'acknowledge', on: issued, means, points: added },
        definition: write('definition', understood),
        outcomesSought: write('outcomes-sought', 'The repair done and an apology'),
        ...(graded.grading && { log: { summary: write('summary', understood), ...graded } }),
      }
    })
  return {
    points,
    /** Any other command, each of its texts kept. */
    give,
    seen: () => seen,
    log: (by: Actor, on: string, summary: string) =>
      give(by, on, (write) => ({ type: 'log', summary: write('summary', summary), ...graded })),
    assign: (
      by: Actor,
      on: string,
      { id, roles = [] }: { id: string; roles?: readonly string[] },
    ) =>
      give(by, on, (write) => ({
        ...{ type: 'assign', handler: { id, roles } },
        ...{ conflict: 'none', declared: true },
        ...(isReview ? { review: considered(write, day(on)) } : {}),
        // Where the policy wants it, what a complaint needs is looked at first.
        ...(policyOf(landlord)?.stages[isReview ? 2 : 1].triageFirst && {
          triage: NOTHING_SPECIAL,
        }),
      })),
    acknowledge: (by: Actor, on: string, understood: string, ...about: string[]) =>
      acknowledge(by, on, day(on), understood, about),
    /** Records on one day that it was acknowledged on an earlier one. */
    acknowledgeOn: (by: Actor, on: string, issued: Day, understood: string, ...about: string[]) =>
      acknowledge(by, on, issued, understood, about),
    extend: (by: Actor, on: string, to: string, reason: string) =>
      give(by, on, (write) => ({
        ...{
          type: 'extend',
          on: day(on),
          to: day(to),
          means,
          ombudsmanDetails: true,
          updateEvery: 5,
        },
        reason: write('reason', reason),
      })),
    /** Sends the findings to whoever complains, who answers on the same day. */
    commented: async (by: Actor, on: string) => {
      const party = { of: 'complainant' } as const
      const until = addDays(day(on), 7)
      await give(by, on, (write) => ({
        ...{ type: 'invite-comment', on: day(on), party, until, means },
        findings: write('findings', 'What we found so far'),
      }))
      await give(by, on, (write) => ({
        ...{ type: 'record-comment', on: day(on), party },
        comment: write('comment', 'That is not how it was'),
      }))
    },
    respond: (by: Actor, on: string, ...outcomes: Outcome[]) =>
      give(by, on, (write) => ({
        ...{ type: 'respond', on: day(on), means, heard: [nothingToAdd(on)] },
        decisions: points.map(({ id }, n) => ({
          ...{ point: id, outcome: outcomes[n] ?? 'upheld' },
          reasons: write('reasons', `The records show what happened with point ${n + 1}.`),
        })),
        remedy: write('remedy', 'The repair by 30 June 2025, and £50 for the delay'),
        ...(outcomes.every((outcome) => outcome === 'not-upheld') && outcomes.length > 0
          ? {}
          : {
              remedies: {
                ...{ kinds: ['apology'], factors: [], guidance: true },
                impact: write('impact', 'A month without what they needed'),
              },
              failures: ['delay'] as const,
            }),
        letter: write('letter', 'Dear Ms Jones,\n\nThank you for telling us what went wrong.'),
      })),
    /** Promises something beside or after an answer, with money where a sum in pence is given. */
    promise: (by: Actor, on: string, what: string, due: string, pence?: number) =>
      give(by, on, (write) => ({
        ...{ type: 'add-remedy', on: day(on) },
        actions: [
          {
            ...{ id: randomUUID(), due: day(due), agreed: 'yes' },
            what: write('action', what),
            owner: { contractor: write('contractor', 'Oakwell Heating') },
          },
        ],
        ...(pence === undefined
          ? {}
          : {
              remedies: {
                ...{ kinds: ['financial'], factors: ['duration'], guidance: true },
                impact: write('impact', 'Cold evenings'),
                compensation: {
                  ...{ id: randomUUID(), statutory: 0, quantified: 0, timeAndTrouble: pence },
                  ...{ distress: 0, basis: write('basis', 'For the calls') },
                },
              },
            }),
      })),
    escalate: (by: Actor, on: string, unresolved: string) =>
      give(by, on, (write) => ({
        ...{ type: 'escalate', on: day(on), channel: 'email' },
        unresolved: write('unresolved', unresolved),
      })),
  }
}

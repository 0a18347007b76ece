import assert from 'node:assert/strict'
import type { Actor, Command } from '#complaint/commands.ts'
import { type Complaint, currentStage } from '#complaint/complaint.ts'
import { type Deadline, deadlinesOf } from '#complaint/deadlines.ts'
import { decide } from '#complaint/decide.ts'
import { type Context, rulesOf } from '#complaint/decision.ts'
import type { Entry, Text } from '#complaint/entries.ts'
import { complaintFrom } from '#complaint/evolve.ts'
import type { Refusal } from '#complaint/refusals.ts'
import { type Rulebook, rulesOn } from '#ombudsman/rulebook.ts'
import { loadPolicies } from '#policy/load.ts'
import { loadShelf } from '#record/shelf.ts'
import { type Day, day } from '#time/day.ts'

/** The real policies, Codes and calendars: tests use no other. */
export const shelf = loadShelf()
export const policies = loadPolicies()

/** What a landlord's complaints are judged by. */
export const rulebookOf = (landlord: string): Rulebook => ({
  editions: policies.filter((policy) => policy.landlord === landlord),
  codes: shelf.codes,
  calendarOf: (policy) => shelf.calendars[policy.calendar],
})

/** A member of staff with roles, called by a letter. */
export const staff = (name: string, ...roles: string[]) =>
  ({ kind: 'staff', id: name, roles }) as const
export const resident: Actor = { kind: 'resident', person: 'mrs-jones' }
export const text = (words: string): Text => ({ document: words, digest: '' })
export const points = (...names: string[]) => names.map((name) => ({ id: name, text: text(name) }))

type World = {
  readonly landlord: string
  readonly today: Day
  readonly by: Actor
  readonly entries: readonly Entry[]
  /** Another complaint, which a command may name. */
  readonly earlier?: Complaint
}

/** A complaint to one of the five landlords, told as commands that were accepted one after the other. */
export function given(landlord: string) {
  return story({ landlord, today: day('2025-05-20'), by: { kind: 'system' }, entries: [] })
}

function story(world: World) {
  const complaint = () => complaintFrom(world.entries)
  const when = (asked: Command) => {
    const context = contextOf(world, asked)
    const command = triaged(asUsual(asked, context), complaint(), context)
    return decide(command, complaint(), context)
  }
  return {
    on: (today: string) => story({ ...world, today: day(today) }),
    by: (by: Actor) => story({ ...world, by }),
    beside: (earlier: Complaint) => story({ ...world, earlier }),
    /** A command that is accepted, and the story after it. */
    after(command: Command) {
      const decision = when(command)
      assert.ok(
        'entries' in decision,
        `refused: ${JSON.stringify('refusal' in decision && decision.refusal)}`,
      )
      return story({ ...world, entries: [...world.entries, ...decision.entries] })
    },
    when: (command: Command) => ({
      gives: (...types: Entry['type'][]) => {
        const decision = when(command)
        assert.deepEqual(
          'entries' in decision ? decision.entries.map(({ type }) => type) : decision.refusal,
          types,
        )
      },
      entries: () => {
        const decision = when(command)
        assert.ok('entries' in decision, JSON.stringify('refusal' in decision && decision.refusal))
        return decision.entries
      },
      isRefused: (refused: Refusal['refused'], facts: Partial<Record<string, unknown>> = {}) => {
        const decision = when(command)
        assert.ok('refusal' in decision, 'it was accepted')
        assert.equal(decision.refusal.refused, refused)
        for (const [name, value] of Object.entries(facts))
          assert.deepEqual((decision.refusal as Record<string, unknown>)[name], value, name)
      },
    }),
    complaint: () => complaint() as Complaint,
    entries: () => world.entries,
    context: () => contextOf(world),
    deadlines: () => deadlinesOf(complaint() as Complaint, rulesOf(contextOf(world))),
    /** The one deadline of a step under a clock. */
    deadline(stage: 1 | 2, step: Deadline['step'], clock: Deadline['clock']): Deadline {
      const found = this.deadlines().find(
        (one) => one.stage === stage && one.step === step && one.clock === clock,
      )
      assert.ok(found, `no ${clock} deadline to ${step} at stage ${stage}`)
      return found
    },
  }
}

/** What a policy asks of whoever takes a complaint in is given, where a story does not say otherwise. */
function asUsual(command: Command, { policy }: Context): Command {
  const [first] = policy.gradings
  const graded = <T extends { readonly grading?: string }>(log: T): T =>
    first === undefined || 'grading' in log ? log : { ...log, grading: first.id }
  if (command.type === 'log') return graded(command)
  if (command.type === 'acknowledge' && first !== undefined)
    return { ...command, log: graded(command.log ?? { summary: command.definition }) }
  return command.type === 'receive'
    ? {
        ...(policy.spokenComplaints && { details: { given: policy.spokenComplaints.asks } }),
        interest: text('They pay the rent'),
        ...command,
        ...(command.log && { log: graded(command.log) }),
      }
    : command
}

/** Where the policy wants it, what a complaint needs is looked at as it is given to somebody, unless a test says otherwise. */
function triaged(command: Command, complaint: Complaint | undefined, { policy }: Context): Command {
  if (command.type !== 'assign' || 'triage' in command || complaint === undefined) return command
  const { stage } = currentStage(complaint)
  const isFirst = complaint.investigation.triages.every((one) => one.stage !== stage)
  const needed = policy.stages[stage].triageFirst !== undefined && isFirst
  return needed ? { ...command, triage: NOTHING_SPECIAL } : command
}

/** What a complaint needs about which there is nothing special. */
export const NOTHING_SPECIAL = {
  complexity: 'investigate',
  vulnerable: false,
  risk: false,
  urgent: 'none',
} as const

function contextOf({ landlord, today, by, entries, earlier }: World, command?: Command): Context {
  const received =
    complaintFrom(entries)?.received ?? (command && 'on' in command ? command.on : today)
  const rules = rulesOn(rulebookOf(landlord), received)
  assert.ok(rules, `no policy of ${landlord} on ${received}`)
  return { ...rules, today, by, aboutRoles: [], ...(earlier === undefined ? {} : { earlier }) }
}

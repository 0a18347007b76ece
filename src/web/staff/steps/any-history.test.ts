import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Actor, Command } from '#complaint/commands.ts'
import { type Complaint, currentStage, statusOf } from '#complaint/complaint.ts'
import { type Deadline, deadlinesOf } from '#complaint/deadlines.ts'
import { decide } from '#complaint/decide.ts'
import { type Context, rulesOf as timesOf } from '#complaint/decision.ts'
import type { Entry } from '#complaint/entries.ts'
import { complaintFrom, evolve } from '#complaint/evolve.ts'
import { explain } from '#complaint/explain.ts'
import { COMMAND_TYPES } from '#complaint/families.ts'
import { headline } from '#complaint/headline.ts'
import { nextStep } from '#complaint/next-step.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { tasksOf } from '#complaint/tasks.ts'
import { rulesOn } from '#ombudsman/rulebook.ts'
import { addDays, day } from '#time/day.ts'
import { policies, rulebookOf, text } from '../../../../test/given.ts'
import { type StepName, trial } from './trial.ts'

/** One thing that somebody tries: who, what, and how many days after the last and before the day it is tried on. */
type Try = {
  /** `next` is what the procedure asks for, by whoever handles it. */
  readonly step: StepName | 'next'
  readonly who: number
  readonly wait: number
  readonly ago: number
}

const STEPS = COMMAND_TYPES.filter(
  (type): type is StepName => type !== 'receive' && type !== 'move-promise',
)
const anyTry: fc.Arbitrary<Try> = fc.record({
  step: fc.oneof(
    { arbitrary: fc.constant('next' as const), weight: 2 },
    { arbitrary: fc.constantFrom(...STEPS), weight: 3 },
  ),
  who: fc.nat(3),
  wait: fc.nat(12),
  ago: fc.oneof(fc.constant(0), fc.nat(4)),
})
const anyHistory = fc.record({
  landlord: fc.constantFrom(...new Set(policies.map(({ landlord }) => landlord))),
  on: fc.nat(300).map((n) => addDays(day('2025-06-02'), n)),
  channel: fc.nat(20),
  type: fc.nat(20),
  tries: fc.array(anyTry, { minLength: 5, maxLength: 40 }),
})
type History = typeof anyHistory extends fc.Arbitrary<infer T> ? T : never

/** Three people who may do everything between them, and the resident. */
function actors({ policy }: Pick<Context, 'policy'>): readonly Actor[] {
  const roles = policy.roles.map(({ id }) => id)
  return [
    ...['a', 'b', 'c'].map((id) => ({ kind: 'staff', id, roles }) as const),
    { kind: 'resident', person: 'mrs-jones' },
  ]
}

type Told = {
  readonly entries: readonly Entry[]
  readonly complaint: Complaint
  readonly context: Context
}

/** What follows from each of the tries, one after the other; `see` is shown each with what was there before. */
function tell(history: History, see: (before: Told, command: Command, after: Told) => void): Told {
  const rules = rulesOn(rulebookOf(history.landlord), history.on)
  assert.ok(rules)
  const { policy } = rules
  const context: Context = { ...rules, today: history.on, by: { kind: 'system' }, aboutRoles: [] }
  const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T
  const received = decide(
    {
      ...{ type: 'receive', on: history.on, reference: 'X-1', words: text('No heating') },
      channel: pick(policy.channels, history.channel).id,
      complainantType: pick(policy.complainantTypes, history.type).id,
      complainant: 'mrs-jones',
    },
    undefined,
    context,
  )
  assert.ok('entries' in received)
  let told: Told = {
    ...{ entries: received.entries, context },
    complaint: complaintFrom(received.entries) as Complaint,
  }
  for (const { step: wanted, who, wait, ago } of history.tries) {
    const today = addDays(told.context.today, wait)
    const step = wanted === 'next' ? nextOf(told) : wanted
    const handler = actors(context).find(
      (one) => 'id' in one && one.id === currentStage(told.complaint).handler,
    )
    const isTheirs = wanted === 'next' && step === 'respond' && handler !== undefined
    const by = isTheirs ? handler : pick(actors(context), who)
    const now = { ...told, context: { ...context, today, by } }
    const asked = trial(step, now.complaint, now.context)
    const command = 'on' in asked ? ({ ...asked, on: addDays(today, -ago) } as Command) : asked
    const decision = decide(command, frozen(now.complaint), frozen(now.context))
    if ('refusal' in decision) assert.match(sayRefusal(decision.refusal), /\S/)
    const added = 'entries' in decision ? decision.entries : []
    const after = {
      ...{ entries: [...now.entries, ...added], context: now.context },
      complaint: added.reduce<Complaint>(evolve, now.complaint),
    }
    see(now, command, after)
    told = after
  }
  return told
}

/** What the procedure asks for next; when it asks for nothing, that the resident asks for stage 2. */
function nextOf({ complaint, context }: Told): StepName {
  const { command } = nextStep(complaint, deadlinesOf(complaint, timesOf(context)))
  return command === undefined || command === 'receive' || command === 'move-promise'
    ? 'escalate'
    : command
}

/** The same, which nobody can change. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  // The calendar and the policies are large and the same for all.
  for (const [name, one] of Object.entries(value))
    if (name !== 'calendar' && name !== 'policy' && name !== 'code') frozen(one)
  return Object.freeze(value)
}

const check = (property: (history: History) => void) =>
  fc.assert(fc.property(anyHistory, property), { numRuns: 150 })

const codes = ({ complaint, context }: Told): readonly Deadline[] =>
  deadlinesOf(complaint, timesOf(context)).filter(({ clock }) => clock === 'code')

/** Somebody still owes the resident a letter. */
const OPEN: readonly string[] = ['to-log', 'to-acknowledge', 'to-respond']

/** What lets a day of the Code be later: it was told in time, the day was wrong, or the Ombudsman began it anew. */
const MOVES: readonly Entry['type'][] = [
  'response-extended',
  'date-corrected',
  'accepted-on-instruction',
]

describe('whatever is tried on a complaint, in whatever order', () => {
  test('it can always be said where it stands, what is next, what is open and why each day is what it is (THT-1f)', () =>
    check((history) => {
      tell(history, (_before, _command, { complaint, context }) => {
        const deadlines = deadlinesOf(complaint, timesOf(context))
        const next = nextStep(complaint, deadlines)
        assert.match(headline(complaint, next, context.calendar, context.today), /\S/)
        for (const deadline of deadlines) assert.match(String(explain(deadline)), /\S/)
        const tasks = tasksOf(complaint, deadlines, context)
        for (const task of tasks) assert.ok(task.workBy <= task.due)
        if (OPEN.includes(statusOf(complaint)))
          assert.ok(tasks.some(({ kind }) => kind === 'acknowledge' || kind === 'respond'))
      })
    }))

  test('its entries make the same complaint again', () =>
    check((history) => {
      const { entries, complaint } = tell(history, () => undefined)
      assert.deepEqual(complaintFrom(entries), complaint)
    }))

  test('what is refused changes nothing, and what is done is added at the end', () =>
    check((history) => {
      tell(history, (before, _command, after) => {
        assert.deepEqual(after.entries.slice(0, before.entries.length), before.entries)
        if (after.entries.length === before.entries.length)
          assert.equal(after.complaint, before.complaint)
      })
    }))

  test('nobody who took part in stage 1 decides stage 2 (Code 2024, 6.13)', () =>
    check((history) => {
      const { complaint } = tell(history, () => undefined)
      const [first, second] = complaint.stages
      for (const id of second?.tookPart ?? []) assert.ok(!first.tookPart.includes(id), id)
    }))

  test('only an extension that was told in time moves a day of the Code that was running', () =>
    check((history) => {
      tell(history, (before, command, after) => {
        const added = after.entries.slice(before.entries.length)
        if (added.some(({ type }) => MOVES.includes(type))) return
        for (const was of codes(before).filter(
          (one) => !one.provisional && one.done === undefined,
        )) {
          const is = codes(after).find(
            ({ stage, step }) => stage === was.stage && step === was.step,
          )
          assert.ok(
            is === undefined || is.due <= was.due,
            `${command.type}: ${was.due} to ${is?.due}`,
          )
        }
      })
    }))

  test('it is closed only by being closed, declined or withdrawn', () =>
    check((history) => {
      tell(history, (before, command, after) => {
        const isOver = (told: Told) => ['closed', 'declined'].includes(statusOf(told.complaint))
        if (!isOver(before) && isOver(after))
          assert.ok(['close', 'decline'].includes(command.type), command.type)
      })
    }))

  test('and many of these histories get to the end', () => {
    const ends = fc
      .sample(anyHistory, { numRuns: 300, seed: 20_241_122 })
      .map((history) => tell(history, () => undefined))
    const answered = ends.filter(({ complaint }) => complaint.stages[0].responded !== undefined)
    assert.ok(answered.length >= 30, `${answered.length} of 300 were answered`)
    assert.ok(ends.some(({ complaint }) => complaint.stages[1]?.acknowledged !== undefined))
  })
})

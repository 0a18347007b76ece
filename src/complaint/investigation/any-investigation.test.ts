import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '#time/day.ts'
import { acknowledge, receive, respond } from '../../../test/commands.ts'
import { given, staff, text } from '../../../test/given.ts'
import type { Command } from '../commands.ts'
import { decide } from '../decide.ts'
import { complaintFrom } from '../evolve.ts'
import { tasksOf } from '../tasks.ts'

const TYPES = { eht: 'licensee', tht: 'resident', client: 'client', emh: 'tenant', soths: 'tenant' }
const anyLandlord = fc.constantFrom(...(Object.keys(TYPES) as (keyof typeof TYPES)[]))
const anyId = fc.constantFrom('a', 'b', 'c')
const anyDays = fc.integer({ min: -3, max: 30 })
const words = text('words')
const on = day('2025-05-22')

/** Everything that can be asked of an investigation, of what belongs with it, and of whose hands it is in. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ risk: fc.boolean(), said: fc.boolean(), days: anyDays }).map(
    ({ risk, said, days }): Command => ({
      ...{ type: 'triage', on, complexity: 'investigate', vulnerable: false, risk },
      ...{ urgent: risk ? 'to-take' : 'none', urgentBy: addDays(on, days) },
      ...(said ? { urgentAction: words } : {}),
    }),
  ),
  fc.constant<Command>({ type: 'take-urgent-action', on, done: words }),
  fc.tuple(anyId, anyDays).map(
    ([evidence, days]): Command => ({
      ...{ type: 'ask-evidence', on, evidence: `${evidence}-${days}`, due: addDays(on, days) },
      ...{ of: { staff: evidence }, what: words },
    }),
  ),
  fc.tuple(anyId, anyDays, fc.boolean()).map(
    ([evidence, days, came]): Command => ({
      ...{ type: 'receive-evidence', on, evidence: `${evidence}-${days}`, came, note: words },
    }),
  ),
  fc.tuple(anyId, anyDays).map(
    ([id, days]): Command => ({
      ...{ type: 'ask-clarification', on, clarification: `${id}-${days}`, question: 'unclear' },
      ...{ words, means: 'email', due: addDays(on, days) },
    }),
  ),
  fc.tuple(anyId, anyDays).map(
    ([id, days]): Command => ({
      type: 'record-clarification',
      on,
      clarification: `${id}-${days}`,
    }),
  ),
  fc.tuple(anyId, anyDays).map(
    ([id, days]): Command => ({
      ...{ type: 'arrange-meeting', on, meeting: `${id}-${days}`, day: addDays(on, days) },
      ...{ means: 'post', time: words, place: words, about: words },
    }),
  ),
  fc.tuple(anyId, anyDays, fc.boolean()).map(
    ([id, days, tookPlace]): Command => ({
      ...{ type: 'hold-meeting', on, meeting: `${id}-${days}`, tookPlace },
    }),
  ),
  fc.integer({ min: -1, max: 70 }).map((every): Command => ({ type: 'agree-updates', on, every })),
  fc.constant<Command>({ type: 'update-resident', on, means: 'email', words }),
  fc.tuple(anyId, fc.boolean(), fc.boolean()).map(
    ([id, related, delays]): Command => ({
      ...{ type: 'add-point', on, point: { id, text: words }, related, delays },
    }),
  ),
  fc.tuple(anyId, fc.boolean(), fc.boolean()).map(
    ([complaint, related, delays]): Command => ({
      ...{ type: 'split-point', on, complaint, related, delays },
    }),
  ),
  anyId.map(
    (complaint): Command => ({ type: 'link-complaint', on, complaint, relation: 'related' }),
  ),
  anyId.map((person): Command => ({ type: 'join-complainant', on, person, agreed: words })),
  anyId.map((id): Command => ({ type: 'let-in', staff: id, reason: words })),
  anyId.map((id): Command => ({ type: 'inform-colleague', on, staff: id, words })),
  fc.constant<Command>({ type: 'vary-procedure', on, decided: words, reason: words }),
  fc.constant<Command>(respond('2025-05-22', { boiler: 'not-upheld' })),
)

/** A complaint about somebody called `a`, in the hands of one who may do everything. */
function begun(landlord: keyof typeof TYPES) {
  const { policy } = given(landlord).on('2025-05-20').context()
  const everything = staff('h', ...policy.roles.map(({ id }) => id))
  return given(landlord)
    .on('2025-05-22')
    .after(receive('2025-05-20', { complainantType: TYPES[landlord], about: ['a'] }))
    .by(everything)
    .after({ type: 'log', summary: words })
    .after(acknowledge('2025-05-22'))
}

describe('whatever is done in an investigation, for every landlord', () => {
  test('no day of the answer moves, nobody complained about is let in, and the entries make the same complaint', () =>
    fc.assert(
      fc.property(anyLandlord, fc.array(anyCommand, { maxLength: 25 }), (landlord, commands) => {
        let story = begun(landlord)
        const due = (told: typeof story) =>
          told.deadlines().map(({ stage, step, clock, due }) => [stage, step, clock, due])
        const before = due(story)
        for (const command of commands) {
          const decision = decide(command, story.complaint(), story.context())
          if ('entries' in decision) story = story.after(command)
        }
        assert.deepEqual(due(story), before)
        const complaint = story.complaint()
        assert.ok(!complaint.procedure.letIn.includes('a'))
        assert.deepEqual(complaintFrom(story.entries()), complaint)
        const points = new Set(complaint.points.map(({ id }) => id))
        assert.ok(points.has('boiler'))
      }),
    ))

  test('each task stands once, and on a day that was asked for', () =>
    fc.assert(
      fc.property(anyLandlord, fc.array(anyCommand, { maxLength: 25 }), (landlord, commands) => {
        let story = begun(landlord)
        for (const command of commands) {
          const decision = decide(command, story.complaint(), story.context())
          if ('entries' in decision) story = story.after(command)
        }
        const tasks = tasksOf(story.complaint(), story.deadlines(), story.context())
        const names = tasks.map(({ kind, id }) => `${kind} ${id}`)
        assert.deepEqual(names, [...new Set(names)])
        for (const { kind, due } of tasks)
          if (kind === 'evidence' || kind === 'clarification' || kind === 'meeting')
            assert.ok(due >= on)
      }),
    ))
})

import { rulesOf } from '#complaint/decision.ts'
import type { Entry } from '#complaint/entries.ts'
import { complaintFrom } from '#complaint/evolve.ts'
import { replay } from '#complaint/replay.ts'
import { rulesUnder } from '#ombudsman/rulebook.ts'
import { addDays, day } from '#time/day.ts'
import { addWorkingDays, workingDaysBetween } from '#time/working-days.ts'
import { policies, rulebookOf } from '../test/given.ts'
import type { Line } from './run.ts'

const COMPLAINTS = 100_000
const text = { document: '', digest: '' }

/** Replays 100,000 complaints from their entries under emh's policy and under another landlord's. */
export function benchReplay(): readonly Line[] {
  const book = rulebookOf('emh')
  const [emh, soths] = ['emh', 'soths'].map((slug) => policies.find((one) => one.landlord === slug))
  if (emh === undefined || soths === undefined) throw new Error('a policy is missing')
  const all = Array.from({ length: COMPLAINTS }, (_, n) => entriesOf(n))
  const started = performance.now()
  let [now, then] = [0, 0]
  for (const entries of all) {
    const complaint = complaintFrom(entries)
    if (complaint === undefined) continue
    const rules = (policy: typeof emh) => rulesOf(rulesUnder(book, policy, complaint.received))
    const replayed = replay(complaint, rules(emh), rules(soths), day('2026-11-20'))
    now += replayed.lateNow
    then += replayed.lateThen
  }
  const seconds = (performance.now() - started) / 1000
  const rate = `${Math.round(COMPLAINTS / seconds).toLocaleString('en-GB')} a second`
  return [
    [
      `replay of ${COMPLAINTS.toLocaleString('en-GB')} complaints under another policy`,
      `${seconds.toFixed(1)} s`,
      rate,
      `${now} late steps became ${then}`,
    ],
  ]
}

/** The entries of one answered complaint, no two quite alike. */
function entriesOf(n: number): readonly Entry[] {
  const { calendar } = rulesUnder(
    rulebookOf('emh'),
    policies[0] as (typeof policies)[0],
    day('2025-11-20'),
  )
  const received = addDays(day('2025-11-20'), n % 330)
  const logged = addWorkingDays(calendar, received, n % 3)
  const acknowledged = addWorkingDays(calendar, received, 1 + (n % 7))
  const responded = addWorkingDays(calendar, acknowledged, 4 + (n % 13))
  const due = addWorkingDays(calendar, logged, 10)
  if (workingDaysBetween(calendar, received, responded) < 0)
    throw new Error('answered before it came')
  return [
    {
      type: 'complaint-received',
      on: received,
      reference: `EMH-${n}`,
      channel: 'email',
      complainantType: 'tenant',
      complainant: '',
      words: text,
      about: [],
      confidential: false,
      policy: '2023-05',
      code: '2024',
    },
    { type: 'complaint-logged', on: logged, stage: 1, summary: text },
    { type: 'handler-assigned', on: logged, stage: 1, handler: 'h', conflict: 'none' },
    {
      type: 'complaint-acknowledged',
      on: acknowledged,
      stage: 1,
      means: 'email',
      definition: text,
      outcomesSought: text,
      points: [{ id: 'p', text }],
      respondBy: due,
    },
    {
      type: 'response-issued',
      on: responded,
      stage: 1,
      means: 'email',
      outcome: 'upheld',
      decisions: [{ point: 'p', outcome: 'upheld', reasons: text }],
      letter: text,
      by: 'h',
    },
  ]
}

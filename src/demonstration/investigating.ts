import { currentStage } from '#complaint/complaint.ts'
import type { Triaged } from '#complaint/investigation/commands.ts'
import { nextUpdate } from '#complaint/investigation/updates.ts'
import { variationNeeded } from '#complaint/procedure/decide.ts'
import { type Day, londonDay } from '#time/day.ts'
import { addWorkingDays } from '#time/working-days.ts'
import { actor, chooseHandler, handlerOf, issuers, someoneWho } from './casting.ts'
import { idFor, type Random, randomFor } from './random.ts'
import { at, contextOf, type Scene, type Step, theComplaint, write } from './scene.ts'
import { earlier, later, onOrAfter } from './when.ts'

/** Dice of its own, so that what is thrown here changes nothing else of the story. */
const dice = (scene: Scene): Random =>
  randomFor(...scene.key, 'investigation', theComplaint(scene).stages.length)

const today = (scene: Scene): Day => onOrAfter(scene.rules.calendar, londonDay(scene.last))

/** What the Board decides before a stage can be given to somebody, where the policy leaves that to it. */
export function* variationSteps(scene: Scene): Generator<Step, void> {
  const by = actor(someoneWho(scene, 'assign', 'approve-beyond-cap'))
  const needed = variationNeeded(theComplaint(scene), contextOf(scene, by, scene.last))
  const isSecond = currentStage(theComplaint(scene)).stage === 2
  // Whoever would issue the answer may have dealt with stage 1: then the Board names somebody.
  const named = isSecond && issuers(scene).length === 0 ? chooseHandler(scene) : undefined
  if (needed === undefined && named === undefined) return
  const who = named === undefined ? {} : { handler: named.id }
  const on = today(scene)
  const decided = write(scene, 'note', 'A Trustee leads the review: decided by the Board.')
  const reason = write(scene, 'reason', 'Whoever would lead it is not free to.')
  yield { command: { type: 'vary-procedure', on, decided, reason, ...who }, by, at: at(scene, on) }
}

/** The updates that the resident is owed until a day; now and then one is forgotten. */
export function* updateSteps(scene: Scene, until: Day): Generator<Step, void> {
  const random = randomFor(...scene.key, 'updates', until)
  for (let n = 0; n < MOST_UPDATES && random.chance(0.94); n += 1) {
    const next = nextUpdate(theComplaint(scene), scene.rules.policy, scene.rules.calendar)
    if (next === undefined || next.due >= until) return
    const on = later(next.due, today(scene))
    if (on >= until) return
    const words = write(scene, 'update', random.pick(NEWS))
    yield by(scene, on, { type: 'update-resident', on, means: 'email', words })
  }
}

const MOST_UPDATES = 12
const NEWS = [
  'We are still waiting for the contractor’s notes, and write again when we have them.',
  'The work is ordered. We ring you the day before.',
  'Nothing has changed since our last letter. We have not forgotten you.',
]

/** Colleagues are told what the policy wants them to know, mostly within its time. */
export function* informSteps(scene: Scene): Generator<Step, void> {
  const { procedure, about, stages } = theComplaint(scene)
  const random = randomFor(...scene.key, 'informs', stages.length)
  for (const { rule } of procedure.toInform) {
    const whom = scene.rules.policy.informs.find(({ id }) => id === rule)?.whom
    const staff =
      whom === undefined
        ? stages[0].handler
        : scene.cast.staff.find(({ roles }) => roles.some((role) => whom.includes(role)))?.id
    if (staff === undefined || about.includes(staff) || !random.chance(0.85)) continue
    const on = today(scene)
    const words = write(scene, 'note', 'How it stands, and what was decided so far.')
    const told = actor(someoneWho(scene, 'assign'))
    yield {
      command: { type: 'inform-colleague', on, staff, rule, words },
      by: told,
      at: at(scene, on),
    }
  }
}

/** What is looked at, asked and gathered between taking a complaint up and answering it on a day. */
export function* investigationSteps(scene: Scene, last: Day): Generator<Step, void> {
  const random = dice(scene)
  const { triages } = theComplaint(scene).investigation
  if (triages.length === 0 && random.chance(0.75)) yield triage(scene, random)
  if (random.chance(0.2)) yield agreeUpdates(scene, random)
  if (random.chance(0.25)) yield* evidence(scene, random, last)
  if (random.chance(0.35)) yield note(scene, random)
}

const by = (scene: Scene, on: Day, command: Step['command']): Step => ({
  command,
  by: actor(handlerOf(scene)),
  at: at(scene, on),
})

/** What is looked at as it is given to somebody, where the policy wants that first. */
export function needsFirst(scene: Scene): { readonly triage?: Omit<Triaged, 'on'> } {
  const { investigation } = theComplaint(scene)
  const { stage } = currentStage(theComplaint(scene))
  const isDone = investigation.triages.some((one) => one.stage === stage)
  const { triageFirst } = scene.rules.policy.stages[stage]
  return triageFirst === undefined || isDone ? {} : { triage: needs(scene, dice(scene)) }
}

function triage(scene: Scene, random: Random): Step {
  const on = today(scene)
  return by(scene, on, { type: 'triage', on, ...needs(scene, random) })
}

function needs(scene: Scene, random: Random): Omit<Triaged, 'on'> {
  const risk = random.chance(0.12)
  const vulnerable = random.chance(0.3)
  const early = !risk && random.chance(0.4)
  return {
    ...{ complexity: early ? 'early' : 'investigate', vulnerable, risk },
    urgent: risk ? 'taken' : 'none',
    ...(risk ? { urgentAction: write(scene, 'note', random.pick(DONE_AT_ONCE)) } : {}),
    ...(early ? {} : { needed: write(scene, 'note', random.pick(NEEDED)) }),
  }
}

const DONE_AT_ONCE = [
  'Two electric heaters brought on the same day.',
  'The electrician made it safe the same evening.',
  'The tenancy officer rang at once and visits tomorrow.',
]
const NEEDED = [
  'The job sheets and the call records. A date that is kept would settle it.',
  'What was agreed, and with whom. An apology and a clear answer would settle it.',
  'A visit, and what the contractor wrote down. They want it put right and an apology.',
]

function agreeUpdates(scene: Scene, random: Random): Step {
  const on = today(scene)
  return by(scene, on, { type: 'agree-updates', on, every: random.pick([5, 5, 10]) })
}

/** Asked of a contractor; mostly it comes before the answer. */
function* evidence(scene: Scene, random: Random, last: Day): Generator<Step, void> {
  const { calendar } = scene.rules
  const asked = today(scene)
  const { stage } = currentStage(theComplaint(scene))
  const id = idFor(...scene.key, 'evidence', stage)
  const of = { named: write(scene, 'contractor', random.pick(SOURCES)) }
  const what = write(scene, 'evidence', random.pick(ASKED))
  const due = addWorkingDays(calendar, asked, 3)
  const wanted = { evidence: id, of, what, due, side: 'landlord' } as const
  yield by(scene, asked, { type: 'ask-evidence', on: asked, ...wanted })
  if (!random.chance(0.7)) return
  const on = later(earlier(addWorkingDays(calendar, asked, random.int(1, 4)), last), today(scene))
  const answer = write(scene, 'evidence', random.pick(CAME))
  yield by(scene, on, { type: 'receive-evidence', on, evidence: id, came: true, note: answer })
}

const SOURCES = ['The repairs contractor', 'The gas contractor', 'The managing agent']
const ASKED = [
  'The job sheets of both visits, with times and what was done.',
  'What was said on the telephone, and who promised what.',
  'The survey, with its photographs.',
]
const CAME = [
  'The job sheets show one visit and not two. Nobody rang before.',
  'Their notes agree with what the complaint says.',
  'A card was left; there is no record of a second visit.',
]

function note(scene: Scene, random: Random): Step {
  const on = today(scene)
  const { stage } = currentStage(theComplaint(scene))
  const [look, what, found] = random.pick(LOOKED)
  return by(scene, on, {
    ...{
      type: 'note-evidence',
      on,
      look,
      side: 'landlord',
      evidence: idFor(...scene.key, 'noted', stage),
    },
    ...{ what: write(scene, 'note', what), found: write(scene, 'evidence', found) },
  })
}

const LOOKED = [
  ['document', 'The log of calls and jobs', 'Three calls before anybody was sent.'],
  [
    'interview',
    'A talk with the colleague who took the calls',
    'The second call was not passed on.',
  ],
  ['visit', 'A visit to the home', 'It is as the complaint says; photographs were taken.'],
  ['earlier-report', 'Earlier reports from the same address', 'The same fault two winters ago.'],
] as const

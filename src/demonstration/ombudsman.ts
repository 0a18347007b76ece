import type { OmbudsmanCommand } from '#complaint/ombudsman/commands.ts'
import { addDays, type Day, londonDay } from '#time/day.ts'
import { actor, someoneWho } from './casting.ts'
import { idFor } from './random.ts'
import { at, type Scene, type Step, theComplaint, write } from './scene.ts'
import { later, onOrAfter } from './when.ts'
import { ASKED, EVIDENCE, ORDERED, PROOF, RECOMMENDED } from './words/ombudsman.ts'

/** What the Ombudsman has to do with a complaint that went to it: asked for evidence lately, or determined with orders. */
export function* ombudsmanSteps(scene: Scene): Generator<Step, void> {
  const { fate } = scene.plot
  const isOver = theComplaint(scene).stages[1]?.responded !== undefined
  if (fate.ombudsman === undefined || !isOver) return
  const { cast } = scene
  const today = londonDay(cast.until)
  const owner = someoneWho(scene, 'assign')
  const by = actor(owner)
  const day = (on: Day) => onOrAfter(scene.rules.calendar, later(on, londonDay(scene.last)))
  const step = (command: OmbudsmanCommand): Step => ({ command, by, at: at(scene, command.on) })
  const id = (what: string) => idFor(...scene.key, 'ombudsman', what)

  const told = day(addDays(londonDay(scene.last), 30))
  yield step({
    ...{ type: 'record-ombudsman-contact', on: told, contact: id('contact') },
    ...{ body: 'housing-ombudsman', about: 'looks-into-it', owner: owner.id },
    reference: write(scene, 'ombudsman', `2025${1000 + fate.n}`),
    words: write(scene, 'ombudsman', ASKED),
  })
  const wasDetermined = fate.ombudsman === 'determined'
  const asked = day(wasDetermined ? addDays(told, 20) : later(told, addDays(today, -8)))
  yield step({
    ...{ type: 'record-evidence-request', on: asked, request: id('evidence'), owner: owner.id },
    what: write(scene, 'ombudsman', EVIDENCE),
  })
  if (!wasDetermined) return
  const sent = day(addDays(asked, 12))
  yield step({
    ...{ type: 'send-evidence', on: sent, request: id('evidence'), complete: true },
    what: write(scene, 'ombudsman', 'All that was asked for, in 14 files.'),
  })
  yield* determined(scene, day(later(addDays(sent, 60), addDays(today, -20))), step, id)
}

/** The findings, the orders that follow, and the one of them that has been complied with. */
function* determined(
  scene: Scene,
  on: Day,
  step: (command: OmbudsmanCommand) => Step,
  id: (what: string) => string,
): Generator<Step, void> {
  const owner = someoneWho(scene, 'assign').id
  const { telling } = scene
  yield step({
    ...{ type: 'record-determination', on, determination: id('determination') },
    findings: [
      { head: write(scene, 'ombudsman', telling.about), finding: 'maladministration' },
      {
        head: write(scene, 'ombudsman', 'How the complaint was handled'),
        finding: 'service-failure',
      },
    ],
  })
  for (const [n, { kind, what, days, pence }] of ORDERED.entries())
    yield step({
      ...{ type: 'record-order', on, order: id(`order ${n}`), kind, owner },
      ...(pence === undefined ? {} : { pence }),
      ...{ what: write(scene, 'ombudsman', what), due: addDays(on, days) },
    })
  yield step({
    ...{ type: 'record-recommendation', on, recommendation: id('recommendation'), owner },
    ...{ what: write(scene, 'ombudsman', RECOMMENDED), answerBy: addDays(on, 42) },
  })
  const paid = onOrAfter(scene.rules.calendar, addDays(on, 9))
  yield step({
    ...{ type: 'comply-with-order', on: paid, order: id('order 0'), done: paid },
    proof: write(scene, 'evidence', PROOF),
  })
}

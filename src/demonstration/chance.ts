import { currentStage } from '#complaint/complaint.ts'
import type { Hearing } from '#complaint/people/commands.ts'
import { chanceOf, toBeHeard } from '#complaint/people/position.ts'
import type { ResponseSaid } from '#letters/said.ts'
import type { Day } from '#time/day.ts'
import { addWorkingDays } from '#time/working-days.ts'
import { randomFor } from './random.ts'
import { type Scene, theComplaint, write } from './scene.ts'
import { later } from './when.ts'

/** What came of asking those who are heard before an answer: mostly that the complaint says it all. */
export function heardFirst(scene: Scene, on: Day): readonly Hearing[] {
  const complaint = theComplaint(scene)
  const { received } = currentStage(complaint)
  const { calendar } = scene.rules
  // Dice of its own, so that what is thrown here changes nothing else of the story.
  const random = randomFor(...scene.key, 'heard', complaint.stages.length)
  const before = later(received, addWorkingDays(calendar, on, -random.int(0, 3)))
  return toBeHeard(complaint)
    .filter((party) => chanceOf(complaint, party) === undefined)
    .map((party): Hearing => {
      const silent = received < before && random.chance(0.12)
      if (silent) return { on: before, party, heard: { state: 'silent', asked: received } }
      if (party.of === 'complainant' && random.chance(0.6))
        return { on: before, party, heard: { state: 'heard' } }
      const said = random.pick(party.of === 'complainant' ? THEIRS : COLLEAGUES)
      const position = write(scene, 'position', said)
      return { on: before, party, heard: { state: 'heard', position } }
    })
}

/** The same, as the letter tells whoever complained. */
export function chanceIn(heard: readonly Hearing[]): Pick<ResponseSaid, 'chance'> {
  const mine = heard.find(({ party }) => party.of === 'complainant')
  if (mine?.heard.state === 'silent')
    return { chance: { state: 'silent', on: mine.on, asked: mine.heard.asked } }
  return mine?.heard.state === 'heard'
    ? { chance: { state: mine.heard.position === undefined ? 'nothing' : 'heard', on: mine.on } }
    : {}
}

const THEIRS = [
  'I rang three times and have the dates. Nobody rang me back.',
  'It is not only the repair. I had to take two days off work for visits that nobody came to.',
  'I want it known that the first person who came was kind and did what she could.',
  'The photographs show how it was in March. It is worse now.',
]

const COLLEAGUES = [
  'I remember the call. I was short with them and I am sorry that it came over like that.',
  'I left a card, and put the visit in the diary. I can show the entry.',
]

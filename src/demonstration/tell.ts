import type { Complaint } from '#complaint/complaint.ts'
import { decide } from '#complaint/decide.ts'
import type { Entry } from '#complaint/entries.ts'
import { evolve } from '#complaint/evolve.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import type { Submission } from '#record/door.ts'
import { PastCalendarError } from '#time/working-days.ts'
import type { Cast, Plot } from './plot.ts'
import { idFor } from './random.ts'
import { contextOf, type Scene, type Step, sceneOf, theComplaint } from './scene.ts'
import { steps } from './steps.ts'

/** A complaint as the commands that make it, each decided here as the record will decide it. */
export type Story = {
  readonly complaintId: string
  readonly submissions: readonly Submission[]
  readonly entries: readonly Entry[]
  readonly complaint: Complaint
}

/** Tells a complaint up to the end of its time; undefined if it has not even begun by then. */
export function tell(cast: Cast, plot: Plot): Story | undefined {
  const scene = sceneOf(cast, plot)
  const entries: Entry[] = []
  const submissions = [...told(scene, entries)]
  if (entries.length === 0) return undefined
  const complaintId = idFor(...scene.key)
  return { complaintId, submissions, entries, complaint: theComplaint(scene) }
}

/** The command by which a complaint arrives, without what follows; undefined if it has not begun by the end. */
export function arrival(cast: Cast, plot: Plot): Submission | undefined {
  for (const submission of told(sceneOf(cast, plot), [])) return submission
  return undefined
}

/** One command after the other, and what the record will make of each, added to the entries. */
function* told(scene: Scene, entries: Entry[]): Generator<Submission, void> {
  const complaintId = idFor(...scene.key)
  let count = 0
  for (const step of stepsKnown(scene)) {
    if (step.at > scene.cast.until) return
    const requestId = idFor(...scene.key, 'request', count)
    const submission = {
      ...submissionOf(scene, step),
      complaintId,
      requestId,
      seen: entries.length,
    }
    const added = decided(scene, step)
    if (added === undefined) return
    count += 1
    entries.push(...added)
    scene.complaint = added.reduce<Complaint | undefined>(evolve, scene.complaint)
    scene.last = step.at
    scene.written = []
    yield submission
  }
}

/** What lies past the end of the calendar has not happened yet. */
function* stepsKnown(scene: Scene): Generator<Step, void> {
  try {
    yield* steps(scene)
  } catch (error) {
    if (!(error instanceof PastCalendarError)) throw error
  }
}

function submissionOf({ written }: Scene, { command, by, at, people }: Step) {
  return { command, by, now: at, documents: written, ...(people === undefined ? {} : { people }) }
}

/** What follows from a step; undefined past the end of the calendar. Any other refusal is a defect of the simulation. */
function decided(scene: Scene, { command, by, at }: Step): readonly Entry[] | undefined {
  const named = command.type === 'receive' ? { ...command, reference: 'not yet' } : command
  const decision = decide(named, scene.complaint, contextOf(scene, by, at))
  if ('entries' in decision) return decision.entries
  if (decision.refusal.refused === 'calendar-ends') return undefined
  const { slug } = scene.cast.landlord
  throw new Error(
    `Complaint ${scene.plot.fate.n} of ${slug}, ${command.type}: ${sayRefusal(decision.refusal)}`,
  )
}

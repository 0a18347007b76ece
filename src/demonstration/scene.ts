import type { Actor } from '#complaint/commands.ts'
import type { Complaint } from '#complaint/complaint.ts'
import type { Context } from '#complaint/decision.ts'
import type { Text } from '#complaint/entries.ts'
import type { RulesInForce } from '#ombudsman/rulebook.ts'
import { type DocumentKind, digestOf, type NewDocument, TEXT } from '#record/documents.ts'
import type { Submission } from '#record/door.ts'
import type { Person } from '#record/people.ts'
import { type Day, londonDay } from '#time/day.ts'
import { type Complainant, complainantFor } from './complainant.ts'
import { type Cast, type Plot, rulesOf } from './plot.ts'
import { bytesFor, idFor, type Random, randomFor } from './random.ts'
import { type Telling, tellingOf } from './telling.ts'
import { atWork } from './when.ts'

/** What somebody does, and when. */
export type Step = {
  readonly command: Submission['command']
  readonly by: Actor
  readonly at: Date
  readonly people?: readonly Person[]
}

/** One complaint while it is told. */
export type Scene = {
  readonly cast: Cast
  readonly plot: Plot
  readonly key: readonly (string | number)[]
  readonly random: Random
  readonly rules: RulesInForce
  readonly telling: Telling
  readonly complainant: Complainant
  /** The complaint as it is now; undefined before it is received. */
  complaint: Complaint | undefined
  /** When the last thing happened. */
  last: Date
  /** Written for the step that comes next. */
  written: NewDocument[]
}

export function sceneOf(cast: Cast, plot: Plot): Scene {
  const { fate, kind, matter, type } = plot
  const { landlord, seed, size } = cast
  const key = [seed, landlord.slug, 'complaint', fate.n]
  const random = randomFor(...key)
  return {
    ...{ cast, plot, key, random },
    rules: rulesOf(cast.rulebook, fate.received),
    telling: tellingOf(random, kind, matter, fate.received),
    complainant: complainantFor(random, [seed, landlord.slug], landlord.slug, type, size),
    complaint: undefined,
    last: new Date(0),
    written: [],
  }
}

/** The complaint, where it is a defect if there is none yet. */
export function theComplaint({ complaint }: Scene): Complaint {
  if (complaint === undefined) throw new Error('There is no complaint yet')
  return complaint
}

/** A text, kept for the next step. */
export function write(scene: Scene, kind: DocumentKind, text: string): Text {
  const key = [...scene.key, 'document', theNumber(scene)]
  const salt = bytesFor('salt', ...key)
  const ref = { document: idFor(...key), digest: digestOf(salt, text) }
  scene.written.push({ kind, content: Buffer.from(text), mediaType: TEXT, salt, ref })
  return ref
}

/** Texts are numbered through, so that each has an id of its own. */
const numbers = new WeakMap<Scene, number>()
function theNumber(scene: Scene): number {
  const next = (numbers.get(scene) ?? 0) + 1
  numbers.set(scene, next)
  return next
}

/** In office hours of a day, or a little after what happened last if that was on this day or a later one. */
export function at(scene: Scene, on: Day): Date {
  const planned = atWork(scene.random, on)
  const soon = new Date(scene.last.getTime() + scene.random.int(4, 25) * 60_000)
  if (londonDay(scene.last) > on) return soon
  return planned > scene.last ? planned : soon
}

export function contextOf(scene: Scene, by: Actor, now: Date): Context {
  const about = scene.complaint?.about ?? []
  const aboutRoles = scene.cast.staff
    .filter(({ id }) => about.includes(id))
    .flatMap((one) => one.roles)
  return { ...scene.rules, today: londonDay(now), by, aboutRoles: [...new Set(aboutRoles)] }
}

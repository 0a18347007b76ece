import { decide } from '#complaint/decide.ts'
import type { StaffId } from '#complaint/entries.ts'
import { complaintFrom } from '#complaint/evolve.ts'
import type { Channel } from '#policy/policy.ts'
import { londonDay } from '#time/day.ts'
import { isWorkingDay, nextWorkingDay } from '#time/working-days.ts'
import { actor, canBeAnswered, someoneWho } from './casting.ts'
import { gradingFor } from './grading.ts'
import { photographsFor } from './photographs.ts'
import { FOR_ANOTHER } from './sayings.ts'
import { contextOf, type Scene, type Step, write } from './scene.ts'
import { atHome, atWork, onOrAfter } from './when.ts'

/** A complaint reaches the landlord: written at home at any hour, or told to somebody who is at work. */
export function receive(scene: Scene): Step {
  const { plot, random, complainant } = scene
  const { received } = plot.fate
  const channel = chooseChannel(scene)
  const command = said(scene, channel)
  const { person, resident } = complainant
  const people = resident === undefined ? [person] : [person, resident]
  if (channel.id !== 'website') return { ...takenDown(scene, channel, command), people }
  return {
    command,
    by: { kind: 'resident', person: person.id },
    at: atHome(random, received),
    people,
  }
}

type Receive = Extract<Step['command'], { type: 'receive' }>

function said(scene: Scene, channel: Channel): Receive {
  const { plot, random, telling, complainant } = scene
  const { person, resident } = complainant
  const words = (resident ? random.pick(FOR_ANOTHER) : '') + telling.words
  const files = photographsFor(scene, channel.id)
  return {
    type: 'receive',
    on: plot.fate.received,
    channel: channel.id,
    complainantType: plot.type.id,
    complainant: person.id,
    ...(resident === undefined ? {} : { resident: resident.id }),
    words: write(scene, 'words', words),
    wanted: write(scene, 'wanted', telling.wanted),
    confidential: plot.fate.confidential,
    ...(files.length === 0 ? {} : { files }),
  }
}

/** By somebody at work, who may enter it in the register at once. */
function takenDown(scene: Scene, channel: Channel, command: Receive): Step {
  const { plot, rules, telling } = scene
  const at = noted(scene, channel)
  const about = telling.aboutStaff ? aboutWhom(scene, command, at) : []
  const by = actor(staffWhoTake(scene, about))
  const asked = askedOf(scene, channel)
  const sameDay = londonDay(at) === onOrAfter(rules.calendar, plot.fate.received)
  if (!channel.oral || plot.fate.first.log > 0 || !sameDay)
    return { command: { ...command, ...asked, about }, by, at }
  const log = { ...gradingFor(scene), summary: write(scene, 'summary', telling.about) }
  return { command: { ...command, ...asked, about, log }, by, at }
}

/** What the policy asks of whoever takes it down, and where it was if others could read along. */
function askedOf(scene: Scene, channel: Channel): Partial<Receive> {
  const { plot, rules, complainant } = scene
  const { asks = [] } = rules.policy.spokenComplaints ?? {}
  const { name, address, telephone } = complainant.person
  const given = { name, address, telephone }
  return {
    ...(channel.oral && asks.length > 0
      ? { details: { given: asks.filter((one) => given[one] !== undefined) } }
      : {}),
    ...(plot.type.asksInterest
      ? { interest: write(scene, 'note', 'Looks after the garden next door.') }
      : {}),
    ...(channel.id === 'social-media' ? { platform: 'Facebook' } : {}),
  }
}

/**
 * On days that are not worked nobody answers the telephone or opens a letter. Whom among the staff a complaint is
 * about can only be said by somebody who takes it down.
 */
export function chooseChannel({ random, rules, plot }: Scene): Channel {
  const { channels } = rules.policy
  const { matter } = plot
  const open = isWorkingDay(rules.calendar, plot.fate.received)
  const usable = channels.filter(
    ({ id, oral }) =>
      (open || (!oral && id !== 'letter')) && !(matter.aboutStaff && id === 'website'),
  )
  const weights = usable.map(({ id }) => [id, WEIGHTS[id] ?? 1] as const)
  const id = random.weighted(Object.fromEntries(weights))
  return usable.find((one) => one.id === id) ?? (usable[0] as Channel)
}

const WEIGHTS: Readonly<Record<string, number>> = {
  phone: 36,
  email: 26,
  website: 18,
  letter: 7,
  'in-person': 6,
  'social-media': 3,
  whatsapp: 3,
  'mp-or-councillor': 2,
  walkabout: 2,
  'tenancy-visit': 2,
}

/** When somebody notes what came in: the same day, or for what is written perhaps the next. */
function noted(scene: Scene, { oral }: Channel): Date {
  const { random, rules, plot, cast } = scene
  const sameDay = onOrAfter(rules.calendar, plot.fate.received)
  const next = nextWorkingDay(rules.calendar, sameDay)
  const waits = !oral && random.chance(0.2) && next <= londonDay(cast.until)
  return atWork(random, waits ? next : sameDay)
}

function staffWhoTake(scene: Scene, about: readonly StaffId[]) {
  for (let again = 0; ; again += 1) {
    const taker = someoneWho(scene, 'take-complaints')
    if (!about.includes(taker.id) || again > 50) return taker
  }
}

/** Somebody whom residents meet, if others are left to handle the complaint and to look at it again. */
function aboutWhom(scene: Scene, command: Receive, at: Date): readonly StaffId[] {
  const { cast, random, rules } = scene
  const meets = cast.staff.filter(({ roles }) =>
    rules.policy.roles.some(
      ({ id, may }) =>
        roles.includes(id) && (may.includes('take-complaints') || may.includes('handle-stage-1')),
    ),
  )
  const someone = random.shuffled(meets).find(({ id }) => {
    const named = { ...command, reference: '', about: [id] }
    const decision = decide(named, undefined, contextOf(scene, { kind: 'system' }, at))
    const complaint = 'entries' in decision ? complaintFrom(decision.entries) : undefined
    return complaint !== undefined && canBeAnswered(scene, complaint)
  })
  return someone === undefined ? [] : [someone.id]
}

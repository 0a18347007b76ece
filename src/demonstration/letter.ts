import { currentStage } from '#complaint/complaint.ts'
import type { Failure, Outcome, Text } from '#complaint/entries.ts'
import type { Hearing } from '#complaint/people/commands.ts'
import type { ToPutRight } from '#complaint/putting-right/commands.ts'
import { compose } from '#letters/compose.ts'
import type { FactsOf } from '#letters/facts.ts'
import { renderText } from '#letters/render-text.ts'
import type { ActionSaid, ResponseSaid } from '#letters/said.ts'
import { HOUSING_OMBUDSMAN } from '#ombudsman/details.ts'
import type { Day } from '#time/day.ts'
import { handlerOf } from './casting.ts'
import { chanceIn } from './chance.ts'
import { WHY } from './gone-wrong.ts'
import { letterheadOf } from './landlord-details.ts'
import { type Scene, theComplaint } from './scene.ts'
import type { Telling } from './telling.ts'

export type Answer = {
  readonly on: Day
  readonly decisions: readonly {
    readonly point: string
    readonly outcome: Outcome
    readonly reasons: string
  }[]
  readonly putRight: ToPutRight
  readonly heard: readonly Hearing[]
  /** What went wrong, where anything is upheld. */
  readonly failures: readonly Failure[]
}

/** How a complaint is understood, in the words of whoever complains. */
export const definitionOf = ({ points }: Telling): string =>
  `You complain of this, in your words:\n${points.map((point, n) => `${n + 1}. “${point}”`).join('\n')}`

/** The response of a stage as Putright writes it: what a resident would get. It names nobody who works here. */
export function responseLetter(scene: Scene, answer: Answer): string {
  const letter = compose(factsOf(scene, answer))
  // The reference is given by the record, later.
  return renderText(letter).replace(`\nOur reference: ${letter.reference}`, '')
}

function factsOf(scene: Scene, answer: Answer): FactsOf<'response'> {
  const { cast, complainant, rules } = scene
  const complaint = theComplaint(scene)
  const { stage } = currentStage(complaint)
  const { name, address } = complainant.person
  return {
    kind: 'response',
    ...{ stage, on: answer.on, complaint, rules, aboutRoles: [], texts: textsOf(scene) },
    landlord: letterheadOf(cast.landlord),
    ombudsman: HOUSING_OMBUDSMAN,
    to: { ...(name ? { name } : {}), address: address ? address.split(', ') : [] },
    signer: { title: titleOf(scene, handlerOf(scene).roles) ?? 'Complaints' },
    staff: new Map(
      cast.staff.map(({ id, name, roles }) => [id, { name, ...titled(titleOf(scene, roles)) }]),
    ),
    said: saidIn(scene, answer),
  }
}

const titleOf = ({ rules }: Scene, roles: readonly string[]): string | undefined =>
  rules.policy.roles.find(({ id }) => id === roles[0])?.title

const titled = (title: string | undefined) => (title === undefined ? {} : { title })

/** What the complaint is about, in the words that are in the record, and what was written for this step. */
function textsOf(scene: Scene): ReadonlyMap<string, string> {
  const { telling, written } = scene
  const { definition, points } = theComplaint(scene)
  return new Map([
    ...(definition === undefined ? [] : [[definition.document, definitionOf(telling)] as const]),
    ...points.map(({ text }, n) => [text.document, telling.points[n] ?? ''] as const),
    ...written.map(({ ref, content }) => [ref.document, content.toString()] as const),
  ])
}

function saidIn(scene: Scene, { decisions, putRight, heard, failures }: Answer): ResponseSaid {
  const texts = textsOf(scene)
  const words = (text: Text) => texts.get(text.document) ?? ''
  const { remedies, actions = [] } = putRight
  const { compensation, impact, kinds = [] } = remedies ?? {}
  return {
    summary: `You complained of ${decisions.length === 1 ? 'one thing' : `${decisions.length} things`}.`,
    investigation: 'We read our records and yours, and spoke to everybody who was involved.',
    findings: 'What we found on each point stands below, with our decision.',
    law: 'We went by our own policies, by the law for landlords and by what is good practice.',
    ...chanceIn(heard),
    decisions,
    remedies: kinds,
    ...(failures.length === 0 ? {} : { failures, ...WHY[failures[0] ?? 'other'] }),
    ...(impact === undefined ? {} : { impact: words(impact) }),
    ...(compensation === undefined
      ? {}
      : { compensation: { ...compensation, basis: words(compensation.basis) } }),
    actions: actions.map(
      ({ what, owner, due, agreed }): ActionSaid => ({
        ...{ what: words(what), agreed },
        ...(due === undefined ? {} : { due }),
        ...(owner === undefined
          ? {}
          : { owner: 'staff' in owner ? owner : { contractor: words(owner.contractor) } }),
      }),
    ),
    notDone: { none: true },
  }
}

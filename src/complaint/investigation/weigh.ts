import type { Day } from '#time/day.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { InvestigationCommand } from './commands.ts'
import type { Side } from './entries.ts'
import { isOver } from './gather.ts'
import type { InvestigationRefusal } from './refusals.ts'

/** One piece of evidence: what it is and whose. Older ones do not say where they come from. */
export type Evidence = {
  readonly item: string
  readonly kind: 'file' | 'came' | 'noted' | 'answer' | 'position'
  readonly side?: Side
  readonly on: Day
}

/**
 * Everything that was gathered of a complaint and has to be weighed: files, what came when it was asked for, notes of
 * talks and visits, what the resident answered, and what anybody said for their side. A message that was kept whole is
 * none: its words are the complaint's.
 */
export function evidenceOf({ files, investigation, people }: Complaint): readonly Evidence[] {
  const { asked, noted, clarifications } = investigation
  return [
    ...files
      .filter(({ kind }) => kind !== 'message')
      .map(({ file, from, on }) => ({
        ...{ kind: 'file' as const, item: file.document, on },
        side: SIDE_OF_FILE[from],
      })),
    ...asked.flatMap(({ id, of, side, received }) =>
      received === undefined
        ? []
        : [{ kind: 'came' as const, item: id, on: received, ...sided(side ?? sideOf(of)) }],
    ),
    ...noted.map(({ id, on, side }) => ({ kind: 'noted' as const, item: id, on, ...sided(side) })),
    ...clarifications.flatMap(({ id, answer, answered }) =>
      answer === undefined || answered === undefined
        ? []
        : [{ kind: 'answer' as const, item: id, on: answered, side: 'resident' as const }],
    ),
    ...people.heard.flatMap(({ of, position, heard }) => {
      if (position === undefined || heard === undefined) return []
      const side = of === 'subject' ? ('landlord' as const) : ('resident' as const)
      return [{ kind: 'position' as const, item: position.document, on: heard, side }]
    }),
  ]
}

/** Photographs and papers that came by e-mail came from whoever complains. */
const SIDE_OF_FILE = {
  resident: 'resident',
  mail: 'resident',
  staff: 'landlord',
  other: 'other',
} as const satisfies Record<Complaint['files'][number]['from'], Side>

const sideOf = (of: object): Side | undefined => ('staff' in of ? 'landlord' : undefined)
const sided = (side: Side | undefined) => (side === undefined ? {} : { side })

/** What nobody has marked yet as considered or set aside, at the present stage. */
export function notWeighed(complaint: Complaint): readonly Evidence[] {
  const { stage } = currentStage(complaint)
  const { weighed } = complaint.investigation
  return evidenceOf(complaint).filter(
    ({ item }) => !weighed.some((one) => one.stage === stage && one.item === item),
  )
}

/**
 * The sides from which nothing was gathered: the answer can go, and whoever writes it is told that both sides should be
 * heard (Code 2020, 4.5).
 */
export function unheardSides(complaint: Complaint): readonly ('resident' | 'landlord')[] {
  const all = evidenceOf(complaint)
  return (['resident', 'landlord'] as const).filter((side) => !all.some((one) => one.side === side))
}

/** The Code's rule under the edition that judges a complaint. */
export const citeOfWeighing = ({ code }: Pick<Complaint, 'code'>): string =>
  code === '2020' ? 'Code 2020, 4.6' : 'Code 2024, 5.8'

/** Keeps that evidence was considered, or set aside and why (Code 2020, 4.6; Code 2024, 5.8d). */
export function weighEvidence(
  { on, weighed }: Extract<InvestigationCommand, { type: 'weigh-evidence' }>,
  complaint: Complaint,
): Decision {
  const status = statusOf(complaint)
  if (isOver(status)) return wrongStatus('weigh-evidence', status)
  const known = new Set(evidenceOf(complaint).map(({ item }) => item))
  if (weighed.some(({ item }) => !known.has(item))) return refuse({ refused: 'no-such-evidence' })
  if (weighed.length === 0)
    return refuse({ refused: 'nothing-weighed', field: 'weighed', cite: citeOfWeighing(complaint) })
  const { stage } = currentStage(complaint)
  return accept({ type: 'evidence-weighed', on, stage, weighed })
}

/** Why an answer can't be given: something was gathered and nobody has said what they made of it. */
export function weighingRefusal(complaint: Complaint): InvestigationRefusal | undefined {
  const items = notWeighed(complaint).map(({ item }) => item)
  return items.length === 0
    ? undefined
    : { refused: 'not-weighed', field: 'weighed', items, cite: citeOfWeighing(complaint) }
}

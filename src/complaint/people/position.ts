import type { Day } from '#time/day.ts'
import { type Complaint, currentStage } from '../complaint.ts'
import { accept, type Decision, refuse } from '../decision.ts'
import type { Hearing } from './commands.ts'
import type { Party, PeopleEntry } from './entries.ts'
import { isStranger } from './hear.ts'
import type { PeopleRefusal } from './refusals.ts'
import { evolvePeople, type Heard, isSame, partyOf } from './state.ts'

const CITE = 'Code 2024, 5.8; Code 2020, 3.16 and 4.9'

/** The field of a form in which it is said what came of asking somebody. */
export const fieldOfPosition = (party: Party): string =>
  `position-${party.of === 'subject' ? party.staff : party.of}`

/**
 * Keeps that somebody was asked to set out their position, and what came of it: whoever complains, and whoever is
 * complained about, who is so informed (Code 2024, 5.8b; Code 2020, 3.16 and 4.9).
 */
export function hear(hearing: Hearing, complaint: Complaint): Decision {
  const kept = keptOf(hearing, complaint)
  return 'refused' in kept ? refuse(kept) : accept(kept)
}

function keptOf({ on, party, heard }: Hearing, complaint: Complaint): PeopleEntry | PeopleRefusal {
  if (isStranger(party, complaint)) return { refused: 'not-the-subject', field: 'party' }
  const about = { on, stage: stageOn(complaint, on), ...partyOf(party) } as const
  const field = fieldOfPosition(party)
  switch (heard.state) {
    case 'asked':
      return { type: 'position-asked', ...about, means: heard.means }
    case 'heard': {
      const { position } = heard
      return { type: 'position-heard', ...about, ...(position === undefined ? {} : { position }) }
    }
    case 'silent':
      return on <= heard.asked
        ? { refused: 'silent-before-asked', field, asked: heard.asked }
        : { type: 'position-not-given', ...about, asked: heard.asked }
    case 'not-asked':
      return party.of === 'complainant'
        ? { refused: 'must-be-asked', field, cite: CITE }
        : { type: 'position-not-asked', ...about, reason: heard.reason }
  }
}

/** What was said before stage 2 was asked for belongs to stage 1, also if it is kept later. */
function stageOn(complaint: Complaint, on: Day) {
  const { stage, received } = currentStage(complaint)
  return stage === 2 && on < received ? 1 : stage
}

/** What came of asking somebody at the present stage; of a colleague, at any: what they set out stands. */
export const chanceOf = (complaint: Complaint, party: Party): Heard | undefined =>
  complaint.people.heard.findLast(
    (one) =>
      isSame(one, party) &&
      (one.heard ?? one.silentBy ?? one.notAsked) !== undefined &&
      (party.of === 'subject' ||
        one.stage === undefined ||
        one.stage === currentStage(complaint).stage),
  )

/** Who has to have the chance to set out their position before a decision. Nobody can ask who gave no name. */
export const toBeHeard = ({ anonymous, about }: Complaint): readonly Party[] => [
  ...(anonymous === undefined ? [{ of: 'complainant' } as const] : []),
  ...about.map((staff) => ({ of: 'subject', staff }) as const),
]

/** Why nothing is decided yet: this one has not had the chance. */
export const positionNotHeard = (party: Party): PeopleRefusal => ({
  ...{ refused: 'position-not-heard', of: party.of, field: fieldOfPosition(party), cite: CITE },
})

/**
 * What an answer says of who was heard before it, as entries of their own; or why it can't be decided yet: somebody has
 * not had the chance to set out their position (Code 2024, 5.8b; Code 2020, 3.16 and 4.9).
 */
export function heardBefore(
  hearings: readonly Hearing[],
  complaint: Complaint,
  latest: Day,
): Decision {
  const entries: PeopleEntry[] = []
  for (const hearing of hearings) {
    const { party, on } = hearing
    const { received } = party.of === 'complainant' ? currentStage(complaint) : complaint
    if (on < received || on > latest)
      return refuse({
        ...{ refused: 'heard-on', field: fieldOfPosition(party) },
        ...{ earliest: received, latest },
      })
    const kept = keptOf(hearing, complaint)
    if ('refused' in kept) return refuse(kept)
    entries.push(kept)
  }
  const after = { ...complaint, people: entries.reduce(evolvePeople, complaint.people) }
  const unheard = toBeHeard(after).find((party) => chanceOf(after, party) === undefined)
  if (unheard === undefined) return accept(...entries)
  return refuse(positionNotHeard(unheard))
}

import { currentStage } from '#complaint/complaint.ts'
import { sayDay } from '#time/say-day.ts'
import { type Blocks, introduced, list, paragraph, section } from './blocks.ts'
import type { FactsOf } from './facts.ts'
import { ombudsman } from './outside-help.ts'
import { reachUs } from './reach.ts'
import { spelled } from './said.ts'

export const invitationTitle = 'An invitation to talk about your complaint'

/**
 * Invites somebody to a meeting, and tells them that they can be accompanied or represented at it (Code 2024, 3.6; Code
 * 2020, 4.3; EMH-45, THT-7p). Nothing depends on their coming, and the letter says so.
 */
export function invitation(facts: FactsOf<'meeting'>): Blocks {
  const { said } = facts
  return [
    ...paragraph('We would like to meet you to talk about your complaint.'),
    ...introduced('We would like to talk about this:', paragraph(spelled(said.about))),
    ...section('When and where', whenAndWhere(facts)),
    ...section(
      'You can bring somebody',
      paragraph(
        'You have the right to be accompanied or represented at this meeting. You choose who it is: a friend, a relative, an adviser or anybody else. They can come along with you, or speak for you.',
        'accompanied',
      ),
      paragraph(
        said.company === undefined
          ? 'If you can, tell us before the meeting who it is. You do not have to.'
          : `We know that you would like this person with you, or to speak for you: ${said.company}. You can choose somebody else.`,
      ),
    ),
    ...section(
      'If it does not suit you',
      paragraph(
        'You can ask us for another day, another time or another place. We can also talk in a call.',
      ),
      paragraph(
        'Do you need anything so that you can take part? It can be an interpreter, a place without stairs or more time. Tell us, and we will see to it.',
      ),
      paragraph(`You do not have to come. Nothing depends on it. ${goesOn(facts)}`),
    ),
    ...ombudsman(facts, 'meanwhile'),
    ...reachUs(facts),
  ]
}

/** The day, the time and the place: without one of them it is no invitation. */
function whenAndWhere({ said }: FactsOf<'meeting'>): Blocks {
  const { day } = said
  const [time, place] = [spelled(said.time), spelled(said.place)]
  if (day === undefined || time === undefined || place === undefined) return []
  return list([`Day: ${sayDay(day)}`, `Time: ${time}`, `Place: ${place}`], 'meeting')
}

function goesOn({ complaint }: FactsOf<'meeting'>): string {
  const { promised, responded } = currentStage(complaint)
  return promised === undefined || responded !== undefined
    ? 'We go on with your complaint all the same.'
    : `We go on with your complaint all the same, and you will still have our answer by ${sayDay(promised)}.`
}

import { currentStage } from '#complaint/complaint.ts'
import { sayDay } from '#time/say-day.ts'
import { type Blocks, introduced, list, paragraph, section } from './blocks.ts'
import { type FactsOf, wordsOf } from './facts.ts'
import { flowChart } from './flow-chart.ts'
import { capital } from './letter-words.ts'
import { isAsked } from './mandate.ts'
import { charityCommission, ombudsman } from './outside-help.ts'
import { policyCopy } from './policy-copy.ts'
import { promiseOf } from './promise.ts'
import { reachUs } from './reach.ts'
import { discriminationRights } from './rights.ts'
import { spelled } from './said.ts'

type Facts = FactsOf<'acknowledgement'>

export const acknowledgementTitle = ({ stage }: Facts): string =>
  stage === 1 ? 'We have your complaint' : 'We will look at your complaint again'

/**
 * Says that a complaint is here, or the request for stage 2, with the complaint definition (Code 2024, 5.6), what we
 * are and are not responsible for (5.7), what happens next, and the day by which to expect the answer (6.2, 6.11).
 */
export function acknowledgement(facts: Facts): Blocks {
  return [
    ...paragraph(spelled(facts.said.opening)),
    ...opening(facts),
    ...definition(facts),
    ...responsibility(facts),
    ...whatHappensNext(facts),
    ...flowChart(facts),
    ...discriminationRights(facts),
    ...policyCopy(facts),
    ...ombudsman(facts, 'meanwhile'),
    ...charityCommission(facts),
    ...reachUs(facts),
  ]
}

function opening({ stage, complaint }: Facts): Blocks {
  const { received } = currentStage(complaint)
  return [
    ...paragraph(
      stage === 1
        ? `Thank you for telling us what is wrong. We got your complaint on ${sayDay(received)}. Complaining will never be held against you.`
        : `You asked us to look at your complaint again. We got your request on ${sayDay(received)}. You do not have to give us a reason for it.`,
    ),
    ...paragraph(
      `We are dealing with it at stage ${stage} of our complaints policy. ${stage === 1 ? 'There are two stages.' : 'That is the last stage.'}`,
      'stage',
    ),
  ]
}

function definition({ said, complaint, texts }: Facts): Blocks {
  const points = [
    ...complaint.points.map(({ text }) => wordsOf({ texts }, text)),
    ...(said.points ?? []),
  ]
  const unclear = spelled(said.unclear)
  return section(
    'What your complaint is about',
    introduced(
      'This is how we understand your complaint:',
      paragraph(spelled(said.definition), 'definition'),
    ),
    introduced('We will answer each of these points:', list(points)),
    introduced(
      'This is what you would like to happen:',
      paragraph(spelled(said.outcomesSought), 'outcomes-sought'),
    ),
    unclear === undefined
      ? paragraph(
          'Have we understood you? If something is wrong or missing, please tell us, and we will put it right.',
          'unclear-asked',
        )
      : introduced(
          'There is something that is not clear to us. Please tell us:',
          paragraph(unclear, 'unclear-asked'),
        ),
  )
}

/** What we answer for. If nothing is named that is not ours, all of it is (Code 2024, 5.7). */
function responsibility({ said }: Facts): Blocks {
  const [ours, notOurs] = [spelled(said.responsibleFor), spelled(said.notOurs)]
  const rest =
    notOurs === undefined ? 'everything in your complaint' : 'all the rest of your complaint'
  return [
    ...section(
      'What we are responsible for',
      paragraph(ours ?? `We are responsible for ${rest}.`, 'responsible-for'),
      notOurs === undefined
        ? paragraph(
            'There is nothing in it that we are not responsible for.',
            'not-responsible-for',
          )
        : introduced('We are not responsible for this:', paragraph(notOurs, 'not-responsible-for')),
    ),
    ...section('What may not be possible', paragraph(spelled(said.expectations))),
  ]
}

function whatHappensNext(facts: Facts): Blocks {
  const promised = promiseOf(facts)
  return section(
    'What happens next',
    whoDealsWithIt(facts),
    paragraph(
      'We look at what you told us, at our records, and at what everybody involved says. You can tell us your side at any time. You can also send us letters or photographs.',
      'what-happens-next',
    ),
    paragraph(
      promised && `You will have our answer by ${sayDay(promised)}.`,
      'when-to-expect-response',
    ),
    paragraph(
      promised &&
        'If we find that we need longer, we will write to you before that day. We will say why, and give you a new day.',
    ),
  )
}

/** Who deals with it: by name where the policy asks for that, else by what they are (Code 2020, 3.17). */
function whoDealsWithIt(facts: Facts): Blocks {
  const { handler } = currentStage(facts.complaint)
  const staff = handler === undefined ? undefined : facts.staff.get(handler)
  const fair =
    facts.stage === 1
      ? 'Nobody whom you complain about deals with it.'
      : 'Nobody who dealt with it at stage 1 does so now.'
  if (staff === undefined) return paragraph(fair)
  const title = staff.title === undefined ? 'one of our staff' : `our ${staff.title}`
  const who = isAsked(facts, 'who-deals-with-it') ? `${staff.name}, ${title},` : capital(title)
  return paragraph(`${who} deals with your complaint. ${fair}`, 'who-deals-with-it')
}

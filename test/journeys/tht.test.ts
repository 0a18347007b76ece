import { after, before, test } from 'node:test'
import {
  acknowledges,
  answers,
  asksForStage2,
  assigns,
  begins,
  choosesReviewer,
  closes,
  deadline,
  isRefusedStage2,
  opens,
  referenceOn,
  returns,
} from './people.ts'
import { openTown, type Town } from './town.ts'

// Taunton Heritage Trust, on a telephone's screen of 360 pixels: a Resident rings up, and the Support Officer, who also
// handles what Residents say aloud, takes it down. Answers count from receipt, and stage 2 is acknowledged in a week.

// Rung up on Thursday 10 April 2025. Working days: 11, 14, 15, 16, 17 April are 1 to 5; the 18th and 21st are Good
// Friday and Easter Monday; 22, 23, 24, 25, 28 are 6 to 10.
const ACKNOWLEDGE = { due: 'Thursday 17 April 2025', safe: 'Wednesday 16 April 2025' }
const ANSWER = { due: 'Monday 28 April 2025', safe: 'Friday 25 April 2025' }
// The Code counts from the acknowledgement, on Friday 11 April: 14 to 17 (4), 22 to 25 (8), 28, 29.
const CODE_ANSWER = { due: 'Tuesday 29 April 2025', safe: 'Monday 28 April 2025' }
// Asked for on Monday 28 April. A week on is Monday 5 May, a bank holiday: so the Friday before.
const WEEK = 'Friday 2 May 2025'
// The Code's five working days: 29, 30 April, 1, 2 May, not the 5th, 6.
const CODE_ACKNOWLEDGE_2 = { due: 'Tuesday 6 May 2025', safe: 'Friday 2 May 2025' }
// From 28 April: 29, 30, 1, 2 (4), 6 to 9 May (8), 12 to 16 (13), 19 to 23 (18), not the 26th, 27, 28.
const ANSWER_2 = { due: 'Wednesday 28 May 2025', safe: 'Tuesday 27 May 2025' }
// The Code's from the acknowledgement, Thursday 1 May: 2 (1), 6 to 9 (5), 12 to 16 (10), 19 to 23 (15), 27 to 30 (19),
// 2 June.
const CODE_ANSWER_2 = { due: 'Monday 2 June 2025', safe: 'Friday 30 May 2025' }

let town: Town
before(async () => {
  town = await openTown('tht', { width: 360 })
})
after(() => town?.close())

test('Taunton: from what a Resident says on the telephone to the final response', async () => {
  const support = await town.hires('Dilys Penrose', 'support-officer')
  const chief = await town.hires('Martin Cole', 'chief-officer')
  const chair = await town.hires('Anne Holt', 'chair')
  const trustee = await town.hires('George Orchard', 'trustee')

  town.itIs('2025-04-10T09:45')
  const resident = await town.person('Walter Pym')
  await resident.goesTo('/tht')
  await resident.sees('Telephone', 'We write to you within 1 week of you asking.')

  const dilys = await begins(town, support)
  await dilys.unfolds('Menu')
  await dilys.presses('Log a complaint')
  await dilys.writes('What happened, in their words', 'My heating has been off since Sunday.')
  await dilys.writes('What would put it right for them', 'Heating, and a heater until then')
  await dilys.writes('One line about it', 'Heating off since Sunday')
  await dilys.writes('Name', 'Walter Pym')
  await dilys.writes('Telephone', '01632 960 017')
  await dilys.writes('Address', '7 Magdalene Court')
  await dilys.chooses('Resident', 'They are')
  await dilys.writes('What they need from us to take part', 'Please ring: he does not read letters')
  await dilys.picks('How it came', 'Telephone')
  await dilys.chooses('The accommodation', 'Grading')
  await dilys.presses('Log the complaint')
  const reference = await referenceOn(dilys)
  await dilys.sees(
    'Say this now',
    `“By ${ACKNOWLEDGE.due} we will write to you`,
    `“We will answer by ${ANSWER.due}.”`,
  )
  await dilys.presses('Open the complaint')
  await dilys.sees(
    `Stage 1, to be acknowledged by ${ACKNOWLEDGE.due}; safe day ${ACKNOWLEDGE.safe}.`,
  )
  await dilys.sees('Walter Pym: Please ring: he does not read letters')

  town.itIs('2025-04-10T12:15')
  const martin = await begins(town, chief)
  await opens(martin, reference, `${ACKNOWLEDGE.due}; safe day Wednesday 16 April`)
  await assigns(martin, 1, support)

  town.itIs('2025-04-11T10:00')
  await returns(dilys, support)
  await opens(dilys, reference)
  await acknowledges(dilys, 1, {
    understanding: 'The heating failed on 6 April, and nobody has come.',
    points: ['The heating', 'No heater was lent'],
    means: 'By hand',
    answerBy: ANSWER.due,
  })
  await dilys.sees(`Stage 1, to be answered by ${ANSWER.due}; safe day ${ANSWER.safe}.`)
  await deadline(
    dilys,
    'Answer at stage 1',
    [
      `Due ${ANSWER.due}: received on 10 April, plus 10 working days, leaving out Good Friday (18 April), Easter Monday (21 April); THT-1j, Code 2020 3.11`,
      `Work to ${ANSWER.safe}`,
    ],
    [`Due ${CODE_ANSWER.due}: acknowledged on 11 April, plus 10`, `Work to ${CODE_ANSWER.safe}`],
  )

  town.itIs('2025-04-22T14:00')
  await returns(dilys, support)
  await opens(dilys, reference, `${ANSWER.due}; safe day Friday 25 April`)
  await answers(dilys, 1, {
    decisions: ['Upheld', 'Upheld'],
    remedy: 'The pump is replaced by 25 April 2025.',
  })
  await dilys.sees('Stage 1, answered on Tuesday 22 April 2025: upheld.')

  town.itIs('2025-04-28T11:30')
  await returns(dilys, support)
  await opens(dilys, reference)
  await asksForStage2(dilys, 'Telephone', 'It went off again on Saturday.', WEEK)
  await dilys.sees(`Stage 2, to be acknowledged by ${WEEK}.`)
  await deadline(
    dilys,
    'Acknowledge at stage 2',
    [`Due ${WEEK}: review asked for on 28 April, plus 1 week; THT-S2O-3`],
    [
      `Due ${CODE_ACKNOWLEDGE_2.due}: review asked for on 28 April, plus 5 working days, leaving out Early May bank holiday (5 May)`,
      `Work to ${CODE_ACKNOWLEDGE_2.safe}`,
    ],
  )

  town.itIs('2025-04-29T17:00')
  const anne = await begins(town, chair)
  await opens(anne, reference, WEEK)
  await isRefusedStage2(anne, support)
  await choosesReviewer(anne, trustee)

  town.itIs('2025-05-01T10:00')
  const george = await begins(town, trustee)
  await opens(george, reference)
  await acknowledges(george, 2, {
    understanding: 'The heating was mended on 24 April and failed again on the 26th.',
    outcomes: 'Heating that lasts',
    answerBy: ANSWER_2.due,
  })
  await george.sees(`Stage 2, to be answered by ${ANSWER_2.due}; safe day ${ANSWER_2.safe}.`)
  await deadline(
    george,
    'Answer at stage 2',
    [
      `Due ${ANSWER_2.due}: review asked for on 28 April, plus 20 working days, leaving out Early May bank holiday (5 May), Spring bank holiday (26 May)`,
      `Work to ${ANSWER_2.safe}`,
    ],
    [`Due ${CODE_ANSWER_2.due}: acknowledged on 1 May`, `Work to ${CODE_ANSWER_2.safe}`],
  )

  town.itIs('2025-05-23T09:30')
  await returns(anne, chair)
  await opens(anne, reference)
  await answers(anne, 2, {
    decisions: ['Upheld', 'Upheld'],
    remedy: 'A new boiler by 20 June 2025.',
  })
  await anne.sees('Stage 2, answered on Friday 23 May 2025: upheld.')
  await closes(anne, 'Friday 23 May 2025')
})

import { after, before, test } from 'node:test'
import {
  acknowledges,
  answers,
  asksForStage2,
  assigns,
  begins,
  choosesReviewer,
  closes,
  complains,
  deadline,
  isRefusedStage2,
  keepsComment,
  looksThroughStage1,
  opens,
  returns,
  sendsFindings,
} from './people.ts'
import { openTown, type Town } from './town.ts'

// Exeter Homes Trust: letters have to have arrived, and the policy can be read to count from receipt, so there is an
// aim before the due day. Easter is in stage 1 and two bank holidays of May are in stage 2.

// Received on Thursday 10 April 2025. Working days: 11, 14, 15, 16, 17 April are 1 to 5; the 18th and 21st are Good
// Friday and Easter Monday; 22, 23, 24, 25, 28 are 6 to 10.
const ACKNOWLEDGE = {
  due: 'Thursday 17 April 2025',
  safe: 'Wednesday 16 April 2025', // the fourth: in time even if 10 April is counted
  postBy: 'Tuesday 15 April 2025', // two working days in the post
}
// Not acknowledged yet: as if it were on the 17th. Then 22, 23, 24, 25, 28, 29, 30 April, 1, 2 May are 1 to 9, the 5th
// is a bank holiday, and the 6th is the tenth. The aim is the tenth from receipt.
const EXPECTED = { due: 'Tuesday 6 May 2025', aim: 'Monday 28 April 2025' }
// Acknowledged on Monday 14 April: 15, 16, 17, 22, 23, 24, 25, 28, 29, 30.
const ANSWER = {
  due: 'Wednesday 30 April 2025',
  safe: 'Tuesday 29 April 2025',
  postBy: 'Monday 28 April 2025',
  aim: 'Monday 28 April 2025',
  workTo: 'Friday 25 April 2025', // the safe day of the aim
}
// Asked for on Wednesday 30 April: 1, 2 May, not the 5th, 6, 7, 8.
const ACKNOWLEDGE_2 = { due: 'Thursday 8 May 2025', safe: 'Wednesday 7 May 2025' }
// Acknowledged on Tuesday 6 May: 7, 8, 9 (3), 12 to 16 (8), 19 to 23 (13), not the 26th, 27 to 30 (17), 2, 3, 4 June.
const ANSWER_2 = { due: 'Wednesday 4 June 2025', safe: 'Tuesday 3 June 2025' }
// Counted from 30 April: 1, 2 May (2), 6 to 9 (6), 12 to 16 (11), 19 to 23 (16), 27 to 30 (20).
const AIM_2 = { due: 'Friday 30 May 2025', safe: 'Thursday 29 May 2025' }
// At stage 2 she may comment on what was found. Sent on Tuesday 20 May: 21, 22, 23, not the 26th, 27, 28.
const COMMENTS = 'Wednesday 28 May 2025'

let town: Town
before(async () => {
  town = await openTown('eht')
})
after(() => town?.close())

test('Exeter: from a licensee’s words to the final response', async () => {
  const manager = await town.hires('Ruth Adair', 'general-manager')
  const officer = await town.hires('Ben Carter', 'complaints-officer')
  const director = await town.hires('Helen Ward', 'director')

  town.itIs('2025-04-10T14:30')
  const resident = await town.person('Margaret Hill')
  const reference = await complains(resident, town, {
    words: 'The lift in our block has stood still for three weeks and I can’t get my shopping up.',
    wanted: 'The lift mended, and somebody to say when',
    are: 'Licensee',
    name: 'Margaret Hill',
    address: '12 Example House\nExeter',
    email: 'margaret.hill@example.org',
  })
  await resident.sees(
    `By ${ACKNOWLEDGE.due} we will write to you`,
    `By ${EXPECTED.due} we will answer you, and we aim for ${EXPECTED.aim}`,
  )

  town.itIs('2025-04-11T09:10')
  const ruth = await begins(town, manager)
  await opens(ruth, reference, `${ACKNOWLEDGE.due}; safe day Tuesday 15 April`)
  await ruth.sees(
    `Stage 1, to be acknowledged by ${ACKNOWLEDGE.due}; safe day ${ACKNOWLEDGE.postBy}.`,
  )
  await deadline(
    ruth,
    'Acknowledge at stage 1',
    [
      `Due ${ACKNOWLEDGE.due}: received on 10 April, plus 5 working days; EHT-2.2.2b`,
      `Work to ${ACKNOWLEDGE.safe}`,
      `a letter by post goes out by ${ACKNOWLEDGE.postBy}`,
    ],
    [`Due ${ACKNOWLEDGE.due}: received on 10 April, plus 5`, `Work to ${ACKNOWLEDGE.safe}`],
  )
  await deadline(
    ruth,
    'Answer at stage 1',
    [`Due ${EXPECTED.due}: if acknowledged on 17 April`, `mean ${EXPECTED.aim} (EHT-2.2.4)`],
    [`Due ${EXPECTED.due}: if acknowledged on 17 April, plus 10 working days, leaving out`],
  )
  await assigns(ruth, 1, officer)

  town.itIs('2025-04-14T11:00')
  const ben = await begins(town, officer)
  await opens(ben, reference)
  await acknowledges(ben, 1, {
    line: 'Lift out of order for three weeks',
    grading: 'Failure to deliver a service',
    understanding: 'The lift has not worked since 20 March, and nobody said when it would.',
    points: ['The lift was not mended', 'Nobody said when it would be'],
    means: 'By post',
    answerBy: ANSWER.due,
  })
  await ben.sees(`Stage 1, to be answered by ${ANSWER.due}; safe day ${ANSWER.workTo}.`)
  // A letter of the 14th is reckoned to arrive on the 16th.
  await deadline(
    ben,
    'Acknowledge at stage 1',
    ['in time Wednesday 16 April 2025'],
    ['in time Monday 14 April 2025'],
  )
  await deadline(
    ben,
    'Answer at stage 1',
    [
      `Due ${ANSWER.due}: acknowledged on 14 April, plus 10 working days, leaving out Good Friday (18 April), Easter Monday (21 April); EHT-2.2.4`,
      `Work to ${ANSWER.safe}`,
      `a letter by post goes out by ${ANSWER.postBy}`,
      `mean ${ANSWER.aim} (EHT-2.2.4): aim for that`,
    ],
    [`Due ${ANSWER.due}: acknowledged on 14 April`, `Work to ${ANSWER.safe}`],
  )

  town.itIs('2025-04-24T15:20')
  await returns(ben, officer)
  await opens(ben, reference, `${ANSWER.due}; safe day Friday 25 April`)
  await answers(ben, 1, {
    decisions: ['Upheld', 'Not upheld'],
    remedy: 'The lift is mended by 9 May 2025.',
  })
  await ben.sees('Stage 1, answered on Thursday 24 April 2025: partly upheld.')

  town.itIs('2025-04-30T10:05')
  await returns(ben, officer)
  await opens(ben, reference, 'Waits for the resident: content, or stage 2?')
  await asksForStage2(ben, 'Post', 'The lift stood still again yesterday.', ACKNOWLEDGE_2.due)
  await ben.sees(
    `Stage 2, to be acknowledged by ${ACKNOWLEDGE_2.due}; safe day ${ACKNOWLEDGE_2.safe}.`,
  )
  await ben.goesTo(`/desk/complaints/${reference}/acknowledge`)
  await ben.sees('You can’t do this. It is for Director of Exeter Homes Trust Ltd')

  town.itIs('2025-05-01T09:00')
  await returns(ruth, manager)
  await opens(ruth, reference)
  await isRefusedStage2(ruth, officer)
  await choosesReviewer(ruth, director)

  town.itIs('2025-05-06T10:30')
  const helen = await begins(town, director)
  await opens(helen, reference, `${ACKNOWLEDGE_2.due}; safe day Wednesday 7 May`)
  await acknowledges(helen, 2, {
    understanding: 'The lift was mended on 25 April and broke again on 29 April.',
    outcomes: 'A lift that works',
    answerBy: ANSWER_2.due,
  })
  await helen.sees(`Stage 2, to be answered by ${ANSWER_2.due}; safe day ${AIM_2.safe}.`)
  await deadline(
    helen,
    'Answer at stage 2',
    [
      `Due ${ANSWER_2.due}: acknowledged on 6 May, plus 20 working days, leaving out Spring bank holiday (26 May); EHT-2.3.5`,
      `Work to ${ANSWER_2.safe}`,
      `mean ${AIM_2.due} (EHT-2.3.5): aim for that`,
    ],
    [`Due ${ANSWER_2.due}: acknowledged on 6 May`, `Work to ${ANSWER_2.safe}`],
  )

  town.itIs('2025-05-20T11:00')
  await returns(helen, director)
  await sendsFindings(helen, reference, 'Margaret Hill', COMMENTS)

  town.itIs('2025-05-27T10:00')
  await returns(helen, director)
  await keepsComment(helen, reference, 'Margaret Hill', 'It stood still four times, not three.')

  town.itIs('2025-05-28T16:00')
  await returns(helen, director)
  await looksThroughStage1(helen, reference)
  await opens(helen, reference)
  await answers(helen, 2, {
    decisions: ['Upheld', 'Partly upheld'],
    remedy: 'A new motor by 27 June 2025.',
  })
  await helen.sees('Stage 2, answered on Wednesday 28 May 2025: partly upheld.')
  await closes(helen, 'Wednesday 28 May 2025')
})

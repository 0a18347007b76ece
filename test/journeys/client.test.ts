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
  opens,
  returns,
} from './people.ts'
import { openTown, type Town } from './town.ts'

// The unnamed charity, in browsers without JavaScript: its answers count from the day on which a complaint is entered
// in the register, and its ten working days to ask for stage 2 are missed, which turns nobody away.

// Sent in the first quarter of an hour of Tuesday 12 August 2025 in London, when it is still Monday in UTC. Working
// days: 13, 14, 15, 18, 19 August are 1 to 5.
const ACKNOWLEDGE = { due: 'Tuesday 19 August 2025', safe: 'Monday 18 August 2025' }
// As if it were logged on the 19th: 20, 21, 22 (3), not Monday the 25th, 26 to 29 (7), 1, 2, 3 September.
const EXPECTED = 'Wednesday 3 September 2025'
// Logged on Wednesday 13 August: 14, 15 (2), 18 to 22 (7), not the 25th, 26, 27, 28.
const ANSWER = { due: 'Thursday 28 August 2025', safe: 'Wednesday 27 August 2025' }
// The Code counts from the acknowledgement, on Monday 18 August: 19 to 22 (4), 26 to 29 (8), 1, 2 September.
const CODE_ANSWER = { due: 'Tuesday 2 September 2025', safe: 'Monday 1 September 2025' }
// Answered on Tuesday 26 August: 27, 28, 29 (3), 1 to 5 September (8), 8, 9.
const WINDOW = 'Tuesday 9 September 2025'
// Asked for on Friday 12 September: 15, 16, 17, 18, 19.
const ACKNOWLEDGE_2 = { due: 'Friday 19 September 2025', safe: 'Thursday 18 September 2025' }
// Logged on Monday 15 September: 16 to 19 (4), 22 to 26 (9), 29 to 3 October (14), 6 to 10 (19), 13.
const ANSWER_2 = { due: 'Monday 13 October 2025', safe: 'Friday 10 October 2025' }
// The Code from the acknowledgement, on Wednesday 17 September: 18, 19 (2), to 26 (7), to 3 October (12), to 10 (17),
// 13, 14, 15.
const CODE_ANSWER_2 = { due: 'Wednesday 15 October 2025', safe: 'Tuesday 14 October 2025' }

let town: Town
before(async () => {
  town = await openTown('client', { javaScript: false })
})
after(() => town?.close())

test('the Trust: from a client’s words to the final response, without JavaScript', async () => {
  const services = await town.hires('Nadia Karim', 'client-services-manager')
  const investigator = await town.hires('Joe Marsh', 'investigating-manager')
  const business = await town.hires('Carol Webb', 'business-manager')

  town.itIs('2025-08-12T00:10')
  const client = await town.person('Dean Foster')
  const reference = await complains(client, town, {
    words: 'My support worker has not turned up three weeks running.\n\nNobody rings me back.',
    are: 'Client',
    name: 'Dean Foster',
    address: '3 Invented Terrace',
    email: 'dean.foster@example.org',
  })
  await client.sees(
    `By ${ACKNOWLEDGE.due} we will write to you`,
    `By ${EXPECTED} we will answer you`,
  )

  town.itIs('2025-08-13T09:30')
  const nadia = await begins(town, services)
  await opens(nadia, reference, 'Not logged yet', `${ACKNOWLEDGE.due}; safe day Monday 18 August`)
  await nadia.sees(
    `Stage 1, to be acknowledged by ${ACKNOWLEDGE.due}; safe day ${ACKNOWLEDGE.safe}.`,
    'the one that was in force when it was received, on Tuesday 12 August 2025',
  )
  await deadline(
    nadia,
    'Answer at stage 1',
    [`Due ${EXPECTED}: if logged on 19 August, plus 10 working days`],
    [`Due ${EXPECTED}: if acknowledged on 19 August`],
  )
  await nadia.presses('Enter it in the register')
  await nadia.writes('One line about it', 'Support worker missed three visits')
  await nadia.presses('Enter it in the register')
  await nadia.sees('It is in the register')
  await deadline(
    nadia,
    'Answer at stage 1',
    [
      `Due ${ANSWER.due}: logged on 13 August, plus 10 working days, leaving out Summer bank holiday (25 August); CLIENT-22a`,
      `Work to ${ANSWER.safe}`,
    ],
    [`Due ${EXPECTED}: if acknowledged on 19 August`],
  )
  await assigns(nadia, 1, investigator)

  town.itIs('2025-08-18T13:00')
  const joe = await begins(town, investigator)
  await opens(joe, reference)
  await acknowledges(joe, 1, {
    understanding: 'Three visits were missed, and two calls were not returned.',
    outcomes: 'Visits that take place, and an apology',
    points: ['The visits', 'The calls'],
    answerBy: ANSWER.due,
  })
  await joe.sees(`Stage 1, to be answered by ${ANSWER.due}; safe day ${ANSWER.safe}.`)
  await deadline(
    joe,
    'Answer at stage 1',
    [`Due ${ANSWER.due}: logged on 13 August`, `Work to ${ANSWER.safe}`],
    [`Due ${CODE_ANSWER.due}: acknowledged on 18 August`, `Work to ${CODE_ANSWER.safe}`],
  )

  town.itIs('2025-08-26T15:00')
  await returns(joe, investigator)
  await opens(joe, reference, `${ANSWER.due}; safe day Wednesday 27 August`)
  await answers(joe, 1, {
    decisions: ['Partly upheld', 'Upheld'],
    remedy: 'A visit each Tuesday from 2 September 2025.',
  })
  await joe.sees('Stage 1, answered on Tuesday 26 August 2025: partly upheld.')

  town.itIs('2025-09-12T10:00')
  await returns(nadia, services)
  await opens(nadia, reference)
  await nadia.goesTo(`/desk/complaints/${reference}/escalate`)
  await nadia.sees(
    `The policy gives 10 working days to ask, until ${WINDOW}. A request after that day is flagged as late and goes ahead all the same.`,
  )
  await opens(nadia, reference)
  await asksForStage2(nadia, 'Telephone', 'Nobody came on the 2nd or the 9th.', ACKNOWLEDGE_2.due)
  await nadia.sees(
    `Stage 2, to be acknowledged by ${ACKNOWLEDGE_2.due}; safe day ${ACKNOWLEDGE_2.safe}.`,
    'After the policy’s own time for asking: it goes ahead all the same',
  )

  town.itIs('2025-09-15T09:00')
  await returns(nadia, services)
  await opens(nadia, reference, 'Not logged yet')
  await nadia.presses('Enter it in the register')
  await nadia.presses('Enter it in the register')
  await nadia.sees('It is in the register')
  await isRefusedStage2(nadia, investigator)
  await choosesReviewer(nadia, business, 'A review of what is still unresolved')

  town.itIs('2025-09-17T11:00')
  const carol = await begins(town, business)
  await opens(carol, reference)
  await acknowledges(carol, 2, {
    understanding: 'Visits promised for 2 and 9 September did not take place.',
    outcomes: 'A worker who comes',
    answerBy: ANSWER_2.due,
  })
  await carol.sees(`Stage 2, to be answered by ${ANSWER_2.due}; safe day ${ANSWER_2.safe}.`)
  await deadline(
    carol,
    'Answer at stage 2',
    [
      `Due ${ANSWER_2.due}: logged on 15 September, plus 20 working days; CLIENT-28b`,
      `Work to ${ANSWER_2.safe}`,
    ],
    [`Due ${CODE_ANSWER_2.due}: acknowledged on 17 September`, `Work to ${CODE_ANSWER_2.safe}`],
  )

  town.itIs('2025-10-09T16:30')
  await returns(carol, business)
  await opens(carol, reference)
  await answers(carol, 2, {
    decisions: ['Upheld', 'Upheld'],
    remedy: 'Another worker from 13 October 2025.',
  })
  await carol.sees('Stage 2, answered on Thursday 9 October 2025: upheld.')
  await closes(carol, 'Thursday 9 October 2025')
})

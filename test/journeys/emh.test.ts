import assert from 'node:assert/strict'
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
  extendsTo,
  isRefusedStage2,
  opens,
  returns,
} from './people.ts'
import { openTown, type Town } from './town.ts'

// emh group: answers count from the day on which a complaint is entered in the register at stage 1 and from the
// request at stage 2, and an extension of more than ten days is refused unless the resident agrees.

// Received on Monday 12 May 2025. Working days: 13, 14, 15, 16, 19 are 1 to 5.
const ACKNOWLEDGE = { due: 'Monday 19 May 2025', safe: 'Friday 16 May 2025' }
// As if it were logged on the 19th: 20 to 23 (4), not Monday the 26th, 27 to 30 (8), 2, 3 June.
const EXPECTED = 'Tuesday 3 June 2025'
// Logged on Tuesday 13 May: 14, 15, 16 (3), 19 to 23 (8), not the 26th, 27, 28.
const ANSWER = { due: 'Wednesday 28 May 2025', safe: 'Tuesday 27 May 2025' }
// The Code counts from the acknowledgement, on Wednesday 14 May: 15, 16 (2), 19 to 23 (7), 27, 28, 29.
const CODE_ANSWER = { due: 'Thursday 29 May 2025', safe: 'Wednesday 28 May 2025' }
// Ten calendar days after 28 May end on Saturday 7 June, before ten working days would.
const CAP = 'Friday 6 June 2025'
// Twenty working days from the 13th: the tenth is 28 May, then 29, 30, 2 to 6 June (17), 9, 10, 11.
const AGREED_FROM = 'Wednesday 11 June 2025'
// Answered on Thursday 5 June: 6 (1), 9 to 13 (6), 16 to 20 (11), 23 to 27 (16), 30, 1, 2, 3 July.
const WINDOW = 'Thursday 3 July 2025'
// Asked for on Monday 23 June: 24, 25, 26, 27, 30.
const ACKNOWLEDGE_2 = { due: 'Monday 30 June 2025', safe: 'Friday 27 June 2025' }
// 24 to 27 June (4), 30 to 4 July (9), 7 to 11 (14), 14 to 18 (19), 21.
const ANSWER_2 = { due: 'Monday 21 July 2025', safe: 'Friday 18 July 2025' }
// The Code from the acknowledgement, on Wednesday 25 June: 26, 27 (2), to 4 July (7), to 11 (12), to 18 (17), 21, 22, 23.
const CODE_ANSWER_2 = { due: 'Wednesday 23 July 2025', safe: 'Tuesday 22 July 2025' }

let town: Town
before(async () => {
  town = await openTown('emh')
})
after(() => town?.close())

test('emh: from a tenant’s words to the final response, with an extension within the cap', async () => {
  const team = await town.hires('Priya Shah', 'complaints-team')
  const handler = await town.hires('Tom O’Neill', 'complaint-handler')
  const reviewer = await town.hires('Grace Adeyemi', 'stage-2-reviewer')

  town.itIs('2025-05-12T19:40')
  const resident = await town.person('Aisha Rahman')
  const reference = await complains(resident, town, {
    words: 'There is black mould in my daughter’s room again. Somebody painted over it in March.',
    wanted: 'The mould gone, and the reason for it',
    are: 'Tenant',
    name: 'Aisha Rahman',
    address: 'Flat 12, Example House',
    email: 'aisha.rahman@example.org',
  })
  await resident.sees(
    `By ${ACKNOWLEDGE.due} we will write to you`,
    `By ${EXPECTED} we will answer you`,
  )

  town.itIs('2025-05-13T09:05')
  const priya = await begins(town, team)
  await opens(priya, reference, `${ACKNOWLEDGE.due}; safe day Friday 16 May`)
  await priya.sees(
    `Stage 1, to be acknowledged by ${ACKNOWLEDGE.due}; safe day ${ACKNOWLEDGE.safe}.`,
  )
  await priya.presses('Enter it in the register')
  await priya.writes('One line about it', 'Mould in a child’s bedroom, painted over')
  await priya.presses('Enter it in the register')
  await assigns(priya, 1, handler)

  town.itIs('2025-05-14T11:30')
  const tom = await begins(town, handler)
  await opens(tom, reference)
  await acknowledges(tom, 1, {
    understanding: 'The mould of January was painted over in March and has come back.',
    points: ['The mould came back', 'Nobody looked for the reason'],
    answerBy: ANSWER.due,
  })
  await tom.sees(`Stage 1, to be answered by ${ANSWER.due}; safe day ${ANSWER.safe}.`)
  await deadline(
    tom,
    'Answer at stage 1',
    [
      `Due ${ANSWER.due}: logged on 13 May, plus 10 working days, leaving out Spring bank holiday (26 May); EMH-48a`,
      `Work to ${ANSWER.safe}`,
    ],
    [`Due ${CODE_ANSWER.due}: acknowledged on 14 May`, `Work to ${CODE_ANSWER.safe}`],
  )

  town.itIs('2025-05-27T10:00')
  await returns(tom, handler)
  await opens(tom, reference, `${ANSWER.due}; safe day today`)
  await tom.presses('Extend the time to answer')
  await tom.sees(
    `The answer is due by ${ANSWER.due}.`,
    `Up to ${CAP}, with a reason.`,
    `After ${CAP} and up to ${AGREED_FROM}, with a good reason, approved by someone senior`,
  )
  await extendsTo(tom, {
    reason: 'The surveyor can only come on 3 June.',
    to: ['10', '6', '2025'],
  })
  await tom.writes('Working days between updates', '3')
  await tom.presses('Record the extension')
  const refused = await tom.eyes.besideField('New day for the answer')
  assert.match(refused, new RegExp(`The latest day allowed is ${CAP}. A later one needs .*EMH-48b`))
  // Nothing that he typed is lost: only the day is put right.
  await tom.writes('Day', '6', 'New day for the answer')
  await tom.presses('Record the extension')
  await tom.sees(
    `The extension is recorded. The answer is due by ${CAP}`,
    `Stage 1, to be answered by ${CAP}.`,
    'Updates every 3 working days, as agreed with the resident',
  )
  await deadline(
    tom,
    'Answer at stage 1',
    [`First due ${ANSWER.due}`, `Extended to ${CAP}: the resident was told on 27 May`],
    [`First due ${CODE_ANSWER.due}`, `Extended to ${CAP}: the resident was told on 27 May`],
  )

  town.itIs('2025-06-05T16:00')
  await returns(tom, handler)
  await opens(tom, reference)
  await answers(tom, 1, {
    decisions: ['Upheld', 'Not upheld'],
    remedy: 'A fan in the bedroom by 20 June 2025.',
  })
  await tom.sees('Stage 1, answered on Thursday 5 June 2025: partly upheld.')

  town.itIs('2025-06-23T09:00')
  await returns(priya, team)
  await opens(priya, reference)
  await priya.goesTo(`/desk/complaints/${reference}/escalate`)
  await priya.sees(`The policy gives 20 working days to ask, until ${WINDOW}.`)
  await opens(priya, reference)
  await asksForStage2(priya, 'E-mail', 'The fan has not come.', ACKNOWLEDGE_2.due)
  await priya.sees(
    `Stage 2, to be acknowledged by ${ACKNOWLEDGE_2.due}; safe day ${ACKNOWLEDGE_2.safe}.`,
  )
  await isRefusedStage2(priya, handler)
  await choosesReviewer(priya, reviewer)

  town.itIs('2025-06-25T14:00')
  const grace = await begins(town, reviewer)
  await opens(grace, reference)
  await acknowledges(grace, 2, {
    understanding: 'The fan that was promised for 20 June has not come.',
    outcomes: 'The fan, and £50',
    answerBy: ANSWER_2.due,
  })
  await grace.sees(`Stage 2, to be answered by ${ANSWER_2.due}; safe day ${ANSWER_2.safe}.`)
  await deadline(
    grace,
    'Answer at stage 2',
    [
      `Due ${ANSWER_2.due}: review asked for on 23 June, plus 20 working days; EMH-62a`,
      `Work to ${ANSWER_2.safe}`,
    ],
    [`Due ${CODE_ANSWER_2.due}: acknowledged on 25 June`, `Work to ${CODE_ANSWER_2.safe}`],
  )
  await tom.goesTo('/desk')
  await returns(tom, handler)
  await tom.goesTo(`/desk/complaints/${reference}/respond`)
  await tom.sees('You can’t do this. It is for Stage 2 reviewer.')

  town.itIs('2025-07-15T10:00')
  await returns(grace, reviewer)
  await opens(grace, reference)
  await answers(grace, 2, {
    decisions: ['Upheld', 'Upheld'],
    remedy: 'The fan on 18 July 2025.',
  })
  await grace.sees('Stage 2, answered on Tuesday 15 July 2025: upheld.')
  await closes(grace, 'Tuesday 15 July 2025')
})

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  acknowledgesByLetter,
  answersByLetter,
  asksForStage2,
  begins,
  choosesReviewer,
  closes,
  complains,
  deadline,
  extendsTo,
  isRefusedStage2,
  looksAndAssigns,
  opens,
  returns,
} from './people.ts'
import { openTown, type Town } from './town.ts'

// Stoke on Trent Housing Society, with the keyboard alone: the answer is put off, and how often the resident is kept
// informed until then is agreed. Christmas and the New Year are in stage 1.

// Received on Thursday 18 December 2025. Working days: 19, 22, 23, 24 December are 1 to 4; the 25th and 26th are bank
// holidays; 29 is the fifth.
const ACKNOWLEDGE = { due: 'Monday 29 December 2025', safe: 'Wednesday 24 December 2025' }
// As if it were acknowledged on the 29th: 30, 31, not 1 January, 2 (3), 5 to 9 (8), 12, 13.
const EXPECTED = 'Tuesday 13 January 2026'
// Acknowledged on Monday 22 December: 23, 24, 29, 30, 31 (5), not 1 January, 2, 5, 6, 7, 8.
const ANSWER = { due: 'Thursday 8 January 2026', safe: 'Wednesday 7 January 2026' }
// Ten working days more: 9 (1), 12 to 16 (6), 19, 20, 21, 22.
const CAP = 'Thursday 22 January 2026'
const EXTENDED = 'Wednesday 21 January 2026'
// Asked for on Thursday 22 January: 23, 26, 27, 28, 29.
const ACKNOWLEDGE_2 = { due: 'Thursday 29 January 2026', safe: 'Wednesday 28 January 2026' }
// Acknowledged on Monday 26 January: 27 to 30 (4), 2 to 6 February (9), to 13 (14), to 20 (19), 23.
const ANSWER_2 = { due: 'Monday 23 February 2026', safe: 'Friday 20 February 2026' }

let town: Town
before(async () => {
  town = await openTown('soths', { keyboardOnly: true })
})
after(() => town?.close())

test('Stoke on Trent: from a tenant’s words to the final response, with the keyboard alone', async () => {
  const director = await town.hires('Marcus Bell', 'housing-director')
  const head = await town.hires('Paula Shaw', 'head-of-property')
  const member = await town.hires('Ruth Okafor', 'reviewing-board-member')

  town.itIs('2025-12-18T16:45')
  const resident = await town.person('Elsie Moss')
  const reference = await complains(resident, town, {
    words: 'The gutter over my door has leaked since October. The step is green and I nearly fell.',
    wanted: 'A gutter that does not leak',
    are: 'Tenant',
    name: 'Elsie Moss',
    address: '7 Pretend Row, Stoke-on-Trent',
    email: 'elsie.moss@example.org',
  })
  await resident.sees(
    `By ${ACKNOWLEDGE.due} we will write to you`,
    `By ${EXPECTED} we will answer you`,
  )

  town.itIs('2025-12-19T09:00')
  const marcus = await begins(town, director)
  await opens(marcus, reference, `${ACKNOWLEDGE.due}; safe day Wednesday 24 December`)
  await deadline(
    marcus,
    'Acknowledge at stage 1',
    [
      `Due ${ACKNOWLEDGE.due}: received on 18 December, plus 5 working days, leaving out Christmas Day (25 December), Boxing Day (26 December); SOTHS-8.3a`,
      `Work to ${ACKNOWLEDGE.safe}`,
    ],
    [`Due ${ACKNOWLEDGE.due}`, `Work to ${ACKNOWLEDGE.safe}`],
  )
  await looksAndAssigns(marcus, 1, head)

  town.itIs('2025-12-22T10:00')
  const paula = await begins(town, head)
  await opens(paula, reference)
  await acknowledgesByLetter(paula, 1, {
    line: 'Leaking gutter over the door since October',
    understanding: 'The gutter has leaked since October, and the step is slippery.',
    points: ['The gutter', 'The step'],
    answerBy: ANSWER.due,
  })
  await paula.sees(`Stage 1, to be answered by ${ANSWER.due}; safe day ${ANSWER.safe}.`)
  await deadline(
    paula,
    'Answer at stage 1',
    [
      `Due ${ANSWER.due}: acknowledged on 22 December, plus 10 working days, leaving out Christmas Day (25 December), Boxing Day (26 December), New Year’s Day (1 January); SOTHS-8.4a`,
      `Work to ${ANSWER.safe}`,
    ],
    [`Due ${ANSWER.due}: acknowledged on 22 December`, `Work to ${ANSWER.safe}`],
  )

  town.itIs('2026-01-07T12:00')
  await returns(paula, head)
  await opens(paula, reference, `${ANSWER.due}; safe day today`)
  await paula.presses('Extend the time to answer')
  await paula.sees(`Up to ${CAP}, with a reason.`)
  await extendsTo(paula, { reason: 'Scaffolding comes on 19 January.', to: ['21', '1', '2026'] })
  await paula.presses('Record the extension')
  assert.match(
    await paula.eyes.besideField('Working days between updates'),
    /Enter how often you will keep the resident informed, as agreed with them \(SOTHS-7\.5/,
  )
  await paula.writes('Working days between updates', '4')
  await paula.presses('Record the extension')
  await paula.sees(
    `The extension is recorded. The answer is due by ${EXTENDED}`,
    'Updates every 4 working days, as agreed with the resident',
    `Stage 1, to be answered by ${EXTENDED}.`,
  )
  await deadline(
    paula,
    'Answer at stage 1',
    [`First due ${ANSWER.due}`, `Extended to ${EXTENDED}: the resident was told on 7 January`],
    [`First due ${ANSWER.due}`, `Extended to ${EXTENDED}: the resident was told on 7 January`],
  )

  town.itIs('2026-01-20T15:00')
  await returns(paula, head)
  await opens(paula, reference)
  await answersByLetter(paula, 1, {
    decisions: ['Upheld', 'Partly upheld'],
    remedy: 'The gutter by 30 January 2026.',
  })
  await paula.sees('Stage 1, answered on Tuesday 20 January 2026: partly upheld.')

  town.itIs('2026-01-22T09:30')
  await returns(marcus, director)
  await opens(marcus, reference)
  await asksForStage2(marcus, 'Telephone', 'I want the step made safe now.', ACKNOWLEDGE_2.due)
  await marcus.sees(
    `Stage 2, to be acknowledged by ${ACKNOWLEDGE_2.due}; safe day ${ACKNOWLEDGE_2.safe}.`,
  )
  await isRefusedStage2(marcus, head)
  await choosesReviewer(marcus, member)

  town.itIs('2026-01-26T10:00')
  const ruth = await begins(town, member)
  await opens(ruth, reference)
  await acknowledgesByLetter(ruth, 2, {
    understanding: 'The step has not been made safe.',
    outcomes: 'A safe step',
    answerBy: ANSWER_2.due,
  })
  await ruth.sees(`Stage 2, to be answered by ${ANSWER_2.due}; safe day ${ANSWER_2.safe}.`)
  await deadline(
    ruth,
    'Answer at stage 2',
    [
      `Due ${ANSWER_2.due}: acknowledged on 26 January, plus 20 working days; SOTHS-8.11a`,
      `Work to ${ANSWER_2.safe}`,
    ],
    [`Due ${ANSWER_2.due}: acknowledged on 26 January`, `Work to ${ANSWER_2.safe}`],
  )

  town.itIs('2026-02-18T11:00')
  await returns(ruth, member)
  await opens(ruth, reference)
  await answersByLetter(ruth, 2, {
    decisions: ['Upheld', 'Upheld'],
    remedy: 'A rail and a new step by 6 March 2026.',
  })
  await ruth.sees('Stage 2, answered on Wednesday 18 February 2026: upheld.')
  await closes(ruth, 'Wednesday 18 February 2026')
})

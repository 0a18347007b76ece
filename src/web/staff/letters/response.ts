import type { Outcome } from '#complaint/entries.ts'
import { chanceOf, fieldOfPosition } from '#complaint/people/position.ts'
import { addresseeOf } from '#complaint/people/represent.ts'
import type { Agreed } from '#complaint/putting-right/entries.ts'
import type { ActionSaid, PointSaid, ResponseSaid } from '#letters/said.ts'
import { all, one } from '../../form.ts'
import { readMoney } from '../../money.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { rowsIn } from '../steps/action-rows.ts'
import { readAddressee } from '../steps/addressee.ts'
import { failuresIn } from '../steps/gone-wrong-fields.ts'
import { named } from '../steps/heard-fields.ts'
import { PARTS } from '../steps/remedy-fields.ts'
import { dayIn, fact, words, wordsOrNone } from './said-in-form.ts'
import type { StepLetter } from './step-letter.ts'

/** The answer of a stage (Code 2024, 6.9 and 6.19). */
export const responseLetter: StepLetter = {
  writing: (form, inHand) => ({
    kind: 'response',
    said: {
      ...words(form, 'opening', 'summary', 'investigation', 'findings', 'apology', 'impact'),
      ...words(form, 'remedy', 'constraints'),
      ...words(form, 'explanation', 'ourObligations', 'theirObligations'),
      ...wordsOrNone(form, 'prevention'),
      failures: failuresIn(form),
      withoutAdmission: all(form, 'withoutAdmission').length > 0,
      ...wordsOrNone(form, 'law'),
      ...wordsOrNone(form, 'notDone'),
      ...fact('chance', chanceIn(form, inHand)),
      decisions: decisionsIn(form, inHand),
      remedies: all(form, 'remedies'),
      ...fact('compensation', compensationIn(form)),
      actions: actionsIn(form),
    },
  }),
  follows: (_letter, text) => ({ letter: text }),
  goesTo: (form) => readAddressee(form).to,
}

const CHANCES = ['heard', 'nothing', 'silent'] as const

/** What came of asking whoever complained, in the form or in the record. The letter says it only to them. */
function chanceIn(form: Form, { looked: { complaint } }: InHand): ResponseSaid['chance'] {
  const { to } = readAddressee(form)
  if (addresseeOf(complaint, to) !== complaint.complainant || complaint.anonymous) return undefined
  const party = { of: 'complainant' } as const
  const known = chanceOf(complaint, party)
  const state = CHANCES.find((possible) => possible === one(form, fieldOfPosition(party)))
  if (known?.heard) return { state: known.position ? 'heard' : 'nothing', on: known.heard }
  if (known?.silentBy) return { state: 'silent', on: known.silentBy, ...fact('asked', known.asked) }
  if (state === undefined) return undefined
  const days = { heard: 'heardOn', nothing: 'nothingOn', silent: 'silentBy' } as const
  const on = dayIn(form, named(days[state], party))
  const asked = state === 'silent' ? dayIn(form, named('askedOn', party)) : undefined
  return on && { state, on, ...fact('asked', asked) }
}

const OUTCOMES: readonly Outcome[] = ['upheld', 'partly-upheld', 'not-upheld']

function decisionsIn(form: Form, { looked }: InHand): readonly PointSaid[] {
  return looked.complaint.points.map(({ id }) => ({
    point: id,
    ...fact(
      'outcome',
      OUTCOMES.find((outcome) => outcome === one(form, `outcome-${id}`)),
    ),
    ...fact('reasons', one(form, `reasons-${id}`) || undefined),
  }))
}

/** The money that is offered, once each of its parts is a sum. */
function compensationIn(form: Form): ResponseSaid['compensation'] {
  const sums = PARTS.map((part) => readMoney(one(form, part)))
  if (sums.some((pence) => pence === undefined) || sums.every((pence) => pence === 0))
    return undefined
  const [statutory = 0, quantified = 0, timeAndTrouble = 0, distress = 0] = sums
  const parts = { statutory, quantified, timeAndTrouble, distress }
  return { ...parts, ...words(form, 'basis'), ...fact('payBy', dayIn(form, 'payBy')) }
}

const AGREED: readonly Agreed[] = ['yes', 'no', 'not-applicable']

function actionsIn(form: Form): readonly ActionSaid[] {
  return Array.from({ length: rowsIn(form) }, (_, n) => n + 1).flatMap((row) => {
    const of = (name: string) => one(form, `${name}-${row}`)
    if (of('what') === '' && of('owner') === '' && dayIn(form, `due-${row}`) === undefined)
      return []
    return [
      {
        what: of('what'),
        ...fact('owner', ownerIn(of('owner'), of('contractor'))),
        ...fact('due', dayIn(form, `due-${row}`)),
        ...fact(
          'agreed',
          AGREED.find((agreed) => agreed === of('agreed')),
        ),
      },
    ]
  })
}

function ownerIn(owner: string, contractor: string): ActionSaid['owner'] {
  if (owner === '') return undefined
  return owner === 'contractor' ? { contractor } : { staff: owner }
}

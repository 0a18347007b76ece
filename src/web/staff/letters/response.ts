import type { Outcome } from '#complaint/entries.ts'
import type { Agreed } from '#complaint/putting-right/entries.ts'
import type { ActionSaid, PointSaid, ResponseSaid } from '#letters/said.ts'
import { all, one } from '../../form.ts'
import { readMoney } from '../../money.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint-in-hand.ts'
import { rowsIn } from '../steps/action-rows.ts'
import { readAddressee } from '../steps/addressee.ts'
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
      ...wordsOrNone(form, 'law'),
      ...wordsOrNone(form, 'notDone'),
      decisions: decisionsIn(form, inHand),
      remedies: all(form, 'remedies'),
      ...fact('compensation', compensationIn(form)),
      actions: actionsIn(form),
    },
  }),
  follows: (_letter, text) => ({ letter: text }),
  goesTo: (form) => readAddressee(form).to,
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

import type { OmbudsmanEntry } from '#complaint/ombudsman/entries.ts'
import { sayDay } from '#time/say-day.ts'
import { sayMoney } from '../../money.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { SAY_ABOUT, SAY_BODY, SAY_FAILURE, SAY_FINDING, SAY_ORDER } from '../ombudsman/words.ts'
import { type Known, type Told, told } from './told.ts'

type Of<Type extends OmbudsmanEntry['type']> = Extract<OmbudsmanEntry, { type: Type }>

/** An entry about the Ombudsman's part in a complaint, in the words of people. */
export function tellOmbudsman(entry: OmbudsmanEntry, known: Known): Told {
  switch (entry.type) {
    case 'ombudsman-contacted':
      return contacted(entry, known)
    case 'ombudsman-answered':
      return told('We answered the Ombudsman', [], { 'What was said': entry.words })
    case 'determination-received':
      return determined(entry)
    case 'review-asked':
      return told(
        'A review of the determination was asked for',
        [entry.by === 'resident' ? 'By whoever complained' : 'By us'],
        { Why: entry.why },
      )
    case 'review-decided':
      return told(
        entry.outcome === 'stands'
          ? 'After the review the determination stands'
          : 'After the review the determination was changed',
        [],
        { Note: entry.note },
      )
    case 'recommendation-made':
      return told(
        'The Ombudsman recommends',
        [`To be decided by ${sayDay(entry.answerBy)}`, seesTo(entry.owner, known)],
        { 'What is recommended': entry.what },
      )
    case 'recommendation-answered':
      return told(entry.accepted ? 'Recommendation accepted' : 'Recommendation not accepted', [], {
        Why: entry.why,
      })
    case 'order-made':
    case 'failure-order-made':
    case 'order-moved':
    case 'order-complied':
      return tellOrder(entry, known)
    default:
      return tellEvidence(entry, known)
  }
}

const seesTo = (owner: string, known: Known) => `${nameOfStaff(known, owner)} sees to it`

function contacted(entry: Of<'ombudsman-contacted'>, known: Known): Told {
  const { body, about, procedureEnded, answerBy, owner, reference, words } = entry
  const facts = [
    SAY_ABOUT[about],
    procedureEnded ? 'Our own procedure had ended' : 'Our own procedure had not ended',
    answerBy && `They want to hear from us by ${sayDay(answerBy)}`,
    seesTo(owner, known),
  ]
  return told(`${SAY_BODY[body]} got in touch`, facts, {
    'Their reference': reference,
    'What they said': words,
  })
}

function determined({ findings, reference }: Of<'determination-received'>): Told {
  const heads = findings.map(({ head, finding }, n) => [
    `Head ${n + 1}: ${SAY_FINDING[finding].toLowerCase()}`,
    head,
  ])
  return told('The Ombudsman determined the complaint', [], {
    'Their reference': reference,
    ...Object.fromEntries(heads),
  })
}

type Evidence = Of<'evidence-requested' | 'evidence-sent'> | EvidenceTime
type EvidenceTime = Of<'evidence-time-asked' | 'evidence-time-answered'>

function tellEvidence(entry: Evidence, known: Known): Told {
  switch (entry.type) {
    case 'evidence-requested':
      return told(
        `The Ombudsman asked for evidence by ${sayDay(entry.due)}`,
        [
          entry.given ? 'The request gives the day' : 'Fifteen working days (Code 2020, 3.20)',
          seesTo(entry.owner, known),
        ],
        { 'What they asked for': entry.what },
      )
    case 'evidence-time-asked':
      return told(`More time for the evidence asked for, until ${sayDay(entry.to)}`, [], {
        'Why, as they were told': entry.reason,
      })
    case 'evidence-time-answered':
      return told(
        entry.agreed === undefined
          ? 'The Ombudsman did not agree to more time'
          : `The Ombudsman agreed to ${sayDay(entry.agreed)}`,
        [],
      )
    case 'evidence-sent':
      return told(
        entry.complete ? 'All evidence sent to the Ombudsman' : 'Some of the evidence sent',
        [],
        { 'What was sent': entry.what },
      )
  }
}

function tellOrder(
  entry: Of<'order-made' | 'failure-order-made'> | Of<'order-moved' | 'order-complied'>,
  known: Known,
): Told {
  switch (entry.type) {
    case 'order-made': {
      const sum = entry.pence === undefined ? '' : ` of ${sayMoney(entry.pence)}`
      return told(
        `Ordered by ${sayDay(entry.due)}: ${SAY_ORDER[entry.kind].toLowerCase()}${sum}`,
        [seesTo(entry.owner, known)],
        { 'What is ordered': entry.what },
      )
    }
    case 'failure-order-made':
      return told(
        `Complaint handling failure order, type ${entry.failure}, by ${sayDay(entry.due)}`,
        [SAY_FAILURE[entry.failure], seesTo(entry.owner, known)],
        { 'What is ordered': entry.what },
      )
    case 'order-moved':
      return told(
        `Order moved to ${sayDay(entry.to)}`,
        [`Before, it was due by ${sayDay(entry.from)}`],
        {
          'How the Ombudsman agreed': entry.reason,
        },
      )
    case 'order-complied':
      return told('Order complied with', [`Done on ${sayDay(entry.done)}, and proof was sent`], {
        'What shows it': entry.proof,
      })
  }
}

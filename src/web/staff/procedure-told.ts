import type { ProcedureEntry, Telling } from '#complaint/procedure/entries.ts'
import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { nameOfStaff } from './complaint-words.ts'
import type { Known, Said } from './told.ts'

/** What was said while a complaint was taken down. */
export const SAY_TELLING: Record<Telling, string> = {
  'read-back': 'It was read back, and they agreed with it',
  apologised: 'We apologised for what was our responsibility',
  understood: 'We made sure that they understood what they were told',
  'told-procedure':
    'They were told of the complaints procedure, what happens next and how long it takes',
  'told-review': 'They were told how a decision can be reviewed, and of the Ombudsman',
  'own-interest': 'They complain for themselves, or for somebody who asked them to',
}

/** How a complaint goes from hand to hand, in the words of people. */
export function tellProcedure(entry: ProcedureEntry, known: Known): Said {
  const { informs } = known.rules.policy
  switch (entry.type) {
    case 'telling-noted':
      return ['What was said when it was taken down', entry.said.map((one) => SAY_TELLING[one])]
    case 'colleague-to-inform':
      return [`${nameOf(informs, entry.rule)}: by ${sayDay(entry.due)}`]
    case 'colleague-informed':
      return [
        `${nameOfStaff(known, entry.staff)} was told`,
        [],
        { 'What they were told': entry.words },
      ]
    case 'complaint-referred':
      return [
        `Stage ${entry.stage} was referred to ${nameOfStaff(known, entry.to)}`,
        [`By ${nameOfStaff(known, entry.from)}, who could not settle it`],
        { Why: entry.reason },
      ]
    case 'procedure-varied':
      return [
        'The governing body departed from the procedure',
        [entry.handler && `${nameOfStaff(known, entry.handler)} may handle stage ${entry.stage}`],
        { 'What was decided, by whom and when': entry.decided, 'The good reason': entry.reason },
      ]
    case 'colleague-let-in':
      return [
        `${nameOfStaff(known, entry.staff)} may open it`,
        [],
        { 'Why they need to': entry.reason },
      ]
  }
}

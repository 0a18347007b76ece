import type { ProcedureEntry, Telling } from '#complaint/procedure/entries.ts'
import type { ReviewPlan } from '#complaint/procedure/review.ts'
import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { nameOfStaff } from '../complaint/words.ts'
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

/** How far stage 1 settled it. */
export const SAY_RESOLVED: Record<ReviewPlan['resolved'], string> = {
  nothing: 'Nothing is resolved',
  part: 'Part of it is resolved',
  'not-known': 'It is not known whether part of it is resolved',
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
    case 'escalation-option-chosen':
      return [
        `The way of escalating was chosen: ${nameOf(known.rules.policy.escalation.options, entry.option)}`,
        [`By ${nameOfStaff(known, entry.by)}`],
        { Why: entry.why },
      ]
    case 'review-planned':
      return [
        'It was considered what the review at stage 2 is',
        [SAY_RESOLVED[entry.resolved], `To be done by ${sayDay(entry.until)}`],
        {
          'What it is about': entry.about,
          'Who is kept informed': entry.informed,
          'Evidence to gather': entry.evidence,
        },
      ]
    case 'looked-through':
      return [
        'Stage 1 was looked through for stage 2',
        [`By ${nameOfStaff(known, entry.by)}`],
        { Note: entry.note },
      ]
    case 'discretion-used':
      return [
        'It was decided to take the complaint',
        [`By ${nameOfStaff(known, entry.by)}`],
        { Why: entry.reason },
      ]
  }
}

import type {
  Agreed,
  AttemptMeans,
  AttemptResult,
  Company,
  InvestigationEntry,
  Look,
  Question,
  Side,
  Source,
} from '#complaint/investigation/entries.ts'
import { sayDay } from '#time/say-day.ts'
import { nameOfStaff, SAY_MEANS } from '../complaint/words.ts'
import type { Known, Said } from './told.ts'

export const SAY_LOOK: Record<Look, string> = {
  interview: 'Talked to somebody',
  visit: 'Went there',
  document: 'Read a document or record',
  photograph: 'Looked at photographs or recordings',
  'earlier-report': 'Read earlier reports of the same thing',
}

/** Where evidence comes from. */
export const SAY_SIDE: Record<Side, string> = {
  resident: 'From the resident',
  landlord: 'From us',
  other: 'From somebody else',
}

export const SAY_QUESTION: Record<Question, string> = {
  unclear: 'something that is not clear',
  'written-account': 'an account in their own words',
}

/** Whom something was asked of, as far as a line without texts can say. */
const ofWhom = (of: Source, known: Known) =>
  'staff' in of ? nameOfStaff(known, of.staff) : 'somebody else'
const named = (of: Source) => ('named' in of ? of.named : undefined)

/** What happened in an investigation, in the words of people. */
export function tellInvestigation(entry: InvestigationEntry, known: Known): Said {
  const { asked, clarifications } = known.complaint.investigation
  switch (entry.type) {
    case 'complaint-triaged':
      return tellTriage(entry)
    case 'urgent-action-taken':
      return ['Done at once', [], { 'What was done': entry.done }]
    case 'evidence-asked':
      return [
        `Evidence asked of ${ofWhom(entry.of, known)}`,
        [`Wanted by ${sayDay(entry.due)}`],
        { 'Asked of': named(entry.of), 'What was asked for': entry.what },
      ]
    case 'evidence-chased':
      return [
        'Evidence asked for again',
        [`Wanted by ${sayDay(entry.due)}`],
        {
          'What was asked for': asked.find(({ id }) => id === entry.evidence)?.what,
          Note: entry.note,
        },
      ]
    case 'evidence-received':
    case 'evidence-given-up':
      return [
        entry.type === 'evidence-received' ? 'Evidence came' : 'Evidence will not come',
        [],
        {
          'What was asked for': asked.find(({ id }) => id === entry.evidence)?.what,
          [entry.type === 'evidence-received' ? 'What it shows' : 'Why']: entry.note,
        },
      ]
    case 'evidence-noted':
      return [
        SAY_LOOK[entry.look],
        [entry.side && SAY_SIDE[entry.side]],
        { 'Who, where or what': entry.what, 'What it showed': entry.found },
      ]
    case 'evidence-weighed':
      return tellWeighed(entry)
    case 'law-noted':
      return [
        'Noted what the law has to do with it',
        [
          entry.obligations && 'Legal obligations are at issue',
          entry.liability && 'Liability is a concern',
          !entry.obligations &&
            !entry.liability &&
            'Neither obligations nor liability are at issue',
        ],
        { 'Legal advice on the wording': entry.advice },
      ]
    case 'clarification-asked':
      return [
        `The resident was asked for ${SAY_QUESTION[entry.question]}`,
        [SAY_MEANS[entry.means], `Looked at again on ${sayDay(entry.due)}. No clock waits for it`],
        { 'What was asked': entry.words },
      ]
    case 'clarification-answered':
      return [
        entry.answer === undefined
          ? 'The resident has not answered a question'
          : 'The resident answered a question',
        [],
        {
          'What was asked': clarifications.find(({ id }) => id === entry.clarification)?.words,
          'What they said': entry.answer,
        },
      ]
    case 'definition-agreed':
      return [
        SAY_AGREED[entry.agreed],
        [`Stage ${entry.stage}`],
        {
          'What they said': entry.said,
          [entry.agreed === 'yes' ? 'As it was agreed' : 'Our understanding']: entry.definition,
        },
      ]
    case 'contact-attempted':
      return [
        'The resident was contacted about how to settle it',
        [SAY_ATTEMPT_MEANS[entry.means], SAY_ATTEMPT_RESULT[entry.result]],
        { 'What came of it': entry.note },
      ]
    case 'meeting-arranged':
      return [
        `The resident is invited to a meeting on ${sayDay(entry.day)}`,
        [SAY_MEANS[entry.means], 'No clock waits for it'],
        {
          Time: entry.time,
          Place: entry.place,
          'What it is about': entry.about,
          ...companyOf(entry.company),
        },
      ]
    case 'meeting-held':
      return [
        entry.tookPlace ? 'A meeting with the resident took place' : 'A meeting did not take place',
        [],
        {
          ...companyOf(entry.company, SAY_CAME),
          [entry.tookPlace ? 'What was said' : 'What came of it']: entry.note,
        },
      ]
    case 'updates-agreed':
      return [`Agreed with the resident: an update every ${sayEvery(entry.every)}`]
  }
}

/** Who comes with the resident. */
export const SAY_COMPANY: Record<Company['as'], string> = {
  companion: 'Who comes along with them',
  representative: 'Who speaks for them',
}
/** Who came with them. */
export const SAY_CAME: Record<Company['as'], string> = {
  companion: 'Who came along with them',
  representative: 'Who spoke for them',
}
const companyOf = (company: Company | undefined, said = SAY_COMPANY) =>
  company === undefined ? {} : { [said[company.as]]: company.name }

export const SAY_AGREED: Record<Agreed, string> = {
  yes: 'The resident agrees with how the complaint is understood',
  no: 'The resident does not agree with how the complaint is understood',
  'no-reply': 'The resident has not said whether they agree with how the complaint is understood',
}
export const SAY_ATTEMPT_MEANS: Record<AttemptMeans, string> = {
  phone: 'By telephone',
  visit: 'By a visit',
  text: 'By text message',
  email: 'By e-mail',
  letter: 'By letter',
}
export const SAY_ATTEMPT_RESULT: Record<AttemptResult, string> = {
  spoke: 'We spoke with them',
  message: 'We left a message',
  'no-answer': 'Nobody answered',
}

export const sayEvery = (days: number) => (days === 1 ? 'working day' : `${days} working days`)

function tellWeighed({
  weighed,
  stage,
}: Extract<InvestigationEntry, { type: 'evidence-weighed' }>): Said {
  const aside = weighed.flatMap((one) => (one.how === 'set-aside' ? [one.why] : []))
  const considered = weighed.length - aside.length
  return [
    `Evidence weighed for the answer of stage ${stage}`,
    [
      considered > 0 && `${sayThings(considered)} considered`,
      aside.length > 0 && `${sayThings(aside.length)} set aside`,
    ],
    Object.fromEntries(
      aside.map((why, n) => [n === 0 ? 'Why it is set aside' : `Why, of number ${n + 1}`, why]),
    ),
  ]
}

const sayThings = (n: number) => (n === 1 ? 'One thing was' : `${n} things were`)

function tellTriage(entry: Extract<InvestigationEntry, { type: 'complaint-triaged' }>): Said {
  const { complexity, vulnerable, risk, safeguarding, needed, urgent, urgentAction, urgentBy } =
    entry
  return [
    complexity === 'early'
      ? `Looked at what stage ${entry.stage} needs: it can be answered early`
      : `Looked at what stage ${entry.stage} needs: it has to be investigated`,
    [
      vulnerable ? 'Somebody vulnerable is affected' : 'Nobody is known to be vulnerable',
      risk ? 'There is a risk to health or safety' : 'No risk to health or safety is known',
      safeguarding && 'There is cause for concern about somebody’s safety, and it was passed on',
      urgent === 'taken' && 'Something was done at once',
      urgent === 'to-take' && urgentBy && `Something has to be done by ${sayDay(urgentBy)}`,
    ],
    {
      [urgent === 'none' ? 'Why nothing has to be done at once' : 'What is done at once']:
        urgentAction,
      'Concern, and who was told': safeguarding,
      'Evidence needed, and what would settle it': needed,
    },
  ]
}

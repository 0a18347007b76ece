import { isAfterEntry } from '#complaint/after/entries.ts'
import { isEarlyEntry } from '#complaint/early/entries.ts'
import type { Entry, Text } from '#complaint/entries.ts'
import { SAY_CLOSED, SAY_OUTCOME } from '#complaint/headline.ts'
import { isInvestigationEntry } from '#complaint/investigation/entries.ts'
import { isLearningEntry } from '#complaint/learning/entries.ts'
import { isMessageEntry } from '#complaint/messages/entries.ts'
import { isOmbudsmanEntry } from '#complaint/ombudsman/entries.ts'
import { isPeopleEntry } from '#complaint/people/entries.ts'
import { isProcedureEntry } from '#complaint/procedure/entries.ts'
import { isRelatedEntry } from '#complaint/related/entries.ts'
import { nameOf } from '#policy/policy.ts'
import type { Looked } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { tellAfter } from './after-told.ts'
import { sayEvidence, tellExclusion } from './complaint-exclusion-entries.ts'
import { nameOfStaff, SAY_BEYOND, SAY_MEANS, sayDate, sentence } from './complaint-words.ts'
import { tellEarly } from './early-told.ts'
import { tellFile } from './files-told.ts'
import { tellInvestigation } from './investigation-told.ts'
import { tellLearning } from './learning-told.ts'
import { tellLetter } from './letters-told.ts'
import { tellMessage } from './messages-told.ts'
import { tellOmbudsman } from './ombudsman-told.ts'
import { tellPeople } from './people-told.ts'
import { tellProcedure } from './procedure-told.ts'
import { tellPuttingRight } from './putting-right-entries.ts'
import { tellRelated } from './related-told.ts'

/** What an entry says: a line, the facts in a few sentences, and what people wrote. */
export type Told = {
  readonly title: string
  readonly facts: readonly string[]
  readonly texts: readonly (readonly [label: string, text: Text])[]
}

/** What is needed to put names to what an entry holds. */
export type Known = Pick<Looked, 'staff' | 'complaint'> & {
  readonly rules: Pick<Looked['rules'], 'policy'>
}

/** An entry in the words of people. */
export function tell(entry: Entry, known: Known): Told {
  const { policy } = known.rules
  if (isEarlyEntry(entry)) return tellEarly(entry, known)
  if (isMessageEntry(entry)) return tellMessage(entry, known)
  if (isPeopleEntry(entry)) {
    const [title, facts = [], texts] = tellPeople(entry, known)
    return told(title, facts, texts)
  }
  if (isProcedureEntry(entry)) {
    const [title, facts = [], texts] = tellProcedure(entry, known)
    return told(title, facts, texts)
  }
  if (isRelatedEntry(entry)) {
    const [title, facts = [], texts] = tellRelated(entry)
    return told(title, facts, texts)
  }
  if (isInvestigationEntry(entry)) {
    const [title, facts = [], texts] = tellInvestigation(entry, known)
    return told(title, facts, texts)
  }
  if (isLearningEntry(entry)) return tellLearning(entry, known)
  if (isOmbudsmanEntry(entry)) return tellOmbudsman(entry, known)
  if (isAfterEntry(entry)) return tellAfter(entry)
  switch (entry.type) {
    case 'complaint-received': {
      const { anonymous } = entry
      const nameless = anonymous && 'They did not want to give their name'
      return told(
        'Complaint received',
        [nameOf(policy.channels, entry.channel), nameless, sayEvidence(anonymous)],
        {
          'In their words': entry.words,
          'What would put it right': entry.wanted,
        },
      )
    }
    case 'complaint-logged': {
      const grading = entry.grading && `Graded as ${nameOf(policy.gradings, entry.grading)}`
      return told(`Entered in the register at stage ${entry.stage}`, [grading], {
        'In one line': entry.summary,
      })
    }
    case 'handler-assigned':
      return told(
        `${nameOfStaff(known, entry.handler)} handles stage ${entry.stage}`,
        [
          entry.conflict === 'none' ? 'No conflict of interest' : 'A conflict of interest, managed',
          entry.declared && 'They judge it on its merits, independently and with an open mind',
        ],
        { 'How it is managed': entry.how },
      )
    case 'complaint-acknowledged':
      return acknowledged(entry, known)
    case 'response-extended':
      return extended(entry)
    case 'response-issued':
      return answered(entry, known)
    case 'escalation-requested': {
      const late =
        entry.late && 'After the policy’s own time for asking: it goes ahead all the same'
      return told('Stage 2 asked for', [nameOf(policy.channels, entry.channel), late], {
        'What is still unresolved': entry.unresolved,
      })
    }
    case 'promise-moved':
      return told(`Promised day moved to ${sayDay(entry.to)}`, [
        `The calendar changed. Before, the answer was promised by ${sayDay(entry.from)}`,
      ])
    case 'new-date-told':
      return told(`Told of the new day, ${sayDay(entry.to)}`, [SAY_MEANS[entry.means]], {
        'Which holiday': entry.why,
      })
    case 'complaint-declined':
    case 'escalation-refused':
    case 'decline-approved':
    case 'part-redirected':
    case 'accepted-on-instruction':
      return tellExclusion(entry, known)
    case 'file-added':
    case 'file-refused':
      return tellFile(entry)
    case 'letter-issued':
    case 'letter-posted':
    case 'letter-undelivered':
    case 'letter-seen-to':
      return tellLetter(entry)
    case 'date-corrected': {
      const { stage, date, from, to } = entry
      return told(
        `A day put right: ${sayDate(stage, date).toLowerCase()}`,
        [`Now ${sayDay(to)}`, `Before ${sayDay(from)}`],
        { 'How it is known': entry.why },
      )
    }
    case 'complaint-closed':
      return told(`Closed: ${SAY_CLOSED[entry.because]}`, [], { Note: entry.note })
    case 'remedy-offered':
    case 'action-promised':
    case 'action-moved':
    case 'action-done':
    case 'action-handed-over':
    case 'compensation-accepted':
    case 'compensation-declined':
    case 'compensation-paid':
    case 'resident-updated': {
      const { title, facts = [], texts } = tellPuttingRight(entry, known)
      return told(title, facts, texts)
    }
  }
}

type Of<Type extends Entry['type']> = Extract<Entry, { type: Type }>

function acknowledged(entry: Of<'complaint-acknowledged'>, { complaint }: Known): Told {
  const { stage, means, respondBy, definition, outcomesSought, notOurs } = entry
  const points = entry.points.map(({ id, text }) => [`Point ${numberOf(id, complaint)}`, text])
  const facts = [
    SAY_MEANS[means],
    `The resident was told to expect the answer by ${sayDay(respondBy)}`,
  ]
  return told(`Acknowledged at stage ${stage}`, facts, {
    'Our understanding': definition,
    'Outcomes sought': outcomesSought,
    'What we are not responsible for': notOurs,
    ...Object.fromEntries(points),
  })
}

function extended(entry: Of<'response-extended'>): Told {
  const { from, to, means, ombudsmanDetails, updateEvery, beyond, reason } = entry
  const facts = [
    `The resident was told ${SAY_MEANS[means]}. Before, it was due by ${sayDay(from)}`,
    ombudsmanDetails && 'The notice gave the Ombudsman’s contact details',
    updateEvery && `Updates every ${updateEvery} working days, as agreed with the resident`,
    beyond && SAY_BEYOND[beyond.because],
  ]
  return told(`Time to answer extended to ${sayDay(to)}`, facts, {
    'Reason, as told to the resident': reason,
  })
}

function answered(entry: Of<'response-issued'>, { complaint }: Known): Told {
  const { stage, outcome, means, decisions, remedy, letter } = entry
  const reasons = decisions.map(({ point, outcome, reasons }) => {
    return [`Point ${numberOf(point, complaint)}, ${SAY_OUTCOME[outcome]}: reasons`, reasons]
  })
  return told(`Answered at stage ${stage}: ${SAY_OUTCOME[outcome]}`, [SAY_MEANS[means]], {
    ...Object.fromEntries(reasons),
    'What puts it right': remedy,
    'The letter': letter,
  })
}

const numberOf = (point: string, { points }: Known['complaint']) =>
  points.findIndex(({ id }) => id === point) + 1

export function told(
  title: string,
  facts: readonly (string | false | 0 | undefined)[],
  texts: Readonly<Record<string, Text | undefined>> = {},
): Told {
  return {
    title,
    facts: facts.flatMap((fact) => (fact ? [sentence(fact)] : [])),
    texts: Object.entries(texts).flatMap(([label, text]) =>
      text === undefined ? [] : [[label, text] as const],
    ),
  }
}

import { SAY_CLOSED, SAY_OUTCOME } from '#complaint/headline.ts'
import type { StageEntry } from '#complaint/stages/entries.ts'
import { nameOf } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { nameOfStaff, SAY_BEYOND, SAY_MEANS, sayDate } from '../complaint/words.ts'
import { SAY_FAILURE } from '../steps/gone-wrong-fields.ts'
import { sayEvidence } from './exclusion.ts'
import { type Known, type Told, told } from './told.ts'

/** An entry about a stage in the words of people. */
export function tellStages(entry: StageEntry, known: Known): Told {
  const { policy } = known.rules
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
        { 'How it is managed': entry.how, 'Who outside prepares the answer': entry.preparedBy },
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
  }
}

type Of<Type extends StageEntry['type']> = Extract<StageEntry, { type: Type }>

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
  const { stage, outcome, means, decisions, remedy, letter, failures = [] } = entry
  const reasons = decisions.map(({ point, outcome, reasons }) => {
    return [`Point ${numberOf(point, complaint)}, ${SAY_OUTCOME[outcome]}: reasons`, reasons]
  })
  return told(
    `Answered at stage ${stage}: ${SAY_OUTCOME[outcome]}`,
    [
      SAY_MEANS[means],
      failures.length > 0 &&
        `What went wrong: ${failures.map((one) => SAY_FAILURE[one].toLowerCase()).join('; ')}`,
      entry.withoutAdmission && 'Offered without admission of liability',
    ],
    {
      ...Object.fromEntries(reasons),
      'What puts it right': remedy,
      'The letter': letter,
    },
  )
}

const numberOf = (point: string, { points }: Known['complaint']) =>
  points.findIndex(({ id }) => id === point) + 1

import { currentStage } from '#complaint/complaint.ts'
import type { Looked } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { one } from '../../form.ts'
import type { Form } from '../../reply.ts'
import { EARLY_STEP_DONE } from '../steps/early-trial.ts'
import { MESSAGE_STEP_DONE } from '../steps/message-trial.ts'
import { nameOfStaff } from './words.ts'

/** What was just done, for the banner: told from the complaint as it now is, so the address carries nothing of it. */
export function sayDone(query: Form, looked: Looked): string | undefined {
  const { stage, promised, handler, responded } = currentStage(looked.complaint)
  const by = promised === undefined ? '' : `. The answer is due by ${sayDay(promised)}`
  if (one(query, 'draft') !== '')
    return 'The draft is saved. It is there when you open the step again'
  const done = one(query, 'done')
  const said = Object.entries({ ...EARLY_STEP_DONE, ...MESSAGE_STEP_DONE })
  switch (done) {
    case 'note-telling':
    case 'inform-colleague':
    case 'vary-procedure':
    case 'look-through':
      return 'It is recorded'
    case 'refer':
      return handler && `${nameOfStaff(looked, handler)} has it now`
    case 'use-discretion':
      return 'It is taken, and goes on like any other'
    case 'let-in':
      return 'They may open it'
    case 'add-point':
      return 'It will be answered with the rest'
    case 'split-point':
      return 'It is a new complaint, linked with this one'
    case 'link-complaint':
      return 'The complaints are linked'
    case 'join-complainant':
      return 'They make this complaint too'
    case 'receive':
      return `Complaint ${looked.complaint.reference} was taken`
    case 'log':
      return 'It is in the register'
    case 'acknowledge':
      return `The acknowledgement of stage ${stage} is recorded${by}`
    case 'assign':
      return handler && `${nameOfStaff(looked, handler)} handles stage ${stage}`
    case 'extend':
      return `The extension is recorded${by}`
    case 'respond':
      return responded && `The answer of stage ${stage} is recorded`
    case 'tell-new-date':
      return 'They know of the new day'
    case 'escalate':
      return 'Stage 2 has begun'
    case 'decline':
      return 'The refusal and its letter are recorded'
    case 'approve-decline':
      return 'Your approval is recorded'
    case 'redirect-part':
      return 'What was passed on is recorded. The rest goes on here'
    case 'accept-on-instruction':
      return `Stage ${stage} begins again, from the day of the instruction`
    case 'add-files':
      return 'The files are with the complaint'
    case 'close':
      return 'The complaint is closed'
    case 'complete-action':
    case 'pay-compensation':
      return 'The promise is kept'
    case 'move-action':
      return 'The new day is recorded'
    case 'hand-over-action':
      return 'The promise is handed over'
    case 'answer-compensation':
      return 'The answer to the offer is recorded'
    case 'add-remedy':
      return 'It is recorded'
    case 'reopen':
      return 'The complaint is open again'
    case 'ask-views':
      return 'It is recorded that they were asked'
    case 'record-views':
      return 'What they thought is recorded'
    case 'update-resident':
      return 'The update is recorded'
    default:
      return said.find(([step]) => step === done)?.[1]
  }
}

import type { Day } from '#time/day.ts'
import type { CommandType } from './commands.ts'
import { type Complaint, currentStage, statusOf } from './complaint.ts'
import { type Deadline, earliest } from './deadlines.ts'
import { isBeingPutRight, openActions, owedIn } from './putting-right/state.ts'

/** What has to happen next, by whom the landlord is waited for, and the deadline that it stands under. */
export type NextStep = {
  readonly command: CommandType | undefined
  /** A line on the worklist and the words on the button. */
  readonly says: string
  /** `landlord` when it is our turn, `resident` when it is theirs, `nobody` when it is over. */
  readonly waitsFor: 'landlord' | 'resident' | 'nobody'
  readonly deadline?: Deadline
  /** The day that something was promised for, where a promise is what is next. */
  readonly due?: Day
}

/** The next thing to do to a complaint. */
export function nextStep(complaint: Complaint, deadlines: readonly Deadline[]): NextStep {
  const stage = currentStage(complaint)
  const open = (step: Deadline['step']) => {
    const deadline = earliest(
      deadlines.filter(
        (one) => one.stage === stage.stage && one.step === step && one.done === undefined,
      ),
    )
    return deadline === undefined ? {} : { deadline }
  }
  switch (statusOf(complaint)) {
    case 'to-log':
    case 'to-acknowledge':
      return {
        command: 'acknowledge',
        says: `Acknowledge at stage ${stage.stage}`,
        waitsFor: 'landlord',
        ...open('acknowledge'),
      }
    case 'to-respond':
      return stage.handler === undefined
        ? {
            command: 'assign',
            says: 'Choose who handles it',
            waitsFor: 'landlord',
            ...open('respond'),
          }
        : {
            command: 'respond',
            says: `Answer at stage ${stage.stage}`,
            waitsFor: 'landlord',
            ...open('respond'),
          }
    case 'answered':
      if (isBeingPutRight(complaint)) return putRight(complaint)
      return stage.stage === 1
        ? {
            command: 'escalate',
            says: 'Waits for the resident: content, or stage 2?',
            waitsFor: 'resident',
          }
        : { command: 'close', says: 'Close: the final response is out', waitsFor: 'resident' }
    case 'declined':
      return { command: undefined, says: 'Nothing: it was not accepted', waitsFor: 'nobody' }
    case 'to-look-into':
      return stage.handler === undefined
        ? { command: 'assign', says: 'Choose who looks into it', waitsFor: 'landlord' }
        : { command: 'close', says: 'Write down what was found', waitsFor: 'landlord' }
    case 'closed':
      return { command: undefined, says: 'Nothing: it is closed', waitsFor: 'nobody' }
  }
}

/** An answered complaint stays ours until every promise in it is kept (Code 2024, 6.6 and 6.17). */
function putRight({ puttingRight }: Complaint): NextStep {
  const [first, ...others] = owedIn(puttingRight)
  const isAction = openActions(puttingRight).some(({ id }) => id === first?.id)
  return {
    command: isAction ? 'complete-action' : 'pay-compensation',
    says: others.length === 0 ? 'Keep a promise' : `Keep ${others.length + 1} promises`,
    waitsFor: 'landlord',
    ...(first === undefined ? {} : { due: first.due }),
  }
}

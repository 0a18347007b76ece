import type { Policy } from '#policy/policy.ts'
import type { Calendar } from '#time/calendar.ts'
import type { Day } from '#time/day.ts'
import { addPeriod } from '#time/period.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import { admissionRefusal, offerRefusal } from '../investigation/law.ts'
import type { EarlyCommand } from './commands.ts'
import type { EarlyEntry, LeftBecause } from './entries.ts'

/** How far an attempt to settle a complaint at once has got. */
export type Early = {
  readonly offered?: { readonly on: Day; readonly answerBy: Day }
  readonly answered?: { readonly on: Day; readonly agreed: boolean; readonly doneBy?: Day }
  readonly kept?: Day
  readonly left?: { readonly on: Day; readonly because: LeftBecause }
}

/** What an entry makes of the attempt. */
export function evolveEarly(early: Early, entry: EarlyEntry): Early {
  switch (entry.type) {
    case 'early-offer-made': {
      const { on, answerBy } = entry
      return { offered: { on, answerBy } }
    }
    case 'early-offer-answered': {
      const { on, agreed, doneBy } = entry
      return { ...early, answered: { on, agreed, ...(doneBy === undefined ? {} : { doneBy }) } }
    }
    case 'early-offer-kept':
      return { ...early, kept: entry.on }
    case 'early-offer-left':
      return { ...early, left: { on: entry.on, because: entry.because } }
  }
}

/**
 * An attempt to settle a complaint at once: inside stage 1, only with the resident's agreement, and without stopping
 * or moving any clock (Code 2024, 5.2 and 5.13). What is settled is still owed its letter.
 */
export function decideEarly(
  command: EarlyCommand,
  complaint: Complaint,
  { policy }: Context,
): Decision {
  const { early } = complaint
  const status = statusOf(complaint)
  const isUnanswered = ['to-log', 'to-acknowledge', 'to-respond'].includes(status)
  if (!isUnanswered || currentStage(complaint).stage === 2) return wrongStatus(command.type, status)
  if (early.left !== undefined) return refuse({ refused: 'early-over' })
  switch (command.type) {
    case 'offer-early': {
      if (
        early.kept !== undefined ||
        (early.offered !== undefined && early.answered?.agreed !== false)
      )
        return refuse({ refused: 'offered-early' })
      if (command.answerBy < command.on)
        return refuse({ refused: 'answer-by-past', field: 'answerBy', on: command.on })
      if (!policy.channels.some(({ id }) => id === command.channel))
        return refuse({ refused: 'not-in-policy', field: 'channel', value: command.channel })
      const unadvised =
        offerRefusal(complaint, policy, 'offer') ?? admissionRefusal(command, complaint)
      if (unadvised !== undefined) return refuse(unadvised)
      return accept({ ...command, type: 'early-offer-made' })
    }
    case 'answer-early':
      if (early.offered === undefined || early.answered !== undefined)
        return refuse({ refused: 'not-offered-early' })
      if (command.agreed && command.doneBy === undefined)
        return refuse({ refused: 'done-by-missing', field: 'doneBy' })
      return accept({ ...command, type: 'early-offer-answered' })
    case 'keep-early':
      if (early.offered === undefined || early.kept !== undefined)
        return refuse({ refused: 'not-offered-early' })
      if (early.answered?.agreed !== true)
        return refuse({
          refused: 'early-not-agreed',
          cite: policy.earlyResolution?.cite ?? 'Code 2024, 5.2',
        })
      return accept({ ...command, type: 'early-offer-kept' })
    case 'leave-early':
      if (early.kept !== undefined) return refuse({ refused: 'not-offered-early' })
      return accept({ ...command, type: 'early-offer-left' })
  }
}

/** The day by which the policy wants an offer to settle a complaint to be made, if it has such a time. */
export function offerBy(
  { received }: Pick<Complaint, 'received'>,
  { earlyResolution }: Policy,
  calendar: Calendar,
): { readonly due: Day; readonly safe: Day } | undefined {
  return earlyResolution && addPeriod(calendar, received, earlyResolution.within)
}

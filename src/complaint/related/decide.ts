import { citeFor } from '#policy/answering.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import { peopleOn } from '../people/adjust.ts'
import type { Newness, RelatedCommand } from './commands.ts'
import type { SplitBecause } from './entries.ts'

type Of<Type extends RelatedCommand['type']> = Extract<RelatedCommand, { type: Type }>

/** What follows from a command about other complaints, and others who complain. None of them moves a clock. */
export function decideRelated(
  command: RelatedCommand,
  complaint: Complaint,
  context: Context,
): Decision {
  switch (command.type) {
    case 'add-point':
      return addPoint(command, complaint, context)
    case 'split-point':
      return splitPoint(command, complaint, context)
    case 'link-complaint':
      return linkComplaint(command, complaint)
    case 'join-complainant':
      return joinComplainant(command, complaint, context)
  }
}

/**
 * Why something new that is complained of is a new complaint, if it is: stage 1 has been answered, it is unrelated, or
 * it would hold the answer up unreasonably (Code 2024, 6.8).
 */
export function whyNew(
  complaint: Complaint,
  { related, delays }: Newness,
): SplitBecause | undefined {
  const { stage, responded } = currentStage(complaint)
  if (stage === 2 || responded !== undefined || complaint.closed !== undefined) return 'answered'
  if (!related) return 'unrelated'
  return delays ? 'would-delay' : undefined
}

function addPoint(command: Of<'add-point'>, complaint: Complaint, context: Context): Decision {
  const status = statusOf(complaint)
  if (status === 'declined' || status === 'to-look-into') return wrongStatus('add-point', status)
  const because = whyNew(complaint, command)
  if (because === undefined)
    return accept({ type: 'point-added', on: command.on, point: command.point })
  const cite = citeFor(context.policy, '6.8')
  const said = { refused: 'is-a-new-complaint', because, cite } as const
  if (because === 'answered') return refuse(said)
  return refuse({ ...said, field: because === 'unrelated' ? 'related' : 'delays' })
}

/** Takes something new as a complaint of its own, which the same request makes. */
function splitPoint(command: Of<'split-point'>, complaint: Complaint, context: Context): Decision {
  const status = statusOf(complaint)
  if (status === 'declined' || status === 'to-look-into') return wrongStatus('split-point', status)
  const because = whyNew(complaint, command)
  if (because === undefined)
    return refuse({
      ...{ refused: 'belongs-here', field: 'related' },
      cite: citeFor(context.policy, '6.8'),
    })
  const { on, complaint: other } = command
  return accept({ type: 'point-split-off', on, because, complaint: other })
}

/** Says that another complaint has to do with this one. It is said of both. */
function linkComplaint(command: Of<'link-complaint'>, complaint: Complaint): Decision {
  if (complaint.related.links.some((link) => link.complaint === command.complaint))
    return refuse({ refused: 'linked-already', field: 'reference' })
  return accept({ ...command, type: 'complaint-linked' })
}

/** Adds somebody who makes the same complaint, and said so themselves (Code 2024, 1.2). */
function joinComplainant(
  { on, person, agreed }: Of<'join-complainant'>,
  complaint: Complaint,
  { policy }: Context,
): Decision {
  const status = statusOf(complaint)
  if (status === 'closed' || status === 'declined') return wrongStatus('join-complainant', status)
  if (peopleOn(complaint).includes(person))
    return refuse({ refused: 'complains-already', field: 'person' })
  if (agreed === undefined)
    return refuse({
      ...{ refused: 'not-agreed-to-join', field: 'agreed' },
      cite: citeFor(policy, '1.2'),
    })
  return accept({ type: 'complainant-joined', on, person, agreed })
}

import type { Day } from '#time/day.ts'
import { type Complaint, currentStage, statusOf } from '../complaint.ts'
import { accept, type Context, type Decision, refuse, wrongStatus } from '../decision.ts'
import type { PointDecision } from '../entries.ts'
import type { PeopleCommand } from './commands.ts'
import type { Party } from './entries.ts'
import type { PeopleRefusal } from './refusals.ts'
import { type Invitation, isSame, partyOf } from './state.ts'

type Of<Type extends PeopleCommand['type']> = Extract<PeopleCommand, { type: Type }>

/** Sends the findings to somebody for comment before the decision is final, with a day until which it is waited for. */
export function inviteComment(
  { on, party, until, means, findings }: Of<'invite-comment'>,
  complaint: Complaint,
): Decision {
  const status = statusOf(complaint)
  if (status === 'answered' || status === 'closed') return wrongStatus('invite-comment', status)
  if (isStranger(party, complaint)) return refuse({ refused: 'not-the-subject', field: 'party' })
  if (until <= on) return refuse({ refused: 'window-empty', field: 'until' })
  const { stage } = currentStage(complaint)
  return accept({ type: 'comment-invited', on, stage, ...partyOf(party), until, means, findings })
}

/** Keeps a comment on the findings, or that there is none. */
export function recordComment(
  { on, party, comment }: Of<'record-comment'>,
  complaint: Complaint,
): Decision {
  const { stage } = currentStage(complaint)
  const invited = latestInvitation(complaint, party)
  if (invited === undefined || invited.answered !== undefined || on < invited.on)
    return refuse({ refused: 'not-invited', field: 'party' })
  const said = comment === undefined ? {} : { comment }
  return accept({ type: 'comment-received', on, stage, ...partyOf(party), ...said })
}

export const isStranger = (party: Party, { about }: Complaint): boolean =>
  party.of === 'subject' && !about.includes(party.staff)

/** The last invitation that somebody had at the present stage. */
export function latestInvitation(complaint: Complaint, party: Party): Invitation | undefined {
  const { stage } = currentStage(complaint)
  return complaint.people.invitations.findLast((one) => one.stage === stage && isSame(one, party))
}

/** Whom the policy gives the chance to comment before this decision is final. */
export function whoMayComment(
  complaint: Complaint,
  { policy }: Pick<Context, 'policy'>,
  decisions: readonly Pick<PointDecision, 'outcome'>[],
): readonly Party[] {
  const rule = policy.stages[currentStage(complaint).stage].commentOnFindings
  if (rule === undefined) return []
  const isAdverse = (harmless: PointDecision['outcome']) =>
    rule.findings === 'all' || decisions.some(({ outcome }) => outcome !== harmless)
  const complainant: Party[] =
    rule.from.includes('complainant') && isAdverse('upheld') ? [{ of: 'complainant' }] : []
  const subjects: Party[] =
    rule.from.includes('subject') && isAdverse('not-upheld')
      ? complaint.about.map((staff) => ({ of: 'subject', staff }))
      : []
  return [...complainant, ...subjects]
}

/**
 * Why a decision can't be issued yet: somebody whom the policy lets comment on the findings was not asked, or may
 * still answer (Code 2020, 3.16 and 4.9).
 */
export function commentRefusal(
  complaint: Complaint,
  context: Pick<Context, 'policy'>,
  decisions: readonly Pick<PointDecision, 'outcome'>[],
  on: Day,
): PeopleRefusal | undefined {
  const cite = context.policy.stages[currentStage(complaint).stage].commentOnFindings?.cite ?? ''
  for (const party of whoMayComment(complaint, context, decisions)) {
    const invited = latestInvitation(complaint, party)
    if (invited === undefined || invited.on > on)
      return { refused: 'comment-not-invited', from: party.of, cite }
    if (invited.answered === undefined && on <= invited.until)
      return { refused: 'comment-window-open', from: party.of, until: invited.until, cite }
  }
  return undefined
}

import type { Complaint } from '#complaint/complaint.ts'
import { peopleOn, reviewAtTheLatest } from '#complaint/people/adjust.ts'
import type { PeopleCommand, PeopleCommandType } from '#complaint/people/commands.ts'
import { addDays } from '#time/day.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { SOMETHING } from '../steps/something.ts'

/** A people's command as it would be with a form filled in as it should be: only who may do it is tried. */
export function peopleTrial(
  step: PeopleCommandType,
  complaint: Complaint,
  { today }: InHand['context'],
): PeopleCommand {
  const on = today
  const means = 'email'
  const [person = complaint.complainant] = peopleOn(complaint)
  const reviewBy = reviewAtTheLatest(today)
  const complainant = { of: 'complainant' } as const
  const { adjustments, restrictions } = complaint.people
  const toDecide = adjustments.find((one) => !one.agreed && !one.declined)?.id
  const agreed = adjustments.find((one) => one.agreed && !one.ended)?.id
  const inForce = restrictions.find(({ lifted }) => lifted === undefined)?.id
  const decision = { agreed: true, reviewBy, inPractice: false } as const
  switch (step) {
    case 'correct-person':
      return { type: step, person, fields: ['name'] }
    case 'ask-adjustment':
      return { type: step, on, adjustment: '', person, format: 'other', need: SOMETHING }
    case 'decide-adjustment':
      return { type: step, on, adjustment: toDecide ?? '', decision }
    case 'review-adjustment':
      return { type: step, on, adjustment: agreed ?? '', outcome: 'ended', inPractice: false }
    case 'name-representative':
      return { type: step, on, representative: '', relationship: 'other', scope: SOMETHING }
    case 'record-consent':
      return { type: step, on, representative: '', consent: { state: 'asked', means } }
    case 'note-abuse':
      return { type: step, on, incident: '', staff: '', abuse: 'words', what: SOMETHING }
    case 'note-companion':
      return { type: step, on, companion: SOMETHING }
    case 'restrict-contact': {
      const why = { behaviour: SOMETHING, proportionate: SOMETHING, equality: SOMETHING }
      const what = { restriction: '', person, channels: [], restricted: SOMETHING }
      const under = { document: '', edition: on }
      return { type: step, on, ...what, ...why, evidence: SOMETHING, under, means, reviewBy }
    }
    case 'review-restriction':
      return {
        ...{ type: step, on, restriction: inForce ?? '', outcome: 'lifted', reasons: SOMETHING },
        means,
      }
    case 'hear':
      return { type: step, on, party: complainant, heard: { state: 'asked', means } }
    case 'invite-comment':
      return {
        type: step,
        on,
        party: complainant,
        until: addDays(on, 5),
        means,
        findings: SOMETHING,
      }
    case 'record-comment':
      return { type: step, on, party: complainant }
  }
}

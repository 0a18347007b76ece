import type { Anonymous } from '#complaint/anonymous.ts'
import type { ExclusionEntry } from '#complaint/exclusion/entries.ts'
import type { ExclusionFacts } from '#complaint/exclusion/grounds.ts'
import { SAY_UNLESS } from '#complaint/exclusion/refusals.ts'
import type { ExclusionGround, Policy, Unless } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { nameOfStaff, SAY_MEANS } from '../complaint/words.ts'
import { type Known, type Told, told } from './told.ts'

/** A ground of the policy by its id. */
export const groundOf = (policy: Policy, id: string | undefined): ExclusionGround | undefined =>
  policy.exclusionGrounds.find((ground) => ground.id === id)

const nameOfGround = (policy: Policy, id: string) => {
  const ground = groundOf(policy, id)
  return ground === undefined ? id : `${ground.name} (${ground.cite})`
}

export const sayEvidence = (anonymous: Anonymous | undefined): string | undefined =>
  anonymous?.evidence === undefined
    ? undefined
    : anonymous.evidence
      ? 'There is documentary evidence'
      : 'There is no documentary evidence'

/** An entry about not accepting a complaint, or a part of it, in the words of people. */
export function tellExclusion(entry: ExclusionEntry, known: Known): Told {
  const { policy } = known.rules
  switch (entry.type) {
    case 'complaint-declined':
    case 'escalation-refused':
      return declined(entry, known)
    case 'decline-approved':
      return told(
        `${nameOfStaff(known, entry.by)} approved that it may be declined`,
        [nameOfGround(policy, entry.ground)],
        { 'What was weighed': entry.weighed },
      )
    case 'part-redirected': {
      const place = groundOf(policy, entry.ground)?.sendTo
      const facts = [`They were told ${SAY_MEANS[entry.means]}. The rest goes on here`]
      return told(`A part was passed on${place === undefined ? '' : ` to ${place}`}`, facts, {
        'Where it went': entry.to,
        'What was passed on': entry.what,
      })
    }
    case 'accepted-on-instruction':
      return told(
        `Taken on at stage ${entry.stage}, because the Ombudsman says so`,
        ['The clocks count from the day of the instruction'],
        { 'The instruction': entry.instruction },
      )
  }
}

type Declined = Extract<ExclusionEntry, { type: 'complaint-declined' | 'escalation-refused' }>

function declined(entry: Declined, known: Known): Told {
  const { stage, ground, facts, exceptions, by, means, ombudsmanDetails } = entry
  const title = stage === 1 ? 'Not accepted' : 'Not taken to stage 2'
  const said = [
    nameOfGround(known.rules.policy, ground),
    ...sayFacts(facts),
    ...Object.keys(exceptions).map((unless) => `It is not so that ${SAY_UNLESS[unless as Unless]}`),
    `Decided by ${nameOfStaff(known, by)}, and told ${SAY_MEANS[means]}`,
    ombudsmanDetails && 'The letter says that they can go to the Ombudsman about this decision',
  ]
  return told(title, said, {
    'Reasons, on its merits': entry.reasons,
    'What was weighed for taking it on all the same': facts.discretion,
    'The claim': facts.claimReference,
    'The other body': facts.otherBody,
    'The letter': entry.letter,
  })
}

/** The days and references on which a refusal rests. */
export function sayFacts(facts: ExclusionFacts): readonly (string | undefined)[] {
  const { occurredOn, awareOn, claimFiledOn, earlierComplaint } = facts
  return [
    occurredOn && `It happened on ${sayDay(occurredOn)}`,
    awareOn && `They became aware of it on ${sayDay(awareOn)}`,
    claimFiledOn && `A claim was filed at court on ${sayDay(claimFiledOn)}`,
    earlierComplaint && `It was considered in complaint ${earlierComplaint}`,
  ]
}

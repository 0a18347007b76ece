import type { Policy } from './policy.ts'
import { aboutThePolicy, records, workingDays } from './say/about.ts'
import { coversAnyone } from './say/code-says.ts'
import { complaining } from './say/complaining.ts'
import type { PlainDocument } from './say/document.ts'
import { exclusions } from './say/exclusions.ts'
import type { Facts } from './say/facts.ts'
import { outsideHelp } from './say/outside-help.ts'
import { remedies } from './say/remedies.ts'
import { askingAgain, earlyResolution, serviceRequests, stageSection } from './say/stage.ts'

/**
 * What a landlord has promised, in plain words for whoever may want to complain. Every number, name and reason is from
 * the policy; what is the Code's or a choice of the landlord's is said to be so.
 */
export function sayPolicy(policy: Policy, facts: Facts): PlainDocument {
  return {
    title: 'How we handle complaints',
    from: facts.name,
    lead: [
      `This is what the complaints policy of ${facts.name} promises you, in plain words.`,
      ...(coversAnyone(policy)
        ? [
            'Landlords also have to follow the Housing Ombudsman’s Complaint Handling Code. Where something comes from it, and not from our policy, we say “the Ombudsman’s Code”.',
          ]
        : []),
    ],
    sections: [
      ...complaining(policy),
      ...serviceRequests(policy),
      ...earlyResolution(policy),
      stageSection(policy, 1),
      askingAgain(policy),
      stageSection(policy, 2),
      workingDays(policy, facts),
      exclusions(policy),
      remedies(policy),
      ...outsideHelp(policy, facts),
      ...records(policy),
      aboutThePolicy(policy, facts),
    ],
  }
}

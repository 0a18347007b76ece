import { sayPeriod } from '#time/period.ts'
import type { ComplainantType, Policy } from '../policy.ts'
import { coversAnyone } from './code-says.ts'
import { sayCondition } from './condition.ts'
import { type Block, list, paragraph, type Section } from './document.ts'
import type { Facts } from './facts.ts'

/** Who outside the landlord can help, and whom. */
export function outsideHelp(policy: Policy, facts: Facts): readonly Section[] {
  return [...(coversAnyone(policy) ? [ombudsman(policy, facts)] : []), ...charityCommission(policy)]
}

function ombudsman(policy: Policy, { ombudsman }: Facts): Section {
  const covered = policy.complainantTypes.filter((type) => type.codeApplies)
  const others = policy.complainantTypes.filter((type) => !type.codeApplies)
  return {
    id: 'housing-ombudsman',
    heading: 'The Housing Ombudsman',
    blocks: [
      ...paragraph('The Housing Ombudsman is free to use, and is not part of us.'),
      ...paragraph(
        'You can ask the Ombudsman for advice at any time. You do not have to wait for our answer.',
      ),
      ...paragraph(
        `The Ombudsman can look into your complaint once you have our final answer. Please ask within ${sayPeriod(ombudsman.within)} of that answer.`,
      ),
      { kind: 'contact', name: ombudsman.name, ways: ombudsman.ways },
      ...list('The Ombudsman can help you if you are one of these:', names(covered)),
      ...list('The Ombudsman cannot look into complaints from:', names(others)),
      ...(others.length === 0
        ? []
        : paragraph('The Ombudsman’s Code is not for them either. All else on this page is.')),
    ],
  }
}

const names = (types: readonly ComplainantType[]) => types.map(({ name }) => name)

/** Where the policy has letters point to it. */
function charityCommission(policy: Policy): readonly Section[] {
  const told = ([1, 2] as const).flatMap((stage) =>
    [...policy.stages[stage].acknowledgement, ...policy.stages[stage].response]
      .filter(({ part }) => part === 'charity-commission')
      .map(({ when }) => ({ stage, condition: sayCondition(policy, when) })),
  )
  if (told.length === 0) return []
  const blocks: readonly Block[] = [
    ...paragraph('We are a charity. The Charity Commission is the regulator of charities.'),
    ...list(
      'We tell you how to reach it:',
      told.map(
        ({ stage, condition }) =>
          `in our answer at ${policy.stages[stage].name}${condition === undefined ? '' : `, if ${condition}`}`,
      ),
    ),
  ]
  return [{ id: 'charity-commission', heading: 'The Charity Commission', blocks }]
}

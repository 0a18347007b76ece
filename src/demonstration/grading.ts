import type { Logging } from '#complaint/stages/commands.ts'
import type { Scene } from './scene.ts'

/** The category for reports, and the grading if the policy has gradings: the first of those that fit which it knows. */
export function gradingFor({ rules, telling, plot }: Scene): Omit<Logging, 'summary'> {
  const { category } = telling
  const known = new Set(rules.policy.gradings.map(({ id }) => id))
  const fitting = [
    ...(telling.aboutStaff ? ['personal-behaviour', 'staff-or-trustee'] : []),
    ...(FITTING[category] ?? []),
    ...(plot.type.resident ? [] : ['other']),
    'service-failure',
    'service',
  ]
  const grading = fitting.find((id) => known.has(id)) ?? rules.policy.gradings[0]?.id
  return { category, ...(grading === undefined ? {} : { grading }) }
}

const FITTING: Readonly<Record<string, readonly string[]>> = {
  'property-condition': ['accommodation'],
  'anti-social-behaviour': ['resident'],
  charges: ['policy'],
}

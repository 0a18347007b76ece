import type { Policy, Route, Stage, StagePolicy } from '../policy.ts'
import { bySource } from './by-source.ts'
import { codeSays } from './code-says.ts'
import { sayCondition, titleOf } from './condition.ts'
import { type Block, either, heading, list, paragraph } from './document.ts'

/** Who looks into a complaint at a stage, by their titles, and what you can say to what they find. */
export function handlers(policy: Policy, stage: Stage): readonly Block[] {
  return [
    heading('Who looks into it'),
    ...usually(policy, stage),
    ...bySource(
      policy.routing.filter((route) => route.stage === stage),
      {
        policy: 'For some complaints it is somebody else:',
        code: 'The Ombudsman’s Code says that for some complaints it is somebody else:',
        setting: 'Our policy does not say who looks into these complaints. We have chosen:',
      },
      (route) => sayRoute(policy, route),
    ),
    ...(stage === 2
      ? codeSays(policy, [
          {
            in: ['2024 6.13', '2022 5.12'],
            says: 'it is never the person who looked into stage 1',
          },
        ])
      : []),
    ...beginning(policy.stages[stage]),
    ...issued(policy, stage),
    ...comments(policy.stages[stage]),
  ]
}

function usually(policy: Policy, stage: Stage): readonly Block[] {
  const { handledBy } = policy.stages[stage]
  const titles = handledBy.roles.map((role) => titleOf(policy, role))
  const it = policy.routing.some((route) => route.stage === stage) ? 'Usually it is' : 'It is'
  const start =
    handledBy.source === 'policy' ? it : 'Our policy does not say who it is. We have chosen'
  return titles.length === 1
    ? paragraph(`${start} the ${titles[0]}.`)
    : list(`${start} one of these:`, titles)
}

/** Who issues the answer, where somebody else may look into it. */
function issued(policy: Policy, stage: Stage): readonly Block[] {
  const { issuedBy } = policy.stages[stage]
  if (issuedBy === undefined) return []
  const titles = issuedBy.roles.map((role) => titleOf(policy, role))
  return paragraph(`Whoever looks into it, the answer comes from the ${either(titles)}.`)
}

const sayRoute = (policy: Policy, { when, roles }: Route): string =>
  `if ${sayCondition(policy, when) ?? 'there is no other rule'}: the ${either(roles.map((role) => titleOf(policy, role)))}`

function beginning({ triageFirst, contactResident }: StagePolicy): readonly Block[] {
  return paragraph(
    triageFirst &&
      'Before we choose somebody we look at what your complaint needs: if we can answer it early, and if anybody is at risk.',
    contactResident && 'If we can, we talk with you about how to settle it.',
  )
}

function comments({ commentOnFindings }: StagePolicy): readonly Block[] {
  if (commentOnFindings === undefined) return []
  const { findings, from } = commentOnFindings
  const what = findings === 'all' ? 'what we have found' : 'what we have found against you'
  return paragraph(
    from.includes('complainant') &&
      `Before we decide, we tell you ${what}. You can say what you think of it.`,
    from.includes('subject') &&
      (from.includes('complainant')
        ? 'Whoever you complain about can do the same.'
        : 'Before we decide, whoever you complain about can say what they think of what we have found.'),
  )
}

import { sayPeriod } from '#time/period.ts'
import type { ExtensionRule, Policy, Stage, StartEvent } from '../policy.ts'
import { sourceNote } from './by-source.ts'
import { codeSays, coversAnyone } from './code-says.ts'
import { type Block, either, heading, lowerFirst, paragraph, tidy } from './document.ts'

/** When an answer may take longer, how much longer, and what you are told then. */
export function extension(policy: Policy, stage: Stage): readonly Block[] {
  const { extension } = policy.stages[stage]
  return [
    heading('If we need longer'),
    ...paragraph(
      `We may need more time: ${lowerFirst(tidy(extension.when))}.`,
      ...limits(extension, stage),
      sourceNote(extension, 'how much longer'),
    ),
    ...forOthers(policy, stage),
    ...paragraph(
      'We write to you before the time has passed. We say why, and give you a new date.',
      TELLS[extension.ombudsmanDetails],
      UPDATES[extension.updates],
    ),
    ...codeSays(policy, [
      ...(extension.ombudsmanDetails === 'not-said'
        ? [{ in: [], says: 'we must also tell you then how to reach the Housing Ombudsman' }]
        : []),
      ...(extension.updates === 'not-said'
        ? [{ in: ['2024 5.9'], says: 'we agree with you how often we tell you how far we are' }]
        : []),
    ]),
  ]
}

const TELLS: Readonly<Record<ExtensionRule['ombudsmanDetails'], string | undefined>> = {
  always: 'We also tell you how to reach the Housing Ombudsman.',
  'when-not-agreed': 'If you do not agree, we tell you how to reach the Housing Ombudsman.',
  'not-said': undefined,
}

const UPDATES: Readonly<Record<ExtensionRule['updates'], string | undefined>> = {
  'agreed-interval': 'We agree with you how often we tell you how far we are.',
  regular: 'Until then we keep in touch with you regularly.',
  'not-said': undefined,
}

type Limits = Pick<ExtensionRule, 'upTo' | 'beyond' | 'beyondFrom'>

function limits({ upTo, beyond, beyondFrom }: Limits, stage: Stage): readonly string[] {
  const earliest = upTo.length > 1 ? ', whichever ends first' : ''
  const cap =
    upTo.length === 0 ? [] : [`It can be up to ${either(upTo.map(sayPeriod))} longer${earliest}.`]
  if (beyondFrom === undefined) return [...cap, BEYOND[beyond]]
  return [
    ...cap,
    'Longer than that needs a good reason.',
    `If our answer will come more than ${sayPeriod(beyondFrom.within)} after ${SINCE[stage][beyondFrom.from]}, it also needs ${NEEDS[beyond]}.`,
  ]
}

const BEYOND: Readonly<Record<ExtensionRule['beyond'], string>> = {
  'good-reason': 'Longer than that needs a good reason.',
  'exceptional-and-agreed':
    'Longer than that needs exceptional circumstances, and we ask you to agree.',
  agreed: 'For longer than that we ask you to agree.',
  'progress-report':
    'There is no longest time. We send you a progress report that says when our answer will come.',
  never: 'It is never longer than that.',
}

const NEEDS: Readonly<Record<ExtensionRule['beyond'], string>> = {
  'good-reason': 'a good reason',
  'exceptional-and-agreed': 'exceptional circumstances, and we ask you to agree',
  agreed: 'your agreement',
  'progress-report': 'a progress report to you',
  never: 'more than our policy allows',
}

const SINCE: Readonly<Record<Stage, Readonly<Record<StartEvent, string>>>> = {
  1: {
    received: 'we get your complaint',
    logged: 'we record your complaint',
    acknowledged: 'we write to say that we have it',
  },
  2: {
    received: 'we get your request',
    logged: 'we record your request',
    acknowledged: 'we write to say that we have it',
  },
}

/** The rule for people whom the Code does not cover, where it is another. */
function forOthers(policy: Policy, stage: Stage): readonly Block[] {
  const { forOthers } = policy.stages[stage].extension
  if (forOthers === undefined || !coversAnyone(policy)) return []
  return paragraph(
    `If you are not a ${policy.residentsAre}, this is different.`,
    ...limits(forOthers, stage),
    sourceNote(forOthers, 'this'),
  )
}

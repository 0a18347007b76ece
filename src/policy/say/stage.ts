import { sayPeriod } from '#time/period.ts'
import type { Policy, Stage } from '../policy.ts'
import { codeSays, coversAnyone } from './code-says.ts'
import { type Block, heading, paragraph, type Section } from './document.ts'
import { extension } from './extension.ts'
import { handlers } from './handlers.ts'
import { letters } from './letters.ts'
import { timeline } from './times.ts'

/** A stage: what happens and by when, who looks into it, what may delay it, and what our letters tell you. */
export function stageSection(policy: Policy, stage: Stage): Section {
  return {
    id: `stage-${stage}`,
    heading: `${policy.stages[stage].name}: ${stage === 1 ? 'our first answer' : 'our final answer'}`,
    blocks: [
      timeline(policy, stage),
      ...handlers(policy, stage),
      ...extension(policy, stage),
      ...late(policy),
      ...letters(policy, stage),
    ],
  }
}

function late(policy: Policy): readonly Block[] {
  return [
    heading('If you have not heard from us in time'),
    ...paragraph(
      'Please tell us.',
      coversAnyone(policy) &&
        'You can also ask the Housing Ombudsman for help. The Ombudsman can tell us to answer you.',
    ),
  ]
}

/** A try to settle the matter before stage 1. Nobody has to go through it. */
export function earlyResolution(policy: Policy): readonly Section[] {
  const { earlyResolution, stages } = policy
  if (earlyResolution === undefined) return []
  const { name, within, needsAgreement } = earlyResolution
  return [
    {
      id: 'before-stage-1',
      heading: `Before ${stages[1].name}`,
      blocks: paragraph(
        `We may try to settle the matter with you straight away. We call this “${name}”.`,
        `The time for it is ${sayPeriod(within)} from the day you tell us.`,
        needsAgreement
          ? `It needs your agreement. If you do not agree, we deal with it at ${stages[1].name}.`
          : undefined,
        'You can make a complaint at any moment, whatever we try.',
      ),
    },
  ]
}

/** What becomes of something that somebody asks for without complaining. */
export function serviceRequests({ serviceRequests }: Policy): readonly Section[] {
  if (serviceRequests === undefined) return []
  return [
    {
      id: 'asking-for-something',
      heading: 'If you ask us for something',
      blocks: paragraph(
        'Asking us to do something, or for support, is not a complaint. We write it down and look at it again until it is done.',
        `We will contact you about it within ${sayPeriod(serviceRequests.contactWithin)}. If we need longer, we agree that with you.`,
        'If you are not happy with our answer, or with how we deal with it, you can complain at once. We carry on with what you asked for.',
      ),
    },
  ]
}

/** How to ask for stage 2: by when, and what you need not do. */
export function askingAgain(policy: Policy): Section {
  const { escalation, stages } = policy
  return {
    id: 'asking-us-to-look-again',
    heading: 'Asking us to look again',
    blocks: [
      ...paragraph(
        'If you are not happy with our first answer, or with a part of it, tell us.',
        `We then look again. We call this ${stages[2].name}.`,
      ),
      ...paragraph(
        ...(escalation.window === undefined
          ? ['Our policy sets no time limit for asking.']
          : [
              `Please ask within ${sayPeriod(escalation.window.within)} of our answer.`,
              'If that time has passed, ask us all the same. We do not refuse your request only because it is late.',
            ]),
        escalation.reason === 'not-needed' && 'You do not need to give us a reason.',
      ),
      ...codeSays(policy, [
        ...(escalation.reason === 'not-said'
          ? [{ in: ['2024 6.12'], says: 'you do not need to give us a reason' }]
          : []),
      ]),
    ],
  }
}

import { sayPeriod } from '#time/period.ts'
import type { Policy } from '../policy.ts'
import { workingDays } from './about.ts'
import { coversAnyone } from './code-says.ts'
import { complaining } from './complaining.ts'
import {
  type Block,
  either,
  list,
  type PlainDocument,
  paragraph,
  type Section,
} from './document.ts'
import { exclusions } from './exclusions.ts'
import type { Facts } from './facts.ts'
import { outsideHelp } from './outside-help.ts'
import { type Reached, waysToComplain } from './reaching.ts'
import { askingAgain } from './stage.ts'
import { timeline } from './times.ts'

const GUIDE = 'Guide to complaints'

/** Whatever is said about the policy speaks of the Code, too (Code 2024, 3.5; SOTHS-5.7b). */
export const CODE =
  'We are a member of the Housing Ombudsman Scheme and have to follow the Ombudsman’s Complaint Handling Code.'

/**
 * The leaflet: how to complain, what happens and by when, and who can help, on a few pages (CLIENT-7; Code 2024, 3.4
 * and 3.5). Its numbers and addresses are what the landlord has set, or what its policy says.
 */
export function sayGuide(
  policy: Policy,
  facts: Facts,
  { reached, hours }: { readonly reached: Reached; readonly hours?: string | undefined },
): PlainDocument {
  return {
    title: GUIDE,
    from: facts.name,
    lead: [
      `If you are unhappy with something that ${facts.name} did or did not do, tell us. We want to put it right.`,
      'You do not need to use the word “complaint”. Complaining costs nothing, and nobody is treated differently for it.',
      ...(coversAnyone(policy) ? [CODE] : []),
    ],
    sections: [
      howTo(policy, reached, hours),
      ...complaining(policy).filter(({ id }) => id === 'what-a-complaint-is'),
      help(policy),
      next(policy),
      askingAgain(policy),
      exclusions(policy),
      ...outsideHelp(policy, facts),
      workingDays(policy, facts),
      copies(),
    ],
  }
}

function howTo(policy: Policy, reached: Reached, hours: string | undefined): Section {
  // That any other way will do is said below.
  const channels = policy.channels.filter(({ id }) => id !== 'other')
  const ways = waysToComplain({ channels }, reached)
  const reachable = ways.filter(({ text }) => text !== '')
  const contact: Block = {
    kind: 'contact',
    name: 'You can tell us in any of these ways:',
    ways: reachable,
  }
  return {
    id: 'how-to-complain',
    heading: 'How to complain',
    blocks: [
      ...(reachable.length > 0 ? [contact] : []),
      ...list(
        reachable.length > 0 ? 'You can also use:' : 'You can tell us in any of these ways:',
        ways.filter(({ text }) => text === '').map(({ by }) => by),
      ),
      ...paragraph(hours && `Our offices are open: ${hours}.`),
      ...paragraph('You can also tell anyone who works for us, in whatever way suits you.'),
    ],
  }
}

function help(policy: Policy): Section {
  return {
    id: 'help',
    heading: 'If you would like help',
    blocks: [
      ...paragraph(
        'Somebody else can complain for you: a relative, a friend, a carer, a councillor or anybody you trust.',
        policy.consent && 'We may ask you to agree to it. We do not stop work while we wait.',
      ),
      ...paragraph(
        'Tell us if you need anything done differently: large print, another language, or calls at a certain time.',
      ),
    ],
  }
}

function next(policy: Policy): Section {
  const { extension } = policy.stages[1]
  const longest = either(extension.upTo.map(sayPeriod))
  const earliest = extension.upTo.length > 1 ? ', whichever ends first,' : ''
  return {
    id: 'what-happens',
    heading: 'What happens then',
    blocks: [
      ...paragraph(`${policy.stages[1].name} is our first answer:`),
      timeline(policy, 1),
      ...paragraph(
        'We write to you with what we understand your complaint to be. Our answer says what we decided, why, and what we will do to put things right and by when.',
      ),
      ...paragraph(
        'If we need longer, we write to you before then. We say why, and when you will have our answer.',
        longest !== '' &&
          `That is at most ${longest} more${earliest} unless there is a good reason.`,
      ),
      ...paragraph(`${policy.stages[2].name} is for when you ask us to look again:`),
      timeline(policy, 2),
      ...paragraph(
        'Somebody who did not give you the first answer looks at it. This is our final answer.',
      ),
    ],
  }
}

const copies = (): Section => ({
  id: 'copies',
  heading: 'The whole of it',
  blocks: list('Ask us for any of these, and we send it to you:', [
    'our complaints policy, in plain words or as it is',
    'this guide or the policy on paper, in large print, or in another form that you can use',
  ]),
})

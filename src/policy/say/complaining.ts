import type { Channel, ComplainantType, Policy } from '../policy.ts'
import { bySource, isMostlyChosen } from './by-source.ts'
import { codeSays } from './code-says.ts'
import { type Block, either, list, lowerFirst, paragraph, type Section } from './document.ts'

/** Who can complain, how, and what happens if they need help with it. */
export function complaining(policy: Policy): readonly Section[] {
  return [
    {
      id: 'who-can-complain',
      heading: 'Who can complain',
      blocks: [...who(policy), ...anonymous(policy), ...alike(policy)],
    },
    {
      id: 'how-to-complain',
      heading: 'How to complain',
      blocks: [...ways(policy), ...help(policy)],
    },
    { id: 'what-a-complaint-is', heading: 'What a complaint is', blocks: definition(policy) },
  ]
}

const nameOf = ({ name }: Channel | ComplainantType) => name

function who({ complainantTypes }: Policy): readonly Block[] {
  if (isMostlyChosen(complainantTypes))
    return list(
      'Our policy does not list everyone who can complain. We have chosen to take complaints from:',
      complainantTypes.map(nameOf),
    )
  return bySource(
    complainantTypes,
    {
      policy: 'You can complain to us if you are one of these:',
      code: 'The Ombudsman’s Code adds:',
      setting:
        'Our policy does not say whether anyone else can complain. We also take complaints from:',
    },
    nameOf,
  )
}

function anonymous({ anonymous }: Policy): readonly Block[] {
  if (anonymous === undefined) return []
  return paragraph(
    'You may not want to tell us who you are.',
    anonymous.treatment === 'needs-evidence'
      ? 'Then we can look into your complaint only if you send us evidence.'
      : 'We look into your complaint all the same if you tell us enough, and keep a record of the outcome.',
  )
}

/** Complaining costs nobody anything (Code 2024, 5.1). */
const alike = (policy: Policy): readonly Block[] =>
  codeSays(policy, [{ in: ['2024 5.1'], says: 'nobody is treated differently for complaining' }])

function ways(policy: Policy): readonly Block[] {
  const asksPrivately = policy.channels.filter((channel) => channel.askPrivately)
  return [
    ...channels(policy),
    ...(asksPrivately.length === 0
      ? []
      : paragraph(
          `If you write to us on ${either(asksPrivately.map(({ name }) => sayChannel(name)))}, we ask you for a private message before we talk about the details.`,
        )),
    ...codeSays(policy, [
      {
        in: ['2024 1.3', '2022 1.3', '2020 1.3'],
        says: 'you do not need to use the word “complaint”',
      },
      { in: ['2024 3.2'], says: 'you can complain in any way, to anyone who works for us' },
    ]),
  ]
}

function channels({ channels }: Policy): readonly Block[] {
  if (isMostlyChosen(channels))
    return list(
      'Our policy does not list all the ways to complain. You can use any of these:',
      channels.map(nameOf),
    )
  return bySource(
    channels,
    {
      policy: 'You can complain in any of these ways:',
      code: 'The Ombudsman’s Code adds:',
      setting: 'Our policy does not list these ways. You can use them, too:',
    },
    nameOf,
  )
}

/** A name inside a sentence: `social media`, but `WhatsApp`. */
const sayChannel = (name: string) => (/ /.test(name) ? lowerFirst(name) : name)

function help(policy: Policy): readonly Block[] {
  const { consent } = policy
  return [
    { kind: 'heading', text: 'If you would like help' },
    ...codeSays(policy, [
      {
        in: ['2024 3.6', '2020 4.3'],
        says: 'somebody else can complain for you, and come with you if we meet',
      },
      {
        in: ['2024 5.10', '2024 3.1', '2022 2.4', '2020 2.4'],
        says: 'we must make reasonable changes to how we do things, if you need them because of a disability',
      },
    ]),
    ...(consent === undefined
      ? []
      : paragraph(
          `If somebody complains for you, we ask you whether you agree. We need to know that before ${consent.before}. We do not stop work while we wait.`,
        )),
    ...paragraph(
      'Tell us what you need. For example, you can ask us for large print, or for calls at a certain time.',
    ),
  ]
}

function definition(policy: Policy): readonly Block[] {
  const one = policy.residentsAre
  const definition = ['2024 1.2', '2022 1.2', '2020 1.2']
  return codeSays(policy, [
    {
      in: definition,
      says: 'it is a complaint when you are unhappy with our service, or with what we or those who work for us did or did not do',
    },
    { in: definition, says: `it can be a complaint of one ${one} or of a group of ${one}s` },
    {
      in: ['2024 1.4'],
      says: 'it is a service request, and not a complaint, when you ask us to put something right',
    },
    { in: ['2024 1.4'], says: 'we write down each service request and follow it up' },
    {
      in: ['2024 1.5'],
      says: 'it is a complaint when you are unhappy with how we dealt with your service request',
    },
    {
      in: ['2024 1.5'],
      says: 'we go on with what you asked us for while we look into your complaint',
    },
    {
      in: ['2024 1.6'],
      says: 'if you tell us in a survey that you are unhappy, that is not yet a complaint',
    },
  ])
}

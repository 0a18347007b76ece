import type { LetterName, LetterPart, LetterPartName, Policy, Source, Stage } from '../policy.ts'
import { sayCondition } from './condition.ts'
import { type Block, heading, list } from './document.ts'

/** What the letters of a stage tell you. */
export function letters(policy: Policy, stage: Stage): readonly Block[] {
  const { acknowledgement, response } = policy.stages[stage]
  return [
    heading('What our letters tell you'),
    ...letter(
      policy,
      stage === 1
        ? 'In our letter that says we have your complaint'
        : 'In our letter that says we have your request',
      acknowledgement,
    ),
    ...letter(policy, stage === 1 ? 'In our answer' : 'In our final answer', response),
    ...OTHERS.flatMap(({ name, at, when }) =>
      at !== undefined && at !== stage ? [] : letter(policy, when, partsOf(policy, name, stage)),
    ),
  ]
}

/** Letters that not everybody gets. */
const OTHERS: readonly { readonly name: LetterName; readonly at?: Stage; readonly when: string }[] =
  [
    { name: 'extension', when: 'If we need longer, in our letter about that' },
    {
      name: 'refusal',
      at: 1,
      when: 'If we do not take your complaint on, in our letter about that',
    },
    {
      name: 'escalation-refusal',
      at: 2,
      when: 'If we do not look again, in our letter about that',
    },
  ]

const partsOf = ({ letters = [] }: Policy, name: LetterName, at: Stage): readonly LetterPart[] =>
  letters.filter(({ in: names, stage = at }) => names.includes(name) && stage === at)

function letter(policy: Policy, when: string, parts: readonly LetterPart[]): readonly Block[] {
  return (['policy', 'code', 'setting'] as const).flatMap((source) => {
    const asked = parts.filter((part) => part.source === source)
    const conditions = asked.map((part) => sayCondition(policy, part.when))
    const [shared] = conditions
    const isShared = conditions.every((condition) => condition === shared)
    const first = parts.every((part) => part.source === source || !isBefore(part.source, source))
    return list(
      intro(when, source, { first, condition: isShared ? shared : undefined }),
      asked.map(({ part }, index) => {
        const condition = isShared ? undefined : conditions[index]
        return `${PARTS[part]}${condition === undefined ? '' : `, if ${condition}`}`
      }),
    )
  })
}

const isBefore = (one: Source, other: Source) => ORDER.indexOf(one) < ORDER.indexOf(other)
const ORDER: readonly Source[] = ['policy', 'code', 'setting']

/** A letter's later lists go on from its first. */
function intro(
  when: string,
  source: Source,
  { first, condition }: { first: boolean; condition: string | undefined },
): string {
  const who = condition === undefined ? '' : `, if ${condition}`
  switch (source) {
    case 'policy':
      return condition === undefined ? `${when} you find:` : `${when}${who}, you find:`
    case 'code':
      return first
        ? `${when}${who}, the Ombudsman’s Code says you find:`
        : `The Ombudsman’s Code adds${who}:`
    case 'setting':
      return first ? `${when}${who}, we have chosen to put in:` : `We have chosen to add${who}:`
  }
}

const PARTS: Readonly<Record<LetterPartName, string>> = {
  stage: 'which stage your complaint is at',
  definition: 'what we understand your complaint to be',
  'outcomes-sought': 'what you would like to happen, as we understand it',
  meeting: 'when and where we would meet you',
  accompanied: 'that somebody can come with you, or speak for you',
  'unclear-asked': 'a question about anything that is not clear to us',
  'responsible-for': 'what we are responsible for',
  'not-responsible-for': 'what we are not responsible for',
  'what-happens-next': 'what happens next',
  'when-to-expect-response': 'when to expect our answer',
  'who-deals-with-it': 'who deals with it',
  'policy-copy': 'a copy of our policy',
  summary: 'a summary of your complaint',
  'points-answered': 'our answer to each thing that you raised',
  findings: 'what we found',
  investigation: 'what we did to find out',
  decision: 'what we decided',
  reasons: 'why',
  'law-policy-practice': 'the law, policy or good practice that we went by',
  remedy: 'what we will do to put things right',
  'outstanding-actions': 'what is still to be done',
  'requested-not-done': 'why we will not do something that you asked for, if that is so',
  'how-to-escalate': 'how to ask us to look again',
  ombudsman: 'how to reach the Housing Ombudsman',
  'charity-commission': 'how to reach the Charity Commission',
  'discrimination-rights': 'what the law lets you do about discrimination',
  'flow-chart': 'a picture of the steps',
  'update-interval': 'how often we keep you informed',
  discretion: 'what we weighed before we decided',
  'sent-elsewhere': 'where you can take it instead',
  'previous-final': 'that our last answer is our final one',
  'comment-window': 'by when to send us your comments',
  restriction: 'what is different for now',
  'review-day': 'when we look at it again',
}

import type { Policy } from '#policy/policy.ts'
import { type Check, clause, inWords, isOwn, isWhole, type Judgement } from './judgement.ts'

/** How residents reach the landlord, who may speak for them and when they are heard; what puts things right. */
export const PEOPLE: readonly Check[] = [
  { of: { 2020: ['2.1'], 2022: ['2.1'], 2024: ['3.1'] }, judge: channels },
  { of: { 2020: ['2.2'] }, judge: socialMedia },
  {
    of: { 2020: ['4.3'], 2024: ['1.3', '3.6'] },
    judge: ({ consent }) =>
      consent === undefined || !isOwn(consent)
        ? []
        : [
            {
              finding: 'breach',
              ...clause(consent),
              says: `written consent for whoever acts for a resident before ${consent.before}`,
              needs: 'a representative can deal with the complaint, and nothing waits for a form',
            },
          ],
  },
  { of: { 2020: ['3.16'] }, judge: (policy) => comment(policy, ['complainant']) },
  { of: { 2020: ['4.9'] }, judge: (policy) => comment(policy, ['complainant', 'subject']) },
  { of: { 2020: ['5.5'], 2024: ['7.1'] }, judge: remedies },
]

function channels({ channels }: Policy): readonly Judgement[] {
  const named = channels.filter(({ id }) => id !== 'other')
  const own = named.filter(isWhole)
  if (own.length === 0) return [{ finding: 'silent', needs: 'several ways to complain, by name' }]
  const says = inWords(own.map(({ name }) => name))
  return named.length === 1
    ? [{ finding: 'breach', ...clause(...own), says, needs: 'several ways to complain' }]
    : []
}

function socialMedia({ channels }: Policy): readonly Judgement[] {
  const own = channels.filter(({ id, askPrivately }) => id === 'social-media' || askPrivately)
  return own.some(isOwn)
    ? [{ finding: 'met', ...clause(...own), says: inWords(own.map(({ name }) => name)) }]
    : [
        {
          finding: 'silent',
          needs: 'what is done with complaints on social media, and how privacy is kept',
        },
      ]
}

const SAY_WHO = { complainant: 'the resident', subject: 'staff who are complained about' } as const

/** Whether those concerned can comment on adverse findings at both stages before the decision is final. */
function comment(
  { stages }: Policy,
  who: readonly ('complainant' | 'subject')[],
): readonly Judgement[] {
  const rules = ([1, 2] as const).map((stage) => stages[stage].commentOnFindings)
  const missing = who.flatMap((one) => {
    const unheard = [1, 2].filter((stage) => !isHeard(rules[stage - 1], one))
    return unheard.length === 0 ? [] : [`${SAY_WHO[one]} at ${sayStages(unheard)}`]
  })
  const own = rules.filter((rule) => rule !== undefined && isOwn(rule)) as readonly Comment[]
  const says = 'comments on the findings before the decision is final'
  if (missing.length === 0) return [{ finding: 'met', ...clause(...own), says }]
  return [
    {
      finding: 'silent',
      ...(own.length === 0 ? {} : { ...clause(...own), says: `${says}, though not everywhere` }),
      needs: `comments on adverse findings by ${inWords(missing)}`,
    },
  ]
}

const sayStages = (stages: readonly number[]) =>
  stages.length === 2 ? 'both stages' : `stage ${stages.join()}`

type Comment = NonNullable<Policy['stages'][1]['commentOnFindings']>

/** The complainant's part is the policy's own even where the Code fills the subject's. */
const isHeard = (rule: Comment | undefined, who: 'complainant' | 'subject') =>
  rule !== undefined &&
  isOwn(rule) &&
  rule.from.includes(who) &&
  (who === 'complainant' || isWhole(rule))

const REMEDIES: Readonly<Record<string, string>> = {
  apology: 'an apology',
  acknowledging: 'acknowledging what went wrong',
  explanation: 'an explanation',
  'acting-on-delay': 'action on delay',
  'changing-decision': 'a changed decision',
  'amending-record': 'an amended record',
  financial: 'money',
  'changing-policy': 'changed policies or practices',
}

function remedies({ remedies }: Policy): readonly Judgement[] {
  const own = remedies.filter(isWhole)
  const missing = Object.keys(REMEDIES).filter((id) => !own.some((one) => one.id === id))
  if (missing.length === 0)
    return [{ finding: 'met', ...clause(...own), says: 'every kind of remedy that the Code names' }]
  return [
    {
      finding: 'silent',
      ...(own.length === 0
        ? {}
        : { ...clause(...own), says: inWords(own.map(({ name }) => name.toLowerCase())) }),
      needs: inWords(missing.map((id) => REMEDIES[id] ?? id)),
    },
  ]
}

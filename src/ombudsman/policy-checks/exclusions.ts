import type { CodeEdition, ExclusionGround, Policy } from '#policy/policy.ts'
import { type Period, sayPeriod } from '#time/period.ts'
import { type Check, clause, isFilled, isOwn, type Judgement, ownClauses } from './judgement.ts'
import { compareEnds, DAYS, endOf } from './longest.ts'

/** The grounds on which a complaint is not accepted: how old it may be, and what else the policy leaves out. */
export const EXCLUSIONS: readonly Check[] = [
  {
    of: { 2020: ['1.5'], 2022: ['1.8'], 2024: ['2.2'] },
    judge: (policy, { edition }) => ofTime(policy).map((ground) => judgeAge(ground, edition)),
  },
  { of: { 2024: ['2.3'] }, judge: (policy) => ofTime(policy).map(judgeAwareness) },
  {
    of: { 2020: ['1.5'], 2022: ['1.8'], 2024: ['2.2'] },
    judge: (policy) => judgeGrounds(asWritten(policy)),
  },
  { of: { 2024: ['2.2'] }, judge: (policy) => judgeProceedings(asWritten(policy)) },
  {
    of: { 2020: ['1.4'], 2022: ['1.7'], 2024: ['2.1'] },
    judge: ({ anonymous }) =>
      anonymous === undefined || !isOwn(anonymous)
        ? []
        : [{ finding: 'breach', ...clause(anonymous), ...ANONYMOUS[anonymous.treatment] }],
  },
]

const ANONYMOUS = {
  'needs-evidence': {
    says: 'anonymous complaints only with evidence',
    needs: 'each complaint accepted unless there is a valid reason, judged on its merits',
  },
  'looked-into': {
    says: 'anonymous complaints are not under the policy, and are looked into with enough information',
    needs: 'each complaint accepted unless there is a valid reason, judged on its merits',
  },
} as const

/**
 * The grounds as the policy has them. Where the program keeps a ground from residents because the Code is kinder
 * to them, the same clause is cited twice: the policy's own sentence is still there, and is for everyone.
 */
function asWritten({ exclusionGrounds }: Policy): readonly ExclusionGround[] {
  const softened = ownClauses(...exclusionGrounds.filter((ground) => !isOwn(ground)))
  const isForResidents = (ground: ExclusionGround) =>
    ground.for !== 'others' || ownClauses(ground).some((one) => softened.includes(one))
  return exclusionGrounds.filter((ground) => isOwn(ground) && isForResidents(ground))
}

const ofTime = (policy: Policy) =>
  asWritten(policy).filter(({ olderThan }) => olderThan !== undefined)

const MONTHS: Readonly<Record<CodeEdition, number>> = { 2020: 6, 2022: 6, 2024: 12 }

/** A ground of age against the Code's: how long, and with what exceptions. */
function judgeAge(ground: ExclusionGround, edition: CodeEdition): Judgement {
  const { isEverEarlier, isEverLater } = compareAge(ground, MONTHS[edition])
  const isSame = !isEverEarlier && !isEverLater
  const sparesNobody = edition !== '2024' && isSame && !spares(ground)
  const isShort = isEverEarlier || (isSame && ground.boundary === 'or-more') || sparesNobody
  const kept = isEverLater ? 'stricter' : 'met'
  return {
    finding: isShort ? 'breach' : kept,
    ...sayAge(ground),
    needs: NEEDS[edition],
    measured: true,
  }
}

/** The Code of 2024 counts from the issue or from learning of it, whichever gives the resident more time. */
function judgeAwareness(ground: ExclusionGround): Judgement {
  const { finding } = judgeAge(ground, '2024')
  const isShort = finding === 'breach' || !isAware(ground)
  const needs = '12 months from the issue or from learning of it'
  return { finding: isShort ? 'breach' : finding, ...sayAge(ground), needs, measured: true }
}

const compareAge = ({ olderThan }: ExclusionGround, months: number) =>
  compareEnds(
    DAYS.map((on) => [
      endOf(on, olderThan as Period),
      endOf(on, { count: months, unit: 'months' }),
    ]),
  )

const isAware = (ground: ExclusionGround) =>
  ground.countsFromAwareness === true && !isFilled(ground)

/** The Codes before 2024 do not let age count where someone's safety is at stake. */
const spares = ({ unless }: ExclusionGround) =>
  unless.includes('safeguarding') && unless.includes('health-and-safety')

function sayAge(ground: ExclusionGround): Pick<Judgement, 'clause' | 'says'> {
  const age = sayPeriod(ground.olderThan as Period)
  const limit = ground.boundary === 'or-more' ? `${age} or more` : age
  const from = isAware(ground) ? 'the issue or from learning of it' : 'the issue'
  const saved = spares(ground) ? ', save for safeguarding or health and safety' : ''
  return { ...clause(ground), says: `${limit} from ${from}${saved}` }
}

const SIX = 'over 6 months from the issue, save for safeguarding or health and safety'
const NEEDS: Readonly<Record<CodeEdition, string>> = {
  2020: SIX,
  2022: SIX,
  2024: 'over 12 months from the issue',
}

const NONE: Judgement = {
  finding: 'silent',
  says: 'no list of what is not considered',
  needs: 'the circumstances in which a matter is not considered, fair and reasonable',
}

/** Beyond age, proceedings and what was considered before, a matter may only go to another procedure that answers it. */
function judgeGrounds(grounds: readonly ExclusionGround[]): readonly Judgement[] {
  if (grounds.length === 0) return [NONE]
  const wider = grounds.filter(
    (ground) => !isOfTheCode(ground) && !LEADS_ON.test(ground.sendTo ?? ''),
  )
  if (wider.length === 0)
    return [
      {
        finding: 'met',
        ...clause(...grounds),
        says: 'only grounds that the Code knows, or that lead elsewhere',
      },
    ]
  return wider.map((ground) => ({
    finding: 'breach',
    ...clause(ground),
    says: `left out: ${ground.name.charAt(0).toLowerCase()}${ground.name.slice(1)}`,
    needs:
      'only fair and reasonable grounds, such as age, a claim filed at court, or an earlier answer',
  }))
}

/** To another of the landlord's procedures or policies, not only to someone else. */
const LEADS_ON = /\b(procedures?|policy|policies|request)\b/i

const isOfTheCode = ({ olderThan, asks }: ExclusionGround) =>
  olderThan !== undefined ||
  asks.includes('claim-filed-on') ||
  (asks.length > 0 && asks.every((ask) => ask === 'earlier-complaint'))

/** Proceedings have started when the claim is filed at court; a policy that doesn't say so leaves that to the Code. */
function judgeProceedings(grounds: readonly ExclusionGround[]): readonly Judgement[] {
  return grounds
    .filter((ground) => ground.asks.includes('claim-filed-on') && isFilled(ground))
    .map((ground) => ({
      finding: 'breach',
      ...clause(ground),
      says: 'legal proceedings have started, and not what that means',
      needs: 'details of the claim, such as the claim form and particulars, filed at court',
    }))
}

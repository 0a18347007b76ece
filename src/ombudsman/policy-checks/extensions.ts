import type { ExtensionRule, Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { type Period, sayPeriod } from '#time/period.ts'
import { type Check, clause, inWords, isOwn, type Judgement, type Provisions } from './judgement.ts'
import { compareEnds, DAYS, endOf } from './longest.ts'

/** How a response may be put off: for how long, with whose details, and how the resident is kept informed. */
export const EXTENSIONS: readonly Check[] = [
  capped(1, { 2020: ['3.11'], 2022: ['5.1'], 2024: ['6.4'] }),
  capped(2, { 2020: ['3.11'], 2022: ['5.13'], 2024: ['6.15'] }),
  agreedBeyond(1, { 2022: ['5.2'] }),
  agreedBeyond(2, { 2022: ['5.14'] }),
  withDetails(1, { 2022: ['5.3'], 2024: ['6.5'] }),
  withDetails(2, { 2022: ['5.15'], 2024: ['6.16'] }),
  {
    of: { 2020: ['3.18'], 2024: ['5.9'] },
    judge: ({ stages }) => keptInformed([stages[1].extension, stages[2].extension]),
  },
]

function capped(stage: Stage, of: Provisions): Check {
  return {
    of,
    judge: (policy, code) => {
      const [ours, theirs] = [policy.stages[stage].extension, code.stages[stage].extension]
      const needs = `at most ${sayPeriod(theirs.upTo.at(-1) as Period)} more without good reason, with reasons and a date`
      if (!isOwn(ours))
        return [{ finding: 'silent', says: 'no rule for how long it may be put off', needs }]
      if (ours.upTo.length === 0)
        return [{ finding: 'breach', ...clause(ours), says: 'no longest extension', needs }]
      return [{ ...judgeCap(ours, theirs), ...clause(ours), says: sayCap(ours), needs }]
    },
  }
}

/** Where the Code can be read in two ways the longer one is allowed; a policy is held to its shorter one. */
function judgeCap(ours: ExtensionRule, theirs: ExtensionRule): Judgement {
  const ends = (from: Day, periods: readonly Period[]) =>
    periods.map((period) => endOf(from, period)).sort()
  const { isEverLater, isEverEarlier } = compareEnds(
    DAYS.map((due) => [ends(due, ours.upTo)[0] as Day, ends(due, theirs.upTo).at(-1) as Day]),
  )
  if (isEverLater) return { finding: 'breach', measured: true }
  const isStricter = isEverEarlier || ours.beyond === 'never'
  return { finding: isStricter ? 'stricter' : 'met', measured: true }
}

const sayCap = ({ upTo }: ExtensionRule) =>
  `up to ${upTo.map(sayPeriod).join(' or ')} more${upTo.length > 1 ? ', whichever ends first' : ''}`

function agreedBeyond(stage: Stage, of: Provisions): Check {
  return {
    of,
    judge: ({ stages }) => {
      const { extension } = stages[stage]
      const isAgreed = ['agreed', 'exceptional-and-agreed', 'never'].includes(extension.beyond)
      return isAgreed && isOwn(extension)
        ? [{ finding: 'met', ...clause(extension), says: 'a longer extension only by agreement' }]
        : []
    },
  }
}

const SAY_DETAILS = {
  always: 'the Ombudsman’s details with every extension',
  'when-not-agreed': 'the Ombudsman’s details only when an extension is not agreed',
  'not-said': 'nothing about the Ombudsman’s details with an extension',
} as const

function withDetails(stage: Stage, of: Provisions): Check {
  return {
    of,
    judge: (policy, code) => {
      const [ours, theirs] = [policy.stages[stage].extension, code.stages[stage].extension]
      const needs = SAY_DETAILS[theirs.ombudsmanDetails]
      if (!isOwn(ours)) return [{ finding: 'silent', needs }]
      const finding = judgeDetails(ours.ombudsmanDetails, theirs.ombudsmanDetails)
      return [{ finding, ...clause(ours), says: SAY_DETAILS[ours.ombudsmanDetails], needs }]
    },
  }
}

type Details = ExtensionRule['ombudsmanDetails']

function judgeDetails(ours: Details, theirs: Details): Judgement['finding'] {
  if (ours === theirs) return 'met'
  return ours === 'always' ? 'stricter' : 'breach'
}

function keptInformed(rules: readonly ExtensionRule[]): readonly Judgement[] {
  const needs = 'intervals for news that are agreed with the resident'
  const own = rules.filter(isOwn)
  if (own.length === rules.length && own.every(({ updates }) => updates === 'agreed-interval'))
    return [{ finding: 'met', ...clause(...own), says: needs }]
  const regular = own.filter(({ updates }) => updates === 'regular')
  if (regular.length === 0) return [{ finding: 'silent', needs }]
  const stages = inWords(regular.map((rule) => `stage ${rules.indexOf(rule) + 1}`))
  return [
    {
      finding: 'breach',
      ...clause(...regular),
      says: `regular contact at ${stages}, at intervals that nobody agrees`,
      needs,
    },
  ]
}

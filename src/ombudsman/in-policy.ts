import type { Policy } from '#policy/policy.ts'
import type { Code, Provision } from './code.ts'
import { clausesOn } from './policy-checks/clauses.ts'
import { ESCALATION } from './policy-checks/escalation.ts'
import { EXCLUSIONS } from './policy-checks/exclusions.ts'
import { EXTENSIONS } from './policy-checks/extensions.ts'
import type { Check, Judgement } from './policy-checks/judgement.ts'
import { LETTERS } from './policy-checks/letters.ts'
import { leftOpen } from './policy-checks/open.ts'
import { PEOPLE } from './policy-checks/people.ts'
import { TIMES } from './policy-checks/times.ts'

/** What a policy does about a provision of the Code. */
export type Finding = {
  readonly provision: string
  /**
   * `met`; `stricter`, which is allowed: kinder or faster; `silent`: the policy doesn't say; `breach`; or
   * `not-policy`: a duty of practice, not of the document.
   */
  readonly finding: 'met' | 'stricter' | 'silent' | 'breach' | 'not-policy'
  /** The clauses it rests on, or whose sentence is to be mended. */
  readonly clause?: string
  readonly says?: string
  readonly needs?: string
  /** How it was found, where that isn't plain. */
  readonly explanation?: string
}

/** The Code of 2020 says once more that its times, which are all in 3.11, may be shorter and not longer. */
const NOT_LONGER: Check = {
  of: { 2020: ['3.12'] },
  judge: (policy, code) =>
    [...TIMES, ...EXTENSIONS]
      .filter(({ of }) => of[2020]?.includes('3.11'))
      .flatMap((check) => check.judge(policy, code))
      .filter(({ measured }) => measured),
}

const CHECKS: readonly Check[] = [
  NOT_LONGER,
  ...TIMES,
  ...EXTENSIONS,
  ...EXCLUSIONS,
  ...ESCALATION,
  ...LETTERS,
  ...PEOPLE,
]

/**
 * Lays a policy beside an edition of the Code: at least one finding for every provision, in the Code's order. It
 * rests on the settings and on what was noted beside the clauses; the worst of both stands. Every breach is listed,
 * with any number that keeps to the same provision. What the settings take from the Code, or leave the landlord to choose, is not the policy's.
 */
export function checkPolicy(policy: Policy, code: Code): readonly Finding[] {
  const open = leftOpen(policy, code.edition)
  return code.provisions.flatMap((provision) =>
    judge(policy, code, provision, open.get(provision.number)).map(
      ({ measured, ...judgement }): Finding => ({ provision: provision.number, ...judgement }),
    ),
  )
}

type Verdict = Omit<Judgement, 'finding'> & Pick<Finding, 'finding'>

function judge(
  policy: Policy,
  code: Code,
  provision: Provision,
  open: readonly string[] | undefined,
): readonly Verdict[] {
  const computed = CHECKS.filter(({ of }) => of[code.edition]?.includes(provision.number)).flatMap(
    (check) => check.judge(policy, code),
  )
  const { answer, shortfalls } = clausesOn(policy, code, provision)
  const breaches = allBreaches(only(computed, 'breach'), shortfalls)
  if (breaches.length > 0) return [...breaches, ...keptBeside(breaches, computed)]
  const silences = only(computed, 'silent')
  if (silences.length > 0) return [together('silent', silences)]
  if (open !== undefined) return [unsaid(provision, open)]
  if (answer?.finding === 'silent') return [answer]
  const kept = only(computed, 'met', 'stricter')
  if (kept.length > 0) return [besides(answer, together(best(kept), kept))]
  if (answer !== undefined) return [answer]
  return provision.judged.includes('policy') ? [unsaid(provision, [])] : [{ finding: 'not-policy' }]
}

/** What some settings keep and others better is better. */
const best = (kept: readonly Judgement[]) =>
  kept.some(({ finding }) => finding === 'stricter') ? 'stricter' : 'met'

/** A clause that answers is shown where the settings rest on none. */
const besides = (answer: Judgement | undefined, found: Judgement): Judgement =>
  answer !== undefined && found.clause === undefined ? { ...answer, finding: found.finding } : found

/** Numbers that keep to the provision though another of the policy's sentences breaks it. */
function keptBeside(
  breaches: readonly Judgement[],
  computed: readonly Judgement[],
): readonly Judgement[] {
  const broken = breaches.flatMap(clausesOf)
  return only(computed, 'met', 'stricter').filter(
    (one) => one.measured && !clausesOf(one).some((clause) => broken.includes(clause)),
  )
}

const only = (judgements: readonly Judgement[], ...findings: readonly Judgement['finding'][]) =>
  judgements.filter(({ finding }) => findings.includes(finding))

/**
 * Every breach once. Where a setting and a note are about the same clause the note's clause is the more exact, and
 * its words are better, unless a number was compared: the note may be older than the number.
 */
function allBreaches(
  computed: readonly Judgement[],
  noted: readonly Judgement[],
): readonly Judgement[] {
  const sameAs = (one: Judgement) =>
    noted.filter(({ clause }) => clause !== undefined && clausesOf(one).includes(clause))
  const seen = computed.flatMap((one) => {
    const same = sameAs(one)
    if (same.length === 0) return [one]
    return one.measured ? [{ ...one, clause: listed(same.flatMap(clausesOf)) }] : []
  })
  const said = new Set(computed.filter(({ measured }) => measured).flatMap(sameAs))
  return [...seen, ...noted.filter((one) => !said.has(one))]
}

const clausesOf = ({ clause }: Judgement): readonly string[] => clause?.split(', ') ?? []

const listed = (words: readonly string[]) => [...new Set(words)].join(', ')

/** Several judgements of one kind as one finding. */
function together(finding: Judgement['finding'], all: readonly Judgement[]): Judgement {
  const joined = (key: 'says' | 'needs' | 'explanation') => {
    const words = [...new Set(all.flatMap((one) => one[key] ?? []))].join('; ')
    return words === '' ? {} : { [key]: words }
  }
  const clauses = listed(all.flatMap(clausesOf))
  return {
    finding,
    ...(clauses === '' ? {} : { clause: clauses }),
    ...joined('says'),
    ...joined('needs'),
    ...joined('explanation'),
  }
}

/** The policy doesn't say it, or begins to and leaves the rest open. */
function unsaid({ says }: Provision, open: readonly string[]): Judgement {
  const clause = open.length === 0 ? {} : { clause: open.join(', ') }
  return { finding: 'silent', ...clause, needs: says }
}

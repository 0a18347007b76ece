import type { Clause, ProvisionRef } from '#policy/clause.ts'
import type { Policy } from '#policy/policy.ts'
import type { Code, Provision } from '../code.ts'
import type { Judgement } from './judgement.ts'

/** What the policy's clauses were said to do about a provision by whoever read them. */
export type ClausesOn = {
  /** Met by these clauses, silent where they answer some lettered parts only; nothing if none speaks of it. */
  readonly answer?: Judgement
  /** A breach for each clause that falls short. */
  readonly shortfalls: readonly Judgement[]
}

/**
 * What the clauses say of a provision, or else of one of another edition that asks for the same. Where a clause
 * falls short of that one it may be for what is new in it, so shortfalls are not taken over.
 */
export function clausesOn(policy: Policy, code: Code, provision: Provision): ClausesOn {
  const { number, like } = provision
  const own = speaksOf(policy, { edition: code.edition, number }, provision)
  if (own.answer !== undefined || own.shortfalls.length > 0 || like === undefined) return own
  const { answer } = speaksOf(policy, like, provision)
  if (answer === undefined) return own
  const explanation = `As for ${like.number} of ${like.edition}, which asks for the same.`
  return { answer: { ...answer, explanation }, shortfalls: [] }
}

function speaksOf({ clauses }: Policy, ref: ProvisionRef, { parts = [] }: Provision): ClausesOn {
  const shortfalls = clauses.flatMap(({ id, fallsShort }) =>
    fallsShort
      .filter(({ of }) => partOf(of, ref) !== undefined)
      .map(({ says, needs }): Judgement => ({ finding: 'breach', clause: id, says, needs })),
  )
  const answering = clauses.flatMap((clause) =>
    clause.answers.flatMap((answer) => {
      const part = partOf(answer, ref)
      return part === undefined ? [] : [{ clause, part }]
    }),
  )
  if (answering.length === 0) return { shortfalls }
  const missing = answering.some(({ part }) => part === '')
    ? []
    : parts.filter((_, index) => !answering.some(({ part }) => part === letter(index)))
  return {
    answer: answerOf([...new Set(answering.map(({ clause }) => clause))], missing),
    shortfalls,
  }
}

function answerOf(clauses: readonly Clause[], missing: readonly string[]): Judgement {
  const words = {
    clause: clauses.map(({ id }) => id).join(', '),
    says: clauses.map(({ says }) => says).join(' '),
  }
  return missing.length === 0
    ? { finding: 'met', ...words }
    : { finding: 'silent', ...words, needs: missing.join('; ') }
}

const letter = (index: number) => String.fromCharCode('a'.charCodeAt(0) + index)

/** `b` for 6.9b of 6.9, nothing for 6.9 itself, undefined for another provision. */
function partOf(cited: ProvisionRef, of: ProvisionRef): string | undefined {
  if (cited.edition !== of.edition || !cited.number.startsWith(of.number)) return undefined
  const rest = cited.number.slice(of.number.length)
  return /^[a-z]?$/.test(rest) ? rest : undefined
}

/** What a clause says of provisions that an edition does not have, with its place in the list of clauses. */
export function unknownProvisions(
  { clauses }: Policy,
  codes: readonly Code[],
): readonly { readonly path: readonly (string | number)[]; readonly problem: string }[] {
  const isKnown = (ref: ProvisionRef) =>
    codes.some(
      ({ edition, provisions }) =>
        edition === ref.edition &&
        provisions.some(({ number }) => partOf(ref, { edition, number }) !== undefined),
    )
  return clauses.flatMap(({ answers, fallsShort }, index) => [
    ...answers.flatMap((ref, nth) => found(ref, ['clauses', index, 'answers', nth])),
    ...fallsShort.flatMap(({ of }, nth) => found(of, ['clauses', index, 'falls-short', nth, 'of'])),
  ])

  function found(ref: ProvisionRef, path: readonly (string | number)[]) {
    const problem = `“${ref.edition} ${ref.number}” is no provision of the Code that Putright holds`
    return isKnown(ref) ? [] : [{ path, problem }]
  }
}

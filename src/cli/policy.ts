import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { checkPolicy } from '#ombudsman/in-policy.ts'
import { unknownProvisions } from '#ombudsman/policy-checks/clauses.ts'
import { loadCodes } from '#ombudsman/read-code.ts'
import { comparePolicies } from '#policy/compare.ts'
import type { Policy } from '#policy/policy.ts'
import { type Problem, sayProblem } from '#policy/problems.ts'
import { readPolicy } from '#policy/read.ts'
import { parseYaml } from '#policy/yaml.ts'
import { type Command, type Io, UsageError } from './command.ts'
import { comparisonPage, findingsPage } from './policy-page.ts'

/** Checks a policy against the Ombudsman's Code, or compares two. */
export const policyCommand: Command = {
  name: 'policy',
  usage: [
    'policy check FILE --code 2020|2022|2024 [--json]',
    'policy compare FILE FILE [--all] [--json]',
  ].join('\n'),
  summary: 'Checks a policy against an edition of the Ombudsman’s Code, or compares two policies',
  run: async (args, io) => {
    const [verb, ...rest] = args
    if (verb === 'check') return check(rest, io)
    if (verb === 'compare') return compare(rest, io)
    throw new UsageError('write “check FILE --code 2024” or “compare FILE FILE”')
  },
}

async function check(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], ...CHECK })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0)
    throw new UsageError('“check” needs one policy file, and nothing else')
  const codes = loadCodes()
  const editions = codes.map(({ edition }) => edition).join(', ')
  if (values.code === undefined)
    throw new UsageError(`say by which Code to check, with --code and one of ${editions}`)
  const code = codes.find(({ edition }) => edition === values.code)
  if (code === undefined)
    throw new UsageError(`there is no Code of “${values.code}”: the editions are ${editions}`)
  const policy = await readPolicyFile(file)
  const findings = checkPolicy(policy, code)
  const { landlord, edition } = policy
  const rows = findings.map(({ provision, finding, clause, says, needs }) => ({
    ...{ provision, finding, clause, says, needs },
  }))
  io.out(
    values.json
      ? `${JSON.stringify({ landlord, edition, code: code.edition, findings: rows })}\n`
      : findingsPage(policy, code, findings, io),
  )
  return findings.some(({ finding }) => finding === 'breach') ? 1 : 0
}

const JSON_OPTION = { json: { type: 'boolean', default: false } } as const
const CHECK = {
  allowPositionals: true,
  options: { code: { type: 'string' }, ...JSON_OPTION },
} as const
const COMPARE = {
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, ...JSON_OPTION },
} as const

/** Says what differs, which is no yes or no: the status is 0 either way. */
async function compare(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], ...COMPARE })
  const [first, second, ...more] = positionals
  if (first === undefined || second === undefined || more.length > 0)
    throw new UsageError('“compare” needs two policy files, and nothing else')
  const [a, b] = [await readPolicyFile(first), await readPolicyFile(second)]
  const parameters = comparePolicies(a, b, { all: values.all })
  const who = ({ landlord, edition }: Policy) => ({ landlord, edition })
  io.out(
    values.json
      ? `${JSON.stringify({ a: who(a), b: who(b), parameters })}\n`
      : comparisonPage(a, b, parameters, io),
  )
  return 0
}

/** A policy from its file, or every mistake in it, a line each. */
async function readPolicyFile(file: string): Promise<Policy> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT'
        ? `there is no file ${file}`
        : `the file ${file} can't be read (${error.code})`,
    )
  })
  const read = readPolicy(text, file)
  const problems = 'problems' in read ? read.problems : unknownCited(read.policy, text, file)
  if ('policy' in read && problems.length === 0) return read.policy
  throw new UsageError(
    [`${file} can't be used as a policy`, ...problems.map(sayProblem)].join('\n'),
  )
}

/** The clauses must speak of provisions that there are; a policy alone can't know. */
function unknownCited(policy: Policy, text: string, file: string): readonly Problem[] {
  const { placeOf } = parseYaml(text)
  return unknownProvisions(policy, loadCodes()).map(({ path, problem }) => ({
    ...{ file, line: placeOf(path).line, path: path.join('.'), problem },
  }))
}

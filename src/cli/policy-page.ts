import type { Code } from '#ombudsman/code.ts'
import type { Finding } from '#ombudsman/in-policy.ts'
import type { Parameter } from '#policy/compare.ts'
import type { Policy } from '#policy/policy.ts'
import type { Io } from './command.ts'

/** What is found in a policy, for reading: by kind, breaches first. */
export function findingsPage(
  policy: Policy,
  code: Code,
  findings: readonly Finding[],
  io: Io,
): string {
  const of = (kind: Finding['finding']) => findings.filter(({ finding }) => finding === kind)
  const said = (kind: Finding['finding']) => of(kind).flatMap(sayFinding)
  const group = (
    title: string,
    colour: Colour,
    kind: Finding['finding'],
    lines: readonly string[],
  ) =>
    lines.length === 0
      ? []
      : ['', paint(io, colour, `${title} (${countProvisions(of(kind))})`), ...lines]
  return page([
    paint(
      io,
      'bold',
      `${policy.name}, edition ${policy.edition}, against the Code of ${code.edition}`,
    ),
    ...group('Breaches', 'red', 'breach', said('breach')),
    ...group('Not said', 'yellow', 'silent', said('silent')),
    ...group('Stricter than it needs', 'green', 'stricter', said('stricter')),
    ...group('Met', 'green', 'met', of('met').flatMap(sayMet)),
    ...group('Not for a policy to say', 'bold', 'not-policy', [
      ...wrap(
        of('not-policy')
          .map(({ provision }) => provision)
          .join(', '),
        '  ',
      ),
    ]),
    '',
    ...sayClauses(policy),
  ])
}

/** A provision has several findings where several clauses break it. */
const countProvisions = (findings: readonly Finding[]) =>
  new Set(findings.map(({ provision }) => provision)).size

function sayFinding({ provision, clause, says, needs, explanation }: Finding): readonly string[] {
  const lines = [
    ...labelled('clause', clause),
    ...labelled('says', says),
    ...labelled('needs', needs),
    ...labelled('', explanation),
  ]
  return lines.map((line, index) =>
    index === 0 ? `  ${provision.padEnd(6)}${line.trimStart()}` : line,
  )
}

function labelled(label: string, text: string | undefined): readonly string[] {
  if (text === undefined) return []
  const [first = '', ...more] = wrap(text, ' '.repeat(16))
  return [`        ${label.padEnd(8)}${first.trimStart()}`, ...more]
}

/** `  6.2   EMH-40`: by what, for the rest is as it should be. */
function sayMet({ provision, clause = '', says }: Finding): readonly string[] {
  const [first = '', ...more] = wrap(clause === '' ? (says ?? '') : clause, ' '.repeat(8))
  return [`  ${provision.padEnd(6)}${first.trimStart()}`.trimEnd(), ...more]
}

/** About the program and not the Code: what of the policy it sees to. Nothing planned is counted as met. */
function sayClauses({ clauses }: Policy): readonly string[] {
  if (clauses.length === 0)
    return ['The file has no clauses, so only its settings could be looked at.']
  const count = (met: string) => clauses.filter((clause) => clause.met === met).length
  const [people, planned] = [count('organisational'), count('planned')]
  const met = clauses.length - people - planned
  return wrap(
    `Putright sees to ${met} of the policy's ${clauses.length} clauses. ${people} are for people to do, and ${planned} are planned and not met yet.`,
    '',
  )
}

/** Two policies, parameter by parameter. */
export function comparisonPage(
  a: Policy,
  b: Policy,
  parameters: readonly Parameter[],
  io: Io,
): string {
  const [nameA, nameB] = [nameOf(a), nameOf(b)]
  const width = Math.max(nameA.length, nameB.length)
  const side = (name: string, value: string | undefined, clause: string | undefined) => {
    const text = value === undefined ? '–' : `${value}${clause === undefined ? '' : ` [${clause}]`}`
    const [first = '', ...more] = wrap(text, ' '.repeat(width + 4))
    return [`  ${name.padEnd(width)}  ${first.trimStart()}`, ...more]
  }
  const different = parameters.filter((one) => one.a !== one.b).length
  return page([
    paint(
      io,
      'bold',
      `${nameA} and ${nameB}: ${different === 0 ? 'no difference' : `${different} ${different === 1 ? 'difference' : 'differences'}`}`,
    ),
    ...parameters.flatMap((one) => [
      '',
      one.parameter,
      ...side(nameA, one.a, one.clauseA),
      ...side(nameB, one.b, one.clauseB),
    ]),
  ])
}

const nameOf = ({ landlord, edition }: Policy) => `${landlord} ${edition}`

type Colour = keyof typeof COLOURS
const COLOURS = { bold: 1, red: 31, green: 32, yellow: 33 } as const

/** Coloured on a person's screen, unless they said they want none. */
function paint({ isTerminal, env }: Io, colour: Colour, text: string): string {
  return isTerminal && !env.NO_COLOR ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text
}

const WIDTH = 100

/** A text in lines of a readable length, each after an indent. */
function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line]
}

const page = (lines: readonly string[]): string => `${lines.join('\n')}\n`

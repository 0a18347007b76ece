import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import type { Clause, ProvisionRef } from './clause.ts'
import { loadPolicies, POLICIES, yamlFiles } from './load.ts'
import { parseYaml } from './yaml.ts'

const root = new URL('../../', import.meta.url)
const textOf = (path: string) => readFileSync(new URL(path, root), 'utf8')

const policies = loadPolicies()

/** The files under a folder, by their paths from the root. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => folder + file)
}
const isTest = (file: string) => file.endsWith('.test.ts')

/** The values of a union of objects, as the sources with such a name say them: `type: 'extend'`. */
function literals(name: string, key: string): ReadonlySet<string> {
  const files = ['src/complaint/', 'src/contact/']
    .flatMap(filesUnder)
    .filter((file) => file.endsWith(name))
  const found = files.flatMap((file) => [
    ...textOf(file).matchAll(new RegExp(`readonly ${key}: '([a-z-]+)'`, 'g')),
  ])
  return new Set(found.map((match) => match[1] as string))
}
const COMMANDS = literals('commands.ts', 'type')
const ENTRIES = literals('entries.ts', 'type')
const REFUSALS = literals('refusals.ts', 'refused')

const CODES = new Map(
  yamlFiles(new URL('codes/', root)).map(({ text }) => {
    const numbers = Array.from(text.matchAll(/\bnumber: ([\w.]+)/g), (match) => match[1])
    return [/^edition: (\d+)/m.exec(text)?.[1], new Set(numbers)]
  }),
)

/** The addresses that pages are served at; each step of a complaint has one, named after the step. */
const ROUTES: ReadonlySet<string> = (() => {
  const texts = filesUnder('src/web/')
    .filter((file) => !isTest(file))
    .map((file) => ({ file, text: textOf(file) }))
  const stepsIn = (folder: RegExp, type: string) =>
    texts
      .filter(({ file }) => folder.test(file))
      .flatMap(({ text }) =>
        Array.from(text.matchAll(new RegExp(`: ${type} = \\{\\s+name: '([a-z-]+)'`, 'g'))),
      )
      .map((match) => match[1] as string)
  const steps = stepsIn(
    /^src\/web\/staff\/(?:steps|people|investigation|related|procedure)\//,
    'Step',
  )
  const contactSteps = stepsIn(/^src\/web\/staff\/contacts\//, 'ContactStep')
  const served = texts.flatMap(({ text }) => {
    const direct = /\b(?:get|post|staffGet|staffPost|send)\(\s*'(\/[^']*)'/g
    const named = /\bconst \w+ = [`'](\/(?:desk|:landlord)[^`']*)[`']/g
    return [...text.matchAll(direct), ...text.matchAll(named)].map((match) => match[1] as string)
  })
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is looked for in source text
  const name = '${step.name}'
  const expanded = served.flatMap((address) => {
    if (!address.includes(name)) return [address]
    const named = address.startsWith('/desk/contacts') ? contactSteps : steps
    return named.map((step) => address.replace(name, step))
  })
  return new Set(expanded)
})()

/** What a path leads to in a policy file: keys, and entries of a list by their id or place. */
function reached(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at.find((entry) => entry?.id === step) ?? at[Number(step)]
    return typeof at === 'object' && at !== null
      ? (at as Readonly<Record<string, unknown>>)[step]
      : undefined
  }, value)
}

/** Whether a letter of a policy file has a part: `1.response.remedy`, or `refusal.reasons` of the other letters. */
function hasPart(file: unknown, steps: readonly string[]): boolean {
  const part = steps.at(-1)
  const isOfStage = steps.length === 3
  const parts = reached(file, isOfStage ? ['stages', ...steps.slice(0, 2)] : ['letters'])
  return (
    Array.isArray(parts) &&
    parts.some((one) => one.part === part && (isOfStage || one.in.includes(steps[0])))
  )
}

/** Whether there is what a pointer names. */
function pointsSomewhere(pointer: string, file: unknown): boolean {
  const [kind, to] = pointer.split(' ') as [string, string]
  switch (kind) {
    case 'setting':
      return to.split('.')[0] !== 'clauses' && reached(file, to.split('.')) !== undefined
    case 'command':
      return COMMANDS.has(to)
    case 'refusal':
      return REFUSALS.has(to)
    case 'entry':
      return ENTRIES.has(to)
    case 'letter':
      return hasPart(file, to.split('.'))
    case 'page':
      return ROUTES.has(to)
    default:
      return false
  }
}

/** The ids that a landlord's policy has, in their order. */
function idsOf(landlord: string): readonly string[] {
  const [, ...rows] = readFileSync(new URL(`clauses/${landlord}.tsv`, POLICIES), 'utf8')
    .trim()
    .split('\n')
  return rows.map((row) => row.split('\t')[0] as string)
}

const isPlanned = ({ met }: Clause) => met === 'planned'
const sayRef = ({ edition, number }: ProvisionRef) => `${edition} ${number}`

test('what pointers can point to is found in the source', () => {
  assert.ok(COMMANDS.has('receive') && COMMANDS.has('close'))
  assert.ok(ENTRIES.has('complaint-received') && ENTRIES.has('complaint-closed'))
  assert.ok(REFUSALS.has('final-stage') && REFUSALS.has('points-unanswered'))
  assert.ok(ROUTES.has('/:landlord/complain/:question') && ROUTES.has('/desk/people'))
  assert.deepEqual([...CODES.keys()], ['2020', '2022', '2024'])
  for (const wrong of ['command fly', 'page /desk/moon', 'setting stages.3', 'letter 1.response.x'])
    assert.ok(!pointsSomewhere(wrong, {}), wrong)
})

for (const { landlord, clauses } of policies)
  describe(`the clauses of ${landlord}`, () => {
    const file = parseYaml(readFileSync(new URL(`${landlord}.yaml`, POLICIES), 'utf8')).value

    test('are all those of its policy, each once and in their order', () =>
      assert.deepEqual(
        clauses.map(({ id }) => id),
        idsOf(landlord),
      ))

    test('point to what there is', () =>
      assert.deepEqual(
        clauses.flatMap(({ id, by }) =>
          by
            .filter((pointer) => !pointsSomewhere(pointer, file))
            .map((pointer) => `${id}: ${pointer}`),
        ),
        [],
      ))

    test('name provisions that are in the Code', () =>
      assert.deepEqual(
        clauses.flatMap(({ id, answers, fallsShort }) =>
          [...answers, ...fallsShort.map(({ of }) => of)]
            .filter(({ edition, number }) => !CODES.get(edition)?.has(number))
            .map((ref) => `${id}: ${sayRef(ref)}`),
        ),
        [],
      ))

    test('answer or miss each provision once', () =>
      assert.deepEqual(
        clauses.flatMap(({ id, answers, fallsShort }) =>
          [answers, fallsShort.map(({ of }) => of)]
            .map((refs) => refs.map(sayRef))
            .filter((refs) => new Set(refs).size < refs.length)
            .map((refs) => `${id}: ${refs.join(', ')}`),
        ),
        [],
      ))

    test('are enforced only if an example says so', () => {
      const examples = namedInTests()
      assert.deepEqual(
        clauses
          .filter(({ id, met }) => met === 'enforced' && !examples.has(id))
          .map(({ id }) => id),
        [],
      )
    })

    test('that are planned become fewer', (t) => {
      const planned = clauses.filter(isPlanned).length
      const kept = keptOf(landlord)
      assert.ok(kept !== undefined, `write "${landlord}": ${planned} into ${KEPT}`)
      t.diagnostic(`${landlord}: ${planned} of ${clauses.length} clauses are planned`)
      assert.ok(planned <= kept, `${planned} are planned and ${kept} were: that only falls`)
    })
  })

test('how many clauses are planned in all', (t) => {
  const all = policies.flatMap(({ clauses }) => clauses)
  t.diagnostic(
    `${all.filter(isPlanned).length} of ${all.length} clauses of ${policies.length} landlords are planned`,
  )
  assert.ok(all.length > 0)
})

const KEPT = 'policies/clauses/planned.json'

/** How many clauses of a landlord were planned when somebody last counted. */
function keptOf(landlord: string): number | undefined {
  if (!existsSync(new URL(KEPT, root))) return undefined
  return (JSON.parse(textOf(KEPT)) as Readonly<Record<string, number>>)[landlord]
}

/** Every clause id that stands in the name of a test: the examples of what the program does for it. */
function namedInTests(): ReadonlySet<string> {
  const files = [...filesUnder('src/'), ...filesUnder('test/')].filter(isTest)
  const names = files.flatMap((file) =>
    Array.from(
      textOf(file).matchAll(/\b(?:test|describe)\(\s*(['"`])(.*?)\1,/g),
      (match) => match[2],
    ),
  )
  return new Set(names.flatMap((name) => name?.match(/\b[A-Z]+-[\w.-]*\w/g) ?? []))
}

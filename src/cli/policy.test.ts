import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Io, runCommand } from './command.ts'
import { policyCommand } from './policy.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'putright-policy-'))
after(() => rmSync(folder, { recursive: true }))
const ours = (landlord: string) => join(root, 'policies', `${landlord}.yaml`)

/** What is written when someone types the words after `putright policy`. */
async function type(words: readonly string[], { isTerminal = false } = {}) {
  const written = { out: '', err: '', status: -1 }
  const io: Io = {
    out: (text) => {
      written.out += text
    },
    err: (text) => {
      written.err += text
    },
    isTerminal,
    env: {},
    now: () => new Date('2026-11-22T12:00:00Z'),
    root,
  }
  written.status = await runCommand(policyCommand, words, io)
  return written
}

/** The Society's policy in a file of its own, changed. */
function file(name: string, from: string | RegExp, to: string): string {
  const path = join(folder, name)
  writeFileSync(path, readFileSync(ours('soths'), 'utf8').replace(from, to))
  return path
}

describe('putright policy check', () => {
  test('gives one document with a finding for every provision, and 1 for a breach', async () => {
    const { out, err, status } = await type(['check', ours('emh'), '--code', '2024', '--json'])
    assert.deepEqual([err, status], ['', 1])
    const { findings, ...about } = JSON.parse(out)
    assert.deepEqual(about, { landlord: 'emh', edition: '2023-05', code: '2024' })
    assert.equal(new Set(findings.map((one: { provision: string }) => one.provision)).size, 72)
    const keys = new Set(findings.flatMap((one: object) => Object.keys(one)))
    assert.deepEqual([...keys].sort(), ['clause', 'finding', 'needs', 'provision', 'says'])
    assert.deepEqual(
      findings.find((one: { provision: string }) => one.provision === '6.15'),
      {
        provision: '6.15',
        finding: 'stricter',
        clause: 'EMH-62b, EMH-62c, EMH-63, EMH-64',
        says: 'up to 10 calendar days or 10 working days more, whichever ends first',
        needs: 'at most 20 working days more without good reason, with reasons and a date',
      },
    )
  })

  test('is for reading otherwise: breaches first, and what of the policy Putright sees to', async () => {
    const { out, status } = await type(['check', ours('emh'), '--code', '2024'])
    assert.equal(status, 1)
    const lines = out.split('\n')
    assert.equal(lines[0], 'emh group, edition 2023-05, against the Code of 2024')
    const titles = ['Breaches (', 'Not said (', 'Stricter ', 'Met (', 'Not for a policy ']
    const places = titles.map((title) => lines.findIndex((line) => line.startsWith(title)))
    assert.ok(places.every((place, index) => place > (places[index - 1] ?? 0)))
    assert.ok(lines.includes('  6.11  clause  EMH-60a'))
    assert.ok(lines.every((line) => line.length <= 100))
    assert.match(
      out,
      /Putright sees to \d+ of the policy's 138 clauses\. .*\bplanned and\s+not\s+met/s,
    )
    assert.ok(!out.includes('\u001b'))
  })

  test('has colours on a screen', async () => {
    const { out } = await type(['check', ours('emh'), '--code', '2020'], { isTerminal: true })
    assert.ok(out.includes('\u001b[31mBreaches'))
  })
})

describe('putright policy compare', () => {
  test('says what differs, with 0 whether or not anything does', async () => {
    const other = file('other.yaml', 'up-to: [20 working days]', 'up-to: [15 working days]')
    const { out, err, status } = await type(['compare', ours('soths'), other, '--json'])
    assert.deepEqual([err, status], ['', 0])
    assert.deepEqual(JSON.parse(out), {
      a: { landlord: 'soths', edition: '2024-06' },
      b: { landlord: 'soths', edition: '2024-06' },
      parameters: [
        {
          parameter: 'Stage 2: extension, longest',
          path: 'stages.2.extension.up-to',
          a: '20 working days',
          b: '15 working days',
          clauseA: 'SOTHS-7.5, SOTHS-8.11b, SOTHS-8.11c',
          clauseB: 'SOTHS-7.5, SOTHS-8.11b, SOTHS-8.11c',
        },
      ],
    })
    const same = await type(['compare', ours('soths'), ours('soths')])
    assert.deepEqual(
      [same.status, same.out],
      [0, 'soths 2024-06 and soths 2024-06: no difference\n'],
    )
    assert.match((await type(['compare', ours('soths'), ours('soths'), '--all'])).out, /Remedy/)
  })

  test('is aligned for reading', async () => {
    const { out } = await type(['compare', ours('emh'), ours('soths')])
    const says = [
      'Stage 1: response',
      '  emh 2023-05    10 working days from being logged [EMH-48a]',
      '  soths 2024-06  10 working days from being acknowledged [SOTHS-8.4a]',
    ]
    assert.ok(out.includes(says.join('\n')))
  })
})

describe('putright policy cannot be used', () => {
  for (const [words, says] of [
    [[], /write “check FILE --code 2024” or “compare FILE FILE”/],
    [['check', '--code', '2024'], /“check” needs one policy file, and nothing else/],
    [['check', ours('emh')], /--code and one of 2020, 2022, 2024/],
    [['check', ours('emh'), '--code', '2023'], /there is no Code of “2023”/],
    [['check', ours('emh'), '--cod', '2024'], /'--cod'/],
    [['check', 'no.yaml', '--code', '2024'], /there is no file no\.yaml/],
    [['check', folder, '--code', '2024'], /can't be read \(EISDIR\)/],
    [['compare', ours('emh')], /“compare” needs two policy files, and nothing else/],
  ] as const)
    test(`as “${words.join(' ').replaceAll(root, '').replaceAll(folder, '')}”, and says why`, async () => {
      const { out, err, status } = await type(words)
      assert.deepEqual([out, status], ['', 2])
      assert.match(err, says)
      assert.match(err, /^putright policy: [^\n]+\n$/)
    })

  test('with mistakes in the file, and says each with its line', async () => {
    const path = file(
      'wrong.yaml',
      /from: received, cite: SOTHS-(8\.3a|8\.9)/g,
      'from: recieved, cite: SOTHS-$1',
    )
    const { out, err, status } = await type(['check', path, '--code', '2024'])
    assert.deepEqual([out, status], ['', 2])
    const [first, ...mistakes] = err.trimEnd().split('\n')
    assert.equal(first, `putright policy: ${path} can't be used as a policy`)
    assert.equal(mistakes.length, 2)
    for (const mistake of mistakes)
      assert.match(mistake, /wrong\.yaml:\d+ stages\.[12]\.acknowledge\.from: must be one of/)
  })

  test('with a clause about a provision that no Code has', async () => {
    const path = file('unknown.yaml', /answers: \[2024 9\.5\b/, 'answers: [2024 9.55')
    const { err, status } = await type(['check', path, '--code', '2024'])
    assert.equal(status, 2)
    assert.match(err, /unknown\.yaml:\d+ clauses\.\d+\.answers\.0: “2024 9\.55” is no provision/)
  })
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { POLICIES, yamlFiles } from './load.ts'
import type { Policy } from './policy.ts'
import { sayProblem } from './problems.ts'
import { PolicyProblems, readPolicies, readPolicy } from './read.ts'

const emh = readFileSync(new URL('emh.yaml', POLICIES), 'utf8')

/** What is wrong with emh's policy after one text in it has been replaced by another, once. */
function problemsAfter(...changes: readonly (readonly [from: string, to: string])[]) {
  const changed = changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `emh.yaml says “${from}”`)
    return text.replace(from, to)
  }, emh)
  const read = readPolicy(changed, 'policies/emh.yaml')
  return 'problems' in read ? read.problems.map(sayProblem) : []
}

const lineOf = (words: string) => emh.slice(0, emh.indexOf(words)).split('\n').length

describe('every policy that comes with the program', () => {
  for (const { name, text } of yamlFiles(POLICIES))
    test(`${name} can be used`, () => {
      const read = readPolicy(text, name)
      assert.deepEqual('problems' in read ? read.problems.map(sayProblem) : [], [])
    })
})

test('what a file leaves out is the usual thing', () => {
  const { policy } = readPolicy(emh, 'policies/emh.yaml') as { policy: Policy }
  assert.deepEqual(policy.stages[1].respond, {
    within: { count: 10, unit: 'working-days' },
    from: 'logged',
    metWhen: 'issued',
    onNonWorkingDay: 'keep',
    bindsFor: 'everyone',
    cite: 'EMH-48a',
    source: 'policy',
  })
  assert.deepEqual(policy.closureDays, [])
})

describe('a policy file with mistakes', () => {
  test('is answered with every mistake at once, each with its line, in the order of the file', () =>
    assert.deepEqual(
      problemsAfter(
        ['in-force-from: 2023-05-01', 'in-force-from: 2023-02-30'],
        ['respond: { within: 10 working days,', 'respond: { within: ten days,'],
        ['- { part: stage, cite: EMH-56a }', '- { part: stages }'],
        ['reason: not-said', 'reasons: not-said'],
        [
          'roles: [complaints-team, complaint-handler]',
          'roles: [complaint-team, complaint-handler]',
        ],
      ),
      [
        `policies/emh.yaml:${lineOf('in-force-from:')} in-force-from: must be a day, like 2024-06-30`,
        `policies/emh.yaml:${lineOf('roles: [complaints-team')} stages.1.handled-by.roles.0: “complaint-team” is none of the roles`,
        `policies/emh.yaml:${lineOf('respond:')} stages.1.respond.within: must be a time, like “10 working days”, “7 calendar days”, “1 week” or “6 months”`,
        `policies/emh.yaml:${lineOf('part: stage,')} stages.1.response.0.part: must be one of stage, definition, outcomes-sought, unclear-asked, responsible-for, not-responsible-for, what-happens-next, when-to-expect-response, who-deals-with-it, policy-copy, summary, points-answered, findings, investigation, decision, reasons, law-policy-practice, remedy, outstanding-actions, requested-not-done, how-to-escalate, ombudsman, charity-commission, discrimination-rights, flow-chart, update-interval, discretion, sent-elsewhere, previous-final, comment-window, restriction, review-day, meeting or accompanied, and is “stages”`,
        `policies/emh.yaml:${lineOf('part: stage,')} stages.1.response.0.cite: is missing`,
        `policies/emh.yaml:${lineOf('escalation:')} escalation.reason: is missing`,
        `policies/emh.yaml:${lineOf('reason: not-said')} escalation.reasons: is not a setting that belongs here`,
      ],
    ))

  const mistakes: readonly [claim: string, from: string, to: string, problem: RegExp][] = [
    [
      'a role id that is there twice',
      'id: complaint-handler,',
      'id: complaints-team,',
      /roles\.2: “complaints-team” is there twice/,
    ],
    [
      'a handler whose role may not handle',
      'may: [handle-stage-2, ',
      'may: [',
      /“stage-2-reviewer” is given stage 2 here, but may not “handle-stage-2”/,
    ],
    [
      'a capability that nobody has',
      'may: [see-all, read-reports, read-record]',
      'may: [see-all, read-reports]',
      /roles: none of the roles may “read-record”/,
    ],
    [
      'an extension without a cap',
      'up-to: [10 calendar days, 10 working days]',
      'up-to: []',
      /stages\.1\.extension\.up-to: must give the longest extension/,
    ],
    [
      'a response from logging where nothing says when that is',
      'log: {',
      '# log: {',
      /stages\.1\.respond\.from: is “logged”, so/,
    ],
    [
      'an acknowledgement that starts its own clock',
      'acknowledge: { within: 5 working days, from: received',
      'acknowledge: { within: 5 working days, from: acknowledged',
      /does not start at its own end/,
    ],
    [
      'a letter for a grading that there is not',
      '{ in: [refusal], part: reasons, cite',
      '{ in: [refusal], part: reasons, when: { grading: grave }, cite',
      /letters\.1\.when\.grading: “grave” is none of the gradings/,
    ],
    [
      'a ground of time without the day to count from',
      'asks: [occurred-on, aware-on,',
      'asks: [aware-on,',
      /exclusion-grounds\.0\.asks: must have “occurred-on”/,
    ],
    [
      'a ground of time that leaves its last day open',
      'boundary: over',
      '# boundary: over',
      /exclusion-grounds\.0\.boundary: and “older-than” go together/,
    ],
    [
      'a review before the policy began',
      'review-by: 2026-05-31',
      'review-by: 2022-05-31',
      /review-by: is before the policy is in force/,
    ],
    ['an empty value', 'name: emh group', 'name:', /name: must not be empty/],
    [
      'a key written as in code',
      'in-force-from: 2023',
      'inForceFrom: 2023',
      /inForceFrom: is not a setting that belongs here/,
    ],
  ]
  for (const [claim, from, to, problem] of mistakes)
    test(`${claim} is a mistake`, () => assert.match(problemsAfter([from, to]).join('\n'), problem))

  test('CODE20-3.6, CODE20-3.8b: there are two stages, and neither one, three nor four', () => {
    const stage2 = '\n  2:\n'
    const [missing, ...more] = problemsAfter([stage2, '\n  4:\n'])
    assert.match(missing ?? '', /stages\.2: is missing|stages\.4: Putright runs two stages/)
    assert.ok(more.length > 0)
    assert.match(
      problemsAfter([stage2, `\n  3: {}${stage2}`]).join(),
      /stages\.3: Putright runs two stages: the Code of 2024 allows no more \(5\.3\)/,
    )
  })

  test('CODE20-3.8a: a third stage can’t be had without its reasons, and then it is only told of', () => {
    const stage2 = '\n  2:\n'
    const withThird = [stage2, `\n  3: {}${stage2}`] as const
    assert.match(
      problemsAfter(withThird).join(),
      /say why in “third-stage”: the reasons then stand/,
    )
    const third = (settings: string) =>
      problemsAfter(['\nescalation:', `\nthird-stage: { ${settings} }\nescalation:`])
    assert.match(third('cite: EMH-1').join(), /third-stage\.reasons: is missing/)
    assert.deepEqual(third('reasons: Our trustees hear residents themselves, cite: EMH-1'), [])
  })

  test('one person cannot be all there is for both stages', () =>
    assert.match(
      problemsAfter(
        ['roles: [complaints-team, complaint-handler]', 'roles: [complaints-team]'],
        ['roles: [stage-2-reviewer]', 'roles: [complaints-team]'],
        [
          'may: [take-complaints, handle-stage-1, assign,',
          'may: [take-complaints, handle-stage-1, handle-stage-2, assign,',
        ],
      ).join('\n'),
      /stages\.2\.handled-by\.roles: “complaints-team” alone handles both stages/,
    ))

  test('text that is not YAML is answered with the line where it stops making sense', () =>
    assert.match(
      problemsAfter(['name: emh group', 'name: emh: group'])[0] ?? '',
      new RegExp(`^policies/emh.yaml:${lineOf('name: emh group')} .`),
    ))

  test('an empty file is answered, too', () =>
    assert.deepEqual(readPolicy('', 'policies/none.yaml'), {
      problems: [
        {
          file: 'policies/none.yaml',
          line: 1,
          path: '',
          problem: 'must be a group of settings, and is empty',
        },
      ],
    }))
})

describe('all policies together', () => {
  test('mistakes in several files are one error that lists them all', () => {
    const files = ['one', 'two'].map((name) => ({
      name,
      text: emh.replace('name: emh group', 'nam: emh group'),
    }))
    const error = assertThrown(() => readPolicies(files), PolicyProblems)
    assert.equal(error.problems.length, 4)
    assert.match(error.message, /^The policies cannot be used\none:\d+ name: is missing\n/)
  })

  test('a landlord has one policy for a day', () => {
    const files = ['one', 'two'].map((name) => ({ name, text: emh }))
    const error = assertThrown(() => readPolicies(files), PolicyProblems)
    assert.match(error.message, /two:1 is the policy of emh from 2023-05-01, and so is one$/)
  })
})

function assertThrown<T extends Error>(act: () => unknown, kind: new (...args: never[]) => T): T {
  try {
    act()
  } catch (error) {
    assert.ok(error instanceof kind)
    return error
  }
  assert.fail('nothing was thrown')
}

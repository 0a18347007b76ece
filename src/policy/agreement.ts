import { type Group, group, list, texts } from './as-written.ts'
import type { Capability } from './policy.ts'
import type { Found } from './problems.ts'
import type { Path } from './yaml.ts'

/**
 * What must agree between the parts of a policy file. It looks at the file as written, so that a mistake in one
 * place does not hide another elsewhere; what has the wrong shape is skipped, for the schema reports it.
 */
export function disagreements(value: unknown): readonly Found[] {
  const file = group(value)
  return [
    ...idsTwice(file),
    ...unknownRoles(file),
    ...unknownGradings(file),
    ...unableHandlers(file),
    ...nobodyMay(file),
    ...sameHandler(file),
    ...stageNumbers.flatMap((stage) => stageProblems(stage, group(group(file.stages)[stage]))),
    ...list(file['exclusion-grounds']).flatMap(groundProblems),
    ...reviewedBefore(file),
  ]
}

const stageNumbers = ['1', '2'] as const

function idsTwice(file: Group): readonly Found[] {
  return Object.entries(file).flatMap(([key, value]) => {
    const ids = list(value).map((entry) => group(entry).id ?? group(entry).ref)
    return ids.flatMap((id, index) =>
      id !== undefined && ids.indexOf(id) < index
        ? [{ path: [key, index], problem: `“${id}” is there twice` }]
        : [],
    )
  })
}

/** Every place where roles are named, with the stage that they would handle. */
function handlers(file: Group): readonly { stage: string; path: Path; roles: readonly string[] }[] {
  return [
    ...stageNumbers.map((stage) => ({
      stage,
      path: ['stages', stage, 'handled-by', 'roles'],
      roles: texts(group(group(group(file.stages)[stage])['handled-by']).roles),
    })),
    ...stageNumbers.map((stage) => ({
      stage,
      path: ['stages', stage, 'issued-by', 'roles'],
      roles: texts(group(group(group(file.stages)[stage])['issued-by']).roles),
    })),
    ...list(file.routing).map((route, index) => ({
      stage: String(group(route).stage),
      path: ['routing', index, 'roles'],
      roles: texts(group(route).roles),
    })),
  ]
}

const roleIds = (file: Group) => list(file.roles).map((role) => group(role).id)

const mayOf = (file: Group, id: string) =>
  texts(group(list(file.roles).find((role) => group(role).id === id)).may)

function unknownRoles(file: Group): readonly Found[] {
  const known = roleIds(file)
  const named = [
    { id: group(file['service-requests']).tells, path: ['service-requests', 'tells'] },
    ...handlers(file).flatMap(({ path, roles }) =>
      roles.map((id, index) => ({ id, path: [...path, index] })),
    ),
    ...conditions(file).map(({ path, when }) => ({
      id: when['about-role'],
      path: [...path, 'about-role'],
    })),
  ]
  return named.flatMap(({ id, path }) =>
    id === undefined || known.includes(id)
      ? []
      : [{ path, problem: `“${id}” is none of the roles` }],
  )
}

function unknownGradings(file: Group): readonly Found[] {
  const known = list(file.gradings).map((grading) => group(grading).id)
  return conditions(file).flatMap(({ path, when: { grading } }) =>
    grading === undefined || known.includes(grading)
      ? []
      : [{ path: [...path, 'grading'], problem: `“${grading}” is none of the gradings` }],
  )
}

/** Every `when` of a route or of a part of a letter. */
function conditions(file: Group): readonly { path: Path; when: Group }[] {
  const routes = list(file.routing).map((route, index) => ({
    path: ['routing', index, 'when'],
    when: group(group(route).when),
  }))
  const parts = stageNumbers.flatMap((stage) =>
    ['acknowledgement', 'response'].flatMap((letter) =>
      list(group(group(file.stages)[stage])[letter]).map((part, index) => ({
        path: ['stages', stage, letter, index, 'when'],
        when: group(group(part).when),
      })),
    ),
  )
  const others = list(file.letters).map((rule, index) => ({
    path: ['letters', index, 'when'],
    when: group(group(rule).when),
  }))
  return [...routes, ...parts, ...others]
}

function unableHandlers(file: Group): readonly Found[] {
  return handlers(file).flatMap(({ stage, path, roles }) =>
    roles.flatMap((id, index) =>
      !roleIds(file).includes(id) || mayOf(file, id).includes(`handle-stage-${stage}`)
        ? []
        : [
            {
              path: [...path, index],
              problem: `“${id}” is given stage ${stage} here, but may not “handle-stage-${stage}”`,
            },
          ],
    ),
  )
}

/** Without these the procedure comes to a halt. */
const NEEDED: readonly Capability[] = [
  'take-complaints',
  'handle-stage-1',
  'handle-stage-2',
  'assign',
  'see-all',
  'approve-beyond-cap',
  'decide-exclusion',
  'read-reports',
  'read-record',
  'administer',
]

function nobodyMay(file: Group): readonly Found[] {
  if (!Array.isArray(file.roles)) return []
  const held = roleIds(file).flatMap((id) => mayOf(file, String(id)))
  return NEEDED.filter((capability) => !held.includes(capability)).map((capability) => ({
    path: ['roles'],
    problem: `none of the roles may “${capability}”`,
  }))
}

function sameHandler(file: Group): readonly Found[] {
  const [first, second] = handlers(file)
  return first?.roles.length === 1 &&
    second?.roles.length === 1 &&
    first.roles[0] === second.roles[0]
    ? [
        {
          path: second.path,
          problem: `“${second.roles[0]}” alone handles both stages, but stage 2 must be someone else’s`,
        },
      ]
    : []
}

function stageProblems(stage: string, rules: Group): readonly Found[] {
  const from = (key: string) => group(rules[key]).from
  const extension = group(rules.extension)
  const isCapped = list(extension['up-to']).length > 0
  const found = (key: string[], problem: string) => [{ path: ['stages', stage, ...key], problem }]
  return [
    ...(from('log') === undefined || from('log') === 'received'
      ? []
      : found(['log', 'from'], 'can only be “received”: logging comes first')),
    ...(from('acknowledge') === 'acknowledged'
      ? found(
          ['acknowledge', 'from'],
          'cannot be “acknowledged”: a clock does not start at its own end',
        )
      : []),
    ...(['acknowledge', 'respond'].some((key) => from(key) === 'logged') && rules.log === undefined
      ? found(['respond', 'from'], 'is “logged”, so the stage must say in “log” by when that is')
      : []),
    ...(extension.beyond !== undefined && extension.beyond !== 'progress-report' && !isCapped
      ? found(
          ['extension', 'up-to'],
          'must give the longest extension; only “beyond: progress-report” goes without',
        )
      : []),
  ]
}

function groundProblems(value: unknown, index: number): readonly Found[] {
  const ground = group(value)
  const isOfTime = ground['older-than'] !== undefined
  const asks = texts(ground.asks)
  const found = (key: string, problem: string) => [
    { path: ['exclusion-grounds', index, key], problem },
  ]
  return [
    ...(isOfTime === (ground.boundary !== undefined)
      ? []
      : found('boundary', 'and “older-than” go together')),
    ...(isOfTime && !asks.includes('occurred-on')
      ? found('asks', 'must have “occurred-on” for a ground of time')
      : []),
    ...(ground['counts-from-awareness'] === 'yes' && !asks.includes('aware-on')
      ? found('asks', 'must have “aware-on” where time counts from awareness')
      : []),
  ]
}

function reviewedBefore(file: Group): readonly Found[] {
  const [from, review] = [file['in-force-from'], file['review-by']]
  return typeof from === 'string' && typeof review === 'string' && review < from
    ? [{ path: ['review-by'], problem: 'is before the policy is in force' }]
    : []
}

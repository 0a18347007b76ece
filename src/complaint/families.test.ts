import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COMMAND_TYPES, FAMILIES, rightsOf } from './families.ts'

for (const part of ['commands', 'entries', 'refusals'] as const)
  test(`no two families share one of their ${part}`, () => {
    const all = FAMILIES.flatMap((family) => Object.keys(family[part]))
    assert.deepEqual(
      all.filter((name, place) => all.indexOf(name) !== place),
      [],
    )
  })

test('somebody may give every command, at both stages', () => {
  for (const command of COMMAND_TYPES)
    for (const stage of [1, 2] as const)
      assert.notEqual(rightsOf(command)[stage].length, 0, `${command} at stage ${stage}`)
})

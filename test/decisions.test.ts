import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const folder = new URL('../docs/decisions/', import.meta.url)
const records = readdirSync(folder).sort()

test('decision records are numbered one after the other, and say the number in their heading', () => {
  for (const [n, name] of records.entries()) {
    assert.equal(Number(name.slice(0, 4)), n + 1, name)
    assert.match(readFileSync(new URL(name, folder), 'utf8'), new RegExp(`^# ${n + 1}\\. `), name)
  }
})

test('a decision record says the context, the decision and the consequences', () => {
  for (const name of records)
    for (const part of ['Context', 'Decision', 'Consequences'])
      assert.match(
        readFileSync(new URL(name, folder), 'utf8'),
        new RegExp(`^\\*\\*${part}`, 'm'),
        `${name}: ${part}`,
      )
})

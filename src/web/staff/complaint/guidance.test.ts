import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Stage } from '#policy/policy.ts'
import { policies } from '../../../../test/given.ts'
import { guidesAt } from './guidance.ts'

/** What whoever handles a stage is shown, with what it comes from. */
function shown(landlord: string, stage: Stage) {
  const policy = policies.findLast((one) => one.landlord === landlord)
  assert.ok(policy)
  return guidesAt(policy, stage).map(({ says, cite }) => `${says} ${cite}`)
}
const has = (lines: readonly string[], says: RegExp) =>
  assert.ok(
    lines.some((line) => says.test(line)),
    lines.join('\n'),
  )

describe('what whoever handles a complaint is shown', () => {
  test('EHT-1.3.3: Exeter’s five principles, at both stages', () => {
    for (const stage of [1, 2] as const)
      has(
        shown('eht', stage),
        /taken as valid.*not mean that the Trust is at fault.*hostility and needless legal action.*further claims\. EHT-1\.3\.3/,
      )
  })

  test('EHT-2.1.7: Exeter’s list for each stage', () => {
    for (const stage of [1, 2] as const)
      has(
        shown('eht', stage),
        /fair chance.*minds are open.*considered carefully.*addressed.*a remedy.*EHT-2\.1\.7/,
      )
  })

  test('EHT-2.3.3a: that the director listens and stays calm, at stage 2 alone', () => {
    has(shown('eht', 2), /listens carefully and stays calm, polite and professional\. EHT-2\.3\.3a/)
    assert.ok(!shown('eht', 1).some((line) => /EHT-2\.3\.3a/.test(line)))
  })

  test('SOTHS-1.3: Stoke’s three principles', () => {
    for (const stage of [1, 2] as const)
      has(shown('soths', stage), /being fair, putting things right and learning.* SOTHS-1\.3/)
  })

  test('SOTHS-7.6e: guidance that is another at stage 2', () => {
    const [first, second] = [shown('soths', 1), shown('soths', 2)]
    assert.ok(first.length > 3 && second.length > 3)
    assert.notDeepEqual(first, second)
  })

  test('CLIENT-21: the Code’s list while the Trust’s own is lost, and said to be the Code’s', () => {
    const lines = shown('client', 1)
    assert.equal(lines.length, 4)
    for (const line of lines) assert.match(line, / Code 2024, 5\.8$/)
    has(lines, /merits, independently and with an open mind/)
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AdjustmentFormat } from '#complaint/people/entries.ts'
import { day } from '#time/day.ts'
import { agreedFormats, formatFor } from './format.ts'

const agreed = (format: AdjustmentFormat, person = 'mrs-jones') => ({
  ...{ person, format, agreed: day('2025-05-20') },
})

describe('how a letter looks', () => {
  test('is large print where that was agreed, without anyone remembering (EMH-27b)', () => {
    assert.equal(formatFor([agreed('large-print-18')], 'mrs-jones').size, 18)
    assert.equal(formatFor([agreed('large-print-24')], 'mrs-jones').size, 24)
    assert.equal(
      formatFor([agreed('large-print-24'), agreed('large-print-18')], 'mrs-jones').size,
      24,
    )
  })

  test('has the spacing and contrast that were agreed', () => {
    const both = [agreed('dyslexia-friendly'), agreed('high-contrast')]
    assert.deepEqual(formatFor(both, 'mrs-jones'), {
      size: 12,
      spacing: 'dyslexia',
      contrast: 'high',
    })
  })

  test('is the usual one where nothing was agreed, or where it has ended', () => {
    const usual = { size: 12, spacing: 'usual', contrast: 'usual' }
    const asked = { person: 'mrs-jones', format: 'large-print-24' } as const
    for (const one of [
      asked,
      { ...asked, agreed: null },
      { ...agreed('large-print-24'), ended: day('2025-06-01') },
    ])
      assert.deepEqual(formatFor([one], 'mrs-jones'), usual)
  })

  test('is that of whoever gets the letter, and of nobody else on the complaint', () => {
    assert.equal(formatFor([agreed('large-print-24', 'mr-jones')], 'mrs-jones').size, 12)
    assert.deepEqual(
      [...agreedFormats([agreed('telephone-only')], 'mrs-jones')],
      ['telephone-only'],
    )
  })
})

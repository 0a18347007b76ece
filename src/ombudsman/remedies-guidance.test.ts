import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FileProblems } from '#policy/problems.ts'
import { day } from '#time/day.ts'
import { guidanceOn, readRemediesGuidance } from './remedies-guidance.ts'

const guidance = readRemediesGuidance()
const sumsOn = (on: string) => guidanceOn(guidance, day(on))?.sums.map(({ sum }) => sum)

test('the bands stand beside a remedy until 31 March 2026, and fixed sums from the day after', () => {
  const bands = ['£50 to £100', '£100 to £600', '£600 to £1,000', '£1,000 and more']
  assert.deepEqual(sumsOn('2026-03-31'), bands)
  assert.deepEqual(sumsOn('2026-04-01'), [
    ...['£15 a day', '£8 a day', '£10 a day', '£10 a week', '£15 each'],
  ])
})

test('every edition says where it is from', () => {
  for (const { source } of guidance.editions) assert.match(source.address, /^https:/)
})

test('the six factors are those of the Code of 2020', () => {
  assert.deepEqual(
    guidance.factors.map(({ cite }) => cite),
    Array(6).fill('Code 2020 5.7'),
  )
})

test('a mistake in the file is named with its line', () => {
  assert.throws(
    () => readRemediesGuidance('factors: []\neditions: []\n'),
    (error) => error instanceof FileProblems && /guidance\.yaml:1/.test(error.message),
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMoney, sayMoney } from './money.ts'

test('pence are said as pounds', () => {
  assert.deepEqual([0, 5, 1500, 12750, 125_050_00].map(sayMoney), [
    ...['£0', '£0.05', '£15', '£127.50', '£125,050'],
  ])
})

test('pounds are read as they are typed', () => {
  assert.deepEqual(['0', '12.5', '£1,000', ' 15.00 '].map(readMoney), [0, 1250, 100_000, 1500])
  for (const wrong of ['', '-5', 'ten', '1.234', '1e3']) assert.equal(readMoney(wrong), undefined)
})

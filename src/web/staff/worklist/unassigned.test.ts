import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { emhDesk } from '../../../../test/emh-desk.ts'

const { drop, officer, handler, priya, received } = await emhDesk()
after(drop)

test('SOTHS-8.3b: a logged complaint that nobody handles is in the list of the unassigned, with its age', async () => {
  const one = await received('2025-05-20')
  await one.told.log(officer, '2025-05-21', 'Nobody came')
  const today = await received('2025-05-29')
  const list = await priya.open('/desk?whose=nobodys')
  assert.match(list.text, /Unassigned \(\d+\)/)
  // 21, 22 and 23 May, not Monday the 26th, 27, 28 and 29.
  assert.match(list.text, new RegExp(`${one.reference} .*?Stage 1 Unassigned for 6 working days`))
  assert.match(list.text, new RegExp(`${today.reference} .*?Unassigned since today`))
  await one.told.assign(officer, '2025-05-29', handler)
  const after = await priya.open('/desk?whose=nobodys')
  assert.doesNotMatch(after.text, new RegExp(one.reference))
  assert.match(after.text, new RegExp(today.reference))
})

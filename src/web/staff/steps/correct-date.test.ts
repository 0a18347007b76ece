import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'

const { drop, priya, tom, underWay, lastOf } = await emhDesk()
after(drop)

describe('the page on which a wrong day is put right', () => {
  test('offers the days that are in the record, and the record then has both', async () => {
    const { id, path } = await underWay()
    const page = await priya.open(path)
    assert.match(page.html, new RegExp(`href="${path}/correct-date"[^>]*>Put a wrong day right`))
    const form = await priya.open(`${path}/correct-date`)
    assert.match(form.text, /The complaint was received: Tuesday 20 May 2025/)
    assert.doesNotMatch(form.text, /Answered at stage 1:/)
    const typed = {
      date: '1-received',
      why: 'The letter is stamped',
      ...typedDay('to', '2025-05-19'),
    }
    const sent = await priya.send(form, `${path}/correct-date`, typed)
    assert.equal(sent.location, `${path}?done=correct-date`)
    assert.equal((await lastOf(id))?.type, 'date-corrected')
    const after = await priya.open(path)
    assert.match(after.text, /A day put right: the complaint was received/)
    assert.match(after.text, /Now Monday 19 May 2025\. Before Tuesday 20 May 2025/)
  })

  test('says beside the field what is wrong with the day, and loses nothing that was typed', async () => {
    const { path } = await underWay()
    const form = await priya.open(`${path}/correct-date`)
    const typed = {
      date: '1-received',
      why: 'The letter is stamped',
      ...typedDay('to', '2025-06-30'),
    }
    const again = await priya.send(form, `${path}/correct-date`, typed)
    assert.equal(again.status, 422)
    assert.match(again.text, /what happened before and after it stays in its order/)
    assert.match(again.html, /The letter is stamped/)
  })

  test('is not offered to whoever handles the complaint', async () => {
    const { path } = await underWay()
    assert.doesNotMatch((await tom.open(path)).text, /Put a wrong day right/)
  })
})

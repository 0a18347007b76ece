import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { at } from '../../../../test/house.ts'
import { NOTHING_LEARNED } from '../../../../test/learned.ts'

const { drop, clock, priya, tom, grace, underWay, answered, lastOf } = await emhDesk()
after(drop)

describe('a request for stage 2', () => {
  test('shows the policy’s time for asking and goes ahead after it, flagged', async () => {
    const { path, id } = await answered()
    clock.now = at('2025-06-20')
    const page = await priya.open(`${path}/escalate`)
    assert.match(
      page.text,
      /The policy gives 20 working days to ask, until Wednesday 4 June 2025\. A request after that day is flagged as late and goes ahead/,
    )
    const typed = { ...typedDay('on', '2025-06-20'), channel: 'phone', unresolved: '' }
    const sent = await priya.send(page, `${path}/escalate`, typed)
    clock.now = at('2025-05-29')
    assert.equal(sent.location, `${path}?done=escalate`)
    const last = await lastOf(id)
    assert.equal(last?.type === 'escalation-requested' && last.late, true)
  })

  test('is not offered before the answer, and its page says why', async () => {
    const { path } = await underWay()
    assert.doesNotMatch((await priya.open(path)).html, /\/escalate"/)
    const seen = await priya.open(`${path}/escalate`)
    assert.equal(seen.status, 409)
    assert.match(seen.text, /This complaint is being investigated, so it can’t be taken to stage 2/)
  })
})

describe('closing', () => {
  test('asks why, and a closed complaint can still be taken to stage 2', async () => {
    const { path } = await answered()
    const page = await priya.open(`${path}/close`)
    assert.match(page.text, /The policy’s time to ask for stage 2 ends on Wednesday 4 June 2025/)
    const missing = await priya.send(page, `${path}/close`, typedDay('on', '2025-05-29'))
    assert.match(missing.html, /<a href="#because">Choose why it is closed/)
    const typed = {
      ...typedDay('on', '2025-05-29'),
      because: 'resident-content',
      note: 'She rang',
      ...NOTHING_LEARNED,
    }
    const sent = await priya.send(page, `${path}/close`, typed)
    const after = await priya.open(sent.location)
    assert.match(after.text, /Closed on Thursday 29 May 2025: the resident is content/)
    assert.match(after.html, new RegExp(`href="${path}/escalate"`))
  })

  test('of a complaint that is not answered is only for one that was withdrawn', async () => {
    const { path, id } = await underWay()
    const page = await tom.open(`${path}/close`)
    assert.match(page.text, /Record that it was withdrawn/)
    assert.doesNotMatch(page.html, /value="resident-content"/)
    const typed = { ...typedDay('on', '2025-05-29'), because: 'withdrawn' }
    assert.equal((await tom.send(page, `${path}/close`, typed)).status, 303)
    assert.equal((await lastOf(id))?.type, 'complaint-closed')
    assert.doesNotMatch((await grace.open(path)).html, /\/escalate"/)
  })
})

import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk, LETTER } from '../../../../test/emh-desk.ts'

const { drop, handler, priya, tom, received, underWay, entriesOf, lastOf } = await emhDesk()
after(drop)

describe('two people at one complaint', () => {
  test('the second sees what changed, keeps what they typed, and can send it again', async () => {
    const { path, id } = await underWay()
    const his = await tom.open(`${path}/extend`)
    const hers = await priya.open(`${path}/assign`)
    const given = { handler: handler.id, conflict: 'none', declared: 'yes' }
    await priya.send(hers, `${path}/assign`, given)

    const typed = {
      ...{ ...typedDay('on', '2025-05-29'), ...typedDay('to', '2025-06-13') },
      ...{
        means: 'email',
        reason: 'Awaiting a report',
        beyond: 'no',
        ombudsmanDetails: 'yes',
        updateEvery: '5',
      },
    }
    const stale = await tom.send(his, `${path}/extend`, typed)
    assert.equal(stale.status, 409)
    assert.match(
      stale.text,
      /Since you opened this page, something has been added to the complaint Tom O’Neill handles stage 1\. By Priya Shah, at 11:00 on Thursday 29 May 2025/,
    )
    assert.match(stale.html, /Awaiting a report<\/textarea>/)
    assert.equal((await lastOf(id))?.type, 'handler-assigned')

    const again = await tom.send(stale, `${path}/extend`, typed)
    assert.equal(again.location, `${path}?done=extend`)
  })

  test('the second of two who acknowledge is told, and keeps their text without a button', async () => {
    const { path, id } = await received()
    const [his, hers] = await Promise.all([
      tom.open(`${path}/acknowledge`),
      priya.open(`${path}/acknowledge`),
    ])
    await priya.send(hers, `${path}/acknowledge`, LETTER)
    const stale = await tom.send(his, `${path}/acknowledge`, {
      ...LETTER,
      definition: 'In my own words',
    })
    assert.equal(stale.status, 409)
    assert.match(stale.text, /Acknowledged at stage 1\. By Priya Shah/)
    assert.match(stale.text, /This complaint is being investigated, so it can’t be acknowledged/)
    assert.match(stale.html, /In my own words<\/textarea>/)
    assert.doesNotMatch(stale.html, /Record the acknowledgement/)
    assert.equal((await entriesOf(id)).length, 3)
  })

  test('the same form sent twice is recorded once, and both are taken to the complaint', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    const sent = await Promise.all([
      priya.send(page, `${path}/acknowledge`, LETTER),
      priya.send(page, `${path}/acknowledge`, LETTER),
    ])
    assert.deepEqual(
      sent.map(({ location }) => location),
      [`${path}?done=acknowledge`, `${path}?done=acknowledge`],
    )
    assert.equal((await entriesOf(id)).length, 3)
  })

  test('a form without its hidden fields is given back, with all that was typed', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    const sent = await priya.send(page, `${path}/acknowledge`, { ...LETTER, seen: '' })
    assert.equal(sent.status, 422)
    assert.match(sent.text, /This page is out of date/)
    assert.match(sent.html, /The boiler was reported and not mended<\/textarea>/)
  })
})

import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { emhDesk } from '../../../../test/emh-desk.ts'

const { drop, officer, handler, reviewer, priya, tom, received, answered, lastOf } = await emhDesk()
after(drop)

describe('choosing a handler', () => {
  test('offers those who are allowed, and says of the others why not', async () => {
    const { path, told } = await answered()
    await told.escalate(officer, '2025-05-28', 'Still cold')
    const { text, html } = await priya.open(`${path}/assign`)
    assert.match(html, new RegExp(`value="${reviewer.id}"`))
    assert.doesNotMatch(html, new RegExp(`value="${handler.id}"`))
    assert.match(text, /Tom O’Neill: handled stage 1 EMH-61; Code 2024, 6\.13/)
    assert.match(text, /The policy gives this stage to Stage 2 reviewer \(EMH-61\)\. .*Owen Pryce/)
  })

  test('records how a conflict of interest is managed, and asks for it', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/assign`)
    const form = { handler: handler.id, conflict: 'managed', declared: 'yes' }
    const sent = await priya.send(page, `${path}/assign`, form)
    assert.match(sent.html, /<a href="#how">Enter how the conflict of interest is managed/)
    const again = await priya.send(page, `${path}/assign`, {
      ...form,
      how: 'A colleague sees the tenant',
    })
    assert.equal(again.location, `${path}?done=assign`)
    const last = await lastOf(id)
    assert.equal(last?.type === 'handler-assigned' && last.conflict, 'managed')
    const { text } = await priya.open(again.location)
    assert.match(text, /Success Tom O’Neill handles stage 1/)
    assert.match(text, /How it is managed A colleague sees the tenant/)
  })

  test('refuses somebody with a conflict of interest beside the question', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/assign`)
    const sent = await priya.send(page, `${path}/assign`, { handler: handler.id, conflict: 'yes' })
    assert.equal(sent.status, 422)
    assert.match(sent.html, /<a href="#conflict">Someone with a conflict of interest can’t handle/)
    assert.match(sent.html, /id="conflict-error"/)
  })

  test('CODE20-4.6a, SOTHS-7.4a: asks whether they have said that they are fair, and the record says so', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/assign`)
    assert.match(page.text, /They have said: “I will judge it on its merits, independently and/)
    const given = { handler: handler.id, conflict: 'none' }
    const unsaid = await priya.send(page, `${path}/assign`, given)
    assert.equal(unsaid.status, 422)
    assert.match(unsaid.html, /<a href="#declared">Ask them first: whoever handles it judges it/)
    assert.match(unsaid.text, /Code 2024, 5\.8; Code 2020, 4\.6/)
    await priya.send(unsaid, `${path}/assign`, { ...given, declared: 'yes' })
    const { text } = await priya.open(path)
    assert.match(text, /They judge it on its merits, independently and with an open mind/)
  })

  test('EHT-2.1.1: somebody outside who prepares the answer is named, and the complaint stays as it is', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/assign`)
    const given = { handler: handler.id, conflict: 'none', declared: 'yes' }
    await priya.send(page, `${path}/assign`, { ...given, preparedBy: 'Oakwell Managing Agents' })
    const { text } = await priya.open(path)
    assert.match(
      text,
      /Handler Tom O’Neill Prepares the answer, from outside Oakwell Managing Agents/,
    )
    assert.match(text, /Next: Acknowledge at stage 1/)
  })

  test('is for those who assign: others are told whose it is', async () => {
    const { path } = await received()
    const seen = await tom.open(`${path}/assign`)
    assert.equal(seen.status, 409)
    assert.match(seen.text, /It is for Complaints Team\./)
    assert.doesNotMatch(seen.html, /Give it to them/)
  })
})

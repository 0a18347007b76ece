import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'

const { drop, officer, priya, tom, received, underWay, lastOf } = await emhDesk()
after(drop)

describe('answering', () => {
  const answer = (points: readonly { id: string }[]) => ({
    ...Object.fromEntries(
      points.flatMap(({ id }, n) => [
        [`outcome-${id}`, n === 0 ? 'upheld' : 'not-upheld'],
        [`reasons-${id}`, `The reasons for point ${n + 1}`],
      ]),
    ),
    ...{ remedy: 'A new boiler by 20 June 2025', letter: 'Dear Ms Jones,\r\nWe are sorry.' },
    ...{ ...typedDay('on', '2025-05-29'), means: 'email' },
  })

  test('is for the handler alone: others are told who that is', async () => {
    const { path, told } = await underWay()
    const seen = await priya.open(`${path}/respond`)
    assert.equal(seen.status, 409)
    assert.match(
      seen.text,
      /Only the person who handles this complaint can issue its response\. Stage 1 is handled by Tom O’Neill/,
    )
    assert.doesNotMatch(seen.html, /<textarea/)
    const sent = await priya.send(
      await priya.open(`${path}/close`),
      `${path}/respond`,
      answer(told.points),
    )
    assert.equal(sent.status, 422)
    assert.match(sent.text, /There is a problem Only the person who handles/)
  })

  test('sends to the choice of a handler where there is none', async () => {
    const { path, told } = await received()
    await told.acknowledge(officer, '2025-05-28', 'The boiler', 'The boiler')
    const { text, html } = await tom.open(`${path}/respond`)
    assert.match(text, /Choose who handles this complaint first/)
    assert.match(html, new RegExp(`href="${path}/assign"`))
  })

  test('records a decision and reasons for each point, the remedy and the letter as it was issued', async () => {
    const { path, told, id } = await underWay()
    const page = await tom.open(`${path}/respond`)
    assert.match(page.text, /What the letter must say Which stage this is EMH-56a/)
    const sent = await tom.send(page, `${path}/respond`, answer(told.points))
    assert.equal(sent.location, `${path}?done=respond`)
    const last = await lastOf(id)
    assert.equal(last?.type === 'response-issued' && last.outcome, 'partly-upheld')
    const { text, html } = await tom.open(sent.location)
    assert.match(text, /Stage 1, answered on Thursday 29 May 2025: partly upheld/)
    assert.match(text, /Point 2, not upheld: reasons The reasons for point 2/)
    assert.match(html, /Dear Ms Jones,\nWe are sorry\./)
  })

  test('says which point has no decision or reasons, and keeps the letter', async () => {
    const { path, told } = await underWay()
    const page = await tom.open(`${path}/respond`)
    const [first, second] = told.points
    const typed = {
      ...answer(told.points),
      [`outcome-${second?.id}`]: '',
      [`reasons-${first?.id}`]: '',
    }
    const sent = await tom.send(page, `${path}/respond`, typed)
    assert.match(
      sent.html,
      new RegExp(`<a href="#reasons-${first?.id}">Enter the reasons for the decision on point 1`),
    )
    assert.match(
      sent.html,
      new RegExp(`<a href="#outcome-${second?.id}">Choose a decision on point 2`),
    )
    assert.match(sent.html, /We are sorry\.<\/textarea>/)
  })
})

import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk, HEARD } from '../../../../test/emh-desk.ts'

const { drop, officer, priya, tom, received, underWay, lastOf } = await emhDesk()
after(drop)

describe('an upheld answer', () => {
  test('CODE20-5.1, CODE20-5.2: what went wrong is picked in the form, beside the apology, why and what changes', async () => {
    const { path, told, id } = await underWay()
    const page = await tom.open(`${path}/respond`)
    assert.match(
      page.text,
      /Where something is upheld What went wrong .* It took too long without good reason .* Something else An apology in words of your own .* Why it happened .* What changes so that it does not happen again/,
    )
    const decided = (outcome: string) => ({
      ...Object.fromEntries(
        told.points.flatMap(({ id }) => [
          [`outcome-${id}`, outcome],
          [`reasons-${id}`, 'The log shows it'],
        ]),
      ),
      ...{ letter: 'Dear Ms Jones', ...typedDay('on', '2025-05-29'), means: 'email' },
      ...{ 'position-complainant': 'nothing' },
      ...typedDay('nothingOn-complainant', '2025-05-29'),
    })
    const sorry = { remedies: 'apology', impact: 'Three cold weeks', guidance: 'yes' }
    const unsaid = await tom.send(page, `${path}/respond`, {
      ...decided('partly-upheld'),
      ...sorry,
    })
    assert.equal(unsaid.status, 422)
    assert.match(unsaid.html, /<a href="#failures">Choose what went wrong/)
    const failures = ['delay', 'conduct']
    await tom.send(unsaid, `${path}/respond`, { ...decided('upheld'), ...sorry, failures })
    assert.match(
      (await tom.open(path)).text,
      /What went wrong: it took too long without good reason; how a member of staff behaved/,
    )
    assert.doesNotMatch(JSON.stringify(await lastOf(id)), /Three cold weeks/)
  })
})

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
    failures: ['delay', 'conduct'],
    ...{ remedies: ['apology', 'financial'], impact: 'Three cold weeks', guidance: 'yes' },
    ...{ statutory: '0', quantified: '0', timeAndTrouble: '25', distress: '£102.50' },
    ...{ basis: 'Three weeks without heating', actionRows: '1', 'what-1': 'A new boiler' },
    ...{ 'owner-1': 'contractor', 'contractor-1': 'Oakwell Heating', 'agreed-1': 'yes' },
    ...{ ...typedDay('due-1', '2025-06-20'), ...HEARD },
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
    assert.equal(last?.type === 'action-promised' && last.due, '2025-06-20')
    const { text, html } = await tom.open(sent.location)
    assert.match(text, /Stage 1, answered on Thursday 29 May 2025: partly upheld/)
    assert.match(text, /Putting right: 1 promise to keep, by Friday 20 June 2025/)
    assert.match(text, /Remedy offered, with £127\.50/)
    assert.match(text, /Point 2, not upheld: reasons The reasons for point 2/)
    assert.match(html, /Dear Ms Jones,\nWe are sorry\./)
  })

  test('adds a row for another promise without a script, and keeps what was typed', async () => {
    const { path, told } = await underWay()
    const page = await tom.open(`${path}/respond`)
    assert.equal(page.html.match(/name="what-\d+"/g)?.length, 1)
    const typed = { ...answer(told.points), another: 'action' }
    const more = await tom.send(page, `${path}/respond`, typed)
    assert.equal(more.status, 200)
    assert.match(more.html, /name="actionRows" value="2"/)
    assert.equal(more.html.match(/name="what-\d+"/g)?.length, 2)
    assert.match(more.html, /A new boiler<\/textarea>/)
    assert.match(more.html, /<details class="govuk-details" open/)
  })

  test('EMH-72: money is offered in four parts, each with an amount or nil, and with how it was worked out (CODE20-5.9)', async () => {
    const { path, told } = await underWay()
    const page = await tom.open(`${path}/respond`)
    const typed = { ...answer(told.points), quantified: '', distress: 'a lot' }
    const sent = await tom.send(page, `${path}/respond`, typed)
    assert.equal(sent.status, 422)
    assert.match(sent.text, /Enter an amount, or 0 if it is nil/)
    assert.match(sent.text, /Enter a sum, like 50 or 12\.50/)
    const unexplained = { ...answer(told.points), basis: '' }
    const again = await tom.send(page, `${path}/respond`, unexplained)
    assert.match(again.html, /<a href="#basis">Enter how the sums were worked out/)
  })

  test('EMH-66: where a point is upheld, the answer says how it is put right', async () => {
    const { path, told } = await underWay()
    const page = await tom.open(`${path}/respond`)
    const nothing = { remedies: [], impact: '', statutory: '', quantified: '', timeAndTrouble: '' }
    const typed = { ...answer(told.points), ...nothing, distress: '', basis: '' }
    const sent = await tom.send(page, `${path}/respond`, typed)
    assert.equal(sent.status, 422)
    assert.match(sent.html, /<a href="#remedies">Choose at least one remedy/)
  })

  test('EMH-71: a promise without an owner, a day, or whether it is agreed is sent back', async () => {
    const { path, told } = await underWay()
    const page = await tom.open(`${path}/respond`)
    const no = { ...typedDay('due-1', '--'), 'owner-1': '', 'agreed-1': '' }
    const sent = await tom.send(page, `${path}/respond`, { ...answer(told.points), ...no })
    assert.match(sent.html, /<a href="#owner-1">Choose who sees to it/)
    assert.match(sent.html, /<a href="#due-1">Enter the day it will be done by/)
    assert.match(sent.html, /<a href="#agreed-1">Choose whether the resident agreed/)
  })

  test('shows the Ombudsman’s guidance of the day beside the form (CODE20-5.R)', async () => {
    const { path } = await underWay()
    const { text, html } = await tom.open(`${path}/respond`)
    assert.match(html, /href="https:\/\/www\.housing-ombudsman\.org\.uk[^"]*"/)
    assert.match(text, /£100 to £600/)
    assert.doesNotMatch(text, /£15 a day/)
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

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { rebuild } from '#record/rebuild.ts'
import { atDesks, sitting, typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { at, newStaff } from '../../../../test/house.ts'
import { NOTHING_LEARNED } from '../../../../test/learned.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { worklistRoutes } from '../worklist/routes.ts'
import { puttingRightRoutes } from './routes.ts'

const world = await emhDesk()
const { house, landlord, drop, handler, officer, answered, lastOf } = world
after(drop)
const other = await newStaff(house, landlord, 'Ines Costa', 'complaint-handler')
const clock = { now: at('2025-05-29') }
const routes = [
  ...complaintRoutes(house, { newId: randomUUID }),
  ...puttingRightRoutes(house),
  ...worklistRoutes(house),
]
const desk = app(routes, atDesks(house, [landlord], clock))
const [tom, priya, ines] = [handler, officer, other].map((one) => sitting(desk, landlord, one))
assert.ok(tom && priya && ines)

const promised = async (due = '2025-06-20', pence?: number) => {
  const complaint = await answered()
  await complaint.told.promise(handler, '2025-05-07', 'A new boiler, fitted', due, pence)
  return complaint
}

describe('a complaint that is being put right', () => {
  test('says so, with each promise, its owner and its day, and the next step as a button', async () => {
    const { path } = await promised('2025-06-02')
    const { text, html } = await tom.open(path)
    assert.match(text, /partly upheld\. Putting right: 1 promise to keep, by Monday 2 June 2025/)
    assert.match(text, /Next: Keep a promise/)
    assert.match(text, /Putting right Promises A new boiler, fitted Due in 2 working days/)
    assert.match(text, /Oakwell Heating sees to it\. Agreed with the resident/)
    assert.match(html, new RegExp(`${path}/complete-action`))
    assert.match(html, /move-action\?action=/)
  })

  test('can’t be closed, and says what is open (Code 2024, 6.6, 6.17 and 7.3)', async () => {
    const { path } = await promised()
    const page = await tom.open(`${path}/close`)
    assert.equal(page.status, 409)
    assert.match(
      page.text,
      /What was promised for Friday 20 June 2025 is not done yet\. See them through, or hand actions over with the resident’s consent/,
    )
    assert.match(page.text, /A new boiler, fitted/)
  })

  test('is put right: the day it was done and what shows it are kept', async () => {
    const { path, id } = await promised()
    const page = await tom.open(`${path}/complete-action`)
    const missing = await tom.send(page, `${path}/complete-action`, typedDay('on', '2025-05-28'))
    assert.match(missing.html, /<a href="#action">Choose which promise/)
    assert.match(missing.html, /<a href="#evidence">Enter what shows that it is done/)
    const action = /name="action"[^>]* value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const typed = { action, evidence: 'Seen on site with Ms Jones' }
    const early = { ...typed, ...typedDay('on', '2025-05-06') }
    const refused = await tom.send(page, `${path}/complete-action`, early)
    assert.match(refused.html, /<a href="#on">The day must be Wednesday 7 May 2025 or later/)
    const done = { ...typed, ...typedDay('on', '2025-05-28') }
    const sent = await tom.send(page, `${path}/complete-action`, done)
    assert.equal(sent.location, `${path}?done=complete-action`)
    const { text } = await tom.open(sent.location)
    assert.match(text, /The promise is kept/)
    assert.match(text, /Done: in time Wednesday 28 May 2025/)
    assert.match(text, /Evidence: Seen on site with Ms Jones/)
    assert.equal((await lastOf(id))?.type, 'action-done')
    assert.equal((await tom.open(`${path}/close`)).status, 200)
  })

  test('is put off only with a reason and a day on which the resident was told', async () => {
    const { path } = await promised()
    const page = await tom.open(`${path}/move-action`)
    const action = /name="action"[^>]* value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const bare = await tom.send(page, `${path}/move-action`, { action })
    assert.match(bare.html, /<a href="#reason">Enter the reason/)
    assert.match(bare.html, /<a href="#means">Choose how they were told/)
    const typed = { action, reason: 'The part is late', means: 'post' }
    const days = { ...typedDay('to', '2025-07-04'), ...typedDay('on', '2025-05-29') }
    const sent = await tom.send(page, `${path}/move-action`, { ...typed, ...days })
    const { text } = await tom.open(sent.location)
    assert.match(text, /First promised for Friday 20 June 2025/)
    assert.match(text, /Promise moved to Friday 4 July 2025/)
  })

  test('is left to others only if the resident agrees, and stays listed after its end', async () => {
    const { path, reference } = await promised()
    const page = await tom.open(`${path}/hand-over-action`)
    const action = /name="action"[^>]* value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const typed = { action, to: 'Planned works', ...typedDay('on', '2025-05-29') }
    const refused = await tom.send(page, `${path}/hand-over-action`, typed)
    assert.match(refused.html, /<a href="#consent">Enter when and how the resident agreed/)
    const agreed = { ...typed, consent: 'She said so on the telephone' }
    await tom.send(page, `${path}/hand-over-action`, agreed)
    const close = await tom.open(`${path}/close`)
    const because = {
      because: 'resident-content',
      ...typedDay('on', '2025-05-29'),
      ...NOTHING_LEARNED,
    }
    const closed = await tom.send(close, `${path}/close`, because)
    assert.equal(closed.location, `${path}?done=close`)
    const { text } = await tom.open('/desk/putting-right?whose=all')
    assert.match(text, new RegExp(`${reference} A new boiler, fitted Stage 1 Handed over`))
  })

  test('has money that is answered and paid', async () => {
    const { path } = await promised('2025-06-20', 5000)
    const page = await tom.open(`${path}/answer-compensation`)
    assert.match(page.text, /£50, offered on Wednesday 7 May 2025/)
    const compensation = /name="compensation"[^>]* value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    const typed = { compensation, answer: 'accepted', ...typedDay('on', '2025-05-28') }
    const refused = await tom.send(page, `${path}/answer-compensation`, typed)
    assert.match(refused.html, /<a href="#payBy">Enter the day by which it will be paid/)
    const whole = { ...typed, ...typedDay('payBy', '2025-06-11') }
    await tom.send(page, `${path}/answer-compensation`, whole)
    const paying = await tom.open(`${path}/pay-compensation`)
    const paid = { compensation, evidence: 'Payment run 12', ...typedDay('on', '2025-05-29') }
    const sent = await tom.send(paying, `${path}/pay-compensation`, paid)
    assert.match(
      (await tom.open(sent.location)).text,
      /£50, offered on .* Paid on Thursday 29 May 2025/,
    )
  })

  test('keeps what the resident was sent, with the day and the way', async () => {
    const { path } = await promised()
    const page = await priya.open(`${path}/update-resident`)
    const typed = { words: 'The part is here', means: 'post', ...typedDay('on', '2025-05-28') }
    const sent = await priya.send(page, `${path}/update-resident`, typed)
    const { text } = await tom.open(sent.location)
    assert.match(text, /The resident was last told how things stand on Wednesday 28 May 2025/)
    assert.match(text, /The resident was sent an update .*By post/)
  })

  test('gets more promises and remedies after the answer', async () => {
    const { path, id } = await answered()
    const page = await tom.open(`${path}/add-remedy`)
    const day = typedDay('on', '2025-05-29')
    const empty = await tom.send(page, `${path}/add-remedy`, { ...day, actionRows: '1' })
    assert.match(empty.text, /Choose a remedy or enter an action/)
    const row = { 'what-1': 'Repaint', 'owner-1': handler.id, 'agreed-1': 'no', actionRows: '1' }
    const past = { ...day, ...row, ...typedDay('due-1', '2025-05-28') }
    const refused = await tom.send(page, `${path}/add-remedy`, past)
    assert.match(refused.html, /<a href="#due-1">The day must be Thursday 29 May 2025 or later/)
    const typed = { ...day, ...row, ...typedDay('due-1', '2025-06-30') }
    await tom.send(page, `${path}/add-remedy`, typed)
    assert.equal((await lastOf(id))?.type, 'action-promised')
  })
})

describe('the page of promises', () => {
  test('begins with mine, and shows all of those that somebody may see by their day', async () => {
    const late = await promised('2025-05-20')
    const { text } = await tom.open('/desk/putting-right')
    assert.match(text, /1 is past the day that the resident was told/)
    assert.match(text, new RegExp(`Overdue 1 ${late.reference} A new boiler, fitted`))
    assert.match(text, /Oakwell Heating, for Tom O’Neill/)
    const hers = await ines.open('/desk/putting-right?whose=mine')
    assert.match(hers.text, /None of yours is open\. See all/)
  })

  test('are on the worklist too, each with its own day and the page where it is kept', async () => {
    const { text, html } = await tom.open('/desk?what=promises')
    assert.match(text, /EMH-1009 .* Keep a promise A new boiler, fitted Late: 6 working days/)
    assert.match(html, /href="\/desk\/complaints\/EMH-1009\/complete-action"[^>]*>Keep a promise/)
    assert.doesNotMatch(text, /Waits for the resident: content/)
    const june = await tom.open('/desk?on=2025-06-20')
    assert.match(june.text, /Only what is to be worked on on Friday 20 June 2025/)
    assert.equal(june.html.match(/data-stop>/g)?.length, 4)
  })

  test('can be made again from the entries', async () => {
    const { differed } = await rebuild(house, landlord)
    assert.deepEqual(differed, [])
  })
})

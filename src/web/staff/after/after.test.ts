import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { atDesks, sitting, typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { at, newStaff } from '../../../../test/house.ts'
import { NOTHING_LEARNED } from '../../../../test/learned.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

const { drop, priya, tom, grace, answered, handler, officer, house, landlord } = await emhDesk()
after(drop)

const ON = typedDay('on', '2025-05-29')
const closing = { because: 'resident-content', ...ON }
const change = {
  ...{ cause: 'communication', answer: 'change', changeWords: 'Nobody rang back' },
  ...{ what: 'Every call is returned in a day', kind: 'process', owner: handler.id },
  ...typedDay('due', '2025-09-30'),
}
const closed = async (typed: Record<string, string> = NOTHING_LEARNED) => {
  const complaint = await answered()
  const page = await tom.open(`${complaint.path}/close`)
  const sent = await tom.send(page, `${complaint.path}/close`, { ...closing, ...typed })
  assert.equal(sent.status, 303)
  return complaint
}

describe('what a complaint taught', () => {
  test('EMH-76: is asked when it is closed, and each mistake stands beside its field', async () => {
    const { path } = await answered()
    const page = await tom.open(`${path}/close`)
    assert.match(page.text, /The complaint can’t be closed without this.*EMH-69, EMH-76/)
    const empty = await tom.send(page, `${path}/close`, closing)
    assert.match(empty.html, /<a href="#cause">Choose what caused it/)
    assert.match(empty.html, /<a href="#answer">Choose what it taught/)
    const half = { ...closing, ...change, owner: '', ...typedDay('due', '--') }
    const refused = await tom.send(page, `${path}/close`, half)
    assert.match(refused.html, /<a href="#owner">Choose who sees to it/)
    assert.match(refused.html, />Every call is returned in a day</)
  })

  test('is on its page, and its improvement can be made and shared', async () => {
    const { path } = await closed(change)
    const page = await tom.open(path)
    assert.match(
      page.text,
      /What it taught Something has to change for everybody\. Nobody rang back/,
    )
    const making = await tom.open(`${path}/make-improvement`)
    const made = { ...ON, evidence: 'The new script' }
    const improvement = /name="improvement"[^>]* value="([^"]+)"/.exec(making.html)?.[1] ?? ''
    await tom.send(making, `${path}/make-improvement`, { ...made, improvement })
    const sharing = await tom.open(`${path}/share-learning`)
    await tom.send(sharing, `${path}/share-learning`, {
      ...{ ...ON, with: ['residents', 'staff'], how: 'Newsletter' },
    })
    const after = await tom.open(path)
    assert.match(after.text, /Done Thursday 29 May 2025|in time/)
    assert.match(after.text, /Shared with residents and staff on Thursday 29 May 2025/)
  })

  test('EMH-78: is listed without names, with what is not made yet and not shared yet', async () => {
    const { reference } = await closed({ ...change, what: 'A letter in plain words' })
    const all = await grace.open('/desk/learning')
    assert.match(all.text, /What have we changed\?.*looked beyond/)
    assert.match(all.text, /A letter in plain words.*Because: Nobody rang back/)
    assert.doesNotMatch(all.text, /Jones|Mrs|Nobody came/)
    assert.match(all.html, new RegExp(`/desk/complaints/${reference}`))
    const open = await grace.open('/desk/learning?state=open&untold=residents')
    assert.match(open.text, /A letter in plain words/)
    assert.doesNotMatch((await grace.open('/desk/learning?state=made')).text, /plain words/)
  })
})

describe('what is learned, for the governing body', () => {
  test('EMH-78: has no reference that they could open and nobody’s name', async () => {
    const { reference } = await closed({ ...change, what: 'Bins are emptied twice a week' })
    const board = await newStaff(house, landlord, 'Ada Lund', 'mrc')
    const routes = complaintRoutes(house, { newId: randomUUID })
    const desk = app(routes, atDesks(house, [landlord], { now: at('2025-05-29') }))
    const seen = await sitting(desk, landlord, board).open('/desk/learning')
    assert.match(seen.text, /Bins are emptied twice a week/)
    assert.doesNotMatch(seen.text, new RegExp(`${reference}|Tom|Jones`))
  })
})

describe('themes', () => {
  test('SOTHS-6.1d, CODE20-6.7: are counted beside the time before, and the complaints officer says what follows', async () => {
    await closed({ ...change, cause: 'contractor' })
    const page = await priya.open('/desk/learning/themes')
    assert.match(page.text, /A contractor did not do what we asked 1 0 1 more/)
    assert.match(page.text, /Nobody has written down yet/)
    const empty = await priya.send(page, '/desk/learning/themes', { conclusion: '' })
    assert.match(empty.html, /<a href="#conclusion">Enter what you make of it/)
    const conclusion = 'Missed visits: the contract is to be changed'
    await priya.send(page, '/desk/learning/themes', { conclusion })
    const kept = await tom.open('/desk/learning/themes')
    assert.match(
      kept.text,
      /Missed visits: the contract is to be changed Priya Shah, Thursday 29 May 2025/,
    )
    assert.doesNotMatch(kept.html, /name="conclusion"/)
    assert.equal((await tom.send(page, '/desk/learning/themes', { conclusion })).status, 404)
  })
})

describe('the Ombudsman’s part in a complaint', () => {
  test('EHT-3.4a: is explained before anything has happened, and a request for evidence has its day', async () => {
    const { path } = await closed()
    assert.match((await tom.open(path)).text, /The Ombudsman Our own procedure has not ended/)
    const first = await tom.open(`${path}/ombudsman`)
    assert.match(first.text, /How it goes.*We have 15 working days/)
    const form = await tom.open(`${path}/record-evidence-request`)
    assert.match(form.text, /for a request of today, by Thursday 19 June 2025/)
    const typed = { ...ON, what: 'The repair log', owner: officer.id }
    const sent = await tom.send(form, `${path}/record-evidence-request`, typed)
    assert.equal(sent.location, `${path}/ombudsman?done=record-evidence-request`)
    const page = await tom.open(sent.location)
    assert.match(page.text, /The repair log.*Thursday 19 June 2025.*Code 2020, 3\.20/)
    assert.match((await priya.open('/desk')).text, /Send evidence to the Ombudsman/)
  })

  test('EHT-3.4b: has findings by head, and an order is open until its proof is sent', async () => {
    const { path } = await closed()
    const form = await tom.open(`${path}/record-determination`)
    const heads = { 'head-1': 'Repairs', 'finding-1': 'maladministration', headRows: '2' }
    const empty = await tom.send(form, `${path}/record-determination`, { ...ON, headRows: '2' })
    assert.match(empty.html, /<a href="#head-1">Enter a head of the complaint/)
    const more = await tom.send(form, `${path}/record-determination`, {
      ...{ ...ON, ...heads, another: 'head' },
    })
    assert.match(more.text, /Head 3/)
    await tom.send(form, `${path}/record-determination`, { ...ON, ...heads })
    const ordering = await tom.open(`${path}/record-order`)
    const order = { ...ON, what: 'Pay £250', owner: officer.id, ...typedDay('due', '2025-06-26') }
    const kind = { kind: 'compensation' }
    const unsummed = await tom.send(ordering, `${path}/record-order`, { ...order, ...kind })
    assert.match(unsummed.html, /<a href="#pounds">Enter the sum/)
    await tom.send(ordering, `${path}/record-order`, { ...order, ...kind, pounds: '250' })
    const page = await tom.open(`${path}/ombudsman`)
    assert.match(page.text, /Repairs Maladministration/)
    assert.match(page.text, /Compensation of £250\. Pay £250.*no later than Thursday 26 June 2025/)
    const comply = await tom.open(`${path}/comply-with-order`)
    const id = /name="order"[^>]* value="([^"]+)"/.exec(comply.html)?.[1] ?? ''
    const typed = { ...ON, ...typedDay('done', '2025-05-29'), order: id, proof: 'Bank statement' }
    await tom.send(comply, `${path}/comply-with-order`, typed)
    assert.match((await tom.open(`${path}/ombudsman`)).text, /Proof sent on.*Bank statement/)
  })

  test('a step that there is nothing for says so', async () => {
    const { path } = await closed()
    const seen = await tom.open(`${path}/record-order`)
    assert.equal(seen.status, 409)
    assert.match(seen.text, /Record the determination first/)
  })
})

describe('a closed complaint', () => {
  test('is opened again with its reason, and it is said that no clock begins anew', async () => {
    const { path } = await closed()
    const page = await tom.open(`${path}/reopen`)
    assert.match(page.text, /Do they want stage 2\? That needs no reopening/)
    assert.match(page.text, /No clock begins anew/)
    const typed = { ...ON, because: 'promise-not-kept', reason: 'The boiler failed again' }
    const sent = await tom.send(page, `${path}/reopen`, typed)
    const after = await tom.open(sent.location)
    assert.match(after.text, /The complaint is open again/)
    assert.match(after.text, /Stage 1, answered on Tuesday 6 May 2025/)
  })

  test('EMH-74: asks the resident once what they thought, and keeps what they said', async () => {
    const { path } = await closed()
    const asking = await tom.open(`${path}/ask-views`)
    await tom.send(asking, `${path}/ask-views`, { ...ON, means: 'telephone' })
    assert.equal((await tom.open(`${path}/ask-views`)).status, 409)
    const telling = await tom.open(`${path}/record-views`)
    const said = { ...ON, handling: 'satisfied', outcome: 'not-said', words: 'Quick at last' }
    await tom.send(telling, `${path}/record-views`, said)
    assert.match((await tom.open(path)).text, /Of how it was handled: satisfied.*Quick at last/)
  })
})

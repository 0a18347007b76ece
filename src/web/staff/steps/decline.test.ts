import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { rebuild } from '#record/rebuild.ts'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { NOTHING_LEARNED } from '../../../../test/learned.ts'

const { house, landlord, drop, officer, handler, clock, priya, tom, grace, ...desk } =
  await emhDesk()
const { received, answered, lastOf, entriesOf } = desk
after(drop)

const LETTER =
  'Dear Ms Jones, we can’t take this on, because … You can go to the Housing Ombudsman: 0300 111 3000.'
const TOLD = {
  reasons: 'It asks for damages after a fall, which the insurers deal with.',
  ...{ letter: LETTER, means: 'post', ...typedDay('on', '2025-05-29') },
}

describe('not accepting a complaint', () => {
  test('offers the grounds of the policy, each with what it asks for and its clause', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/decline`)
    assert.equal(page.status, 200)
    assert.match(page.text, /It happened over six months ago .*EMH-12a, EMH-12b/)
    assert.match(page.text, /Somebody else has to approve it first/)
    assert.match(page.text, /Is anybody’s safeguarding at stake\? Yes No/)
    assert.match(page.text, /It goes to emh’s insurers|It goes to emh's insurers/)
    assert.match(page.html, /name="occurredOn-over-six-months-day"/)
    assert.match(page.text, /they can take this decision to the Housing Ombudsman/)
    // A draft to begin with, in which the Ombudsman's details stand already.
    assert.match(page.html, /If you disagree with this decision you can take it to the Housing/)
  })

  test('wants a ground, its reasons and its letter, and loses nothing of what was typed', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/decline`)
    const none = await priya.send(page, `${path}/decline`, { ...TOLD, reasons: 'No.', letter: '' })
    assert.equal(none.status, 422)
    assert.match(none.html, /<a href="#ground">Choose the ground/)
    assert.match(none.html, /<a href="#reasons">Say why in at least one full sentence/)
    assert.match(none.html, /<a href="#letter">Enter the letter/)
    const draft = await priya.send(page, `${path}/decline`, {
      ...{ ...TOLD, ground: 'injury-or-liability' },
      letter: 'This is why: [the reasons, in plain words]. Ombudsman 0300 111 3000',
    })
    assert.match(draft.html, /<a href="#letter">Fill in what stands in square brackets/)
  })

  test('refuses a letter that does not tell of the Ombudsman, beside the letter', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/decline`)
    const sent = await priya.send(page, `${path}/decline`, {
      ...{ ...TOLD, ground: 'injury-or-liability', letter: 'Dear Ms Jones, no.' },
    })
    assert.equal(sent.status, 422)
    assert.match(sent.html, /<a href="#letter">The letter must say that they can take this/)
    assert.equal((await entriesOf(id)).length, 1)
  })

  test('records it, shows it with what becomes of it, and takes it off the worklist', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/decline`)
    const typed = { ...TOLD, ground: 'content-of-policy' }
    const sent = await priya.send(page, `${path}/decline`, typed)
    assert.equal(sent.location, `${path}?done=decline`)
    const { text } = await priya.open(sent.location)
    assert.match(text, /The refusal and its letter are recorded/)
    assert.match(text, /Not accepted on Thursday 29 May 2025/)
    assert.match(text, /It is about what a policy says/)
    assert.match(text, /Still owed An answer on the issue/)
    assert.match(text, /go to the Ombudsman about this decision/)
    assert.match(text, /Take it on, because the Ombudsman says so/)
    assert.doesNotMatch(text, /Acknowledge at stage 1 due/)
    const last = await lastOf(id)
    assert.equal(last?.type === 'complaint-declined' && last.ground, 'content-of-policy')
    assert.deepEqual((await rebuild(house, landlord)).differed, [])
  })

  test('puts what a ground misses beside the field of that ground', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/decline`)
    const claim = { ...TOLD, ground: 'legal-proceedings' }
    const empty = await priya.send(page, `${path}/decline`, claim)
    assert.match(empty.html, /<a href="#claimFiledOn-legal-proceedings">Enter the day on which/)
    assert.match(empty.html, /<a href="#claimReference-legal-proceedings">Enter the reference/)
    const later = await priya.send(page, `${path}/decline`, {
      ...{ ...claim, 'claimReference-legal-proceedings': 'K00LE123' },
      ...typedDay('claimFiledOn-legal-proceedings', '2025-06-02'),
    })
    assert.match(later.html, /<a href="#claimFiledOn-legal-proceedings">The claim must have been/)
    const yes = await priya.send(page, `${path}/decline`, {
      ...{ ...TOLD, ground: 'residents-behaviour' },
      'about-our-handling-residents-behaviour': 'yes',
    })
    assert.match(
      yes.html,
      /<a href="#about-our-handling-residents-behaviour">This ground falls away, because it is about how we handled/,
    )
  })

  test('finds what they complained of before, and takes only what was answered and closed', async () => {
    const before = await answered()
    const { path } = await received()
    const page = await priya.open(`${path}/decline`)
    assert.doesNotMatch(page.text, new RegExp(before.reference))
    const typed = {
      ...{ ...TOLD, ground: 'already-considered' },
      'earlierComplaint-already-considered': before.reference.toLowerCase(),
    }
    const open = await priya.send(page, `${path}/decline`, typed)
    assert.match(
      open.html,
      /<a href="#earlierComplaint-already-considered">Enter the reference of a complaint that was/,
    )
    const closing = await priya.open(`${before.path}/close`)
    const closed = {
      because: 'resident-content',
      ...typedDay('on', '2025-05-29'),
      ...NOTHING_LEARNED,
    }
    assert.equal((await priya.send(closing, `${before.path}/close`, closed)).status, 303)
    const again = await priya.open(`${path}/decline`)
    assert.match(again.text, new RegExp(`Theirs that are closed:.*${before.reference}`))
    assert.equal((await priya.send(again, `${path}/decline`, typed)).status, 303)
  })

  test('waits for somebody else’s approval where the ground asks for it', async () => {
    const { path } = await received()
    const typed = { ...TOLD, ground: 'business-partner' }
    const first = await priya.send(await priya.open(`${path}/decline`), `${path}/decline`, typed)
    assert.match(first.html, /<a href="#ground">This ground needs approval first, by Stage 2/)
    const page = await grace.open(`${path}/approve-decline`)
    assert.doesNotMatch(page.text, /It is about how other residents behave/)
    const approved = await grace.send(page, `${path}/approve-decline`, {
      ground: 'business-partner',
      weighed: 'They are a supplier and have a contract manager.',
    })
    assert.equal(approved.location, `${path}?done=approve-decline`)
    const then = await priya.send(await priya.open(`${path}/decline`), `${path}/decline`, typed)
    assert.equal(then.location, `${path}?done=decline`)
  })

  test('is not for somebody who only handles', async () => {
    const { path } = await received()
    const { status, text } = await tom.open(`${path}/decline`)
    assert.equal(status, 409)
    assert.match(text, /You can’t do this\. It is for Complaints Team/)
    assert.doesNotMatch((await tom.open(path)).text, /Do not accept it/)
  })
})

describe('passing on a part', () => {
  test('goes to the place that the policy names, while the rest goes on', async () => {
    const { path, told } = await received()
    await told.assign(officer, '2025-05-28', handler)
    const page = await priya.open(`${path}/redirect-part`)
    assert.match(page.text, /To emh's insurers/)
    const typed = {
      ...{ what: 'The claim for the broken phone', to: 'injury-or-liability', means: 'email' },
      ...typedDay('on', '2025-05-29'),
    }
    const sent = await priya.send(page, `${path}/redirect-part`, typed)
    assert.equal(sent.location, `${path}?done=redirect-part`)
    const { text } = await priya.open(sent.location)
    assert.match(text, /A part was passed on to emh's insurers/)
    assert.match(text, /Next: Acknowledge at stage 1/)
    const elsewhere = await priya.send(page, `${path}/redirect-part`, { ...typed, to: 'elsewhere' })
    assert.match(elsewhere.html, /<a href="#elsewhere">Enter where it goes/)
  })
})

describe('the Ombudsman’s instruction', () => {
  test('takes the complaint on again, with days that count from it', async () => {
    const { path } = await received('2025-05-20')
    const page = await priya.open(`${path}/decline`)
    await priya.send(page, `${path}/decline`, { ...TOLD, ground: 'injury-or-liability' })
    const form = await priya.open(`${path}/accept-on-instruction`)
    assert.match(form.text, /has to be acknowledged by Thursday 5 June 2025/)
    const typed = { instruction: 'Reference 202512345', ...typedDay('on', '2025-05-29') }
    const sent = await priya.send(form, `${path}/accept-on-instruction`, typed)
    assert.equal(sent.location, `${path}?done=accept-on-instruction`)
    const { text } = await priya.open(sent.location)
    assert.match(text, /Stage 1, to be acknowledged by Thursday 5 June 2025/)
    assert.match(text, /Taken on at stage 1, because the Ombudsman says so/)
    assert.deepEqual((await rebuild(house, landlord)).differed, [])
  })
})

describe('refusing stage 2', () => {
  test('is on the same page, and the answer of stage 1 stands', async () => {
    const { path, told } = await answered()
    await told.escalate(officer, '2025-05-28', 'Not content')
    const page = await priya.open(`${path}/decline`)
    assert.match(page.text, /Refuse to take it to stage 2/)
    assert.match(page.text, /Asking late, or giving no reason, is none/)
    assert.match(page.html, /Our answer of Tuesday 6 May 2025 is therefore our final one/)
    const sent = await priya.send(page, `${path}/decline`, {
      ...TOLD,
      ground: 'injury-or-liability',
    })
    const { text } = await priya.open(sent.location)
    assert.match(text, /Not taken to stage 2: refused on Thursday 29 May 2025/)
  })
})

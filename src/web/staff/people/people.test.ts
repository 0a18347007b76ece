import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { rebuild } from '#record/rebuild.ts'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { shelveBehaviourPolicy } from '../../../../test/library.ts'

const { house, landlord, drop, priya, tom, received, underWay, lastOf, entriesOf } = await emhDesk()
after(drop)

const LARGE = {
  format: 'large-print-18',
  need: 'Large print; calls only after 4 pm',
  decision: 'agreed',
  inPractice: 'yes',
  ...typedDay('reviewBy', '2025-06-10'),
  ...typedDay('on', '2025-05-29'),
}

describe('what people need', () => {
  test('an adjustment that is agreed is in view on every page of the complaint, and due for review in the list', async () => {
    const { id, path } = await underWay()
    const people = await tom.open(`${path}/people`)
    assert.equal(people.status, 200)
    assert.match(people.text, /No adjustment is recorded/)
    const form = await tom.open(`${path}/ask-adjustment`)
    const [first] = await entriesOf(id)
    const person = first?.type === 'complaint-received' ? first.complainant : ''
    const sent = await tom.send(form, `${path}/ask-adjustment`, { ...LARGE, person })
    assert.equal(sent.location, `${path}/people?done=ask-adjustment`)
    for (const page of ['', '/people', '/respond', '/extend'])
      assert.match(
        (await tom.open(path + page)).text,
        /Large print, 18 point: Large print; calls only after 4 pm/,
        page,
      )
    const list = await priya.open('/desk?whose=all&what=reviews')
    assert.match(list.text, /Look at an adjustment again In \d+ working days Tuesday 10 June 2025/)
    const review = await tom.open(`${path}/review-adjustment`)
    const adjustment = /name="adjustment"[^>]* value="([^"]+)"/.exec(review.html)?.[1] ?? ''
    const ended = { adjustment, outcome: 'ended', ...typedDay('on', '2025-05-29') }
    await tom.send(review, `${path}/review-adjustment`, ended)
    assert.doesNotMatch((await tom.open(path)).text, /Large print, 18 point:/)
    assert.match((await tom.open(path)).text, /Reasonable adjustment ended/)
    assert.doesNotMatch((await priya.open('/desk?whose=all&what=reviews')).text, /10 June 2025/)
  })

  test('a disability that was disclosed without consent to keep it is refused, and nothing typed is lost', async () => {
    const { id, path } = await underWay()
    const form = await tom.open(`${path}/ask-adjustment`)
    const [first] = await entriesOf(id)
    const person = first?.type === 'complaint-received' ? first.complainant : ''
    const typed = { ...LARGE, person, disability: 'Macular degeneration' }
    const again = await tom.send(form, `${path}/ask-adjustment`, typed)
    assert.equal(again.status, 422)
    assert.match(again.text, /Ask whether we may keep what they told us of a disability/)
    assert.match(again.html, /Macular degeneration/)
    await tom.send(again, `${path}/ask-adjustment`, { ...typed, mayKeep: 'yes' })
    assert.match((await tom.open(`${path}/people`)).text, /kept with their consent: Macular/)
    assert.doesNotMatch((await tom.open(`${path}/extend`)).text, /Macular/)
  })

  test('the record names what was put right about somebody, and the new details stand on the page', async () => {
    const { id, path } = await received()
    const people = await priya.open(`${path}/people`)
    const link = /href="([^"]*correct-person[^"]*)"/.exec(people.html)?.[1] ?? ''
    const form = await priya.open(link)
    const [first] = await entriesOf(id)
    const person = first?.type === 'complaint-received' ? first.complainant : ''
    assert.match(form.html, /value="Siân Jones"/)
    const details = {
      ...{ person, name: 'Siân Jones', telephone: '01632 960 007', tenure: 'lcra' },
      ...{ email: 'sian.jones@example.org', address: '4 Invented Street', updateEvery: '3' },
    }
    await priya.send(form, `${path}/correct-person`, {
      ...details,
      preferredContact: '',
      property: '',
    })
    const last = await lastOf(id)
    assert.deepEqual(last?.type === 'person-corrected' && last.fields, [
      'telephone',
      'tenure',
      'updateEvery',
    ])
    const now = await priya.open(`${path}/people`)
    assert.match(now.text, /01632 960 007/)
    assert.match(now.text, /every 3 working days/)
    assert.match((await priya.open(path)).text, /What was changed: telephone, tenure, how often/)
  })

  test('the views of needs and restrictions are made again from the entries as they were', async () => {
    const { differed } = await rebuild(house, landlord)
    assert.deepEqual(differed, [])
  })
})

describe('who acts for a resident', () => {
  test('a representative is named, consent asked for, and until it comes the answer goes to the resident', async () => {
    const { path } = await underWay()
    const form = await tom.open(`${path}/name-representative`)
    const named = {
      ...{ name: 'Councillor Ade Bello', relationship: 'councillor', scope: 'Everything' },
      ...{ telephone: '', email: '', address: '', ...typedDay('on', '2025-05-29') },
    }
    await tom.send(form, `${path}/name-representative`, named)
    assert.match((await tom.open(path)).text, /Representative: councillor Councillor Ade Bello/)
    assert.match((await tom.open(`${path}/people`)).text, /Consent outstanding: not asked for yet/)
    const respond = await tom.open(`${path}/respond`)
    assert.match(respond.text, /Has Siân Jones had the chance to set out their position\?/)
    assert.match(respond.text, /To whom it is addressed/)
    const consent = await tom.open(`${path}/record-consent`)
    const representative =
      /name="representative"[^>]* value="([^"]+)"/.exec(consent.html)?.[1] ?? ''
    const asked = { representative, state: 'asked', means: 'post', ...typedDay('on', '2025-05-29') }
    await tom.send(consent, `${path}/record-consent`, asked)
    assert.match(
      (await tom.open(`${path}/people`)).text,
      /Consent outstanding: asked for on Thursday 29 May 2025/,
    )
  })
})

describe('a restriction of contact', () => {
  test('CODE20-4.14, EHT-2.1.8a, CLIENT-9b: it needs a policy of the library, what shows it and regard to the Equality Act; then it is shown while the complaint goes on', async () => {
    const { id, path } = await underWay()
    const before = (await priya.open(path)).text
    const form = await priya.open(`${path}/restrict-contact`)
    const [first] = await entriesOf(id)
    const person = first?.type === 'complaint-received' ? first.complainant : ''
    const typed = {
      under: '',
      ...{ person, channels: ['phone'], only: '', restricted: 'E-mail only', behaviour: 'Calls' },
      ...{ evidence: 'The call log' },
      ...{ proportionate: 'Letters stay open', means: 'post', equality: '' },
      ...{ ...typedDay('reviewBy', '2025-08-29'), ...typedDay('on', '2025-05-29') },
    }
    assert.match(form.text, /The library has no policy on unacceptable behaviour/)
    const without = await priya.send(form, `${path}/restrict-contact`, typed)
    assert.equal(without.status, 422)
    assert.match(without.text, /It has to be in the library \(Code 2024, 5\.14; Code 2020, 4\.14\)/)
    const { document, edition } = await shelveBehaviourPolicy(house, landlord)
    const invented = { ...typed, under: `${randomUUID()} ${edition}` }
    assert.equal((await priya.send(form, `${path}/restrict-contact`, invented)).status, 422)
    typed.under = `${document} ${edition}`
    const again = await priya.send(form, `${path}/restrict-contact`, typed)
    assert.equal(again.status, 422)
    assert.match(again.text, /how the Equality Act 2010 was considered/)
    await priya.send(again, `${path}/restrict-contact`, { ...typed, equality: 'None is known' })
    const now = (await priya.open(path)).text
    assert.match(
      now,
      /Contact is restricted; the complaint goes on .*E-mail only \(not by: Telephone\)/,
    )
    const made = await lastOf(id)
    assert.ok(made?.type === 'contact-restricted')
    assert.deepEqual(made.under, { document, edition })
    assert.ok(made.behaviour && made.evidence && made.restricted && made.on)
    assert.match(
      (await priya.open(`${path}/people`)).text,
      /Under the edition of Monday 1 January 2024 of our policy/,
    )
    const headline = /Stage 1, to be answered by [^.]+/
    assert.equal(headline.exec(now)?.[0], headline.exec(before)?.[0])
    assert.equal((await tom.open(`${path}/restrict-contact`)).status, 409)
  })
})

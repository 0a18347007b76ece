import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { busyDesk, WEDNESDAY } from '../../../../test/busy-desk.ts'
import { atDesks, type Seen, sitting, typedDay } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { worklistRoutes } from '../worklist/routes.ts'
import { logRoutes } from './routes.ts'

type World = Awaited<ReturnType<typeof desk>>
let world: World
before(async () => {
  world = await desk()
})
after(() => world.drop())

async function desk() {
  const busy = await busyDesk()
  const soths = await newLandlord(busy.house, 'soths')
  const clock = { now: at(WEDNESDAY) }
  const routes = [...logRoutes(busy.house), ...worklistRoutes(busy.house)]
  const served = app(routes, atDesks(busy.house, [busy.landlord, soths], clock))
  const as = (who: keyof typeof busy.staff) => sitting(served, busy.landlord, busy.staff[who])
  return { ...busy, soths, served, as }
}

const call = {
  do: 'log',
  words: 'Nobody came.\nTwice!',
  wanted: 'Somebody to come',
  summary: 'Two visits missed',
  name: 'Ms Grace Abara',
  telephone: '07700 900999',
  complainantType: 'tenant',
  channel: 'phone',
  when: 'today',
  category: 'property-condition',
}

async function logged(
  typed: Record<string, string | readonly string[]>,
  who: 'team' | 'handler' = 'team',
) {
  const officer = world.as(who)
  const sent = await officer.send(await officer.open('/desk/log'), '/desk/log', typed)
  return { officer, sent, done: sent.status === 303 ? await officer.open(sent.location) : sent }
}

const entriesOf = ({ location }: Seen) =>
  world.owner.all<{ type: string; data: Record<string, unknown> }>(sql`
    select e.type, e.data || jsonb_build_object('on', e.on_day) as data
    from entry e join complaint c on c.landlord_id = e.landlord_id and c.id = e.complaint_id
    where c.reference = ${location.split('/').at(-1) ?? ''} order by e.seq`)

describe('logging a complaint', () => {
  test('begins with today, the telephone and a tenant (THT-1c, THT-7w, THT-A2-1, THT-A2-3, THT-A2-6, EHT-2.2.1)', async () => {
    const { html, text } = await world.as('team').open('/desk/log')
    assert.match(html, /<option value="phone" selected>/)
    assert.match(html, /value="tenant" checked/)
    assert.match(text, /Today, Wednesday 4 June 2025/)
    const asked = [
      'What happened, in their words',
      'What would put it right',
      'One line about it',
      'Who is complaining',
      'For the register',
    ]
    const places = asked.map((one) => text.indexOf(one))
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    )
    assert.ok((places[0] ?? -1) > 0)
    assert.match(text, /While they talk Listen first\./)
    assert.match(text, /Say sorry that it has been hard\. That admits nothing/)
    assert.match(text, /Be clear\. Say what can be done, by when and how\. .* say so and why\./)
    assert.match(text, /Ask what would put it right\./)
    assert.match(text, /Promise nothing, blame nobody\./)
  })

  test('receives it and enters it in the register at once, and says what to say now (THT-7u, THT-A2-6)', async () => {
    const { sent, done } = await logged(call)
    const entries = await entriesOf(sent)
    assert.deepEqual(
      entries.map(({ type }) => type),
      ['complaint-received', 'complaint-logged'],
    )
    assert.equal(entries[1]?.data.category, 'property-condition')
    assert.match(done.text, /Complaint logged Their reference EMH-10\d\d Say this now/)
    assert.match(done.text, /By Wednesday 11 June 2025 we will write to you/)
    assert.match(done.text, /We will answer by Wednesday 18 June 2025/)
    assert.match(
      done.text,
      /ask the Housing Ombudsman for advice at any time\. Their number is 0300 111 3000/,
    )
    assert.match(done.text, /Is there anything that would make it easier for you/)
    assert.match(done.html, /href="\/desk\/complaints\/EMH-10\d\d"/)
  })

  test('promises no fixed day where the policy counts from an acknowledgement that is not out', async () => {
    const { house, soths, served } = world
    const officer = await newStaff(house, soths, 'Lee', 'staff')
    const lee = sitting(served, soths, officer)
    const sent = await lee.send(await lee.open('/desk/log'), '/desk/log', call)
    assert.match(
      (await lee.open(sent.location)).text,
      /We expect to answer by Wednesday 25 June 2025\. The letter will give you the day/,
    )
  })

  test('keeps words and names out of the entries', async () => {
    const { sent } = await logged(call)
    assert.doesNotMatch(JSON.stringify(await entriesOf(sent)), /Grace|Nobody came|missed/)
  })

  test('does it once when the button is pressed twice', async () => {
    const officer = world.as('team')
    const page = await officer.open('/desk/log')
    const sent = await Promise.all([1, 2, 3].map(() => officer.send(page, '/desk/log', call)))
    assert.equal(new Set(sent.map(({ location }) => location)).size, 1)
    assert.equal((await entriesOf(sent[0] as Seen)).length, 2)
  })

  test('says everything that is missing, and keeps everything that was typed (THT-S1O-1, THT-S1W-1)', async () => {
    const { sent } = await logged({
      ...call,
      words: '',
      summary: '',
      name: '',
      telephone: '',
      forOther: 'yes',
      wanted: 'Keep this',
    })
    assert.equal(sent.status, 422)
    assert.match(
      sent.text,
      /There is a problem Enter what happened, in their words Enter one line about the complaint Enter the name of whoever is complaining Enter a telephone number, an e-mail address or an address\. .* Enter the name of the resident they complain for/,
    )
    assert.match(sent.html, />Keep this<\/textarea>/)
    assert.match(sent.html, /value="yes" checked/)
  })

  test('takes a day that has been, and no other', async () => {
    const earlier = await logged({
      ...call,
      channel: 'letter',
      when: 'earlier',
      ...typedDay('on', '2025-05-27'),
    })
    assert.equal((await entriesOf(earlier.sent))[0]?.data.on, '2025-05-27')
    assert.equal((await entriesOf(earlier.sent))[1]?.data.on, WEDNESDAY)
    assert.match(earlier.done.text, /Tell them/)
    assert.match(
      earlier.done.text,
      /We should have written to you by Tuesday 3 June 2025\. I am sorry/,
    )
    const tomorrow = await logged({ ...call, when: 'earlier', ...typedDay('on', '2025-06-05') })
    assert.match(
      tomorrow.sent.text,
      /The day it was received must be today, Wednesday 4 June 2025, or earlier/,
    )
    const long = await logged({ ...call, when: 'earlier', ...typedDay('on', '2019-06-05') })
    assert.match(
      long.sent.text,
      /The first policy in Putright came into force on Monday 1 May 2023/,
    )
    assert.match(long.sent.html, /href="#on"/)
  })

  test('takes somebody who complains for someone else', async () => {
    const { sent } = await logged({
      ...call,
      complainantType: 'representative',
      forOther: 'yes',
      residentName: 'Old Mr Abara',
    })
    const [received] = await entriesOf(sent)
    assert.ok(received?.data.resident)
    assert.notEqual(received?.data.resident, received?.data.complainant)
  })

  test('promises nothing of the Ombudsman to somebody whom it can’t help', async () => {
    const { done } = await logged({ ...call, complainantType: 'other' })
    assert.doesNotMatch(done.text, /Ombudsman for advice/)
  })

  test('is for those whom the policy lets take complaints', async () => {
    for (const who of ['board', 'administrator'] as const) {
      const page = await world.as(who).open('/desk/log')
      assert.equal(page.status, 403)
      assert.match(page.text, /You can’t do this\. It is for emh colleague, /)
      assert.equal((await world.as(who).send(page, '/desk/log', call)).status, 403)
    }
  })
})

describe('finding somebody who has complained before', () => {
  const find = async (sought: string, who: 'team' | 'handler' = 'team') => {
    const officer = world.as(who)
    const page = await officer.open('/desk/log')
    const found = await officer.send(page, '/desk/log', { ...call, do: 'find', find: sought })
    return { officer, found }
  }

  test('keeps what was typed, and shows who it may be and what is open', async () => {
    const { found } = await find('jones inv')
    assert.equal(found.status, 200)
    assert.match(found.html, />Nobody came\.\nTwice!<\/textarea>/)
    assert.match(
      found.text,
      /Already open for these people or addresses EMH-1001 .*Boiler broken since November.* EMH-1007 /,
    )
    assert.match(
      found.text,
      /Siân Jones 4 Invented Street, Loughborough, LE11 0XX · 01509 555 0101/,
    )
    assert.match(found.text, /or Somebody else/)
  })

  test('finds by telephone number, and says when there is nobody', async () => {
    assert.match((await find('07700900456')).found.text, /Tomasz Kowalski/)
    assert.match((await find('zzz')).found.text, /Nobody who has complained before has ‘zzz’/)
    assert.match((await find('')).found.text, /Enter part of a name or address/)
  })

  test('does not tell somebody that a person has complained about them', async () => {
    const { house, landlord } = world
    const { about } = world.complaints
    await world.owner.run(sql`
      update person set name = 'Only Complains About Marcus' where id =
        (select complainant from complaint where reference = ${about.reference})`)
    assert.match((await find('only complains')).found.text, /Only Complains About Marcus/)
    assert.doesNotMatch(
      (await find('only complains', 'handler')).found.text,
      /Only Complains About Marcus/,
    )
    assert.ok(house && landlord)
  })

  test('asks which one it is, and then asks for no name', async () => {
    const { officer, found } = await find('siân')
    const id = /name="person" type="radio" value="([^"]+)"/.exec(found.html)?.[1] ?? ''
    const again = { ...call, name: '', telephone: '', sought: 'siân', adjustments: 'Large print' }
    const asked = await officer.send(found, '/desk/log', again)
    assert.match(asked.text, /There is a problem Choose who is complaining, or somebody else/)
    const sent = await officer.send(found, '/desk/log', { ...again, person: id })
    assert.equal(sent.status, 303)
    assert.equal((await entriesOf(sent))[0]?.data.complainant, id)
    const person = await world.owner.one<{ adjustments: string }>(
      sql`select adjustments from person where id = ${id}`,
    )
    assert.equal(person?.adjustments, 'Large print')
  })

  test('takes nobody’s id who was not found', async () => {
    const { officer, found } = await find('siân')
    const typed = { ...call, sought: 'siân', person: '7b0e8a52-6a35-4a34-9f0b-0d8f0f5f3c11' }
    assert.equal((await officer.send(found, '/desk/log', typed)).status, 422)
  })
})

describe('a complaint about somebody who works here', () => {
  test('is hidden from them, even if they took it', async () => {
    const { staff, as } = world
    const typed = { ...call, about: [staff.handler.id], words: 'He was rude to me' }
    const { sent, done } = await logged(typed, 'handler')
    assert.match(done.text, /It is about you, so you can’t open it/)
    assert.doesNotMatch(done.html, /href="\/desk\/complaints/)
    const reference = sent.location.split('/').at(-1)
    assert.doesNotMatch(
      (await as('handler').open('/desk?q=rude')).html,
      new RegExp(`>${reference}<`),
    )
    assert.match((await as('team').open('/desk?q=rude')).html, new RegExp(`>${reference}<`))
  })

  test('can be confidential: then it is for whoever took it, and those who choose handlers', async () => {
    const { as } = world
    const { sent, done } = await logged(
      { ...call, confidential: 'yes', words: 'In confidence' },
      'handler',
    )
    assert.match(done.html, /href="\/desk\/complaints/)
    assert.equal((await as('team').open(sent.location)).status, 404)
    const reference = new RegExp(`>${sent.location.split('/').at(-1)}<`)
    assert.match((await as('handler').open('/desk?q=confidence')).html, reference)
    assert.match((await as('team').open('/desk?q=confidence')).html, reference)
    assert.doesNotMatch((await as('reviewer').open('/desk?q=confidence')).html, reference)
  })
})

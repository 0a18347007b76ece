import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { newFile } from '#record/documents.ts'
import { rebuild } from '#record/rebuild.ts'
import { verify } from '#record/verify.ts'
import { contactBy, contactDone } from '../../../../test/contacts.ts'
import { atDesks, sitting, taken, typedDay } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { logRoutes } from '../log/routes.ts'
import { worklistRoutes } from '../worklist/routes.ts'
import { contactRoutes } from './routes.ts'

const { house, landlord, owner, drop } = await testHouse('emh')
after(() => drop())
const soths = await newLandlord(house, 'soths')
const client = await newLandlord(house, 'client')
const clock = { now: at('2025-05-20') }
const newId = { newId: randomUUID }
const routes = [
  ...contactRoutes(house, newId),
  ...logRoutes(house),
  ...worklistRoutes(house),
  ...complaintRoutes(house, newId),
]
const served = app(routes, atDesks(house, [landlord, soths, client], clock))
const team = await newStaff(house, landlord, 'Tom Team', 'complaints-team')
const officer = sitting(served, landlord, team)

/** A contact from Mrs Jones's mailbox, and the page on which it is decided what it is. */
async function came(words: string, change: Parameters<typeof contactBy>[2] = {}, at = landlord) {
  const { contactId } = await contactDone(house, at, contactBy(words, '2025-05-19', change))
  const row = await owner.one<{ reference: string }>(sql`
    select reference from contact where id = ${contactId}`)
  return { id: contactId, address: `/desk/contacts/${row?.reference}` }
}

async function decided(address: string, typed: Record<string, string>, by = officer) {
  return by.send(await by.open(`${address}/decide`), `${address}/decide`, typed)
}

describe('deciding what a contact is', () => {
  test('the list shows what came and what is to be decided, and somebody opens it', async () => {
    const { address } = await came('The lift is broken')
    const list = await officer.open('/desk/contacts')
    assert.match(list.text, /The lift is broken/)
    assert.match(list.text, /Decide what it is/)
    const page = await officer.open(address)
    assert.match(page.text, /Siân Jones/)
    assert.match(page.text, /If it is a complaint, it has to be in the register/)
  })

  test('EHT-1.2.1b: a service request and a complaint are told apart beside the choice, which must be made (SOTHS-3.1a)', async () => {
    const { address } = await came('Please mend my tap')
    const page = await officer.open(`${address}/decide`)
    assert.match(page.text, /A complaint is dissatisfaction/)
    assert.match(page.text, /A service request asks us to put something right/)
    const sent = await decided(address, {})
    assert.equal(sent.status, 422)
    assert.match(sent.text, /Choose what it is/)
  })

  test('a message that belongs to a complaint is put on its timeline, with its words and files', async () => {
    const complaint = await taken(house, landlord, 'No heating', '2025-05-12')
    const photo = newFile('file', new Uint8Array([255, 216, 255]), {
      mediaType: 'image/jpeg',
      name: 'cold.jpg',
    })
    const base = contactBy('It is still cold', '2025-05-19')
    const { id, address } = await came('It is still cold', {
      ...base,
      documents: [...(base.documents ?? []), photo],
      command: { ...base.command, files: [photo.ref] } as typeof base.command,
    })
    const link = /href="([^"]*\/files\/[^"]*)">cold.jpg, /.exec((await officer.open(address)).html)
    assert.equal((await officer.open(link?.[1] ?? '')).status, 200)
    const wrong = await decided(address, { as: 'joined', reference: 'EMH-9' })
    assert.match(wrong.text, /There is no complaint ‘EMH-9’ that you can see/)
    const sent = await decided(address, { as: 'joined', reference: complaint.reference })
    assert.equal(sent.status, 303)
    const page = await officer.open(`/desk/complaints/${complaint.reference}`)
    assert.match(page.text, /It is still cold/)
    assert.match(page.text, /Photograph that came by e-mail was added/)
    assert.match(page.text, /Read a message/)
    assert.match(
      (await officer.open(address)).text,
      new RegExp(`Put with complaint ${complaint.reference}`),
    )
    const moved = await owner.all(
      sql`select 1 from document where complaint_id = ${id} and kind = 'file'`,
    )
    assert.equal(moved.length, 0)
    assert.match((await officer.open(address)).text, /Its files are with the complaint/)
    assert.equal((await officer.open(link?.[1] ?? '')).status, 404)
  })

  test('CODE20-1.3b EMH-38b: a complaint opens filled in, keeps the link, and runs from the day the contact came', async () => {
    const { address } = await came('Three visits missed and nobody cares')
    const sent = await decided(address, { as: 'complaint' })
    const form = await officer.open(sent.location)
    assert.match(form.html, /Three visits missed and nobody cares<\/textarea>/)
    assert.match(form.html, /value="Siân Jones"/)
    const reference = address.split('/').at(-1) ?? ''
    const typed = {
      ...{ do: 'log', contact: reference, contactSeen: '1', summary: 'Visits missed' },
      ...{ words: 'Three visits missed', name: 'Siân Jones', email: 'sian.jones@example.org' },
      ...{ complainantType: 'tenant', channel: 'email', category: '' },
    }
    const late = await officer.send(form, '/desk/log', { ...typed, when: 'today' })
    assert.equal(late.status, 422)
    assert.match(late.text, /received on Monday 19 May 2025, when the contact came, or earlier/)
    const earlier = { ...typed, when: 'earlier', ...typedDay('on', '2025-05-19') }
    const logged = await officer.send(form, '/desk/log', earlier)
    assert.equal(logged.status, 303, logged.text)
    const done = await officer.open(address)
    assert.match(done.text, /A complaint: EMH-\d+/)
    const complaint = logged.location.split('/').at(-1) ?? ''
    assert.match(
      (await officer.open(`/desk/complaints/${complaint}`)).text,
      /What it began as, or is about/,
    )
    // It is the same person, and not a second one of the same name.
    const people = await owner.all(sql`
      select 1 from complaint c join contact k on k.person = c.complainant where c.reference = ${complaint}`)
    assert.equal(people.length, 1)
  })

  test('two people who decide at once: the second sees that something was done', async () => {
    const { address } = await came('A letter for the neighbours')
    const [one, other] = [
      await officer.open(`${address}/decide`),
      await officer.open(`${address}/decide`),
    ]
    const typed = { as: 'not-ours', reason: 'For the council' }
    assert.equal((await officer.send(one, `${address}/decide`, typed)).status, 303)
    const second = await officer.send(other, `${address}/decide`, { ...typed })
    assert.equal(second.status, 409)
    assert.match(second.text, /Since you opened this page, something has been added/)
    // The same form again is the same request.
    assert.equal((await officer.send(one, `${address}/decide`, typed)).status, 303)
  })

  test('is not for somebody who only reads reports', async () => {
    const board = sitting(served, landlord, await newStaff(house, landlord, 'Bo', 'boards'))
    assert.equal((await board.open('/desk/contacts')).status, 404)
  })
})

describe('a request', () => {
  const requested = async (typed: Record<string, string> = {}) => {
    const { address } = await came('Please mend my tap')
    const sent = await decided(address, {
      ...{ as: 'service-request', serviceChoice: 'not-dissatisfied', serviceOwner: team.id },
      ...typedDay('lookAgainBy', '2025-06-03'),
      ...typed,
    })
    return { address, sent }
  }

  test('SOTHS-3.1b: is recorded, has somebody who sees to it, and is looked at again', async () => {
    const { address, sent } = await requested()
    assert.equal(sent.status, 303)
    const page = await officer.open(address)
    assert.match(page.text, /Service request, open since Monday 19 May 2025/)
    assert.match(page.text, /Tom Team sees to it/)
    const row = await owner.one(sql`
      select says, owner, work_by as "workBy" from contact where reference = ${address.split('/').at(-1) ?? ''}`)
    assert.deepEqual(row, {
      says: 'Look at the request again',
      owner: team.id,
      workBy: '2025-06-03',
    })
  })

  test('SOTHS-3.2b: of somebody dissatisfied is refused until they had the choice to complain', async () => {
    const { sent } = await requested({ serviceChoice: 'not-offered' })
    assert.equal(sent.status, 422)
    assert.match(sent.text, /they have the choice to complain/)
  })

  test('EHT-1.2.6a SOTHS-3.3a: somebody who is not content opens a linked complaint, and the request goes on', async () => {
    const { address } = await requested()
    const page = await officer.open(address)
    assert.match(page.text, /They are not content: take a complaint/)
    const reference = address.split('/').at(-1) ?? ''
    const form = await officer.open(`/desk/log?contact=${reference}`)
    const logged = await officer.send(form, '/desk/log', {
      ...{ do: 'log', contact: reference, contactSeen: '2', summary: 'Tap not mended' },
      ...{ words: 'A week and nobody came', name: 'Siân Jones', email: 'sian.jones@example.org' },
      ...{ complainantType: 'tenant', channel: 'phone', category: '', when: 'today' },
    })
    assert.equal(logged.status, 303, logged.text)
    assert.match(
      (await officer.open(address)).text,
      /They complained of it: EMH-\d+\. The request goes on/,
    )
    const answer = await officer.open(`${address}/answer`)
    const told = await officer.send(answer, `${address}/answer`, {
      answer: 'The plumber came',
      ...typedDay('on', '2025-05-20'),
    })
    assert.equal(told.status, 303)
  })

  test('CLIENT-18a CLIENT-18c: a support request goes on a client’s log, with three working days to get in touch', async () => {
    const services = await newStaff(house, client, 'Cleo', 'client-services-manager')
    const desk = sitting(served, client, services)
    const page = await desk.open('/desk/contacts/record')
    const recorded = await desk.send(page, '/desk/contacts/record', {
      ...{ words: 'Can somebody help me with a form?', channel: 'phone', when: 'today' },
    })
    const nameless = recorded.location.replace(/\?.*/, '')
    const support = {
      ...{ as: 'support-request', supportChoice: 'not-dissatisfied', supportOwner: services.id },
      ...typedDay('supportAgainBy', '2025-06-03'),
    }
    const refused = await decided(nameless, support, desk)
    assert.match(refused.text, /say whose it is first/)
    const again = await desk.send(page, '/desk/contacts/record', {
      ...{ words: 'Can somebody help me with a form?', channel: 'phone', when: 'today' },
      ...{ name: 'Ana Ruiz', requestId: randomUUID() },
    })
    const address = again.location.replace(/\?.*/, '')
    assert.equal((await decided(address, support, desk)).status, 303)
    assert.match(
      (await desk.open(address)).text,
      /Get in touch about the request.*Friday 23 May 2025/,
    )
  })

  test('CLIENT-18b: on saving, the Client Services Manager has a task, among what is to be done today', async () => {
    const manager = await newStaff(house, client, 'Mona', 'client-services-manager')
    const desk = sitting(served, client, await newStaff(house, client, 'Stan', 'staff'))
    const page = await desk.open('/desk/contacts/record')
    const recorded = await desk.send(page, '/desk/contacts/record', {
      ...{ words: 'Can somebody help me with a form?', channel: 'phone', when: 'today' },
      name: 'Ana Ruiz',
    })
    const address = recorded.location.replace(/\?.*/, '')
    const support = { as: 'support-request', supportChoice: 'not-dissatisfied', supportOwner: '' }
    const again = typedDay('supportAgainBy', '2025-06-03')
    const untold = await decided(address, { ...support, ...again }, desk)
    assert.match(untold.text, /Choose the Client Services Manager, who is told of it/)
    await decided(address, { ...support, ...again, tell: manager.id }, desk)
    const hers = sitting(served, client, manager)
    const reference = address.slice(address.lastIndexOf('/') + 1)
    const mine = await hers.open('/desk?whose=mine')
    assert.match(mine.text, new RegExp(`${reference}.*See the request, and help to settle it`))
    assert.match((await hers.open('/desk/your-day')).text, new RegExp(reference))
    const told = await hers.open(`${address}/told`)
    assert.equal((await hers.send(told, `${address}/told`, {})).status, 303)
    assert.doesNotMatch((await hers.open('/desk?whose=mine')).text, /See the request, and help/)
    assert.match((await desk.open(address)).text, /knows of it/)
  })
})

describe('something in public, and a survey', () => {
  test('EMH-26a EMH-26b: the private message is asked for; without one it is left only with a reason', async () => {
    const base = contactBy('My landlord is useless', '2025-05-19')
    const { address } = await came('My landlord is useless', {
      ...base,
      command: { ...base.command, channel: 'social-media' } as typeof base.command,
    })
    const asked = await officer.open(`${address}/ask-privately`)
    assert.match(asked.text, /EMH-26a/)
    await officer.send(asked, `${address}/ask-privately`, typedDay('on', '2025-05-19'))
    assert.match((await officer.open(address)).text, /waits for a private message/)
    const leave = await officer.open(`${address}/leave`)
    const empty = await officer.send(leave, `${address}/leave`, typedDay('on', '2025-05-20'))
    assert.match(empty.text, /Enter how they were asked/)
    const left = await officer.send(leave, `${address}/leave`, {
      reason: 'Asked twice',
      ...typedDay('on', '2025-05-20'),
    })
    assert.equal(left.status, 303)
  })

  test('SOTHS-3.5: the answer to a survey for wider feedback is kept only with its details of how to complain', async () => {
    const desk = sitting(
      served,
      soths,
      await newStaff(house, soths, 'Sue', 'senior-housing-officer'),
    )
    const { address } = await came('Not satisfied', {}, soths)
    const answer = {
      as: 'survey',
      surveyKind: 'wider',
      surveySays: 'yes',
      told: 'no',
      notTold: 'No time',
    }
    assert.match((await decided(address, answer, desk)).text, /Tell them how to complain/)
    assert.equal((await decided(address, { ...answer, told: 'yes' }, desk)).status, 303)
    assert.match((await desk.open('/desk/contacts')).text, /Answer to a survey 1 1/)
  })
})

test('what all of them wrote down is whole, and makes the same rows again', async () => {
  for (const one of [landlord, soths, client]) {
    assert.deepEqual((await verify(house.database, one)).broken, [])
    assert.deepEqual((await rebuild(house, one)).differed, [])
  }
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { verify } from '#record/verify.ts'
import { atDesks, sitting, taken, typedDay } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { logRoutes } from '../log/routes.ts'
import { libraryRoutes } from './routes.ts'

const { house, landlord, drop } = await testHouse('emh')
after(drop)
const administrator = await newStaff(house, landlord, 'Ann', 'administrator')
const handler = await newStaff(house, landlord, 'Tom', 'complaint-handler', 'complaints-team')
const colleague = await newStaff(house, landlord, 'Cal', 'colleague')
const newId = { newId: randomUUID }
const routes = [
  ...libraryRoutes(house, newId),
  ...complaintRoutes(house, newId),
  ...logRoutes(house),
]
const clock = { now: at('2026-05-22') }
const desk = app(routes, atDesks(house, [landlord], clock))
const ann = sitting(desk, landlord, administrator)
const tom = sitting(desk, landlord, handler)
const cal = sitting(desk, landlord, colleague)

const NAMES = ['Acceptable Behaviour Policy', 'Whistleblowing Policy', 'Grievance Procedure']
const COMPENSATION = 'Compensation for Service Failure Policy'
const compensation = {
  ...{ kind: 'compensation', name: COMPENSATION, address: 'https://example.org/compensation.pdf' },
  ...{ ...typedDay('edition', '2023-05-01'), ...typedDay('reviewBy', '2026-05-01') },
}
const ADD = '/desk/library/add'

describe('the library at the desk', () => {
  test('EMH-87: shows what the policy names and is missing, and how to add it', async () => {
    const page = await ann.open('/desk/library')
    assert.match(page.text, /4 documents are missing that the policy names/)
    for (const name of [...NAMES, COMPENSATION]) assert.match(page.text, new RegExp(name))
    assert.match((await ann.open(`${ADD}?expected=compensation`)).html, new RegExp(COMPENSATION))
    assert.doesNotMatch((await cal.open('/desk/library')).text, /Add a document/)
    assert.equal((await cal.open(ADD)).status, 404)
  })

  test('a document has a name, a kind, an edition, a day of review and a place', async () => {
    const form = await ann.open(ADD)
    const { address: _address, ...nowhere } = compensation
    const refused = await ann.send(form, ADD, nowhere)
    assert.match(refused.text, /Choose the file, or enter the address at which it stands/)
    assert.match(refused.html, new RegExp(`value="${COMPENSATION}"`))
    assert.equal((await ann.send(form, ADD, compensation)).location, '/desk/library?done=add')
    const { text, html } = await cal.open('/desk/library')
    assert.match(
      text,
      /Compensation for Service Failure Policy Compensation policy Monday 1 May 2023 Friday 1 May 2026 Overdue https:\/\/example\.org/,
    )
    assert.match(html, /href="https:\/\/example\.org\/compensation\.pdf"/)
    assert.match(
      text,
      /3 documents are missing that the policy names, and 1 document is overdue for review/,
    )
  })

  test('a new edition takes its place, and the earlier one stays', async () => {
    const { html } = await ann.open('/desk/library')
    const path = /href="(\/desk\/library\/add\?document=[\w-]+)"/.exec(html)?.[1] ?? ''
    const form = await ann.open(path)
    const document = path.split('=')[1] ?? ''
    const days = { ...typedDay('edition', '2026-05-01'), ...typedDay('reviewBy', '2029-05-01') }
    await ann.send(form, ADD, { ...compensation, document, ...days })
    const { text } = await ann.open('/desk/library')
    assert.match(text, /Friday 1 May 2026 Earlier editions Monday 1 May 2023/)
    assert.doesNotMatch(text, /Overdue/)
  })

  test('EMH-87: the guidance beside a complaint and while one is logged leads to the four documents', async () => {
    const { reference } = await taken(house, landlord, 'Damp', '2026-05-20')
    for (const page of [`/desk/complaints/${reference}`, '/desk/log']) {
      const { html } = await tom.open(page)
      for (const kind of ['behaviour', 'whistleblowing', 'compensation', 'grievance'])
        assert.match(html, new RegExp(`href="/desk/library#${kind}"`), page)
    }
    const { html } = await tom.open('/desk/library')
    for (const kind of ['behaviour', 'whistleblowing', 'compensation', 'grievance'])
      assert.match(html, new RegExp(`id="${kind}"`))
  })

  test('CLIENT-5b: the page of a complaint leads to the equality policy in the library', async () => {
    const client = await newLandlord(house, 'client')
    const manager = await newStaff(house, client, 'Mo', 'client-services-manager')
    const { reference } = await taken(house, client, 'Damp', '2026-05-20', {
      facts: { complainantType: 'client' },
    })
    const mo = sitting(app(routes, atDesks(house, [client], clock)), client, manager)
    const { html } = await mo.open(`/desk/complaints/${reference}`)
    assert.match(html, /href="\/desk\/library#equality">Equality, Diversity and Inclusion Policy/)
    assert.match(
      (await mo.open('/desk/library')).text,
      /also called Diversity and Inclusion Policy/,
    )
  })

  test('what is no longer in use is missing again, and stays in the record with the reason', async () => {
    const { html } = await ann.open('/desk/library')
    const path = /href="(\/desk\/library\/[\w-]+\/withdraw)"/.exec(html)?.[1] ?? ''
    const form = await ann.open(path)
    assert.match((await ann.send(form, path, {})).text, /Enter why/)
    await ann.send(form, path, { why: 'Joined with another policy' })
    const { text } = await ann.open('/desk/library?done=withdraw')
    assert.match(text, /4 documents are missing/)
    assert.match(text, /No longer in use .* until Friday 22 May 2026: Joined with another policy/)
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
  })
})

import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { letterheadOf } from '#record/letterhead.ts'
import { verify } from '#record/verify.ts'
import { atDesks, cookieOf, sitting } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { ask } from '../../../../test/pdf-tools.ts'
import { app } from '../../server.ts'
import { settingsRoutes } from './routes.ts'

const { house, landlord, drop } = await testHouse('emh')
after(drop)
const administrator = await newStaff(house, landlord, 'Ann', 'administrator')
const handler = await newStaff(house, landlord, 'Tom', 'complaint-handler')
const desk = app(settingsRoutes(house), atDesks(house, [landlord], { now: at('2026-06-22') }))
const ann = sitting(desk, landlord, administrator)
const HERE = '/desk/settings/letterhead'

const head = () => house.database.asLandlord(landlord.id, (tx) => letterheadOf(tx, landlord.id))
const typed = {
  address: 'Sample House\n1 Invented Way, Coalville\r\nLE67 0AA',
  telephone: '01632 960123',
  email: 'complaints@sample.example',
  website: '',
}

describe('how a landlord’s letters are headed', () => {
  test('is set by administrators and by nobody else', async () => {
    assert.equal((await sitting(desk, landlord, handler).open(HERE)).status, 404)
    assert.equal((await ann.open(HERE)).status, 200)
  })

  test('is what residents are told of the ways to complain, until it is set', async () => {
    const page = await ann.open('/desk/settings')
    await ann.send(page, '/desk/settings', { 'reach-phone': '01632 960555' })
    assert.deepEqual(await head(), { address: [], telephone: '01632 960555' })
    assert.match((await ann.open(HERE)).html, /value="01632 960555"/)
  })

  test('is kept in the record line by line, and printed at once', async () => {
    const page = await ann.open(HERE)
    const sent = await ann.send(page, HERE, typed)
    assert.equal(sent.location, `${HERE}?done=kept`)
    const lines = ['Sample House', '1 Invented Way', 'Coalville', 'LE67 0AA']
    const { telephone, email } = typed
    assert.deepEqual(await head(), { address: lines, telephone, email })
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
    const response = await desk.request(`${HERE}/letter.pdf?size=12`, {
      headers: { cookie: cookieOf(landlord, administrator) },
    })
    const said = ask('pdftotext', new Uint8Array(await response.arrayBuffer())).replaceAll(
      /\s+/g,
      ' ',
    )
    assert.match(said, /Landlord emh/)
    assert.match(
      said,
      /Sample House 1 Invented Way Coalville LE67 0AA Telephone: 01632 960123 E-mail: complaints@sample\.example/,
    )
  })

  test('has an address, of at most seven lines, and what was typed stays', async () => {
    const page = await ann.open(HERE)
    const none = await ann.send(page, HERE, { ...typed, address: '' })
    assert.equal(none.status, 422)
    assert.match(none.html, /<a href="#address">Enter the address/)
    const many = await ann.send(page, HERE, { ...typed, address: 'a\nb\nc\nd\ne\nf\ng\nh' })
    assert.match(many.html, /<a href="#address">The address must have 7 lines or fewer/)
    const wrong = { ...typed, telephone: 'ring us', email: 'complaints', website: 'our site' }
    const { html } = await ann.send(page, HERE, wrong)
    for (const field of ['telephone', 'email', 'website'])
      assert.match(html, new RegExp(`<a href="#${field}">Enter a`))
    assert.match(html, /value="ring us"/)
  })
})

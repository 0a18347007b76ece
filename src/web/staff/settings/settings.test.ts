import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { clamd } from '#files/scan.ts'
import { verify } from '#record/verify.ts'
import { startClamd } from '../../../../test/clamd.ts'
import { atDesks, readable, sitting } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { residentRoutes } from '../../resident/routes.ts'
import { app } from '../../server.ts'
import { settingsRoutes } from './routes.ts'

const { house, landlord, drop } = await testHouse('soths')
after(drop)
const administrator = await newStaff(house, landlord, 'Ann', 'administrator')
const director = await newStaff(house, landlord, 'Dee', 'housing-director')
const desks = atDesks(house, [landlord], { now: at('2026-06-22') })
const desk = app(settingsRoutes(house), desks)
const site = app(residentRoutes(house, { newId: () => crypto.randomUUID() }), desks)
const ann = sitting(desk, landlord, administrator)

describe('how residents can reach a landlord', () => {
  test('is set by administrators and by nobody else', async () => {
    assert.equal((await sitting(desk, landlord, director).open('/desk/settings')).status, 404)
    assert.equal((await ann.open('/desk/settings')).status, 200)
  })

  test('is seen by residents beside the way to complain, and stands in the record', async () => {
    const page = await ann.open('/desk/settings')
    const answer = await ann.send(page, '/desk/settings', {
      'reach-phone': '01632 960555',
      'reach-email': '',
    })
    assert.equal(answer.location, '/desk/settings?done=kept')
    const shown = readable(await (await site.request('/soths')).text())
    assert.match(shown, /Telephone: 01632 960555/)
    assert.match((await ann.open('/desk/settings?done=kept')).html, /value="01632 960555"/)
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
  })

  test('keeps what was typed when something is too long', async () => {
    const page = await ann.open('/desk/settings')
    const answer = await ann.send(page, '/desk/settings', {
      'reach-phone': '0'.repeat(201),
      'reach-email': 'a@example.org',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.html, /value="a@example.org"/)
  })
})

test('whoever administers sees whether files are scanned for viruses', async () => {
  assert.match(
    (await ann.open('/desk/settings')).text,
    /Not scanned Files are not scanned for viruses/,
  )
  const away = { ...house, files: { scanner: clamd('/nowhere/clamd.sock') } }
  const silent = sitting(app(settingsRoutes(away), desks), landlord, administrator)
  assert.match(
    (await silent.open('/desk/settings')).text,
    /No answer The virus scanner does not answer/,
  )
  const scanner = await startClamd()
  after(scanner.stop)
  const there = { ...house, files: { scanner: clamd(scanner.socket) } }
  const scanned = sitting(app(settingsRoutes(there), desks), landlord, administrator)
  assert.match(
    (await scanned.open('/desk/settings')).text,
    /Scanned Files are scanned for viruses when/,
  )
})

describe('how residents can reach the Ombudsman', () => {
  const typed = {
    ...{ name: 'Housing Ombudsman Service', telephone: '0300 999 9999', post: 'PO Box 1\nPreston' },
    ...{ website: 'https://example.org', form: 'https://example.org/form' },
  }
  test('begins as the Ombudsman says, and is set by administrators and nobody else', async () => {
    const path = '/desk/settings/ombudsman'
    assert.equal((await sitting(desk, landlord, director).open(path)).status, 404)
    assert.match((await ann.open(path)).html, /value="0300 111 3000"/)
  })

  test('THT-7g: one setting is what residents see, and each change stands in the record', async () => {
    const page = await ann.open('/desk/settings/ombudsman')
    const wrong = await ann.send(page, '/desk/settings/ombudsman', { ...typed, form: 'a form' })
    assert.match(wrong.html, /<a href="#form">Enter an address that begins with https:/)
    await ann.send(page, '/desk/settings/ombudsman', typed)
    const shown = readable(await (await site.request('/soths')).text())
    assert.match(shown, /0300 999 9999.*PO Box 1, Preston/)
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { readEntries } from '#record/entries.ts'
import { verify } from '#record/verify.ts'
import { atDesks, sitting, taken, typedDay } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { nonComplianceRoutes } from './routes.ts'

const { house, drop, owner } = await testHouse('emh')
after(drop)
const PATH = '/desk/compliance/exceptional'
const PAGE = `${PATH}/residents`

/** A landlord whose systems were attacked, with three open complaints and one that is closed. */
async function attacked(slug: string, role: string, complainantType: string) {
  const landlord = await newLandlord(house, slug)
  const staff = await newStaff(house, landlord, 'Dee Ward', role)
  const desk = app(
    nonComplianceRoutes(house, { newId: randomUUID }),
    atDesks(house, [landlord], { now: at('2026-06-22') }),
  )
  const dee = sitting(desk, landlord, staff)
  const facts = { complainantType }
  const take = (words: string, person = {}) =>
    taken(house, landlord, words, '2026-06-15', { facts, person })
  const boiler = await take('The boiler')
  const roof = await take('The roof', {
    name: 'Tom Hall',
    email: undefined,
    address: '1 Hill Road',
  })
  const nowhere = await take('The lift', {
    name: 'A. Nobody',
    email: undefined,
    address: undefined,
  })
  const over = await take('The gate')
  await story(house, landlord, over.id).give(staff, '2026-06-16', (write) => ({
    ...{ type: 'close', on: '2026-06-16' as never, because: 'withdrawn' },
    note: write('note', 'They rang'),
  }))
  await dee.send(await dee.open(PATH), PATH, {
    ...{ act: 'begin', what: 'Our systems were attacked' },
    ...typedDay('since', '2026-06-20'),
    ...typedDay('until', '2026-07-10'),
  })
  const lettersOf = async ({ id }: { id: string }) => {
    const entries = await house.database.asLandlord(landlord.id, (tx) =>
      readEntries(tx, landlord.id, id),
    )
    return entries.flatMap(({ entry }) => (entry.type === 'letter-issued' ? [entry] : []))
  }
  return { landlord, dee, boiler, roof, nowhere, over, lettersOf }
}

describe('a notice to everybody with an open complaint', () => {
  async function proves(slug: string, role: string, type: string) {
    const { landlord, dee, lettersOf, ...all } = await attacked(slug, role, type)
    assert.match((await dee.open(PATH)).html, new RegExp(`href="${PAGE}"`))
    const page = await dee.open(PAGE)
    for (const { reference } of [all.boiler, all.roof, all.nowhere])
      assert.match(page.html, new RegExp(`value="${reference}" checked`))
    assert.ok(!page.text.includes(all.over.reference))
    assert.match(page.text, /We expect to be back to normal by Friday 10 July 2026/)
    const complaint = [all.boiler, all.roof, all.nowhere].map(({ reference }) => reference)
    const empty = await dee.send(page, PAGE, { words: '', complaint })
    assert.match(empty.html, /<a href="#words">Enter what they are told/)
    const words = 'Our computers were attacked. We write by hand until 10 July 2026.'
    const sent = await dee.send(page, PAGE, { words, complaint })
    assert.match(sent.text, /2 of 3 were written to: 1 by e-mail, 1 in the post\./)
    assert.match(sent.text, new RegExp(`${all.nowhere.reference}: not written to\\.`))
    const again = await dee.send(page, PAGE, { words, complaint })
    assert.equal(again.status, 200)
    const [mailed, posted] = [await lettersOf(all.boiler), await lettersOf(all.roof)]
    assert.deepEqual(
      [mailed, posted].map((letters) => letters.map(({ kind, means }) => [kind, means])),
      [[['update', 'email']], [['update', 'post']]],
    )
    assert.equal((await lettersOf(all.nowhere)).length, 0)
    const queued = await owner.all<{ complaint_id: string }>(
      sql`select complaint_id from mail where landlord_id = ${landlord.id}`,
    )
    assert.deepEqual(
      queued.map((one) => one.complaint_id),
      [all.boiler.id],
    )
    const kept = await owner.one<{ text: string }>(sql`
        select string_agg(convert_from(content, 'UTF8'), ' ') as text from document
        where landlord_id = ${landlord.id} and complaint_id = ${all.boiler.id} and kind = 'letter-sent'`)
    assert.match(kept?.text ?? '', /Our computers were attacked/)
    assert.deepEqual((await verify(house.database, landlord)).broken, [])
  }

  test('EHT-4.3b: the open complaints are listed and each resident gets a letter, kept at their complaint', () =>
    proves('eht', 'general-manager', 'licensee'))

  test('SOTHS-10.4b: the open complaints are listed and each resident gets a letter, kept at their complaint', () =>
    proves('soths', 'housing-director', 'tenant'))

  test('is not for somebody who may not write to residents, and there is none while nothing goes on', async () => {
    const { landlord } = await attacked('tht', 'chief-officer', 'resident')
    const board = await newStaff(house, landlord, 'Bo Rd', 'board')
    const desk = app(
      nonComplianceRoutes(house, { newId: randomUUID }),
      atDesks(house, [landlord], { now: at('2026-06-22') }),
    )
    const bo = sitting(desk, landlord, board)
    assert.doesNotMatch((await bo.open(PATH)).html, new RegExp(`href="${PAGE}"`))
    assert.equal((await bo.open(PAGE)).status, 404)
  })
})

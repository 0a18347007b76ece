import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { atDesks, hiddenIn, sitting, taken } from '../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../test/house.ts'
import { app } from '../server.ts'
import { worklistRoutes } from '../staff/worklist/routes.ts'
import { residentRoutes } from './routes.ts'

const { house, landlord: client, owner, drop } = await testHouse('client')
after(drop)
const tht = await newLandlord(house, 'tht')
const board = await newStaff(house, client, 'Bo Rd', 'board')
const desk = app(
  [...worklistRoutes(house), ...residentRoutes(house, { newId: randomUUID })],
  atDesks(house, [client, tht], { now: at('2025-05-29') }),
)
const bo = sitting(desk, client, board)
const PAGE = '/client/about-you'
const rows = () =>
  owner.all<{ id: string; question: string; answer: string; year: number }>(
    sql`select id, question, answer, year from equality_answer where landlord_id = ${client.id}`,
  )

describe('questions about who somebody is', () => {
  test('CLIENT-32: they are asked after a complaint was sent, none has to be answered, and each can be declined', async () => {
    const { id } = await taken(house, client, 'Nobody came', '2025-05-29', {
      facts: { complainantType: 'client' },
    })
    assert.match((await bo.open(`/client/complain/sent/${id}`)).html, /href="\/client\/about-you"/)
    const page = await bo.open(PAGE)
    assert.match(page.text, /You do not have to answer/)
    assert.equal(page.text.match(/Prefer not to say/g)?.length, 4)
    const sent = await bo.send(page, PAGE, { age: '65-79', sex: 'not-said' })
    assert.match(sent.text, /We have counted your answers/)
    assert.deepEqual(
      (await rows()).map(({ question, answer, year }) => [question, answer, year]).toSorted(),
      [
        ['age', '65-79', 2025],
        ['sex', 'not-said', 2025],
      ],
    )
  })

  test('CLIENT-32: nothing leads from an answer to a complaint, to a person or to another answer', async () => {
    const columns = await owner.all<{ name: string }>(sql`
      select column_name as name from information_schema.columns
      where table_schema = 'putright' and table_name = 'equality_answer' order by ordinal_position`)
    assert.deepEqual(
      columns.map(({ name }) => name),
      ['landlord_id', 'id', 'year', 'question', 'answer'],
    )
    const page = await bo.open(PAGE)
    await bo.send(page, PAGE, { age: '80-over', disability: 'yes' })
    const form = hiddenIn(page, 'requestId')
    const kept = await rows()
    assert.equal(new Set(kept.map(({ id }) => id)).size, kept.length)
    assert.ok(kept.every(({ id }) => id !== form))
    const noted = await owner.all(
      sql`select 1 from request where landlord_id = ${client.id} and id = ${form}`,
    )
    assert.equal(noted.length, 0)
  })

  test('CLIENT-32: the same form sent twice counts once', async () => {
    const before = (await rows()).length
    const page = await bo.open(PAGE)
    await bo.send(page, PAGE, { age: '25-44' })
    await bo.send(page, PAGE, { age: '25-44' })
    assert.equal((await rows()).length, before + 1)
  })

  test('CLIENT-32: they are counted without names for the board, and fewer than five are not told', async () => {
    for (let n = 0; n < 5; n += 1)
      await bo.send(await bo.open(PAGE), PAGE, { 'ethnic-group': 'white' })
    const { text } = await bo.open('/desk/oversight')
    assert.match(text, /Who complains .*White 5/)
    assert.match(text, /80 or over Fewer than 5/)
    assert.match(text, /Under 25 Fewer than 5/)
  })

  test('a policy that does not have them asked asks nobody', async () => {
    assert.equal((await bo.open('/tht/about-you')).status, 404)
    const { id } = await taken(house, tht, 'Nobody came', '2025-05-29', {
      facts: { complainantType: 'resident' },
    })
    assert.doesNotMatch((await bo.open(`/tht/complain/sent/${id}`)).html, /about-you/)
    const wrong = await bo.send(await bo.open(PAGE), PAGE, { age: 'old' })
    assert.equal(wrong.status, 422)
  })
})

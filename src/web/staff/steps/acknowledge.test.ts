import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk, LETTER } from '../../../../test/emh-desk.ts'

const { drop, officer, priya, received, answered, entriesOf, lastOf } = await emhDesk()
after(drop)

describe('acknowledging', () => {
  test('says what will follow if it was issued today, and what the letter must say with the clauses', async () => {
    const { path } = await received()
    const { text } = await priya.open(`${path}/acknowledge`)
    assert.match(
      text,
      /If the letter was issued today, the answer will be due by Thursday 12 June 2025/,
    )
    assert.match(text, /logged on 29 May, plus 10 working days; EMH-48a/)
    assert.match(text, /What the letter must say The complaint as we understand it EMH-41/)
    assert.match(text, /How to reach the Housing Ombudsman EMH-32, EMH-33/)
  })

  test('records the definition, the points in their order and the register’s line by one press', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    const sent = await priya.send(page, `${path}/acknowledge`, LETTER)
    assert.equal(sent.location, `${path}?done=acknowledge`)
    const entries = await entriesOf(id)
    assert.deepEqual(
      entries.map(({ type }) => type),
      ['complaint-received', 'complaint-logged', 'complaint-acknowledged'],
    )
    const { text } = await priya.open(path)
    assert.match(text, /Points complained of The boiler The wait/)
    assert.match(text, /The resident was told to expect the answer by Thursday 12 June 2025/)
  })

  test('adds a row without losing anything, and records nothing by that', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    assert.equal(page.html.match(/name="points"/g)?.length, 3)
    const more = await priya.send(page, `${path}/acknowledge`, { ...LETTER, another: 'yes' })
    assert.equal(more.status, 200)
    assert.equal(more.html.match(/name="points"/g)?.length, 4)
    assert.match(more.html, /name="points"[^>]*value="The wait"/)
    assert.match(more.html, /The boiler was reported and not mended<\/textarea>/)
    assert.doesNotMatch(more.text, /There is a problem/)
    assert.equal((await entriesOf(id)).length, 1)
  })

  test('names everything that is missing beside its field, and keeps the rest (EHT-2.2.1, THT-A2-5)', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    const sent = await priya.send(page, `${path}/acknowledge`, {
      points: 'Kept <b>as it is</b>',
      ...typedDay('on', '2025-13-29'),
    })
    assert.equal(sent.status, 422)
    for (const wrong of [
      'Enter one line about the complaint',
      'Enter our understanding of the complaint',
      'Enter what the resident wants us to do',
      'Day the acknowledgement was issued must be a real date',
      'Choose how it went',
    ])
      assert.ok(sent.text.split(wrong).length >= 3, `${wrong}: in the summary and beside the field`)
    assert.match(sent.html, /value="Kept &lt;b&gt;as it is&lt;\/b&gt;"/)
    for (const [, id] of sent.html.matchAll(/<a href="#([^"]+)"/g))
      assert.match(sent.html, new RegExp(`id="${id}"`), `#${id}`)
  })

  test('shows the refusal of an acknowledgement without points beside the first row', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    const sent = await priya.send(page, `${path}/acknowledge`, { ...LETTER, points: ['', ' '] })
    assert.equal(sent.status, 422)
    assert.match(sent.html, /<a href="#points">Enter at least one thing that is complained of/)
    assert.match(sent.html, /id="points-error"[^>]*>.*Enter at least one thing/)
    assert.match(sent.html, /<input[^>]*id="points"/)
  })

  test('shows the refusal of a day to come beside the day', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    const typed = { ...LETTER, ...typedDay('on', '2025-05-30') }
    const sent = await priya.send(page, `${path}/acknowledge`, typed)
    assert.match(sent.html, /<a href="#on">The day must be today, Thursday 29 May 2025, or earlier/)
    assert.match(sent.html, /id="on-parts-error"/)
  })

  test('lists the earlier points at stage 2, where new ones may be added and need not be', async () => {
    const { path, told, id } = await answered()
    await told.escalate(officer, '2025-05-28', 'Still cold')
    const page = await priya.open(`${path}/acknowledge`)
    assert.match(page.text, /What is still unresolved Still cold/)
    assert.match(page.text, /Points of stage 1 The boiler The wait/)
    assert.match(page.text, /Point 3/)
    const { summary: _line, ...letter } = LETTER
    const sent = await priya.send(page, `${path}/acknowledge`, { ...letter, points: '' })
    assert.equal(sent.location, `${path}?done=acknowledge`)
    const last = await lastOf(id)
    assert.deepEqual(last?.type === 'complaint-acknowledged' && last.points, [])
  })
})

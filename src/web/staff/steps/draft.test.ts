import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { draftOf } from '#record/drafts.ts'
import { hiddenIn, type Seen } from '../../../../test/desk.ts'
import { emhDesk, LETTER } from '../../../../test/emh-desk.ts'
import { at } from '../../../../test/house.ts'

const { house, landlord, drop, clock, priya, tom, grace, received, entriesOf } = await emhDesk()
after(drop)

const typed = (page: Seen, change: Record<string, string | readonly string[]> = {}) => ({
  ...LETTER,
  draft: hiddenIn(page, 'draft'),
  ...change,
})

const draftOn = (complaintId: string, step = 'acknowledge') =>
  house.database.asLandlord(landlord.id, (tx) =>
    draftOf(tx, landlord.id, { complaintId, step, stage: 1 }),
  )

describe('a draft', () => {
  test('is saved with a button, records nothing, and is there when the step is opened again', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    const sent = await priya.send(page, `${path}/acknowledge/draft`, typed(page))
    assert.equal(sent.location, `${path}?draft=acknowledge`)
    assert.match((await priya.open(sent.location)).text, /The draft is saved/)
    assert.equal((await entriesOf(id)).length, 1)

    clock.now = at('2025-05-30')
    const again = await priya.open(`${path}/acknowledge`)
    assert.match(again.text, /This is a draft. You saved it on Thursday 29 May 2025 at 11:00/)
    assert.match(again.html, /The boiler was reported and not mended<\/textarea>/)
    assert.match(again.html, /name="points"[^>]*value="The wait"/)
    // The day that nobody touched is today's.
    assert.equal(hiddenIn(again, 'on-day'), '30')
    assert.match((await grace.open(`${path}/acknowledge`)).text, /can’t do this/)
    clock.now = at('2025-05-29')
  })

  test('that a colleague left says whose it is', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    await priya.send(page, `${path}/acknowledge/draft`, typed(page))
    const seen = await tom.open(`${path}/acknowledge`)
    assert.match(seen.text, /Priya Shah saved it on Thursday 29 May 2025/)
  })

  test('goes in the transaction that records the step, and nothing typed later brings it back', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    await priya.send(page, `${path}/acknowledge/draft`, typed(page))
    assert.ok(await draftOn(id))
    await priya.send(page, `${path}/acknowledge`, LETTER)
    assert.equal(await draftOn(id), undefined)
    const late = await priya.send(page, `${path}/acknowledge/draft`, typed(page))
    assert.equal(late.status, 409)
    assert.equal(await draftOn(id), undefined)
  })

  test('is not written over by somebody who had an older version: both are shown', async () => {
    const { path, id } = await received()
    const [mine, other] = [
      await priya.open(`${path}/acknowledge`),
      await priya.open(`${path}/acknowledge`),
    ]
    await priya.send(other, `${path}/acknowledge/draft`, typed(other, { definition: 'Theirs' }))
    const refused = await priya.send(
      mine,
      `${path}/acknowledge/draft`,
      typed(mine, { definition: 'Mine' }),
    )
    assert.equal(refused.status, 409)
    assert.match(refused.text, /You saved another version of this on Thursday 29 May 2025/)
    assert.match(refused.html, /id="definition"[^>]*>Mine<\/textarea>/)
    assert.match(refused.html, /id="theirs-definition"[^>]*>Theirs<\/textarea>/)
    assert.equal((await draftOn(id))?.typed.definition, 'Theirs')

    const kept = await priya.send(
      refused,
      `${path}/acknowledge/draft`,
      typed(refused, { definition: 'Both' }),
    )
    assert.equal(kept.location, `${path}?draft=acknowledge`)
    assert.equal((await draftOn(id))?.typed.definition, 'Both')
  })

  test('saved again from the same page is no conflict, even if the answer was lost', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    for (const definition of ['One', 'Two', 'Three'])
      await priya.send(page, `${path}/acknowledge/draft`, { ...typed(page), definition })
    assert.equal((await draftOn(id))?.typed.definition, 'Three')
  })

  test('can be thrown away', async () => {
    const { path, id } = await received()
    const page = await priya.open(`${path}/acknowledge`)
    await priya.send(page, `${path}/acknowledge/draft`, typed(page))
    const sent = await priya.send(page, `${path}/acknowledge/draft`, { discard: 'yes' })
    assert.equal(sent.location, `${path}/acknowledge`)
    assert.equal(await draftOn(id), undefined)
  })

  test('never holds what a step that somebody may not take would ask', async () => {
    const { path, id } = await received()
    const page = await grace.open(path)
    const sent = await grace.send(page, `${path}/acknowledge/draft`, { definition: 'Not hers' })
    assert.equal(sent.status, 409)
    assert.equal(await draftOn(id), undefined)
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { replaceCalendar } from '#record/replace-calendar.ts'
import { readCalendar } from '#time/calendar.ts'
import { hiddenIn } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { at, newStaff } from '../../../../test/house.ts'

const { house, landlord, drop, tom, underWay, entriesOf } = await emhDesk()
after(drop)

/** The calendar with a bank holiday that was proclaimed late, on Monday 2 June 2025. */
function proclaimed() {
  const name = '../../../../calendars/england-and-wales.json'
  const file = JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
  const events: { date: string }[] = [
    ...file.events,
    { date: '2025-06-02', title: 'A new bank holiday', notes: '' },
  ]
  file.events = events.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const calendar = readCalendar(file)
  return { division: 'england-and-wales', calendar, content: JSON.stringify(file) } as const
}

describe('a promise that was moved by a new bank holiday', () => {
  test('is a task until the resident was told of the new day, by a letter that says both days', async () => {
    const { id, path } = await underWay()
    assert.equal((await tom.open(`${path}/tell-new-date`)).status, 409)
    const administrator = await newStaff(house, landlord, 'Jo Clark', 'administrator')
    await replaceCalendar(house, landlord, proclaimed(), 'moved', {
      ...{ by: administrator, requestId: randomUUID(), now: at('2025-05-29') },
    })
    const page = await tom.open(path)
    assert.match(page.html, new RegExp(`href="${path}/tell-new-date"`))
    assert.match((await tom.open('/desk')).text, /Tell the resident of the new day/)

    const form = await tom.open(`${path}/tell-new-date`)
    assert.match(form.text, /promised by \w+ \d+ June 2025\. A day between became a holiday/)
    const typed = { why: 'the day of the funeral' }
    await tom.send(form, `${path}/tell-new-date/draft`, { ...typed, go: 'letter' })
    const letter = await tom.open(`${path}/letters/tell-new-date`)
    assert.match(letter.text, /We told you that you would have our answer by/)
    assert.match(letter.text, /You will now have our answer by/)
    assert.match(letter.text, /Yes\. It says everything/)
    const draft = hiddenIn(letter, 'draft')
    const place = `${path}/letters/tell-new-date`
    const sent = await tom.send(letter, place, { do: 'issue', ways: 'post', draft })
    assert.equal(sent.status, 303, sent.text.slice(0, 800))

    const types = (await entriesOf(id)).map(({ type }) => type)
    assert.deepEqual(types.slice(-3), ['promise-moved', 'new-date-told', 'letter-issued'])
    assert.doesNotMatch((await tom.open('/desk')).text, /Tell the resident of the new day/)
    assert.match((await tom.open(path)).text, /Told of the new day, \w+ \d+ June 2025/)
  })
})

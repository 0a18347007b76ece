import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'

const { drop, tom, underWay, lastOf } = await emhDesk()
after(drop)

describe('extending the time to answer', () => {
  const NOTICE = {
    ...{ ...typedDay('on', '2025-05-29'), ...typedDay('to', '2025-06-13') },
    ...{
      means: 'email',
      reason: 'The surveyor’s report is awaited',
      beyond: 'no',
      updateEvery: '5',
    },
  }

  test('shows the day as it is, the limits as working days and what a later day needs', async () => {
    const { path } = await underWay('2025-05-20', '2025-05-21')
    const { text } = await tom.open(`${path}/extend`)
    assert.match(text, /The answer is due by Thursday 5 June 2025/)
    // Ten calendar days end on a Sunday; the new day has to be a working day.
    assert.match(text, /Up to Friday 13 June 2025, with a reason\. EMH-48b/)
    assert.match(
      text,
      /After Friday 13 June 2025 and up to Thursday 19 June 2025, with a good reason, approved/,
    )
    assert.match(
      text,
      /After Thursday 19 June 2025, with the resident’s agreement, or the Ombudsman/,
    )
    assert.match(text, /for Stage 2 reviewer or Executive Management Team to approve, by recording/)
  })

  test('says which clause asks for the Ombudsman’s details when they are not given', async () => {
    const { path } = await underWay()
    const page = await tom.open(`${path}/extend`)
    const sent = await tom.send(page, `${path}/extend`, NOTICE)
    assert.match(
      sent.html,
      /<a href="#ombudsmanDetails">The notice must give the Ombudsman’s contact details \(Code 2024/,
    )
    assert.match(sent.html, /surveyor’s report is awaited<\/textarea>/)
    assert.match(sent.html, /id="ombudsmanDetails-error"/)
  })

  test('says which clause asks how often the resident is kept informed', async () => {
    const { path } = await underWay()
    const page = await tom.open(`${path}/extend`)
    const sent = await tom.send(page, `${path}/extend`, { ...NOTICE, updateEvery: '' })
    assert.match(sent.html, /<a href="#updateEvery">Enter how often you will keep .*\(Code 2024/)
    const wrong = await tom.send(page, `${path}/extend`, { ...NOTICE, updateEvery: 'weekly' })
    assert.match(wrong.html, /<a href="#updateEvery">Working days between updates must be a whole/)
  })

  test('moves the day, and keeps the reason and how often to tell the resident', async () => {
    const { path, id } = await underWay()
    const page = await tom.open(`${path}/extend`)
    const typed = { ...NOTICE, ombudsmanDetails: 'yes' }
    const sent = await tom.send(page, `${path}/extend`, typed)
    assert.equal(sent.location, `${path}?done=extend`)
    const last = await lastOf(id)
    assert.equal(last?.type === 'response-extended' && last.updateEvery, 5)
    const { text } = await tom.open(sent.location)
    assert.match(text, /The extension is recorded\. The answer is due by Friday 13 June 2025/)
  })

  test('refuses a day beyond the limit beside the new day, and takes it with the resident’s agreement', async () => {
    const { path } = await underWay()
    const page = await tom.open(`${path}/extend`)
    const later = { ...NOTICE, ...typedDay('to', '2025-07-01'), ombudsmanDetails: 'yes' }
    const sent = await tom.send(page, `${path}/extend`, later)
    assert.match(sent.html, /<a href="#to">The latest day allowed is .*\. A later one needs/)
    const agreed = await tom.send(page, `${path}/extend`, { ...later, beyond: 'agreed' })
    assert.equal(agreed.status, 303)
  })

  test('does not record an agreement that the new day did not need', async () => {
    const { path, id } = await underWay()
    const page = await tom.open(`${path}/extend`)
    const typed = { ...NOTICE, ombudsmanDetails: 'yes', beyond: 'agreed' }
    assert.equal((await tom.send(page, `${path}/extend`, typed)).status, 303)
    const last = await lastOf(id)
    assert.equal(last?.type === 'response-extended' && last.beyond, undefined)
  })

  test('warns when the day has passed, and refuses a notice that came after it', async () => {
    const { path } = await underWay('2025-05-01', '2025-05-06')
    const page = await tom.open(`${path}/extend`)
    assert.match(
      page.text,
      /That day has passed\. An extension counts only if the resident was told by then/,
    )
    const sent = await tom.send(page, `${path}/extend`, { ...NOTICE, ombudsmanDetails: 'yes' })
    assert.match(sent.html, /<a href="#on">The answer was due on/)
  })
})

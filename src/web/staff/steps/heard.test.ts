import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { taken, typedDay } from '../../../../test/desk.ts'
import { emhDesk, HEARD } from '../../../../test/emh-desk.ts'
import { newStaff } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'

const { house, landlord, drop, officer, handler, tom, underWay, entriesOf } = await emhDesk()
after(drop)
const plumber = await newStaff(house, landlord, 'Dan Fry', 'colleague')

/** An answer that finds nothing, as it is typed, but for who was heard. */
const answer = (points: readonly { id: string }[]) => ({
  ...Object.fromEntries(
    points.flatMap(({ id }) => [
      [`outcome-${id}`, 'not-upheld'],
      [`reasons-${id}`, 'The records show it'],
    ]),
  ),
  ...{ letter: 'Dear Ms Jones', means: 'email', ...typedDay('on', '2025-05-29') },
})

describe('who is heard before an answer', () => {
  test('CODE20-3.16a, SOTHS-7.4b: an answer that does not say whether they were heard is not saved', async () => {
    const { path, told, id } = await underWay()
    const page = await tom.open(`${path}/respond`)
    assert.match(page.text, /Has Siân Jones had the chance to set out their position\?/)
    assert.match(page.text, /What they wrote when they complained counts only if they say so/)
    const before = (await entriesOf(id)).length
    const sent = await tom.send(page, `${path}/respond`, answer(told.points))
    assert.equal(sent.status, 422)
    assert.match(sent.html, /<a href="#position-complainant">Say what came of asking whoever/)
    assert.equal((await entriesOf(id)).length, before)
  })

  test('what they said, or that they did not answer, is kept with its day', async () => {
    const one = await underWay()
    const form = await tom.open(`${one.path}/respond`)
    const said = {
      ...answer(one.told.points),
      'position-complainant': 'heard',
      'said-complainant': 'Nobody rang me back',
    }
    const undated = await tom.send(form, `${one.path}/respond`, said)
    assert.match(undated.html, /<a href="#heardOn-complainant">Enter the day they set it out/)
    const dated = { ...said, ...typedDay('heardOn-complainant', '2025-05-28') }
    assert.equal((await tom.send(undated, `${one.path}/respond`, dated)).status, 303)
    const { text } = await tom.open(one.path)
    assert.match(text, /Position set out by the complainant/)
    assert.match(text, /Nobody rang me back/)

    const two = await underWay()
    const silent = {
      ...{ ...answer(two.told.points), 'position-complainant': 'silent' },
      ...typedDay('askedOn-complainant', '2025-05-29'),
      ...typedDay('silentBy-complainant', '2025-05-29'),
    }
    const page = await tom.open(`${two.path}/respond`)
    const tooSoon = await tom.send(page, `${two.path}/respond`, silent)
    assert.match(tooSoon.html, /<a href="#position-complainant">They were asked on Thursday 29 May/)
    const asked = { ...silent, ...typedDay('askedOn-complainant', '2025-05-23') }
    assert.equal((await tom.send(tooSoon, `${two.path}/respond`, asked)).status, 303)
    assert.match((await tom.open(two.path)).text, /No position came from the complainant/)
  })

  test('what is in the record already is told and not asked again', async () => {
    const { path, told } = await underWay()
    const hear = await tom.open(`${path}/hear`)
    const heard = { party: 'complainant', state: 'nothing', ...typedDay('on', '2025-05-28') }
    await tom.send(hear, `${path}/hear`, heard)
    const page = await tom.open(`${path}/respond`)
    assert.match(page.text, /Siân Jones had nothing to add, on Wednesday 28 May 2025/)
    assert.doesNotMatch(page.html, /position-complainant/)
    assert.equal((await tom.send(page, `${path}/respond`, answer(told.points))).status, 303)
  })

  test('CODE20-4.9a: whoever is complained about is heard too, or it is said why they could not be asked', async () => {
    const about = { facts: { about: [plumber.id] } }
    const { id, reference } = await taken(house, landlord, 'He was rude', '2025-05-20', about)
    const told = story(house, landlord, id)
    const path = `/desk/complaints/${reference}`
    await told.assign(officer, '2025-05-22', handler)
    await told.acknowledge(officer, '2025-05-22', 'He was rude', 'He was rude')
    const page = await tom.open(`${path}/respond`)
    assert.match(page.text, /Has Dan Fry, who is complained about, had the chance to set out/)
    const typed = { ...answer(told.points), ...HEARD }
    const sent = await tom.send(page, `${path}/respond`, typed)
    const field = `position-${plumber.id}`
    assert.match(sent.html, new RegExp(`<a href="#${field}">Say what came of asking whoever is`))
    const left = { ...typed, [field]: 'not-asked', [`whyNot-${plumber.id}`]: 'He left in April' }
    assert.equal((await tom.send(sent, `${path}/respond`, left)).status, 303)
    const { text } = await tom.open(path)
    assert.match(text, /No position could be asked of Dan Fry, who is complained about/)
    assert.match(text, /He left in April/)
  })
})

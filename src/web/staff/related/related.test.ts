import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { rebuild } from '#record/rebuild.ts'
import { typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'

const { house, landlord, drop, priya, tom, underWay, answered, received, entriesOf } =
  await emhDesk()
after(drop)

const on = typedDay('on', '2025-05-29')
const NEW = { words: 'The neighbours’ bins', summary: 'Bins not emptied', channel: 'email', ...on }

test('something more is added as a point, and the answer asks for a decision on it', async () => {
  const { path } = await underWay()
  const form = await tom.open(`${path}/add-point`)
  const typed = { words: 'Damp behind the boiler', related: 'no', delays: 'no', ...on }
  const refused = await tom.send(form, `${path}/add-point`, typed)
  assert.equal(refused.status, 422)
  assert.match(
    refused.text,
    /It is not related to this complaint, so it is a new complaint with its own days/,
  )
  assert.match(refused.html, /Damp behind the boiler/)
  const sent = await tom.send(refused, `${path}/add-point`, { ...typed, related: 'yes' })
  assert.equal(sent.location, `${path}?done=add-point`)
  assert.match((await tom.open(`${path}/respond`)).text, /Point 3 ?: Damp behind the boiler/)
})

test('what comes after the answer is taken as a complaint of its own, in the same moment, and each shows the other', async () => {
  const { id, path, reference } = await answered()
  const page = await tom.open(`${path}/add-point`)
  assert.equal(page.status, 409)
  assert.match(page.text, /Stage 1 has been answered, so it is a new complaint/)
  const form = await tom.open(`${path}/split-point`)
  const sent = await tom.send(form, `${path}/split-point`, NEW)
  assert.equal(sent.location, `${path}?done=split-point`)
  const again = await tom.send(form, `${path}/split-point`, NEW)
  assert.equal(again.location, `${path}?done=split-point`)
  const split = (await entriesOf(id)).filter(({ type }) => type === 'point-split-off')
  assert.equal(split.length, 1)
  const old = await tom.open(path)
  const [, other] =
    /(EMH-\d+) [^:]{1,40}: Bins not emptied Taken as a complaint of its own/.exec(old.text) ?? []
  assert.ok(other, old.text.slice(-1500))
  const fresh = await tom.open(`/desk/complaints/${other}`)
  assert.match(
    fresh.text,
    new RegExp(`${reference}.*Something new that came up with that complaint`),
  )
  assert.match(fresh.text, /Acknowledge at stage 1/)
  assert.deepEqual((await rebuild(house, landlord)).differed, [])
})

test('others of the same person are suggested and linked with a reason, on both (CODE20-1.5c)', async () => {
  const one = await received()
  const two = await received()
  const here = await tom.open(one.path)
  assert.match(here.text, /By the same people, or from the same address/)
  const form = await tom.open(`${one.path}/link-complaint?reference=${two.reference}`)
  assert.match(form.html, new RegExp(`value="${two.reference}"`))
  const typed = { reference: two.reference, relation: 'duplicate', reason: 'Both about Tuesday' }
  const wrong = await tom.send(form, `${one.path}/link-complaint`, {
    ...typed,
    reference: 'EMH-9999',
  })
  assert.match(wrong.text, /Enter the reference of a complaint that you can open/)
  await tom.send(form, `${one.path}/link-complaint`, typed)
  for (const [path, other] of [
    [one.path, two.reference],
    [two.path, one.reference],
  ] as const)
    assert.match(
      (await priya.open(path)).text,
      new RegExp(`${other} .*The same complaint, made twice: Both about Tuesday`),
    )
})

test('somebody who complains too is on every page of people, and by their own word', async () => {
  const { path } = await underWay()
  const form = await tom.open(`${path}/join-complainant`)
  const typed = { name: 'Amir Khan', address: '4 Elm Row', telephone: '', email: '', ...on }
  const refused = await tom.send(form, `${path}/join-complainant`, { ...typed, agreed: '' })
  assert.match(refused.text, /nobody complains for others without being asked to/)
  await tom.send(form, `${path}/join-complainant`, { ...typed, agreed: 'Rang us' })
  assert.match((await tom.open(path)).text, /Complains too Amir Khan/)
  assert.match((await tom.open(`${path}/people`)).text, /Amir Khan \(complains too\)/)
})

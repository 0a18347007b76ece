import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { House } from '#record/door.ts'
import { readEntries } from '#record/entries.ts'
import type { Landlord } from '#record/landlords.ts'
import { rebuild } from '#record/rebuild.ts'
import { atDesks, hiddenIn, sitting, taken, typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { at, newLandlord, newStaff } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { worklistRoutes } from '../worklist/routes.ts'

const { house, landlord: emh, drop, tom, underWay } = await emhDesk()
after(drop)
const tht = await newLandlord(house, 'tht')
const chief = await newStaff(house, tht, 'Joan Marsh', 'chief-officer')
const clock = { now: at('2025-05-29') }
const routes = [...complaintRoutes(house, { newId: randomUUID }), ...worklistRoutes(house)]
const joan = sitting(app(routes, atDesks(house, [tht], clock)), tht, chief)

const begun = async () => {
  const facts = { complainantType: 'resident', channel: 'phone' } as const
  const { id, reference } = await taken(house, tht, 'Nobody came', '2025-05-20', { facts })
  const told = story(house, tht, id)
  await told.acknowledge(chief, '2025-05-22', 'The boiler', 'The boiler')
  await told.assign(chief, '2025-05-22', chief)
  return { id, path: `/desk/complaints/${reference}` }
}

const INVITED = {
  ...typedDay('day', '2025-06-05'),
  ...{ time: '2pm', place: 'At her home', about: 'The three calls', comes: 'companion' },
  name: 'Ann Jones, her sister',
}
const on = typedDay('on', '2025-05-29')

type Case = readonly [
  clause: string,
  landlord: Landlord,
  who: ReturnType<typeof sitting>,
  from: () => Promise<{ readonly id: string; readonly path: string }>,
]
const CASES: readonly Case[] = [
  ['EMH-45', emh, tom, () => underWay()],
  ['THT-7p', tht, joan, begun],
]

for (const [clause, landlord, who, from] of CASES)
  describe(`a meeting with a resident of ${landlord.slug}`, () => {
    test(`${clause}: the invitation states the right, goes out as a letter, and is kept with who comes along`, async () => {
      const { id, path } = await from()
      const page = await who.open(`${path}/investigation`)
      assert.match(page.html, new RegExp(`href="${path}/arrange-meeting"`))
      const form = await who.open(`${path}/arrange-meeting`)
      assert.match(form.text, new RegExp(`nothing depends on their coming.*${clause}`))
      await who.send(form, `${path}/arrange-meeting/draft`, { ...INVITED, go: 'letter' })
      const place = `${path}/letters/arrange-meeting`
      const letter = await who.open(place)
      assert.match(letter.text, /right to be accompanied or represented at this meeting/)
      assert.match(letter.text, /Day: Thursday 5 June 2025 Time: 2pm Place: At her home/)
      assert.match(letter.text, /with you, or to speak for you: Ann Jones, her sister/)
      assert.match(letter.text, /Yes\. It says everything/, letter.text.slice(0, 700))
      const draft = hiddenIn(letter, 'draft')
      const sent = await who.send(letter, place, { do: 'issue', ways: 'post', draft })
      assert.equal(sent.status, 303, sent.text.slice(0, 800))

      const entries = await entriesOf(house, landlord, id)
      const arranged = entries.find(({ type }) => type === 'meeting-arranged')
      assert.ok(arranged?.type === 'meeting-arranged' && arranged.company?.as === 'companion')
      assert.ok(entries.some((one) => one.type === 'letter-issued' && one.kind === 'meeting'))
      assert.doesNotMatch(JSON.stringify(entries), /Ann Jones|three calls|her home/)
      assert.match((await who.open(`${path}/investigation`)).text, /along with them: Ann Jones/)
      assert.match(
        (await who.open(path)).text,
        /The resident is invited to a meeting on Thursday 5 June 2025/,
      )
      assert.match((await who.open('/desk?whose=all')).text, /Meet the resident/)
      assert.deepEqual((await rebuild(house, landlord)).differed, [])
    })

    test(`${clause}: what came of a meeting has the name of who spoke for the resident`, async () => {
      const { path } = await from()
      const form = await who.open(`${path}/arrange-meeting`)
      const yesterday = { ...INVITED, ...typedDay('day', '2025-05-28'), means: 'post', ...on }
      const early = await who.send(form, `${path}/arrange-meeting`, yesterday)
      assert.match(early.text, /day of the meeting must be Thursday 29 May 2025 or later/)
      const nameless = { ...yesterday, ...typedDay('day', '2025-05-29'), name: '' }
      const unnamed = await who.send(early, `${path}/arrange-meeting`, nameless)
      assert.match(unnamed.html, /<a href="#name">Enter the name of who comes with them/)
      assert.match(unnamed.html, /The three calls/)
      const today = { ...nameless, name: INVITED.name }
      const sent = await who.send(unnamed, `${path}/arrange-meeting`, today)
      assert.equal(sent.location, `${path}/investigation?done=arrange-meeting`)

      const holding = await who.open(`${path}/hold-meeting`)
      assert.match(holding.html, /value="Ann Jones, her sister"/)
      const meeting = /name="meeting"[^>]* value="([^"]*)"/.exec(holding.html)?.[1] ?? ''
      const held = { meeting, tookPlace: 'yes', note: 'She showed us her diary', ...on }
      const spoke = { comes: 'representative', name: 'Joe Bell of Citizens Advice' }
      const kept = await who.send(holding, `${path}/hold-meeting`, { ...held, ...spoke })
      assert.equal(kept.location, `${path}/investigation?done=hold-meeting`, kept.text)
      const page = await who.open(kept.location)
      assert.match(page.text, /Who spoke for them: Joe Bell of Citizens Advice/)
      assert.match(page.text, /It took place on Thursday 29 May 2025\. She showed us her diary/)
      assert.match((await who.open(path)).text, /A meeting with the resident took place/)
      assert.deepEqual((await rebuild(house, landlord)).differed, [])
    })
  })

async function entriesOf(within: House, { id: landlord }: Landlord, complaint: string) {
  const entries = await within.database.asLandlord(landlord, (tx) =>
    readEntries(tx, landlord, complaint),
  )
  return entries.map(({ entry }) => entry)
}

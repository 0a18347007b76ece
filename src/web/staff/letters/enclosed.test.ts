import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { typesetter } from '#letters/typeset.ts'
import { readEntries } from '#record/entries.ts'
import { atDesks, hiddenIn, sitting, taken, typedDay } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

const { house, landlord, drop } = await testHouse('tht')
after(drop)
const chief = await newStaff(house, landlord, 'Wendy Marsh', 'chief-officer')
const routes = complaintRoutes(house, { newId: randomUUID })
const wendy = sitting(
  app(routes, atDesks(house, [landlord], { now: at('2025-05-29') })),
  ...([landlord, chief] as const),
)

describe('the complaints policy with a letter', { skip: typesetter() === undefined }, () => {
  test('THT-S1O-3, THT-S1W-3: an acknowledgement that says so goes out with it, by e-mail and by post (THT-2d)', async () => {
    const { id, reference } = await taken(house, landlord, 'Nobody came', '2025-05-27', {
      facts: { complainantType: 'resident' },
    })
    const path = `/desk/complaints/${reference}`
    const form = await wendy.open(`${path}/acknowledge`)
    await wendy.send(form, `${path}/acknowledge/draft`, {
      ...{
        summary: 'Boiler',
        grading: 'service',
        definition: 'The boiler was not mended',
        go: 'letter',
      },
      ...{ outcomesSought: 'A boiler that works', points: ['The boiler'] },
      ...typedDay('on', '2025-05-29'),
    })
    const letter = await wendy.open(`${path}/letters/acknowledge`)
    assert.match(letter.text, /A copy of our complaints policy comes with this letter/)
    const ways = ['email', 'post']
    const draft = hiddenIn(letter, 'draft')
    const sent = await wendy.send(letter, `${path}/letters/acknowledge`, {
      do: 'issue',
      ways,
      draft,
    })
    assert.equal(sent.location, `${path}?done=acknowledge`, sent.text.slice(0, 600))

    const { kept, attached } = await house.database.asLandlord(landlord.id, async (tx) => {
      const entries = await readEntries(tx, landlord.id, id)
      const issued = entries.flatMap(({ entry }) => (entry.type === 'letter-issued' ? [entry] : []))
      const attached = await tx.all<{ attachments: string[] }>(sql`
        select attachments from mail where landlord_id = ${landlord.id} and complaint_id = ${id}`)
      return { attached, kept: issued.map(({ means, sent }) => [means, sent] as const) }
    })
    assert.deepEqual(
      kept.map(([means, pieces]) => [means, pieces.length]),
      [
        ['email', 3],
        ['post', 2],
      ],
    )
    assert.deepEqual(attached[0]?.attachments, [kept[0]?.[1].at(-1)?.document])
    const list = await wendy.open(`${path}/letters`)
    assert.match(list.text, /By post|by post/)
  })
})

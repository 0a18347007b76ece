import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { setContactDetails } from '#record/contact-details.ts'
import { atDesks, sitting } from '../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../test/house.ts'
import { app } from '../server.ts'
import { contactRoutes } from './contacts/routes.ts'
import { logRoutes } from './log/routes.ts'

const { house, landlord, drop } = await testHouse('eht')
after(drop)
const officer = await newStaff(house, landlord, 'Ruth Cole', 'complaints-officer', 'staff')
const routes = [...contactRoutes(house, { newId: randomUUID }), ...logRoutes(house)]
const desks = atDesks(house, [landlord], { now: at('2026-06-22') })
const ruth = sitting(app(routes, desks), landlord, officer)

test('EHT-1.3.2: staff have how to complain before them, ready to be read out or sent', async () => {
  const adoption = {
    by: { kind: 'system' },
    requestId: randomUUID(),
    now: at('2026-06-01'),
  } as const
  await house.database.asLandlord(landlord.id, (tx) =>
    setContactDetails(tx, landlord, { phone: '01632 960555' }, adoption),
  )
  const record = await ruth.open('/desk/contacts/record')
  const path = '/desk/contacts/record'
  const words = { words: 'The stairs are dark', channel: 'phone', when: 'today' }
  const { location } = await ruth.send(record, path, words)
  for (const page of ['/desk/log', path, location]) {
    const { text } = await ruth.open(page)
    assert.match(text, /How to complain: to read out or send/, page)
    assert.match(text, /You can make a complaint about this if you would like to/, page)
    assert.match(text, /telephone \(01632 960555\)/, page)
    assert.match(
      text,
      /We write to you within 5 working days .* answer within 10 working days/,
      page,
    )
    assert.match(text, /0300 111 3000/, page)
  }
})

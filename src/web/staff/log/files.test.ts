import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { lookAt } from '#record/look.ts'
import { day } from '#time/day.ts'
import { atDesks, cookieOf, hiddenIn, readable, sitting } from '../../../../test/desk.ts'
import { at, newStaff, testHouse } from '../../../../test/house.ts'
import { exe, pdf } from '../../../../test/real-files.ts'
import { app } from '../../server.ts'
import { logRoutes } from './routes.ts'

const { house, landlord, owner, drop } = await testHouse('emh')
after(drop)
const officer = await newStaff(house, landlord, 'Priya Shah', 'complaints-team')
const desk = app(logRoutes(house), atDesks(house, [landlord], { now: at('2025-05-29') }))

const CALL = {
  ...{ words: 'Nobody came', summary: 'Two visits missed', name: 'Grace Abara' },
  ...{ telephone: '07700 900999', complainantType: 'tenant', channel: 'letter', when: 'today' },
}

async function send(form: string, typed: Record<string, string>, name?: string, content = pdf) {
  const body = new FormData()
  for (const [field, value] of Object.entries({ requestId: form, ...typed }))
    body.append(field, value)
  if (name !== undefined) body.append('files', new File([new Uint8Array(content)], name))
  const headers = { cookie: cookieOf(landlord, officer), origin: 'http://localhost' }
  const response = await desk.request('/desk/log', { method: 'POST', body, headers })
  const html = await response.text()
  return {
    status: response.status,
    html,
    text: readable(html),
    location: response.headers.get('location') ?? '',
  }
}

test('papers that came with a letter are taken with the complaint, and stay when something is missing', async () => {
  const page = await sitting(desk, landlord, officer).open('/desk/log')
  assert.match(page.html, /action="\/desk\/log" enctype="multipart\/form-data"/)
  const form = hiddenIn(page, 'requestId')
  const refused = await send(form, { ...CALL, do: 'log' }, 'x.exe', exe)
  assert.match(refused.text, /‘x\.exe’ is a program/)
  assert.match(refused.html, /value="Grace Abara"/)
  const missing = await send(form, { ...CALL, summary: '', do: 'log' }, 'Letter.pdf')
  assert.equal(missing.status, 422)
  assert.match(
    missing.text,
    /Enter one line about the complaint.*The file you have added Letter\.pdf/,
  )
  const more = await send(form, { ...CALL, more: 'yes' })
  assert.doesNotMatch(more.text, /There is a problem/)
  const sent = await send(form, { ...CALL, do: 'log' })
  assert.match(sent.location, /^\/desk\/log\/EMH-/)
  const row = await owner.one<{ id: string }>(sql`select id from complaint`)
  const looked = await house.database.asLandlord(landlord.id, (tx) =>
    lookAt(tx, house, landlord, row?.id ?? '', day('2025-05-29')),
  )
  assert.deepEqual(
    looked?.complaint.files.map(({ file, from }) => [looked.files.get(file.document)?.name, from]),
    [['Letter.pdf', 'resident']],
  )
})

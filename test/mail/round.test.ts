import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { readMailbox } from '#mail/mailbox.ts'
import { startSender } from '#mail/sender.ts'
import { readMailSettings } from '#mail/settings.ts'
import { takeIn } from '#mail/take-in.ts'
import { app } from '../../src/web/server.ts'
import { complaintRoutes } from '../../src/web/staff/complaint/routes.ts'
import { contactRoutes } from '../../src/web/staff/contacts/routes.ts'
import { logRoutes } from '../../src/web/staff/log/routes.ts'
import { atDesks, hiddenIn, sitting, typedDay } from '../desk.ts'
import { LETTER } from '../emh-desk.ts'
import { newStaff, testHouse } from '../house.ts'
import { letter } from './corpus.ts'
import { dovecot } from './dovecot.ts'
import { mailServer } from './smtp.ts'

const { house, landlord, drop } = await testHouse('emh')
const imap = await dovecot()
const smtp = await mailServer()
after(async () => {
  await imap.remove()
  await smtp.stop()
  await drop()
})

const clock = { now: new Date('2026-07-07T09:00:00Z') }
const problems: string[] = []
const settings = readMailSettings(
  {
    SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
    MAIL_FROM: 'complaints@emh.example.org',
    IMAP_URL_EMH: imap.url,
  },
  problems,
)
const routes = [
  ...contactRoutes(house, { newId: randomUUID }),
  ...logRoutes(house),
  ...complaintRoutes(house, { newId: randomUUID }),
]
const desk = app(routes, atDesks(house, [landlord], clock))
const priya = sitting(desk, landlord, await newStaff(house, landlord, 'Priya', 'complaints-team'))

/** Delivers a message and waits until it has been taken in: what it was found to be. */
async function arrives(raw: Uint8Array): Promise<string> {
  await imap.deliver(raw)
  const became = Promise.withResolvers<string>()
  const reading = readMailbox(imap.mailbox, {
    each: async (message) => became.resolve(await takeIn(house, landlord, message, clock.now)),
    onError: assert.ifError,
  })
  const answer = await became.promise
  await reading.stop()
  return answer
}

test('EMH-25: a complaint by e-mail is looked at, acknowledged by e-mail, and answered into the same complaint', async () => {
  assert.deepEqual(problems, [])
  assert.equal(await arrives(letter({}, 'The gate bangs all night. Nobody came.')), 'contact')

  // Somebody looks at it: it is a complaint, received on the day that it reached the landlord's server in London.
  const contact = await house.database.asLandlord(landlord.id, (tx) =>
    tx.one<{ reference: string; received: string }>(sql`
      select reference, received from contact where landlord_id = ${landlord.id}`),
  )
  assert.equal(contact?.received, '2026-07-07')
  const address = `/desk/contacts/${contact.reference}`
  const decided = await priya.send(await priya.open(`${address}/decide`), `${address}/decide`, {
    as: 'complaint',
  })
  const form = await priya.open(decided.location)
  assert.match(form.html, /The gate bangs all night\. Nobody came\.<\/textarea>/)
  const logged = await priya.send(form, '/desk/log', {
    ...{ do: 'log', contact: contact.reference, contactSeen: '1', summary: 'A gate that bangs' },
    ...{ words: 'The gate bangs all night.', name: 'Siân Jones', complainantType: 'tenant' },
    ...{ email: 'sian.jones@example.org', channel: 'email', category: '', when: 'earlier' },
    ...typedDay('on', '2026-07-07'),
  })
  assert.equal(logged.status, 303, logged.text)
  const reference = logged.location.split('/').at(-1) ?? ''
  assert.equal(smtp.got.length, 0, 'nothing is acknowledged by itself')

  // The acknowledgement is a letter, by e-mail.
  const path = `/desk/complaints/${reference}`
  const { means: _means, ...written } = LETTER
  const typed = { ...written, ...typedDay('on', '2026-07-07'), go: 'letter' }
  const sent = await priya.send(
    await priya.open(`${path}/acknowledge`),
    `${path}/acknowledge/draft`,
    typed,
  )
  const page = await priya.open(sent.location)
  const issued = await priya.send(page, `${path}/letters/acknowledge`, {
    ...{ do: 'issue', ways: ['email'], draft: hiddenIn(page, 'draft') },
  })
  assert.equal(issued.status, 303, issued.text)
  const sender = startSender(house, { settings, now: () => clock.now, onError: assert.ifError })
  sender.wake()
  await sender.idle()
  await sender.stop()
  const [mail] = await smtp.messages(1)
  assert.deepEqual(mail?.to, ['sian.jones@example.org'])
  assert.match(mail?.raw ?? '', new RegExp(`^Subject: ${reference}: `, 'm'))

  // She answers it, and what she writes is on the complaint's page, to be read.
  const messageId = /^Message-ID: (<[^>]+>)/im.exec(mail?.raw ?? '')?.[1] ?? ''
  clock.now = new Date('2026-07-08T09:00:00Z')
  const answer = letter(
    { Subject: `RE: ${reference}: We have your complaint`, 'In-Reply-To': messageId },
    'It banged again last night.\n\nOn Tue, 7 Jul 2026 at 09:00, emh wrote:\n> We have your complaint',
  )
  assert.equal(await arrives(answer), 'message')
  const shown = await priya.open(path)
  assert.match(shown.text, /It banged again last night\./)
  assert.match(shown.text, /Read a message/)
  assert.doesNotMatch(shown.text, /On Tue, 7 Jul 2026/)
  assert.equal(smtp.got.length, 1)
})

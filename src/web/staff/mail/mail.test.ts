import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { sql } from '#db/sql.ts'
import { takeIn } from '#mail/take-in.ts'
import { newDocument, newFile } from '#record/documents.ts'
import { queueMail } from '#record/mail-queue.ts'
import { makeSignInLink } from '#record/sign-in-link.ts'
import { day } from '#time/day.ts'
import { axe, fitsItsWidth, openBrowser, screenshot } from '../../../../test/browser.ts'
import { atDesks, sitting } from '../../../../test/desk.ts'
import { at, complaintBy, done, newStaff, next, testHouse } from '../../../../test/house.ts'
import { CORPUS } from '../../../../test/mail/corpus.ts'
import { app, type Running, serve } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'
import { signInRoutes } from '../sign-in/routes.ts'
import { identify } from '../sign-in/session.ts'
import { mailRoutes } from './routes.ts'

const world = await testHouse('emh')
const { house, landlord, owner } = world
const officer = await newStaff(house, landlord, 'Priya Nair', 'complaints-team')
const clock = { now: at('2026-07-08') }
const routes = [
  ...mailRoutes(house, { hasServer: true }),
  ...complaintRoutes(house, { newId: randomUUID }),
]
const priya = sitting(app(routes, atDesks(house, [landlord], clock)), landlord, officer)
let browser: Browser
let server: Running

before(async () => {
  browser = await openBrowser()
  server = await serve([...signInRoutes(house), ...routes], {
    ...{ port: 0, host: '127.0.0.1', now: () => clock.now, identify: identify(house) },
    onDefect: (error) => {
      throw error
    },
  })
})
after(async () => {
  await browser.close()
  await server.close()
  await world.drop()
})

/** A letter that went by e-mail, and what became of it. */
async function mailed(state: string, subject = 'EMH-1001: We have your complaint') {
  const complaint = complaintBy('The gate bangs', '2026-07-06')
  const { complaintId } = complaint
  await done(house, landlord, complaint)
  const summary = newDocument('summary', 'A gate')
  const text = newDocument('letter-sent', 'Dear Siân Jones,\n\nWe have your complaint.')
  const html = newFile('letter-sent', Buffer.from('<!doctype html><p>Dear Siân Jones</p>'), {
    mediaType: 'text/html',
    name: 'letter.html',
  })
  const [id, letter] = [randomUUID(), randomUUID()]
  await done(house, landlord, {
    ...next(complaintId, 1, { type: 'log', summary: summary.ref }, officer, '2026-07-07'),
    documents: [summary, text, html],
    letters: [{ id: letter, kind: 'acknowledgement', means: 'email', sent: [text.ref, html.ref] }],
    also: (tx) =>
      queueMail(tx, landlord.id, complaintId, {
        ...{ id, letter, subject, text: text.ref.document, html: html.ref.document },
        to: { address: 'sian.jones@example.org', name: 'Siân Jones' },
        now: clock.now,
      }),
  })
  if (state === 'queued') return { id, letter, complaintId }
  await owner.run(sql`
    update mail set state = ${state}, answer = '550 5.1.1 no such user', message_id = ${`<${id}@x>`} where id = ${id}`)
  const note = newDocument('undelivered', '550')
  const why = state === 'uncertain' ? 'not-known' : 'bounced'
  await done(house, landlord, {
    ...next(
      complaintId,
      3,
      { type: 'note-undelivered', on: day('2026-07-08'), letter, why, note: note.ref },
      { kind: 'system' },
      '2026-07-08',
    ),
    documents: [note],
  })
  return { id, letter, complaintId }
}

const stateOf = (id: string) =>
  owner.one<{ state: string; to: string }>(
    sql`select state, to_address as "to" from mail where id = ${id}`,
  )
const tasksOf = (complaintId: string) =>
  owner.all<{ kind: string }>(
    sql`select kind from task where complaint_id = ${complaintId} and kind = 'letter-undelivered'`,
  )

describe('the e-mails that went out', () => {
  test('are listed, those that somebody has to see to first, and each is read as it arrives', async () => {
    const waits = await mailed('queued')
    await mailed('undelivered')
    const list = await priya.open('/desk/mail')
    assert.match(list.text, /1 letter did not arrive, or may not have\. To see to 1/)
    assert.match(list.text, /Came back[\s\S]*All others/)
    const page = await priya.open(`/desk/mail/${waits.id}`)
    assert.match(page.text, /We have your complaint\./)
    assert.match(page.text, /It waits to be sent/)
    const looks = await priya.open(`/desk/mail/${waits.id}/as-it-looks`)
    assert.match(looks.html, /<p>Dear Siân Jones/)
    // By the letter that it carries it is found too.
    assert.equal((await priya.open(`/desk/mail/${waits.letter}`)).status, 200)
  })

  test('that came back are sent again, to the address that we have now, and leave the worklist', async () => {
    const { id, complaintId } = await mailed('undelivered')
    await owner.run(sql`
      update mail set to_person = (select complainant from complaint where id = ${complaintId}) where id = ${id}`)
    await owner.run(sql`
      update person set email = 'sian@new.example.org'
      where id = (select complainant from complaint where id = ${complaintId})`)
    const page = await priya.open(`/desk/mail/${id}`)
    const nothing = await priya.send(page, `/desk/mail/${id}`, {})
    assert.equal(nothing.status, 422)
    assert.match(nothing.text, /Choose what is to be done/)
    const sent = await priya.send(page, `/desk/mail/${id}`, { what: 'again-now' })
    assert.equal(sent.status, 303, sent.text)
    assert.deepEqual(await stateOf(id), { state: 'queued', to: 'sian@new.example.org' })
    assert.deepEqual(await tasksOf(complaintId), [])
    const { reference } = (await owner.one<{ reference: string }>(
      sql`select reference from complaint where id = ${complaintId}`,
    )) ?? { reference: '' }
    assert.match((await priya.open(`/desk/complaints/${reference}`)).text, /Sent again by e-mail/)
    // The same press again is the same request; another on the old page comes too late.
    assert.equal((await priya.send(page, `/desk/mail/${id}`, { what: 'again-now' })).status, 303)
  })

  test('of which nobody knows whether they arrived are asked about, and not sent when they did', async () => {
    const { id, complaintId } = await mailed('uncertain')
    const page = await priya.open(`/desk/mail/${id}`)
    assert.match(page.text, /Did it arrive\?/)
    assert.match(page.text, /It may have been sent/)
    const how = await priya.send(page, `/desk/mail/${id}`, { what: 'arrived' })
    assert.match(how.text, /Enter how you know that it arrived/)
    await priya.send(page, `/desk/mail/${id}`, { what: 'arrived', how: 'She rang' })
    assert.equal((await stateOf(id))?.state, 'sent')
    assert.deepEqual(await tasksOf(complaintId), [])
  })

  test('about a complaint are not for whoever it is about', async () => {
    const complained = await newStaff(house, landlord, 'Carl', 'complaints-team')
    const { id, complaintId } = await mailed('queued')
    await owner.run(
      sql`update complaint set about = array[${complained.id}::uuid] where id = ${complaintId}`,
    )
    const carl = sitting(app(routes, atDesks(house, [landlord], clock)), landlord, complained)
    assert.equal((await carl.open(`/desk/mail/${id}`)).status, 404)
  })

  test('of a landlord without a mail server say that nothing leaves the machine', async () => {
    const alone = mailRoutes(house, { hasServer: false })
    const desk = sitting(app(alone, atDesks(house, [landlord], clock)), landlord, officer)
    assert.match(
      (await desk.open('/desk/mail')).text,
      /Nothing leaves this machine: no mail server/,
    )
  })

  test('say so where a letter went in another way', async () => {
    const { id, letter } = await mailed('queued')
    await owner.run(sql`delete from mail where id = ${id}`)
    const page = await priya.open(`/desk/mail/${letter}`)
    assert.match(page.text, /No e-mail of this letter/)
    assert.equal((await priya.open(`/desk/mail/${randomUUID()}`)).status, 404)
  })

  test('that were set aside are listed, and each can be had as it came', async () => {
    const receipt = CORPUS.find(({ becomes }) => becomes === 'receipt')
    assert.ok(receipt)
    const found = { raw: receipt.raw, mailbox: 'emh@example.org/INBOX', uidValidity: 1, uid: 1 }
    assert.equal(await takeIn(house, landlord, found, clock.now), 'receipt')
    const page = await priya.open('/desk/mail/aside')
    assert.match(page.text, /Says that something was read[\s\S]*From sian\.jones@example\.org/)
    const address = /\/desk\/mail\/aside\/[0-9a-f-]{36}/.exec(page.html)?.[0] ?? ''
    assert.match((await priya.open(address)).html, /disposition-notification/)
  })

  for (const width of [360, 1280])
    test(`can be looked at in a browser of ${width} pixels`, async () => {
      const { id } = await mailed('uncertain', 'EMH-1001: Notice of a new date for our answer')
      const context = await browser.newContext({ viewport: { width, height: 900 } })
      const page = await context.newPage()
      const token = await makeSignInLink(house.database, landlord, officer.id, clock.now)
      const origin = `http://127.0.0.1:${server.port}`
      await page.goto(`${origin}/desk/sign-in/${token}`)
      await page.getByRole('button', { name: /^Sign in as/ }).click()
      for (const [address, name] of [
        ['/desk/mail', 'mail-list'],
        ['/desk/mail/aside', 'mail-aside'],
        [`/desk/mail/${id}`, 'mail-message'],
      ] as const) {
        await page.goto(origin + address)
        await page.evaluate('document.fonts.ready')
        await screenshot(page, `${name}-${width}`)
        await axe(page)
        await fitsItsWidth(page)
      }
      await context.close()
    })
})

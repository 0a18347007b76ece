import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { insertDocuments, newDocument } from '#record/documents.ts'
import { queueMail } from '#record/mail-queue.ts'
import { complaintBy, done, next, testHouse } from '../../test/house.ts'
import { mailServer } from '../../test/mail/smtp.ts'
import { originOf, putright } from '../../test/program.ts'
import { startSender } from './sender.ts'
import { NO_MAIL } from './settings.ts'

let made: Awaited<ReturnType<typeof testHouse>>
let server: Awaited<ReturnType<typeof mailServer>>
const clock = { now: new Date('2026-07-07T10:00:00Z') }
before(async () => {
  made = await testHouse()
})
beforeEach(async () => {
  server = await mailServer()
  clock.now = new Date('2026-07-07T10:00:00Z')
})
afterEach(() => server.stop())
after(() => made.drop())

/** A complaint whose acknowledgement goes out by e-mail. */
async function lettered({ subject = 'We have your complaint' } = {}) {
  const { house, landlord } = made
  const complaint = complaintBy('The gate bangs', '2026-07-07')
  await done(house, landlord, complaint)
  const summary = newDocument('summary', 'A gate that bangs')
  const letter = newDocument('letter-sent', 'Dear Siân Jones,\n\nwe have your complaint.')
  const mail = randomUUID()
  const letterId = randomUUID()
  await done(house, landlord, {
    ...next(
      complaint.complaintId,
      1,
      { type: 'log', summary: summary.ref },
      { kind: 'system' },
      '2026-07-07',
    ),
    documents: [summary, letter],
    letters: [{ id: letterId, kind: 'acknowledgement', means: 'email', sent: [letter.ref] }],
    also: (tx) =>
      queueMail(tx, landlord.id, complaint.complaintId, {
        ...{ id: mail, letter: letterId, subject, text: letter.ref.document, now: clock.now },
        to: { address: 'sian.jones@example.org', name: 'Siân Jones' },
      }),
  })
  return { complaintId: complaint.complaintId, letter: letterId, mail }
}

const sender = (change: Partial<Parameters<typeof startSender>[1]['settings']> = {}) =>
  startSender(made.house, {
    settings: {
      ...NO_MAIL,
      smtp: { host: '127.0.0.1', port: server.port, secure: false, startTls: 'if-offered' },
      from: ({ slug }) => `complaints@${slug}.example.org`,
      ...change,
    },
    now: () => clock.now,
    onError: assert.ifError,
  })

/** Lets a sender do all there is to do now. */
async function send(...change: Parameters<typeof sender>) {
  const one = sender(...change)
  one.wake()
  await one.idle()
  await one.stop()
}

const mailIs = (id: string) =>
  made.house.database.asLandlord(made.landlord.id, (tx) =>
    tx.one<{ state: string; attempts: number; nextAt: Date; answer: string; messageId: string }>(
      sql`
        select state, attempts, next_at as "nextAt", answer, message_id as "messageId" from mail
        where landlord_id = ${made.landlord.id} and id = ${id}`,
    ),
  )

const tasksOf = async (complaintId: string) => {
  const rows = await made.house.database.asLandlord(made.landlord.id, (tx) =>
    tx.all<{ kind: string }>(sql`
      select kind from task where landlord_id = ${made.landlord.id} and complaint_id = ${complaintId}`),
  )
  return rows.map(({ kind }) => kind)
}

const minutesLater = (minutes: number) => {
  clock.now = new Date(clock.now.getTime() + minutes * 60_000)
}

describe('a letter by e-mail', () => {
  test('arrives once, from the landlord, with the reference in its subject', async () => {
    const { mail, complaintId } = await lettered()
    await Promise.all([send(), send(), send()])
    const [got, ...others] = await server.messages(1)
    assert.equal(others.length, 0)
    assert.deepEqual(got?.to, ['sian.jones@example.org'])
    assert.equal(got?.from, 'complaints@emh.example.org')
    assert.equal(got?.envelopeId, mail)
    assert.match(got?.raw ?? '', /^Subject: We have your complaint \(EMH-1001\)\r$/m)
    assert.match(got?.raw ?? '', new RegExp(`^Message-ID: <${mail}@emh.example.org>\r$`, 'm'))
    assert.match(got?.raw ?? '', /^From: Landlord emh <complaints@emh.example.org>\r$/m)
    assert.doesNotMatch(got?.raw ?? '', /^Auto-Submitted/m)
    assert.equal((await mailIs(mail))?.state, 'sent')
    assert.deepEqual((await tasksOf(complaintId)).includes('letter-undelivered'), false)
    await send()
    assert.equal(server.got.length, 1)
  })

  test('is answered to an address with the reference in it, where such addresses arrive', async () => {
    const { mail } = await lettered()
    await send({ plus: true })
    const [got] = await server.messages(1)
    assert.match(got?.raw ?? '', /^Reply-To: complaints\+EMH-\d+@emh.example.org\r$/m)
    assert.equal(got?.from, `complaints+b-${mail.replaceAll('-', '')}@emh.example.org`)
  })

  test('can’t smuggle in a header', async () => {
    await lettered({ subject: 'Hello\r\nBcc: everybody@example.org\r\n\r\nhidden' })
    await send()
    const [got] = await server.messages(1)
    assert.doesNotMatch(got?.raw ?? '', /^Bcc:/im)
    assert.deepEqual(got?.to, ['sian.jones@example.org'])
  })

  test('that the server puts off is tried again after growing waits, and arrives once', async () => {
    const { mail } = await lettered()
    server.will({ code: 451, at: 'rcpt' }, { code: 452, at: 'data' }, 'die-on-data')
    for (const [attempt, wait] of [1, 5, 15].entries()) {
      await send()
      const now = await mailIs(mail)
      assert.deepEqual(
        [now?.state, now?.attempts, now?.nextAt.getTime()],
        ['queued', attempt + 1, clock.now.getTime() + wait * 60_000],
      )
      await send() // too early: nothing happens
      assert.equal((await mailIs(mail))?.attempts, attempt + 1)
      minutesLater(wait)
    }
    await send()
    assert.equal((await mailIs(mail))?.state, 'sent')
    assert.equal(server.got.length, 1)
  })

  test('that no server takes within a day comes back to a person', async () => {
    const { mail, complaintId } = await lettered()
    await server.stop()
    for (let attempt = 1; (await mailIs(mail))?.state === 'queued'; attempt += 1) {
      assert.ok(attempt < 20)
      await send()
      minutesLater(480)
    }
    assert.equal((await mailIs(mail))?.state, 'failed')
    assert.ok((await tasksOf(complaintId)).includes('letter-undelivered'))
    server = await mailServer()
    await send()
    assert.equal(server.got.length, 0)
  })

  test('that the server refuses comes back to a person at once', async () => {
    const { mail, complaintId } = await lettered()
    server.will({ code: 550, at: 'rcpt' })
    await send()
    const now = await mailIs(mail)
    assert.equal(now?.state, 'failed')
    assert.match(now?.answer ?? '', /Nobody of this name is here/)
    assert.ok((await tasksOf(complaintId)).includes('letter-undelivered'))
  })

  test('that was taken whole and never answered for is not sent again, but a person is asked', async () => {
    const { mail, complaintId } = await lettered()
    server.will('accept-and-die')
    await send()
    assert.equal(server.got.length, 1)
    const now = await mailIs(mail)
    assert.equal(now?.state, 'uncertain')
    assert.match(now?.answer ?? '', /It may have been sent/)
    assert.ok((await tasksOf(complaintId)).includes('letter-undelivered'))
    minutesLater(24 * 60)
    await send()
    assert.equal(server.got.length, 1)
  })

  test('goes in a thread with the letters before it', async () => {
    const { complaintId, mail } = await lettered()
    await send()
    const first = (await mailIs(mail))?.messageId
    const { house, landlord } = made
    const words = newDocument('letter-sent', 'It takes longer.')
    await house.database.asLandlord(landlord.id, async (tx) => {
      await insertDocuments(tx, landlord.id, complaintId, [words], clock.now)
      await queueMail(tx, landlord.id, complaintId, {
        ...{ id: randomUUID(), subject: 'A new date', text: words.ref.document, now: clock.now },
        to: { address: 'sian.jones@example.org' },
      })
    })
    await send()
    const raw = server.got.at(-1)?.raw ?? ''
    assert.match(raw, new RegExp(`^In-Reply-To: ${first}\r$`, 'm'))
    assert.match(raw, /^Auto-Submitted: auto-generated\r$/m)
  })
})

describe('a program that is killed', () => {
  /** The whole program, in a process of its own. */
  const program = () =>
    putright(['start', '--port', '0'], {
      DATABASE_URL: made.url,
      SMTP_URL: `smtp://127.0.0.1:${server.port}`,
      MAIL_FROM: 'complaints@{landlord}.example.org',
    })

  /** What is waited for, or why the program is there no more. */
  const orEnds = (program: ReturnType<typeof putright>, waited: Promise<unknown>) =>
    Promise.race([waited, program.ended.then(() => assert.fail(program.output()))])

  test('while it hands a letter over does not send it again: a person is asked', async () => {
    const { mail, complaintId } = await lettered()
    server.will('accept-and-hang')
    const killed = program()
    await orEnds(killed, server.messages(1))
    await killed.send('SIGKILL')
    assert.equal((await mailIs(mail))?.state, 'sending')
    clock.now = new Date(Date.now() + 11 * 60_000)
    await send()
    assert.equal((await mailIs(mail))?.state, 'uncertain')
    assert.ok((await tasksOf(complaintId)).includes('letter-undelivered'))
    assert.equal(server.got.length, 1)
  })

  test('before it hands a letter over leaves it to another, which sends it', async () => {
    const { mail, complaintId } = await lettered()
    server.will({ code: 'hang', at: 'rcpt' })
    const killed = program()
    await orEnds(killed, server.hanging())
    await killed.send('SIGKILL')
    assert.equal((await mailIs(mail))?.state, 'taken')
    clock.now = new Date(Date.now() + 11 * 60_000)
    await send()
    await server.messages(1)
    assert.equal((await mailIs(mail))?.state, 'sent')
    assert.ok(!(await tasksOf(complaintId)).includes('letter-undelivered'))
  })

  test('otherwise sends what is queued as soon as it is', async () => {
    const running = program()
    await originOf(running)
    await lettered()
    await orEnds(running, server.messages(1))
    await running.send('SIGTERM')
    assert.equal(server.got.length, 1)
  })
})

describe('where no mail server is set up', () => {
  test('mail waits a day and then comes back to a person', async () => {
    const { mail, complaintId } = await lettered()
    const one = startSender(made.house, {
      ...{ settings: NO_MAIL, now: () => clock.now, onError: assert.ifError },
    })
    one.wake()
    await one.idle()
    assert.equal((await mailIs(mail))?.state, 'queued')
    minutesLater(24 * 60 + 1)
    one.wake()
    await one.idle()
    assert.equal((await mailIs(mail))?.state, 'failed')
    assert.ok((await tasksOf(complaintId)).includes('letter-undelivered'))
  })
})

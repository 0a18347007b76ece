import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { newDocument } from '#record/documents.ts'
import { queueMail } from '#record/mail-queue.ts'
import { complaintBy, done, newLandlord, next, testHouse } from '../../test/house.ts'
import { CORPUS, letter, parts } from '../../test/mail/corpus.ts'
import { takeIn } from './take-in.ts'
import { takeNext } from './taken-mail.ts'

let made: Awaited<ReturnType<typeof testHouse>>
before(async () => {
  made = await testHouse()
})
after(() => made.drop())

const now = new Date('2026-07-08T09:00:00Z')
let uid = 0
/** As it lies in the mailbox: the next one. */
const found = (raw: Uint8Array, arrived?: Date) => {
  uid += 1
  return {
    ...{ raw, mailbox: 'emh@imap.example.org/INBOX', uidValidity: 7, uid },
    ...(arrived === undefined ? {} : { arrived }),
  }
}
const take = (raw: Uint8Array) => takeIn(made.house, made.landlord, found(raw), now)

const asked = <Row>(statement: ReturnType<typeof sql>) =>
  made.house.database.asLandlord(made.landlord.id, (tx) => tx.all<Row>(statement))

type Contact = {
  readonly id: string
  readonly received: string
  readonly words: string
  readonly subject: string | null
  readonly name: string | null
  readonly files: readonly string[]
}

/** The contact that came last, as whoever looks at it reads it. */
async function lastContact(): Promise<Contact> {
  const { id } = made.landlord
  const [one] = await asked<Omit<Contact, 'files'>>(sql`
    select c.id, c.received, convert_from(w.content, 'utf8') as words, convert_from(s.content, 'utf8') as subject, p.name
    from contact c
    join document w on w.landlord_id = c.landlord_id and w.id = c.words
    left join document s on s.landlord_id = c.landlord_id and s.id = c.subject
    left join person p on p.landlord_id = c.landlord_id and p.id = c.person
    where c.landlord_id = ${id}
    order by substring(c.reference from '[0-9]+$')::integer desc limit 1`)
  assert.ok(one)
  const files = await asked<{ type: string }>(sql`
    select media_type as type from document
    where landlord_id = ${id} and complaint_id = ${one.id} and kind = 'file' order by created_at, id`)
  return { ...one, files: files.map(({ type }) => type) }
}

const kindOf = (type: string) =>
  type === 'message/rfc822' ? 'message' : type.startsWith('image/') ? 'photograph' : 'document'

describe('a message', () => {
  for (const { name, raw, becomes, says, saysNot, subject, from, files } of CORPUS)
    test(`${name} ends where it should, whole`, async () => {
      assert.equal(await take(raw), becomes)
      const [kept] = await asked<{ content: Buffer }>(sql`
        select d.content from mail_received m
        join document d on d.landlord_id = m.landlord_id and d.id = m.document_id
        where m.landlord_id = ${made.landlord.id} and m.uid = ${uid}`)
      assert.ok(kept?.content.equals(raw), 'it is not kept as it came')
      if (becomes !== 'contact') return
      const contact = await lastContact()
      if (says !== undefined) assert.match(contact.words, says)
      if (saysNot !== undefined) assert.doesNotMatch(contact.words, saysNot)
      if (subject !== undefined) assert.match(contact.subject ?? '', subject)
      if (from !== undefined) assert.equal(contact.name, from)
      if (files !== undefined)
        assert.deepEqual(contact.files.map(kindOf).toSorted(), [...files].toSorted())
    })

  test('counts from the day in London on which our server was handed it, whatever its sender says', async () => {
    await take(letter({ Date: 'Tue, 7 Jul 2099 12:00:00 +0000' }, 'It is past midnight in London'))
    assert.equal((await lastContact()).received, '2026-07-07')
    const bare = Buffer.from('From: a@example.org\r\nSubject: no server\r\n\r\nHello')
    await takeIn(made.house, made.landlord, found(bare, new Date('2026-07-05T10:00:00Z')), now)
    assert.equal((await lastContact()).received, '2026-07-05')
    await take(Buffer.from('From: b@example.org\r\nDate: Sat, 1 Jan 2000 00:00:00 +0000\r\n\r\nHi'))
    assert.equal((await lastContact()).received, '2026-07-08')
  })

  test('CLIENT-9a EHT-1.1.6a EMH-25 SOTHS-5.1b THT-7a: is a way to complain to every landlord', async () => {
    for (const slug of ['client', 'eht', 'emh', 'soths', 'tht']) {
      const landlord = await newLandlord(made.house, `${slug}-mail`, slug)
      assert.equal(await takeIn(made.house, landlord, found(letter({})), now), 'contact')
      const [contact] = await made.house.database.asLandlord(landlord.id, (tx) =>
        tx.all<{ channel: string }>(
          sql`select channel from contact where landlord_id = ${landlord.id}`,
        ),
      )
      assert.equal(contact?.channel, 'email')
    }
  })

  test('that is delivered twice, or read twice, is taken in once', async () => {
    const once = letter({}, 'Only once')
    const again = Buffer.concat([
      Buffer.from('Received: from b by a; Tue, 7 Jul 2026 08:00:00 +0000\r\n'),
      once,
    ])
    const one = found(once)
    assert.deepEqual(
      await Promise.all([1, 2, 3].map(() => takeIn(made.house, made.landlord, one, now))).then(
        (all) => all.toSorted(),
      ),
      ['contact', 'duplicate', 'duplicate'],
    )
    assert.equal(await take(again), 'duplicate')
    assert.equal(await takeIn(made.house, made.landlord, one, now), 'duplicate')
    // Two that only share an id are two: anybody can write an id.
    assert.equal(await take(letter({ 'Message-ID': '<same@example.org>' }, 'One')), 'contact')
    assert.equal(await take(letter({ 'Message-ID': '<same@example.org>' }, 'Two')), 'contact')
  })

  test('of a program that does not stop asks nobody to look after the tenth of a day', async () => {
    const became = []
    for (let n = 1; n <= 12; n += 1)
      became.push(
        await take(
          letter({ From: 'robot@example.org', 'Auto-Submitted': 'auto-replied' }, `Away ${n}`),
        ),
      )
    assert.deepEqual(became.slice(9), ['contact', 'set-aside', 'set-aside'])
  })
})

/** A complaint of Mrs Jones, with a letter that went out by e-mail. */
async function lettered() {
  const { house, landlord } = made
  const complaint = complaintBy('The gate bangs', '2026-07-06')
  const { complaintId } = complaint
  await done(house, landlord, complaint)
  const summary = newDocument('summary', 'A gate')
  const sent = newDocument('letter-sent', 'We have it.')
  const [mail, letterId] = [randomUUID(), randomUUID()]
  await done(house, landlord, {
    ...next(
      complaintId,
      1,
      { type: 'log', summary: summary.ref },
      { kind: 'system' },
      '2026-07-06',
    ),
    documents: [summary, sent],
    letters: [{ id: letterId, kind: 'acknowledgement', means: 'email', sent: [sent.ref] }],
    also: (tx) =>
      queueMail(tx, landlord.id, complaintId, {
        ...{ id: mail, letter: letterId, subject: 'Yours', text: sent.ref.document, now },
        to: { address: 'sian.jones@example.org' },
      }),
  })
  const taken = await house.database.asLandlord(landlord.id, async (tx) => {
    const one = await takeNext(tx, landlord.id, {
      ...{ from: 'complaints@emh.example.org', sender: randomUUID(), now },
    })
    await tx.run(sql`
      update mail set state = 'sent', sent_at = ${now} where landlord_id = ${landlord.id} and id = ${mail}`)
    return one
  })
  const [row] = await asked<{ reference: string }>(sql`
    select reference from complaint where landlord_id = ${landlord.id} and id = ${complaintId}`)
  return {
    ...{ complaintId, mail, letter: letterId, messageId: taken?.messageId ?? '' },
    reference: row?.reference ?? '',
  }
}

const entriesOf = async (complaintId: string) =>
  (
    await asked<{ type: string }>(sql`
      select type from entry
      where landlord_id = ${made.landlord.id} and complaint_id = ${complaintId} order by seq`)
  ).map(({ type }) => type)

describe('an answer', () => {
  test('CODE20-3.10 SOTHS-7.6a: to a letter of ours joins its complaint, with what is attached', async () => {
    const { complaintId, messageId } = await lettered()
    const raw = letter(
      {
        ...{ 'In-Reply-To': messageId, Subject: 'Re: something else' },
        ...{ 'Content-Type': 'multipart/mixed; boundary="b1"' },
      },
      parts('b1', [
        { headers: { 'Content-Type': 'text/plain' }, body: 'Here is a photograph' },
        {
          headers: {
            'Content-Type': 'text/plain',
            'Content-Disposition': 'attachment; filename=log.txt',
          },
          body: 'Monday: no heating',
        },
      ]),
    )
    assert.equal(await take(raw), 'message')
    assert.deepEqual((await entriesOf(complaintId)).slice(-3), [
      ...['message-received', 'file-added', 'file-added'],
    ])
    const tasks = await asked<{ kind: string }>(sql`
      select kind from task where landlord_id = ${made.landlord.id} and complaint_id = ${complaintId}`)
    assert.ok(tasks.some(({ kind }) => kind === 'message'))
  })

  test('with the reference in its subject, or in the address it was sent to, joins it too', async () => {
    const { complaintId, reference } = await lettered()
    assert.equal(await take(letter({ Subject: `about ${reference.toLowerCase()}` })), 'message')
    const to = `complaints+${reference}@emh.example.org`
    assert.equal(await take(letter({ To: to, Subject: 'Hello' })), 'message')
    assert.equal(
      (await entriesOf(complaintId)).filter((type) => type === 'message-received').length,
      2,
    )
  })

  test('with the reference from somebody else is a contact for a person to look at', async () => {
    const { complaintId, reference, messageId } = await lettered()
    const stranger = { From: 'stranger@example.org', Subject: reference, 'In-Reply-To': messageId }
    assert.equal(await take(letter(stranger)), 'contact')
    assert.ok(!(await entriesOf(complaintId)).includes('message-received'))
  })

  test('without any mark is a contact, even from somebody whom we know', async () => {
    await lettered()
    assert.equal(await take(letter({ Subject: 'Another thing' })), 'contact')
  })

  test('never makes us send anything', async () => {
    const [before] = await asked<{ count: number }>(sql`
      select count(*) as count from mail where landlord_id = ${made.landlord.id}`)
    await take(letter({ 'Auto-Submitted': 'auto-replied' }, 'Away'))
    await take(letter({ 'Disposition-Notification-To': 'sian.jones@example.org' }, 'Tell me'))
    const [afterwards] = await asked<{ count: number }>(sql`
      select count(*) as count from mail where landlord_id = ${made.landlord.id}`)
    assert.deepEqual(afterwards, before)
  })

  test('that is our own letter come back is set aside', async () => {
    const { messageId } = await lettered()
    const own = { From: 'complaints@emh.example.org', 'Message-ID': messageId }
    assert.equal(await take(letter(own, 'We have it.')), 'own')
    // Somebody who only uses its id is heard.
    assert.equal(await take(letter({ 'Message-ID': messageId }, 'Listen')), 'contact')
  })
})

describe('a report that a letter did not arrive', () => {
  const report = (
    headers: Record<string, string>,
    status: string,
    returned = 'Subject: Yours\r\n',
  ) =>
    letter(
      {
        ...{ From: 'MAILER-DAEMON@mx.example.org', 'Return-Path': '<>', Subject: 'Undelivered' },
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b1"',
        ...headers,
      },
      parts('b1', [
        { headers: { 'Content-Type': 'text/plain' }, body: 'It could not be delivered.' },
        {
          headers: { 'Content-Type': 'message/delivery-status' },
          body: `Reporting-MTA: dns; mx.example.org\r\n${status}`,
        },
        { headers: { 'Content-Type': 'text/rfc822-headers' }, body: returned },
      ]),
    )
  const FAILED =
    '\r\nFinal-Recipient: rfc822; sian.jones@example.org\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such\r\n user here\r\n'

  const isUndelivered = async (complaintId: string) =>
    (await entriesOf(complaintId)).filter((type) => type === 'letter-undelivered').length

  test('is known by the message id in what came back, and makes a task of it', async () => {
    const { complaintId, messageId, mail } = await lettered()
    assert.equal(await take(report({}, FAILED, `Message-ID: ${messageId}\r\n`)), 'bounce')
    assert.equal(await isUndelivered(complaintId), 1)
    const [row] = await asked<{ state: string; answer: string }>(sql`
      select state, answer from mail where landlord_id = ${made.landlord.id} and id = ${mail}`)
    assert.deepEqual(row, { state: 'undelivered', answer: '550 5.1.1 no such user here' })
    // Another server says the same.
    const again = report({ Subject: 'Once more' }, FAILED, `Message-ID: ${messageId}\r\n`)
    assert.equal(await take(again), 'bounce')
    assert.equal(await isUndelivered(complaintId), 1)
  })

  test('is known by the envelope, or by the address that it came back to', async () => {
    const one = await lettered()
    assert.equal(await take(report({}, `Original-Envelope-Id: ${one.mail}\r\n${FAILED}`)), 'bounce')
    assert.equal(await isUndelivered(one.complaintId), 1)
    const two = await lettered()
    const to = `complaints+b-${two.mail.replaceAll('-', '')}@emh.example.org`
    const plain = letter(
      { From: 'postmaster@old.example.org', 'Delivered-To': to, Subject: 'failure notice' },
      'Sorry, no mailbox here by that name.',
    )
    assert.equal(await take(plain), 'bounce')
    assert.equal(await isUndelivered(two.complaintId), 1)
  })

  test('is no failure when it only says that it takes longer', async () => {
    const { complaintId, messageId } = await lettered()
    const delayed = FAILED.replace('failed', 'delayed').replace('5.1.1', '4.4.1')
    assert.equal(await take(report({}, delayed, `Message-ID: ${messageId}\r\n`)), 'receipt')
    assert.equal(await isUndelivered(complaintId), 0)
  })

  test('about nothing that we sent is for a person to look at', async () => {
    assert.equal(await take(report({}, FAILED)), 'contact')
  })
})

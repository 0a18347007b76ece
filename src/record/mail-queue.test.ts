import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { day } from '#time/day.ts'
import { at, complaintBy, done, next, testHouse } from '../../test/house.ts'
import { newDocument } from './documents.ts'
import { submit } from './door.ts'
import { queueMail } from './mail-queue.ts'

let made: Awaited<ReturnType<typeof testHouse>>
before(async () => {
  made = await testHouse()
})
after(() => made.drop())

describe('an e-mail that tells of something', () => {
  const queued = (complaintId: string) =>
    made.house.database.asLandlord(made.landlord.id, (tx) =>
      tx.all<{ state: string; subject: string }>(sql`
        select state, subject from mail
        where landlord_id = ${made.landlord.id} and complaint_id = ${complaintId}`),
    )

  test('is queued with the entry, once', async () => {
    const { house, landlord } = made
    const told = newDocument('letter-sent', 'We have your complaint.')
    const complaint = complaintBy('The gate bangs', '2026-07-07')
    const mail = {
      ...{ id: randomUUID(), to: { address: 'sian.jones@example.org' }, subject: 'EMH-1001' },
      ...{ text: told.ref.document, now: at('2026-07-07') },
    }
    const submission = {
      ...complaint,
      documents: [...(complaint.documents ?? []), told],
      also: (tx: Parameters<typeof queueMail>[0]) =>
        queueMail(tx, landlord.id, complaint.complaintId, mail),
    }
    await done(house, landlord, submission)
    await done(house, landlord, submission)
    assert.deepEqual(await queued(complaint.complaintId), [
      { state: 'queued', subject: 'EMH-1001' },
    ])
  })

  test('is not queued when what it tells of is refused', async () => {
    const { house, landlord } = made
    const complaint = complaintBy('The gate bangs', '2026-07-07')
    await done(house, landlord, complaint)
    const refused = await submit(house, landlord, {
      ...next(
        complaint.complaintId,
        1,
        { type: 'close', on: day('2026-07-08'), because: 'resident-content' },
        { kind: 'system' },
        '2026-07-08',
      ),
      also: (tx) =>
        queueMail(tx, landlord.id, complaint.complaintId, {
          ...{ id: randomUUID(), to: { address: 'a@example.org' }, subject: 'Closed' },
          ...{ text: randomUUID(), now: at('2026-07-08') },
        }),
    })
    assert.ok('refusal' in refused)
    assert.deepEqual(await queued(complaint.complaintId), [])
  })
})

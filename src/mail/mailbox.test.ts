import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from '#db/sql.ts'
import { testHouse } from '../../test/house.ts'
import { letter } from '../../test/mail/corpus.ts'
import { dovecot, type ImapServer } from '../../test/mail/dovecot.ts'
import { originOf, putright } from '../../test/program.ts'
import { DONE_FOLDER, readMailbox } from './mailbox.ts'
import type { RawMessage } from './received-mail.ts'
import { takeIn } from './take-in.ts'

let made: Awaited<ReturnType<typeof testHouse>>
let server: ImapServer
before(async () => {
  made = await testHouse()
  server = await dovecot()
})
after(async () => {
  await server.remove()
  await made.drop()
})

const now = new Date('2026-07-08T09:00:00Z')
const saying = (words: string) => letter({ From: 'a.resident@example.org' }, words)

/** Reads the mailbox until something is so. What went wrong meanwhile. */
async function read(
  until: () => Promise<boolean>,
  { each = taken, meanwhile = async () => {} }: Reading = {},
): Promise<readonly unknown[]> {
  const errors: unknown[] = []
  const reading = readMailbox(server.mailbox, { onError: (error) => errors.push(error), each })
  await meanwhile()
  await become(until)
  await reading.stop()
  return errors
}
type Reading = {
  readonly each?: (message: RawMessage) => Promise<unknown>
  readonly meanwhile?: () => Promise<unknown>
}

/** Looks now and then, so that what is waited for has the machine to itself. */
async function become(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await sleep(50)
}

const isEmpty = async () => (await server.count('INBOX')) === 0
const hasCome = (words: string) => async () => (await contacts()).includes(words)

const taken = (message: RawMessage) => takeIn(made.house, made.landlord, message, now)

const contacts = async () => {
  const rows = await made.house.database.asLandlord(made.landlord.id, (tx) =>
    tx.all<{ words: string }>(sql`
      select convert_from(d.content, 'utf8') as words from contact c
      join document d on d.landlord_id = c.landlord_id and d.id = c.words
      where c.landlord_id = ${made.landlord.id}`),
  )
  return rows.map(({ words }) => words).toSorted()
}

describe('a landlord’s mailbox, on a real IMAP server', () => {
  test('is read as soon as something arrives, and what was taken in is put into a folder', async () => {
    await server.deliver(saying('There before'))
    const errors = await read(hasCome('Comes while it is read'), {
      meanwhile: () => server.deliver(saying('Comes while it is read')),
    })
    assert.deepEqual(errors, [])
    await read(isEmpty)
    assert.deepEqual(await contacts(), ['Comes while it is read', 'There before'])
    assert.deepEqual([await server.count('INBOX'), await server.count(DONE_FOLDER)], [0, 2])
  })

  test('keeps what could not be taken in, which comes again', async () => {
    await server.deliver(saying('First'))
    await server.deliver(saying('Second'))
    const errors = await read(hasCome('Second'), {
      each: async (message) => {
        if (Buffer.from(message.raw).includes('First')) throw new Error('The disk is full')
        await taken(message)
      },
    })
    assert.match(String(errors), /The disk is full/)
    assert.ok(!(await hasCome('First')()))
    await read(isEmpty)
    assert.ok(await hasCome('First')())
  })

  test('is taken in once by two that read it at the same time', async () => {
    const before = (await contacts()).length
    for (let n = 0; n < 5; n += 1) await server.deliver(saying(`At once ${n}`))
    await Promise.all([read(isEmpty), read(isEmpty)])
    assert.equal((await contacts()).length, before + 5)
    assert.equal(new Set(await contacts()).size, (await contacts()).length)
  })

  test('is read on when the server was away', async () => {
    const errors = await read(hasCome('After the pause'), {
      meanwhile: async () => {
        await server.stop()
        await server.start()
        await server.deliver(saying('After the pause'))
      },
    })
    assert.ok(errors.length <= 1, String(errors))
  })

  test('is read by one of two programs', async () => {
    const program = () =>
      putright(['start', '--port', '0'], { DATABASE_URL: made.url, IMAP_URL_EMH: server.url })
    const [one, other] = [program(), program()]
    await Promise.all([originOf(one), originOf(other)])
    await server.deliver(saying('To one of two'))
    await become(hasCome('To one of two'))
    const readers = await made.owner.all(sql`
      select pid from pg_locks
      where locktype = 'advisory' and granted
        and database = (select oid from pg_database where datname = current_database())`)
    assert.equal(readers.length, 1)
    await Promise.all([one.send('SIGTERM'), other.send('SIGTERM')])
  })

  test('loses nothing and doubles nothing when the program is killed in the middle', async () => {
    const before = (await contacts()).length
    const program = () =>
      putright(['start', '--port', '0'], { DATABASE_URL: made.url, IMAP_URL_EMH: server.url })
    for (let n = 0; n < 24; n += 1) await server.deliver(saying(`Under fire ${n}`))
    for (let round = 1; round <= 3; round += 1) {
      const running = program()
      const end = running.ended
      await become(async () => {
        assert.ok(running.child.exitCode === null, running.output())
        return (await contacts()).length >= before + round * 5
      })
      await running.send('SIGKILL')
      await end
    }
    const last = program()
    await originOf(last)
    while (!(await isEmpty())) assert.ok(last.child.exitCode === null, last.output())
    await last.send('SIGTERM')
    const all = await contacts()
    assert.equal(all.length, before + 24)
    assert.equal(new Set(all).size, all.length)
  })
})

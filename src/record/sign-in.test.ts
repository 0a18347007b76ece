import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { newLandlord, newStaff, testHouse } from '../../test/house.ts'
import { accountsOf, addAccount, changeAccount } from './accounts.ts'
import { hashPassword, isPassword } from './password.ts'
import { endSession, sessionOf } from './session.ts'
import { checkPassword, setPassword, signIn } from './sign-in.ts'
import { lookAtSignInLink, makeSignInLink, useSignInLink } from './sign-in-link.ts'

type World = Awaited<ReturnType<typeof testHouse>>
let world: World
before(async () => {
  world = await testHouse()
})
after(() => world.drop())

const nine = new Date('2025-06-06T09:00:00Z')
const later = (minutes: number) => new Date(nine.getTime() + minutes * 60_000)
const RIGHT = 'four words of mine'

async function somebody(name = 'Priya') {
  const { house, landlord } = world
  const { id } = await newStaff(house, landlord, name, 'complaint-handler')
  await setPassword(house.database, landlord, id, RIGHT)
  const email = `${id}@example.org`
  const attempt = (password: string, now = nine) =>
    signIn(house.database, landlord, { email, password, now })
  return { id, email, attempt, landlord, database: house.database }
}

/** Another request each time. */
const adoption = () =>
  ({
    by: { kind: 'system' },
    requestId: crypto.randomUUID(),
    now: new Date('2026-05-20T10:00:00Z'),
  }) as const

describe('a password', () => {
  test('is kept as a hash that only it fits', async () => {
    const kept = await hashPassword(RIGHT)
    assert.match(kept, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    assert.equal(await isPassword(RIGHT, kept), true)
    assert.equal(await isPassword('four words of yours', kept), false)
    assert.notEqual(await hashPassword(RIGHT), kept)
  })

  test('is the same however a keyboard writes its letters', async () => {
    const kept = await hashPassword('Siân’s caf\u00e9')
    assert.equal(await isPassword('Sia\u0302n’s cafe\u0301', kept), true)
  })

  test('of nobody takes as long to be wrong', async () => {
    const kept = await hashPassword(RIGHT)
    const took = async (of: string | undefined) => {
      const start = performance.now()
      for (let i = 0; i < 5; i += 1) assert.equal(await isPassword('wrong', of), false)
      return performance.now() - start
    }
    const [somebodys, nobodys] = [await took(kept), await took(undefined)]
    assert.ok(nobodys > somebodys / 3 && nobodys < somebodys * 3, `${somebodys} ${nobodys}`)
  })
})

describe('signing in', () => {
  test('lasts half a day, or until one signs out', async () => {
    const { attempt, id, database } = await somebody()
    const first = await attempt(RIGHT)
    assert.ok('token' in first)
    assert.equal((await sessionOf(database, first.token, later(719)))?.staffId, id)
    assert.equal(await sessionOf(database, first.token, later(720)), undefined)
    await endSession(database, first.token)
    assert.equal(await sessionOf(database, first.token, nine), undefined)
  })

  test('keeps no token that a reader of the database could use', async () => {
    const { attempt, id } = await somebody()
    const { token = '' } = (await attempt(RIGHT)) as { token?: string }
    const rows = await world.owner.all<{ digest: Buffer }>(
      sql`select digest from session where staff_id = ${id}`,
    )
    assert.equal(rows.length, 1)
    assert.ok(!rows[0]?.digest.equals(Buffer.from(token, 'base64url')))
  })

  test('does not mind capital letters in the address', async () => {
    const { email, landlord, database } = await somebody()
    const typed = { email: email.toUpperCase(), password: RIGHT, now: nine }
    assert.ok('token' in (await signIn(database, landlord, typed)))
  })

  test('waits a quarter of an hour after five failures, even with the right password', async () => {
    const { attempt } = await somebody()
    for (let i = 0; i < 5; i += 1)
      assert.deepEqual(await attempt('wrong', later(i)), { failed: 'wrong' })
    assert.deepEqual(await attempt(RIGHT, later(5)), { failed: 'wait', until: later(19) })
    assert.deepEqual(await attempt(RIGHT, later(18)), { failed: 'wait', until: later(19) })
    assert.ok('token' in (await attempt(RIGHT, later(19))))
    assert.deepEqual(await attempt('wrong', later(20)), { failed: 'wrong' })
  })

  test('answers the same where there is no such account', async () => {
    const { landlord, database } = await somebody()
    const attempt = { email: 'nobody@example.org', password: RIGHT }
    for (let i = 0; i < 5; i += 1)
      assert.deepEqual(await signIn(database, landlord, { ...attempt, now: later(i) }), {
        failed: 'wrong',
      })
    assert.deepEqual(await signIn(database, landlord, { ...attempt, now: later(5) }), {
      failed: 'wait',
      until: later(19),
    })
  })

  test('looks at five of fifty guesses made at once', async () => {
    const { attempt } = await somebody()
    const all = await Promise.all(Array.from({ length: 50 }, () => attempt('guess')))
    assert.equal(all.filter((one) => 'failed' in one && one.failed === 'wrong').length, 5)
  })

  test('is at one landlord only', async () => {
    const { email } = await somebody()
    const other = await newLandlord(world.house, 'soths')
    const attempt = { email, password: RIGHT, now: nine }
    assert.deepEqual(await checkPassword(world.house.database, other, attempt), { failed: 'wrong' })
  })

  test('elsewhere ends when the password is changed', async () => {
    const { attempt, id, landlord, database } = await somebody()
    const [here, elsewhere] = [await attempt(RIGHT), await attempt(RIGHT)] as { token: string }[]
    assert.ok(here && elsewhere)
    await setPassword(database, landlord, id, 'another four words', here.token)
    assert.ok(await sessionOf(database, here.token, nine))
    assert.equal(await sessionOf(database, elsewhere.token, nine), undefined)
  })
})

describe('a sign-in link', () => {
  test('may be looked at, works once, and then the password before is forgotten', async () => {
    const { id, attempt, landlord, database } = await somebody('Sam')
    const token = await makeSignInLink(database, landlord, id, nine)
    assert.equal((await lookAtSignInLink(database, token, nine))?.staff.name, 'Sam')
    assert.equal((await lookAtSignInLink(database, token, nine))?.landlord.slug, 'emh')
    const session = await useSignInLink(database, token, nine)
    assert.equal((await sessionOf(database, session ?? '', nine))?.staffId, id)
    assert.equal(await useSignInLink(database, token, nine), undefined)
    assert.deepEqual(await attempt(RIGHT), { failed: 'wrong' })
  })

  test('lets one in of ten who use it at the same moment', async () => {
    const { id, landlord, database } = await somebody()
    const token = await makeSignInLink(database, landlord, id, nine)
    const all = await Promise.all(
      Array.from({ length: 10 }, () => useSignInLink(database, token, nine)),
    )
    assert.equal(all.filter((one) => one !== undefined).length, 1)
  })

  test('is good for a week, and until a newer one is made', async () => {
    const { id, landlord, database } = await somebody()
    const old = await makeSignInLink(database, landlord, id, nine)
    const token = await makeSignInLink(database, landlord, id, nine)
    assert.equal(await lookAtSignInLink(database, old, nine), undefined)
    const week = 7 * 24 * 60
    assert.ok(await lookAtSignInLink(database, token, later(week - 1)))
    assert.equal(await useSignInLink(database, token, later(week)), undefined)
  })
})

describe('accounts', () => {
  const administer = ['administrator']
  const staff = (id: string, change = {}) => ({
    ...{ id, name: 'Jo', email: `${id}@example.org`, roles: ['complaint-handler'] },
    ...change,
  })

  test('are added once, with an e-mail address that nobody else has', async () => {
    const { landlord, house } = world
    const id = crypto.randomUUID()
    assert.equal(await addAccount(house.database, landlord, staff(id), adoption()), 'added')
    assert.equal(await addAccount(house.database, landlord, staff(id), adoption()), 'added')
    const twin = staff(crypto.randomUUID(), { email: `${id}@EXAMPLE.org` })
    assert.equal(await addAccount(house.database, landlord, twin, adoption()), 'taken')
    const all = await house.database.asLandlord(landlord.id, (tx) => accountsOf(tx, landlord.id))
    assert.equal(all.find((one) => one.id === id)?.hasPassword, false)
  })

  test('that are switched off are signed out and let nobody in', async () => {
    const { id, attempt, landlord, database } = await somebody()
    const { token } = (await attempt(RIGHT)) as { token: string }
    const link = await makeSignInLink(database, landlord, id, nine)
    const off = { ...staff(id), active: false }
    assert.equal(await changeAccount(database, landlord, off, administer, adoption()), 'changed')
    assert.equal(await sessionOf(database, token, nine), undefined)
    assert.equal(await lookAtSignInLink(database, link, nine), undefined)
    assert.deepEqual(await attempt(RIGHT), { failed: 'wrong' })
  })

  test('keep somebody who can look after them, even if two give it up at the same moment', async () => {
    const { house } = world
    const landlord = await newLandlord(house, 'eht')
    const two = await Promise.all(
      ['Ann', 'Bea'].map((name) => newStaff(house, landlord, name, 'administrator')),
    )
    const answers = await Promise.all(
      two.map(({ id }) =>
        changeAccount(
          house.database,
          landlord,
          { ...staff(id), active: false },
          administer,
          adoption(),
        ),
      ),
    )
    assert.deepEqual(answers.sort(), ['changed', 'nobody-left'])
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setPassword } from '#record/sign-in.ts'
import { makeSignInLink } from '#record/sign-in-link.ts'
import { readable } from '../../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { type App, app } from '../../server.ts'
import { worklistRoutes } from '../worklist/routes.ts'
import { signInRoutes } from './routes.ts'
import { afterSignIn, identify } from './session.ts'

type World = Awaited<ReturnType<typeof testHouse>> & { served: App }
let world: World
const clock = { now: at('2025-06-04') }
before(async () => {
  const made = await testHouse('emh')
  await newLandlord(made.house, 'soths')
  const served = app([...signInRoutes(made.house), ...worklistRoutes(made.house)], {
    now: () => clock.now,
    identify: identify(made.house),
    onDefect: (error) => {
      throw error
    },
  })
  world = { ...made, served }
})
after(() => world.drop())

const RIGHT = 'four words of mine'

/** A browser that keeps its cookies. */
function browser() {
  const jar = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await world.served.request(path, { ...init, headers: { cookie } })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    const html = await response.text()
    const location = response.headers.get('location') ?? ''
    return { status: response.status, html, text: readable(html), location }
  }
  return {
    jar,
    open: (path: string) => ask(path),
    send: (path: string, typed: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(typed) }),
  }
}

async function somebody() {
  const { house, landlord } = world
  const { id } = await newStaff(house, landlord, 'Priya Shah', 'complaints-team')
  return { id, email: `${id}@example.org` }
}

async function withPassword() {
  const { house, landlord } = world
  const one = await somebody()
  await setPassword(house.database, landlord, one.id, RIGHT)
  const typed: Record<string, string> = Object.fromEntries([
    ...Object.entries({ landlord: 'emh', email: one.email }),
    ['then', '/desk?whose=all'],
  ])
  return { ...one, typed }
}

describe('signing in', () => {
  test('begins with whose desk it is, and leads to the page that was asked for', async () => {
    const { typed } = await withPassword()
    const priya = browser()
    assert.equal(
      (await priya.open('/desk?whose=all')).location,
      '/desk/sign-in?then=%2Fdesk%3Fwhose%3Dall',
    )
    const choice = await priya.open('/desk/sign-in?then=%2Fdesk%3Fwhose%3Dall')
    assert.match(choice.text, /Which landlord do you work for\?/)
    assert.match(
      choice.html,
      /href="\/desk\/sign-in\?landlord=emh&amp;then=%2Fdesk%3Fwhose%3Dall">Landlord emh/,
    )
    assert.match(
      (await priya.open('/desk/sign-in?landlord=emh')).text,
      /To the complaints desk of Landlord emh/,
    )
    const done = await priya.send('/desk/sign-in', { ...typed, password: RIGHT })
    assert.deepEqual([done.status, done.location], [303, '/desk?whose=all'])
    assert.match((await priya.open('/desk?whose=all')).html, /Priya Shah/)
  })

  test('remembers the landlord, also after signing out', async () => {
    const { typed } = await withPassword()
    const priya = browser()
    await priya.send('/desk/sign-in', { ...typed, password: RIGHT })
    const out = await priya.send('/desk/sign-out')
    assert.equal(out.location, '/desk/sign-in?landlord=emh')
    assert.deepEqual([...priya.jar.keys()], ['landlord'])
    assert.match((await priya.open('/desk')).location, /^\/desk\/sign-in/)
    assert.match((await priya.open('/desk/sign-in')).text, /Landlord emh\. Choose another landlord/)
  })

  test('ends after half a day', async () => {
    const { typed } = await withPassword()
    const priya = browser()
    await priya.send('/desk/sign-in', { ...typed, password: RIGHT })
    clock.now = new Date(at('2025-06-04').getTime() + 12 * 3_600_000)
    assert.match((await priya.open('/desk')).location, /^\/desk\/sign-in/)
    clock.now = at('2025-06-04')
  })

  test('says what is missing, and keeps what was typed but the password', async () => {
    const { status, text, html } = await browser().send('/desk/sign-in', {
      landlord: 'emh',
      email: 'a@b.c',
    })
    assert.equal(status, 422)
    assert.match(html, /<title>Error: Sign in/)
    assert.match(text, /There is a problem Enter your password/)
    assert.match(html, /value="a@b\.c"/)
  })

  test('says the same of a wrong password and of an account that is not there', async () => {
    const { typed } = await withPassword()
    const wrong = await browser().send('/desk/sign-in', { ...typed, password: 'not mine at all' })
    const nobody = await browser().send('/desk/sign-in', {
      ...{ ...typed, email: 'nobody@example.org', password: 'not mine at all' },
    })
    for (const { status, text } of [wrong, nobody]) {
      assert.equal(status, 422)
      assert.match(text, /There is a problem The e-mail address or the password is not right/)
    }
  })

  test('has to wait after five failures', async () => {
    const { typed } = await withPassword()
    for (let i = 0; i < 5; i += 1)
      assert.equal((await browser().send('/desk/sign-in', { ...typed, password: 'x' })).status, 422)
    const { status, text } = await browser().send('/desk/sign-in', { ...typed, password: RIGHT })
    assert.equal(status, 429)
    assert.match(
      text,
      /That was wrong too often\. Try again after 11:15, or ask for a sign-in link/,
    )
  })

  test('leads nowhere but to the desk', () => {
    for (const elsewhere of [
      ...['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example', '/emh'],
      ...['javascript:alert(1)', '', '/deskx', 'http://[', '/desk/../emh'],
    ])
      assert.equal(afterSignIn(elsewhere), '/desk', elsewhere)
    assert.equal(afterSignIn('/desk/complaints/EMH-1001?as=1'), '/desk/complaints/EMH-1001?as=1')
  })
})

describe('a sign-in link', () => {
  const linkFor = async (id: string) =>
    `/desk/sign-in/${await makeSignInLink(world.house.database, world.landlord, id, clock.now)}`

  test('is not used up by whoever only looks, and works once', async () => {
    const { id } = await somebody()
    const link = await linkFor(id)
    for (let i = 0; i < 3; i += 1)
      assert.match((await browser().open(link)).text, /Sign in as Priya Shah, Landlord emh/)
    const priya = browser()
    const done = await priya.send(link)
    assert.deepEqual([done.status, done.location], [303, '/desk/password'])
    assert.match((await priya.open('/desk')).html, /Priya Shah/)
    for (const again of [await browser().open(link), await browser().send(link)]) {
      assert.equal(again.status, 404)
      assert.match(again.text, /This link can’t be used/)
    }
  })

  test('leads to choosing a password, which lets them in from then on', async () => {
    const { id, email } = await somebody()
    const priya = browser()
    await priya.send(await linkFor(id))
    assert.match((await priya.open('/desk/password')).text, /Choose a password/)
    const short = await priya.send('/desk/password', { password: 'eleven char' })
    assert.equal(short.status, 422)
    assert.match(short.text, /Your password must be 12 characters or more/)
    const done = await priya.send('/desk/password', { password: ' twelve chars ' })
    assert.match((await priya.open(done.location)).text, /Your password is set/)
    const typed = { landlord: 'emh', email, password: ' twelve chars ' }
    assert.equal((await browser().send('/desk/sign-in', typed)).status, 303)
  })
})

describe('one’s password', () => {
  test('is changed by whoever knows it, and other browsers are signed out', async () => {
    const { typed } = await withPassword()
    const [here, there] = [browser(), browser()]
    for (const one of [here, there]) await one.send('/desk/sign-in', { ...typed, password: RIGHT })
    const wrong = await here.send('/desk/password', {
      current: 'x',
      password: 'another four words',
    })
    assert.match(wrong.text, /This is not your password/)
    await here.send('/desk/password', { current: RIGHT, password: 'another four words' })
    assert.equal((await here.open('/desk')).status, 200)
    assert.match((await there.open('/desk')).location, /^\/desk\/sign-in/)
    assert.equal(
      (await browser().send('/desk/sign-in', { ...typed, password: 'another four words' })).status,
      303,
    )
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demonstration } from '#demonstration/landlords.ts'
import { load } from '#demonstration/load.ts'
import type { Cast } from '#demonstration/plot.ts'
import type { House } from '#record/door.ts'
import { openLibrary } from '#record/editions.ts'
import { startSession } from '#record/session.ts'
import { shippedEditions } from '#record/shelf.ts'
import { type App, app } from '#web/server.ts'
import { identify } from '#web/staff/session.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { shelf } from '../../test/given.ts'
import { routesOf } from './routes.ts'

const now = new Date('2026-11-23T09:30:00Z')
/** A page, the way to another, or a page that says that there is nothing here for these roles. */
const OPEN = [200, 303, 403]
/** More pages than these are like the ones before. */
const ENOUGH = 120

describe('every link that a page offers leads to a page', () => {
  let made: TestDatabase
  let house: House
  let casts: readonly Cast[]
  let site: App
  before(async () => {
    made = await testDatabase()
    house = { database: made.database, library: openLibrary(shelf) }
    const two = demonstration(shippedEditions()).filter(({ slug }) => ['tht', 'eht'].includes(slug))
    casts = (await load(house, two, { now })).casts
    site = app(routesOf(house), {
      identify: identify(house),
      now: () => now,
      onDefect: (error, { path }) => {
        throw new Error(`${path}: ${error instanceof Error ? error.stack : error}`)
      },
    })
  })
  after(() => made.drop())

  test('for residents', async () => {
    const visited = await follow('/', '')
    for (const path of ['/tht', '/eht/complain']) assert.ok(visited.includes(path))
  })

  test('for staff in every role', async () => {
    for (const { landlord, staff } of casts)
      for (const role of new Set(staff.flatMap(({ roles }) => roles))) {
        const someone = staff.find(({ roles }) => roles.includes(role))
        assert.ok(someone)
        const token = await house.database.asLandlord(landlord.id, (tx) =>
          startSession(tx, landlord.id, someone.id, now),
        )
        const visited = await follow('/desk', `session=${token}; landlord=${landlord.slug}`)
        assert.ok(visited.length > 0)
      }
  })

  /** Follows all links from a page, and those on the pages they lead to. */
  async function follow(start: string, cookie: string): Promise<readonly string[]> {
    const found = new Map([[start, 'the start']])
    for (const [path, from] of found) {
      const { status, links } = await open(path, cookie)
      assert.ok(OPEN.includes(status), `${path}: ${status}, linked from ${from}`)
      for (const link of found.size < ENOUGH ? links : [])
        if (!found.has(link)) found.set(link, path)
    }
    return [...found.keys()]
  }

  async function open(path: string, cookie: string) {
    const { status, headers, ...response } = await ask(path, cookie)
    const to = headers.get('location')
    const links = [...response.html.matchAll(/<a\b[^>]* href="(\/[^"#]*)/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    return { status, links: to?.startsWith('/') ? [to] : links }
  }

  async function ask(path: string, cookie: string) {
    const response = await site.request(path, { headers: { cookie } })
    const isPage = response.headers.get('content-type')?.startsWith('text/html')
    const html = isPage ? await response.text() : ''
    return { status: response.status, headers: response.headers, html }
  }
})

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { COMMAND_TYPES } from '#complaint/families.ts'
import { demonstration } from '#demonstration/landlords.ts'
import { load } from '#demonstration/load.ts'
import type { Cast } from '#demonstration/plot.ts'
import { openLibrary } from '#record/editions.ts'
import { startSession } from '#record/session.ts'
import { shippedEditions } from '#record/shelf.ts'
import type { Route } from '#web/reply.ts'
import { type App, app, type Running, serve } from '#web/server.ts'
import { identify } from '#web/staff/sign-in/session.ts'
import type { Who } from '#web/staff/who.ts'
import { axe, fitsItsWidth, openBrowser } from '../../test/browser.ts'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { shelf } from '../../test/given.ts'
import { walk } from '../../test/walk.ts'
import { routesOf } from './routes.ts'

const now = new Date('2026-11-23T09:30:00Z')
/** emh is like the others, and has ten times as many complaints. */
const AT_MOST = 60

/** A page that somebody can come to: at which landlord, and how they are signed in. */
type Page = { readonly path: string; readonly cookies: Readonly<Record<string, string>> }

let made: TestDatabase
let casts: readonly Cast[]
let routes: readonly Route<Who>[]
let site: App
let server: Running
let browser: Browser
const defects: string[] = []

before(async () => {
  made = await testDatabase()
  const house = { database: made.database, library: openLibrary(shelf) }
  const five = demonstration(shippedEditions()).map(({ size, ...wanted }) => ({
    ...wanted,
    size: { ...size, complaints: Math.min(size.complaints, AT_MOST) },
  }))
  casts = (await load(house, five, { now })).casts
  routes = routesOf(house)
  const options = {
    identify: identify(house),
    now: () => now,
    onDefect: (error: unknown, { path }: { path: string }) =>
      defects.push(`${path}: ${error instanceof Error ? error.stack : error}`),
  }
  site = app(routes, options)
  server = await serve(routes, { ...options, port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})
after(async () => {
  await browser.close()
  await server.close()
  await made.drop()
})

/** One page of each kind that the staff of a landlord can come to by links, whatever their roles. */
async function pagesOf({ landlord, staff }: Cast): Promise<ReadonlyMap<string, Page>> {
  const pages = new Map<string, Page>()
  for (const role of new Set(staff.flatMap(({ roles }) => roles))) {
    const someone = staff.find(({ roles }) => roles.includes(role))
    assert.ok(someone)
    const session = await made.database.asLandlord(landlord.id, (tx) =>
      startSession(tx, landlord.id, someone.id, now),
    )
    const cookies = { session, landlord: landlord.slug }
    const { found } = await walk(site, routes, '/desk', cookies)
    for (const [route, path] of found) if (!pages.has(route)) pages.set(route, { path, cookies })
  }
  assert.deepEqual(defects, [])
  return pages
}

/** All of them, walked once. */
const allPages = () => {
  walked ??= (async () => {
    const all = []
    for (const cast of casts) all.push(await pagesOf(cast))
    return all
  })()
  return walked
}
let walked: Promise<readonly ReadonlyMap<string, Page>[]> | undefined

describe('every link that a page offers leads to a page', () => {
  test('for residents', async () => {
    const { visited } = await walk(site, routes, '/', {}, 20)
    for (const path of ['/tht', '/eht/complain']) assert.ok(visited.includes(path))
  })

  test('for staff in every role, at every landlord', async () => {
    for (const pages of await allPages()) assert.ok(pages.size > 40, `${pages.size} kinds of pages`)
  })

  test('and to the page of every step that somebody can take', async () => {
    const seen = new Set((await allPages()).flatMap((pages) => [...pages.keys()]))
    const steps = COMMAND_TYPES.map((type) => `/desk/complaints/:reference/${type}`)
    const missing = routes
      .filter(({ method, path }) => method === 'get' && steps.includes(path) && !seen.has(path))
      .map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
    assert.deepEqual(
      missing.filter((step) => !NOT_NOW.includes(step)),
      [],
    )
  })
})

/** What none of the invented landlords has to do on that day. Each of these pages has tests of its own. */
const NOT_NOW: readonly string[] = [
  ...['see-message', 'note-private-message', 'answer-early', 'keep-early'],
  ...[
    'accept-on-instruction',
    'tell-new-date',
    'decide-adjustment',
    'post-letter',
    'see-to-letter',
  ],
  ...['answer-ombudsman', 'record-evidence-time', 'record-review-outcome', 'record-learning'],
  ...['take-urgent-action', 'record-clarification', 'review-restriction', 'use-discretion'],
  'hold-meeting',
]

/** The narrowest telephone that the pages are made for, and a desk. */
const WIDTHS = [360, 1280]

describe('every page can be used by everyone, in a browser', () => {
  for (const [place, slug] of ['eht', 'soths', 'tht'].entries())
    test(`at ${slug}`, { timeout: 900_000 }, async () => {
      const at = casts.findIndex(({ landlord }) => landlord.slug === slug)
      const pages = [...((await allPages())[at] ?? new Map<string, Page>()).values()]
      const wrong: string[] = []
      const context = await browser.newContext()
      const page = await context.newPage()
      page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error}`))
      const url = `http://127.0.0.1:${server.port}`
      for (const [number, { path, cookies }] of pages.entries()) {
        await context.addCookies(
          Object.entries(cookies).map(([name, value]) => ({ name, value, url })),
        )
        // Each kind of page is looked at narrow at one landlord and wide at another; axe looks with.
        const width = WIDTHS[(number + place) % 3] ?? 360
        await page.setViewportSize({ width, height: 800 })
        const response = await page.goto(url + path, { waitUntil: 'domcontentloaded' })
        assert.equal(response?.status(), 200, path)
        await fitsItsWidth(page)
        if ((number + place) % 3 < WIDTHS.length) await axe(page)
      }
      await context.close()
      assert.deepEqual([wrong, defects], [[], []])
    })
})

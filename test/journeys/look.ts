import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { demonstration } from '#demonstration/landlords.ts'
import { load } from '#demonstration/load.ts'
import type { Cast } from '#demonstration/plot.ts'
import type { House } from '#record/door.ts'
import { openLibrary } from '#record/editions.ts'
import { startSession } from '#record/session.ts'
import { shippedEditions } from '#record/shelf.ts'
import { routesOf } from '../../src/main/routes.ts'
import { serve } from '../../src/web/server.ts'
import { identify } from '../../src/web/staff/sign-in/session.ts'
import { openBrowser, screenshot } from '../browser.ts'
import { testDatabase } from '../database.ts'
import { shelf } from '../given.ts'
import { eyes } from './eyes.ts'
import { complains } from './people.ts'
import { personOn } from './town.ts'

// Not a test: `node test/journeys/look.ts emh tht` makes a picture of every page of the demonstration for people to
// look at, at two widths, in test-results/; `--worklist` only the one of the README.

const NOW = new Date('2026-11-23T09:30:00Z')
const WIDTHS = [360, 1280]
/** More complaints than these are like those before. */
const ENOUGH = 60
const README = fileURLToPath(new URL('../../docs/pictures/worklist.png', import.meta.url))

const given = process.argv.slice(2)
const slugs = given.filter((word) => !word.startsWith('--'))
const { database, drop } = await testDatabase()
const house: House = { database, library: openLibrary(shelf) }
const wanted = demonstration(shippedEditions()).filter(({ slug }) =>
  (slugs.length > 0 ? slugs : ['emh']).includes(slug),
)
const { casts } = await load(house, wanted, { now: NOW })
const browser = await openBrowser()
const server = await serve(routesOf(house), {
  ...{ port: 0, host: '127.0.0.1', now: () => NOW, identify: identify(house) },
  onDefect: (error, { path }) => console.error(path, error),
})
const baseURL = `http://127.0.0.1:${server.port}`

try {
  for (const cast of casts)
    if (given.includes('--worklist')) await pictureForReadme(cast)
    else {
      await lookAsResident(cast)
      await lookAsStaff(cast)
    }
} finally {
  await browser.close()
  await server.close()
  await drop()
}

async function newPage(width = 1280, height = 900, deviceScaleFactor = 1): Promise<Page> {
  const context = await browser.newContext({
    ...{
      baseURL,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      viewport: { width, height },
      deviceScaleFactor,
    },
  })
  return context.newPage()
}

async function picture(page: Page, name: string): Promise<void> {
  const { height = 900 } = page.viewportSize() ?? {}
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height })
    await page.evaluate('document.fonts.ready')
    await screenshot(page, `look-${name}-${width}`)
  }
}

/** The form as somebody goes through it, and the public pages. */
async function lookAsResident({ landlord, rulebook }: Cast): Promise<void> {
  const page = await newPage()
  let count = 0
  const seeing = await eyes(page, { javaScript: true, seen: new Set() })
  const arrive = () => {
    count += 1
    return picture(page, `${landlord.slug}-resident-${String(count).padStart(2, '0')}`)
  }
  const resident = personOn(page, 'Siân Jones', { eyes: seeing, arrive })
  await resident.goesTo('/')
  await resident.goesTo(`/${landlord.slug}/how-we-handle-complaints`)
  const are = rulebook.editions.at(-1)?.complainantTypes.find(({ resident }) => resident)?.name
  await complains(resident, landlord, {
    words: 'The boiler has been broken since November, and nobody rings back.',
    ...{ name: 'Siân Jones', address: '4 Invented Street', email: 'sian.jones@example.org' },
    ...(are === undefined ? {} : { are }),
  })
  await page.context().close()
}

/** One picture of each kind of page that somebody in each role comes to by its links. */
async function lookAsStaff({ landlord, staff, rulebook }: Cast): Promise<void> {
  const seen = new Set<string>()
  for (const { id: role } of rulebook.editions.at(-1)?.roles ?? []) {
    const somebody = staff.find(({ roles }) => roles.includes(role))
    if (somebody === undefined) continue
    const page = await newPage()
    await signIn(page, landlord, somebody.id)
    await follow(page, `${landlord.slug}-${role}`, seen)
    await page.context().close()
  }
}

async function follow(page: Page, name: string, seen: Set<string>): Promise<void> {
  const paths = new Set(['/desk', '/desk/password'])
  let complaints = 0
  for (const path of paths) {
    const isComplaint = /^\/desk\/complaints\/[^/?]+$/.test(path)
    complaints += isComplaint ? 1 : 0
    const kind = isComplaint ? '' : kindOf(path)
    if ((isComplaint && complaints > ENOUGH) || (path !== '/desk' && seen.has(kind))) continue
    const response = await page.goto(path)
    if (!response?.headers()['content-type']?.startsWith('text/html')) continue
    const shown = isComplaint ? await page.locator('h2').first().innerText() : kind
    for (const link of await linksOn(page)) paths.add(link)
    if (path !== '/desk' && seen.has(shown)) continue
    seen.add(shown)
    await picture(page, `${name}-${shown.replaceAll(/[^\w]+/g, '-').replaceAll(/^-|-$/g, '')}`)
  }
}

/** Pages with the same address but for a reference, an id or what is filtered are of one kind. */
function kindOf(path: string): string {
  return path
    .replace(/\?.*/, '')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]+-\d+|\d+\.\d+/g, 'x')
}

async function linksOn(page: Page): Promise<readonly string[]> {
  const all = await page.locator('a[href^="/desk"]').all()
  const links = await Promise.all(all.map((link) => link.getAttribute('href')))
  return links.flatMap((link) => (link === null ? [] : [link.replace(/#.*/, '')]))
}

async function signIn(page: Page, landlord: Cast['landlord'], staffId: string): Promise<void> {
  const value = await database.asLandlord(landlord.id, (tx) =>
    startSession(tx, landlord.id, staffId, NOW),
  )
  await page.context().addCookies([{ name: 'session', value, url: baseURL }])
}

/** The worklist of whoever has the most of it in view, as much as fits on a screen. */
async function pictureForReadme({ landlord, staff }: Cast): Promise<void> {
  const height = 1500
  let most = 0
  for (const { id } of staff) {
    const page = await newPage(1280, height, 0.75)
    await signIn(page, landlord, id)
    await page.goto('/desk?whose=mine')
    await page.evaluate('document.fonts.ready')
    const above = async (selector: string) => {
      const all = await page.locator(selector).all()
      const boxes = await Promise.all(all.map((one) => one.boundingBox()))
      return boxes.filter((box) => box !== null && box.y < height - 50).length
    }
    const inView = (await above('main section h2')) + (await above('.pr-worklist__item'))
    if (inView > most) await page.screenshot({ path: README })
    most = Math.max(most, inView)
    await page.context().close()
  }
}

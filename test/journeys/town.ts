import type { Browser, Page } from 'playwright-core'
import type { Actor } from '#complaint/commands.ts'
import { makeSignInLink } from '#record/sign-in-link.ts'
import { routesOf } from '../../src/main/routes.ts'
import { serve } from '../../src/web/server.ts'
import { identify } from '../../src/web/staff/sign-in/session.ts'
import { openBrowser } from '../browser.ts'
import { newStaff, testHouse } from '../house.ts'
import { type Eyes, eyes } from './eyes.ts'
import { byKeyboard, byMouse, type Hands } from './hands.ts'

/** How somebody uses the pages: what of their browser and of their hands is unlike most people's. */
export type Manner = {
  readonly width?: number
  readonly javaScript?: boolean
  readonly keyboardOnly?: boolean
}

/** Somebody with a browser of their own. */
export type Person = Hands & {
  readonly name: string
  readonly goesTo: (path: string) => Promise<void>
  /** Fails if these words are not on the page. */
  readonly sees: (...words: readonly string[]) => Promise<void>
  /** The words on the page, in one line, without what is folded away. */
  readonly reads: (selector?: string) => Promise<string>
  readonly eyes: Eyes
}

export type Member = {
  readonly name: string
  readonly email: string
  /** The link by which they come in the first time. */
  readonly link: () => Promise<string>
}

export type Town = Awaited<ReturnType<typeof openTown>>

/**
 * A landlord with its policy, and the whole program before it as `src/main` assembles it, on a database of its own.
 * Nobody waits: `itIs` says what time it is.
 */
export async function openTown(slug: string, manner: Manner = {}) {
  const { house, landlord, drop } = await testHouse(slug)
  const browser = await openBrowser()
  const clock = { now: new Date(0) }
  const defects: unknown[] = []
  const server = await serve(routesOf(house), {
    ...{ port: 0, host: '127.0.0.1', now: () => clock.now, identify: identify(house) },
    onDefect: (error) => defects.push(error),
  })
  const origin = `http://127.0.0.1:${server.port}`
  const seen = new Set<string>()
  return {
    slug,
    landlord,
    /** The day and time in London: `2025-04-10T14:30`. */
    itIs(time: string) {
      const { epochMilliseconds } =
        Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/London')
      clock.now = new Date(epochMilliseconds)
    },
    /** Somebody comes to work for the landlord. */
    async hires(name: string, ...roles: string[]): Promise<Member> {
      const { id }: Extract<Actor, { kind: 'staff' }> = await newStaff(
        house,
        landlord,
        name,
        ...roles,
      )
      const link = () => makeSignInLink(house.database, landlord, id, clock.now)
      return { name, email: `${id}@example.org`, link }
    },
    person: (name: string) => somebody(browser, origin, name, manner, { seen, defects }),
    async close() {
      await browser.close()
      await server.close()
      await drop()
    },
  }
}

async function somebody(
  browser: Browser,
  origin: string,
  name: string,
  { width = 1280, javaScript = true, keyboardOnly = false }: Manner,
  { seen, defects }: { seen: Set<string>; defects: unknown[] },
): Promise<Person> {
  const context = await browser.newContext({
    ...{ baseURL: origin, locale: 'en-GB', javaScriptEnabled: javaScript, reducedMotion: 'reduce' },
    viewport: { width, height: 900 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => defects.push(error))
  const looking = await eyes(page, { javaScript, seen })
  /** Whatever page one comes to is looked at, and by axe too. */
  const arrive = async () => {
    if (defects.length > 0) throw defects[0]
    await looking.look()
  }
  return personOn(page, name, { keyboardOnly, eyes: looking, arrive })
}

type Being = {
  readonly eyes: Eyes
  /** What is done with each page that they come to. */
  readonly arrive: () => Promise<void>
  readonly keyboardOnly?: boolean
}

/** Somebody before a page. */
export function personOn(page: Page, name: string, { eyes, arrive, keyboardOnly }: Being): Person {
  return {
    ...{ name, eyes, reads: eyes.read },
    ...(keyboardOnly ? byKeyboard(page, arrive) : byMouse(page, arrive)),
    async goesTo(path) {
      await page.goto(path)
      await arrive()
    },
    async sees(...words) {
      const text = await eyes.read()
      for (const one of words)
        if (!text.includes(one.replaceAll(/\s+/g, ' ')))
          throw new Error(`${name} does not see “${one}” on:\n${text}`)
    },
  }
}

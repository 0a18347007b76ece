import assert from 'node:assert/strict'
import type { Route } from '#web/reply.ts'
import type { App } from '#web/server.ts'
import type { Who } from '#web/staff/who.ts'

/** A page, the way to another, or a page that says that there is nothing here for these roles. */
const OPEN = [200, 303, 403]
/** More pages of one kind than these are like the ones before; of complaints, which differ in what can be done, more. */
const OF_A_KIND = 3
const COMPLAINT = '/desk/complaints/:reference'
const COMPLAINTS = 25

export type Walk = {
  /** The first page of each route, by the route’s address. */
  readonly found: ReadonlyMap<string, string>
  readonly visited: readonly string[]
}

/** Follows all links from a page, and those on the pages they lead to: each must lead to a page. */
export async function walk(
  site: App,
  routes: readonly Route<Who>[],
  start: string,
  cookies: Readonly<Record<string, string>>,
  ofAKind = OF_A_KIND,
): Promise<Walk> {
  const routeOf = routesFor(routes)
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  const from = new Map([[start, 'the start']])
  const counts = new Map<string, number>()
  const found = new Map<string, string>()
  for (const [path, link] of from) {
    const { status, isPage, links } = await open(site, path, cookie)
    assert.ok(OPEN.includes(status), `${path}: ${status}, linked from ${link}`)
    const route = routeOf(path)
    if (isPage && status === 200 && !found.has(route)) found.set(route, path)
    for (const next of links) {
      const kind = routeOf(next)
      const count = counts.get(kind) ?? 0
      if (from.has(next) || count >= (kind === COMPLAINT ? COMPLAINTS : ofAKind)) continue
      counts.set(kind, count + 1)
      from.set(next, path)
    }
  }
  return { found, visited: [...from.keys()] }
}

/** The address of the route that answers a path: `/desk/complaints/:reference` for one of its complaints. */
function routesFor(routes: readonly Route<Who>[]): (path: string) => string {
  const known = routes
    .filter(({ method }) => method === 'get')
    .map(({ path }) => ({ path, fits: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`) }))
  return (path) => {
    const [place = ''] = path.split('?')
    return known.find(({ fits }) => fits.test(place))?.path ?? place
  }
}

async function open(site: App, path: string, cookie: string) {
  const response = await site.request(path, { headers: { cookie } })
  const { headers } = response
  // An e-mail opens as a file that may do nothing: it is no page of ours.
  const isPage =
    headers.get('content-type')?.startsWith('text/html') &&
    !headers.get('content-security-policy')?.includes('sandbox')
  const html = isPage ? await response.text() : ''
  const to = headers.get('location')
  const links = [...html.matchAll(/<a\b[^>]* href="(\/[^"#]*)/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
  return { status: response.status, isPage, links: to?.startsWith('/') ? [to] : links }
}

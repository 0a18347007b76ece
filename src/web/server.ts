import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { type Assets, assets as ourAssets } from './assets.ts'
import { type Body, noBody, readBody, valuesOf } from './body.ts'
import { Unreadable } from './patient.ts'
import { type Cookie, type Reply, type Route, type Stored, show, type Visit } from './reply.ts'
import { filePolicy, isFromOurselves, securityHeaders } from './security.ts'
import { sendStored } from './stored.ts'
import * as trouble from './trouble.ts'
import { partsOf, TooLarge } from './upload.ts'

export type AppOptions<Who> = {
  /** Who the cookies belong to. */
  readonly identify?: (cookies: Visit['cookies'], now: Date) => Promise<Who | undefined>
  /** Something that should never happen did. `reference` is what the visitor was told. */
  readonly onDefect: (error: unknown, visit: Visit<Who>, reference: string) => void
  readonly now: () => Date
  readonly newId?: () => string
  readonly assets?: Assets
  /** Whether a proxy before us speaks TLS. Then cookies need https, and the proxy says whose request it is. */
  readonly behindTls?: boolean
}

export type App = {
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
  readonly fetch: (request: Request, env?: Partial<HttpBindings>) => Promise<Response>
}

/** No form of ours is longer than that. Routes that take files say how much they take. */
const FORM_AT_MOST = 1_000_000

/** The routes as a function from request to response. */
export function app<Who>(routes: readonly Route<Who>[], options: AppOptions<Who>): App {
  const { assets = ourAssets(), behindTls = false } = options
  const hono = new Hono<{ Bindings: Partial<HttpBindings> }>({ strict: false })
  const headers = Object.entries(securityHeaders(behindTls))

  hono.use(async (c, next) => {
    await next()
    for (const [name, value] of headers)
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  })
  hono.get('/assets/*', (c) => sendAsset(c, assets))
  for (const route of routes)
    hono.on(route.method.toUpperCase(), route.path, (c) => answer(c, route))
  hono.notFound((c) => send(c, { reply: 'not-found' }, behindTls))

  async function answer(c: Context, route: Route<Who>): Promise<Response> {
    let visit = await visitOf<Who>(c, noBody, options)
    try {
      if (!isFromOurselves(c.req.method, (name) => c.req.header(name), hostOf(c)))
        return send(c, show(trouble.fromElsewherePage(), 403), behindTls)
      const parts = partsFor(route, c.req.raw)
      const body =
        parts === undefined ? await readBody(c.req.raw, route.atMost ?? FORM_AT_MOST) : noBody
      if (body === 'too-large') throw new TooLarge()
      if (body === 'unreadable') throw new Unreadable()
      visit = { ...(await visitOf<Who>(c, body, options)), ...(parts && { parts }) }
      const who = await options.identify?.(visit.cookies, visit.now)
      if (who !== undefined) visit = { ...visit, who }
      return send(c, await route.handle(visit), behindTls)
    } catch (error) {
      if (error instanceof TooLarge)
        return send(c, show(trouble.tooLargePage(), 413), behindTls, CLOSE)
      if (error instanceof Unreadable)
        return send(c, show(trouble.unreadablePage(), 400), behindTls, CLOSE)
      const reference = visit.requestId.slice(0, 8).toUpperCase()
      options.onDefect(error, visit, reference)
      return c.html(String(trouble.defectPage(reference)), 500, { 'cache-control': 'no-store' })
    }
  }

  return {
    request: async (path, init) => hono.request(path, init),
    fetch: async (request, env) => hono.fetch(request, env),
  }
}

export type ServeOptions<Who> = AppOptions<Who> & { readonly port: number; readonly host: string }
export type Running = { readonly port: number; readonly close: () => Promise<void> }

/** Answers requests until it is closed. Closing lets those that run finish, for ten seconds at most. */
export async function serve<Who>(
  routes: readonly Route<Who>[],
  { port, host, ...options }: ServeOptions<Who>,
): Promise<Running> {
  const { fetch } = app(routes, options)
  let closing = false
  const server = createAdaptorServer({
    fetch: async (request, env) => {
      const response = await fetch(request, env as HttpBindings)
      if (closing) response.headers.set('connection', 'close')
      return response
    },
    // A body has times of its own (`patient.ts`), longer ones where files are taken.
    serverOptions: { requestTimeout: 1_860_000, headersTimeout: 20_000 },
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => listening())
  })

  const close = () =>
    new Promise<void>((closed) => {
      closing = true
      server.close(() => closed())
      if ('closeAllConnections' in server)
        setTimeout(() => server.closeAllConnections(), 10_000).unref()
    })
  return { port: (server.address() as AddressInfo).port, close }
}

async function visitOf<Who>(c: Context, body: Body, options: AppOptions<Who>): Promise<Visit<Who>> {
  const { newId = randomUUID, behindTls } = options
  const { requestId } = body.form
  return {
    ...{ method: c.req.method, path: c.req.path, params: c.req.param() },
    ...{ query: valuesOf(new URL(c.req.url).searchParams), ...body },
    cookies: cookiesOf(c.req.header('cookie') ?? ''),
    header: (name) => c.req.header(name),
    requestId: typeof requestId === 'string' && UUID.test(requestId) ? requestId : newId(),
    ip: ipOf(c, behindTls ?? false),
    now: options.now(),
  }
}

/** The fields of a form with files, where the route takes them as they come. */
function partsFor<Who>({ fileAtMost }: Route<Who>, { headers, body }: Request) {
  const type = headers.get('content-type') ?? ''
  if (fileAtMost === undefined || body === null || !/^multipart\/form-data\b/i.test(type))
    return undefined
  return partsOf(body, type, { bytes: fileAtMost })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const hostOf = (c: Context) => c.req.header('host') ?? new URL(c.req.url).host

/** The last address that the proxy added; what stands before it could have been written by anyone. */
function ipOf(c: Context, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : ''
  return forwarded || (c.env?.incoming?.socket?.remoteAddress ?? '')
}

function cookiesOf(header: string): Record<string, string> {
  const cookies: Record<string, string> = Object.create(null)
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    if (at > 0 && !(name in cookies)) cookies[name] = pair.slice(at + 1).trim()
  }
  return cookies
}

/** Cookies can't be read by scripts, and are not sent along from other people's pages. */
function setCookie({ name, value, seconds }: Cookie, behindTls: boolean): string {
  if (!/^[\w.~-]*$/.test(name + value)) throw new RangeError(`Not fit for a cookie: ${name}`)
  const age = value === '' ? '; Max-Age=0' : seconds === undefined ? '' : `; Max-Age=${seconds}`
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${age}${behindTls ? '; Secure' : ''}`
}

function send(c: Context, reply: Reply, behindTls: boolean, headers = {}): Response {
  const cookies = 'cookies' in reply ? reply.cookies : []
  for (const cookie of cookies)
    c.header('set-cookie', setCookie(cookie, behindTls), { append: true })
  // Pages hold what people told us in confidence, and some are read on shared computers.
  c.header('cache-control', 'kept' in reply && reply.kept ? 'private, no-cache' : 'no-store')
  switch (reply.reply) {
    case 'page':
      return c.html(String(reply.body), reply.status, headers)
    case 'see-other':
      return c.redirect(reply.to, 303)
    case 'json':
      return new Response(JSON.stringify(reply.body), {
        status: reply.status,
        headers: { 'content-type': reply.type, 'cache-control': 'no-store' },
      })
    case 'file':
      return c.body(new Uint8Array(reply.bytes), 200, {
        'content-type': reply.type,
        'content-disposition': disposition(reply),
        'content-security-policy': filePolicy(reply.type, reply.shown),
      })
    case 'stored':
      return sendStored(reply, c.req.header('range'), {
        'content-disposition': disposition(reply),
        'cache-control': 'no-store',
      })
    case 'not-found':
      return c.html(String(trouble.notFoundPage()), 404)
  }
}

/** The name in plain letters for old programs, and as it is for the others (RFC 6266). */
function disposition({ name, shown }: Pick<Stored, 'name' | 'shown'>): string {
  const plain = name.replace(/[^\w .()-]/g, '_')
  const kind = shown === 'in-browser' ? 'inline' : 'attachment'
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/[!'()*]/g, escape)}`
}

function sendAsset(c: Context, assets: Assets): Response {
  const asset = assets.at(c.req.path)
  if (asset === undefined) return c.html(String(trouble.notFoundPage()), 404)
  const etag = `"${c.req.path.slice('/assets/'.length)}"`
  const headers = { etag, 'cache-control': 'public, max-age=31536000, immutable' }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  return c.body(new Uint8Array(asset.bytes), 200, { ...headers, 'content-type': asset.type })
}

const CLOSE = { connection: 'close' } // what is still being sent is not read

import assert from 'node:assert/strict'
import { request as httpRequest } from 'node:http'
import { describe, test } from 'node:test'
import { assets } from './assets.ts'
import { html } from './html.ts'
import { file, get, json, notFound, post, type Route, seeOther, show, type Visit } from './reply.ts'
import { type AppOptions, app, serve } from './server.ts'

type Who = { readonly name: string }
const UUID = '7b0e8a52-6a35-4a34-9f0b-0d8f0f5f3c11'
const NEW = 'aaaaaaaa-6a35-4a34-9f0b-0d8f0f5f3c11'

let last: Visit<Who> | undefined
const defects: { error: unknown; reference: string }[] = []
const look = async (visit: Visit<Who>) => {
  last = visit
  return show(html`<p>${visit.who?.name ?? 'nobody'}</p>`)
}
const routes: readonly Route<Who>[] = [
  get('/look/:id', look),
  post('/look/:id', look),
  post('/upload', look, { atMost: 3_000_000 }),
  get('/twice', async () => show(html`again`, 422)),
  get('/go', async () => seeOther('/look/1', [{ name: 'session', value: 'abc-1', seconds: 60 }])),
  get('/out', async () => seeOther('/', [{ name: 'session', value: '' }])),
  get('/letter', async () => file(Buffer.from('%PDF'), 'application/pdf', 'Bŵl "1".pdf')),
  get('/print', async () =>
    file(Buffer.from('%PDF'), 'application/pdf', 'Print.pdf', 'in-browser'),
  ),
  get('/api', async () => json({ refused: 'x' }, 422, 'application/problem+json')),
  get('/gone', async () => notFound()),
  get('/broken', async () => Promise.reject(new Error('a defect'))),
]
const options: AppOptions<Who> = {
  identify: async (cookies) => (cookies.session === 'abc-1' ? { name: 'Sam' } : undefined),
  onDefect: (error, _, reference) => defects.push({ error, reference }),
  now: () => new Date('2025-06-06T10:00:00Z'),
  newId: () => NEW,
}
const { request } = app(routes, options)
const form = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
})

describe('a visit', () => {
  test('has every value that was sent', async () => {
    await request('/look/A%2F1?x=1&x=2', form(`a=1&a=2&b=%C5%B5&requestId=${UUID}&__proto__=p`))
    assert.equal(last?.params.id, 'A/1')
    assert.deepEqual({ ...last?.query }, { x: ['1', '2'] })
    assert.deepEqual(Object.entries(last?.form ?? {}), [
      ['a', ['1', '2']],
      ['b', 'ŵ'],
      ['requestId', UUID],
      ['__proto__', 'p'],
    ])
    assert.equal(last?.requestId, UUID)
    assert.equal(last?.now.toISOString(), '2025-06-06T10:00:00.000Z')
  })

  test('has a new id if it does not bring one', async () => {
    await request('/look/1')
    assert.equal(last?.requestId, NEW)
  })

  test('knows who the cookie belongs to', async () => {
    const signedIn = await request('/look/1', { headers: { cookie: 'x=1; session=abc-1' } })
    assert.match(await signedIn.text(), /Sam/)
    assert.match(await (await request('/look/1')).text(), /nobody/)
  })

  test('has the files that were sent, up to what the route takes', async () => {
    const data = new FormData()
    data.set('name', 'x')
    data.set('photo', new File([new Uint8Array(2_000_000)], 'mould.jpg'))
    data.set('empty', new File([], ''))
    assert.equal((await request('/upload', { method: 'POST', body: data })).status, 200)
    assert.equal(last?.form.name, 'x')
    assert.deepEqual(Object.keys(last?.files ?? {}), ['photo'])
    assert.equal(last?.files.photo?.[0]?.size, 2_000_000)
    const written = new Response(data)
    const headers = { 'content-type': written.headers.get('content-type') ?? '' }
    const body = await written.arrayBuffer()
    const tooLarge = await request('/look/1', { method: 'POST', body, headers })
    assert.equal(tooLarge.status, 413)
    assert.match(await tooLarge.text(), /What you sent is too large/)
  })

  test('that can not be read says so', async () => {
    const headers = { 'content-type': 'application/json' }
    assert.equal((await request('/look/1', { method: 'POST', headers, body: '{' })).status, 400)
    await request('/look/1', { method: 'POST', headers, body: '{"a":1}' })
    assert.deepEqual(last?.json, { a: 1 })
  })
})

describe('a form from another site', () => {
  const sent = async (headers: Record<string, string>) =>
    (await request('/look/1', form('a=1', { host: 'homes.example', ...headers }))).status

  test('is refused, whichever way the browser tells', async () => {
    assert.equal(await sent({ 'sec-fetch-site': 'cross-site' }), 403)
    assert.equal(await sent({ 'sec-fetch-site': 'same-site' }), 403)
    assert.equal(await sent({ origin: 'https://elsewhere.example' }), 403)
    assert.equal(await sent({ origin: 'null' }), 403)
  })

  test('is not one from here, or from a program', async () => {
    assert.equal(await sent({ 'sec-fetch-site': 'same-origin' }), 200)
    assert.equal(await sent({ origin: 'https://homes.example' }), 200)
    assert.equal(await sent({}), 200)
  })
})

describe('a reply', () => {
  test('is never kept or framed, and takes nothing from elsewhere', async () => {
    const { headers } = await request('/look/1')
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.match(
      headers.get('content-security-policy') ?? '',
      /^default-src 'self';.*frame-ancestors 'none'/,
    )
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('referrer-policy'), 'same-origin')
    assert.equal(headers.get('strict-transport-security'), null)
    const safe = await app(routes, { ...options, behindTls: true }).request('/look/1')
    assert.match(safe.headers.get('strict-transport-security') ?? '', /max-age/)
  })

  test('after a form leads on, and may set or forget a cookie', async () => {
    const go = await request('/go')
    assert.deepEqual([go.status, go.headers.get('location')], [303, '/look/1'])
    assert.equal(
      go.headers.get('set-cookie'),
      'session=abc-1; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
    )
    assert.match((await request('/out')).headers.get('set-cookie') ?? '', /^session=;.*Max-Age=0/)
    const safe = await app(routes, { ...options, behindTls: true }).request('/go')
    assert.match(safe.headers.get('set-cookie') ?? '', /; Secure$/)
  })

  test('may be a file, under its own name, that can do nothing', async () => {
    const { headers } = await request('/letter')
    assert.equal(
      headers.get('content-disposition'),
      `attachment; filename="B_l _1_.pdf"; filename*=UTF-8''B%C5%B5l%20%221%22.pdf`,
    )
    assert.match(headers.get('content-security-policy') ?? '', /sandbox/)
  })

  test('may be a PDF to be looked at, which the browser’s own viewer shows', async () => {
    const { headers } = await request('/print')
    assert.match(headers.get('content-disposition') ?? '', /^inline/)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.doesNotMatch(policy, /sandbox/)
  })

  test('may be JSON, with its status', async () => {
    const answer = await request('/api')
    assert.deepEqual([answer.status, await answer.json()], [422, { refused: 'x' }])
    assert.equal(answer.headers.get('content-type'), 'application/problem+json')
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  })

  test('for what is not there is a page that says so', async () => {
    for (const path of ['/gone', '/nowhere', '/assets/nothing.css']) {
      const answer = await request(path)
      assert.equal(answer.status, 404)
      assert.match(await answer.text(), /Page not found/)
    }
  })

  test('to HEAD has no body', async () => {
    const answer = await request('/look/1', { method: 'HEAD' })
    assert.deepEqual([answer.status, await answer.text()], [200, ''])
  })

  test('to a defect is an apology and a reference, and the defect is told whole', async () => {
    const answer = await request('/broken')
    const page = await answer.text()
    assert.equal(answer.status, 500)
    assert.match(page, /Sorry, there is a problem.*AAAAAAAA/s)
    assert.doesNotMatch(page, /a defect/)
    assert.deepEqual(defects.at(-1)?.error, new Error('a defect'))
    assert.equal(defects.at(-1)?.reference, 'AAAAAAAA')
  })
})

test('assets may be kept for ever, and are not sent twice', async () => {
  const answer = await request(assets().css)
  assert.equal(answer.headers.get('content-type'), 'text/css; charset=utf-8')
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  const headers = { 'if-none-match': answer.headers.get('etag') ?? '' }
  assert.equal((await request(assets().css, { headers })).status, 304)
})

describe('a running server', () => {
  const local = { ...options, port: 0, host: '127.0.0.1' }

  test('finishes what it is doing before it stops', async () => {
    let go = () => {}
    const slow = get<Who>('/slow', async () => {
      await new Promise<void>((resolve) => {
        go = resolve
      })
      return show(html`done`)
    })
    const { port, close } = await serve([slow], local)
    const answer = fetch(`http://127.0.0.1:${port}/slow`)
    while (String(go) === '() => {}') await new Promise((resolve) => setTimeout(resolve, 5))
    const closed = close()
    go()
    assert.equal(await (await answer).text(), 'done')
    await closed
    await assert.rejects(fetch(`http://127.0.0.1:${port}/slow`))
  })

  test('does not read more than it takes, announced or not', async () => {
    const { port, close } = await serve(routes, local)
    const url = `http://127.0.0.1:${port}/look/1`
    assert.equal((await fetch(url, form('a='.padEnd(1_100_000, 'x')))).status, 413)
    const status = await new Promise((resolve, reject) => {
      const sending = httpRequest(url, { method: 'POST' }, (answer) => resolve(answer.statusCode))
      sending.on('error', reject)
      sending.setHeader('content-type', 'application/x-www-form-urlencoded')
      for (let i = 0; i < 20; i += 1) sending.write('x'.repeat(100_000))
      sending.end()
    })
    assert.equal(status, 413)
    assert.equal((await fetch(url, form('a=1'))).status, 200)
    assert.equal(last?.ip, '127.0.0.1')
    await close()
  })

  test('says why it could not start', async () => {
    const { port, close } = await serve(routes, local)
    await assert.rejects(serve(routes, { ...local, port }), /EADDRINUSE/)
    await close()
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, test } from 'node:test'
import { lookAt } from '#record/look.ts'
import { day } from '#time/day.ts'
import { newLandlord, testHouse } from '../../../test/house.ts'
import { type App, app } from '../server.ts'
import { residentRoutes } from './routes.ts'

let house: Awaited<ReturnType<typeof testHouse>>
let site: App
let now: Date
before(async () => {
  house = await testHouse('emh')
})
beforeEach(() => {
  now = new Date('2025-05-20T22:30:00Z') // half past eleven on a Tuesday evening in London
  site = app(residentRoutes(house.house, { newId: randomUUID }), {
    now: () => now,
    onDefect: (error) => {
      throw error
    },
  })
})
after(() => house.drop())

type Page = { readonly status: number; readonly html: string; readonly text: string }

const MRS_JONES = [
  { words: 'The <b>roof</b> leaks & nobody comes.\r\nSince March.' },
  { wanted: 'Mend it.' },
  {},
  { for: 'me' },
  { who: 'tenant' },
  { name: 'Siân Jones' },
  { address: '4 Invented Street\r\nDerby' },
  { contact: ['telephone', 'letter'], telephone: '01632 960 001' },
  { adjustments: 'Large print, please' },
] as const

describe('a complaint on the form', () => {
  test('is received in the person’s own words, with who they are and how to reach them', async () => {
    const { complaint, texts, complainant, resident } = await sent(await answered(MRS_JONES))
    assert.equal(
      texts.get(complaint.words.document),
      'The <b>roof</b> leaks & nobody comes.\nSince March.',
    )
    assert.equal(texts.get(complaint.wanted?.document ?? ''), 'Mend it.')
    assert.equal(complaint.received, '2025-05-20')
    assert.equal(complaint.channel, 'website')
    assert.equal(complaint.complainantType, 'tenant')
    assert.equal(complaint.stages[0].logged, undefined)
    assert.equal(resident, undefined)
    assert.deepEqual(
      { ...complainant, id: '' },
      {
        ...{ id: '', name: 'Siân Jones', email: null, telephone: '01632 960 001', tenure: null },
        ...{ address: '4 Invented Street\nDerby', preferredContact: 'telephone, letter' },
        ...{ adjustments: 'Large print, please', property: null, updateEvery: null },
      },
    )
  })

  test('needs no more than what has gone wrong, who it is for, a name, an address and a way to answer (THT-7m)', async () => {
    const short = [
      { words: 'Damp' },
      {},
      {},
      { for: 'me' },
      { who: 'other' },
      { name: 'B' },
      {},
      { contact: 'email', email: 'b@example.org' },
      {},
    ]
    const { complaint, complainant } = await sent(await answered(short))
    assert.equal(complaint.wanted, undefined)
    assert.equal(complaint.code, undefined)
    assert.equal(complainant?.address, null)
    assert.equal(complainant?.preferredContact, 'email')
  })

  test('can be made for someone else', async () => {
    const daughter = [
      { words: 'Mum has no heating' },
      {},
      {},
      { for: 'someone' },
      { 'their-name': 'Siân Jones', 'their-address': '4 Invented Street' },
      { who: 'tenant' },
      { name: 'Carys Jones' },
      { contact: ['letter'], post: '9 Made Up Road' },
      {},
    ]
    const { complaint, complainant, resident } = await sent(await answered(daughter))
    assert.equal(complaint.complainantType, 'representative')
    assert.equal(complaint.complainant, complainant?.id)
    assert.deepEqual([complainant?.name, complainant?.address], ['Carys Jones', '9 Made Up Road'])
    assert.deepEqual([resident?.name, resident?.address], ['Siân Jones', '4 Invented Street'])
  })

  test('that comes in just before midnight in London in summer is received on that day', async () => {
    now = new Date('2025-05-20T23:30:00Z')
    const { complaint } = await sent(await answered(MRS_JONES))
    assert.equal(complaint.received, '2025-05-21')
  })

  test('sent twice is one complaint', async () => {
    const check = await answered(MRS_JONES)
    const [one, two] = await Promise.all([submitForm(check), submitForm(check)])
    assert.equal(one.status, 303)
    assert.equal(one.headers.get('location'), two.headers.get('location'))
    const three = await submitForm(check)
    assert.equal(three.headers.get('location'), one.headers.get('location'))
  })

  test('changed and sent once more is not lost: it can be sent as another', async () => {
    const check = await answered(MRS_JONES)
    const first = await submitForm(check)
    const words = await press(check, {}, 'words')
    const again = await pageOf(await submitForm(await press(words, { words: 'Now the door, too' })))
    assert.equal(again.status, 409)
    assert.match(again.text, /You have already sent this complaint/)
    assert.ok(again.html.includes(`href="${first.headers.get('location')}"`))
    const { complaint, texts } = await sent(again)
    assert.equal(texts.get(complaint.words.document), 'Now the door, too')
  })
})

describe('a page of the form', () => {
  test('says what is missing and keeps what was typed', async () => {
    const first = await open('/emh/complain')
    const wrong = await press(first, { words: ' ' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.html, /<title>Error: What has gone wrong/)
    assert.match(wrong.text, /There is a problem Tell us what has gone wrong/)

    const long = 'word '.repeat(2100)
    const tooLong = await press(first, { words: long })
    assert.match(tooLong.text, /Make it 10,000 characters or fewer: you can send us more later/)
    assert.equal(fieldsOf(tooLong.html).words, long)
  })

  test('asks for a way to answer, and for its details, and for no others', async () => {
    const contact = await answered(MRS_JONES.slice(0, 7))
    const none = await press(contact, { email: 'typed but not chosen' })
    assert.match(none.text, /There is a problem Choose at least one way for us to contact you/)
    const wrong = await press(contact, {
      contact: ['email', 'telephone'],
      email: 'x',
      telephone: 'y',
    })
    assert.match(wrong.text, /like name@example.com Enter a telephone number/)
    assert.equal(fieldsOf(wrong.html).email, 'x')
    const empty = await press(contact, { contact: 'email' })
    assert.match(empty.text, /Enter your e-mail address/)
  })

  test('leads back, and on again, with every answer', async () => {
    const who = await answered(MRS_JONES.slice(0, 4))
    const forWhom = await press(who, {}, 'for')
    const wanted = await press(forWhom, {}, 'wanted')
    const words = await press(wanted, { wanted: 'Half a sent' }, 'words')
    assert.equal(fieldsOf(words.html).words, 'The <b>roof</b> leaks & nobody comes.\nSince March.')
    assert.equal(fieldsOf((await press(words, {})).html).wanted, 'Half a sent')
  })

  test('changed from the check page leads back to it, past only what is newly needed', async () => {
    const check = await answered(MRS_JONES)
    assert.match(check.text, /Check your answers/)
    const forWhom = await press(check, {}, 'for')
    const them = await press(forWhom, { for: 'someone' })
    assert.match(them.text, /Who are you complaining for\?/)
    assert.doesNotMatch(them.text, /There is a problem/)
    const contact = await press(them, { 'their-name': 'A', 'their-address': 'B' })
    assert.match(contact.text, /How should we contact you\?.*The address for our letters/)
    assert.doesNotMatch(contact.text, /There is a problem/)
    const checked = await press(contact, { post: '9 Made Up Road' })
    assert.match(checked.text, /Check your answers.*Their name A.*9 Made Up Road/)
    assert.match((await press(check, {}, 'name')).html, /value="check" name="go"/)
  })

  test('shows markup that somebody typed as they typed it', async () => {
    const check = await answered(MRS_JONES)
    assert.ok(check.html.includes('The &lt;b&gt;roof&lt;/b&gt; leaks &amp; nobody comes.'))
    assert.ok(!check.html.includes('<b>'))
  })

  test('refuses answers that no page offered', async () => {
    const check = await answered(MRS_JONES)
    const forged = { ...fieldsOf(check.html), who: 'king' }
    const refused = await pageOf(await post('/emh/complain/check', forged))
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Choose which you are/)
    assert.equal((await post('/emh/complain/nowhere', forged)).status, 404)
    assert.equal((await post('/emh/complain/check', { ...forged, go: 'x' })).status, 404)
  })

  test('keeps what PostgreSQL can’t, out of names', async () => {
    const odd = MRS_JONES.map((one) => ('name' in one ? { name: 'Si\0ân\tJones' } : one))
    assert.equal((await sent(await answered(odd))).complainant?.name, 'Siân\tJones')
  })

  test('can be come back to by its address: then the form begins anew', async () => {
    const response = await site.request('/emh/complain/address')
    assert.equal(response.headers.get('location'), '/emh/complain')
  })

  test('puts nothing about anybody into an address or a cookie', async () => {
    const responses: Response[] = []
    const check = await answered(MRS_JONES, (response) => responses.push(response))
    responses.push(await submitForm(check))
    for (const { headers } of responses) {
      assert.equal(headers.get('set-cookie'), null)
      // No proxy keeps a step; the browser may, so that its own Back button shows what was typed.
      assert.match(headers.get('cache-control') ?? '', /^(private, no-cache|no-store)$/)
    }
    assert.match(
      responses.at(-1)?.headers.get('location') ?? '',
      /^\/emh\/complain\/sent\/[0-9a-f-]{36}$/,
    )
    const actions = [...check.html.matchAll(/(?:action|href)="([^"]*)"/g)].map(([, to]) => to)
    for (const to of actions) assert.doesNotMatch(to ?? '', /roof|Jones|Invented|960/)
  })
})

describe('the last page', () => {
  test('gives the reference and the days, also when it is opened again, and nothing about anybody', async () => {
    const to = (await submitForm(await answered(MRS_JONES))).headers.get('location') ?? ''
    const page = await open(to)
    assert.match(page.text, /We have your complaint Your reference is EMH-10\d\d/)
    assert.match(page.text, /By Wednesday 28 May 2025 we will write to you/) // 26 May is a bank holiday
    assert.match(page.text, /By Wednesday 11 June 2025 we will answer you/)
    assert.match(page.text, /we will confirm it when we first write to you/)
    assert.match(
      page.text,
      /If you have heard nothing by the end of Wednesday 28 May 2025, get in touch/,
    )
    assert.match(page.text, /0300 111 3000/)
    assert.doesNotMatch(page.html, /Jones|Invented|960|roof|Large print/)
    assert.equal((await open(to)).html, page.html)
  })

  test('does not speak of the Ombudsman to somebody whom it does not cover', async () => {
    const other = MRS_JONES.map((one) => ('who' in one ? { who: 'other' } : one))
    const to = (await submitForm(await answered(other))).headers.get('location') ?? ''
    assert.doesNotMatch((await open(to)).text, /Ombudsman/)
  })

  test('is there for no other id, and not at another landlord', async () => {
    const to = (await submitForm(await answered(MRS_JONES))).headers.get('location') ?? ''
    await newLandlord(house.house, 'soths')
    assert.equal((await site.request(to.replace('emh', 'soths'))).status, 404)
    for (const id of [randomUUID(), house.landlord.id, 'x', '..%2f'])
      assert.equal((await site.request(`/emh/complain/sent/${id}`)).status, 404)
  })
})

test('more than thirty complaints an hour from one connection have to wait, and keep what was typed', async () => {
  const check = await answered(MRS_JONES)
  const anew = () => ({ ...check, html: check.html.replace(/[0-9a-f-]{36}/, randomUUID()) })
  for (let i = 0; i < 30; i += 1) assert.equal((await submitForm(anew())).status, 303)
  const refused = await pageOf(await submitForm(anew()))
  assert.equal(refused.status, 429)
  assert.match(
    refused.text,
    /There is a problem Too many complaints have come from your internet connection/,
  )
  assert.equal(fieldsOf(refused.html).name, 'Siân Jones')
  now = new Date(now.getTime() + 3_600_001)
  assert.equal((await submitForm(refused)).status, 303)
})

/** Answers one page after the other, and gives the page after the last of them. */
async function answered(
  pages: readonly Answers[],
  see: (response: Response) => void = () => {},
): Promise<Page> {
  let page = await open('/emh/complain')
  for (const typed of pages) {
    const response = await submitForm(page, typed)
    see(response)
    page = await pageOf(response)
    assert.doesNotMatch(page.text, /There is a problem/)
  }
  return page
}

/** Sends the last page, and looks at what came of it in the record. */
async function sent(check: Page) {
  const to = (await submitForm(check)).headers.get('location') ?? ''
  const id = to.split('/').at(-1) ?? ''
  const { landlord, database } = house
  const looked = await database.asLandlord(landlord.id, (tx) =>
    lookAt(tx, house.house, landlord, id, day('2025-05-21')),
  )
  assert.ok(looked, to)
  return looked
}

type Answers = Readonly<Record<string, string | readonly string[]>>
const open = async (path: string) => pageOf(await site.request(path))
const press = async (page: Page, typed: Answers, go?: string) =>
  pageOf(await submitForm(page, { ...typed, ...(go !== undefined && { go }) }))

/** Sends a page's form as a browser does: what is in its fields, changed by what is typed now. */
function submitForm({ html }: Page, typed: Answers = {}): Promise<Response> {
  const action = /<form method="post" action="([^"]*)"/.exec(html)?.[1]
  assert.ok(action, html)
  return post(action, { ...fieldsOf(html), ...typed })
}

function post(path: string, form: Answers): Promise<Response> {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form))
    for (const one of [value].flat()) body.append(name, one.replaceAll(/\r?\n/g, '\r\n'))
  return site.request(path, {
    method: 'POST',
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
}

async function pageOf(response: Response): Promise<Page> {
  const html = await response.text()
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
  const text = main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
  return { status: response.status, html, text }
}

function fieldsOf(html: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  const add = (name: string, value: string) => {
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  for (const [input] of html.matchAll(/<input[^>]*>/g)) {
    const is = (name: string) => unescaped(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '')
    const off = /type="(radio|checkbox)"/.test(input) && !/ checked/.test(input)
    if (!off) add(is('name'), is('value'))
  }
  for (const [, name = '', value = ''] of html.matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)/g,
  ))
    add(name, unescaped(value))
  return fields
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\r\n', '\n')

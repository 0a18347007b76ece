import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { typesetter } from '#letters/typeset.ts'
import { POLICIES } from '#policy/load.ts'
import { readPolicy } from '#policy/read.ts'
import { adoptPolicy } from '#record/adopt.ts'
import { addLandlord } from '#record/landlords.ts'
import { at, newLandlord, testHouse } from '../../../test/house.ts'
import { type App, app } from '../server.ts'
import { policyRoutes } from './policy-page.ts'

const LANDLORDS = ['client', 'eht', 'emh', 'soths', 'tht'] as const
const NO_PDF = typesetter() === undefined

const onDefect = (error: unknown) => {
  throw error
}
let house: Awaited<ReturnType<typeof testHouse>>
let site: App
let withoutTypst: App
let now: Date
before(async () => {
  house = await testHouse('emh')
  for (const slug of LANDLORDS.filter((slug) => slug !== 'emh'))
    await newLandlord(house.house, slug)
  await newLandlordUnder('changed', fifteenDays(), 'Tŷ Ŵyn & Sons #import "x" $m$ *b*')
  const options = { now: () => now, onDefect }
  now = new Date('2026-03-02T12:00:00Z')
  site = app(policyRoutes(house.house), options)
  withoutTypst = app(
    policyRoutes(house.house, () => undefined),
    options,
  )
})
after(() => house.drop())

/** The policy of Stoke on Trent with another time for the answer at stage 1. */
function fifteenDays(): string {
  const text = readFileSync(new URL('soths.yaml', POLICIES), 'utf8')
  return text.replace(/(respond:\s+within: )10 working days/, '$115 working days')
}

async function newLandlordUnder(slug: string, content: string, name: string): Promise<void> {
  const read = readPolicy(content, `${slug}.yaml`)
  assert.ok('policy' in read)
  const landlord = { id: randomUUID(), slug, name, demonstration: false }
  const { database } = house
  const adoption = {
    by: { kind: 'system' },
    requestId: randomUUID(),
    now: at('2024-06-03'),
  } as const
  await database.acrossLandlords((tx) => addLandlord(tx, landlord))
  await database.asLandlord(landlord.id, (tx) =>
    adoptPolicy(tx, landlord, { policy: read.policy, content }, adoption),
  )
}

/** What a page says, without its markup. */
async function read(slug: string, on = site): Promise<string> {
  const response = await on.request(`/${slug}/how-we-handle-complaints`)
  assert.equal(response.status, 200)
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(await response.text()) ?? []
  return main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

async function pdf(slug: string, query = ''): Promise<Uint8Array> {
  const response = await site.request(`/${slug}/how-we-handle-complaints.pdf${query}`)
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'application/pdf')
  return new Uint8Array(await response.arrayBuffer())
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}

describe('the page of a landlord’s policy', () => {
  const times: readonly [slug: string, first: string, final: string][] = [
    [
      'client',
      '10 working days of the day we record your complaint',
      '20 working days of the day we record your request',
    ],
    [
      'eht',
      '10 working days of the day we write to say that we have it',
      '20 working days of the day we write to say that we have it',
    ],
    [
      'emh',
      '10 working days of the day we record your complaint',
      '20 working days of the day we get your request',
    ],
    [
      'soths',
      '10 working days of the day we write to say that we have it',
      '20 working days of the day we write to say that we have it',
    ],
    [
      'tht',
      '10 working days of the day we get your complaint',
      '20 working days of the day we get your request',
    ],
  ]
  for (const [slug, first, final] of times)
    test(`says the times of ${slug}, on the page and in print`, async () => {
      const page = await read(slug)
      for (const time of [first, final]) assert.ok(page.includes(`ithin ${time}`), time)
      if (NO_PDF) return
      const print = await textOfPdf(await pdf(slug))
      for (const time of [first, final]) assert.ok(print.includes(`ithin ${time}`), time)
    })

  test('follows the file of the policy, with no code touched (SOTHS-5.3b)', async () => {
    assert.match(await read('changed'), /Within 15 working days of the day we write to say/)
    assert.doesNotMatch(await read('changed'), /Within 10 working days/)
    if (!NO_PDF)
      assert.match(await textOfPdf(await pdf('changed')), /Within 15 working days of the day/)
  })

  test('SOTHS-5.3a, THT-2d, CODE20-A2d: is for anybody, without signing in, with what happens at each stage', async () => {
    for (const slug of LANDLORDS) {
      const page = await read(slug)
      assert.match(page, /Stage (1|One).*: our first answer/)
      assert.match(page, /Stage (2|Two).*: our final answer/)
      assert.match(page, /Complaint Handling Code/)
    }
  })

  test('SOTHS-1.5, THT-1d: says that nobody is treated differently for complaining', async () => {
    for (const slug of ['soths', 'tht'] as const)
      assert.match(await read(slug), /Nobody is treated differently for complaining\./)
  })

  test('has the Ombudsman’s telephone number, and no other', async () => {
    for (const slug of LANDLORDS) {
      const numbers = (await read(slug)).match(/\d{4,} ?\d{3}[\d ]*\d/g)
      assert.deepEqual(numbers, ['0300 111 3000'])
    }
  })

  test('has contents that lead to its sections, and says when it changed', async () => {
    const response = await site.request('/soths/how-we-handle-complaints')
    const markup = await response.text()
    const links = [...markup.matchAll(/href="#([a-z0-9-]+)"/g)].map((match) => match[1])
    assert.ok(links.length > 10)
    for (const id of links) assert.ok(markup.includes(`id="${id}"`), `no section ${id}`)
    assert.match(await read('soths'), /Last changed: 1 June 2024\./)
  })

  test('draws a square for each working day up to the answer', async () => {
    const markup = await (await site.request('/emh/how-we-handle-complaints')).text()
    const paths = [...markup.matchAll(/<ol class="pr-path".*?<\/ol>/gs)].map(([path]) => path)
    assert.deepEqual(
      paths.map((path) => path.match(/<rect/g)?.length),
      [5 + 10, 20],
    )
  })
})

describe('without a typesetter', () => {
  test('the page has no link to a PDF, and its address says what to do instead', async () => {
    assert.match(
      await read('emh'),
      NO_PDF ? /Print this page/ : /A PDF in large print \(18 point\)/,
    )
    assert.doesNotMatch(await read('emh', withoutTypst), /PDF/)
    const response = await withoutTypst.request('/emh/how-we-handle-complaints.pdf')
    assert.equal(response.status, 404)
    assert.match(await response.text(), /cannot make PDF files/)
  })
})

describe('the printed policy', { skip: NO_PDF && 'Typst is not here for this machine' }, () => {
  test('is the same file for the same policy on the same day', async () => {
    const [one, other] = [await pdf('eht'), await pdf('eht', '?print=12')]
    assert.deepEqual(one, other)
    const fresh = app(policyRoutes(house.house), { now: () => now, onDefect })
    const again = await fresh.request('/eht/how-we-handle-complaints.pdf')
    assert.deepEqual(new Uint8Array(await again.arrayBuffer()), one)
  })

  test('has the sizes that are offered, and no other', async () => {
    for (const [query, points] of [
      ['', 12],
      ['?print=18', 18],
      ['?print=24', 24],
    ] as const)
      assert.equal(await usualSize(await pdf('tht', query)), points)
    const response = await site.request('/tht/how-we-handle-complaints.pdf?print=400')
    assert.equal(response.status, 404)
  })

  for (const slug of LANDLORDS)
    test(`of ${slug} can be read by people who do not see it`, async () => {
      const bytes = await pdf(slug, '?print=18')
      const document = await getDocumentProxy(bytes.slice())
      const { info, metadata } = (await document.getMetadata()) as unknown as {
        info: { Title: string; Language: string }
        metadata: { getRaw: () => string }
      }
      assert.equal(info.Title, `How we handle complaints – Landlord ${slug}`)
      assert.equal(info.Language, 'en-GB')
      assert.match(metadata.getRaw(), /<pdfuaid:part>1</)
      assert.deepEqual(await document.getMarkInfo(), {
        Marked: true,
        UserProperties: false,
        Suspects: false,
      })
      const raw = Buffer.from(bytes).toString('latin1')
      assert.match(raw, /\/DisplayDocTitle true/)
      const roles = await rolesOf(document)
      const headings = roles.filter((role) => /^H\d$/.test(role))
      assert.equal(headings[0], 'H1')
      assert.equal(headings.filter((role) => role === 'H1').length, 1)
      headings.forEach((role, index) => {
        assert.ok(Number(role[1]) <= Number(headings[index - 1]?.[1] ?? 0) + 1, headings.join())
      })
      for (const role of ['Table', 'THead', 'TH', 'TD', 'L', 'LI', 'LBody', 'Link', 'P'])
        assert.ok(roles.includes(role), role)
    })

  test('has its fonts in it, with the letters that they stand for', async () => {
    const raw = Buffer.from(await pdf('eht')).toString('latin1')
    const fonts = raw.match(/\/Type ?\/Font\b(?!Descriptor)/g)?.length ?? 0
    const names = [...raw.matchAll(/\/FontName ?\/([\w+-]+)/g)].map((match) => match[1])
    assert.ok(fonts > 0)
    assert.deepEqual(names.map((name) => name?.split('+')[1]).sort(), [
      'AtkinsonHyperlegibleNext-Bold',
      'AtkinsonHyperlegibleNext-Regular',
    ])
    assert.equal(raw.match(/\/FontFile[23]/g)?.length, names.length)
    assert.equal(raw.match(/\/ToUnicode/g)?.length, names.length)
  })

  test('prints a name as it is, whatever is in it', async () =>
    assert.ok(
      (await textOfPdf(await pdf('changed'))).includes('Tŷ Ŵyn & Sons #import "x" $m$ *b*'),
    ))
})

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Node = { readonly role?: string; readonly children?: readonly Node[] }

/** The roles of all that is in a document, in the order in which it is read. */
async function rolesOf(document: Document): Promise<readonly string[]> {
  const roles: string[] = []
  const walk = ({ role, children = [] }: Node) => {
    if (role !== undefined) roles.push(role)
    children.forEach(walk)
  }
  for (let number = 1; number <= document.numPages; number += 1)
    walk((await (await document.getPage(number)).getStructTree()) as Node)
  return roles
}

/** The size, in points, of most of a document's letters. */
async function usualSize(bytes: Uint8Array): Promise<number> {
  const document = await getDocumentProxy(bytes.slice())
  const { items } = await (await document.getPage(3)).getTextContent()
  const letters = new Map<number, number>()
  for (const item of items)
    if ('height' in item)
      letters.set(item.height, (letters.get(item.height) ?? 0) + item.str.length)
  const [[size] = [0]] = [...letters].sort(([, one], [, other]) => other - one)
  return Math.round(size)
}

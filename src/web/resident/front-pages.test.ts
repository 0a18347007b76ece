import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { addLandlord } from '#record/landlords.ts'
import { newLandlord, testHouse } from '../../../test/house.ts'
import { type App, app } from '../server.ts'
import { residentRoutes } from './routes.ts'

let house: Awaited<ReturnType<typeof testHouse>>
let site: App
before(async () => {
  house = await testHouse('emh')
  for (const slug of ['client', 'eht', 'soths', 'tht']) await newLandlord(house.house, slug)
  await house.database.acrossLandlords((tx) =>
    addLandlord(tx, { id: randomUUID(), slug: 'new', name: 'New Homes', demonstration: false }),
  )
  site = app(residentRoutes(house.house, { newId: randomUUID }), {
    now: () => new Date('2026-03-02T12:00:00Z'),
    onDefect: (error) => {
      throw error
    },
  })
})
after(() => house.drop())

/** What a page says, without its markup. */
async function read(path: string): Promise<string> {
  const response = await site.request(path)
  assert.equal(response.status, 200, path)
  const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(await response.text()) ?? []
  return main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' , ', ', ')
}

const says = async (path: string, ...sentences: string[]) => {
  const text = await read(path)
  for (const sentence of sentences) assert.ok(text.includes(sentence), `${sentence}\n in: ${text}`)
}
const saysNot = async (path: string, words: RegExp) => assert.doesNotMatch(await read(path), words)

describe('the front page', () => {
  test('leads to each landlord, and its staff to their desk', async () => {
    const html = await (await site.request('/')).text()
    for (const slug of ['client', 'eht', 'emh', 'soths', 'tht']) {
      assert.match(html, new RegExp(`href="/${slug}"`))
      assert.match(html, new RegExp(`href="/desk/sign-in\\?landlord=${slug}"`))
    }
  })
})

describe("a landlord's page", () => {
  test('is found however its name is written, and not found for no landlord', async () => {
    await says('/EMH', 'If you are unhappy with something that Landlord emh did')
    assert.equal((await site.request('/constructor')).status, 404)
  })

  test('says so while no policy is in force', async () => {
    const response = await site.request('/new/complain')
    assert.equal(response.status, 404)
    assert.match(await response.text(), /New Homes does not take complaints here yet/)
  })

  test('says the times of emh group', () =>
    says(
      '/emh',
      'We write to you within 5 working days of getting your complaint.',
      'We answer you within 10 working days of recording your complaint. That is at most 15 working days (about 3 weeks) after we get your complaint.',
      'We answer you within 20 working days of you asking.',
      'Ask us within 20 working days of our answer if you can. If that time has passed, ask us all the same.',
      'We may ask you to agree to it.',
    ))

  test('says the times of Stoke on Trent, where nobody has to give a reason', () =>
    says(
      '/soths',
      'We write to you within 5 working days of getting your complaint.',
      'We answer you within 10 working days of that first letter. That is at most 15 working days (about 3 weeks) after we get your complaint.',
      'We answer you within 20 working days of that letter. That is at most 25 working days (about 5 weeks) after you ask.',
      'You do not need to give a reason.',
      'WhatsApp – we then ask you for a private message',
      'To an officer on a walkabout',
    ))

  test('says the times of Exeter, whose letters must have arrived by then, and its aim', () =>
    says(
      '/eht',
      'You will have a letter or message from us within 5 working days of getting your complaint.',
      'You will have our answer within 10 working days of that first letter.',
      'We aim to be quicker: within 10 working days of getting your complaint.',
    ))

  test('says the times of Taunton, which binds itself only for its Residents', () =>
    says(
      '/tht',
      'We answer you within 10 working days of getting your complaint. If we need longer',
      'We write to you within 1 week of you asking.',
      'We call this Stage Two (Board level review).',
      'If you are a Resident, we promise you these times. For everybody else they are what we aim for.',
    ))

  test('says the times of the charity, with the time to ask for a review', () =>
    says(
      '/client',
      'That is at most 15 working days (about 3 weeks) after we get your complaint.',
      'Ask us within 10 working days of our answer if you can.',
    ))

  test('tells those whom the Ombudsman covers how to reach it, and nobody else', async () => {
    await says(
      '/eht',
      'The Ombudsman can help you if you are: Licensee Someone acting for a licensee',
    )
    await saysNot('/eht', /if you are:[^:]*Neighbour/)
    await says('/emh', '0300 111 3000', 'PO Box 1484, Unit D, Preston, PR2 0ET')
  })
})

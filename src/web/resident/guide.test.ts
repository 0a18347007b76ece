import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import { typesetter } from '#letters/typeset.ts'
import { setContactDetails } from '#record/contact-details.ts'
import { atDesks, readable, sitting } from '../../../test/desk.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../test/house.ts'
import { app } from '../server.ts'
import { settingsRoutes } from '../staff/settings/routes.ts'
import { residentRoutes } from './routes.ts'

const { house, landlord: tht, drop } = await testHouse('tht')
after(drop)
const client = await newLandlord(house, 'client')
for (const slug of ['eht', 'emh', 'soths']) await newLandlord(house, slug)
const LANDLORDS = ['client', 'eht', 'emh', 'soths', 'tht'] as const
const administrator = await newStaff(house, client, 'Ann', 'administrator')
const desks = atDesks(house, [tht, client], { now: at('2026-06-22') })
// Nobody is signed in here.
const site = app(residentRoutes(house, { newId: randomUUID }), desks)
const ann = sitting(app(settingsRoutes(house), desks), client, administrator)
const NO_PDF = typesetter() === undefined

const read = async (path: string) => {
  const response = await site.request(path)
  assert.equal(response.status, 200, path)
  return readable(await response.text())
}

describe('the Guide to Complaints', () => {
  test('says how to complain, what happens by when, and who can help, for each landlord', async () => {
    for (const slug of LANDLORDS) {
      const text = await read(`/${slug}/guide-to-complaints`)
      assert.match(text, /You do not need to use the word “complaint”/, slug)
      assert.match(text, /How to complain .* If you would like help .* What happens then/, slug)
      assert.match(text, /working days/, slug)
      assert.match(text, /The Housing Ombudsman .* 0300 111 3000/, slug)
      assert.match(text, /this guide or the policy on paper, in large print/, slug)
    }
  })

  test('EMH-6: it has what a complaint is, what is not taken on, the ways to complain and the times', async () => {
    const text = await read('/emh/guide-to-complaints')
    assert.match(
      text,
      /What a complaint is .* it is a complaint when|What a complaint is It is a complaint when/,
    )
    assert.match(text, /When we may not take a complaint on|not take on/)
    assert.match(text, /Myhomeonline/)
    assert.match(text, /ithin 10 working days/)
  })

  test('EMH-28, EMH-84f: the first page says how to complain and leads to the policy and the guide, with a picture of the steps', async () => {
    const front = await (await site.request('/emh')).text()
    assert.match(front, /Other ways to tell us/)
    for (const document of ['how-we-handle-complaints', 'guide-to-complaints']) {
      assert.match(front, new RegExp(`href="/emh/${document}"`))
      const page = await (await site.request(`/emh/${document}`)).text()
      assert.match(page, /<ol class="pr-path" aria-label="[^"]*: what happens, and by when">/)
    }
  })

  test('EMH-84e: the foot of the public pages says that the landlord is a member of the Scheme', async () => {
    for (const page of ['/emh', '/emh/guide-to-complaints', '/emh/how-we-handle-complaints'])
      assert.match(
        await (await site.request(page)).text(),
        /Member of the Housing Ombudsman Scheme/,
      )
  })

  test('SOTHS-5.7b: pages and guide have the Ombudsman, its Code, and how to turn to it', async () => {
    for (const page of ['', '/guide-to-complaints', '/how-we-handle-complaints']) {
      const text = await read(`/soths${page}`)
      assert.match(text, /Housing Ombudsman/)
      assert.match(text, /Complaint Handling Code/)
      assert.match(text, /0300 111 3000/)
    }
  })

  test('THT-7b: written complaints go to the Chief Officer, with the address and the e-mail address of the policy', async () => {
    for (const page of ['/tht', '/tht/guide-to-complaints']) {
      const text = await read(page)
      assert.match(
        text,
        /Letter: to the Chief Officer: Huish Homes, Magdalene Street, Taunton TA1 1SG/,
      )
      assert.match(text, /E-mail: to the Chief Officer: chiefofficer@tauntonheritagetrust\.org\.uk/)
    }
  })

  test('THT-7c: complaints by telephone go to the Chief Officer, with the number of the policy', async () => {
    for (const page of ['/tht', '/tht/guide-to-complaints'])
      assert.match(await read(page), /Telephone: to the Chief Officer: 01823 335348/)
  })

  test('THT-7d: residents and their relatives can tell the Support Officer, in office hours only', async () => {
    for (const page of ['/tht', '/tht/guide-to-complaints'])
      assert.match(
        await read(page),
        /In person: to the Support Officer, if you live with us .*: 01823 335348 or mobile 07458 021593, office hours only/,
      )
  })

  test('what is set takes the place of what the policy says, with the hours of the offices', async () => {
    const page = await ann.open('/desk/settings')
    const typed = { 'reach-phone': '01632 960777', hours: 'Monday to Friday, 9 am to 5 pm' }
    await ann.send(page, '/desk/settings', typed)
    for (const path of ['/client', '/client/guide-to-complaints']) {
      const text = await read(path)
      assert.match(text, /Telephone: 01632 960777/)
      assert.match(text, /Our offices are open: Monday to Friday, 9 am to 5 pm/)
    }
    assert.match((await ann.open('/desk/settings')).html, /value="Monday to Friday, 9 am to 5 pm"/)
    const adoption = {
      by: { kind: 'system' },
      requestId: randomUUID(),
      now: at('2026-06-21'),
    } as const
    await house.database.asLandlord(tht.id, (tx) =>
      setContactDetails(tx, tht, { phone: '01632 960778' }, adoption),
    )
    assert.match(await read('/tht'), /to the Chief Officer: 01632 960778/)
  })

  test('CLIENT-7: the policy and the guide can be had from the public pages without signing in, and print on A4', {
    skip: NO_PDF && 'Typst is not here for this machine',
  }, async () => {
    const front = await (await site.request('/client')).text()
    for (const document of ['how-we-handle-complaints', 'guide-to-complaints']) {
      assert.match(front, new RegExp(`href="/client/${document}"`))
      const page = await (await site.request(`/client/${document}`)).text()
      assert.match(page, new RegExp(`href="/client/${document}\\.pdf\\?print=12"`))
      const response = await site.request(`/client/${document}.pdf`)
      assert.equal(response.headers.get('content-type'), 'application/pdf')
      const pdf = await getDocumentProxy(new Uint8Array(await response.arrayBuffer()))
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
        assert.deepEqual([Math.round(width), Math.round(height)], [595, 842])
      }
      if (document === 'guide-to-complaints') assert.ok(pdf.numPages <= 5, `${pdf.numPages} pages`)
    }
  })
})

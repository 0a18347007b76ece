import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, describe, test } from 'node:test'
import { clamd } from '#files/scan.ts'
import { lookAt } from '#record/look.ts'
import { verify } from '#record/verify.ts'
import { day } from '#time/day.ts'
import { startClamd } from '../../../test/clamd.ts'
import { readable } from '../../../test/desk.ts'
import { testHouse } from '../../../test/house.ts'
import { eicar, exe, mp4, pdf } from '../../../test/real-files.ts'
import { app, serve } from '../server.ts'
import { residentRoutes } from './routes.ts'

const { house: plain, landlord, drop } = await testHouse('emh')
const scanner = await startClamd()
after(async () => {
  await drop()
  await scanner.stop()
})
const house = { ...plain, files: { scanner: clamd(scanner.socket) } }
const site = app(residentRoutes(house, { newId: randomUUID }), {
  now: () => new Date('2025-05-20T12:00:00Z'),
  onDefect: (error) => {
    throw error
  },
})

const ANSWERS = {
  ...{ words: 'The roof leaks', wanted: 'Mend it', for: 'me', who: 'tenant', name: 'Siân Jones' },
  ...{ address: '4 Invented Street', contact: 'email', email: 'sian@example.org' },
}

type Sent = Readonly<Record<string, string>>
type File_ = readonly [name: string, content: Uint8Array]

/** Sends a page of the form as a browser sends one with files: what was typed, then the files. */
async function send(form: string, at: string, typed: Sent = {}, files: readonly File_[] = []) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ requestId: form, ...ANSWERS, ...typed }))
    body.append(name, value)
  for (const [name, content] of files)
    body.append('files', new File([new Uint8Array(content)], name, { type: 'image/jpeg' }))
  const response = await site.request(`/emh/complain/${at}`, { method: 'POST', body })
  const page = await response.text()
  const location = response.headers.get('location') ?? ''
  return { status: response.status, html: page, text: readable(page), location }
}

async function complaintAt(location: string) {
  const id = location.split('/').at(-1) ?? ''
  const looked = await plain.database.asLandlord(landlord.id, (tx) =>
    lookAt(tx, house, landlord, id, day('2025-05-20')),
  )
  assert.ok(looked, location)
  return looked
}

const idOf = (html: string, name: string) =>
  new RegExp(`value="([0-9a-f-]{36})">Remove<span[^>]*> ${name}<`).exec(html)?.[1] ?? ''

describe('photographs and papers of a resident', () => {
  test('come with the complaint, each with what it shows, and stand in its record', async () => {
    const form = randomUUID()
    const added = await send(form, 'files', { more: 'yes' }, [
      ['leak.mp4', mp4(3_000_000)],
      ['Bŵl\u202e.pdf', pdf],
    ])
    assert.match(added.text, /The 2 files you have added leak\.mp4 Video, 3 MB.*Bŵl\.pdf Document/)
    assert.match(added.html, /value="The roof leaks"/)
    const on = await send(form, 'files', {
      [`describe-${idOf(added.html, 'leak.mp4')}`]: 'Rain coming in',
    })
    assert.match(on.text, /Are you complaining for someone else\?/)
    const check = await send(form, 'adjustments')
    assert.match(check.text, /Photographs or papers leak\.mp4: Rain coming in Bŵl\.pdf Change/)
    const { complaint, files, texts } = await complaintAt((await send(form, 'check')).location)
    const [video, paper] = complaint.files
    assert.deepEqual([video?.kind, video?.from, video?.on], ['video', 'resident', '2025-05-20'])
    assert.equal(texts.get(video?.description?.document ?? ''), 'Rain coming in')
    assert.equal(paper?.description, undefined)
    assert.deepEqual(
      complaint.files.map(({ file }) => files.get(file.document)?.name),
      ['leak.mp4', 'Bŵl.pdf'],
    )
    assert.ok([...files.values()].every(({ scan }) => scan === 'clean'))
    assert.deepEqual((await verify(plain.database, landlord)).broken, [])
  })

  test('that can’t be taken are named with the reason, and nothing else is lost', async () => {
    const form = randomUUID()
    const page = await send(form, 'files', {}, [
      ['a.pdf', pdf],
      ['setup.exe', exe],
      ['film.mp4', mp4(51_000_000)],
      ['none.jpg', new Uint8Array()],
    ])
    assert.equal(page.status, 422)
    assert.match(page.html, /<title>Error: Photographs or papers/)
    assert.match(page.text, /‘setup\.exe’ is a program\. Send a photograph/)
    assert.match(page.text, /‘film\.mp4’ is larger than 50 MB/)
    assert.match(page.text, /‘none\.jpg’ is empty/)
    assert.match(page.text, /The file you have added a\.pdf/)
    assert.match(page.html, /name="name" value="Siân Jones"/)
    const { complaint } = await complaintAt((await send(form, 'check')).location)
    assert.equal(complaint.files.length, 1)
  })

  test('can be taken off again, also one of two with the same name', async () => {
    const form = randomUUID()
    const two = await send(form, 'files', { more: 'yes' }, [
      ['a.pdf', pdf],
      ['a.pdf', pdf],
    ])
    const left = await send(form, 'files', { remove: idOf(two.html, 'a.pdf') })
    assert.match(left.text, /The file you have added a\.pdf/)
    assert.equal(
      (await complaintAt((await send(form, 'check')).location)).complaint.files.length,
      1,
    )
  })

  test('of one form are not those of another', async () => {
    const one = randomUUID()
    const page = await send(one, 'files', { more: 'yes' }, [['a.pdf', pdf]])
    const other = randomUUID()
    const removed = await send(other, 'files', { remove: idOf(page.html, 'a.pdf') })
    assert.doesNotMatch(removed.text, /a\.pdf/)
    assert.equal((await complaintAt((await send(one, 'check')).location)).complaint.files.length, 1)
  })

  test('with a virus are refused in a sentence, kept nowhere, and noted for whoever works here', async () => {
    const form = randomUUID()
    const page = await send(form, 'files', {}, [['bill.txt', eicar]])
    assert.match(page.text, /‘bill\.txt’ has a virus in it, so we have not kept it/)
    assert.doesNotMatch(page.text, /you have added/)
    const { entries, files } = await complaintAt((await send(form, 'check')).location)
    assert.equal(entries.at(-1)?.entry.type, 'file-refused')
    assert.equal(files.size, 0)
  })

  test('are twenty at most', async () => {
    const many = Array.from({ length: 21 }, (_, n): File_ => [`${n}.pdf`, pdf])
    const page = await send(randomUUID(), 'files', {}, many)
    assert.match(page.text, /‘20\.pdf’ is one too many: 20 files can be sent at once/)
    assert.match(page.text, /The 20 files you have added/)
  })

  test('are there once when the complaint is sent twice, and go along when it is sent anew', async () => {
    const form = randomUUID()
    await send(form, 'files', {}, [['a.pdf', pdf]])
    const [one, two] = await Promise.all([send(form, 'check'), send(form, 'check')])
    assert.deepEqual([one.status, two.location], [303, one.location])
    assert.equal((await complaintAt(one.location)).complaint.files.length, 1)
    await send(form, 'files', {}, [['later.pdf', pdf]])
    const again = await send(form, 'check')
    assert.equal(again.status, 409)
    const anew = /name="requestId" value="([^"]+)"/.exec(again.html)?.[1] ?? ''
    const { complaint, files } = await complaintAt((await send(anew, 'check')).location)
    assert.deepEqual(
      [...files.values()].map(({ name }) => name),
      ['later.pdf'],
    )
    assert.equal(complaint.files.length, 1)
  })

  test('that break off on their way change nothing', async () => {
    const form = randomUUID()
    const response = await site.request('/emh/complain/files', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: `--x\r\nContent-Disposition: form-data; name="requestId"\r\n\r\n${form}\r\n--x\r\nContent-Dis`,
    })
    assert.equal(response.status, 400)
    assert.match(readable(await response.text()), /We could not read what you sent/)
  })
})

test('whoever hangs up in the middle of a video leaves nothing behind, and the next one is served', async () => {
  const defects: unknown[] = []
  const server = await serve(residentRoutes(plain, { newId: randomUUID }), {
    ...{ port: 0, host: '127.0.0.1', now: () => new Date('2025-05-20T12:00:00Z') },
    onDefect: (error) => defects.push(error),
  })
  after(server.close)
  const form = randomUUID()
  const head = `--x\r\nContent-Disposition: form-data; name="requestId"\r\n\r\n${form}\r\n--x\r\nContent-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\n`
  const socket = connect(server.port, '127.0.0.1')
  socket.write(
    `POST /emh/complain/files HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 40000000\r\n\r\n${head}`,
  )
  await new Promise((written) => socket.write(mp4(3_000_000), written))
  socket.destroy()
  await once(socket, 'close')
  const body = new FormData()
  body.append('requestId', form)
  body.append('more', 'yes')
  body.append('files', new File([new Uint8Array(pdf)], 'b.pdf'))
  const url = `http://127.0.0.1:${server.port}/emh/complain/files`
  const page = readable(await (await fetch(url, { method: 'POST', body })).text())
  assert.match(page, /The file you have added b\.pdf/)
  assert.deepEqual(defects, [])
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import sharp from 'sharp'
import { sql } from '#db/sql.ts'
import { photographOf } from '#files/image.ts'
import { clamd } from '#files/scan.ts'
import { eraseFile } from '#record/files.ts'
import { atDesks, cookieOf, hiddenIn, readable, sitting, typedDay } from '../../../../test/desk.ts'
import { emhDesk } from '../../../../test/emh-desk.ts'
import { newStaff } from '../../../../test/house.ts'
import { exe, mp4, pdf } from '../../../../test/real-files.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from '../complaint/routes.ts'

const { house, landlord, drop, clock, officer, priya, received, lastOf } = await emhDesk()
after(drop)
const desk = app(complaintRoutes(house, { newId: randomUUID }), atDesks(house, [landlord], clock))

/** A photograph of a telephone held upright: it lies on its side, and says how to turn it and where it was taken. */
const sideways = await sharp(
  Buffer.from(
    await photographOf(
      '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#345"/></svg>',
    ),
  ),
)
  .withExif({
    IFD0: { Make: 'Telephone' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '52/1 55/1 0/1',
      GPSLongitudeRef: 'W',
      GPSLongitude: '1/1 28/1 0/1',
    },
  })
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer()

type Typed = Readonly<Record<string, string>>
const TODAY = typedDay('on', '2025-05-29')

async function send(
  path: string,
  typed: Typed,
  files: readonly (readonly [string, Uint8Array])[],
  of = desk,
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(typed)) body.append(name, value)
  for (const [name, content] of files)
    body.append('files', new File([new Uint8Array(content)], name))
  const headers = { cookie: cookieOf(landlord, officer), origin: 'http://localhost' }
  const response = await of.request(path, { method: 'POST', body, headers })
  const html = await response.text()
  return {
    status: response.status,
    html,
    text: readable(html),
    location: response.headers.get('location') ?? '',
  }
}

const get = (path: string, headers: Record<string, string> = {}) =>
  desk.request(path, { headers: { cookie: cookieOf(landlord, officer), ...headers } })

/** A complaint to which a file was added at the desk, and where the file is. */
async function withFile(name: string, content: Uint8Array, typed: Typed = {}) {
  const complaint = await received()
  const page = await priya.open(`${complaint.path}/add-files`)
  const form = { requestId: hiddenIn(page, 'requestId'), from: 'resident', ...TODAY, ...typed }
  const sent = await send(`${complaint.path}/add-files`, form, [[name, content]])
  assert.equal(sent.status, 303, sent.text)
  const last = await lastOf(complaint.id)
  assert.ok(last?.type === 'file-added')
  return {
    ...complaint,
    sent,
    file: last.file.document,
    at: `${complaint.path}/files/${last.file.document}`,
  }
}

describe('adding files at the desk', () => {
  test('a photograph stands on the complaint’s page, and the timeline tells of it', async () => {
    const { path, sent } = await withFile('damp.jpg', sideways)
    assert.equal(sent.location, `${path}?done=add-files#files`)
    const page = await priya.open(sent.location)
    assert.match(page.text, /The files are with the complaint/)
    assert.match(
      page.text,
      /Files Photograph from the resident damp\.jpg, \d+ (bytes|KB)\. Thursday 29 May 2025/,
    )
    assert.match(page.text, /Photograph from the resident was added/)
    assert.doesNotMatch((await priya.open(`${path}?on=2025-05-28`)).text, /damp\.jpg/)
  })

  test('says what is missing, and keeps the files that were taken', async () => {
    const { path } = await received()
    const page = await priya.open(`${path}/add-files`)
    const form = { requestId: hiddenIn(page, 'requestId'), ...TODAY }
    const none = await send(`${path}/add-files`, { ...form, from: 'staff' }, [])
    assert.match(none.text, /There is a problem Choose a file/)
    const wrong = await send(`${path}/add-files`, form, [
      ['a.pdf', pdf],
      ['x.exe', exe],
    ])
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /‘x\.exe’ is a program.*The file you have added a\.pdf/)
    const whose = await send(`${path}/add-files`, form, [])
    assert.match(whose.text, /Choose whose they are.*The file you have added a\.pdf/)
    const done = await send(`${path}/add-files`, { ...form, from: 'staff' }, [])
    assert.equal(done.status, 303)
    assert.match((await priya.open(path)).text, /Document of ours a\.pdf, 370 bytes/)
    const again = await send(`${path}/add-files`, { ...form, from: 'staff' }, [])
    assert.equal(again.status, 303, 'the same once more is the same')
  })

  test('is not for somebody who only reads', async () => {
    const { path } = await received()
    const reader = sitting(desk, landlord, await newStaff(house, landlord, 'Ann', 'auditor'))
    const page = await reader.open(`${path}/add-files`)
    assert.ok(page.status === 403 || page.status === 404, String(page.status))
  })
})

describe('a photograph', () => {
  test('is shown upright, small and large, without the place where it was taken', async () => {
    const { at } = await withFile('damp.jpg', sideways)
    const sent = await sharp(sideways).metadata()
    assert.deepEqual([sent.width, sent.height, sent.orientation], [640, 480, 6])
    assert.ok(sent.exif)
    for (const [copy, width, height] of [
      ['small', 240, 320],
      ['shown', 480, 640],
    ] as const) {
      const response = await get(`${at}/${copy}`)
      assert.equal(response.headers.get('content-type'), 'image/jpeg')
      const shown = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
      assert.deepEqual([shown.width, shown.height], [width, height])
      assert.deepEqual([shown.exif, shown.orientation], [undefined, undefined])
    }
    const page = await priya.open(at)
    assert.match(
      page.html,
      /<img class="pr-file__shown" src="[^"]*\/shown" alt="Photograph from the resident">/,
    )
  })

  test('is kept as it was sent, and saved so', async () => {
    const { at } = await withFile('Bŵl.jpg', sideways)
    const response = await get(`${at}/as-sent`)
    assert.match(
      response.headers.get('content-disposition') ?? '',
      /^attachment;.*filename\*=UTF-8''B%C5%B5l\.jpg$/,
    )
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), sideways)
  })

  test('that breaks off in the middle, or is no JPEG inside, does not break the page', async () => {
    const { at, path } = await withFile('half.jpg', sideways.subarray(0, 300))
    assert.equal((await get(`${at}/small`)).status, 404)
    assert.equal((await get(`${at}/shown`)).status, 200)
    assert.equal((await priya.open(path)).status, 200)
  })
})

describe('every file', () => {
  test('is served so that nothing in it can run', async () => {
    const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>')
    const { at } = await withFile('page.txt', page)
    for (const address of [`${at}/shown`, `${at}/as-sent`]) {
      const { headers } = await get(address)
      assert.equal(headers.get('content-type'), 'text/plain')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.match(headers.get('content-disposition') ?? '', /^attachment/)
      assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'.*sandbox$/)
    }
    const pdfFile = await withFile('a.pdf', pdf)
    const shown = (await get(`${pdfFile.at}/shown`)).headers
    assert.match(shown.get('content-disposition') ?? '', /^inline/)
    assert.match(shown.get('content-security-policy') ?? '', /^default-src 'none'/)
  })

  test('plays from the middle, when somebody jumps there', async () => {
    const video = mp4(2_300_000)
    const { at } = await withFile('leak.mp4', video)
    const response = await get(`${at}/shown`, { range: 'bytes=1500000-2299999' })
    assert.equal(response.status, 206)
    assert.equal(response.headers.get('content-range'), 'bytes 1500000-2299999/2300000')
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), video.subarray(1_500_000))
  })

  test('is for those alone who may see its complaint', async () => {
    const { at, path, file } = await withFile('a.pdf', pdf)
    const colleague = await newStaff(house, landlord, 'Sam', 'colleague')
    const other = await received()
    for (const rest of ['', '/small', '/shown', '/as-sent']) {
      const headers = { cookie: cookieOf(landlord, colleague) }
      assert.equal((await desk.request(at + rest, { headers })).status, 404)
      assert.equal((await desk.request(at + rest)).status, 303, 'somebody who is not signed in')
      assert.equal((await get(`${other.path}/files/${file}${rest}`)).status, 404)
    }
    assert.equal((await get(`${path}/files/${randomUUID()}`)).status, 404)
  })

  test('that was erased says so, and can’t be opened', async () => {
    const { at, path, file } = await withFile('damp.jpg', sideways)
    await get(`${at}/small`)
    await eraseFile(house, landlord.id, file)
    assert.match((await priya.open(path)).text, /Photograph from the resident erased/)
    for (const rest of ['', '/small', '/shown', '/as-sent'])
      assert.equal((await get(at + rest)).status, 404)
  })
})

test('a file that is not where it should be is said to be missing', async () => {
  const { at, file } = await withFile('damp.jpg', sideways)
  await house.database.asLandlord(landlord.id, (tx) =>
    tx.run(sql`
      update document set content = null, place = 'away' where landlord_id = ${landlord.id} and id = ${file}`),
  )
  for (const rest of ['/small', '/shown', '/as-sent']) {
    const response = await get(at + rest)
    assert.equal(response.status, 404)
    assert.match(readable(await response.text()), /The file is missing.*Tell whoever runs Putright/)
  }
})

test('a file that could not be scanned is marked, and not shown until it is', async () => {
  const away = { ...house, files: { scanner: clamd('/nowhere/clamd.sock') } }
  const unscanned = app(
    complaintRoutes(away, { newId: randomUUID }),
    atDesks(away, [landlord], clock),
  )
  const { path, id } = await received()
  const page = await priya.open(`${path}/add-files`)
  const form = { requestId: hiddenIn(page, 'requestId'), from: 'staff', ...TODAY }
  await send(`${path}/add-files`, form, [['damp.jpg', sideways]], unscanned)
  const last = await lastOf(id)
  const at = `${path}/files/${last?.type === 'file-added' && last.file.document}`
  assert.match((await priya.open(path)).text, /Not scanned for viruses yet/)
  const shown = await priya.open(at)
  assert.match(shown.text, /has not been scanned for viruses yet/)
  assert.doesNotMatch(shown.html, /<img class="pr-file/)
  for (const rest of ['/small', '/shown']) assert.equal((await get(at + rest)).status, 404)
  assert.equal((await get(`${at}/as-sent`)).status, 200)
})

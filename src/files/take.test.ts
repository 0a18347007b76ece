import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { docx, eicar, eml, exe, heic, mp4, pdf, zip } from '../../test/real-files.ts'
import { ACCEPTED, FORMATS } from './kinds.ts'
import { cleanName, endingOf, nameFor } from './name.ts'
import { isRejected, LIMITS, saySize, takeFile } from './take.ts'

async function taken(content: Uint8Array, name: string) {
  const answer = await takeFile(content, name)
  assert.ok(!isRejected(answer), JSON.stringify(answer))
  return answer
}

async function refused(content: Uint8Array, name: string) {
  const answer = await takeFile(content, name)
  assert.ok(isRejected(answer), 'it was taken')
  return answer
}

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

describe('a file is what its bytes say', () => {
  test('a photograph, a video, a PDF and a Word document are taken under their own names', async () => {
    assert.equal((await taken(gif, 'damp.gif')).kind, 'photograph')
    assert.equal((await taken(heic, 'IMG_0001.HEIC')).mediaType, 'image/heic')
    const video = await taken(mp4(), 'leak.mp4')
    assert.deepEqual([video.kind, video.mediaType, video.name], ['video', 'video/mp4', 'leak.mp4'])
    assert.equal((await taken(pdf, 'Survey.pdf')).mediaType, 'application/pdf')
    assert.equal((await taken(docx(), 'Letter.docx')).kind, 'document')
  })

  test('a name that says something else is given the right ending, and the bytes are left alone', async () => {
    const photograph = await taken(gif, 'photo.jpg')
    assert.equal(photograph.name, 'photo.jpg.gif')
    assert.deepEqual(photograph.content, gif)
    assert.equal((await taken(pdf, 'invoice.pdf.exe')).name, 'invoice.pdf.exe.pdf')
  })

  test('a program is refused whatever it is called, in words that say what can be sent', async () => {
    assert.match((await refused(exe, 'x.exe')).says, /^‘x\.exe’ is a program\. Send a photograph/)
    assert.match((await refused(exe, 'photo.jpg')).says, /^‘photo\.jpg’ is a program/)
    assert.match((await refused(Buffer.from('alert(1)'), 'a.js')).says, /is a program/)
  })

  test('pages and drawings that can run, archives and old documents are refused, each with what to do', async () => {
    const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>')
    assert.match((await refused(page, 'a.html')).says, /a web page: print it to PDF/)
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
    assert.match((await refused(drawing, 'a.svg')).says, /SVG: save it as PNG/)
    assert.match((await refused(zip({ a: pdf }), 'all.zip')).says, /an archive: send what is in it/)
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    assert.match((await refused(old, 'a.doc')).says, /an old format of Office: save it as PDF/)
  })

  test('a picture that is also a web page is taken as the picture it is', async () => {
    const both = Buffer.concat([gif, Buffer.from('<script>alert(1)</script>')])
    assert.equal((await taken(both, 'a.html')).name, 'a.html.gif')
  })

  test('words are taken if they are words all through and are called so', async () => {
    assert.equal(
      (await taken(Buffer.from('Dear landlord, ŵ'), 'letter.txt')).mediaType,
      'text/plain',
    )
    assert.equal(
      (await taken(Buffer.from('day,degrees\n1,12\n'), 'cold.csv')).mediaType,
      'text/csv',
    )
    assert.equal((await taken(Buffer.from('{\\rtf1 Hello}'), 'a.rtf')).kind, 'document')
    assert.equal((await taken(eml, 'reply.eml')).kind, 'message')
    assert.equal((await refused(Buffer.from('Dear landlord'), 'reply.eml')).rejected, 'not-taken')
    assert.equal((await refused(Buffer.from([1, 2, 0, 3]), 'a.txt')).rejected, 'not-taken')
  })

  test('an empty file is refused', async () => {
    assert.equal(
      (await refused(new Uint8Array(), 'a.jpg')).says,
      '‘a.jpg’ is empty. Choose it again',
    )
  })

  test('a document that blows up when it is unpacked costs no more than another', async () => {
    const bomb = docx(400_000_000)
    assert.ok(bomb.length < 1_000_000)
    const before = process.memoryUsage().rss
    const answer = await takeFile(bomb, 'report.docx')
    assert.ok(process.memoryUsage().rss - before < 150_000_000, 'it was unpacked')
    if (!isRejected(answer)) assert.deepEqual(answer.content, bomb)
  })

  test('the test virus is words like any other where there is no scanner', async () => {
    assert.equal((await taken(eicar, 'eicar.txt')).scan, undefined)
  })
})

test('a telephone is offered its camera, and an iPhone sends JPEG', () => {
  assert.match(ACCEPTED, /^image\/jpeg,.*video\/\*.*\.docx/)
  assert.doesNotMatch(ACCEPTED, /heic/)
})

describe('a file has a limit', () => {
  async function* pieces(of: number, times: number) {
    for (let n = 0; n < times; n += 1) yield n === 0 ? mp4(of) : Buffer.alloc(of, 7)
  }

  test('a video of 49 MB is taken as it streams in', async () => {
    const answer = await takeFile(pieces(1_000_000, 49), 'leak.mp4')
    assert.ok(!isRejected(answer))
    assert.equal(answer.content.length, 49_000_000)
  })

  test('of a larger one no more is read than may be taken', async () => {
    let read = 0
    async function* counted() {
      for await (const piece of pieces(1_000_000, 500)) {
        read += piece.length
        yield piece
      }
    }
    const answer = await takeFile(counted(), 'leak.mp4')
    assert.ok(isRejected(answer))
    assert.match(answer.says, /‘leak\.mp4’ is larger than 50 MB/)
    assert.ok(read <= LIMITS.bytes + 1_000_000)
  })

  test('sizes are said as people say them', () => {
    assert.deepEqual([12, 2048, 1_900_000, 2_000_000, 50_000_000].map(saySize), [
      ...['12 bytes', '2 KB', '1.9 MB', '2 MB', '50 MB'],
    ])
  })
})

describe('a name can do no harm', () => {
  test('folders, turned writing and control characters are taken out', () => {
    assert.equal(cleanName('../../etc/passwd'), 'passwd')
    assert.equal(cleanName('C:\\Users\\Siân\\damp.jpg'), 'damp.jpg')
    assert.equal(cleanName('holiday\u202Egpj.exe'), 'holidaygpj.exe')
    assert.equal(cleanName('a\u0000b\r\n.txt'), 'ab.txt')
    assert.equal(cleanName('Bŵl “1”.pdf'), 'Bŵl “1”.pdf')
    assert.equal(cleanName('..'), 'file')
    assert.equal(cleanName('.htaccess'), 'htaccess')
  })

  test('a name of 300 letters is shortened and keeps its ending', () => {
    const short = cleanName(`${'é'.repeat(300)}.jpeg`)
    assert.equal([...short].length, 120)
    assert.equal(endingOf(short), 'jpeg')
  })

  test('whatever somebody calls a file, the name is short, says no path, and ends in what the file is', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom('.', '/', '\\', ' ', '\u202e', '\0', 'a', 'z'),
        maxLength: 30,
      }),
    )
    fc.assert(
      fc.property(any, fc.constantFrom(...FORMATS), (name, format) => {
        const clean = nameFor(name, format)
        assert.ok(clean.length > 0 && [...clean].length <= 120)
        assert.doesNotMatch(clean, /[/\\<>:"|?*\p{Cc}\p{Cf}]/u)
        assert.doesNotMatch(clean, /^\.|[. ]$/)
        assert.ok(format.endings.includes(endingOf(clean)), clean)
        assert.equal(nameFor(clean, format), clean)
        assert.doesNotThrow(() => encodeURIComponent(clean))
      }),
    )
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Unreadable } from './patient.ts'
import { type Part, partsOf, TooLarge, type Uploading } from './upload.ts'

const TYPE = 'multipart/form-data; boundary=----WebKitFormBoundaryX'
const MARK = '------WebKitFormBoundaryX'

const field = (name: string, text: string) =>
  Buffer.from(`${MARK}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`)
const fileField = (name: string, called: string, content: Uint8Array) =>
  Buffer.concat([
    Buffer.from(
      `${MARK}\r\nContent-Disposition: form-data; name="${name}"; filename="${called}"\r\nContent-Type: image/jpeg\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n'),
  ])
const END = Buffer.from(`${MARK}--\r\n`)

const streamOf = (pieces: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new Uint8Array(piece))
      controller.close()
    },
  })

async function read(pieces: readonly Uint8Array[], o: Uploading = { bytes: 1000 }, type = TYPE) {
  const parts: Part[] = []
  for await (const part of partsOf(streamOf(pieces), type, o)) parts.push(part)
  return parts
}

describe('a form with files', () => {
  test('is read in its order: words, files as they are, and a field that was left empty', async () => {
    const parts = await read([
      field('requestId', 'x'),
      fileField('files', 'Bŵl %22a%22.jpg', Buffer.from('JPEG')),
      fileField('files', '', Buffer.alloc(0)),
      field('after', 'ŵ'),
      END,
    ])
    assert.deepEqual(
      parts.map((part) =>
        'text' in part ? part.text : [part.file.name, part.file.content.length],
      ),
      ['x', ['Bŵl "a".jpg', 4], ['', 0], 'ŵ'],
    )
  })

  test('is the same however it is cut into pieces on its way', async () => {
    const content = Buffer.from(`a\r\n--\r\n${MARK.slice(0, 9)}\r\n-----\r\r\n`)
    const body = Buffer.concat([
      field('a', '1'),
      fileField('f', 'x.jpg', content),
      field('b', ''),
      fileField('f', 'y.jpg', Buffer.alloc(900, 45)),
      END,
    ])
    const whole = await read([body])
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }),
        async (cuts) => {
          const pieces: Buffer[] = []
          let at = 0
          for (const cut of cuts) {
            pieces.push(body.subarray(at, at + cut))
            at += cut
          }
          assert.deepEqual(await read([...pieces, body.subarray(at)]), whole)
        },
      ),
      { numRuns: 300 },
    )
    assert.deepEqual(
      'file' in (whole[1] as Part) && (whole[1] as { file: { content: Uint8Array } }).file.content,
      new Uint8Array(content),
    )
  })

  test('keeps what stands after a file that is too large, which is named and not held', async () => {
    const large = Array.from({ length: 50 }, () => Buffer.alloc(1000, 1))
    const parts = await read([
      field('before', '1'),
      ...[fileField('files', 'large.jpg', Buffer.concat(large)), field('after', '2')],
      ...[fileField('files', 'small.jpg', Buffer.from('x')), END],
    ])
    assert.deepEqual(
      parts.map((part) =>
        'text' in part ? part.text : `${part.file.name} ${part.file.cut ?? ''}`,
      ),
      ['1', 'large.jpg too-large', '2', 'small.jpg '],
    )
  })

  test('that breaks off, lies about itself or never ends is unreadable, and ends', async () => {
    const broken = [field('a', '1'), fileField('f', 'x.jpg', Buffer.from('x')).subarray(0, -8)]
    await assert.rejects(read(broken), Unreadable)
    await assert.rejects(read([Buffer.from('a=1')]), Unreadable)
    await assert.rejects(
      read([field('a', '1'), END], { bytes: 1 }, 'multipart/form-data'),
      Unreadable,
    )
    await assert.rejects(
      read([field('a', 'x'.repeat(2_000_000)), END], { bytes: 9_000_000 }),
      TooLarge,
    )
    await assert.rejects(read([field('a', '1'), END], { bytes: 1, all: 20 }), TooLarge)
    const failing = new ReadableStream<Uint8Array>({ pull: (c) => c.error(new Error('gone')) })
    const parts = partsOf(failing, TYPE, { bytes: 1 })
    await assert.rejects(parts.next(), Unreadable)
  })

  test('that comes too slowly is not waited for', async () => {
    const silent = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(field('a', '1'))),
    })
    const patience = { piece: 20, all: 1000 }
    await assert.rejects(partsOf(silent, TYPE, { bytes: 1, patience }).next(), Unreadable)
  })
})

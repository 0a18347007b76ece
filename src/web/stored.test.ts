import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { rangeIn, sendStored } from './stored.ts'

const content = Buffer.from(Array.from({ length: 2_500_000 }, (_, n) => n % 251))
const read: (readonly [number, number])[] = []
const file = {
  ...{ size: content.length, type: 'video/mp4', name: 'leak.mp4', shown: 'in-browser' as const },
  bytes: async (from: number, to: number) => {
    read.push([from, to])
    return content.subarray(from, to + 1)
  },
}

describe('a stored file', () => {
  test('is sent piece by piece, never all of it at once', async () => {
    const response = sendStored(file, undefined, {})
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-length'), '2500000')
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), content)
    assert.ok(read.every(([from, to]) => to - from < 1_000_000))
  })

  test('is sent from where a player jumps to', async () => {
    const response = sendStored(file, 'bytes=1000-1999', {})
    assert.equal(response.status, 206)
    assert.equal(response.headers.get('content-range'), 'bytes 1000-1999/2500000')
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), content.subarray(1000, 2000))
    assert.equal(sendStored(file, 'bytes=9000000-', {}).status, 416)
  })

  test('ranges are read as they are meant', () => {
    assert.deepEqual(rangeIn('bytes=0-', 10), [0, 9])
    assert.deepEqual(rangeIn('bytes=-3', 10), [7, 9])
    assert.deepEqual(rangeIn('bytes=-30', 10), [0, 9])
    assert.deepEqual(rangeIn('bytes=4-400', 10), [4, 9])
    assert.equal(rangeIn('bytes=10-', 10), 'none')
    assert.equal(rangeIn('bytes=-0', 10), 'none')
    assert.equal(rangeIn(undefined, 10), undefined)
    for (const odd of ['bytes=', 'bytes=5-4', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=a-b'])
      assert.equal(rangeIn(odd, 10), undefined, odd)
  })

  test('may do nothing in the browser that shows it', () => {
    const policy = (type: string, shown: 'in-browser' | 'saved') =>
      sendStored({ ...file, type, shown }, undefined, {}).headers.get('content-security-policy')
    assert.match(policy('video/mp4', 'in-browser') ?? '', /default-src 'none'.*sandbox$/)
    assert.match(policy('application/pdf', 'in-browser') ?? '', /^default-src 'none'/)
    assert.match(policy('text/plain', 'saved') ?? '', /^default-src 'none'.*sandbox$/)
  })
})

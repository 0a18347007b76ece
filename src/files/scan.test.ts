import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { startClamd } from '../../test/clamd.ts'
import { eicar, mp4, pdf } from '../../test/real-files.ts'
import { clamd, placeOf } from './scan.ts'
import { isRejected, takeFile } from './take.ts'

const running = await startClamd()
after(running.stop)
const scanner = clamd(running.socket)

describe('a real clamd', () => {
  test('finds nothing in a PDF, and lets 49 MB through', async () => {
    assert.equal(await scanner(pdf), 'clean')
    assert.equal(await scanner(mp4(49_000_000)), 'clean')
  })

  test('finds the test virus, which is then refused in a sentence that names the file', async () => {
    const answer = await takeFile(eicar, 'bill.txt', { scanner })
    assert.ok(isRejected(answer))
    assert.match(answer.says, /^‘bill\.txt’ has a virus in it, so we have not kept it/)
    const clean = await takeFile(pdf, 'bill.pdf', { scanner })
    assert.ok(!isRejected(clean) && clean.scan === 'clean')
  })
})

test('a file is taken, and waits to be scanned, while no scanner answers', async () => {
  const answer = await takeFile(pdf, 'bill.pdf', { scanner: clamd('/nowhere/clamd.sock') })
  assert.ok(!isRejected(answer) && answer.scan === 'waiting')
})

test('a scanner is named by its socket, or by its host and port', () => {
  assert.deepEqual(placeOf('/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' })
  assert.deepEqual(placeOf('scanner.internal:3310'), { host: 'scanner.internal', port: 3310 })
  assert.deepEqual(placeOf('[::1]:3310'), { host: '::1', port: 3310 })
})

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { zip } from './zip.ts'

const READ = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, i.date_time[:5], z.read(i).hex()] for i in z.infolist()]))`

/** What Python, which we did not write, finds in an archive. */
function readBack(bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'))
  try {
    writeFileSync(join(folder, 'a.zip'), bytes)
    const { stdout, stderr, status } = spawnSync('python3', ['-c', READ, join(folder, 'a.zip')])
    assert.equal(status, 0, String(stderr))
    return JSON.parse(String(stdout)) as [string, number[], string][]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('an archive is read by another program as it was packed: names of any language, bytes, days', () => {
  const files = [
    { name: 'index.html', bytes: Buffer.from('<p>Nobody came</p>') },
    { name: 'EMH-1001/files/1 Siân’s ceiling.jpg', bytes: Buffer.from([0, 255, 80, 75, 3, 4]) },
    { name: 'empty.txt', bytes: new Uint8Array() },
  ]
  const at = new Date('2025-05-29T10:06:00Z')
  assert.deepEqual(
    readBack(zip(files, at)),
    files.map(({ name, bytes }) => [
      name,
      [2025, 5, 29, 10, 6],
      Buffer.from(bytes).toString('hex'),
    ]),
  )
})

test('an archive of nothing is an archive', () => {
  assert.deepEqual(readBack(zip([], new Date('2025-05-29T10:06:00Z'))), [])
})

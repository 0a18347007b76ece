import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { filesBy, NO_FILES, readFileSettings } from './settings.ts'

const read = (env: Record<string, string>) => {
  const problems: string[] = []
  return { settings: readFileSettings(env, problems), problems }
}
const S3 = { S3_URL: 'https://s3.example.org', S3_BUCKET: 'b', S3_KEY_ID: 'k', S3_SECRET: 'hidden' }

describe('the settings for files', () => {
  test('may all be left out: files are then kept in the database and not scanned', () => {
    assert.deepEqual(NO_FILES, { limits: { bytes: 50_000_000, files: 20 } })
    assert.deepEqual(filesBy(NO_FILES), NO_FILES)
  })

  test('name a scanner, a store and limits', () => {
    const { settings, problems } = read({
      ...S3,
      CLAMD: 'scanner:3310',
      FILE_MB: '100',
      FILES_AT_ONCE: '5',
    })
    assert.deepEqual(problems, [])
    assert.deepEqual(settings.limits, { bytes: 100_000_000, files: 5 })
    assert.equal(settings.clamd, 'scanner:3310')
    assert.equal(settings.s3?.bucket, 'b')
    assert.ok(filesBy(settings).store && filesBy(settings).scanner)
  })

  test('that are wrong are all said at once, and no secret with them', () => {
    const { problems } = read({ S3_URL: 'x', S3_SECRET: 'hidden', CLAMD: 'here', FILE_MB: '9000' })
    assert.equal(problems.length, 3)
    assert.match(problems.join('\n'), /S3_BUCKET and S3_KEY_ID must be set.*FILE_MB.*CLAMD/s)
    assert.doesNotMatch(problems.join('\n'), /hidden/)
    assert.match(read({ ...S3, S3_URL: 'ftp://x' }).problems.join(), /S3_URL is not an address/)
  })
})

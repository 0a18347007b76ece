import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#db/sql.ts'
import { photographOf } from '#files/image.ts'
import { s3Store } from '#files/s3.ts'
import { clamd } from '#files/scan.ts'
import { isRejected, takeFile } from '#files/take.ts'
import { startClamd } from '../../test/clamd.ts'
import { at, complaintBy, done, newStaff, next, testHouse } from '../../test/house.ts'
import { eicar, mp4, pdf } from '../../test/real-files.ts'
import { startS3 } from '../../test/s3.ts'
import type { House } from './door.ts'
import { bytesOf, copyOf, eraseFile, FileMissing, filesOf, scanWaiting } from './files.ts'
import {
  addedFrom,
  keepFile,
  keepUpload,
  removeUpload,
  sweepUploads,
  takingOf,
  uploadsOf,
} from './uploads.ts'
import { verify } from './verify.ts'

const { house: plain, landlord, owner, drop } = await testHouse('emh')
const s3 = await startS3()
const store = s3Store(s3.settings)
const scanner = await startClamd()
after(async () => {
  await drop()
  await s3.stop()
  await scanner.stop()
})

const officer = await newStaff(plain, landlord, 'Priya Shah', 'complaints-team')
const NOW = at('2025-05-27')
const photograph = await photographOf(
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#567"/></svg>',
)

async function taken(house: House, content: Uint8Array, name: string) {
  const file = await takeFile(content, name, takingOf(house))
  assert.ok(!isRejected(file), JSON.stringify(file))
  return file
}

/** A complaint with one file, as its form would send it. */
async function withFile(house: House, content: Uint8Array, name: string) {
  const form = randomUUID()
  await keepUpload(house, landlord.id, form, await taken(house, content, name), NOW)
  const uploads = await staged(house, form)
  const added = addedFrom(landlord.id, uploads, 'resident', NOW)
  const { complaintId } = await done(house, landlord, complaintBy('Damp', '2025-05-27'))
  const command = {
    type: 'add-files',
    on: NOW.toISOString().slice(0, 10) as never,
    files: added.files,
  } as const
  const given = next(complaintId, 1, command, officer, '2025-05-27')
  await done(house, landlord, {
    ...given,
    documents: added.documents,
    also: added.also(complaintId),
  })
  const [file] = [...(await kept(house, complaintId)).values()]
  assert.ok(file)
  return { complaintId, file, form }
}

const staged = (house: House, form: string) =>
  house.database.asLandlord(landlord.id, (tx) => uploadsOf(tx, landlord.id, form))
const kept = (house: House, complaintId: string) =>
  house.database.asLandlord(landlord.id, (tx) => filesOf(tx, landlord.id, complaintId))
const broken = async (house: House) =>
  (await verify(house.database, landlord, [], house.files?.store)).broken.map(
    ({ problem }) => problem,
  )

for (const [where, house] of [
  ['the database', plain],
  ['a store that speaks as S3 does', { ...plain, files: { store } }],
] as const)
  describe(`files in ${where}`, () => {
    test('what was sent with a form becomes a document with it, byte for byte, and verifies', async () => {
      const video = mp4(1_500_000)
      const { file, form } = await withFile(house, video, 'leak.mp4')
      assert.deepEqual([file.name, file.mediaType, file.size], ['leak.mp4', 'video/mp4', 1_500_000])
      assert.deepEqual(
        Buffer.from(await bytesOf(house, landlord.id, file, 0, file.size - 1)),
        video,
      )
      const part = await bytesOf(house, landlord.id, file, 10, 29)
      assert.deepEqual(Buffer.from(part), video.subarray(10, 30))
      assert.deepEqual(await staged(house, form), [])
      assert.deepEqual(await broken(house), [])
    })

    test('a file comes in with a command as well, and nothing waits afterwards', async () => {
      const document = await keepFile(house, landlord.id, await taken(house, pdf, 'a.pdf'), NOW)
      const { complaintId } = await done(house, landlord, {
        ...complaintBy('Damp', '2025-05-27'),
        documents: [...(complaintBy('Damp', '2025-05-27').documents ?? []), document],
      })
      const file = (await kept(house, complaintId)).get(document.ref.document)
      assert.ok(file)
      assert.deepEqual(Buffer.from(await bytesOf(house, landlord.id, file, 0, pdf.length - 1)), pdf)
      assert.deepEqual(await staged(house, document.ref.document), [])
    })

    test('a small copy is made once and is gone when the file is erased; the record still verifies', async () => {
      const { complaintId, file } = await withFile(house, photograph, 'damp.jpg')
      const small = await copyOf(house, landlord.id, file, 'small')
      assert.ok(small && small.length < photograph.length)
      assert.deepEqual(await copyOf(house, landlord.id, file, 'small'), small)
      await eraseFile(house, landlord.id, file.id)
      const erased = (await kept(house, complaintId)).get(file.id)
      assert.deepEqual([erased?.kept, erased?.name], [false, ''])
      const copies = await owner.all(sql`select 1 from file_copy where document_id = ${file.id}`)
      assert.equal(copies.length, 0)
      if (file.place !== null) assert.equal(await store.get(file.place), undefined)
      assert.deepEqual(await broken(house), [])
    })

    test('what is not a photograph has no copy, which is found out once', async () => {
      const { file } = await withFile(house, pdf, 'a.pdf')
      assert.equal(await copyOf(house, landlord.id, file, 'small'), undefined)
      assert.equal(await copyOf(house, landlord.id, file, 'small'), undefined)
    })

    test('a file can be taken off its form, and is swept away after a day if the form is not sent', async () => {
      const form = randomUUID()
      for (const name of ['a.pdf', 'a.pdf', 'b.pdf'])
        await keepUpload(house, landlord.id, form, await taken(house, pdf, name), NOW)
      const [first, ...others] = await staged(house, form)
      assert.equal(others.length, 2)
      await removeUpload(house, landlord.id, form, first?.id ?? '')
      assert.deepEqual(await staged(house, form), others)
      assert.equal(await sweepUploads(house, landlord.id, at('2025-05-28')), 0)
      assert.equal(await sweepUploads(house, landlord.id, at('2025-05-29')), 2)
      assert.deepEqual(await staged(house, form), [])
    })
  })

describe('a store that loses things', () => {
  const house = { ...plain, files: { store } }

  test('what is missing or changed there is said when somebody asks for it, and found by verifying', async () => {
    const { file } = await withFile(house, pdf, 'lost.pdf')
    const { file: changed } = await withFile(house, pdf, 'changed.pdf')
    await store.remove(file.place ?? '')
    await store.put(changed.place ?? '', mp4(pdf.length), 'video/mp4')
    await assert.rejects(bytesOf(house, landlord.id, file, 0, 5), FileMissing)
    const problems = await broken(house)
    assert.match(problems.join('\n'), new RegExp(`its file ${file.id} is not in the store`))
    assert.match(problems.join('\n'), new RegExp(`its file ${changed.id} has been changed`))
    assert.match((await broken(plain)).join('\n'), /in a store that is not configured/)
    for (const one of [file, changed]) await eraseFile(house, landlord.id, one.id)
  })

  test('a store that does not answer takes no file, and the record is left alone', async () => {
    const away = s3Store({ ...s3.settings, url: 'http://127.0.0.1:1' })
    const unreachable = { ...plain, files: { store: away } }
    await assert.rejects(withFile(unreachable, pdf, 'a.pdf'))
    assert.deepEqual(await broken(house), [])
  })
})

describe('a scanner that was away', () => {
  const away = { ...plain, files: { store, scanner: clamd('/nowhere/clamd.sock') } }
  const back = { ...plain, files: { store, scanner: clamd(scanner.socket) } }

  test('looks at what waits when it is back: what is clean stays, what has a virus is erased', async () => {
    const clean = await withFile(away, pdf, 'a.pdf')
    const virus = await withFile(away, eicar, 'bill.txt')
    assert.equal(clean.file.scan, 'waiting')
    assert.equal(await scanWaiting(away, landlord.id), 0)
    assert.equal(await scanWaiting(back, landlord.id), 2)
    assert.equal((await kept(back, clean.complaintId)).get(clean.file.id)?.scan, 'clean')
    const found = (await kept(back, virus.complaintId)).get(virus.file.id)
    assert.deepEqual([found?.scan, found?.kept], ['infected', false])
    assert.deepEqual(await broken(back), [])
  })
})

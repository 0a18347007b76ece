import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadPolicies } from '#policy/load.ts'
import { day } from '#time/day.ts'
import { behaviourPolicies, inUse, type LibraryEntry, libraryFrom, missingFrom } from './library.ts'

const emh = loadPolicies().find(({ landlord }) => landlord === 'emh')
const documents = emh?.documents ?? []

type Shelved = Extract<LibraryEntry, { type: 'library-shelved' }>
const shelved = (kind: Shelved['kind'], edition = '2024-01-01', id: string = kind): Shelved => ({
  ...{ type: 'library-shelved', on: day('2026-05-22'), id, kind, name: kind, files: [] },
  edition: day(edition),
})

describe('the library', () => {
  test('EMH-87: the four documents that the policy names are missing until they are there', () => {
    assert.deepEqual(
      missingFrom(documents, []).map(({ name }) => name),
      [
        'Acceptable Behaviour Policy',
        'Whistleblowing Policy',
        'Compensation for Service Failure Policy',
        'Grievance Procedure',
      ],
    )
    const all = documents.map(({ kind }) => shelved(kind))
    assert.deepEqual(missingFrom(documents, libraryFrom(all)), [])
  })

  test('the newest edition of a document is the one in use, whichever was put in last', () => {
    const [one] = libraryFrom([
      shelved('behaviour', '2024-01-01', 'b'),
      shelved('behaviour', '2026-01-01', 'b'),
      shelved('behaviour', '2025-01-01', 'b'),
    ])
    assert.equal(one?.edition, '2026-01-01')
    assert.deepEqual(
      one?.earlier.map(({ edition }) => edition),
      ['2025-01-01', '2024-01-01'],
    )
  })

  test('CODE20-4.14: contact can be restricted under the policy on behaviour that is in use, and no other', () => {
    const library = libraryFrom([shelved('behaviour', '2024-01-01', 'b'), shelved('grievance')])
    assert.deepEqual(behaviourPolicies(library), [{ document: 'b', edition: '2024-01-01' }])
    const why = { document: 'why', digest: '' }
    const withdrawn: LibraryEntry = {
      ...{ type: 'library-withdrawn', on: day('2026-05-22'), id: 'b', why },
    }
    const gone = libraryFrom([shelved('behaviour', '2024-01-01', 'b'), withdrawn])
    assert.deepEqual(inUse(gone), [])
    assert.deepEqual(behaviourPolicies(gone), [])
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '#time/day.ts'
import { acknowledge, assign, close, receive, respond } from '../../../test/commands.ts'
import { given, resident, staff, text } from '../../../test/given.ts'
import type { AddedFile } from './entries.ts'

const officer = staff('officer', 'complaints-team')
const photograph: AddedFile = { file: text('damp'), kind: 'photograph', from: 'resident' }
const add = (on: string, ...files: AddedFile[]) =>
  ({ type: 'add-files', on: day(on), files }) as const

describe('supporting documents are part of the full record (Code 2024, 5.12)', () => {
  test('a complaint comes with its photographs, and each stands in the record', () => {
    given('emh')
      .by(resident)
      .when(receive('2025-05-20', { files: [photograph, photograph] }))
      .gives('complaint-received', 'file-added', 'file-added')
  })

  test('files are added at any time, also after the complaint was closed', () => {
    const closed = given('emh')
      .after(receive('2025-05-20'))
      .on('2025-05-21')
      .after(assign('handler', 'complaint-handler'))
      .after(acknowledge('2025-05-21'))
      .by(staff('handler', 'complaint-handler'))
      .after(respond('2025-05-21', { boiler: 'not-upheld' }))
      .after(close('2025-05-21'))
      .on('2025-06-02')
      .by(officer)
      .after(add('2025-06-02', photograph))
    assert.equal(closed.complaint().files.length, 1)
    assert.deepEqual(closed.complaint().closed?.because, 'resident-content')
  })

  test('there must be a file, and none comes before the complaint or after today', () => {
    const received = given('emh').after(receive('2025-05-20')).by(officer)
    received.when(add('2025-05-20')).isRefused('no-files', { field: 'files' })
    received.when(add('2025-05-19', photograph)).isRefused('before')
    received.when(add('2025-05-21', photograph)).isRefused('in-future')
  })

  test('a resident may add to their complaint, and whoever it is about may not', () => {
    const received = given('emh').after(receive('2025-05-20', { about: ['officer'] }))
    received.by(resident).when(add('2025-05-20', photograph)).gives('file-added')
    received.by(officer).when(add('2025-05-20', photograph)).isRefused('complained-about')
  })

  test('a file with a virus is noted and not kept', () => {
    const noted = given('emh').after(
      receive('2025-05-20', { files: [{ from: 'resident', why: 'virus' }] }),
    )
    assert.deepEqual(noted.complaint().files, [])
    assert.equal(noted.entries().at(-1)?.type, 'file-refused')
  })
})

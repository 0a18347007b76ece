import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { policies } from '../../../../test/given.ts'
import { whatIsAComplaint } from './guidance.ts'

/** What a landlord takes for a complaint, as its page for taking one shows it. */
function shown(landlord: string): string {
  const policy = policies.findLast((one) => one.landlord === landlord)
  assert.ok(policy)
  return String(whatIsAComplaint(policy))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('what a complaint is stands beside where it is taken down', () => {
  const WIDE = /any dissatisfaction, however it is expressed, with the standard of service/

  test('EHT-1.1.3: a licensee’s or a group’s, in the words of the policy', () => {
    assert.match(shown('eht'), WIDE)
    assert.match(shown('eht'), /a resident or a group of residents/)
    assert.match(shown('eht'), /EHT-1\.1\.3/)
  })

  test('EMH-10a: one resident’s or a group’s', () =>
    assert.match(shown('emh'), /dissatisfaction, however expressed, with the service.* EMH-10a/))

  test('THT-3a, THT-3b: a Resident’s, and the wider one for everybody', () => {
    assert.match(shown('tht'), /justified or not, with any aspect of the Trust\. THT-3a/)
    assert.match(shown('tht'), /A Resident’s complaint is any dissatisfaction.* THT-3b/)
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { policies } from '../../../test/given.ts'
import { complainantTypeOf, onlineChannel, peopleOf } from './policy-choices.ts'

const policyOf = (landlord: string) => {
  const policy = policies.find((one) => one.landlord === landlord)
  assert.ok(policy, `no policy of ${landlord}`)
  return policy
}

describe('a complaint on our form', () => {
  test('came by the website, where the policy has one', () => {
    for (const landlord of ['client', 'eht', 'emh', 'soths'])
      assert.equal(onlineChannel(policyOf(landlord)).id, 'website')
  })

  test('came another way, where the policy names no website', () =>
    assert.equal(onlineChannel(policyOf('tht')).id, 'other'))

  test('came in writing, where the policy names neither', () => {
    const cited = { cite: '1', source: 'policy', askPrivately: false } as const
    const phone = { ...cited, id: 'phone', name: 'Telephone', oral: true }
    const letter = { ...cited, id: 'letter', name: 'Letter', oral: false }
    assert.equal(onlineChannel({ channels: [phone, letter] }).id, 'letter')
    assert.equal(onlineChannel({ channels: [phone] }).id, 'phone')
  })
})

describe('whoever complains', () => {
  const typeOf = (landlord: string, id: string, spokenFor: boolean) => {
    const policy = policyOf(landlord)
    const person = peopleOf(policy).find((type) => type.id === id)
    assert.ok(person)
    return complainantTypeOf(policy, person, spokenFor).id
  }

  test('is not asked whether they are a representative: that is asked in another way', () => {
    for (const policy of policies) {
      assert.ok(policy.complainantTypes.some(({ id }) => id === 'representative'))
      assert.ok(peopleOf(policy).every(({ id }) => id !== 'representative'))
    }
  })

  test('is what they say they are', () => assert.equal(typeOf('emh', 'tenant', false), 'tenant'))

  test('is a representative if they speak for a resident', () =>
    assert.equal(typeOf('emh', 'shared-owner', true), 'representative'))

  test('is as the one they speak for, if that is no resident and the Code does not cover them', () =>
    assert.equal(typeOf('eht', 'neighbour', true), 'neighbour'))
})

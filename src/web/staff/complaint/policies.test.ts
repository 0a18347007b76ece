import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import type { Capability, Policy } from '#policy/policy.ts'
import { day } from '#time/day.ts'
import { atDesks, sitting, taken } from '../../../../test/desk.ts'
import { policies } from '../../../../test/given.ts'
import { at, newLandlord, newStaff, testHouse } from '../../../../test/house.ts'
import { story } from '../../../../test/story.ts'
import { app } from '../../server.ts'
import { complaintRoutes } from './routes.ts'

// The same pages for all five policies, for everybody who may complain: what differs comes from the policy.

const { house, drop } = await testHouse('emh')
after(drop)
const STEPS = ['log', 'acknowledge', 'assign', 'extend', 'respond', 'escalate', 'close']
const LATEST = [...new Map(policies.map((policy) => [policy.landlord, policy])).values()]

const rolesThat = (policy: Policy, ...may: Capability[]) =>
  policy.roles.filter((role) => may.some((one) => role.may.includes(one))).map(({ id }) => id)

/** Somebody whom the Code covers, and somebody whom it does not. */
const kindsOf = ({ complainantTypes }: Policy) =>
  [true, false].flatMap((covered) => {
    const type = complainantTypes.find(({ codeApplies }) => codeApplies === covered)
    return type === undefined ? [] : [type]
  })

describe('the pages of a complaint', () => {
  for (const policy of LATEST)
    for (const complainantType of kindsOf(policy))
      test(`go through a whole complaint of ${policy.landlord} by ${complainantType.name}`, async () => {
        const slug = `${policy.landlord}-${complainantType.id}`
        const landlord = await newLandlord(house, slug, policy.landlord)
        const everyone = ['assign', 'approve-beyond-cap', 'take-complaints'] as const
        const roles = rolesThat(policy, 'handle-stage-1', 'handle-stage-2', ...everyone)
        const [one, two] = await Promise.all(
          ['One', 'Two'].map((name) => newStaff(house, landlord, name, ...roles)),
        )
        assert.ok(one && two)
        const clock = { now: at('2025-05-29') }
        const desk = app(
          complaintRoutes(house, { newId: randomUUID }),
          atDesks(house, [landlord], clock),
        )
        const facts = { complainantType: complainantType.id, channel: policy.channels[0]?.id ?? '' }
        const { id, reference } = await taken(house, landlord, 'Noise', '2025-05-06', { facts })
        const told = story(house, landlord, id)
        const look = async () => {
          for (const staff of [one, two])
            for (const page of ['', ...STEPS.map((step) => `/${step}`), '?on=2025-05-06']) {
              const { open } = sitting(desk, landlord, staff)
              const { status, html } = await open(`/desk/complaints/${reference}${page}`)
              assert.ok([200, 409].includes(status), `${page}: ${status}`)
              assert.doesNotMatch(html, /undefined|NaN|\[object/, page)
            }
        }
        await look()
        if (complainantType.atDiscretion)
          await told.give(one, '2025-05-08', (write) => ({
            ...{ type: 'use-discretion', on: day('2025-05-08') },
            reason: write('reasons', 'It is our noise'),
          }))
        await told.acknowledge(one, '2025-05-08', 'Noise', 'The noise', 'The silence')
        await told.assign(one, '2025-05-08', one)
        await look()
        await told.commented(one, '2025-05-14')
        await look()
        await told.respond(one, '2025-05-14', 'upheld', 'partly-upheld')
        await look()
        await told.escalate(one, '2025-05-19', 'It is still there')
        await told.acknowledge(one, '2025-05-20', 'The noise is still there')
        await told.assign(one, '2025-05-20', two)
        await look()
        clock.now = at('2025-09-01')
        await look()
        await told.commented(two, '2025-09-01')
        if (policy.escalation.reviewsFirst)
          await told.give(two, '2025-09-01', () => ({
            ...{ type: 'look-through', on: day('2025-09-01') },
          }))
        await told.respond(two, '2025-09-01', 'upheld', 'not-upheld')
        await look()
      })
})

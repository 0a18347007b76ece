import assert from 'node:assert/strict'
import type { Actor } from '#complaint/commands.ts'
import type { ContactCommand } from '#contact/commands.ts'
import { type Contact, contactFrom } from '#contact/contact.ts'
import { decideContact } from '#contact/decide.ts'
import type { ContactEntry } from '#contact/entries.ts'
import { contactNext } from '#contact/next.ts'
import type { ContactRefusal } from '#contact/refusals.ts'
import { rulesOn } from '#ombudsman/rulebook.ts'
import { type Day, day } from '#time/day.ts'
import { rulebookOf, text } from './given.ts'

type World = {
  readonly landlord: string
  readonly today: Day
  readonly by: Actor
  readonly entries: readonly ContactEntry[]
}

/** A contact with one of the five landlords, told as commands that were accepted one after the other. */
export function contacted(
  landlord: string,
  on: string,
  change: Partial<Extract<ContactCommand, { type: 'receive-contact' }>> = {},
  { nameless = false } = {},
) {
  const world: World = { landlord, today: day(on), by: { kind: 'system' }, entries: [] }
  return story(world).after({
    ...{ type: 'receive-contact', on: day(on), reference: 'X-C1001', channel: 'email' },
    ...(nameless ? {} : { from: 'mrs-jones' }),
    words: text('The tap drips'),
    ...change,
  })
}

function story(world: World) {
  const contact = () => contactFrom(world.entries)
  const rules = () => {
    const found = rulesOn(rulebookOf(world.landlord), contact()?.received ?? world.today)
    assert.ok(found, 'no policy')
    return found
  }
  const when = (command: ContactCommand) =>
    decideContact(command, contact(), { ...rules(), today: world.today, by: world.by })
  return {
    on: (today: string) => story({ ...world, today: day(today) }),
    by: (by: Actor) => story({ ...world, by }),
    after(command: ContactCommand) {
      const decision = when(command)
      assert.ok('entries' in decision, JSON.stringify('refusal' in decision && decision.refusal))
      return story({ ...world, entries: [...world.entries, ...decision.entries] })
    },
    when: (command: ContactCommand) => ({
      gives: (...types: ContactEntry['type'][]) => {
        const decision = when(command)
        assert.deepEqual(
          'entries' in decision ? decision.entries.map(({ type }) => type) : decision.refusal,
          types,
        )
      },
      isRefused: (refused: ContactRefusal['refused']) => {
        const decision = when(command)
        assert.ok('refusal' in decision, 'it was accepted')
        assert.equal(decision.refusal.refused, refused)
      },
    }),
    contact: () => contact() as Contact,
    next: () => contactNext(contact() as Contact, rules().policy, rules().calendar),
  }
}

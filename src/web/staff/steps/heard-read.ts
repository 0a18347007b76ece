import * as z from 'zod'
import type { Text } from '#complaint/entries.ts'
import type { Hearing } from '#complaint/people/commands.ts'
import type { Party } from '#complaint/people/entries.ts'
import { positionNotHeard } from '#complaint/people/position.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { choice, day, type Errors, readForm, text } from '../../form.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { named, unheard } from './heard-fields.ts'

type Keep = (kind: 'position' | 'reason', words: string) => Text
type Read<Value> = { readonly value: Value } | { readonly errors: Errors }

/** What came of asking each of those who are still to be heard, as a form says it. */
export function readHeard(form: Form, inHand: InHand, keep: Keep): Read<readonly Hearing[]> {
  const all = unheard(inHand.looked.complaint).map((party) => readOne(form, party, inHand, keep))
  const errors = Object.assign({}, ...all.map((one) => ('errors' in one ? one.errors : {})))
  return Object.keys(errors).length > 0
    ? { errors }
    : { value: all.flatMap((one) => ('value' in one ? [one.value] : [])) }
}

/** What came of asking one of them: the fields of its form bear who it is, and are read without that. */
function readOne(form: Form, party: Party, inHand: InHand, keep: Keep): Read<Hearing> {
  const own = named('', party)
  const theirs = Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name.replace(own, ''), value]),
  )
  const read = readAnswer(theirs, party, inHand, keep)
  if ('value' in read) return { value: { party, ...read.value } }
  return {
    errors: Object.fromEntries(
      Object.entries(read.errors).map(([name, says]) => [named(name, party), says]),
    ),
  }
}

function readAnswer(
  form: Form,
  party: Party,
  { context: { today } }: InHand,
  keep: Keep,
): Read<Omit<Hearing, 'party'>> {
  const chosen = readForm(
    z.object({ position: choice(STATES, sayRefusal(positionNotHeard(party))) }),
    form,
  )
  if ('errors' in chosen) return chosen
  switch (chosen.value.position) {
    case 'heard': {
      const read = readForm(SAID, form)
      if ('errors' in read) return read
      const { heardOn: on, said } = read.value
      return heard(on, { state: 'heard', position: keep('position', said) })
    }
    case 'nothing': {
      const read = readForm(NOTHING, form)
      return 'errors' in read ? read : heard(read.value.nothingOn, { state: 'heard' })
    }
    case 'silent': {
      const read = readForm(SILENT, form)
      if ('errors' in read) return read
      const { askedOn: asked, silentBy } = read.value
      return heard(silentBy, { state: 'silent', asked })
    }
    case 'not-asked': {
      const read = readForm(NOT_ASKED, form)
      if ('errors' in read) return read
      return heard(today, { state: 'not-asked', reason: keep('reason', read.value.whyNot) })
    }
  }
}

const heard = (on: Hearing['on'], heard: Hearing['heard']) => ({ value: { on, heard } })

const STATES = ['heard', 'nothing', 'silent', 'not-asked'] as const
const dayOf = (name: string) => day({ name, required: `Enter the ${name.toLowerCase()}` })
const SAID = z.object({ heardOn: dayOf('Day they set it out'), said: text('Enter what they said') })
const NOTHING = z.object({ nothingOn: dayOf('Day they said so') })
const SILENT = z.object({
  askedOn: dayOf('Day they were asked'),
  silentBy: dayOf('Day by which they had not answered'),
})
const NOT_ASKED = z.object({ whyNot: text('Enter why they could not be asked') })

import type { Complaint } from '#complaint/complaint.ts'
import type { Party } from '#complaint/people/entries.ts'
import { chanceOf, fieldOfPosition, toBeHeard } from '#complaint/people/position.ts'
import type { Heard } from '#complaint/people/state.ts'
import { isSame } from '#complaint/people/state.ts'
import { sayDay } from '#time/say-day.ts'
import { type ChoiceItem, dayField, type Filled, longTextField, radiosField } from '../../fields.ts'
import { type Html, html } from '../../html.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { typedDay } from './issued.ts'

/** Who is still to be heard before an answer at the present stage. */
export const unheard = (complaint: Complaint): readonly Party[] =>
  toBeHeard(complaint).filter((party) => chanceOf(complaint, party) === undefined)

/** The name of a field that is asked of one of those who are heard. */
export const named = (name: string, party: Party): string =>
  `${name}-${party.of === 'subject' ? party.staff : party.of}`

/** They were rung today, or have not answered until today; when they were asked is known where it was recorded. */
export const startHeard = ({ looked, context: { today } }: InHand): Form =>
  Object.assign(
    {},
    ...unheard(looked.complaint).map((party) => {
      const { asked } = looked.complaint.people.heard.findLast((one) => isSame(one, party)) ?? {}
      return {
        ...typedDay(named('nothingOn', party), today),
        ...typedDay(named('silentBy', party), today),
        ...(asked === undefined ? {} : typedDay(named('askedOn', party), asked)),
      }
    }),
  )

/** Asks of everybody who is heard before a decision what came of it, as far as it is not in the record (Code 2024, 5.8b). */
export function heardFields(filled: Filled, inHand: InHand): Html {
  const { complaint } = inHand.looked
  const parties = toBeHeard(complaint)
  if (parties.length === 0) return html``
  return html`<h2 class="govuk-heading-m">${complaint.about.length === 0 ? 'Have they been heard?' : 'Has everybody been heard?'}</h2>
    ${parties.map((party) => {
      const found = chanceOf(complaint, party)
      return found === undefined
        ? chanceField(party, filled, inHand)
        : html`<p class="govuk-body">${sayChance(found, nameOf(party, inHand))} <span class="pr-clause">${CITE}</span></p>`
    })}`
}

const CITE = 'Code 2024, 5.8'

const nameOf = (party: Party, { looked }: InHand): string =>
  party.of === 'subject'
    ? nameOfStaff(looked, party.staff)
    : (looked.complainant?.name ?? 'Whoever complains')

/** What came of asking somebody, in a sentence. */
export function sayChance({ heard, position, silentBy, notAsked }: Heard, name: string): string {
  if (heard !== undefined)
    return position === undefined
      ? `${name} had nothing to add, on ${sayDay(heard)}.`
      : `${name} set out their position on ${sayDay(heard)}.`
  if (silentBy !== undefined)
    return `${name} was asked, and had not answered by ${sayDay(silentBy)}.`
  return notAsked === undefined
    ? `${name} was not asked yet.`
    : `${name} could not be asked: that was recorded on ${sayDay(notAsked)}.`
}

function chanceField(party: Party, filled: Filled, inHand: InHand): Html {
  const name = (field: string) => named(field, party)
  const isSubject = party.of === 'subject'
  const items: ChoiceItem[] = [
    {
      value: 'heard',
      text: 'Yes: they set it out',
      more: html`${dayField(name('heardOn'), 'Day they set it out', filled)}
        ${longTextField(name('said'), 'What they said', filled, { rows: 4 })}`,
    },
    {
      value: 'nothing',
      text: isSubject
        ? 'Yes: they said that they have nothing to add'
        : 'Yes: they said that the complaint says it all',
      more: dayField(name('nothingOn'), 'Day they said so', filled),
    },
    {
      value: 'silent',
      text: 'Yes: they were asked, and did not answer',
      more: html`${dayField(name('askedOn'), 'Day they were asked', filled)}
        ${dayField(name('silentBy'), 'Day by which they had not answered', filled)}`,
    },
  ]
  const notAsked: ChoiceItem = {
    value: 'not-asked',
    text: 'No: they could not be asked',
    more: longTextField(name('whyNot'), 'Why not', filled, {
      ...{ rows: 2, hint: 'For example, that they left in April and can’t be reached.' },
    }),
  }
  const legend = isSubject
    ? `Has ${nameOf(party, inHand)}, who is complained about, had the chance to set out their side?`
    : `Has ${nameOf(party, inHand)} had the chance to set out their position?`
  return radiosField(
    fieldOfPosition(party),
    legend,
    filled,
    isSubject ? [...items, notAsked] : items,
    {
      small: true,
      hint: html`${!isSubject && 'What they wrote when they complained counts only if they say so.'} <span class="pr-clause">${CITE}${isSubject && '; Code 2020, 4.9'}</span>`,
    },
  )
}

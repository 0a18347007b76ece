import type { Entry } from '#complaint/entries.ts'
import { isSame } from '#complaint/people/state.ts'
import type { Practised } from './in-practice.ts'

type Found = 'kept' | 'broken' | undefined
type Of<Type extends Entry['type']> = Extract<Entry, { type: Type }>

const is =
  <Type extends Entry['type']>(type: Type) =>
  (entry: Entry): entry is Of<Type> =>
    entry.type === type

const verdict = (all: readonly boolean[]): Found =>
  all.length === 0 ? undefined : all.every(Boolean) ? 'kept' : 'broken'

/** Whoever handled it said that they judge it on its merits. Of assignments before it was asked nothing is known. */
export const meritsDeclared = ({ entries }: Practised): Found =>
  entries.filter(is('handler-assigned')).some(({ declared }) => declared) ? 'kept' : undefined

/** The resident was asked for their position, or set it out. That nobody noted it shows nothing either way. */
export const positionHeard = ({ complaint }: Practised): Found =>
  complaint.people.heard.some((one) => one.of === 'complainant') ? 'kept' : undefined

/** What somebody asked for was decided by the time of the answer, and what was agreed is looked at again in time. */
export const adjustmentsReviewed = ({ complaint, today }: Practised): Found => {
  const answered = complaint.stages[0].responded?.on
  return verdict(
    complaint.people.adjustments.flatMap(({ agreed, declined, reviewBy, ended, asked }) => {
      if (agreed === undefined && declined === undefined)
        return answered === undefined || asked > answered ? [] : [false]
      return [declined !== undefined || ended !== undefined || (reviewBy ?? today) >= today]
    }),
  )
}

/** Restrictions that are in force are looked at again in time. */
export const restrictionsReviewed = ({ complaint, today }: Practised): Found =>
  verdict(
    complaint.people.restrictions.map(
      ({ lifted, reviewBy }) => lifted !== undefined || reviewBy >= today,
    ),
  )

/** Each restriction says why it is in proportion and how the Equality Act was considered. */
export const restrictionsWeighed = ({ entries }: Practised): Found =>
  verdict(
    entries
      .filter(is('contact-restricted'))
      .map(({ proportionate, equality }) => proportionate !== undefined && equality !== undefined),
  )

/** Findings against the complainant were sent to them, and they answered or had the time for it. */
export const adverseCommented = ({ entries }: Practised): Found =>
  verdict(
    entries
      .filter(is('response-issued'))
      .filter(({ decisions }) => decisions.some(({ outcome }) => outcome !== 'upheld'))
      .map((response) => hadTheirSay(entries, response, { of: 'complainant' })),
  )

/** So it is with whoever is complained about, where something was found against them. */
export const subjectsCommented = ({ complaint, entries }: Practised): Found =>
  verdict(
    entries
      .filter(is('response-issued'))
      .filter(({ decisions }) => decisions.some(({ outcome }) => outcome !== 'not-upheld'))
      .flatMap((response) =>
        complaint.about.map((staff) => hadTheirSay(entries, response, { of: 'subject', staff })),
      ),
  )

function hadTheirSay(
  entries: readonly Entry[],
  { stage, on }: Of<'response-issued'>,
  party: Parameters<typeof isSame>[0],
): boolean {
  const mine = (entry: Of<'comment-invited'> | Of<'comment-received'>) =>
    entry.stage === stage && isSame(entry, party) && entry.on <= on
  const invited = entries.filter(is('comment-invited')).findLast(mine)
  const answered = entries.filter(is('comment-received')).some(mine)
  return invited !== undefined && (answered || invited.until < on)
}

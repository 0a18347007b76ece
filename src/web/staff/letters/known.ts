import { currentStage } from '#complaint/complaint.ts'
import type { StaffId } from '#complaint/entries.ts'
import { type Addressee, addresseeOf, representativesOf } from '#complaint/people/represent.ts'
import type { Known, LandlordDetails, LetterFacts, Recipient } from '#letters/facts.ts'
import type { Policy } from '#policy/policy.ts'
import type { House } from '#record/door.ts'
import { letterheadOf, linesOf } from '#record/letterhead.ts'
import type { Looked } from '#record/look.ts'
import type { Person } from '#record/people.ts'
import type { Staff } from '#record/staff.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { readAddressee } from '../steps/addressee.ts'
import type { StepLetter, Writing } from './step-letter.ts'

/** A letter that is being written: what it is put together from, and who gets it. */
export type Written = {
  readonly facts: LetterFacts
  readonly to: Addressee
  readonly person: Person
}

/** The facts of a letter as the form of its step has them; undefined where no letter is sent from here. */
export async function writtenIn(
  house: House,
  letter: StepLetter,
  inHand: InHand,
  { form, signs }: { readonly form: Form; readonly signs: Staff },
): Promise<Written | undefined> {
  const writing = letter.writing(form, inHand)
  if (writing === undefined) return undefined
  const { landlord } = inHand.who
  const letterhead = await house.database.asLandlord(landlord.id, (tx) =>
    letterheadOf(tx, landlord.id),
  )
  const to = letter.goesTo?.(form, inHand) ?? readAddressee(form, 'letterTo').to ?? 'complainant'
  const person = personOn(inHand.looked, addresseeOf(inHand.looked.complaint, to))
  const from = { name: landlord.name, ...letterhead }
  return { to, person, facts: factsOf(writing, inHand, { from, person, signs }) }
}

type Ends = { readonly from: LandlordDetails; readonly person: Person; readonly signs: Staff }

function factsOf(writing: Writing, inHand: InHand, { from, person, signs }: Ends): LetterFacts {
  const { looked, context } = inHand
  const known: Known = {
    stage: currentStage(looked.complaint).stage,
    on: context.today,
    ...{ complaint: looked.complaint, texts: looked.texts, rules: looked.rules },
    ...{ aboutRoles: context.aboutRoles, landlord: from, ombudsman: looked.outside },
    to: recipient(looked, person),
    toOther: person.id !== looked.complaint.complainant,
    signer: { title: signerTitle(inHand, signs) },
    staff: staffKnown(looked),
  }
  return { ...known, ...writing } as LetterFacts
}

function personOn({ complainant, resident, representatives }: Looked, id: string): Person {
  const people = [complainant, resident, ...representatives]
  return people.find((person) => person?.id === id) ?? { id }
}

/** Who gets it, and for whom they act if they do. */
function recipient(looked: Looked, { id, name, address }: Person): Recipient {
  const { complaint, complainant, resident } = looked
  const acts = representativesOf(complaint).includes(id)
  const actingFor = acts ? (resident ?? complainant)?.name : undefined
  return {
    ...(name ? { name } : {}),
    address: linesOf(address ?? ''),
    ...(actingFor ? { actingFor } : {}),
    ...(id === complaint.resident && complainant?.name ? { broughtBy: complainant.name } : {}),
  }
}

/** What whoever issues it is to the landlord: nobody is named (Code 2020, 3.17). */
function signerTitle({ context, looked }: InHand, { roles }: Staff): string {
  const { handledBy } = context.policy.stages[currentStage(looked.complaint).stage]
  const handles = roles.find((role) => handledBy.roles.includes(role)) ?? roles[0]
  return titleOf(context.policy, handles) ?? 'Complaints'
}

const titleOf = ({ roles }: Policy, id: string | undefined): string | undefined =>
  roles.find((role) => role.id === id)?.title

/** Everybody by id, with the landlord's own title for what they are. */
function staffKnown({ staff, rules }: Looked): Known['staff'] {
  const known = staff.map(({ id, name, roles }): [StaffId, { name: string; title?: string }] => {
    const title = titleOf(rules.policy, roles[0])
    return [id, { name, ...(title ? { title } : {}) }]
  })
  return new Map(known)
}

import type { Complaint } from '#complaint/complaint.ts'
import type { StaffId } from '#complaint/entries.ts'
import type { LetterKind } from '#complaint/letters/entries.ts'
import type { OmbudsmanDetails } from '#ombudsman/details.ts'
import type { RulesInForce } from '#ombudsman/rulebook.ts'
import type { Stage } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import type { Letter } from './letter.ts'
import type { Said } from './said.ts'

/**
 * Everything that a letter is put together from. What only a person can write stands in `said`, as far as it is there:
 * a draft that is half written makes a letter too, and the gate (`missingFrom`) says what it still lacks. All else
 * comes from the complaint as it stands before the command that the letter goes out with, and from the rules.
 */
export type LetterFacts = {
  readonly [Kind in LetterKind]: Known & { readonly kind: Kind; readonly said: Said[Kind] }
}[LetterKind]

/** The facts of one kind of letter. */
export type FactsOf<Kind extends LetterKind> = Extract<LetterFacts, { kind: Kind }>

/** What is known whatever the letter is. */
export type Known = {
  readonly stage: Stage
  /** The day that the letter bears: on it the times begin that it tells of. */
  readonly on: Day
  readonly complaint: Complaint
  /** The kept texts of the complaint, by document id. An erased one is not among them. */
  readonly texts: ReadonlyMap<string, string>
  readonly rules: RulesInForce
  /** The roles of the staff whom the complaint is about; some policies ask by them. */
  readonly aboutRoles: readonly string[]
  readonly landlord: LandlordDetails
  readonly ombudsman: OmbudsmanDetails
  readonly to: Recipient
  /** Whether it goes to anybody but whoever complains. */
  readonly toOther?: boolean
  readonly signer: Letter['signer']
  /** Members of staff by id: the title is the landlord’s own for their role. */
  readonly staff: ReadonlyMap<StaffId, { readonly name: string; readonly title?: string }>
}

/** The landlord as its letterhead has it, and where its policy can be read. */
export type LandlordDetails = Letter['from'] & { readonly policyAt?: string }

/** Who gets the letter. Without a name it is somebody who gave none. */
export type Recipient = {
  readonly name?: string
  readonly address: readonly string[]
  /** The resident for whom they act, where the letter goes to a representative. */
  readonly actingFor?: string
  /** Whoever complained for them, where the letter goes to the resident. */
  readonly broughtBy?: string
}

/** The words of a document of the complaint, if they are kept. */
export const wordsOf = (
  { texts }: Pick<Known, 'texts'>,
  text: { readonly document: string } | undefined,
): string | undefined => (text === undefined ? undefined : texts.get(text.document))

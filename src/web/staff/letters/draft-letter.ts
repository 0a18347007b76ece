import { decide } from '#complaint/decide.ts'
import { fieldOf } from '#complaint/refusals.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { type Advice, adviceOn } from '#letters/advice.ts'
import { compose } from '#letters/compose.ts'
import type { LetterFacts } from '#letters/facts.ts'
import { type Missing, missingFrom } from '#letters/gate.ts'
import type { Letter } from '#letters/letter.ts'
import { renderText } from '#letters/render-text.ts'
import type { House } from '#record/door.ts'
import type { Draft } from '#record/drafts.ts'
import type { Form } from '../../reply.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { draftFor, filledFrom } from '../steps/draft.ts'
import { typedDay } from '../steps/issued.ts'
import type { Asked, Step } from '../steps/step.ts'
import { type Written, writtenIn } from './known.ts'

/** A letter as it would go out today, and what keeps it back. */
export type DraftLetter = Written & {
  readonly draft: Draft
  /** Whether whoever looks at it may issue it, or was only asked to look it over. */
  readonly mayIssue: boolean
  /** The form of its step, as it is in the draft. */
  readonly form: Form
  readonly letter: Letter
  readonly text: string
  readonly missing: readonly Missing[]
  readonly advice: readonly Advice[]
}

/** The letter of a step's draft; undefined where there is no draft, or none that becomes a letter. */
export async function draftLetter(
  house: House,
  step: Step,
  inHand: InHand,
  { newId, mayIssue }: { readonly newId: () => string; readonly mayIssue: boolean },
): Promise<DraftLetter | undefined> {
  const draft = await draftFor(house, step, inHand)
  if (draft === undefined || step.letter === undefined) return undefined
  const form = filledFrom(step, inHand, draft)
  const { staff } = inHand.who
  const author = inHand.looked.staff.find(({ id }) => id === draft.savedBy) ?? staff
  const signs = mayIssue ? staff : author
  const written = await writtenIn(house, step.letter, inHand, { form, signs })
  if (written === undefined) return undefined
  const { facts } = written
  const letter = compose(facts)
  const text = renderText(letter)
  const missing = mayIssue
    ? lacking(step, inHand, { ...written, form, letter, text }, newId)
    : gateOf({ facts, letter })
  const names = inHand.looked.staff.map(({ name }) => name)
  const advice = adviceOn(letter, names, facts)
  return { ...written, draft, mayIssue, form, letter, text, missing, advice }
}

type Composed = Pick<DraftLetter, 'facts' | 'form' | 'letter' | 'text'>

/** The form of a step as it is when its letter goes out today: what the letter settles is filled in. */
export function formOnIssue(
  step: Step,
  { context }: InHand,
  { form, letter, text }: Omit<Composed, 'facts'>,
  means = 'email',
): Form {
  return {
    ...form,
    ...typedDay('on', context.today),
    means,
    ...step.letter?.follows?.(letter, text, means),
  }
}

/** What the letter lacks, what its form lacks, and why it would be refused, each once and beside its field. */
function lacking(
  step: Step,
  inHand: InHand,
  composed: Composed,
  newId: () => string,
): readonly Missing[] {
  const gate = gateOf(composed)
  const known = new Set(gate.map(({ field }) => field))
  const asked = step.read(formOnIssue(step, inHand, composed), inHand, newId)
  const errors: readonly Missing[] =
    'errors' in asked
      ? Object.entries(asked.errors).map(([field, says]) => ({ field, says, cite: '' }))
      : refusalOf(asked, inHand)
  return [...gate, ...errors.filter(({ field }) => field === undefined || !known.has(field))]
}

const gateOf = ({ letter, facts }: Pick<Composed, 'letter' | 'facts'>): readonly Missing[] =>
  missingFrom(letter, facts).map((one) => ({
    ...one,
    ...(one.field === undefined ? {} : { field: fieldNamed(one.field, facts) }),
  }))

function refusalOf({ command }: Asked, { looked, context }: InHand): readonly Missing[] {
  const decision = decide(command, looked.complaint, context)
  if (!('refusal' in decision)) return []
  const field = fieldOf(decision.refusal)
  const says = sayRefusal(decision.refusal)
  return [{ says, cite: '', ...(field === undefined ? {} : { field }) }]
}

/** Where a form calls a field otherwise than the letter calls what stands in it. */
function fieldNamed(field: string, facts: LetterFacts): string {
  if (field === 'news' || field === 'questions') return 'words'
  if (field === 'discretion' && (facts.kind === 'refusal' || facts.kind === 'escalation-refusal'))
    return `discretion-${facts.said.ground ?? ''}`
  return field
}

import { formatFor } from '#letters/format.ts'
import { typesetter } from '#letters/typeset.ts'
import { type NewDocument, newFile } from '#record/documents.ts'
import { policyDocument, sayChanged } from '../../resident/policy-page.ts'
import type { InHand } from '../complaint/in-hand.ts'
import type { DraftLetter } from './draft-letter.ts'

/** What the name of the policy begins with when it goes out with a letter. */
export const ENCLOSED = 'Complaints policy'

/** What goes out with a letter because it says so: the policy that the complaint is under, in the letter's own size. */
export function enclosed(
  { letter, facts, person }: Pick<DraftLetter, 'letter' | 'facts' | 'person'>,
  { looked, who, context }: InHand,
): readonly NewDocument[] {
  if (!letter.encloses?.includes('policy')) return []
  const { rules, needs } = looked
  const { landlord } = who
  const document = policyDocument({
    ...{ landlord, rules, today: context.today, outside: facts.ombudsman },
  })
  const { size } = formatFor(needs.adjustments, person.id)
  const data = { ...document, changed: sayChanged({ rules }), points: size }
  const pdf = typesetter()?.('policy', data, context.today)
  if (pdf === undefined) return []
  const name = `${ENCLOSED} of ${landlord.name}.pdf`
  return [newFile('letter-sent', pdf, { mediaType: 'application/pdf', name })]
}

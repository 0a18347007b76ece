import type { Complaint } from '#complaint/complaint.ts'
import { citeOfFailures } from '#complaint/stages/respond.ts'
import { textOf } from './blocks.ts'
import type { FactsOf, LetterFacts } from './facts.ts'
import type { Missing } from './gate.ts'
import { isOurFault } from './gone-wrong.ts'
import type { Letter } from './letter.ts'
import { isNone, spelled } from './said.ts'

/**
 * Where anything is upheld the letter says what went wrong, that we are sorry, why it happened and what changes so that it
 * does not happen again (Code 2020, 5.1 and 5.2; Code 2024, 7.1).
 */
export function goneWrongMissing(facts: LetterFacts): readonly Missing[] {
  if (facts.kind !== 'response' || !isOurFault(facts.said)) return []
  const { failures = [], remedies = [], apology, explanation, prevention } = facts.said
  const { complaint } = facts
  const cite = citeOfApology(complaint)
  const lacks: readonly (readonly [boolean, Missing])[] = [
    [
      failures.length === 0,
      {
        says: 'Choose what went wrong: the letter says so.',
        ...{ cite: citeOfFailures(complaint).replace(',', ''), field: 'failures' },
      },
    ],
    [
      spelled(apology) === undefined && !remedies.includes('apology'),
      {
        says: 'Say sorry: in words of your own, or with an apology among the remedies.',
        ...{ cite, field: 'apology' },
      },
    ],
    [
      spelled(explanation) === undefined,
      { says: 'Say why it happened.', cite, field: 'explanation' },
    ],
    [
      spelled(prevention) === undefined &&
        !isNone(prevention) &&
        !remedies.includes('changing-policy'),
      {
        says: 'Say what changes so that it does not happen again, or tick that nothing can be changed now.',
        ...{ cite, field: 'prevention' },
      },
    ],
  ]
  return lacks.flatMap(([isMissing, missing]) => (isMissing ? [missing] : []))
}

const citeOfApology = ({ code }: Pick<Complaint, 'code'>): string =>
  code === '2020' ? 'Code 2020 5.2' : 'Code 2024 7.1'

/** Where legal obligations are at issue the letter has our understanding of both sides’ (Code 2020, 4.4). */
export function obligationsMissing(facts: LetterFacts): readonly Missing[] {
  if (facts.kind !== 'response' || !facts.complaint.investigation.law?.obligations) return []
  const lacking = (field: keyof FactsOf<'response'>['said'], says: string) =>
    spelled(facts.said[field] as string | undefined) === undefined
      ? [{ says, cite: 'Code 2020 4.4', field }]
      : []
  return [
    ...lacking('ourObligations', 'Say what we are obliged to do in law, as we understand it.'),
    ...lacking('theirObligations', 'Say what they are obliged to do in law, as we understand it.'),
  ]
}

/** That nothing is admitted is said only on legal advice, whoever wrote the words (Code 2020, 5.11). */
export function admissionMissing(letter: Letter, { complaint }: LetterFacts): readonly Missing[] {
  if (complaint.investigation.law?.advice !== undefined) return []
  return letter.blocks.some((block) => ADMISSION.test(textOf(block)))
    ? [
        {
          says: 'Note the legal advice on the wording first, or leave out that no liability is admitted.',
          ...{ cite: 'Code 2020 5.11', field: 'withoutAdmission' },
        },
      ]
    : []
}

const ADMISSION =
  /(without|no|not)\s+(\w+\s+){0,2}(admission|admitting|admit)\s+(\w+\s+){0,3}(liab|legal\s+responsib)/i

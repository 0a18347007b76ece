import type { Failure } from '#complaint/entries.ts'
import { type Blocks, list, paragraph, section } from './blocks.ts'
import type { FactsOf } from './facts.ts'
import { isNone, type ResponseSaid, spelled } from './said.ts'

type Facts = FactsOf<'response'>

/** Whether anything is upheld. */
export const isOurFault = ({ decisions = [] }: Pick<ResponseSaid, 'decisions'>): boolean =>
  decisions.some(({ outcome }) => outcome === 'upheld' || outcome === 'partly-upheld')

/** What we got wrong, and that we are sorry (Code 2020, 5.1 and 5.2; Code 2024, 7.1). */
export function acknowledged({ said }: Facts): Blocks {
  const failures = isOurFault(said) ? (said.failures ?? []) : []
  const apology = paragraph(spelled(said.apology), 'remedy')
  if (failures.length === 0) return apology
  return [
    ...paragraph('This is what we got wrong:'),
    ...list(failures.map((one) => SAY_FAILURE[one])),
    ...apology,
  ]
}

/** What went wrong as the letter says it, without blaming anybody by name (Code 2020, 3.17). */
const SAY_FAILURE: Readonly<Record<Failure, string>> = {
  delay: 'We took too long.',
  advice: 'What we told you was wrong, or it was not enough.',
  policy: 'We did not keep to our own policy.',
  'fact-or-law': 'We made a mistake about the facts or the law.',
  conduct: 'Somebody who works for us did not treat you as they should have.',
  other: 'We did not do what we should have done, as we explain below.',
}

/** Why it happened, and what changes so that it does not happen again (Code 2020, 5.2; Code 2024, 7.1). */
export function explained({ said }: Facts): Blocks {
  if (!isOurFault(said)) return []
  const { prevention } = said
  return section(
    'Why it happened, and what changes',
    paragraph(spelled(said.explanation)),
    paragraph(
      isNone(prevention)
        ? 'We have asked ourselves what we could change so that it does not happen again. We have found nothing that we could change now.'
        : spelled(prevention),
    ),
  )
}

/** What each side is obliged to do in law, where that is at issue (Code 2020, 4.4). */
export function obligations({ said, complaint }: Facts): Blocks {
  if (!complaint.investigation.law?.obligations) return []
  const [ours, theirs] = [spelled(said.ourObligations), spelled(said.theirObligations)]
  return section(
    'What the law asks of us and of you',
    ours === undefined ? [] : paragraph('As we understand it, this is what we have to do:'),
    paragraph(ours),
    theirs === undefined ? [] : paragraph('As we understand it, this is what you have to do:'),
    paragraph(theirs),
  )
}

/** That an offer admits nothing in law (Code 2020, 5.11). */
export const withoutAdmission = ({
  withoutAdmission,
}: Pick<ResponseSaid, 'withoutAdmission'>): Blocks =>
  withoutAdmission
    ? paragraph(
        'We offer this without admission of liability. We want to put things right for you. It does not say that the law makes us.',
      )
    : []

import { currentStage } from '#complaint/complaint.ts'
import type { ClosedBecause } from '#complaint/entries.ts'
import { SAY_CLOSED } from '#complaint/headline.ts'
import { ADDRESSEES, addresseeOf } from '#complaint/people/represent.ts'
import type { Looked } from '#record/look.ts'
import { all, one } from '../../form.ts'
import type { Form } from '../../reply.ts'
import { dayIn, fact, words } from './said-in-form.ts'
import type { StepLetter } from './step-letter.ts'

/** Tells of an extension, with the Ombudsman’s details where they are asked for (Code 2024, 6.4, 6.5, 6.15 and 6.16). */
export const extensionLetter: StepLetter = {
  writing: (form) => ({
    kind: 'extension',
    said: {
      ...words(form, 'reason'),
      ...fact('to', dayIn(form, 'to')),
      ...fact('updateEvery', Number.parseInt(one(form, 'updateEvery'), 10) || undefined),
      ...fact('agreed', AGREED[one(form, 'beyond')]),
    },
  }),
  follows: ({ blocks }) => ({
    ombudsmanDetails: blocks.some(({ part }) => part === 'ombudsman') ? ['yes'] : [],
  }),
}

const AGREED: Readonly<Record<string, boolean>> = { agreed: true, 'not-agreed': false }

/** Why a complaint is not accepted, or not taken to stage 2 (Code 2024, 2.4 and 5.11). */
export const declineLetter: StepLetter = {
  writing: (form, { looked }) => {
    const ground = one(form, 'ground')
    const discretion = words(form, `discretion-${ground}`)[`discretion-${ground}`]
    const said = {
      ...words(form, 'ground', 'reasons', 'instead'),
      ...fact('discretion', discretion),
    }
    const isSecond = currentStage(looked.complaint).stage === 2
    return { kind: isSecond ? 'escalation-refusal' : 'refusal', said }
  },
  follows: (_letter, text) => ({ letter: text }),
}

/** That a promised day moved because a day became a holiday. */
export const newDateLetter: StepLetter = {
  writing: (form, { looked }) => {
    const { from, to } = currentStage(looked.complaint).moved ?? {}
    const said = { ...words(form, 'why'), ...fact('from', from), ...fact('to', to) }
    return { kind: 'new-date', said }
  },
}

/** How things stand (Code 2024, 6.6 and 6.17). */
export const updateLetter: StepLetter = {
  writing: (form) => ({
    kind: 'update',
    said: { ...fact('news', words(form, 'words').words), ...fact('nextBy', dayIn(form, 'nextBy')) },
  }),
}

/** That it is closed, and what they can still do. */
export const closingLetter: StepLetter = {
  writing: (form) => ({
    kind: 'closure',
    said: {
      ...fact('because', becauseIn(one(form, 'because'))),
      ...fact('note', words(form, 'told').told),
    },
  }),
}

const becauseIn = (typed: string) =>
  (Object.keys(SAY_CLOSED) as ClosedBecause[]).find((because) => because === typed)

/** What was found, for comment before the decision. To whoever is complained about, colleagues write in their own way. */
export const findingsLetter: StepLetter = {
  writing: (form) =>
    one(form, 'party') === 'complainant'
      ? {
          kind: 'comment-invitation',
          said: { ...words(form, 'findings'), ...fact('until', dayIn(form, 'until')) },
        }
      : undefined,
}

/** That contact is restricted, why, and until when (Code 2024, 5.14 and 5.15). */
export const restrictionLetter: StepLetter = {
  writing: (form) => {
    const { proportionate, equality } = words(form, 'proportionate', 'equality')
    const reasons = [proportionate, equality].filter(Boolean).join('\n\n')
    return {
      kind: 'restriction',
      said: {
        ...words(form, 'behaviour', 'restricted', 'only'),
        ...fact('reasons', reasons || undefined),
        channels: all(form, 'channels'),
        ...fact('reviewBy', dayIn(form, 'reviewBy')),
      },
    }
  },
  goesTo: (form, { looked }) =>
    ADDRESSEES.find((to) => addresseeOf(looked.complaint, to) === one(form, 'person')),
}

/** A question about what is not clear (Code 2024, 5.6). */
export const clarificationLetter: StepLetter = {
  writing: (form) => ({
    kind: 'clarification',
    said: { ...fact('questions', words(form, 'words').words), ...fact('by', dayIn(form, 'due')) },
  }),
}

/** An invitation to a meeting, with who may come along (Code 2024, 3.6). */
export const invitationLetter: StepLetter = {
  writing: (form) => {
    const isKnown = one(form, 'comes') === 'companion' || one(form, 'comes') === 'representative'
    return {
      kind: 'meeting',
      said: {
        ...words(form, 'time', 'place', 'about'),
        ...fact('day', dayIn(form, 'day')),
        ...(isKnown ? fact('company', words(form, 'name').name) : {}),
      },
    }
  },
}

/** An offer to settle it at once, which nobody has to agree to (Code 2024, 5.2). */
export const earlyOfferLetter: StepLetter = {
  writing: (form) => ({
    kind: 'early-resolution',
    said: {
      ...words(form, 'understood', 'offer'),
      ...fact('answerBy', dayIn(form, 'answerBy')),
      withoutAdmission: all(form, 'withoutAdmission').length > 0,
    },
  }),
  follows: (_letter, _text, means) => ({ channel: means === 'email' ? 'email' : 'letter' }),
}

/** What became of a restriction of contact when it was looked at again. */
export const reviewedLetter: StepLetter = {
  writing: (form, { looked }) => {
    const found = restrictionIn(form, looked)
    const outcome = (['kept', 'lifted'] as const).find(
      (possible) => possible === one(form, 'outcome'),
    )
    return {
      kind: 'restriction',
      said: {
        ...words(form, 'reasons'),
        ...fact('outcome', outcome),
        ...fact('restricted', found && looked.texts.get(found.restricted.document)),
        ...fact('channels', found?.channels),
        ...fact('only', found?.only),
        ...fact('reviewBy', outcome === 'kept' ? dayIn(form, 'reviewBy') : undefined),
      },
    }
  },
  goesTo: (form, { looked }) => {
    const person = restrictionIn(form, looked)?.person
    return ADDRESSEES.find((to) => addresseeOf(looked.complaint, to) === person)
  },
}

const restrictionIn = (form: Form, { complaint }: Looked) =>
  complaint.people.restrictions.find(({ id }) => id === one(form, 'restriction'))

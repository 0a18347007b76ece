import { all } from '../../form.ts'
import { words } from './said-in-form.ts'
import type { StepLetter } from './step-letter.ts'

/** The acknowledgement, with the complaint definition (Code 2024, 5.6 and 5.7). */
export const acknowledgementLetter: StepLetter = {
  writing: (form) => ({
    kind: 'acknowledgement',
    said: {
      ...words(form, 'opening', 'definition', 'outcomesSought', 'unclear', 'responsibleFor'),
      ...words(form, 'notOurs', 'expectations', 'grading'),
      points: all(form, 'points')
        .map((point) => point.trim())
        .filter(Boolean),
    },
  }),
}

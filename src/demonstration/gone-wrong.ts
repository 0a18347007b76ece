import type { Failure } from '#complaint/entries.ts'
import { randomFor } from './random.ts'
import { type Scene, theComplaint } from './scene.ts'

/** What went wrong where something is upheld; mostly it took too long. */
export const failuresOf = (scene: Scene): readonly Failure[] =>
  randomFor('failures', ...scene.key, theComplaint(scene).stages.length).pick(USUAL)

const USUAL: readonly (readonly Failure[])[] = [
  ['delay'],
  ['delay'],
  ['delay', 'policy'],
  ['policy'],
  ['advice'],
  ['fact-or-law'],
  ['conduct'],
]

/** Why it happened and what changes, in the words of the letter. */
export const WHY: Readonly<Record<Failure, { explanation: string; prevention: string }>> = {
  delay: {
    explanation: 'The work was put on a list, and nobody looked at how long it had been there.',
    prevention: 'A manager now looks each Monday at everything that has waited for ten days.',
  },
  advice: {
    explanation:
      'Whoever answered did not have the present leaflet, and told you what used to be so.',
    prevention: 'Everybody who answers calls now has the same page, and the old leaflet is gone.',
  },
  policy: {
    explanation:
      'Our policy says what has to be done, and we did not look into it before we acted.',
    prevention: 'The form that we use now asks for each step that the policy wants.',
  },
  'fact-or-law': {
    explanation: 'We took what stood in our records for right and did not check it with you.',
    prevention: 'We have put the record right, and such records are now checked once a year.',
  },
  conduct: {
    explanation: 'You were not spoken to as you should have been. There is no excuse for it.',
    prevention: 'We have talked about it with the team, and new colleagues are trained in it.',
  },
  other: {
    explanation: 'Several small things went wrong, one after the other.',
    prevention: 'We have gone through them with everybody who had to do with it.',
  },
}

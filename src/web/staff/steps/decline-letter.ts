import { currentStage } from '#complaint/complaint.ts'
import { holds } from '#complaint/roles.ts'
import type { OmbudsmanDetails } from '#ombudsman/details.ts'
import type { Stage } from '#policy/policy.ts'
import { sayDay } from '#time/say-day.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'

/** Whether a letter names the Ombudsman and how to reach it: by telephone or on its website (Code 2024, 2.4). */
export function tellsOfOmbudsman(
  letter: string,
  { telephone, website }: OmbudsmanDetails,
): boolean {
  const digits = letter.replaceAll(/\D/g, '')
  const site = website.replace(/^https:\/\/(www\.)?/, '')
  return (
    /ombudsman/i.test(letter) &&
    (digits.includes(telephone.replaceAll(' ', '')) || letter.includes(site))
  )
}

/** A letter to begin with: what has to be filled in stands in square brackets. */
export function draft({ looked, who }: InHand): string {
  const { complaint, complainant } = looked
  const { stage } = currentStage(complaint)
  const { responded } = complaint.stages[0]
  const asked =
    stage === 2
      ? 'You asked us to review our answer to your complaint. We have decided not to take it to stage 2.'
      : `Thank you for your complaint of ${sayDay(complaint.received)}. We have decided that we can’t take it on under our complaints policy.`
  return [
    `Dear ${complaint.anonymous === undefined ? (complainant?.name ?? '[name]') : 'Sir or Madam'},`,
    `Your complaint ${complaint.reference}`,
    asked,
    'This is why: [the reasons, in plain words]',
    ...(stage === 2 && responded !== undefined
      ? [`Our answer of ${sayDay(responded.on)} is therefore our final one.`]
      : []),
    ...(complaint.code === undefined ? [] : [ombudsmanParagraph(looked.outside)]),
    `[your name]\n${who.landlord.name}`,
  ].join('\n\n')
}

const ombudsmanParagraph = ({ name, telephone, form, post }: OmbudsmanDetails) =>
  `If you disagree with this decision you can take it to the ${name}. It can tell us to take your complaint on. Telephone: ${telephone}. Online: ${form}. Post: ${[name, ...post].join(', ')}.`

/** What the letter must say, each with what asks for it. */
export function mustTell({ looked, context }: InHand): Html {
  const { stage } = currentStage(looked.complaint)
  const isCovered = looked.complaint.code !== undefined
  return html`<ul class="govuk-list pr-must-say">
    <li>Why, in detail and in plain words <span class="pr-clause">Code 2024, ${stage === 1 ? '2.4' : '5.11'}</span></li>
    ${stage === 2 && html`<li>That the answer of stage 1 is our final one</li>`}
    ${
      isCovered
        ? html`<li>That they can take this decision to the Housing Ombudsman, with its telephone number or website <span class="pr-clause">Code 2024, 2.4</span></li>`
        : html`<li>The Ombudsman’s Code does not cover this complainant. ${regulator(stage, context, looked)}</li>`
    }
    </ul>`
}

/** For people whom the Ombudsman can't help, whom else the policy names in its letters. */
function regulator(
  stage: Stage,
  context: InHand['context'],
  { complaint }: InHand['looked'],
): Html {
  const part = [
    ...context.policy.stages[stage].response,
    ...context.policy.stages[2].response,
  ].find(
    ({ part, when }) =>
      part === 'charity-commission' &&
      (when === undefined || holds(when, context.policy, complaint, context.aboutRoles)),
  )
  return part === undefined
    ? html`Say whom else they can ask, if there is somebody`
    : html`Say that they can go to the Charity Commission <span class="pr-clause">${part.cite}</span>`
}

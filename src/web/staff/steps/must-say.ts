import { holds } from '#complaint/roles.ts'
import { type LetterPart, type LetterPartName, nameOf } from '#policy/policy.ts'
import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'

/** Everything that a letter can be required to say, in plain words. */
const SAY_PART: Record<LetterPartName, string> = {
  stage: 'Which stage this is',
  definition: 'The complaint as we understand it',
  'outcomes-sought': 'What the resident wants us to do',
  meeting: 'The day, the time and the place of the meeting',
  accompanied: 'That somebody can come with them or speak for them',
  'unclear-asked': 'A question about whatever is not clear to us',
  'responsible-for': 'What we are responsible for',
  'not-responsible-for': 'What we are not responsible for',
  'what-happens-next': 'What happens next',
  'when-to-expect-response': 'The day by which to expect the answer',
  'who-deals-with-it': 'Who deals with it',
  'policy-copy': 'The complaints policy, or where to read it',
  summary: 'A summary of the complaint',
  'points-answered': 'An answer to every point',
  findings: 'What we found',
  investigation: 'What we did to look into it',
  decision: 'The decision: upheld, partly upheld or not upheld',
  reasons: 'The reasons for the decision',
  'law-policy-practice': 'The law, policy and good practice that it rests on',
  remedy: 'What we do to put it right',
  'outstanding-actions': 'What is still to be done, and by when',
  'requested-not-done': 'What was asked for and will not be done, and why',
  'how-to-escalate': 'How to ask for stage 2',
  ombudsman: 'How to reach the Housing Ombudsman',
  'charity-commission': 'How to reach the Charity Commission',
  'discrimination-rights': 'Rights where there was discrimination or harassment',
  'flow-chart': 'The procedure as a flow chart',
  'update-interval': 'How often they are kept informed',
  discretion: 'What was weighed before it was left out',
  'sent-elsewhere': 'Where the matter can go instead',
  'previous-final': 'That the answer of stage 1 is our final one',
  'comment-window': 'By when we wait for a comment',
  restriction: 'What is restricted',
  'review-day': 'When it is looked at again',
}

/** What this landlord's letter must say in this complaint, each with the clause that asks for it. */
export function mustSay(parts: readonly LetterPart[], inHand: InHand): Html {
  return html`<ul class="govuk-list pr-must-say">${parts
    .filter((part) => isAsked(part, inHand))
    .map(
      (part) => html`<li>${SAY_PART[part.part]}${ifGraded(part, inHand)}
        <span class="pr-clause">${part.cite}</span></li>`,
    )}</ul>`
}

/** A part that depends on a grading which nobody has given yet may still be asked for. */
function isAsked({ when }: LetterPart, { looked, context }: InHand): boolean {
  if (when === undefined) return true
  const { complaint } = looked
  const graded = { ...complaint, ...(when.grading && { grading: when.grading }) }
  return holds(
    when,
    context.policy,
    complaint.grading === undefined ? graded : complaint,
    context.aboutRoles,
  )
}

function ifGraded({ when }: LetterPart, { looked, context }: InHand): string {
  if (when?.grading === undefined || looked.complaint.grading !== undefined) return ''
  return `, if it is graded as ${nameOf(context.policy.gradings, when.grading)}`
}

/** The clause that asks for a part of a letter, if one does. */
export function clauseFor(parts: readonly LetterPart[], name: LetterPartName): string | undefined {
  return parts.find(({ part }) => part === name)?.cite
}

/** A hint with the clause that it stands on, in small print. */
export function hintWith(hint: string, cite: string | undefined): Html {
  return html`${hint}${cite && html` <span class="pr-clause">${cite}</span>`}`
}

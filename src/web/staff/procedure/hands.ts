import { type Html, html } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { link } from '../investigation/page.ts'
import { SAY_TELLING } from '../told/procedure.ts'

/** Who else knows of a complaint, and what can be done about whose hands it is in. */
export function handsOf(inHand: InHand): Html {
  const { looked, context } = inHand
  const { procedure, channel } = looked.complaint
  const spoken = context.policy.channels.find(({ id }) => id === channel)?.oral ?? false
  const letIn = procedure.letIn.map((id) => nameOfStaff(looked, id))
  return html`${letIn.length > 0 && html`<p class="govuk-body">May open it too: ${letIn.join(', ')}.</p>`}
    ${procedure.said.length > 0 && html`<p class="govuk-body">When it was taken down:</p><ul class="govuk-list govuk-list--bullet">${procedure.said.map((one) => html`<li>${SAY_TELLING[one]}</li>`)}</ul>`}
    ${link('use-discretion', 'Decide to take this complaint', inHand)}
    ${link('refer', 'Refer it: it could not be settled', inHand)}
    ${procedure.toInform.length > 0 && link('inform-colleague', 'Tell a colleague, as the policy wants', inHand)}
    ${procedure.toInform.length === 0 && link('inform-colleague', 'Record that a colleague was told', inHand)}
    ${spoken && link('note-telling', 'Note what was said when it was taken down', inHand)}
    ${context.policy.variation && link('vary-procedure', 'Record that the Board departs from the procedure', inHand)}
    ${link('let-in', 'Let a colleague open it', inHand)}`
}

import { clausesFor } from '#policy/answering.ts'
import type { Policy } from '#policy/policy.ts'
import { details } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'

/** What to do, and how or why, which a narrow screen leaves out. */
const line = (what: string, how: string): Html =>
  html`<li><strong>${what}</strong><span class="pr-log__how"> ${how}</span></li>`

/** What helps while somebody tells what went wrong. Ours, and short enough to be read meanwhile. */
export const guidance = html`<h2 class="govuk-heading-s">While they talk</h2>
<ul class="govuk-list govuk-list--bullet">
  ${line('Listen first.', 'Let them finish before you ask. Their own words are the complaint.')}
  ${line('Say sorry that it has been hard.', 'That admits nothing, and it helps.')}
  ${line('Read it back.', '“Have I got that right? Is there anything else?”')}
  ${line('Ask what would put it right.', 'Write it down even if we may not be able to.')}
  ${line('Ask what they need from us.', '“Is there anything that would make this easier for you?”')}
  ${line('Be clear.', 'Say what can be done, by when and how. Where something can’t be done, say so and why.')}
  ${line('Promise nothing, blame nobody.', 'Somebody will look into it with an open mind.')}
  ${line('Someone in danger comes first.', 'A repair goes on, whatever becomes of the complaint.')}
</ul>`

/** What the policy takes for a complaint (Code 2024, 1.2). */
export function whatIsAComplaint(policy: Policy): Html {
  const clauses = clausesFor(policy, '1.2')
  return html`${
    clauses.length > 0 &&
    details({
      summaryText: 'What a complaint is',
      html: html`${clauses.map(({ id, says }) => html`<p class="govuk-body">${says} <span class="pr-clause">${id}</span></p>`)}`,
    })
  }`
}

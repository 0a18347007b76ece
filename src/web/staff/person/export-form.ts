import type { Person } from '#record/people.ts'
import { checkboxesField } from '../../fields.ts'
import { hiddenFields } from '../../form.ts'
import { button } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { StaffVisit } from '../who.ts'
import { oneLine } from '../worklist/groups.ts'

/** The way to a file with everything that is kept about somebody. */
export function exportForm(visit: StaffVisit, perhaps: readonly Person[]): Html {
  const items = perhaps.map(({ id, name, address }) => ({
    value: id,
    text: `${name}${address ? `, ${oneLine(address)}` : ''}`,
  }))
  return html`<h2 class="govuk-heading-m" id="export">Everything that is kept about them</h2>
    <p class="govuk-body">For somebody who asks what we hold about them (UK GDPR, Article 15): one ZIP file with a page to read, the same as data, and every letter and file as it was sent. It is recorded that you exported it. Look through it before you hand it over: other people may be named in it.</p>
    <form method="post" action="${path`/desk/person/${visit.params.id ?? ''}/export`}">
      ${hiddenFields({ requestId: visit.requestId })}
      ${items.length > 0 && checkboxesField('also', 'Export with it what is kept about', { typed: {}, errors: {} }, items, { small: true })}
      ${button({ text: 'Export it' })}
    </form>`
}

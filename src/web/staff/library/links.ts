import type { Policy } from '#policy/policy.ts'
import { details } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'

/** The documents that the policy names, each leading to its place in the library: for guidance beside a task. */
export function documentLinks({ documents }: Policy): Html {
  return html`${
    documents.length > 0 &&
    details({
      summaryText: 'Policies that belong with this one',
      html: html`<ul class="govuk-list">${documents.map(
        ({ name, kind, cite }) =>
          html`<li><a class="govuk-link" href="/desk/library#${kind}">${name}</a> <span class="pr-clause">${cite}</span></li>`,
      )}</ul>`,
    })
  }`
}

/** Where a document of the library stands on its page. */
export const placeInLibrary = (id: string): string => path`/desk/library#${id}`

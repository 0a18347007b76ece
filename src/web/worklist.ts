import { type Content, type Html, html } from './html.ts'

export type WorklistItem = {
  readonly reference: string
  readonly href: string
  /** What the complaint is about, in one line. */
  readonly about: string
  /** Stage, whose it is, and what else is good to know. */
  readonly more: Content
  /** What to do next. */
  readonly next: Content
  readonly due: Html
  readonly late?: boolean
}

/** Complaints to work through, each with its next step. */
export function worklist(label: string, items: readonly WorklistItem[]): Html {
  return html`<ol class="pr-worklist" aria-label="${label}" data-keys="j k">${items.map(
    (item) => html`
    <li class="pr-worklist__item${item.late && ' pr-worklist__item--late'}">
      <div class="pr-worklist__what govuk-body govuk-!-margin-bottom-0">
        <p class="pr-worklist__about"><a class="govuk-link" href="${item.href}" data-stop>${item.reference}</a> ${item.about}</p>
        <p class="pr-worklist__more">${item.more}</p>
      </div>
      <p class="pr-worklist__next govuk-body govuk-!-margin-bottom-0">${item.next}</p>
      <div class="govuk-body govuk-!-margin-bottom-0">${item.due}</div>
    </li>`,
  )}</ol>`
}

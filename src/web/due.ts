import { type Html, html } from './html.ts'

export type DueState = 'late' | 'today' | 'soon' | 'later' | 'provisional' | 'met'

/** When something is due, in words. How urgent it is, is said by the words and by a shape, not by colour alone. */
export function due(due: {
  readonly state: DueState
  /** `in 3 working days`; for what is late, `2 working days`: the word "Late" is put before it. */
  readonly words: string
  /** `Friday 6 June 2025` */
  readonly date?: string
}): Html {
  const { state, words, date } = due
  return html`<span class="pr-due pr-due--${state}">${shape(state)}
    <span class="pr-due__words">${upperFirst(`${PREFIX[state]}${words}`)}</span>
    ${date && html` <span class="pr-due__date">${date}</span>`}</span>`
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const PREFIX: Readonly<Record<DueState, string>> = {
  late: 'Late: ',
  today: '',
  soon: '',
  later: '',
  provisional: 'Provisional: ',
  met: 'Done: ',
}

function shape(state: DueState): Html {
  return html`<svg class="pr-due__shape" viewBox="0 0 14 14" aria-hidden="true" focusable="false">${SHAPES[state]}</svg>`
}

const SHAPES: Readonly<Record<DueState, Html>> = {
  late: html`<path d="M7 0.5l6.5 12.5h-13z" fill="currentColor"/><path d="M7 5v4M7 10.2v1.6" stroke="#fff" stroke-width="1.6"/>`,
  today: html`<path d="M7 0l7 7-7 7-7-7z" fill="currentColor"/>`,
  soon: html`<circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M7 1a6 6 0 0 1 0 12z" fill="currentColor"/>`,
  later: html`<circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/>`,
  provisional: html`<circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 2.4"/>`,
  met: html`<path d="M1.5 7.5l4 4 7-9" fill="none" stroke="currentColor" stroke-width="2.6"/>`,
}

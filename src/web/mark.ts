import { type Html, html } from './html.ts'

/** The mark of Putright: what stood askew stands upright, and is ticked. */
export const mark: Html = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect x="8" y="8" width="19" height="19" rx="2" fill="none" stroke="#e59a34" stroke-width="3" transform="rotate(20 17.5 17.5)"/><rect x="4" y="4" width="21" height="21" rx="3" fill="#fff" stroke="#06343a" stroke-width="2"/><path d="M9 14.5l4 4.5 7.5-9" fill="none" stroke="#0b5158" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`

export const wordmark: Html = html`<span class="pr-wordmark">${mark}<span>Putright</span></span>`

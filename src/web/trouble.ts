import { type Html, html } from './html.ts'
import { page } from './layout.ts'

const trouble = (title: string, body: Html): Html =>
  page({ title, body: html`<h1 class="govuk-heading-l">${title}</h1>${body}` })

/** Pages for when a request can't be answered at all. */
export const notFoundPage = () =>
  trouble(
    'Page not found',
    html`<p class="govuk-body">If you typed the address, check that it is right.
      If you pasted it, check that you copied all of it.</p>`,
  )

export const defectPage = (reference: string) =>
  trouble(
    'Sorry, there is a problem',
    html`<p class="govuk-body">Try again later. If you were filling in a form, we may not have what you sent.</p>
      <p class="govuk-body">If you tell someone about this, give them this reference: <strong>${reference}</strong></p>`,
  )

export const tooLargePage = () =>
  trouble(
    'What you sent is too large',
    html`<p class="govuk-body">Nothing was saved. Go back, and send a smaller file or a shorter text.</p>`,
  )

export const unreadablePage = () =>
  trouble(
    'We could not read what you sent',
    html`<p class="govuk-body">Nothing was saved. Go back and try again.</p>`,
  )

export const fromElsewherePage = () =>
  trouble(
    'This was sent from somewhere else',
    html`<p class="govuk-body">Nothing was saved, because the form was not on a page of this service.
      Open the page here and fill it in again.</p>`,
  )

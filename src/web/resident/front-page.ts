import type { House } from '#record/door.ts'
import { type Landlord, landlords } from '#record/landlords.ts'
import { type Html, html, path } from '../html.ts'
import { page } from '../layout.ts'
import { type Reply, show } from '../reply.ts'

/** The landlords of this installation, for whoever knows only its address. */
export async function frontPage(house: House): Promise<Reply> {
  const all = await house.database.acrossLandlords(landlords)
  const items = all.map(landlordItem)
  return show(
    page({
      title: 'Complaints',
      body: html`<h1 class="govuk-heading-xl">Complaints</h1>
      <p class="govuk-body-l">Putright helps landlords to answer complaints in time, and to put right what went wrong.</p>
      ${
        items.length === 0
          ? html`<p class="govuk-body">There is no landlord here yet.</p>`
          : html`<h2 class="govuk-heading-l">Choose your landlord</h2>${items}`
      }`,
    }),
  )
}

function landlordItem({ slug, name }: Landlord): Html {
  return html`<section class="govuk-!-margin-bottom-7">
    <h3 class="govuk-heading-m govuk-!-margin-bottom-2">${name}</h3>
    <ul class="govuk-list govuk-list--spaced">
      <li><a class="govuk-link govuk-!-font-weight-bold" href="${path`/${slug}`}">Make a complaint<span class="govuk-visually-hidden"> to ${name}</span></a></li>
      <li><a class="govuk-link" href="${path`/desk/sign-in?landlord=${slug}`}">Staff<span class="govuk-visually-hidden"> of ${name}</span>: sign in</a></li>
    </ul>
  </section>`
}

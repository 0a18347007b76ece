import { type Typeset, typesetter } from '#letters/typeset.ts'
import type { PlainDocument } from '#policy/say/document.ts'
import { sayPolicy } from '#policy/say.ts'
import type { House } from '#record/door.ts'
import { sayDate } from '#time/day.ts'
import { one } from '../form.ts'
import { type Html, html, path } from '../html.ts'
import { get, notFound, type Reply, type Route, show, type Visit } from '../reply.ts'
import { atLandlord, type Place, placePage } from './place.ts'
import { block } from './policy-blocks.ts'
import { policyFacts } from './policy-facts.ts'
import { isPrintSize, PRINT_SIZES, policyPdf } from './policy-pdf.ts'

/** A landlord's policy in plain words: the page that “published on our website” means, and the same as PDF. */
export function policyRoutes(
  house: House,
  typeset: () => Typeset | undefined = typesetter,
): readonly Route[] {
  const canPrint = () => typeset() !== undefined
  const pdf = policyPdf(typeset)
  return [
    get(
      '/:landlord/how-we-handle-complaints',
      atLandlord(house, async (_visit, place) => show(policyPage(place, canPrint()))),
    ),
    get(
      '/:landlord/how-we-handle-complaints.pdf',
      atLandlord(house, async (visit, place) => printed(visit, place, pdf)),
    ),
  ]
}

/** What a landlord has promised, as a document. */
export function policyDocument({
  landlord,
  rules,
  today,
  outside,
}: Pick<Place, 'landlord' | 'rules' | 'today' | 'outside'>): PlainDocument {
  return sayPolicy(rules.policy, policyFacts(landlord.name, today, outside))
}

/** When what the page says came into force. */
export const sayChanged = ({ rules }: Pick<Place, 'rules'>) =>
  `Last changed: ${sayDate(rules.policy.inForceFrom)}.`

function policyPage(place: Place, canPrint: boolean): Html {
  const { title, from, lead, sections } = policyDocument(place)
  return placePage(place, {
    title,
    back: { href: path`/${place.landlord.slug}`, text: from },
    body: html`<div class="pr-policy">
      <h1 class="govuk-heading-xl">${title}</h1>
      ${lead.map((words, index) => html`<p class="${index === 0 ? 'govuk-body-l' : 'govuk-body'}">${words}</p>`)}
      <p class="govuk-body">${sayChanged(place)}</p>
      ${toKeep(place, canPrint)}
      <nav class="pr-no-print" aria-labelledby="contents">
        <h2 class="govuk-heading-m" id="contents">Contents</h2>
        <ol class="govuk-list govuk-list--spaced pr-contents">${sections.map(
          ({ id, heading }) => html`<li><a class="govuk-link" href="#${id}">${heading}</a></li>`,
        )}</ol>
      </nav>
      ${sections.map(
        ({ id, heading, blocks }) =>
          html`<section class="pr-policy__section"><h2 class="govuk-heading-l" id="${id}">${heading}</h2>
            ${blocks.map(block)}</section>`,
      )}
    </div>`,
  })
}

const SIZES: Readonly<Record<(typeof PRINT_SIZES)[number], string>> = {
  '12': 'This page as a PDF',
  '18': 'A PDF in large print (18 point)',
  '24': 'A PDF in very large print (24 point)',
}

function toKeep({ landlord }: Place, canPrint: boolean): Html {
  const pdf = path`/${landlord.slug}/how-we-handle-complaints.pdf`
  return html`<div class="pr-no-print">
    <h2 class="govuk-heading-m">To print or keep</h2>
    <ul class="govuk-list govuk-list--spaced">
      ${
        canPrint &&
        PRINT_SIZES.map(
          (size) =>
            html`<li><a class="govuk-link" href="${pdf}?print=${size}">${SIZES[size]}</a></li>`,
        )
      }
      <li>Print this page: choose “Print” in your browser.</li>
    </ul>
    <p class="govuk-body"><a class="govuk-link govuk-!-font-weight-bold" href="${path`/${landlord.slug}/complain`}">Make a complaint</a></p>
  </div>`
}

function printed(visit: Visit, place: Place, pdf: ReturnType<typeof policyPdf>): Reply {
  const size = one(visit.query, 'print') || '12'
  if (!isPrintSize(size)) return notFound()
  return (
    pdf(policyDocument(place), {
      size,
      changed: sayChanged(place),
      on: place.today,
    }) ?? show(noPdfPage(place), 404)
  )
}

function noPdfPage(place: Place): Html {
  const title = 'There is no PDF of this page here'
  return placePage(place, {
    title,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">The computer that runs this service cannot make PDF files. You can
        <a class="govuk-link" href="${path`/${place.landlord.slug}/how-we-handle-complaints`}">read the page and print it</a>.</p>`,
  })
}

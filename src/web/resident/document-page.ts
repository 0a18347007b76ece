import type { PlainDocument } from '#policy/say/document.ts'
import { one } from '../form.ts'
import { type Html, html, path } from '../html.ts'
import { notFound, type Reply, show, type Visit } from '../reply.ts'
import { type Place, placePage } from './place.ts'
import { block } from './policy-blocks.ts'
import { isPrintSize, PRINT_SIZES, type policyPdf } from './policy-pdf.ts'

/** A document that anybody may read here: as a page, and as PDFs to print or keep. */
export type Published = {
  readonly document: PlainDocument
  /** The last part of its address. The PDF has the same with `.pdf`. */
  readonly slug: string
  /** When what it says came into force. */
  readonly changed: string
}

const SIZES: Readonly<Record<(typeof PRINT_SIZES)[number], string>> = {
  '12': 'This page as a PDF',
  '18': 'A PDF in large print (18 point)',
  '24': 'A PDF in very large print (24 point)',
}

export function documentPage(place: Place, published: Published, canPrint: boolean): Html {
  const { title, from, lead, sections } = published.document
  return placePage(place, {
    title,
    back: { href: path`/${place.landlord.slug}`, text: from },
    body: html`<div class="pr-policy">
      <h1 class="govuk-heading-xl">${title}</h1>
      ${lead.map((words, index) => html`<p class="${index === 0 ? 'govuk-body-l' : 'govuk-body'}">${words}</p>`)}
      <p class="govuk-body">${published.changed}</p>
      ${toKeep(place, published, canPrint)}
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

function toKeep({ landlord }: Place, { slug }: Published, canPrint: boolean): Html {
  const pdf = path`/${landlord.slug}/${`${slug}.pdf`}`
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

/** The PDF of a document in the size of print that is asked for, on A4. */
export function printed(
  visit: Visit,
  place: Place,
  published: Published,
  pdf: ReturnType<typeof policyPdf>,
): Reply {
  const size = one(visit.query, 'print') || '12'
  if (!isPrintSize(size)) return notFound()
  const { document, changed, slug } = published
  return pdf(document, { size, changed, on: place.today }) ?? show(noPdfPage(place, slug), 404)
}

function noPdfPage(place: Place, slug: string): Html {
  const title = 'There is no PDF of this page here'
  return placePage(place, {
    title,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">The computer that runs this service cannot make PDF files. You can
        <a class="govuk-link" href="${path`/${place.landlord.slug}/${slug}`}">read the page and print it</a>.</p>`,
  })
}

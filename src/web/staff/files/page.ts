import { saySize } from '#files/take.ts'
import type { KeptFile } from '#record/files.ts'
import { sayDay } from '#time/say-day.ts'
import { SAY_KIND } from '../../file-field.ts'
import { button, warningText } from '../../govuk.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import type { InHand } from '../complaint/in-hand.ts'
import { lineOf } from '../complaint/words.ts'
import { SAY_FROM } from '../told/files.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { hasCopies, type ShownFile } from './list.ts'

/** One file of a complaint: shown or played where a browser can, and saved as it was sent. */
export function filePage(
  visit: StaffVisit,
  { looked }: InHand,
  file: ShownFile,
  kept: KeptFile,
): Html {
  const { reference } = looked.complaint
  const back = path`/desk/complaints/${reference}`
  const href = path`/desk/complaints/${reference}/files/${kept.id}`
  return deskPage(visit, {
    title: `${file.says}: ${reference}`,
    back: { href: `${back}#files`, text: `Back to complaint ${reference}` },
    wide: true,
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${reference}: ${lineOf(looked)}</span> ${file.says}</h1>
      <p class="govuk-body">${SAY_KIND[file.kind]} ${SAY_FROM[file.from]}, ${sayDay(file.on)}. ${kept.name}, ${saySize(kept.size)}.</p>
      ${kept.scan === 'waiting' && warningText({ text: 'This file has not been scanned for viruses yet, because the scanner did not answer. It will be scanned as soon as it does. Wait for that if you can.', iconFallbackText: 'Warning' })}
      <div class="pr-file">${shown(href, file, kept)}</div>
      ${button({ text: 'Save it as it was sent', href: `${href}/as-sent`, classes: 'govuk-button--secondary govuk-!-margin-top-4' })}`,
  })
}

/** What a browser can show. Of photographs a copy is shown, which says nothing of where it was taken. */
function shown(href: string, { kind, says }: ShownFile, kept: KeptFile): Content {
  if (kept.scan === 'waiting') return undefined
  if (hasCopies(kept))
    return html`<img class="pr-file__shown" src="${href}/shown" alt="${says}">
      <p class="govuk-body govuk-!-margin-top-2">Shown upright, and without the place where it was taken.</p>`
  if (kind === 'video')
    return html`<video class="pr-file__shown" src="${href}/shown" controls preload="metadata" title="${says}"></video>`
  if (kind === 'audio')
    return html`<audio src="${href}/shown" controls preload="metadata" title="${says}"></audio>`
  if (kept.mediaType === 'application/pdf')
    return button({ text: 'Open it', href: `${href}/shown` })
  return html`<p class="govuk-body">Browsers can’t show this kind of file. Save it and open it on your computer.</p>`
}

/** The record has the file, and the place where its bytes are kept has not. */
export function missingPage(visit: StaffVisit, { looked }: InHand, file: ShownFile): Html {
  const { reference } = looked.complaint
  const title = 'The file is missing'
  return deskPage(visit, {
    title,
    back: { href: path`/desk/complaints/${reference}`, text: `Back to complaint ${reference}` },
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${file.says}: the record has it, and it is not where files are kept. Tell whoever runs Putright,
        with this number: <strong>${file.file.document}</strong>. “putright record verify” lists everything that is missing.</p>`,
  })
}

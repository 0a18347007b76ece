import type { FileState } from '#complaint/files/state.ts'
import { saySize } from '#files/take.ts'
import type { KeptFile } from '#record/files.ts'
import type { Looked } from '#record/look.ts'
import { sayDay } from '#time/say-day.ts'
import { SAY_KIND } from '../../file-field.ts'
import { tag } from '../../govuk.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import { SAY_FROM } from '../told/files.ts'

/** A file as a page shows it: what the record says of it, and what is kept of it. */
export type ShownFile = FileState & {
  readonly kept: KeptFile | undefined
  /** What stands in for it: its description, or which of the photographs it is. */
  readonly says: string
}

/** The files of a complaint, each with words that say which it is. */
export function shownFiles({ complaint, files, texts }: Looked): readonly ShownFile[] {
  return complaint.files.map((one, _, all) => {
    const alike = all.filter(({ kind, from }) => kind === one.kind && from === one.from)
    const which = alike.length === 1 ? '' : ` ${alike.indexOf(one) + 1} of ${alike.length}`
    const says = one.description && texts.get(one.description.document)
    const kept = files.get(one.file.document)
    return { ...one, kept, says: says ?? `${SAY_KIND[one.kind]}${which} ${SAY_FROM[one.from]}` }
  })
}

/** The part of a complaint's page with its files. */
export function filesPart(looked: Looked, mayAdd: boolean): Html | false {
  const { reference } = looked.complaint
  const shown = shownFiles(looked)
  if (shown.length === 0 && !mayAdd) return false
  return html`${
    shown.length === 0
      ? html`<p class="govuk-body">No photographs or papers yet.</p>`
      : html`<ul class="govuk-list pr-files">${shown.map((file) => html`<li>${item(reference, file)}</li>`)}</ul>`
  }
  ${mayAdd && html`<p class="govuk-body"><a class="govuk-link" href="${path`/desk/complaints/${reference}/add-files`}">Add photographs or papers</a></p>`}`
}

function item(reference: string, file: ShownFile): Html {
  const { kept, says, on } = file
  if (kept === undefined || !kept.kept)
    return html`<div class="pr-files__picture"><span class="pr-files__kind">${SAY_KIND[file.kind]}</span></div>
      ${says}<br><span class="pr-erased">${kept?.scan === 'infected' ? 'erased: it had a virus in it' : 'erased'}</span>`
  const href = path`/desk/complaints/${reference}/files/${kept.id}`
  return html`<a class="govuk-link" href="${href}"><span class="pr-files__picture">${picture(href, file)}</span>${says}</a>
    <div class="pr-clause">${kept.name}, ${saySize(kept.size)}. ${sayDay(on)}</div>${scanned(kept)}`
}

/** A photograph that may be looked at, small; of everything else, what it is. */
function picture(href: string, { kind, kept }: ShownFile): Content {
  if (kind !== 'photograph' || kept?.scan === 'waiting' || !hasCopies(kept))
    return html`<span class="pr-files__kind">${SAY_KIND[kind]}<span class="govuk-visually-hidden">: </span></span>`
  return html`<img src="${href}/small" alt="" loading="lazy">`
}

/** Whether smaller copies of it can be made. Of HEIC they can't. */
export const hasCopies = (kept: KeptFile | undefined): boolean =>
  kept !== undefined && /^image\/(jpeg|png|webp|gif)$/.test(kept.mediaType)

/** A warning, where the scanner could not be asked yet. */
export const scanned = ({ scan }: KeptFile): Content =>
  scan === 'waiting' && tag({ text: 'Not scanned for viruses yet', classes: 'govuk-tag--yellow' })

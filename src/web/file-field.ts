import { ACCEPTED, type FileKind } from '#files/kinds.ts'
import { type Limits, saySize } from '#files/take.ts'
import type { Upload } from '#record/uploads.ts'
import type { Filled } from './fields.ts'
import { fileUpload } from './govuk.ts'
import { type Html, html } from './html.ts'
import { DESCRIPTION_AT_MOST, FILES } from './take-uploads.ts'

/** What kinds of files are called, where they are listed. */
export const SAY_KIND: Record<FileKind, string> = {
  photograph: 'Photograph',
  video: 'Video',
  audio: 'Recording',
  document: 'Document',
  message: 'E-mail',
}

type FileFieldOptions = {
  readonly label: string
  readonly limits: Limits
  readonly uploads: readonly Upload[]
  /** Whether the label is the heading of a page that asks only this. */
  readonly heading?: boolean
  /** What stands right after the field. */
  readonly after?: Html
}

/**
 * The files that a form already has, each with what it shows and a way to take it off, and a field for more. Enter
 * presses the first button of a form, so one that does nothing but go on stands before those that take files off.
 */
export function filesField(filled: Filled, o: FileFieldOptions): Html {
  const { label, limits, heading = false } = o
  const uploads = o.uploads.filter(({ scan }) => scan !== 'infected')
  const error = filled.errors[FILES]
  const field = fileUpload({
    ...{ id: FILES, name: FILES, multiple: true },
    label: {
      text: uploads.length === 0 || heading ? label : 'Choose more files',
      classes: heading ? 'govuk-label--l' : 'govuk-label--s',
      isPageHeading: heading,
    },
    hint: {
      text: `Photographs, videos, recordings, PDFs, letters. Each up to ${saySize(limits.bytes)}, and up to ${limits.files} in all. You can choose several at once.`,
    },
    attributes: { accept: ACCEPTED },
    ...(error === undefined ? {} : { errorMessage: { text: error } }),
  })
  const list = uploads.length > 0 && listOf(uploads)
  const first = html`<button hidden></button>`
  return heading ? html`${first}${field}${o.after}${list}` : html`${first}${list}${field}${o.after}`
}

function listOf(uploads: readonly Upload[]): Html {
  return html`<h2 class="govuk-heading-m" id="chosen">${uploads.length === 1 ? 'The file you have added' : `The ${uploads.length} files you have added`}</h2>
    <ul class="govuk-list pr-uploads">${uploads.map(
      (upload) => html`<li>
        <div class="pr-uploads__name"><strong>${upload.name}</strong> <span class="pr-clause">${SAY_KIND[upload.kind]}, ${saySize(upload.size)}</span></div>
        <div class="pr-uploads__says"><label class="govuk-label" for="describe-${upload.id}">What it shows (optional)<span class="govuk-visually-hidden">: ${upload.name}</span></label>
        <input class="govuk-input" id="describe-${upload.id}" name="describe-${upload.id}" value="${upload.description}" maxlength="${DESCRIPTION_AT_MOST}" autocomplete="off"></div>
        <button class="pr-link-button" name="remove" value="${upload.id}">Remove<span class="govuk-visually-hidden"> ${upload.name}</span></button>
      </li>`,
    )}</ul>`
}

import * as z from 'zod'
import { DOCUMENT_KINDS } from '#policy/publishing.ts'
import { inUse, type LibraryDocument } from '#publishing/library.ts'
import type { House } from '#record/door.ts'
import { libraryOf, shelve } from '#record/library.ts'
import { takingOf, type Upload } from '#record/uploads.ts'
import { londonDay } from '#time/day.ts'
import { dayField, type Filled, selectField, textField } from '../../fields.ts'
import { filesField } from '../../file-field.ts'
import {
  choice,
  day,
  type Errors,
  hiddenFields,
  one,
  optionalDay,
  optionalText,
  readForm,
  requestId,
  text,
} from '../../form.ts'
import { button } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { type Form, notFound, type Reply, seeOther, show } from '../../reply.ts'
import { errorsOfFiles, takeUploads } from '../../take-uploads.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { SAY_KIND } from './words.ts'

/** The document of which the form adds an edition; undefined for one that is new. */
async function known({ database }: House, { who, query, form }: StaffVisit) {
  const id = one(form, 'document') || one(query, 'document')
  if (id === '') return { id: '', before: undefined }
  const library = await database.asLandlord(who.landlord.id, (tx) => libraryOf(tx, who.landlord.id))
  return { id, before: inUse(library).find((document) => document.id === id) }
}

/** The form for a new document or a new edition of one. */
export async function openAdd(house: House, visit: StaffVisit): Promise<Reply> {
  const { id, before } = await known(house, visit)
  if (id !== '' && before === undefined) return notFound()
  return show(addPage(house, visit, { typed: startOf(visit, before), errors: {} }, []))
}

function startOf({ who, query }: StaffVisit, before: LibraryDocument | undefined): Form {
  if (before !== undefined) {
    const { id: document, kind, name, address = '' } = before
    return { document, kind, name, address }
  }
  const expected = who.policy.documents.find(({ id }) => id === one(query, 'expected'))
  return expected === undefined ? {} : { kind: expected.kind, name: expected.name }
}

const ASKED = z.object({
  requestId: requestId(),
  kind: choice(DOCUMENT_KINDS, 'Choose what it is'),
  name: text('Enter what it is called', { max: 200 }),
  edition: day({ name: 'Day of this edition', required: 'Enter the day of this edition' }),
  reviewBy: optionalDay({ name: 'Day of its review', required: '' }),
  address: optionalText({ max: 500 }).refine(
    (value) => value === '' || /^https?:\/\/\S+\.\S+$/.test(value),
    { message: 'Enter an address that begins with https://' },
  ),
})

/** Keeps the edition with its files. One that can't be opened anywhere is none. */
export async function add(house: House, sent: StaffVisit, newId: () => string): Promise<Reply> {
  const { landlord, actor } = sent.who
  const { visit, uploads, rejected } = await takeUploads(house, landlord.id, sent)
  const { id, before } = await known(house, visit)
  if (id !== '' && before === undefined) return notFound()
  const again = (errors: Errors) => {
    const status = Object.keys(errors).length > 0 ? 422 : 200
    return show(addPage(house, visit, { typed: visit.form, errors }, uploads), status)
  }
  if (rejected.length > 0) return again(errorsOfFiles(rejected))
  if (one(visit.form, 'remove') !== '' || one(visit.form, 'more') !== '') return again({})
  const read = readForm(ASKED, visit.form)
  if ('errors' in read) return again(read.errors)
  const wrong = wrongIn(read.value, uploads.length, londonDay(visit.now))
  if (Object.keys(wrong).length > 0) return again(wrong)
  const { requestId, reviewBy, address, ...facts } = read.value
  const edition = {
    ...{ id: before?.id ?? newId(), ...facts },
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(address === '' ? {} : { address }),
  }
  const adoption = { by: actor, requestId, now: visit.now }
  await house.database.asLandlord(landlord.id, (tx) =>
    shelve(tx, landlord, edition, uploads, adoption),
  )
  return seeOther('/desk/library?done=add')
}

function wrongIn(
  { edition, reviewBy, address }: z.output<typeof ASKED>,
  files: number,
  today: string,
): Errors {
  return {
    ...(edition > today ? { edition: 'The day of this edition must be today or earlier' } : {}),
    ...(reviewBy !== undefined && reviewBy <= edition
      ? { reviewBy: 'The review must be after the day of this edition' }
      : {}),
    ...(address === '' && files === 0
      ? { files: 'Choose the file, or enter the address at which it stands' }
      : {}),
  }
}

function addPage(
  house: House,
  visit: StaffVisit,
  filled: Filled,
  uploads: readonly Upload[],
): Html {
  const document = one(filled.typed, 'document')
  const title = document === '' ? 'Add a document' : 'Add a new edition'
  const kinds = DOCUMENT_KINDS.map((value) => ({ value, text: SAY_KIND[value] }))
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
    <h1 class="govuk-heading-l">${title}</h1>
    <form method="post" enctype="multipart/form-data" novalidate>
      ${hiddenFields({ requestId: visit.requestId })}
      ${document !== '' && html`<input type="hidden" name="document" value="${document}">`}
      ${selectField('kind', 'What it is', filled, [{ value: '', text: 'Choose' }, ...kinds])}
      ${textField('name', 'What you call it', filled)}
      ${dayField('edition', 'Day of this edition', filled, { hint: 'As it stands in the document: approved, or in force from.' })}
      ${dayField('reviewBy', 'To be reviewed by (optional)', filled)}
      ${textField('address', 'Address on your website (optional)', filled, { hint: 'Beginning with https://' })}
      ${filesField(filled, {
        ...{ label: 'The file', uploads, limits: takingOf(house).limits },
        after: button({
          text: 'Add these and choose more',
          name: 'more',
          value: 'yes',
          classes: 'govuk-button--secondary',
        }),
      })}
      <div class="govuk-button-group">${button({ text: 'Put it into the library', preventDoubleClick: true })}
        <a class="govuk-link" href="/desk/library">Cancel</a></div>
    </form></div></div>`
  const back = { href: '/desk/library', text: 'Library' }
  return deskPage(visit, { title, body, back, errors: filled.errors })
}

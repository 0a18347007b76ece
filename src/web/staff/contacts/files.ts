import { saySize } from '#files/take.ts'
import type { House } from '#record/door.ts'
import { FileMissing, type KeptFile } from '#record/files.ts'
import { type Html, html, path } from '../../html.ts'
import { notFound, type Route } from '../../reply.ts'
import { scanned } from '../files/list.ts'
import { inBrowser } from '../files/routes.ts'
import { staffGet, type Who } from '../who.ts'
import { type ContactInHand, takeContact } from './in-hand.ts'

/** The files that came with a contact, for whoever may see it. Once it is with a complaint, they are there. */
export function contactFileRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet('/desk/contacts/:reference/files/:id', async (visit) => {
      const inHand = await takeContact(house, visit)
      const kept = inHand?.looked.files.get(visit.params.id ?? '')
      if (kept === undefined || !kept.kept) return notFound()
      try {
        return await inBrowser(house, visit, kept)
      } catch (error) {
        if (error instanceof FileMissing) return notFound()
        throw error
      }
    }),
  ]
}

/** What came with it, each file by its name. */
export function filesOfContactPart({ looked }: ContactInHand): Html {
  const { reference, files = [] } = looked.contact
  if (files.length === 0) return html``
  const kept = files.flatMap(({ document }) => looked.files.get(document) ?? [])
  return html`<h3 class="govuk-heading-s">With it</h3>
    ${
      kept.length === 0
        ? html`<p class="govuk-body">${looked.contact.complaint === undefined ? 'Its files were erased.' : 'Its files are with the complaint.'}</p>`
        : html`<ul class="govuk-list">${kept.map((one) => html`<li>${item(reference, one)}</li>`)}</ul>`
    }`
}

function item(reference: string, file: KeptFile): Html {
  if (!file.kept)
    return html`${file.scan === 'infected' ? 'A file that was erased: it had a virus in it' : 'A file that was erased'}`
  const named = `${file.name}, ${saySize(file.size)}`
  return file.scan === 'waiting'
    ? html`${named} ${scanned(file)}`
    : html`<a class="govuk-link" href="${path`/desk/contacts/${reference}/files/${file.id}`}">${named}</a>`
}

import * as z from 'zod'
import { inUse, type LibraryDocument } from '#publishing/library.ts'
import type { House } from '#record/door.ts'
import { libraryOf, withdrawFromLibrary } from '#record/library.ts'
import { type Filled, longTextField } from '../../fields.ts'
import { hiddenFields, readForm, requestId, text } from '../../form.ts'
import { button } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { notFound, type Reply, seeOther, show } from '../../reply.ts'
import { deskPage, type StaffVisit } from '../who.ts'

async function found({ database }: House, { who, params }: StaffVisit) {
  const library = await database.asLandlord(who.landlord.id, (tx) => libraryOf(tx, who.landlord.id))
  return inUse(library).find(({ id }) => id === params.id)
}

export async function openWithdraw(house: House, visit: StaffVisit): Promise<Reply> {
  const document = await found(house, visit)
  if (document === undefined) return notFound()
  return show(withdrawPage(visit, document, { typed: {}, errors: {} }))
}

const ASKED = z.object({ requestId: requestId(), why: text('Enter why', { max: 2000 }) })

/** Takes a document out of use, with the reason. */
export async function withdraw(house: House, visit: StaffVisit): Promise<Reply> {
  const document = await found(house, visit)
  if (document === undefined) return notFound()
  const read = readForm(ASKED, visit.form)
  if ('errors' in read)
    return show(withdrawPage(visit, document, { typed: visit.form, errors: read.errors }), 422)
  const { landlord, actor } = visit.who
  const adoption = { by: actor, requestId: visit.requestId, now: visit.now }
  const facts = { id: document.id, why: read.value.why }
  await house.database.asLandlord(landlord.id, (tx) =>
    withdrawFromLibrary(tx, landlord, facts, adoption),
  )
  return seeOther('/desk/library?done=withdraw')
}

function withdrawPage(visit: StaffVisit, { name }: LibraryDocument, filled: Filled): Html {
  const title = `No longer in use: ${name}`
  const body = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">What was decided under it still names it, and it can be opened from there.</p>
    <form method="post" novalidate>
      ${hiddenFields({ requestId: visit.requestId })}
      ${longTextField('why', 'Why', filled, { rows: 2 })}
      <div class="govuk-button-group">${button({ text: 'Take it out of use', preventDoubleClick: true })}
        <a class="govuk-link" href="/desk/library">Cancel</a></div>
    </form>`
  const back = { href: '/desk/library', text: 'Library' }
  return deskPage(visit, { title, body, back, errors: filled.errors })
}

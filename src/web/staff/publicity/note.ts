import type { House } from '#record/door.ts'
import { notePublicity } from '#record/publicity.ts'
import { takingOf, type Upload } from '#record/uploads.ts'
import { londonDay } from '#time/day.ts'
import type { Filled } from '../../fields.ts'
import { filesField } from '../../file-field.ts'
import { type Errors, hiddenFields, one } from '../../form.ts'
import { button } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { type Reply, seeOther, show } from '../../reply.ts'
import { errorsOfFiles, takeUploads } from '../../take-uploads.ts'
import { typedDay } from '../steps/issued.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { publicityFields, readPublicity, startFor } from './form.ts'

const TITLE = 'Note what was made known'

/** The form that notes something, with what a rule of the policy says already filled in. */
export async function openNote(house: House, visit: StaffVisit): Promise<Reply> {
  const today = typedDay('done', londonDay(visit.now))
  const typed = startFor(visit.who.policy, visit.query, today)
  return show(notePage(house, visit, { typed, errors: {} }, []))
}

/** Keeps what was noted, with its files. */
export async function note(house: House, sent: StaffVisit, newId: () => string): Promise<Reply> {
  const { landlord, actor } = sent.who
  const { visit, uploads, rejected } = await takeUploads(house, landlord.id, sent)
  const again = (errors: Errors) => {
    const status = Object.keys(errors).length > 0 ? 422 : 200
    return show(notePage(house, visit, { typed: visit.form, errors }, uploads), status)
  }
  if (rejected.length > 0) return again(errorsOfFiles(rejected))
  if (one(visit.form, 'remove') !== '' || one(visit.form, 'more') !== '') return again({})
  const read = readPublicity(visit.form, londonDay(visit.now))
  if ('errors' in read) return again(read.errors)
  const facts = { id: newId(), ...read.value }
  const adoption = { by: actor, requestId: visit.requestId, now: visit.now }
  await house.database.asLandlord(landlord.id, (tx) =>
    notePublicity(tx, landlord, facts, uploads, adoption),
  )
  return seeOther('/desk/publicity?done=note')
}

function notePage(
  house: House,
  visit: StaffVisit,
  filled: Filled,
  uploads: readonly Upload[],
): Html {
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
    <h1 class="govuk-heading-l">${TITLE}</h1>
    <form method="post" enctype="multipart/form-data" novalidate>
      ${hiddenFields({ requestId: visit.requestId })}
      ${publicityFields(filled)}
      ${filesField(filled, {
        ...{ label: 'What it looked like (optional)', uploads, limits: takingOf(house).limits },
        after: button({
          text: 'Add these and choose more',
          name: 'more',
          value: 'yes',
          classes: 'govuk-button--secondary',
        }),
      })}
      <div class="govuk-button-group">${button({ text: 'Put it into the log', preventDoubleClick: true })}
        <a class="govuk-link" href="/desk/publicity">Cancel</a></div>
    </form></div></div>`
  const back = { href: '/desk/publicity', text: 'Publicity' }
  return deskPage(visit, { title: TITLE, body, back, errors: filled.errors })
}

import * as z from 'zod'
import { fieldOf } from '#complaint/refusals.ts'
import { sayRefusal } from '#complaint/say-refusal.ts'
import { type Answer, type House, submit } from '#record/door.ts'
import { addedFrom, takingOf, type Upload } from '#record/uploads.ts'
import { dayField, type Filled, radiosField } from '../../fields.ts'
import { filesField } from '../../file-field.ts'
import { choice, day, type Errors, hiddenFields, one, readForm } from '../../form.ts'
import { button } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { notFound, post, type Reply, type Route, seeOther, show } from '../../reply.ts'
import { errorsOfFiles, takeUploads } from '../../take-uploads.ts'
import { type InHand, takeInHand } from '../complaint/in-hand.ts'
import { lineOf } from '../complaint/words.ts'
import { typedDay } from '../steps/issued.ts'
import { inTheWay } from '../steps/trial.ts'
import { deskPage, type StaffVisit, signedIn, staffGet, type Who } from '../who.ts'

const ADDRESS = '/desk/complaints/:reference/add-files'
const TITLE = 'Add photographs or papers'

/** The page on which files are added to a complaint. */
export function addFilesRoutes(house: House): readonly Route<Who>[] {
  return [
    staffGet(ADDRESS, (visit) => open(house, visit)),
    post(
      ADDRESS,
      signedIn((visit) => take(house, visit)),
      {
        fileAtMost: takingOf(house).limits.bytes,
      },
    ),
  ]
}

async function open(house: House, visit: StaffVisit): Promise<Reply> {
  const inHand = await takeInHand(house, visit)
  if (inHand === undefined) return notFound()
  const blocked = inTheWay('add-files', inHand)
  const filled = { typed: typedDay('on', inHand.context.today), errors: {} }
  if (blocked === undefined) return show(addPage(house, visit, inHand, filled, []))
  const body = html`<h1 class="govuk-heading-l">${TITLE}</h1><p class="govuk-body-l">${sayRefusal(blocked)}.</p>`
  return show(deskPage(visit, { title: TITLE, body, back: backTo(inHand) }), 403)
}

async function take(house: House, sent: StaffVisit): Promise<Reply> {
  const inHand = await takeInHand(house, sent)
  if (inHand === undefined || inTheWay('add-files', inHand) !== undefined) return notFound()
  const { visit, uploads, rejected } = await takeUploads(house, sent.who.landlord.id, sent)
  const again = (errors: Errors) => {
    const filled = { typed: visit.form, errors }
    const status = Object.keys(errors).length > 0 ? 422 : 200
    return show(addPage(house, visit, inHand, filled, uploads), status)
  }
  if (rejected.length > 0) return again(errorsOfFiles(rejected))
  if (one(visit.form, 'remove') !== '' || one(visit.form, 'more') !== '') return again({})
  const read = readForm(ADDING, visit.form)
  if ('errors' in read) return again(read.errors)
  const answer = await add(house, visit, uploads, read.value)
  if (answer === undefined) return notFound()
  if ('refusal' in answer)
    return again({ [fieldOf(answer.refusal) ?? '']: sayRefusal(answer.refusal) })
  const { reference } = inHand.looked.complaint
  return seeOther(`${path`/desk/complaints/${reference}?done=add-files`}#files`)
}

const ADDING = z.object({
  from: choice(['resident', 'staff', 'other'], 'Choose whose they are'),
  on: day({ name: 'Day they came', required: 'Enter the day they came' }),
})

/** Files stand for themselves: what others have done to the complaint meanwhile does not matter to them. */
async function add(
  house: House,
  visit: StaffVisit,
  uploads: readonly Upload[],
  { from, on }: z.output<typeof ADDING>,
): Promise<Exclude<Answer, { stale: unknown }> | undefined> {
  const { who, requestId, now } = visit
  const { files, documents, also } = addedFrom(who.landlord.id, uploads, from, now)
  for (;;) {
    const inHand = await takeInHand(house, visit)
    if (inHand === undefined) return undefined
    const { id: complaintId, seq: seen } = inHand.looked
    const answer = await submit(house, who.landlord, {
      ...{ complaintId, seen, by: who.actor, requestId, now, documents },
      ...{ command: { type: 'add-files', on, files }, also: also(complaintId) },
    })
    if (!('stale' in answer)) return answer
  }
}

const backTo = ({ looked }: InHand) => {
  const { reference } = looked.complaint
  return { href: path`/desk/complaints/${reference}`, text: `Back to complaint ${reference}` }
}

function addPage(
  house: House,
  visit: StaffVisit,
  inHand: InHand,
  filled: Filled,
  uploads: readonly Upload[],
): Html {
  const { looked } = inHand
  const { href } = backTo(inHand)
  return deskPage(visit, {
    title: `${TITLE}: ${looked.complaint.reference}`,
    back: backTo(inHand),
    errors: filled.errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l"><span class="govuk-caption-l">${looked.complaint.reference}: ${lineOf(looked)}</span> ${TITLE}</h1>
      <form method="post" enctype="multipart/form-data" novalidate>
        ${hiddenFields({ requestId: visit.requestId })}
        ${filesField(filled, {
          ...{ label: 'Choose the files', uploads, limits: takingOf(house).limits },
          after: button({
            text: 'Add these and choose more',
            name: 'more',
            value: 'yes',
            classes: 'govuk-button--secondary',
          }),
        })}
        ${radiosField('from', 'Whose they are', filled, WHOSE, { small: true })}
        ${dayField('on', 'Day they came', filled, { hint: 'The day on which they reached us or were made.' })}
        <div class="govuk-button-group">${button({ text: 'Add them to the complaint', preventDoubleClick: true })}
          <a class="govuk-link" href="${href}">Cancel</a></div>
      </form></div></div>`,
  })
}

const WHOSE = [
  { value: 'resident', text: 'The resident’s, or from somebody who speaks for them' },
  { value: 'staff', text: 'Ours: a report, a survey, photographs of a visit' },
  { value: 'other', text: 'Of somebody else: the police, a neighbour, a doctor' },
]

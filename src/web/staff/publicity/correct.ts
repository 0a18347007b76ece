import * as z from 'zod'
import type { House } from '#record/door.ts'
import { correctPublicity, publicityOf } from '#record/publicity.ts'
import { londonDay } from '#time/day.ts'
import { type Filled, longTextField, radiosField } from '../../fields.ts'
import { choice, hiddenFields, readForm, requestId, text } from '../../form.ts'
import { button } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { notFound, type PageStatus, type Reply, seeOther, show } from '../../reply.ts'
import { typedDay } from '../steps/issued.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { publicityFields, readPublicity } from './form.ts'

const TITLE = 'Put the log right'

async function found({ database }: House, { who, params }: StaffVisit) {
  const { id } = who.landlord
  const { log, texts } = await database.asLandlord(id, (tx) => publicityOf(tx, id))
  const one = log.find((item) => item.id === params.id && !item.off)
  return one && { one, texts }
}

/** The form with what the log says now. */
export async function openCorrect(house: House, visit: StaffVisit): Promise<Reply> {
  const now = await found(house, visit)
  if (now === undefined) return notFound()
  const { medium, of, name, done } = now.one
  const facts = { medium, of, name: now.texts.get(name.document) ?? '', ...typedDay('done', done) }
  return form(visit, { typed: { ...facts, place: 'yes' }, errors: {} }, 200)
}

const ASKED = z.object({
  requestId: requestId(),
  place: choice(['yes', 'no'], 'Choose whether it took place'),
  why: text('Enter why', { max: 2000 }),
})

/** Adds the entry that puts it right. */
export async function correct(house: House, visit: StaffVisit): Promise<Reply> {
  const now = await found(house, visit)
  if (now === undefined) return notFound()
  const asked = readForm(ASKED, visit.form)
  const took = !('errors' in asked) && asked.value.place === 'no'
  const facts = took ? undefined : readPublicity(visit.form, londonDay(visit.now))
  const wrong = {
    ...(facts !== undefined && 'errors' in facts ? facts.errors : {}),
    ...('errors' in asked ? asked.errors : {}),
  }
  const refused = () => form(visit, { typed: visit.form, errors: wrong }, 422)
  if ('errors' in asked || (facts !== undefined && 'errors' in facts)) return refused()
  const { landlord, actor } = visit.who
  const correction = {
    ...{ id: now.one.id, why: asked.value.why },
    ...(facts === undefined ? {} : { to: facts.value }),
  }
  const adoption = { by: actor, requestId: visit.requestId, now: visit.now }
  await house.database.asLandlord(landlord.id, (tx) =>
    correctPublicity(tx, landlord, correction, adoption),
  )
  return seeOther('/desk/publicity?done=correct')
}

function form(visit: StaffVisit, filled: Filled, status: PageStatus): Reply {
  return show(page(visit, filled), status)
}

function page(visit: StaffVisit, filled: Filled): Html {
  const body = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
    <h1 class="govuk-heading-l">${TITLE}</h1>
    <p class="govuk-body">Nothing is changed or taken away: what you write is added, with your name and the day, and what the log said before stays in view.</p>
    <form method="post" novalidate>
      ${hiddenFields({ requestId: visit.requestId })}
      ${radiosField(
        'place',
        'Did it take place?',
        filled,
        [
          { value: 'yes', text: 'Yes, as follows', more: publicityFields(filled) },
          { value: 'no', text: 'No' },
        ],
        { small: true },
      )}
      ${longTextField('why', 'Why it has to be put right', filled, { rows: 2 })}
      <div class="govuk-button-group">${button({ text: 'Put it right', preventDoubleClick: true })}
        <a class="govuk-link" href="/desk/publicity">Cancel</a></div>
    </form></div></div>`
  const back = { href: '/desk/publicity', text: 'Publicity' }
  return deskPage(visit, { title: TITLE, body, back, errors: filled.errors })
}

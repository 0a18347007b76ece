import type { KeptLook, NotLetIn } from '#record/looks.ts'
import type { Staff } from '#record/staff.ts'
import { londonDay, londonTime } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { type Filled, selectField, textField } from '../../fields.ts'
import { button, scrolling, table } from '../../govuk.ts'
import { type Content, type Html, html, path } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { sayPart } from './part.ts'

/** How many looks a page shows. */
export const MOST = 200

/** Who has looked at one complaint or contact, and who was refused. */
export function looksAtPage(
  visit: StaffVisit,
  reference: string,
  looks: readonly KeptLook[],
  back: string | undefined,
): Html {
  const title = `Who has looked at ${reference}`
  return deskPage(visit, {
    title,
    back: { href: back ?? '/desk/looks', text: back === undefined ? 'Who has looked' : 'Back' },
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">Each time a member of staff opens it, a letter or a file of it, that is kept here, and so is each time somebody was not let in. Nobody can change or remove a line.</p>
      ${list(looks, false)}`,
  })
}

/** Who has looked at anything, to be narrowed down. */
export function allLooksPage(
  visit: StaffVisit,
  looks: readonly KeptLook[],
  staff: readonly Staff[],
  filled: Filled,
): Html {
  const title = 'Who has looked'
  const everybody = [
    { value: '', text: 'Everybody' },
    ...staff.map(({ id, name }) => ({ value: id, text: name })),
  ]
  return deskPage(visit, {
    title,
    errors: filled.errors,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">What members of staff opened, and where somebody was not let in: the last first. It says nothing of what is in a complaint.</p>
      <form method="get" action="/desk/looks" novalidate class="pr-no-print">
        ${textField('reference', 'Reference of a complaint or contact', filled, { hint: 'Leave it empty for all' })}
        ${selectField('staff', 'Who looked', filled, everybody)}
        ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
      </form>
      ${list(looks, true)}`,
  })
}

function list(looks: readonly KeptLook[], several: boolean): Html {
  if (looks.length === 0) return html`<p class="govuk-body">Nobody has looked yet.</p>`
  const head = ['When', 'Who', 'What'].map((text) => ({ text }))
  const rows = looks.map((look) => [
    { html: html`${sayDay(londonDay(look.at))}<br>${londonTime(look.at)}` },
    { text: look.name ?? 'Somebody who is not known any more' },
    {
      html: html`${several && html`${thingOf(look)}<br>`}${look.refused && html`<strong>Refused</strong>: ${SAY_REFUSED[look.refused]}. `}${whatOf(look)}`,
    },
  ])
  return html`${scrolling('Who looked', table({ head, rows }))}
    ${looks.length === MOST && html`<p class="govuk-body">These are the last ${MOST}.</p>`}`
}

const SAY_REFUSED: Record<NotLetIn, string> = {
  'complained-about': 'it is about them',
  confidential: 'it is confidential',
  'no-role': 'their role does not let them see it',
}

const whatOf = ({ kind, part }: KeptLook): Content =>
  kind === 'person' && part === '' ? 'A person’s page' : sayPart(part)

function thingOf({ kind, reference, thing }: KeptLook): Content {
  if (kind === 'person')
    return html`<a class="govuk-link" href="${path`/desk/person/${thing}/looks`}">A person</a>`
  return (
    reference &&
    html`<a class="govuk-link" href="${path`/desk/looks?reference=${reference}`}">${reference}</a>`
  )
}

import type { Policy } from '#policy/policy.ts'
import type { Day } from '#time/day.ts'
import { sayPeriod } from '#time/period.ts'
import { sayDay } from '#time/say-day.ts'
import type { ToDispose } from '#views/disposal.ts'
import { scrolling, table } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { deskPage, type StaffVisit } from '../who.ts'

export type DisposalList = {
  readonly due: readonly ToDispose[]
  readonly soon: readonly ToDispose[]
  readonly kept: readonly Omit<ToDispose, 'due'>[]
  readonly until: Day
}

/** The records whose time is over, those whose time is soon over, and those that something keeps. */
export function disposalListPage(visit: StaffVisit, list: DisposalList): Html {
  const title = 'Due for disposal'
  const { policy } = visit.who
  return deskPage(visit, {
    title,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${policyOf(policy)}
      ${
        list.due.length === 0
          ? html`<p class="govuk-body">No record is due.</p>`
          : html`<p class="govuk-body">Nothing is disposed of by itself. Open one to dispose of it, or to hold it.</p>${rows('Due now', list.due)}`
      }
      ${list.soon.length > 0 && html`<h2 class="govuk-heading-m">Due by ${sayDay(list.until)}</h2>${rows('Due soon', list.soon)}`}
      ${list.kept.length > 0 && html`<h2 class="govuk-heading-m">Kept longer</h2><p class="govuk-body">Their time would be over, but something is open or somebody holds them.</p>${rows('Kept longer', list.kept)}`}`,
  })
}

const policyOf = ({ retention }: Policy): Html =>
  retention === undefined
    ? html`<p class="govuk-body">The policy does not say how long records are kept, so none is ever disposed of. Once it does, what is due is listed here.</p>`
    : html`<p class="govuk-body">The policy keeps the record of a complaint for ${sayPeriod(retention.period)} after it is closed. <span class="pr-clause">${retention.cite}</span></p>`

function rows(label: string, list: readonly (Omit<ToDispose, 'due'> & { due?: Day })[]): Html {
  const head = ['Complaint', 'Can be disposed of from'].map((text) => ({ text }))
  return scrolling(
    label,
    table({
      head,
      rows: list.map(({ reference, closed, due }) => [
        {
          html: html`<a class="govuk-link" href="${path`/desk/complaints/${reference}/disposal`}">${reference}</a><br><span class="pr-clause">Closed on ${sayDay(closed)}</span>`,
        },
        { text: due === undefined ? 'not now' : sayDay(due) },
      ]),
    }),
  )
}

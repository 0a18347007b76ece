import type { Clause, Met } from '#policy/clause.ts'
import type { Policy } from '#policy/policy.ts'
import type { House } from '#record/door.ts'
import { editionsOf, type KeptEdition } from '#record/editions.ts'
import { addMonths, type Day, londonDay } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import { button, details, insetText, scrolling, table, tag, warningText } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { type Reply, show } from '../../reply.ts'
import { deskPage, mayAdminister, type StaffVisit } from '../who.ts'

/** What have we promised? The edition in force, how each clause is met, and what contradicts itself. */
export async function policyPage(house: House, visit: StaffVisit): Promise<Reply> {
  const { landlord, policy } = visit.who
  const editions = await house.database.asLandlord(landlord.id, (tx) => editionsOf(tx, landlord.id))
  const today = londonDay(visit.now)
  const body = html`<h1 class="govuk-heading-l">What we have promised</h1>
    <p class="govuk-body-l">Edition ${policy.edition}, in force from ${sayDay(policy.inForceFrom)}.</p>
    <p class="govuk-body">${approval(policy)}</p>
    ${review(policy, today)}
    ${mayAdminister(visit.who) && actions}
    ${editionList(editions)}
    ${clauseSummary(policy.clauses)}
    ${conflicts(policy)}
    ${gaps(policy)}
    ${clauseList(policy.clauses)}`
  return show(deskPage(visit, { title: 'What we have promised', body, wide: true }))
}

/** When and by whom it was approved, and who looks after it: what is not known is said to be. */
function approval({ approvedOn, approvedBy, owner }: Policy): string {
  const by = approvedBy === undefined ? '' : ` by ${approvedBy}`
  const approved =
    approvedOn === undefined ? `${by}; the day is not known` : `${by} on ${sayDay(approvedOn)}`
  return [
    approvedOn === undefined && approvedBy === undefined
      ? 'When it was approved is not known.'
      : `Approved${approved}.`,
    owner && `Its owner is the ${owner}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Three months before the day by which it is to be reviewed people are told, and from the day after it every day. */
const TOLD_BEFORE = 3

function review({ reviewBy, owner }: Policy, today: Day): Html {
  const who = owner === undefined ? '' : ` It is for the ${owner}.`
  if (reviewBy === undefined)
    return html`<p class="govuk-body">It has no day by which it is to be reviewed. The next edition needs one.</p>`
  if (reviewBy < today)
    return warningText({
      text: `By its own date this policy was to be reviewed by ${sayDay(reviewBy)}. That is overdue.${who}`,
      iconFallbackText: 'Warning',
    })
  return addMonths(today, TOLD_BEFORE) < reviewBy
    ? html`<p class="govuk-body">To be reviewed by ${sayDay(reviewBy)}.</p>`
    : insetText({ text: `This policy is to be reviewed soon: by ${sayDay(reviewBy)}.${who}` })
}

const actions = html`<div class="govuk-button-group">
  ${button({ text: 'Adopt a new edition', href: '/desk/policy/adopt' })}
  ${button({ text: 'Replace the bank holidays', href: '/desk/policy/calendar', classes: 'govuk-button--secondary' })}
</div>`

function editionList(editions: readonly KeptEdition[]): Html {
  return scrolling(
    'Editions',
    table({
      caption: 'Editions',
      captionClasses: 'govuk-table__caption--m',
      head: [{ text: 'Edition' }, { text: 'In force from' }, { text: 'Adopted' }],
      rows: editions.map(({ edition, inForceFrom, adoptedAt, adoptedBy }) => [
        { text: edition },
        { text: sayDay(inForceFrom) },
        {
          text: `${sayDay(londonDay(adoptedAt))}${adoptedBy === null ? ', with the program' : ` by ${adoptedBy}`}`,
        },
      ]),
    }),
  )
}

/** How clauses are met, in the order of how much the program does. */
export const SAY_MET: Record<Met, string> = {
  enforced: 'Putright enforces it',
  generated: 'Putright writes it',
  recorded: 'Putright keeps it',
  reminded: 'Putright reminds you',
  guided: 'Putright shows it when it matters',
  organisational: 'For people to do',
  planned: 'Not built yet: not met by Putright',
}

function clauseSummary(clauses: readonly Clause[]): Html {
  if (clauses.length === 0)
    return html`<p class="govuk-body">The clauses of this edition are not listed in its file.</p>`
  const count = (met: string) => clauses.filter((clause) => clause.met === met).length
  return scrolling(
    'How its clauses are met',
    table({
      caption: 'How its clauses are met',
      captionClasses: 'govuk-table__caption--m',
      head: [{ text: 'How' }, { text: 'Clauses', format: 'numeric' }],
      rows: Object.entries(SAY_MET).map(([met, says]) => [
        { text: says },
        { text: count(met), format: 'numeric' },
      ]),
    }),
  )
}

function conflicts({ conflicts }: Policy): Html | undefined {
  if (conflicts.length === 0) return undefined
  return scrolling(
    'What contradicts itself',
    table({
      caption: 'What contradicts itself, or can be read two ways',
      captionClasses: 'govuk-table__caption--m',
      head: [{ text: 'Clauses' }, { text: 'Issue' }, { text: 'What Putright does' }],
      rows: conflicts.map(({ clauses, issue, treatment }) => [
        { text: clauses.join(', ') },
        { text: issue },
        { text: treatment },
      ]),
    }),
  )
}

function gaps({ gaps }: Policy): Html | undefined {
  if (gaps.length === 0) return undefined
  return scrolling(
    'Where the text ends',
    table({
      caption: 'Where the text we were given ends',
      captionClasses: 'govuk-table__caption--m',
      head: [{ text: 'After' }, { text: 'What is missing' }, { text: 'Meanwhile' }],
      rows: gaps.map(({ after, missing, meanwhile }) => [
        { text: after },
        { text: missing },
        { text: meanwhile },
      ]),
    }),
  )
}

function clauseList(clauses: readonly Clause[]): Html | undefined {
  if (clauses.length === 0) return undefined
  const rows = clauses.map((clause) => [
    { html: html`<span id="${clause.id}">${clause.id}</span>` },
    { text: clause.says },
    {
      html: html`${tag({ text: clause.met, classes: clause.met === 'planned' ? 'govuk-tag--yellow' : '' })} ${howMet(clause)}`,
    },
  ])
  return details({
    summaryText: `All ${clauses.length} clauses`,
    html: scrolling(
      'All clauses',
      table({
        head: [{ text: 'Clause' }, { text: 'What it says' }, { text: 'How it is met' }],
        rows,
      }),
    ),
  })
}

function howMet({ by, because, waitsFor }: Clause): string {
  if (because !== undefined) return because
  if (waitsFor !== undefined) return `waits for ${waitsFor.replaceAll('-', ' ')}`
  return by.join(', ')
}

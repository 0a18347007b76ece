import { categoriesOf } from '#ombudsman/categories.ts'
import { CAUSES } from '#ombudsman/causes.ts'
import { nameOf } from '#policy/policy.ts'
import type { Staff } from '#record/staff.ts'
import type { ThemesReview } from '#record/themes.ts'
import type { Day } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { Theme, Themes } from '#views/themes.ts'
import { type Filled, longTextField } from '../../fields.ts'
import { hiddenFields } from '../../form.ts'
import { button, notificationBanner, scrolling, table } from '../../govuk.ts'
import { type Html, html } from '../../html.ts'
import { nameOfStaff } from '../complaint/words.ts'
import { deskPage, type StaffVisit } from '../who.ts'

export type Shown = {
  readonly found: Themes
  readonly reviews: readonly ThemesReview[]
  readonly staff: readonly Staff[]
  readonly time: { readonly before: Day; readonly from: Day; readonly to: Day }
  readonly filled: Filled
}

/** What comes up more often than before, without a name, and what was made of it. */
export function themesPage(visit: StaffVisit, shown: Shown): Html {
  const { found, reviews, time, filled } = shown
  const done = 'done' in visit.query
  const body = html`${done && notificationBanner({ type: 'success', text: 'It is kept, with your name and the day.' })}
    <h1 class="govuk-heading-l">Themes</h1>
    <p class="govuk-body-l">What complaints are about and what causes them: from ${sayDay(time.from)} to today, and in the three months before.</p>
    <p class="govuk-body">More complaints are not bad news in themselves: they can mean that people know how to complain. <span class="pr-clause">Code 2024, 3.3</span></p>
    <h2 class="govuk-heading-m">What they are about</h2>
    ${scrolling('Complaints by what they are about', tableOf('About', found.categories, categoriesOf(visit.who.policy), 'Not sorted yet'))}
    <h2 class="govuk-heading-m">What caused them</h2>
    ${found.causes.length === 0 ? html`<p class="govuk-body">Nothing was written down in these six months.</p>` : scrolling('Complaints by their cause', tableOf('Cause', found.causes, CAUSES, 'Not known'))}
    <h2 class="govuk-heading-m">What we make of it</h2>
    ${reviews.length === 0 && html`<p class="govuk-body">Nobody has written down yet what they make of it.</p>`}
    ${visit.who.viewer.assigns && form(visit, filled)}
    ${reviews.map((one) => review(one, shown))}`
  const back = { href: '/desk/learning', text: 'What have we changed?' }
  return deskPage(visit, { title: 'Themes', body, back, errors: filled.errors })
}

function tableOf(
  head: string,
  rows: readonly Theme[],
  names: Parameters<typeof nameOf>[0],
  unknown: string,
): Html {
  return table({
    head: [
      { text: head },
      { text: 'Last three months', format: 'numeric' },
      { text: 'Three months before', format: 'numeric' },
      { text: 'Compared' },
    ],
    firstCellIsHeader: true,
    rows: rows.map(({ id, now, before }) => [
      { text: id === null ? unknown : nameOf(names, id) },
      { text: String(now), format: 'numeric' },
      { text: String(before), format: 'numeric' },
      { text: compared(now, before) },
    ]),
  })
}

function compared(now: number, before: number): string {
  if (now === before) return 'As many'
  return now > before ? `${now - before} more` : `${before - now} fewer`
}

const form = (visit: StaffVisit, filled: Filled): Html =>
  html`<form method="post" novalidate>${hiddenFields({ requestId: visit.requestId })}
    ${longTextField('conclusion', 'Is there a systemic issue, a serious risk, or a policy to be changed?', filled, { rows: 4, hint: 'Say what you looked at and what follows. Leave out names: others read this.' })}
    ${button({ text: 'Keep this', preventDoubleClick: true })}</form>`

const review = ({ on, from, to, conclusion, by }: ThemesReview, { staff }: Shown): Html =>
  html`<section class="pr-promise"><p class="govuk-body govuk-!-margin-bottom-1"><span class="pr-typed">${conclusion ?? 'Text erased'}</span></p>
    <p class="govuk-body-s">${nameOfStaff({ staff }, by ?? '')}, ${sayDay(on)}, on the time from ${sayDay(from)} to ${sayDay(to)}.</p></section>`

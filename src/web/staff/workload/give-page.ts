import type { Staff } from '#record/staff.ts'
import { sayDay } from '#time/say-day.ts'
import type { WorklistRow } from '#views/worklist.ts'
import { checkboxesField, checkboxField, type Filled, selectField } from '../../fields.ts'
import { hiddenFields } from '../../form.ts'
import { button, insetText } from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import { titlesOf } from '../accounts/capabilities.ts'
import { declaredField } from '../steps/declared-field.ts'
import { deskPage, type StaffVisit } from '../who.ts'
import { oneLine } from '../worklist/groups.ts'

/** What became of one complaint that was to be given to somebody else. */
export type Given = { readonly reference: string; readonly why?: string }

type Giving = {
  readonly from: Staff
  readonly rows: readonly WorklistRow[]
  readonly others: readonly Staff[]
  readonly filled: Filled
  readonly given?: readonly Given[]
}

/** The open complaints that somebody handles, to give them to somebody else in one go. */
export function givePage(visit: StaffVisit, { from, rows, others, filled, given }: Giving): Html {
  const title = `Give to others what ${from.name} has`
  return deskPage(visit, {
    title,
    back: { href: '/desk/workload', text: 'Workload' },
    wide: true,
    errors: filled.errors,
    body: html`${given && results(given)}
      <h1 class="govuk-heading-l">${title}</h1>
      ${
        rows.length === 0
          ? html`<p class="govuk-body">${from.name} handles no open complaint that you can see.</p>`
          : html`<form method="post" action="${path`/desk/workload/${from.id}`}" novalidate>
      ${hiddenFields({ requestId: visit.requestId })}
      ${checkboxesField(
        'complaint',
        'Which complaints',
        filled,
        rows.map(({ reference, complainantName, about, next, due }) => ({
          value: reference,
          text: `${reference}: ${oneLine(about ?? 'text erased', 70)}`,
          hint: `${complainantName ?? 'Name erased'}. ${next}${due === null ? '' : `, due ${sayDay(due)}`}`,
        })),
        { small: true },
      )}
      ${selectField('handler', 'To whom', filled, [
        { value: '', text: 'Choose' },
        ...others.map(({ id, name, roles }) => ({
          value: id,
          text: `${name} (${titlesOf(visit.who.policy, roles).join(', ')})`,
        })),
      ])}
      ${checkboxField('asked', 'I have asked them about each: they have no conflict of interest, and it does not look as if they had', filled)}
      ${declaredField(filled, 'each')}
      <p class="govuk-body">Each complaint is looked at by itself: where they can’t handle it, it stays where it is and you are told why. <span class="pr-clause">Code 2024, 5.8 and 6.13</span></p>
      ${button({ text: 'Give them these', preventDoubleClick: true })}</form>`
      }`,
  })
}

function results(given: readonly Given[]): Html {
  const kept = given.filter(({ why }) => why !== undefined)
  const moved = given.length - kept.length
  return insetText({
    classes: 'pr-notice',
    html: html`<p class="govuk-body"><strong>${moved === 1 ? '1 complaint was' : `${moved} complaints were`} given to somebody else.</strong></p>
      ${kept.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${kept.map(({ reference, why }) => html`<li>${reference} stays: ${why}.</li>`)}</ul>`}`,
  })
}

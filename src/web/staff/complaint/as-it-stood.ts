import { complaintFrom } from '#complaint/evolve.ts'
import { type Looked, standing } from '#record/look.ts'
import { type Day, londonDay, parseDay } from '#time/day.ts'
import { sayDay } from '#time/say-day.ts'
import type { Errors } from '../../form.ts'
import { one } from '../../form.ts'
import * as govuk from '../../govuk.ts'
import { type Html, html, path } from '../../html.ts'
import type { Form } from '../../reply.ts'

/** The complaint as its entries up to the end of a day had made it; undefined before the first was recorded. */
export function asItStood(looked: Looked, on: Day): Looked | undefined {
  const entries = looked.entries.filter(({ recordedAt }) => londonDay(recordedAt) <= on)
  const complaint = complaintFrom(entries.map(({ entry }) => entry))
  return (
    complaint && {
      ...looked,
      entries,
      seq: entries.length,
      ...standing(complaint, looked.rules, on),
    }
  )
}

/** The day that the address asks for, if it asks for one. */
export function dayAsked(
  query: Form,
  looked: Looked,
  today: Day,
): { readonly on?: Day; readonly errors: Errors } {
  const typed = one(query, 'on')
  if (typed === '') return { errors: {} }
  const on = parseDay(typed)
  const first = firstDay(looked)
  if (on === undefined || on > today || on < first)
    return { errors: { on: `Enter a day from ${sayDay(first)} to today, such as ${today}` } }
  return { on, errors: {} }
}

const firstDay = ({ entries }: Looked): Day => londonDay(entries[0]?.recordedAt ?? new Date(0))

/** A small form that shows the complaint as it stood on another day. */
export function dayForm(looked: Looked, today: Day, on: Day | undefined, errors: Errors): Html {
  const wrong = errors.on
  return html`<form method="get" action="${path`/desk/complaints/${looked.complaint.reference}`}" class="pr-no-print" novalidate>
    ${govuk.input({
      ...{ id: 'on', name: 'on', type: 'date', value: on ?? today },
      label: { text: 'As it stood at the end of', classes: 'govuk-label--s' },
      classes: 'govuk-input--width-10',
      attributes: { min: firstDay(looked), max: today },
      ...(wrong === undefined ? {} : { errorMessage: { text: wrong } }),
    })}
    ${govuk.button({ text: 'Show that day', classes: 'govuk-button--secondary' })}
  </form>`
}

/** So that nobody takes what was for what is. */
export function pastBanner({ complaint }: Looked, on: Day): Html {
  return govuk.notificationBanner({
    titleText: 'As it stood',
    html: html`<p class="govuk-notification-banner__heading">This is what the record said at the end of ${sayDay(on)}. It may have changed since.</p>
      <p class="govuk-body">Names, contact details and adjustments are those of today.
      <a class="govuk-notification-banner__link" href="${path`/desk/complaints/${complaint.reference}`}">See it as it is now</a></p>`,
  })
}
